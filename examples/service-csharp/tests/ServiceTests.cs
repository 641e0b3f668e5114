// The service on a free port of this machine, asked what it should be asked and what it should not.

using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Ungeindsats;

namespace Service.Tests
{
    [TestFixture]
    public class ServiceTests
    {
        private const string Twice = "{\"guide\":{\"assignments\":["
            + "{\"from\":\"2020-01-01\",\"until\":\"2020-06-02\",\"youth_involved\":true},"
            + "{\"from\":\"2020-06-01\",\"until\":\"ongoing\"}]}}";

        // Everything is known, and there is nothing but a child who lives there.
        private const string AChild = "{\"birth_date\":\"2015-01-01\","
            + "\"residence\":{\"from\":\"2015-01-01\",\"until\":\"ongoing\"},\"attachments\":[],\"consents\":[],"
            + "\"contacts\":[],\"coordinating_caseworkers\":[],\"custody_holders\":[],\"disclosures\":[],"
            + "\"education\":[],\"efforts\":[],\"employment\":[],\"indicators\":[],\"individual_assessments\":[],"
            + "\"known_needs\":[],\"meetings\":[],\"plans\":[],\"referrals\":[],\"support_arrangements\":[],"
            + "\"guide\":{\"assignments\":[],\"attendance_follow_ups\":[],\"need_assessments\":[],"
            + "\"not_relevant\":[],\"offers\":[],\"wishes\":[]}}";

        private const string Validate = "/cases/validate?as_of=2021-01-08";

        [Test]
        public void ACaseToBeLookedAtIsAProblemInTheLanguageWishedFor()
        {
            Served(client =>
            {
                var danish = Posted(client, Validate, Twice);
                Answers(danish, 422, "application/problem+json", "Sagen skal ses efter");
                var english = Posted(client, Validate, Twice, "da;q=0.5, en-GB");
                Answers(english, 422, "application/problem+json", "The case should be looked at");
                Assert.That(Problem.FromJson(Text(danish)).Errors.Exists(it => it.Rule == "guide.one_active"));
            });
        }

        [Test]
        public void ACaseWithNothingToLookAtHasNoContent()
        {
            Served(client => Answers(Posted(client, Validate, AChild), 204, null, string.Empty));
        }

        [Test]
        public void ABadCaseIsAFaultWithItsPlace()
        {
            Served(client =>
            {
                var refused = Posted(client, Validate, "{\"guide\":{\"offers\":[{\"on\":\"yesterday\"}]}}");
                Answers(refused, 422, "application/problem+json", "/guide/offers/0/on");
                Assert.That(!Text(refused).Contains("yesterday"));
                Answers(Posted(client, Validate, "{"), 400, "application/problem+json", "malformed");
                Answers(Posted(client, "/cases/validate?as_of=1999-12-31", "{}"), 422, "application/problem+json", "not_covered");
            });
        }

        [Test]
        public void AHostileBodyIsRefused()
        {
            Served(client =>
            {
                Answers(Posted(client, Validate, new string(' ', (1 << 20) + 1)), 413, "application/problem+json", "large");
                Answers(Posted(client, Validate, new string('[', 100_000)), 400, "application/problem+json", "malformed");
                Answers(Posted(client, Validate, new byte[] { (byte)'"', 0xff, (byte)'"' }), 400, "application/problem+json", "UTF-8");
                Answers(Posted(client, Validate, "{}", type: "text/plain"), 415, "application/problem+json", "application/json");
                Answers(Posted(client, "/cases/validate?as_of=today", "{}"), 400, "application/problem+json", "as_of");
                Answers(Posted(client, "/cases/validate", "{}"), 400, "application/problem+json", "as_of");
            });
        }

        [Test]
        public void WhoSendsNoWholeRequestIsNotWaitedFor()
        {
            Served(client =>
            {
                using (var slow = new TcpClient("127.0.0.1", client.BaseAddress.Port))
                using (var stream = slow.GetStream())
                {
                    var begun = Encoding.ASCII.GetBytes(
                        "POST " + Validate + " HTTP/1.1\r\nHost: 127.0.0.1:" + client.BaseAddress.Port
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{");
                    stream.Write(begun, 0, begun.Length);
                    var status = new StreamReader(stream).ReadLine();
                    Assert.That(status.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), status);
                }
            });
        }

        [Test]
        public void RulesAreToldAndNothingElse()
        {
            Served(client =>
            {
                Answers(client.GetAsync("/rules").Result, 200, "application/json", "guide.one_active");
                Answers(client.GetAsync("/cases").Result, 404, "application/problem+json", "nothing");
                Answers(client.GetAsync(Validate).Result, 405, "application/problem+json", "POST");
            });
        }

        [Test]
        public void ManyAtATimeGetTheirAnswers()
        {
            Served(client =>
            {
                var asked = new Task<HttpResponseMessage>[100];
                for (var call = 0; call < asked.Length; call++)
                {
                    asked[call] = client.PostAsync(Validate, Content(Encoding.UTF8.GetBytes(Twice), "application/json"));
                }
                foreach (var answer in asked)
                {
                    Answers(answer.Result, 422, "application/problem+json", "guide.one_active");
                }
            });
        }

        private static void Served(Action<HttpClient> ask)
        {
            var port = FreePort();
            using (var stop = new CancellationTokenSource())
            using (var viborg = Policy.Shipped("viborg"))
            using (var service = new CaseService(viborg, port))
            using (var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") })
            {
                var running = Task.Run(() => service.RunAsync(stop.Token));
                ask(client);
                stop.Cancel();
                Assert.That(running.Wait(TimeSpan.FromSeconds(30)));
            }
        }

        private static int FreePort()
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            listener.Stop();
            return port;
        }

        private static HttpResponseMessage Posted(
            HttpClient client, string path, string body, string language = "", string type = "application/json")
        {
            return Posted(client, path, Encoding.UTF8.GetBytes(body), language, type);
        }

        private static HttpResponseMessage Posted(
            HttpClient client, string path, byte[] body, string language = "", string type = "application/json")
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Content(body, type) };
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
            return client.SendAsync(request).Result;
        }

        private static HttpContent Content(byte[] body, string type)
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            return content;
        }

        private static void Answers(HttpResponseMessage answer, int status, string type, string saying)
        {
            var text = Text(answer);
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), text);
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
            Assert.That(text.Contains(saying), text);
        }

        private static string Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync().Result;
    }
}
