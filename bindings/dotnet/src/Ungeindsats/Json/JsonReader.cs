// Reads JSON (RFC 8259) strictly, value by value; what it refuses, it does not repeat.

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Ungeindsats.Json
{
    internal sealed partial class JsonReader
    {
        // As deep as the library reads, so that no document can use up the stack.
        private const int MaxDepth = 128;

        private readonly string text;
        private int at;
        private int depth;

        private JsonReader(string text)
        {
            this.text = text;
        }

        /// <summary>Reads the one value of a text.</summary>
        internal static T Read<T>(string text, Func<JsonReader, T> read)
        {
            var json = new JsonReader(text ?? throw new ArgumentNullException(nameof(text)));
            json.Space();
            var value = read(json);
            return json.at == text.Length ? value : throw json.Expected("the end");
        }

        /// <summary>Reads the values of a text, one after the other (NDJSON).</summary>
        internal static List<T> ReadEach<T>(string text, Func<JsonReader, T> read)
        {
            var json = new JsonReader(text);
            var values = new List<T>();
            json.Space();
            while (json.at < text.Length)
            {
                values.Add(read(json));
            }
            return values;
        }

        /// <summary>Whether there is a null, which is passed.</summary>
        internal bool Null() => Word("null");

        internal bool Bool()
        {
            if (Word("true"))
            {
                return true;
            }
            return Word("false") ? false : throw Expected("true or false");
        }

        internal long Whole()
        {
            var number = Number();
            return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw Expected("a whole number");
        }

        internal Day Day()
        {
            return Ungeindsats.Day.TryParse(Text(), out var day) ? day : throw Expected("a day");
        }

        internal List<T> List<T>(Func<JsonReader, T> item)
        {
            var items = new List<T>();
            Begin('[');
            for (var more = !Closed(']'); more; more = More(']'))
            {
                items.Add(item(this));
            }
            return items;
        }

        internal Dictionary<string, T> Map<T>(Func<JsonReader, T> item)
        {
            var items = new Dictionary<string, T>();
            for (var more = BeginObject(); more; more = NextField())
            {
                var name = Name();
                if (items.ContainsKey(name))
                {
                    throw Expected("each field once");
                }
                items.Add(name, item(this));
            }
            return items;
        }

        /// <summary>Any value: null, bool, long, decimal, double, string, a list or a dictionary.</summary>
        internal object Any()
        {
            switch (at < text.Length ? text[at] : '\0')
            {
                case 'n':
                    return Null() ? (object)null : throw Expected("a value");
                case 't':
                case 'f':
                    return Bool();
                case '"':
                    return Text();
                case '[':
                    return List(item => item.Any());
                case '{':
                    return Map(item => item.Any());
                default:
                    return Quantity();
            }
        }

        /// <summary>Begins an object, and tells whether it has a field.</summary>
        internal bool BeginObject()
        {
            Begin('{');
            return !Closed('}');
        }

        /// <summary>Goes on in an object, and tells whether it has another field.</summary>
        internal bool NextField() => More('}');

        /// <summary>The name of a field.</summary>
        internal string Name()
        {
            var name = Text();
            return Sign(':') ? name : throw Expected("a colon");
        }

        /// <summary>Notes that a field was seen, which may be only once.</summary>
        internal void Once(ref ulong seen, int field)
        {
            var bit = 1UL << field;
            if ((seen & bit) != 0)
            {
                throw Expected("each field once");
            }
            seen |= bit;
        }

        /// <summary>Refuses an object that lacks one of the fields that it must have.</summary>
        internal void Has(ulong seen, ulong required)
        {
            if ((seen & required) != required)
            {
                throw Expected("every field that is required");
            }
        }

        /// <summary>What to throw where something else stands than was expected.</summary>
        internal FormatException Expected(string what)
        {
            return new FormatException($"The JSON cannot be read at character {at + 1}: expected {what}.");
        }

        private object Quantity()
        {
            var number = Number();
            if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            {
                return whole;
            }
            if (decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            {
                return exact;
            }
            var read = double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var large);
            return read && !double.IsInfinity(large) ? large : throw Expected("a number of this size");
        }

        private void Begin(char sign)
        {
            if (!Sign(sign))
            {
                throw Expected($"a {sign}");
            }
            if (++depth > MaxDepth)
            {
                throw Expected($"at most {MaxDepth} levels");
            }
        }

        private bool More(char closing)
        {
            if (Sign(','))
            {
                return true;
            }
            return Closed(closing) ? false : throw Expected($"a comma or a {closing}");
        }

        private bool Closed(char closing)
        {
            var closed = Sign(closing);
            if (closed)
            {
                depth--;
            }
            return closed;
        }

        private bool Sign(char sign)
        {
            if (at == text.Length || text[at] != sign)
            {
                return false;
            }
            at++;
            Space();
            return true;
        }

        private bool Word(string word)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            {
                return false;
            }
            at += word.Length;
            Space();
            return true;
        }

        private void Space()
        {
            while (at < text.Length && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t'))
            {
                at++;
            }
        }
    }
}
