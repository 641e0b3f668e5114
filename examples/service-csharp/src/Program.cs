// Starts the service: `Service.exe 8080`, or `dotnet run -- 8080`.

using System;
using System.Globalization;
using System.Threading;
using Ungeindsats;

namespace Service
{
    internal static class Program
    {
        private static int Main(string[] arguments)
        {
            if (arguments.Length != 1
                || !ushort.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                Console.Error.WriteLine("Which port? For example: Service.exe 8080");
                return 2;
            }
            using (var stop = new CancellationTokenSource())
            using (var viborg = Policy.Shipped("viborg"))
            using (var service = new CaseService(viborg, port))
            {
                Console.CancelKeyPress += (_, pressed) =>
                {
                    pressed.Cancel = true;
                    stop.Cancel();
                };
                Console.WriteLine($"http://127.0.0.1:{port}/");
                service.RunAsync(stop.Token).GetAwaiter().GetResult();
            }
            return 0;
        }
    }
}
