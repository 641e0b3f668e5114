// A municipality's policies as a handle: opened once, asked many times, closed.

using System;
using Ungeindsats.Native;

namespace Ungeindsats
{
    /// <summary>
    /// A municipality's policies, opened once and asked many times, from as many threads as one likes. A call that has
    /// begun is answered although the policy is closed meanwhile; a later one throws
    /// <see cref="ObjectDisposedException"/>.
    /// </summary>
    /// <example><code>
    /// using (var viborg = Policy.Shipped("viborg"))
    /// {
    ///     var assessment = viborg.Assess(new Case(), new Day(2021, 1, 8));
    /// }
    /// </code></example>
    public sealed partial class Policy : IDisposable
    {
        private readonly PolicyHandle handle;

        private Policy(PolicyHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Opens a policy that ships with the library.</summary>
        /// <param name="name">Its name, one of <see cref="Library.ShippedPolicies"/>.</param>
        /// <exception cref="UngeindsatsException">No policy has that name.</exception>
        /// <example><code>using (var viborg = Policy.Shipped("viborg")) { }</code></example>
        public static Policy Shipped(string name)
        {
            return Open(new PolicyChoice { Shipped = name ?? throw new ArgumentNullException(nameof(name)) });
        }

        /// <summary>Opens the policy of a file.</summary>
        /// <param name="text">What stands in the file.</param>
        /// <exception cref="UngeindsatsException">
        /// The policy is refused; <see cref="Fault.Errors"/> holds every fault with its place.
        /// </exception>
        /// <example><code>using (var own = Policy.FromYaml(File.ReadAllText("egen.yaml"))) { }</code></example>
        public static Policy FromYaml(string text)
        {
            return Open(new PolicyChoice { Yaml = text ?? throw new ArgumentNullException(nameof(text)) });
        }

        /// <summary>Opens a policy with what in it is supposed to be otherwise.</summary>
        /// <exception cref="UngeindsatsException">The policy is refused.</exception>
        /// <example><code>
        /// var until25 = new Supposed { Name = "age_until", Value = 25, Source = "a thought" };
        /// var choice = new PolicyChoice { Shipped = "viborg", Parameters = new List&lt;Supposed&gt; { until25 } };
        /// using (var supposed = Policy.Open(choice)) { }
        /// </code></example>
        public static Policy Open(PolicyChoice choice)
        {
            return Open((choice ?? throw new ArgumentNullException(nameof(choice))).ToJson());
        }

        /// <summary>Opens the policy that a JSON document (policy-choice) chooses.</summary>
        /// <exception cref="UngeindsatsException">The document cannot be read, or the policy is refused.</exception>
        /// <example><code>using (var viborg = Policy.Open("{\"shipped\": \"viborg\"}")) { }</code></example>
        public static Policy Open(string choice) => new Policy(Door.Open(choice));

        /// <summary>Asks a question of a document, both JSON, and gives the answer as JSON.</summary>
        /// <param name="question">A JSON document (question), such as <c>{"assess": {"as_of": "2021-01-08"}}</c>.</param>
        /// <param name="document">The case or the register that it is asked of.</param>
        /// <exception cref="UngeindsatsException">
        /// One of them cannot be read, or no policy covers the day.
        /// </exception>
        /// <example><code>
        /// var answer = viborg.Ask("{\"assess\": {\"as_of\": \"2021-01-08\"}}", "{}");
        /// </code></example>
        public string Ask(string question, string document) => Door.Ask(handle, question, document);

        /// <summary>Closes the policy.</summary>
        public void Dispose() => handle.Dispose();
    }
}
