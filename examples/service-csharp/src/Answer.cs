// What is sent back: a status, a media type and a text.

using System.Net;
using System.Text;
using System.Threading.Tasks;

namespace Service
{
    internal sealed class Answer
    {
        private readonly int status;
        private readonly string mediaType;
        private readonly string text;
        private readonly string allowed;

        private Answer(int status, string mediaType = null, string text = null, string allowed = null)
        {
            this.status = status;
            this.mediaType = mediaType;
            this.text = text;
            this.allowed = allowed;
        }

        /// <summary>There is nothing to look at.</summary>
        internal static Answer Nothing { get; } = new Answer(204);

        internal static Answer Json(string text) => new Answer(200, "application/json", text);

        /// <summary>A problem document (RFC 9457) of the library's.</summary>
        internal static Answer ProblemOf(long status, string problem)
        {
            return new Answer((int)status, "application/problem+json", problem);
        }

        /// <summary>A problem of the request itself, which the library never sees; the title is a constant.</summary>
        internal static Answer Problem(int status, string title)
        {
            return ProblemOf(status, $"{{\"type\":\"about:blank\",\"title\":\"{title}\",\"status\":{status}}}");
        }

        /// <summary>Here, only this method is answered.</summary>
        internal static Answer Only(string method)
        {
            var problem = Problem(405, $"Only {method} is answered here");
            return new Answer(problem.status, problem.mediaType, problem.text, method);
        }

        internal async Task SendAsync(HttpListenerResponse response)
        {
            response.StatusCode = status;
            // It tells something of a case: no one on the way keeps it.
            response.Headers["Cache-Control"] = "no-store";
            if (allowed != null)
            {
                response.Headers["Allow"] = allowed;
            }
            if (text != null)
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                response.ContentType = mediaType;
                response.ContentLength64 = bytes.Length;
                await response.OutputStream.WriteAsync(bytes, 0, bytes.Length);
            }
            response.Close();
        }
    }
}
