// Every exchange of the suite: the same bytes as Rust gives, and nothing lost in the classes.

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Ungeindsats.Tests
{
    [TestFixture]
    public class ExchangeTests
    {
        [Test]
        public void EveryExchangeIsAnsweredWithTheSameBytes()
        {
            var run = 0;
            var differing = new List<string>();
            using (var suite = new Suite())
            {
                foreach (var exchange in Suite.Exchanges())
                {
                    run++;
                    var answer = suite.Ask(exchange, exchange.Document);
                    if (answer.Refused != exchange.Refused || Suite.Digest(answer.Text) != exchange.Digest)
                    {
                        differing.Add(exchange.Name);
                    }
                }
            }
            Console.WriteLine($"exchanges: {run} run, {run - differing.Count} equal, {differing.Count} differing");
            Assert.That(run, Is.GreaterThan(0));
            Assert.That(differing.Take(5), Is.Empty);
        }

        [Test]
        public void NoAnswerLosesAnythingInItsClass()
        {
            Lossless((suite, exchange) =>
            {
                var answer = suite.Ask(exchange, exchange.Document).Text;
                var known = exchange.Refused ? Fault.FromJson(answer).ToJson() : Typed.Answer(exchange.Verb, answer);
                return Typed.Same(answer, known);
            });
        }

        [Test]
        public void NoDocumentLosesAnythingInItsClass()
        {
            Lossless((suite, exchange) =>
            {
                if (exchange.Refused)
                {
                    return true;
                }
                var typed = Typed.Document(exchange.Verb, exchange.Document);
                return Typed.Same(exchange.Document, typed)
                    && Suite.Digest(suite.Ask(exchange, typed).Text) == exchange.Digest;
            });
        }

        [Test]
        public void NoPolicyChoiceLosesAnythingInItsClass()
        {
            Lossless((suite, exchange) => exchange.Policy == null
                || Typed.Same(exchange.Policy, PolicyChoice.FromJson(exchange.Policy).ToJson()));
        }

        private static void Lossless(Func<Suite, Exchange, bool> isSame)
        {
            using (var suite = new Suite())
            {
                var lossy = Suite.Exchanges().Where(exchange => !isSame(suite, exchange)).Select(it => it.Name);
                Assert.That(lossy.Take(5).ToList(), Is.Empty);
            }
        }
    }
}
