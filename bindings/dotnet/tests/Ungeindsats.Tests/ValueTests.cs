// Days, words in their place, what is unknown and what is none, and texts of every kind.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using NUnit.Framework;

namespace Ungeindsats.Tests
{
    [TestFixture]
    public class ValueTests
    {
        [Test]
        public void UnknownIsNotNone()
        {
            Assert.That(new Case().ToJson(), Is.EqualTo("{}"));
            Assert.That(new Case { Consents = new List<Consent>() }.ToJson(), Is.EqualTo("{\"consents\":[]}"));
            Assert.That(Case.FromJson("{\"consents\": null}").Consents, Is.Null);
            Assert.That(Case.FromJson("{\"consents\": []}").Consents, Is.Empty);
            using (var viborg = Policy.Shipped("viborg"))
            {
                var asOf = new Day(2021, 1, 8);
                var unknown = viborg.Assess(new Case(), asOf).ToJson();
                Assert.That(unknown, Is.Not.EqualTo(viborg.Assess(new Case { Plans = new List<Plan>() }, asOf).ToJson()));
            }
        }

        [Test]
        public void ADayHasNoTime()
        {
            var day = new Day(2021, 1, 8);
            Assert.That(Day.Of(new DateTime(2021, 1, 8)), Is.EqualTo(day));
            Assert.That(Day.Of(new DateTime(2021, 1, 8, 0, 0, 0, DateTimeKind.Utc)), Is.EqualTo(day));
            Assert.Throws<ArgumentException>(() => Day.Of(new DateTime(2021, 1, 8, 12, 0, 0)));
            Assert.That(Day.Parse("2021-01-08"), Is.EqualTo(day));
            Assert.That(day.ToDateTime(), Is.EqualTo(new DateTime(2021, 1, 8)));
            Assert.Throws<FormatException>(() => Day.Parse("08-01-2021"));
            Assert.Throws<ArgumentOutOfRangeException>(() => Assert.That(new Day(2021, 2, 30), Is.Null));
            Assert.That(day < new Day(2021, 1, 9) && day != new Day(2021, 1, 9));
        }

        [Test]
        public void NoCultureChangesWhatIsWritten()
        {
            var usual = Thread.CurrentThread.CurrentCulture;
            try
            {
                Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
                var supposed = new Supposed { Name = "a", Value = -1.5m, Source = new Day(2021, 1, 8).ToString() };
                Assert.That(supposed.ToJson(), Is.EqualTo("{\"name\":\"a\",\"source\":\"2021-01-08\",\"value\":-1.5}"));
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = usual;
            }
        }

        [Test]
        public void AWordStandsInPlaceOfADay()
        {
            Until day = new Day(2020, 6, 2);
            Assert.That(day.Day, Is.EqualTo(new Day(2020, 6, 2)));
            Assert.That(Until.Ongoing.Day, Is.Null);
            Assert.That(new Residence { Until = Until.Ongoing }.ToJson(), Is.EqualTo("{\"until\":\"ongoing\"}"));
            Assert.That(Residence.FromJson("{\"until\":\"2020-06-02\"}").Until, Is.EqualTo(day));
            Assert.Throws<FormatException>(() => Residence.FromJson("{\"until\":\"later\"}"));
        }

        [Test]
        public void ATermIsItsCode()
        {
            Assert.That(Indsatsomraade.KomplekseSagsforloeb.Code(), Is.EqualTo("2_komplekse_sagsforloeb"));
            Assert.Throws<ArgumentOutOfRangeException>(() => ((Outcome)99).Code());
        }

        [Test]
        public void TextsOfEveryKindComeBack()
        {
            foreach (var text in new[] { "\0", "\"\\/\b\f\n\r\t\u001f\u007f", "æøå", "🦆", "\ud83e", "\u2028\ufeff" })
            {
                Assert.That(Case.FromJson(new Case { Id = text }.ToJson()).Id, Is.EqualTo(text));
            }
            Assert.That(Case.FromJson("{ \"id\" : \"\\u00e6\\uD83E\\udd86\\/\" } ").Id, Is.EqualTo("æ🦆/"));
        }

        [Test]
        public void AnyValueComesBack()
        {
            const string Value = "{\"a\":[null,true,-9223372036854775808,0.05,1E+400,\"\"],\"b\":{}}";
            Assert.Throws<FormatException>(() => Supposed.FromJson("{\"value\":" + Value + "}"));
            var finite = "{\"value\":" + Value.Replace("1E+400", "1E+200") + "}";
            Assert.That(Supposed.FromJson(finite).ToJson(), Is.EqualTo(finite));
            Assert.Throws<ArgumentException>(() => new Supposed { Value = double.NaN }.ToJson());
            Assert.Throws<ArgumentException>(() => new Supposed { Value = DateTime.MinValue }.ToJson());
        }

        [Test]
        public void JsonIsReadStrictly()
        {
            var refused = new[]
            {
                string.Empty, "[]", "null", "{} {}", "{,}", "{\"id\":\"a\",}", "{\"id\":\"a\",\"id\":\"a\"}", "{\"id\":'a'}",
                "{\"id\":\"a\nb\"}", "{\"id\":\"\\x\"}", "{\"id\":\"\\u12\"}", "{\"id\":\"a", "{\"id\" \"a\"}", "{\"Id\":\"a\"}",
                "{\"contacts\":[1]}", "{\"contacts\":[{},]}", "{\"guide\":[]}", "{\"birth_date\":\"2021-02-30\"}",
            };
            foreach (var text in refused)
            {
                Assert.Throws<FormatException>(() => Case.FromJson(text), text);
            }
            foreach (var number in new[] { "01", "+1", ".5", "1.", "1e", "--1", "0x1", "NaN", "9".PadLeft(9999, '9') })
            {
                Assert.Throws<FormatException>(() => Supposed.FromJson("{\"value\":" + number + "}"), number);
            }
            var deep = new string('[', 100_000);
            Assert.Throws<FormatException>(() => Supposed.FromJson("{\"value\":" + deep));
            Assert.Throws<FormatException>(() => Fault.FromJson("{\"type\":\"\"}"));
        }
    }
}
