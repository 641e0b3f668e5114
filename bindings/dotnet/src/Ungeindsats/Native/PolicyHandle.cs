// A policy of the library's that is closed once, after the last call that uses it.

using System;
using System.Runtime.InteropServices;

namespace Ungeindsats.Native
{
    internal sealed class PolicyHandle : SafeHandle
    {
        public PolicyHandle()
            : base(IntPtr.Zero, ownsHandle: true)
        {
        }

        public override bool IsInvalid => handle == IntPtr.Zero;

        protected override bool ReleaseHandle()
        {
            NativeMethods.PolicyClose(handle);
            return true;
        }
    }
}
