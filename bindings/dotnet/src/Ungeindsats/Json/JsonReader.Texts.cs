// The two things of JSON that are read sign by sign: texts and numbers.

using System.Globalization;
using System.Text;

namespace Ungeindsats.Json
{
    internal sealed partial class JsonReader
    {
        internal string Text()
        {
            if (at == text.Length || text[at] != '"')
            {
                throw Expected("a text");
            }
            at++;
            var start = at;
            Plain();
            if (at == text.Length || text[at] != '"')
            {
                return Escaped(start);
            }
            var plain = text.Substring(start, at - start);
            at++;
            Space();
            return plain;
        }

        /// <summary>Reads on where a text that began there has an escaped sign.</summary>
        private string Escaped(int start)
        {
            var read = new StringBuilder(text, start, at - start, (2 * (at - start)) + 16);
            while (Past('\\'))
            {
                read.Append(Escape());
                var from = at;
                Plain();
                read.Append(text, from, at - from);
            }
            if (!Past('"'))
            {
                throw Expected("the end of a text, or a sign that may stand in it");
            }
            Space();
            return read.ToString();
        }

        /// <summary>Passes the signs of a text that stand as they are.</summary>
        private void Plain()
        {
            var end = at;
            while (end < text.Length && text[end] != '"' && text[end] != '\\' && text[end] >= ' ')
            {
                end++;
            }
            at = end;
        }

        private char Escape()
        {
            switch (at < text.Length ? text[at++] : '\0')
            {
                case '"':
                    return '"';
                case '\\':
                    return '\\';
                case '/':
                    return '/';
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u':
                    return Unit();
                default:
                    throw Expected("an escaped sign");
            }
        }

        private char Unit()
        {
            var digits = at + 4 <= text.Length ? text.Substring(at, 4) : string.Empty;
            if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                throw Expected("four hexadecimal digits");
            }
            at += 4;
            return (char)unit;
        }

        private string Number()
        {
            var start = at;
            Past('-');
            // No number begins with a zero, but zero itself and what is less than one.
            if (!Past('0'))
            {
                Digits();
            }
            if (Past('.'))
            {
                Digits();
            }
            if (Past('e') || Past('E'))
            {
                if (!Past('+'))
                {
                    Past('-');
                }
                Digits();
            }
            var number = text.Substring(start, at - start);
            Space();
            return number;
        }

        private bool Past(char sign)
        {
            var there = at < text.Length && text[at] == sign;
            if (there)
            {
                at++;
            }
            return there;
        }

        private void Digits()
        {
            var start = at;
            while (at < text.Length && text[at] >= '0' && text[at] <= '9')
            {
                at++;
            }
            if (at == start)
            {
                throw Expected("a digit");
            }
        }
    }
}
