// Why there is no answer, as an exception.

using System;

namespace Ungeindsats
{
    /// <summary>
    /// There is no answer, and <see cref="Fault"/> says why. The message is the fault's
    /// <see cref="Ungeindsats.Fault.Detail"/>. Nothing of the document that was asked about is repeated, so the
    /// exception may be logged.
    /// </summary>
    public sealed class UngeindsatsException : Exception
    {
        internal UngeindsatsException(string json)
            : this(json, Fault.FromJson(json))
        {
        }

        private UngeindsatsException(string json, Fault fault)
            : base(fault.Detail)
        {
            Json = json;
            Fault = fault;
        }

        /// <summary>What is wrong, and where.</summary>
        public Fault Fault { get; }

        /// <summary>
        /// The fault as the library wrote it: a problem document (RFC 9457), which a service may answer with.
        /// </summary>
        public string Json { get; }

        /// <summary>
        /// The JSON pointer (RFC 6901) of the first place that is wrong; null where the document can be read and only
        /// the question cannot be asked of it.
        /// </summary>
        public string Pointer => Fault.Errors.Count == 0 ? null : Fault.Errors[0].Pointer;
    }
}
