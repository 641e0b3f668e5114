// Which request gets which answer.

using System;
using System.Net;
using System.Threading.Tasks;
using Ungeindsats;

namespace Service
{
    internal sealed class Routes
    {
        private readonly Policy policy;
        private readonly string rules = Library.Tell("{\"rules\":{}}");

        internal Routes(Policy policy)
        {
            this.policy = policy;
        }

        internal async Task<Answer> AnswerAsync(HttpListenerRequest request)
        {
            switch (request.Url.AbsolutePath)
            {
                case "/rules":
                    return request.HttpMethod == "GET" ? Answer.Json(rules) : Answer.Only("GET");
                case "/cases/validate":
                    return request.HttpMethod == "POST" ? await ValidateAsync(request) : Answer.Only("POST");
                default:
                    return Answer.Problem(404, "There is nothing here");
            }
        }

        private async Task<Answer> ValidateAsync(HttpListenerRequest request)
        {
            // What a page of somebody else's could send without being asked first is not taken.
            var type = (request.ContentType ?? string.Empty).Split(';')[0].Trim();
            if (!type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                return Answer.Problem(415, "A case is application/json");
            }
            var body = await Body.ReadAsync(request);
            return body.Refused ?? Validated(request, body.Text);
        }

        private Answer Validated(HttpListenerRequest request, string @case)
        {
            if (!Day.TryParse(request.QueryString["as_of"], out var asOf))
            {
                return Answer.Problem(400, "The day is given as ?as_of=2021-01-08");
            }
            try
            {
                var problem = policy.Problem(@case, asOf, Languages.Preferred(request.Headers["Accept-Language"]));
                return problem == null ? Answer.Nothing : Answer.ProblemOf(problem.Status, problem.ToJson());
            }
            catch (UngeindsatsException refused)
            {
                return Answer.ProblemOf(refused.Fault.Status, refused.Json);
            }
        }
    }
}
