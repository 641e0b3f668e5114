// What the assembly says of itself; the version is that of the library, which a test holds it to.

using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("Ungeindsats")]
[assembly: AssemblyDescription("The rules of the Danish kommunale ungeindsats, answered on a stated date")]
[assembly: AssemblyProduct("Ungeindsats")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
[assembly: AssemblyInformationalVersion("0.1.0")]
[assembly: InternalsVisibleTo("Ungeindsats.Tests")]
