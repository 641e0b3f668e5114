// What a case costs, in nanoseconds, through each of the three ways: `Bench.exe cases.ndjson`.

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Ungeindsats.Bench
{
    internal static class Bench
    {
        private const int Passes = 7;

        private static void Main(string[] arguments)
        {
            var lines = File.ReadAllLines(arguments.Single());
            var cases = lines.Select(Case.FromJson).ToList();
            var asOf = new Day(2021, 1, 8);
            var question = "{\"assess\":{\"as_of\":\"2021-01-08\"}}";
            using (var viborg = Policy.Shipped("viborg"))
            {
                var ask = Measured(cases.Count, () => Array.ForEach(lines, line => viborg.Ask(question, line)));
                var assess = Measured(cases.Count, () => cases.ForEach(it => viborg.Assess(it, asOf)));
                var each = Measured(cases.Count, () => viborg.AssessEach(cases, asOf));
                Console.WriteLine(
                    $"{{\"measured\":{{\"dotnet/ask\":{ask},\"dotnet/assess\":{assess},\"dotnet/each\":{each}}},"
                    + $"\"versions\":{{\".NET runtime\":\"{Environment.Version}\"}}}}");
            }
        }

        /// <summary>The median of some passes over all cases, after one that is not counted.</summary>
        private static string Measured(int cases, Action pass)
        {
            pass();
            var times = Enumerable.Range(0, Passes).Select(_ => Timed(pass)).OrderBy(time => time).ToList();
            return (times[Passes / 2] / cases).ToString("0", CultureInfo.InvariantCulture);
        }

        private static double Timed(Action pass)
        {
            var watch = Stopwatch.StartNew();
            pass();
            return watch.Elapsed.TotalMilliseconds * 1e6;
        }
    }
}
