// A document read into its class and written back, and whether that is the same JSON value.

using System;
using System.Collections.Generic;
using System.Linq;
using Ungeindsats.Json;

namespace Ungeindsats.Tests
{
    internal static class Typed
    {
        private static readonly Dictionary<string, Func<string, string>> Answers =
            new Dictionary<string, Func<string, string>>
            {
                ["assess"] = Assessment,
                ["assess_register"] = Assessment,
                ["assess_each"] = json => string.Join("\n", json.Split('\n').Select(Each)),
                ["problem"] = json => json == "null" ? json : Problem.FromJson(json).ToJson(),
                ["why"] = json => Why.FromJson(json).ToJson(),
                ["why_register"] = json => Why.FromJson(json).ToJson(),
                ["sharing"] = json => Permission.FromJson(json).ToJson(),
                ["guide_candidates"] = json => Proposal.FromJson(json).ToJson(),
                ["timeline"] = json => Timeline.FromJson(json).ToJson(),
                ["deadlines"] = json => Deadlines.FromJson(json).ToJson(),
                ["register_deadlines"] = json => Deadlines.FromJson(json).ToJson(),
                ["receipt"] = json => Receipt.FromJson(json).ToJson(),
                ["register_receipt"] = json => Receipt.FromJson(json).ToJson(),
                ["verify"] = json => Verification.FromJson(json).ToJson(),
                ["verify_register"] = json => Verification.FromJson(json).ToJson(),
                ["impact"] = json => Impact.FromJson(json).ToJson(),
                ["figures"] = json => Figures.FromJson(json).ToJson(),
                ["figures_leaving"] = json => List(json, SuppressedTableJson.Read, SuppressedTableJson.Write),
                ["rules"] = json => List(json, RuleJson.Read, RuleJson.Write),
                ["shipped_policies"] = json => List(json, it => it.Text(), (to, text) => to.Text(text)),
                ["version"] = json => JsonWriter.Of(JsonReader.Read(json, it => it.Text()), (to, text) => to.Text(text)),
                ["share"] = json => ShareRecord.FromJson(json).ToJson(),
                ["granularity"] = json => Granularity.FromJson(json).ToJson(),
                ["suppress"] = json => SuppressedTable.FromJson(json).ToJson(),
            };

        private static readonly HashSet<string> OfACase = new HashSet<string>
        {
            "assess", "problem", "why", "sharing", "timeline", "deadlines", "receipt", "verify",
        };

        private static readonly HashSet<string> OfARegister = new HashSet<string>
        {
            "assess_register", "why_register", "guide_candidates", "register_deadlines", "register_receipt",
            "verify_register", "impact", "figures", "figures_leaving",
        };

        /// <summary>The answer to a question, through its class.</summary>
        public static string Answer(string verb, string answer) => Answers[verb](answer);

        /// <summary>The document of a question, through its class; as it is where it has none.</summary>
        public static string Document(string verb, string document)
        {
            if (OfACase.Contains(verb))
            {
                return Case.FromJson(document).ToJson();
            }
            return OfARegister.Contains(verb) ? Register.FromJson(document).ToJson() : document;
        }

        /// <summary>Whether two documents, of one line or of many, hold the same; null and absent are the same.</summary>
        public static bool Same(string left, string right)
        {
            return left == right || left.Split('\n').Select(Line).SequenceEqual(right.Split('\n').Select(Line));
        }

        private static string Assessment(string json) => Ungeindsats.Assessment.FromJson(json).ToJson();

        private static string Each(string line) => line.Length == 0 ? line : Ungeindsats.Each.FromJson(line).ToJson();

        private static string List<T>(string json, Func<JsonReader, T> read, Action<JsonWriter, T> write)
        {
            return JsonWriter.Of(JsonReader.Read(json, it => it.List(read)), (to, items) => to.List(items, write));
        }

        private static string Line(string json)
        {
            return json.Length == 0 ? json : JsonWriter.Of(Known(JsonReader.Read(json, it => it.Any())), (to, it) => to.Any(it));
        }

        /// <summary>A value without its nulls, its fields in the order of their names.</summary>
        private static object Known(object value)
        {
            if (value is Dictionary<string, object> fields)
            {
                return fields.Where(it => it.Value != null)
                    .OrderBy(it => it.Key, StringComparer.Ordinal)
                    .ToDictionary(it => it.Key, it => Known(it.Value));
            }
            return value is List<object> items ? items.Select(Known).ToList() : value;
        }
    }
}
