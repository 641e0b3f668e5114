// Writes JSON (RFC 8259) on one line; what is null is left out, since it is not known.

using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Ungeindsats.Json
{
    internal sealed partial class JsonWriter
    {
        private readonly StringBuilder text = new StringBuilder();

        // Whether a comma goes before what comes next.
        private bool after;

        /// <summary>A value as a text.</summary>
        internal static string Of<T>(T value, Action<JsonWriter, T> write)
        {
            var json = new JsonWriter();
            write(json, value);
            return json.text.ToString();
        }

        internal void BeginObject() => Begin('{');

        internal void EndObject() => End('}');

        internal void Name(string name)
        {
            Text(name);
            text.Append(':');
            after = false;
        }

        internal void Field(string name, string value)
        {
            if (value != null)
            {
                Name(name);
                Text(value);
            }
        }

        internal void Field(string name, bool? value)
        {
            if (value != null)
            {
                Name(name);
                Plain(value.Value ? "true" : "false");
            }
        }

        internal void Field(string name, long? value)
        {
            if (value != null)
            {
                Name(name);
                Whole(value.Value);
            }
        }

        internal void Field(string name, Day? value) => Field(name, value?.ToString());

        internal void Field<T>(string name, T value, Action<JsonWriter, T> write)
            where T : class
        {
            if (value != null)
            {
                Name(name);
                write(this, value);
            }
        }

        internal void Field<T>(string name, List<T> items, Action<JsonWriter, T> write)
        {
            if (items != null)
            {
                Name(name);
                List(items, write);
            }
        }

        internal void Field(string name, Dictionary<string, long> counts)
        {
            if (counts != null)
            {
                Name(name);
                BeginObject();
                foreach (var count in counts)
                {
                    Field(count.Key, count.Value);
                }
                EndObject();
            }
        }

        internal void List<T>(List<T> items, Action<JsonWriter, T> write)
        {
            Begin('[');
            foreach (var item in items)
            {
                // Where nothing stands in a list, the library says so with the place.
                if (item == null)
                {
                    Plain("null");
                }
                else
                {
                    write(this, item);
                }
            }
            End(']');
        }

        internal void Whole(long value) => Plain(value.ToString(CultureInfo.InvariantCulture));

        /// <summary>Any value of those that <see cref="JsonReader.Any"/> reads, whole numbers of other sizes and days.</summary>
        internal void Any(object value)
        {
            if (value == null)
            {
                Plain("null");
            }
            else if (value is string || value is Day)
            {
                Text(value.ToString());
            }
            else if (value is IDictionary<string, object> fields)
            {
                Fields(fields);
            }
            else if (value is IEnumerable items)
            {
                Items(items);
            }
            else
            {
                Plain(Literal(value) ?? throw new ArgumentException("There is no JSON for this value.", nameof(value)));
            }
        }

        /// <summary>How a truth or a number is written; null where JSON has no such value.</summary>
        private static string Literal(object value)
        {
            if (value is bool truth)
            {
                return truth ? "true" : "false";
            }
            if (value is double number)
            {
                var endless = double.IsNaN(number) || double.IsInfinity(number);
                return endless ? null : number.ToString("R", CultureInfo.InvariantCulture);
            }
            var isNumber = value is int || value is long || value is short || value is byte || value is decimal;
            return isNumber ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        }

        private void Fields(IDictionary<string, object> fields)
        {
            BeginObject();
            foreach (var field in fields)
            {
                Name(field.Key);
                Any(field.Value);
            }
            EndObject();
        }

        private void Items(IEnumerable items)
        {
            Begin('[');
            foreach (var item in items)
            {
                Any(item);
            }
            End(']');
        }

        private void Plain(string value)
        {
            Next();
            text.Append(value);
        }

        private void Begin(char sign)
        {
            Next();
            text.Append(sign);
            after = false;
        }

        private void End(char sign)
        {
            text.Append(sign);
            after = true;
        }

        private void Next()
        {
            if (after)
            {
                text.Append(',');
            }
            after = true;
        }
    }
}
