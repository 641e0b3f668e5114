// The suite, asked through the package: each policy is opened once.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Ungeindsats.Tests
{
    internal sealed class Suite : IDisposable
    {
        private readonly Dictionary<string, Policy> opened = new Dictionary<string, Policy>();

        /// <summary>Every exchange; the environment says in which file they stand.</summary>
        public static IEnumerable<Exchange> Exchanges()
        {
            var path = Environment.GetEnvironmentVariable("UNGEINDSATS_EXCHANGES");
            return Exchange.All(path ?? throw new InvalidOperationException("UNGEINDSATS_EXCHANGES names no file."));
        }

        /// <summary>The answer or the fault, as JSON.</summary>
        public (bool Refused, string Text) Ask(Exchange exchange, string document)
        {
            try
            {
                var answer = exchange.Policy == null
                    ? Library.Tell(exchange.Question)
                    : Opened(exchange.Policy).Ask(exchange.Question, document);
                return (false, answer);
            }
            catch (UngeindsatsException refused)
            {
                return (true, refused.Json);
            }
        }

        /// <summary>SHA-256 of an answer.</summary>
        public static string Digest(string answer)
        {
            using (var sha = SHA256.Create())
            {
                var digest = sha.ComputeHash(Encoding.UTF8.GetBytes(answer));
                return string.Concat(digest.Select(it => it.ToString("x2")));
            }
        }

        public void Dispose()
        {
            foreach (var policy in opened.Values)
            {
                policy.Dispose();
            }
        }

        private Policy Opened(string choice)
        {
            if (!opened.TryGetValue(choice, out var policy))
            {
                policy = Policy.Open(choice);
                opened.Add(choice, policy);
            }
            return policy;
        }
    }
}
