// What is told without a policy: the rules, the names of policies, and arithmetic with counts.

using System;
using System.Collections.Generic;
using Ungeindsats.Json;
using Ungeindsats.Native;

namespace Ungeindsats
{
    /// <summary>What the library tells without a policy.</summary>
    public static class Library
    {
        /// <summary>Every rule with its texts, in the order of an assessment.</summary>
        /// <example><code>
        /// foreach (var rule in Library.Rules())
        /// {
        ///     Console.WriteLine($"{rule.Id}: {rule.Title.Da}");
        /// }
        /// </code></example>
        public static List<Rule> Rules() => Told("rules", json => json.List(RuleJson.Read));

        /// <summary>The names of the policies that ship with the library.</summary>
        /// <example><code>var names = Library.ShippedPolicies();</code></example>
        public static List<string> ShippedPolicies() => Told("shipped_policies", json => json.List(it => it.Text()));

        /// <summary>The version of the library.</summary>
        /// <example><code>var version = Library.Version();</code></example>
        public static string Version() => Told("version", json => json.Text());

        /// <summary>The share of a count, with the interval of Wilson.</summary>
        /// <param name="count">How many.</param>
        /// <param name="of">Of how many.</param>
        /// <param name="level">How often, in per cent, such an interval holds the share of all.</param>
        /// <param name="population">Of how many these are some; without end where it is not said.</param>
        /// <exception cref="UngeindsatsException">The numbers do not fit together.</exception>
        /// <example><code>var share = Library.Share(12, 37, Confidence.Confidence95);</code></example>
        public static ShareRecord Share(long count, long of, Confidence level, long? population = null)
        {
            var topic = Question.Of("share", json =>
            {
                json.Field("count", count);
                json.Field("of", of);
                json.Field("population", population);
                json.Field("level", level.Code());
            });
            return ShareRecord.FromJson(Tell(topic));
        }

        /// <summary>Whether a published percentage can come from a number of answers.</summary>
        /// <param name="percent">The percentage with its decimals, such as <c>33.3</c>.</param>
        /// <param name="of">The number of answers.</param>
        /// <exception cref="UngeindsatsException">It is no percentage.</exception>
        /// <example><code>var possible = Library.Granularity("33.3", 12).LeastCount != null;</code></example>
        public static Granularity Granularity(string percent, long of)
        {
            var topic = Question.Of("granularity", json =>
            {
                json.Field("percent", percent ?? throw new ArgumentNullException(nameof(percent)));
                json.Field("of", of);
            });
            return Ungeindsats.Granularity.FromJson(Tell(topic));
        }

        /// <summary>What of a table of one's own may leave the municipality.</summary>
        /// <param name="table">The table's own name.</param>
        /// <param name="rows">The names of its rows.</param>
        /// <param name="columns">The names of its columns; none where each row has one count.</param>
        /// <param name="counts">The counts, row by row.</param>
        /// <param name="regime">
        /// By which limit small cells are hidden: <c>under_3</c>, <c>under_5</c> or <c>under_</c> and another number.
        /// </param>
        /// <exception cref="UngeindsatsException">The table or the limit is refused.</exception>
        /// <example><code>
        /// var shown = Library.Suppress(
        ///     "own",
        ///     new List&lt;string&gt; { "north", "south" },
        ///     new List&lt;string&gt;(),
        ///     new List&lt;List&lt;long&gt;&gt; { new List&lt;long&gt; { 2 }, new List&lt;long&gt; { 40 } },
        ///     "under_5");
        /// </code></example>
        public static SuppressedTable Suppress(
            string table, List<string> rows, List<string> columns, List<List<long>> counts, string regime)
        {
            var topic = Question.Of("suppress", json =>
            {
                json.Field("table", table ?? throw new ArgumentNullException(nameof(table)));
                json.Field("rows", rows ?? throw new ArgumentNullException(nameof(rows)), (it, row) => it.Text(row));
                json.Field(
                    "columns",
                    columns ?? throw new ArgumentNullException(nameof(columns)),
                    (it, column) => it.Text(column));
                json.Field(
                    "counts",
                    counts ?? throw new ArgumentNullException(nameof(counts)),
                    (it, row) => it.List(row, (cell, count) => cell.Whole(count)));
                json.Field("regime", regime ?? throw new ArgumentNullException(nameof(regime)));
            });
            return SuppressedTable.FromJson(Tell(topic));
        }

        /// <summary>Tells what a JSON document (topic) asks for, as JSON.</summary>
        /// <exception cref="UngeindsatsException">The topic cannot be read, or numbers do not fit together.</exception>
        /// <example><code>var rules = Library.Tell("{\"rules\": {}}");</code></example>
        public static string Tell(string topic) => Door.Tell(topic);

        private static T Told<T>(string topic, Func<JsonReader, T> read)
        {
            return JsonReader.Read(Tell(Question.Of(topic, json => { })), read);
        }
    }
}
