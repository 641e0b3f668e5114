// Each verb as a user would call it, with objects and with JSON.

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Ungeindsats.Tests
{
    [TestFixture]
    public class VerbTests
    {
        private static readonly Day AsOf = new Day(2021, 1, 8);

        private static Case Twice => new Case
        {
            BirthDate = new Day(2003, 3, 1),
            Guide = new GuideCourse
            {
                Assignments = new List<Assignment>
                {
                    new Assignment { From = new Day(2020, 1, 1), Until = new Day(2020, 6, 2), YouthInvolved = true },
                    new Assignment { From = new Day(2020, 6, 1), Until = Until.Ongoing },
                },
            },
        };

        private static Register OfTwo => new Register
        {
            Cases = new List<Case>
            {
                new Case { Id = "ung-1", BirthDate = new Day(2002, 3, 1) },
                new Case { Id = "ung-2", BirthDate = new Day(1993, 1, 9) },
            },
            Guides = new List<GuideOnRegister> { new GuideOnRegister { Id = "guide-1", From = new Day(2019, 1, 1) } },
        };

        [Test]
        public void ACaseIsAssessed()
        {
            Asked(viborg =>
            {
                var assessment = viborg.Assess(Twice, AsOf);
                Assert.That(assessment.AsOf, Is.EqualTo(AsOf));
                var twice = assessment.Findings.Single(it => it.Rule == "guide.one_active");
                Assert.That(twice.Outcome, Is.EqualTo(Outcome.Failed));
                Assert.That(
                    twice.Message.Da, Is.EqualTo("Fra den 1. juni 2020 løb to tildelinger af kontaktperson på samme tid."));
                Assert.That(viborg.Assess(Twice.ToJson(), AsOf).ToJson(), Is.EqualTo(assessment.ToJson()));
            });
        }

        [Test]
        public void ManyCasesAreAssessedEachByItself()
        {
            Asked(viborg =>
            {
                var each = viborg.AssessEach(new[] { Twice, new Case(), new Case { Id = string.Empty } }, AsOf);
                Assert.That(each.Select(it => it.Line), Is.EqualTo(new[] { 1, 2, 3 }));
                Assert.That(each[0].Assessment.ToJson(), Is.EqualTo(viborg.Assess(Twice, AsOf).ToJson()));
                Assert.That(viborg.AssessEach("{}\n{\"id\": 7}", AsOf)[1].Fault.Errors[0].Pointer, Is.EqualTo("/id"));
            });
        }

        [Test]
        public void WhatSomebodyShouldLookAtIsAProblem()
        {
            Asked(viborg =>
            {
                var problem = viborg.Problem(Twice, AsOf, Language.Da);
                Assert.That(problem.Status, Is.EqualTo(422));
                Assert.That(problem.Title, Is.EqualTo("Sagen skal ses efter"));
                Assert.That(problem.Errors.Select(it => it.Rule), Has.Member("guide.one_active"));
                var english = viborg.Problem(Twice.ToJson(), AsOf, Language.En);
                Assert.That(english.Title, Is.EqualTo("The case should be looked at"));
            });
        }

        [Test]
        public void ARuleSaysWhyAndWhatWouldMakeItPass()
        {
            Asked(viborg =>
            {
                var why = viborg.Why(Twice, "guide.one_active", AsOf, ways: true);
                Assert.That(why.Conditions, Is.Not.Empty);
                Assert.That(why.Ways.All, Is.Not.Empty);
                Assert.That(viborg.Why(Twice.ToJson(), "guide.one_active", AsOf).Ways, Is.Null);
                Assert.That(
                    viborg.WhyRegister(OfTwo, "organisation.status_adds_up", AsOf).Finding.Rule,
                    Is.EqualTo("organisation.status_adds_up"));
            });
        }

        [Test]
        public void SharingIsAnswered()
        {
            Asked(viborg =>
            {
                var question = new SharingQuestion
                {
                    Giving = Fagomraade.Social,
                    Receiving = Fagomraade.Beskaeftigelse,
                    Information = InformationKind.Social,
                    ByHealthProfessional = false,
                    On = AsOf,
                };
                var permission = viborg.Sharing(Twice, question);
                Assert.That(permission.Giving, Is.EqualTo(Fagomraade.Social));
                Assert.That(viborg.Sharing(Twice.ToJson(), question).ToJson(), Is.EqualTo(permission.ToJson()));
                question.On = null;
                var refused = Assert.Throws<UngeindsatsException>(() => viborg.Sharing(Twice, question));
                Assert.That(refused.Fault.In, Is.EqualTo(Place.Question));
            });
        }

        [Test]
        public void GuidesAreProposed()
        {
            Asked(viborg =>
            {
                var proposal = viborg.GuideCandidates(OfTwo, new CandidatesQuestion { Case = "ung-1", On = AsOf });
                Assert.That(proposal.Proposed.Concat<object>(proposal.Excluded), Is.Not.Empty);
            });
        }

        [Test]
        public void APeriodIsToldWithWhatFallsDue()
        {
            Asked(viborg =>
            {
                var until = new Day(2021, 7, 1);
                Assert.That(viborg.Timeline(Twice, AsOf, until).Segments.Last().Until, Is.EqualTo(until));
                var due = viborg.Deadlines(Twice, AsOf, until);
                Assert.That(due.All.Select(it => it.Kind), Has.Member(DeadlineKind.OfAge));
                Assert.That(viborg.RegisterDeadlines(OfTwo, AsOf, until).From, Is.EqualTo(AsOf));
            });
        }

        [Test]
        public void AReceiptIsKeptAndVerified()
        {
            Asked(viborg =>
            {
                var kept = viborg.Receipt(Twice, AsOf).ToJson();
                var receipt = Receipt.FromJson(kept);
                Assert.That(viborg.Verify(Twice, receipt).Agreement, Is.EqualTo(Agreement.Same));
                Assert.That(viborg.Verify(new Case(), receipt).Agreement, Is.Not.EqualTo(Agreement.Same));
                var register = viborg.RegisterReceipt(OfTwo, AsOf);
                Assert.That(viborg.VerifyRegister(OfTwo, register).Agreement, Is.EqualTo(Agreement.Same));
            });
        }

        [Test]
        public void ARegisterIsAssessedAndCounted()
        {
            Asked(viborg =>
            {
                Assert.That(viborg.AssessRegister(OfTwo, AsOf).Findings, Is.Not.Empty);
                var counted = new Counted { AsOf = AsOf };
                Assert.That(viborg.Figures(OfTwo, counted).Cases, Is.EqualTo(2));
                Assert.That(viborg.FiguresLeaving(OfTwo, counted, "under_5").Select(it => it.Regime), Has.All.EqualTo("under_5"));
            });
        }

        [Test]
        public void AnotherPolicyHasAnImpact()
        {
            Asked(viborg =>
            {
                var until25 = new Supposed { Name = "age_until", Value = 25, Source = "a test" };
                var after = new PolicyChoice { Shipped = "viborg", Parameters = new List<Supposed> { until25 } };
                Assert.That(viborg.Impact(OfTwo, after, AsOf).Changed, Is.EqualTo(1));
                using (var supposed = Policy.Open(after))
                {
                    Assert.That(supposed.Assess(Twice, AsOf).Policy.Id.Contains("age_until"));
                }
            });
        }

        [Test]
        public void WhatNeedsNoPolicyIsTold()
        {
            Assert.That(Library.Rules().Select(it => it.Id), Has.Member("guide.one_active"));
            Assert.That(Library.ShippedPolicies(), Has.Member("viborg"));
            Assert.That(Library.Version(), Is.EqualTo(typeof(Policy).Assembly.GetName().Version.ToString(3)));
            Assert.That(Library.Share(12, 37, Confidence.Confidence95).Count, Is.EqualTo(12));
            Assert.That(Library.Granularity("33.3", 12).LeastCount, Is.EqualTo(4));
            var suppressed = Library.Suppress(
                "own",
                new List<string> { "north", "south", "west" },
                new List<string>(),
                new List<List<long>> { new List<long> { 2 }, new List<long> { 40 }, new List<long> { 50 } },
                "under_5");
            Assert.That(suppressed.Cells.Select(it => it.Hidden), Has.Member(Hidden.Small));
        }

        private static void Asked(Action<Policy> ask)
        {
            using (var viborg = Policy.Shipped("viborg"))
            {
                ask(viborg);
            }
        }
    }
}
