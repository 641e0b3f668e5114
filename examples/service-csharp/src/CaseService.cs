// The service: takes requests from this machine only, a bounded number at a time, and answers each.

using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Ungeindsats;

namespace Service
{
    /// <summary>Answers what somebody should look at in a case, over HTTP.</summary>
    public sealed class CaseService : IDisposable
    {
        // As many as are answered at a time; others wait in the queue of the system.
        private const int AtATime = 16;

        // Who sends no whole request in this time does not hold a place for longer.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private readonly HttpListener listener = new HttpListener();
        private readonly SemaphoreSlim places = new SemaphoreSlim(AtATime);
        private readonly Routes routes;

        /// <summary>Listens on a port of 127.0.0.1. The policy stays the caller's own.</summary>
        public CaseService(Policy policy, int port)
        {
            routes = new Routes(policy);
            listener.Prefixes.Add(string.Format(CultureInfo.InvariantCulture, "http://127.0.0.1:{0}/", port));
            listener.Start();
        }

        /// <summary>Answers until it is told to stop, and then what it has begun.</summary>
        public async Task RunAsync(CancellationToken stop)
        {
            using (stop.Register(listener.Stop))
            {
                while (!stop.IsCancellationRequested)
                {
                    await places.WaitAsync();
                    try
                    {
                        Begin(await listener.GetContextAsync());
                    }
                    catch (Exception stopped) when (stop.IsCancellationRequested
                        && (stopped is HttpListenerException || stopped is ObjectDisposedException))
                    {
                        places.Release();
                    }
                }
            }
            for (var place = 0; place < AtATime; place++)
            {
                await places.WaitAsync();
            }
        }

        /// <summary>Listens no more.</summary>
        public void Dispose()
        {
            listener.Close();
            places.Dispose();
        }

        /// <summary>Begins an answer, which gives its place back when it is sent.</summary>
        private void Begin(HttpListenerContext context) => AnswerAsync(context);

        private async Task AnswerAsync(HttpListenerContext context)
        {
            try
            {
                var answering = Task.Run(() => routes.AnswerAsync(context.Request));
                var inTime = await Task.WhenAny(answering, Task.Delay(Patience)) == answering;
                var answer = inTime ? await answering : Answer.Problem(408, "The request took too long");
                await answer.SendAsync(context.Response);
            }
            catch (Exception gone) when (gone is IOException || gone is HttpListenerException || gone is ObjectDisposedException)
            {
                // Whoever asked is no longer there: nobody is left to tell.
                context.Response.Abort();
            }
            catch (Exception defect)
            {
                // Its type and no more: a message could tell something of a case.
                Console.Error.WriteLine(defect.GetType());
                await Answer.Problem(500, "The service failed").SendAsync(context.Response);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
