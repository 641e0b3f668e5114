// What is refused, with its place, and never with what stands there.

using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace Ungeindsats.Tests
{
    [TestFixture]
    public class FaultTests
    {
        private const string Personal = "Bartholomæus Testesen 010203-9999";

        private static readonly Day AsOf = new Day(2021, 1, 8);

        [Test]
        public void DaysBeyondBothEndsAreRefusedWithTheirPlace()
        {
            foreach (var day in new[] { new Day(1899, 12, 31), new Day(2200, 1, 1) })
            {
                var refused = Refused(new Case { BirthDate = day });
                Assert.That(refused.Pointer, Is.EqualTo("/birth_date"));
                Assert.That(refused.Fault.In, Is.EqualTo(Place.Document));
            }
            using (var viborg = Policy.Shipped("viborg"))
            {
                viborg.Assess(new Case { BirthDate = new Day(1900, 1, 1) }, AsOf);
                viborg.Assess(new Case { BirthDate = new Day(2199, 12, 31) }, AsOf);
            }
        }

        [Test]
        public void AFieldThatIsNoneIsRefusedWithItsPlace()
        {
            var refused = Refused("{\"guide\": {\"offers\": [{}, {\"on\": \"not a day\"}]}}");
            Assert.That(refused.Pointer, Is.EqualTo("/guide/offers/1/on"));
            Assert.That(refused.Message, Is.EqualTo(refused.Fault.Detail));
            Assert.That(refused.Fault.Code, Is.EqualTo(FaultCode.Input));
            Assert.That(refused.Fault.Status, Is.EqualTo(422));
        }

        [Test]
        public void NothingInAListIsRefusedWithItsPlace()
        {
            Assert.That(Refused(new Case { Contacts = new List<Contact> { null } }).Pointer, Is.EqualTo("/contacts/0"));
        }

        [Test]
        public void NoExceptionRepeatsWhatIsPersonal()
        {
            var documents = new[]
            {
                "{\"birth_date\": \"" + Personal + "\"}",
                "{\"" + Personal + "\": 1}",
                "{\"id\": {\"" + Personal + "\": null}}",
                Personal,
            };
            foreach (var document in documents)
            {
                var refused = Refused(document);
                foreach (var text in new[] { refused.Message, refused.ToString(), refused.Json })
                {
                    Assert.That(!text.Contains("Testesen") && !text.Contains("9999"), text);
                }
                var unread = Assert.Throws<FormatException>(() => Case.FromJson(document)).ToString();
                Assert.That(!unread.Contains("Testesen") && !unread.Contains("9999"), unread);
            }
        }

        [Test]
        public void HalfOfASurrogatePairIsRefused()
        {
            Assert.That(Refused(new Case { Id = "\ud83e" }).Fault.Code, Is.EqualTo(FaultCode.Input));
            using (var viborg = Policy.Shipped("viborg"))
            {
                var refused = Assert.Throws<ArgumentException>(() => viborg.Assess("{\"id\": \"\udd86\"}", AsOf));
                Assert.That(refused.ParamName, Is.EqualTo("document"));
            }
        }

        [Test]
        public void APolicyIsRefusedWithEveryFault()
        {
            Assert.That(
                Assert.Throws<UngeindsatsException>(() => Policy.Shipped("utopia")).Fault.In, Is.EqualTo(Place.Policy));
            var refused = Assert.Throws<UngeindsatsException>(() => Policy.FromYaml("authority: ["));
            Assert.That(refused.Fault.Errors, Is.Not.Empty);
            Assert.Throws<UngeindsatsException>(() => Policy.Open(new PolicyChoice()));
        }

        [Test]
        public void WhatIsNothingIsRefusedBeforeTheLibraryIsCalled()
        {
            Assert.Throws<ArgumentNullException>(() => Policy.Shipped(null));
            Assert.Throws<ArgumentNullException>(() => Policy.Open((string)null));
            Assert.Throws<ArgumentNullException>(() => Library.Tell(null));
            using (var viborg = Policy.Shipped("viborg"))
            {
                Assert.Throws<ArgumentNullException>(() => viborg.Ask(null, "{}"));
                Assert.Throws<ArgumentNullException>(() => viborg.Ask("{}", null));
                Assert.Throws<ArgumentNullException>(() => viborg.Assess((Case)null, AsOf));
                Assert.Throws<ArgumentNullException>(() => viborg.Verify(new Case(), null));
            }
        }

        [Test]
        public void ADayThatNoPolicyCoversIsAFaultOfTheQuestion()
        {
            using (var viborg = Policy.Shipped("viborg"))
            {
                var early = new Day(1999, 12, 31);
                var refused = Assert.Throws<UngeindsatsException>(() => viborg.Assess(new Case(), early));
                Assert.That(refused.Fault.Code, Is.EqualTo(FaultCode.NotCovered));
                Assert.That(refused.Pointer, Is.Null);
            }
        }

        private static UngeindsatsException Refused(Case @case) => Refused(@case.ToJson());

        private static UngeindsatsException Refused(string @case)
        {
            using (var viborg = Policy.Shipped("viborg"))
            {
                return Assert.Throws<UngeindsatsException>(() => viborg.Assess(@case, AsOf));
            }
        }
    }
}
