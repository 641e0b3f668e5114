// The handle: closed cleanly, asked from many threads, and nothing kept of what was asked.

using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Ungeindsats.Tests
{
    [TestFixture]
    public class HandleTests
    {
        private static readonly Day AsOf = new Day(2021, 1, 8);

        [Test]
        public void AClosedPolicyAnswersNoMore()
        {
            var viborg = Policy.Shipped("viborg");
            viborg.Dispose();
            viborg.Dispose();
            Assert.Throws<ObjectDisposedException>(() => viborg.Assess(new Case(), AsOf));
        }

        [Test]
        public void EightThreadsGetTheSameAnswers()
        {
            using (var viborg = Policy.Shipped("viborg"))
            {
                var expected = viborg.Assess("{}", AsOf).ToJson();
                var asked = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                    () => Enumerable.Range(0, 50).Select(__ => viborg.Assess("{}", AsOf).ToJson()).ToList(),
                    TaskCreationOptions.LongRunning));
                foreach (var answers in asked.ToArray())
                {
                    Assert.That(answers.Result, Has.Count.EqualTo(50).And.All.EqualTo(expected));
                }
            }
        }

        [Test]
        public void ClosedWhileItIsAskedEveryCallIsAnsweredOrRefused()
        {
            for (var round = 0; round < 20; round++)
            {
                var viborg = Policy.Shipped("viborg");
                var asked = Enumerable.Range(0, 4).Select(_ => Task.Run(() => UntilClosed(viborg))).ToArray();
                viborg.Dispose();
                Task.WaitAll(asked);
            }
        }

        [Test]
        public void ManyCallsLeaveNothingBehind()
        {
            using (var viborg = Policy.Shipped("viborg"))
            {
                Soak(viborg, 1000);
                var before = Resident();
                Soak(viborg, 4000);
                var grown = Resident() - before;
                // An answer is 65 kB, and twice that as a string: if each were kept, it would be half a gigabyte.
                Assert.That(grown, Is.LessThan(24L << 20));
            }
        }

        private static void UntilClosed(Policy policy)
        {
            try
            {
                for (;;)
                {
                    policy.Ask("{\"assess\":{\"as_of\":\"2021-01-08\"}}", "{}");
                }
            }
            catch (ObjectDisposedException)
            {
                // The only way in which it may end.
            }
        }

        private static void Soak(Policy policy, int calls)
        {
            for (var call = 0; call < calls; call++)
            {
                policy.Ask("{\"assess\":{\"as_of\":\"2021-01-08\"}}", "{}");
                Assert.Throws<UngeindsatsException>(() => policy.Ask("{}", "{}"));
            }
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }

        /// <summary>How many bytes of the process lie in memory.</summary>
        private static long Resident()
        {
            var line = File.ReadLines("/proc/self/status").Single(it => it.StartsWith("VmRSS:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split(':')[1].Replace("kB", string.Empty));
        }
    }
}
