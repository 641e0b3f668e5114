// Texts through the C door: UTF-8 in and out by length, and every text of the library's given back.

using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Ungeindsats.Native
{
    internal static class Door
    {
        // Half of a surrogate pair has no UTF-8; it is refused here rather than replaced.
        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        internal static PolicyHandle Open(string choice)
        {
            var bytes = Bytes(choice, nameof(choice));
            var status = NativeMethods.PolicyOpen(bytes, Length(bytes), out var policy, out var fault);
            if (status == Status.Answered)
            {
                return policy;
            }
            // None was made; the wrapper of none is not left to the finalizer.
            policy?.Dispose();
            throw Refused(status, Taken(ref fault));
        }

        internal static string Ask(PolicyHandle policy, string question, string document)
        {
            var questionBytes = Bytes(question, nameof(question));
            var documentBytes = Bytes(document, nameof(document));
            var status = NativeMethods.Ask(
                policy, questionBytes, Length(questionBytes), documentBytes, Length(documentBytes), out var answer);
            return Answered(status, ref answer);
        }

        internal static string Tell(string topic)
        {
            var bytes = Bytes(topic, nameof(topic));
            var status = NativeMethods.Tell(bytes, Length(bytes), out var answer);
            return Answered(status, ref answer);
        }

        private static string Answered(Status status, ref NativeText answer)
        {
            var text = Taken(ref answer);
            return status == Status.Answered ? text : throw Refused(status, text);
        }

        private static Exception Refused(Status status, string fault)
        {
            if (status == Status.Refused)
            {
                return new UngeindsatsException(fault);
            }
            return new InvalidOperationException("A defect of the package: it called the library with a null pointer.");
        }

        private static byte[] Bytes(string text, string parameter)
        {
            if (text == null)
            {
                throw new ArgumentNullException(parameter);
            }
            try
            {
                return Utf8.GetBytes(text);
            }
            catch (EncoderFallbackException)
            {
                // The exception caught here repeats what stands in the text.
                throw new ArgumentException("The text is no Unicode: half of a surrogate pair stands alone.", parameter);
            }
        }

        private static UIntPtr Length(byte[] bytes) => new UIntPtr((uint)bytes.Length);

        private static string Taken(ref NativeText text)
        {
            try
            {
                if (text.Data == IntPtr.Zero)
                {
                    return string.Empty;
                }
                var bytes = new byte[checked((int)text.Length.ToUInt64())];
                Marshal.Copy(text.Data, bytes, 0, bytes.Length);
                return Utf8.GetString(bytes);
            }
            finally
            {
                NativeMethods.TextFree(ref text);
            }
        }
    }
}
