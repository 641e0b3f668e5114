// A line of the suite that every door is asked: a question, and the digest of what it must answer.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Ungeindsats.Json;

namespace Ungeindsats.Tests
{
    internal sealed class Exchange
    {
        private readonly Dictionary<string, object> fields;

        private Exchange(string line)
        {
            fields = JsonReader.Read(line, json => json.Map(field => field.Any()));
        }

        public string Name => (string)fields["name"];

        /// <summary>What chooses the policy, as JSON; null where none is needed.</summary>
        public string Policy => fields["policy"] == null ? null : Written(fields["policy"]);

        public string Question => Written(fields["question"]);

        /// <summary>What is asked, such as <c>assess</c>.</summary>
        public string Verb => ((Dictionary<string, object>)fields["question"]).Keys.FirstOrDefault();

        public string Document => (string)fields["document"];

        public bool Refused => (bool)fields["refused"];

        public string Digest => (string)fields["digest"];

        public static IEnumerable<Exchange> All(string path) => File.ReadLines(path).Select(line => new Exchange(line));

        private static string Written(object value) => JsonWriter.Of(value, (json, any) => json.Any(any));
    }
}
