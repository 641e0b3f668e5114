// How a text is written in JSON: as it is, but for the few signs that must be escaped.

using System.Globalization;

namespace Ungeindsats.Json
{
    internal sealed partial class JsonWriter
    {
        internal void Text(string value)
        {
            Next();
            text.Append('"');
            var written = 0;
            for (var at = 0; at < value.Length; at++)
            {
                if (!IsPlain(value, ref at))
                {
                    text.Append(value, written, at - written);
                    Escape(value[at]);
                    written = at + 1;
                }
            }
            text.Append(value, written, value.Length - written);
            text.Append('"');
        }

        /// <summary>Whether a sign stands as it is; a whole surrogate pair is passed.</summary>
        private static bool IsPlain(string value, ref int at)
        {
            var sign = value[at];
            if (!char.IsSurrogate(sign))
            {
                return sign >= ' ' && sign != '"' && sign != '\\';
            }
            // Half of a pair is escaped: it has no UTF-8, and the library refuses it with its place.
            if (at + 1 == value.Length || !char.IsSurrogatePair(sign, value[at + 1]))
            {
                return false;
            }
            at++;
            return true;
        }

        private void Escape(char sign)
        {
            if (sign == '"' || sign == '\\')
            {
                text.Append('\\').Append(sign);
            }
            else
            {
                text.Append("\\u").Append(((int)sign).ToString("x4", CultureInfo.InvariantCulture));
            }
        }
    }
}
