// How many cases are assessed in a second through each of the three ways: `Bench.exe cases.ndjson`.

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Ungeindsats.Bench
{
    internal static class Bench
    {
        private const int Cases = 200;

        private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

        private static void Main(string[] arguments)
        {
            var json = File.ReadLines(arguments.Single()).First();
            var @case = Case.FromJson(json);
            var many = Enumerable.Repeat(@case, Cases).ToList();
            var asOf = new Day(2021, 1, 8);
            var question = "{\"assess\":{\"as_of\":\"2021-01-08\"}}";
            using (var viborg = Policy.Shipped("viborg"))
            {
                Measure("Ask (JSON)", 1, () => viborg.Ask(question, json));
                Measure("Assess (typed)", 1, () => viborg.Assess(@case, asOf));
                Measure("AssessEach (typed)", Cases, () => viborg.AssessEach(many, asOf));
            }
        }

        private static void Measure(string way, int cases, Action call)
        {
            // The first calls are compiled while they run.
            for (var warm = 0; warm < Math.Max(1, 300 / cases); warm++)
            {
                call();
            }
            var calls = 0;
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Long)
            {
                call();
                calls++;
            }
            var rate = calls * cases / watch.Elapsed.TotalSeconds;
            Console.WriteLine($"{way,-20} {rate,8:0} cases a second, {1e6 / rate,8:0} microseconds each");
        }
    }
}
