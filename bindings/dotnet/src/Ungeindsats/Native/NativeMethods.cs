// The C door as .NET calls it: five functions, each named as in ungeindsats.h.

using System;
using System.Runtime.InteropServices;

namespace Ungeindsats.Native
{
    /// <summary>What became of a call.</summary>
    internal enum Status
    {
        Answered = 0,
        Refused = 1,
        Misused = 2,
    }

    /// <summary>A text of the library's; it is read and given back by <see cref="Door"/>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeText
    {
        public IntPtr Data;
        public UIntPtr Length;
    }

    internal static class NativeMethods
    {
        private const string Library = "ungeindsats_ffi";

        [DllImport(Library, EntryPoint = "ungeindsats_policy_open", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern Status PolicyOpen(
            byte[] choice, UIntPtr choiceLength, out PolicyHandle policy, out NativeText fault);

        [DllImport(Library, EntryPoint = "ungeindsats_policy_close", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void PolicyClose(IntPtr policy);

        [DllImport(Library, EntryPoint = "ungeindsats_ask", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern Status Ask(
            PolicyHandle policy,
            byte[] question,
            UIntPtr questionLength,
            byte[] document,
            UIntPtr documentLength,
            out NativeText answer);

        [DllImport(Library, EntryPoint = "ungeindsats_tell", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern Status Tell(byte[] topic, UIntPtr topicLength, out NativeText answer);

        [DllImport(Library, EntryPoint = "ungeindsats_text_free", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void TextFree(ref NativeText text);
    }
}
