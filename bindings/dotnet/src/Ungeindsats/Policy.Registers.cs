// What can be asked of a register: many cases, and the guides, meetings and people around them.

using System;
using System.Collections.Generic;
using Ungeindsats.Json;

namespace Ungeindsats
{
    public sealed partial class Policy
    {
        /// <summary>What every rule of registers says of a register.</summary>
        /// <param name="register">The register; what is null in it is unknown.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">
        /// The register holds something that cannot be read, or no policy covers the day.
        /// </exception>
        /// <example><code>var assessment = viborg.AssessRegister(register, new Day(2021, 1, 8));</code></example>
        public Assessment AssessRegister(Register register, Day asOf) => AssessRegister(Text(register), asOf);

        /// <summary>What every rule of registers says of a register, given as JSON.</summary>
        /// <exception cref="UngeindsatsException">The register is refused, or no policy covers the day.</exception>
        /// <example><code>var assessment = viborg.AssessRegister("{}", new Day(2021, 1, 8));</code></example>
        public Assessment AssessRegister(string register, Day asOf)
        {
            return Assessment.FromJson(Ask(Question.AsOf("assess_register", asOf), register));
        }

        /// <summary>Why a rule of registers says what it says of a register.</summary>
        /// <param name="register">The register.</param>
        /// <param name="rule">The id of the rule, such as <c>organisation.status_adds_up</c>.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">There is no such rule, or the register is refused.</exception>
        /// <example><code>
        /// var why = viborg.WhyRegister(register, "organisation.status_adds_up", new Day(2021, 1, 8));
        /// </code></example>
        public Why WhyRegister(Register register, string rule, Day asOf) => WhyRegister(Text(register), rule, asOf);

        /// <summary>Why a rule of registers says what it says of a register, given as JSON.</summary>
        /// <param name="register">The register as JSON.</param>
        /// <param name="rule">The id of the rule, such as <c>organisation.status_adds_up</c>.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">There is no such rule, or the register is refused.</exception>
        /// <example><code>
        /// var why = viborg.WhyRegister("{}", "organisation.status_adds_up", new Day(2021, 1, 8));
        /// </code></example>
        public Why WhyRegister(string register, string rule, Day asOf)
        {
            var question = Question.Of("why_register", json =>
            {
                json.Field("rule", rule ?? throw new ArgumentNullException(nameof(rule)));
                json.Field("as_of", asOf);
            });
            return Ungeindsats.Why.FromJson(Ask(question, register));
        }

        /// <summary>Who of a register's guides could be the guide of one of its cases, in which order and why.</summary>
        /// <exception cref="UngeindsatsException">The question or the register is refused.</exception>
        /// <example><code>
        /// var asked = new CandidatesQuestion { Case = "ung-1", On = new Day(2021, 1, 8) };
        /// var proposal = viborg.GuideCandidates(register, asked);
        /// </code></example>
        public Proposal GuideCandidates(Register register, CandidatesQuestion question)
        {
            return GuideCandidates(Text(register), question);
        }

        /// <summary>Who of the guides of a register, given as JSON, could be the guide of one of its cases.</summary>
        /// <exception cref="UngeindsatsException">The question or the register is refused.</exception>
        /// <example><code>var proposal = viborg.GuideCandidates(json, asked);</code></example>
        public Proposal GuideCandidates(string register, CandidatesQuestion question)
        {
            return Proposal.FromJson(Ask(Asked("guide_candidates", question, CandidatesQuestionJson.Write), register));
        }

        /// <summary>What of a register falls due over a period.</summary>
        /// <param name="register">The register.</param>
        /// <param name="from">The first day.</param>
        /// <param name="until">The first day after the period.</param>
        /// <exception cref="UngeindsatsException">The register or the period is refused.</exception>
        /// <example><code>
        /// var deadlines = viborg.RegisterDeadlines(register, new Day(2021, 1, 8), new Day(2021, 7, 1));
        /// </code></example>
        public Deadlines RegisterDeadlines(Register register, Day from, Day until)
        {
            return RegisterDeadlines(Text(register), from, until);
        }

        /// <summary>What of a register, given as JSON, falls due over a period.</summary>
        /// <param name="register">The register as JSON.</param>
        /// <param name="from">The first day.</param>
        /// <param name="until">The first day after the period.</param>
        /// <exception cref="UngeindsatsException">The register or the period is refused.</exception>
        /// <example><code>
        /// var deadlines = viborg.RegisterDeadlines("{}", new Day(2021, 1, 8), new Day(2021, 7, 1));
        /// </code></example>
        public Deadlines RegisterDeadlines(string register, Day from, Day until)
        {
            var answer = Ask(Question.Period("register_deadlines", from, until), register);
            return Ungeindsats.Deadlines.FromJson(answer);
        }

        /// <summary>What is to be kept of the assessment of a register, to verify it later.</summary>
        /// <exception cref="UngeindsatsException">The register is refused, or no policy covers the day.</exception>
        /// <example><code>var kept = viborg.RegisterReceipt(register, new Day(2021, 1, 8)).ToJson();</code></example>
        public Receipt RegisterReceipt(Register register, Day asOf) => RegisterReceipt(Text(register), asOf);

        /// <summary>What is to be kept of the assessment of a register, given as JSON.</summary>
        /// <exception cref="UngeindsatsException">The register is refused, or no policy covers the day.</exception>
        /// <example><code>var kept = viborg.RegisterReceipt("{}", new Day(2021, 1, 8)).ToJson();</code></example>
        public Receipt RegisterReceipt(string register, Day asOf)
        {
            return Ungeindsats.Receipt.FromJson(Ask(Question.AsOf("register_receipt", asOf), register));
        }

        /// <summary>Whether a register still gets the answer of a receipt, and what has changed.</summary>
        /// <exception cref="UngeindsatsException">The receipt or the register is refused.</exception>
        /// <example><code>var still = viborg.VerifyRegister(register, Receipt.FromJson(kept)).Agreement;</code></example>
        public Verification VerifyRegister(Register register, Receipt receipt) => VerifyRegister(Text(register), receipt);

        /// <summary>Whether a register, given as JSON, still gets the answer of a receipt.</summary>
        /// <exception cref="UngeindsatsException">The receipt or the register is refused.</exception>
        /// <example><code>var still = viborg.VerifyRegister("{}", Receipt.FromJson(kept)).Agreement;</code></example>
        public Verification VerifyRegister(string register, Receipt receipt)
        {
            return Verified("verify_register", register, receipt);
        }

        /// <summary>What another policy, in place of this one, would say of a register.</summary>
        /// <param name="register">The register.</param>
        /// <param name="after">The other policy.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">The other policy or the register is refused.</exception>
        /// <example><code>
        /// var until25 = new Supposed { Name = "age_until", Value = 25, Source = "a thought" };
        /// var after = new PolicyChoice { Shipped = "viborg", Parameters = new List&lt;Supposed&gt; { until25 } };
        /// var changed = viborg.Impact(register, after, new Day(2021, 1, 8)).Changed;
        /// </code></example>
        public Impact Impact(Register register, PolicyChoice after, Day asOf) => Impact(Text(register), after, asOf);

        /// <summary>What another policy, in place of this one, would say of a register, given as JSON.</summary>
        /// <param name="register">The register as JSON.</param>
        /// <param name="after">The other policy.</param>
        /// <param name="asOf">The day of the assessment.</param>
        /// <exception cref="UngeindsatsException">The other policy or the register is refused.</exception>
        /// <example><code>var changed = viborg.Impact("{}", after, new Day(2021, 1, 8)).Changed;</code></example>
        public Impact Impact(string register, PolicyChoice after, Day asOf)
        {
            if (after == null)
            {
                throw new ArgumentNullException(nameof(after));
            }
            var question = Question.Of("impact", json =>
            {
                json.Field("after", after, PolicyChoiceJson.Write);
                json.Field("as_of", asOf);
            });
            return Ungeindsats.Impact.FromJson(Ask(question, register));
        }

        /// <summary>What a register adds up to.</summary>
        /// <exception cref="UngeindsatsException">The register or what is counted is refused.</exception>
        /// <example><code>
        /// var figures = viborg.Figures(register, new Counted { AsOf = new Day(2021, 1, 8) });
        /// </code></example>
        public Figures Figures(Register register, Counted counted) => Figures(Text(register), counted);

        /// <summary>What a register, given as JSON, adds up to.</summary>
        /// <exception cref="UngeindsatsException">The register or what is counted is refused.</exception>
        /// <example><code>var figures = viborg.Figures("{}", new Counted { AsOf = new Day(2021, 1, 8) });</code></example>
        public Figures Figures(string register, Counted counted)
        {
            return Ungeindsats.Figures.FromJson(Ask(Asked("figures", counted, CountedJson.Write), register));
        }

        /// <summary>What of a register's figures may leave the municipality.</summary>
        /// <param name="register">The register.</param>
        /// <param name="counted">What is counted.</param>
        /// <param name="regime">
        /// By which limit small cells are hidden: <c>under_3</c>, <c>under_5</c> or <c>under_</c> and another number.
        /// </param>
        /// <exception cref="UngeindsatsException">The register, what is counted or the limit is refused.</exception>
        /// <example><code>
        /// var tables = viborg.FiguresLeaving(register, new Counted { AsOf = new Day(2021, 1, 8) }, "under_5");
        /// </code></example>
        public List<SuppressedTable> FiguresLeaving(Register register, Counted counted, string regime)
        {
            return FiguresLeaving(Text(register), counted, regime);
        }

        /// <summary>What of the figures of a register, given as JSON, may leave the municipality.</summary>
        /// <param name="register">The register as JSON.</param>
        /// <param name="counted">What is counted.</param>
        /// <param name="regime">
        /// By which limit small cells are hidden: <c>under_3</c>, <c>under_5</c> or <c>under_</c> and another number.
        /// </param>
        /// <exception cref="UngeindsatsException">The register, what is counted or the limit is refused.</exception>
        /// <example><code>
        /// var tables = viborg.FiguresLeaving("{}", new Counted { AsOf = new Day(2021, 1, 8) }, "under_5");
        /// </code></example>
        public List<SuppressedTable> FiguresLeaving(string register, Counted counted, string regime)
        {
            if (counted == null)
            {
                throw new ArgumentNullException(nameof(counted));
            }
            var question = Question.Of("figures_leaving", json =>
            {
                json.Field("figures", counted, CountedJson.Write);
                json.Field("regime", regime ?? throw new ArgumentNullException(nameof(regime)));
            });
            return JsonReader.Read(Ask(question, register), json => json.List(SuppressedTableJson.Read));
        }

        private static string Text(Register register)
        {
            return (register ?? throw new ArgumentNullException(nameof(register))).ToJson();
        }
    }
}
