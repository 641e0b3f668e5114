// What can be asked of one case, and of many cases one by one.

using System;
using System.Collections.Generic;
using System.Linq;
using Ungeindsats.Json;

namespace Ungeindsats
{
    public sealed partial class Policy
    {
        /// <summary>What every rule says of a case.</summary>
        /// <param name="case">The case; what is null in it is unknown.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">
        /// The case holds something that cannot be read, or no policy covers the day.
        /// </exception>
        /// <example><code>
        /// foreach (var finding in viborg.Assess(@case, new Day(2021, 1, 8)).Findings)
        /// {
        ///     Console.WriteLine($"{finding.Rule}: {finding.Message.Da}");
        /// }
        /// </code></example>
        public Assessment Assess(Case @case, Day asOf) => Assess(Text(@case), asOf);

        /// <summary>What every rule says of a case.</summary>
        /// <param name="case">The case as JSON.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">The case cannot be read, or no policy covers the day.</exception>
        /// <example><code>var assessment = viborg.Assess("{}", new Day(2021, 1, 8));</code></example>
        public Assessment Assess(string @case, Day asOf)
        {
            return Assessment.FromJson(Ask(Question.AsOf("assess", asOf), @case));
        }

        /// <summary>What every rule says of each of these cases; at most 1000 in one call.</summary>
        /// <returns>An answer for each case: its assessment, or why it could not be read.</returns>
        /// <exception cref="UngeindsatsException">No policy covers the day, or the cases are too many.</exception>
        /// <example><code>
        /// foreach (var each in viborg.AssessEach(cases, new Day(2021, 1, 8)))
        /// {
        ///     Console.WriteLine($"{each.Line}: {each.Fault?.Detail ?? "read"}");
        /// }
        /// </code></example>
        public List<Each> AssessEach(IEnumerable<Case> cases, Day asOf)
        {
            var lines = (cases ?? throw new ArgumentNullException(nameof(cases))).Select(Text);
            return AssessEach(string.Join("\n", lines), asOf);
        }

        /// <summary>What every rule says of each of these cases; at most 1000 in one call.</summary>
        /// <param name="cases">The cases, one on each line (NDJSON).</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <returns>An answer for each line that is not empty.</returns>
        /// <exception cref="UngeindsatsException">No policy covers the day, or the cases are too many.</exception>
        /// <example><code>var answers = viborg.AssessEach("{}\n{}", new Day(2021, 1, 8));</code></example>
        public List<Each> AssessEach(string cases, Day asOf)
        {
            return JsonReader.ReadEach(Ask(Question.AsOf("assess_each", asOf), cases), EachJson.Read);
        }

        /// <summary>What of a case somebody should look at, as a problem document (RFC 9457).</summary>
        /// <returns>Null where there is nothing to look at.</returns>
        /// <exception cref="UngeindsatsException">
        /// The case holds something that cannot be read, or no policy covers the day.
        /// </exception>
        /// <example><code>var problem = viborg.Problem(@case, new Day(2021, 1, 8), Language.Da);</code></example>
        public Problem Problem(Case @case, Day asOf, Language language) => Problem(Text(@case), asOf, language);

        /// <summary>What of a case, given as JSON, somebody should look at.</summary>
        /// <returns>Null where there is nothing to look at.</returns>
        /// <exception cref="UngeindsatsException">The case cannot be read, or no policy covers the day.</exception>
        /// <example><code>var problem = viborg.Problem("{}", new Day(2021, 1, 8), Language.En);</code></example>
        public Problem Problem(string @case, Day asOf, Language language)
        {
            var question = Question.Of("problem", json =>
            {
                json.Field("as_of", asOf);
                json.Field("language", language.Code());
            });
            return JsonReader.Read(Ask(question, @case), json => json.Null() ? null : ProblemJson.Read(json));
        }

        /// <summary>Why a rule says what it says of a case.</summary>
        /// <param name="case">The case.</param>
        /// <param name="rule">The id of the rule, such as <c>guide.one_active</c>.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <param name="ways">Whether what would make the rule pass is looked for too.</param>
        /// <exception cref="UngeindsatsException">There is no such rule, or the case is refused.</exception>
        /// <example><code>var why = viborg.Why(@case, "guide.offered", new Day(2021, 1, 8), ways: true);</code></example>
        public Why Why(Case @case, string rule, Day asOf, bool ways = false) => Why(Text(@case), rule, asOf, ways);

        /// <summary>Why a rule says what it says of a case, given as JSON.</summary>
        /// <param name="case">The case as JSON.</param>
        /// <param name="rule">The id of the rule, such as <c>guide.one_active</c>.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <param name="ways">Whether what would make the rule pass is looked for too.</param>
        /// <exception cref="UngeindsatsException">There is no such rule, or the case is refused.</exception>
        /// <example><code>var why = viborg.Why("{}", "guide.offered", new Day(2021, 1, 8));</code></example>
        public Why Why(string @case, string rule, Day asOf, bool ways = false)
        {
            var question = Question.Of("why", json =>
            {
                json.Field("rule", rule ?? throw new ArgumentNullException(nameof(rule)));
                json.Field("as_of", asOf);
                json.Field("ways", ways);
            });
            return Ungeindsats.Why.FromJson(Ask(question, @case));
        }

        /// <summary>Whether one area may give another this, on a consent of the case.</summary>
        /// <exception cref="UngeindsatsException">The question or the case is refused.</exception>
        /// <example><code>
        /// var permission = viborg.Sharing(@case, new SharingQuestion
        /// {
        ///     Giving = Fagomraade.Social,
        ///     Receiving = Fagomraade.Beskaeftigelse,
        ///     Information = InformationKind.Social,
        ///     ByHealthProfessional = false,
        ///     On = new Day(2021, 1, 8),
        /// });
        /// </code></example>
        public Permission Sharing(Case @case, SharingQuestion question) => Sharing(Text(@case), question);

        /// <summary>Whether one area may give another this, on a consent of the case, given as JSON.</summary>
        /// <exception cref="UngeindsatsException">The question or the case is refused.</exception>
        /// <example><code>var permission = viborg.Sharing("{}", question);</code></example>
        public Permission Sharing(string @case, SharingQuestion question)
        {
            return Permission.FromJson(Ask(Asked("sharing", question, SharingQuestionJson.Write), @case));
        }

        /// <summary>What the rules say of a case over a period, split where it changes.</summary>
        /// <param name="case">The case.</param>
        /// <param name="from">The first day.</param>
        /// <param name="until">The first day after the period.</param>
        /// <exception cref="UngeindsatsException">The case or the period is refused.</exception>
        /// <example><code>var timeline = viborg.Timeline(@case, new Day(2020, 1, 1), new Day(2021, 1, 1));</code></example>
        public Timeline Timeline(Case @case, Day from, Day until) => Timeline(Text(@case), from, until);

        /// <summary>What the rules say of a case, given as JSON, over a period.</summary>
        /// <param name="case">The case as JSON.</param>
        /// <param name="from">The first day.</param>
        /// <param name="until">The first day after the period.</param>
        /// <exception cref="UngeindsatsException">The case or the period is refused.</exception>
        /// <example><code>var timeline = viborg.Timeline("{}", new Day(2020, 1, 1), new Day(2021, 1, 1));</code></example>
        public Timeline Timeline(string @case, Day from, Day until)
        {
            return Ungeindsats.Timeline.FromJson(Ask(Question.Period("timeline", from, until), @case));
        }

        /// <summary>What of a case falls due over a period.</summary>
        /// <param name="case">The case.</param>
        /// <param name="from">The first day.</param>
        /// <param name="until">The first day after the period.</param>
        /// <exception cref="UngeindsatsException">The case or the period is refused.</exception>
        /// <example><code>var deadlines = viborg.Deadlines(@case, new Day(2021, 1, 8), new Day(2021, 7, 1));</code></example>
        public Deadlines Deadlines(Case @case, Day from, Day until) => Deadlines(Text(@case), from, until);

        /// <summary>What of a case, given as JSON, falls due over a period.</summary>
        /// <param name="case">The case as JSON.</param>
        /// <param name="from">The first day.</param>
        /// <param name="until">The first day after the period.</param>
        /// <exception cref="UngeindsatsException">The case or the period is refused.</exception>
        /// <example><code>var deadlines = viborg.Deadlines("{}", new Day(2021, 1, 8), new Day(2021, 7, 1));</code></example>
        public Deadlines Deadlines(string @case, Day from, Day until)
        {
            return Ungeindsats.Deadlines.FromJson(Ask(Question.Period("deadlines", from, until), @case));
        }

        /// <summary>What is to be kept of the assessment of a case, to verify it later.</summary>
        /// <exception cref="UngeindsatsException">The case is refused, or no policy covers the day.</exception>
        /// <example><code>var kept = viborg.Receipt(@case, new Day(2021, 1, 8)).ToJson();</code></example>
        public Receipt Receipt(Case @case, Day asOf) => Receipt(Text(@case), asOf);

        /// <summary>What is to be kept of the assessment of a case, given as JSON.</summary>
        /// <exception cref="UngeindsatsException">The case is refused, or no policy covers the day.</exception>
        /// <example><code>var kept = viborg.Receipt("{}", new Day(2021, 1, 8)).ToJson();</code></example>
        public Receipt Receipt(string @case, Day asOf)
        {
            return Ungeindsats.Receipt.FromJson(Ask(Question.AsOf("receipt", asOf), @case));
        }

        /// <summary>Whether a case still gets the answer of a receipt, and what has changed.</summary>
        /// <exception cref="UngeindsatsException">The receipt or the case is refused.</exception>
        /// <example><code>var still = viborg.Verify(@case, Receipt.FromJson(kept)).Agreement;</code></example>
        public Verification Verify(Case @case, Receipt receipt) => Verify(Text(@case), receipt);

        /// <summary>Whether a case, given as JSON, still gets the answer of a receipt.</summary>
        /// <exception cref="UngeindsatsException">The receipt or the case is refused.</exception>
        /// <example><code>var still = viborg.Verify("{}", Receipt.FromJson(kept)).Agreement;</code></example>
        public Verification Verify(string @case, Receipt receipt) => Verified("verify", @case, receipt);

        private Verification Verified(string verb, string document, Receipt receipt)
        {
            if (receipt == null)
            {
                throw new ArgumentNullException(nameof(receipt));
            }
            var question = Question.Of(verb, json => json.Field("receipt", receipt, ReceiptJson.Write));
            return Verification.FromJson(Ask(question, document));
        }

        private static string Asked<T>(string verb, T question, Action<JsonWriter, T> write)
            where T : class
        {
            return Question.Of(verb, question ?? throw new ArgumentNullException(nameof(question)), write);
        }

        private static string Text(Case @case) => (@case ?? throw new ArgumentNullException(nameof(@case))).ToJson();
    }
}
