// The body of a request: no longer than a case may be, and Unicode.

using System.IO;
using System.Net;
using System.Text;
using System.Threading.Tasks;

namespace Service
{
    internal sealed class Body
    {
        /// <summary>As many bytes as are read: a thousand times a usual case.</summary>
        internal const int Limit = 1 << 20;

        // As many more are read and thrown away, so that whoever sends them gets to read why they are refused.
        private const int Patience = 8 * Limit;

        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        private Body(string text, Answer refused)
        {
            Text = text;
            Refused = refused;
        }

        internal string Text { get; }

        /// <summary>Why there is no text; null where there is.</summary>
        internal Answer Refused { get; }

        internal static async Task<Body> ReadAsync(HttpListenerRequest request)
        {
            var bytes = await BytesAsync(request.InputStream);
            if (bytes == null)
            {
                return new Body(null, Answer.Problem(413, "A case is not so large"));
            }
            try
            {
                return new Body(Utf8.GetString(bytes), null);
            }
            catch (DecoderFallbackException)
            {
                return new Body(null, Answer.Problem(400, "A case is written in UTF-8"));
            }
        }

        /// <summary>All bytes; null where there are more than are read.</summary>
        private static async Task<byte[]> BytesAsync(Stream stream)
        {
            var kept = new MemoryStream();
            var some = new byte[16 << 10];
            var length = 0;
            while (length <= Patience)
            {
                var count = await stream.ReadAsync(some, 0, some.Length);
                if (count == 0)
                {
                    return length <= Limit ? kept.ToArray() : null;
                }
                length += count;
                if (length <= Limit)
                {
                    kept.Write(some, 0, count);
                }
            }
            return null;
        }
    }
}
