//! The door to .NET: compiled, packed, installed and asked on Mono.

mod classes;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::types::Named;
use super::{Ran, native, readme};
use crate::supply;
use crate::tools::debian;
use crate::workspace::root;

const DOOR: &str = "bindings/dotnet";
const SERVICE: &str = "examples/service-csharp";

/// Where the package holds the native library of this machine.
const RUNTIME: &str = "runtimes/linux-x64/native";

const PACKAGES: [&str; 10] = [
    "binutils",
    "libmono-corlib4.5-cil",
    "libmono-system-core4.0-cil",
    "libmono-system-net-http4.0-cil",
    "libmono-system4.0-cil",
    "libnunit-framework2.6.3-cil",
    "mono-mcs",
    "mono-runtime",
    "nuget",
    "nunit-console",
];

/// NUnit, where Debian lays it.
const NUNIT: &str = "/usr/lib/cli/nunit.framework-2.6.3/nunit.framework.dll";

/// What the ten lines of the README print, among other findings.
const TOLD: &str =
    "guide.one_active: Fra den 1. juni 2020 løb to tildelinger af kontaktperson på samme tid.";

/// The classes of every document.
pub(crate) fn files(types: &[Named]) -> Vec<(String, String)> {
    classes::files(types)
}

pub(crate) fn test(shell: &Shell, exchanges: &Path) -> Result<Ran> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(Ran::NotHere(format!("the package is made for {RUNTIME}")));
    }
    if !debian(shell, &PACKAGES) {
        return Ok(Ran::NotHere("Mono is missing".to_owned()));
    }
    let folder = root().join("target/dotnet");
    let package = packed(shell, &folder)?;
    let installed = installed(shell, &package, &folder.join("consumer"))?;
    ten_lines(shell, &installed, &folder.join("consumer"))?;
    let printed = tests(shell, &installed, &folder.join("tests"), exchanges)?;
    service(shell, &installed, &folder.join("service"))?;
    Ok(Ran::Asked(printed))
}

/// The package, made of the assembly and the native library, and the folder in which it lies.
fn packed(shell: &Shell, folder: &Path) -> Result<PathBuf> {
    let contents = folder.join("package");
    shell.remove_path(&contents)?;
    native::put(shell, &contents.join(RUNTIME))?;
    supply::put_papers(shell, "ungeindsats-ffi", &contents)?;
    let (assembly, documentation) = (
        contents.join("Ungeindsats.dll"),
        contents.join("Ungeindsats.xml"),
    );
    cmd!(shell, "mcs -langversion:7.2 -warn:4 -warnaserror -optimize+ -target:library -out:{assembly} -doc:{documentation} -r:System.Core.dll -recurse:{DOOR}/src/Ungeindsats/*.cs").run()?;
    for file in ["README.md", "src/Ungeindsats/Ungeindsats.dll.config"] {
        shell.copy_file(root().join(DOOR).join(file), &contents)?;
    }
    let feed = folder.join("feed");
    shell.remove_path(&feed)?;
    shell.create_dir(&feed)?;
    cmd!(shell, "nuget pack {DOOR}/Ungeindsats.nuspec -BasePath {contents} -OutputDirectory {feed} -NoPackageAnalysis -NonInteractive")
        .ignore_stdout()
        .run()?;
    Ok(feed)
}

/// The package as NuGet installs it in an empty project.
fn installed(shell: &Shell, feed: &Path, consumer: &Path) -> Result<PathBuf> {
    shell.remove_path(consumer)?;
    let packages = consumer.join("packages");
    // No cache: a package that was made anew has the same version.
    cmd!(shell, "nuget install Ungeindsats -Source {feed} -OutputDirectory {packages} -ExcludeVersion -NoCache -NonInteractive")
        .ignore_stdout()
        .run()?;
    Ok(packages.join("Ungeindsats"))
}

/// Runs the README's first lines of C# as a program of their own.
fn ten_lines(shell: &Shell, installed: &Path, consumer: &Path) -> Result<()> {
    let lines = readme::lines(shell, DOOR, "csharp")?;
    let (usings, statements) = lines.split_once("\n\n").context("usings come first")?;
    let program = consumer.join("TenLines.cs");
    shell.write_file(
        &program,
        format!("{usings}\nclass TenLines {{ static void Main() {{ {statements} }} }}\n"),
    )?;
    let built = beside(shell, installed, &consumer.join("bin"))?;
    let exe = built.join("TenLines.exe");
    cmd!(
        shell,
        "mcs -langversion:7.2 -out:{exe} -r:{built}/Ungeindsats.dll {program}"
    )
    .run()?;
    let told = cmd!(shell, "mono {exe}").read()?;
    ensure!(
        told.lines().any(|line| line == TOLD),
        "the ten lines of .NET print otherwise:\n{told}"
    );
    Ok(())
}

fn tests(shell: &Shell, installed: &Path, folder: &Path, exchanges: &Path) -> Result<String> {
    let built = beside(shell, installed, folder)?;
    let bench = built.join("Bench.exe");
    cmd!(shell, "mcs -langversion:7.2 -warn:4 -warnaserror -optimize+ -out:{bench} -r:System.Core.dll -r:{built}/Ungeindsats.dll {DOOR}/bench/Bench.cs").run()?;
    let tests = built.join("Ungeindsats.Tests.dll");
    cmd!(shell, "mcs -langversion:7.2 -warn:4 -warnaserror -debug -target:library -out:{tests} -r:System.Core.dll -r:{built}/Ungeindsats.dll -r:{NUNIT} -recurse:{DOOR}/tests/*.cs").run()?;
    nunit(shell, &tests, exchanges)
}

fn service(shell: &Shell, installed: &Path, folder: &Path) -> Result<()> {
    let built = beside(shell, installed, folder)?;
    let service = built.join("Service.exe");
    cmd!(shell, "mcs -langversion:7.2 -warn:4 -warnaserror -debug -out:{service} -r:System.Core.dll -r:{built}/Ungeindsats.dll -recurse:{SERVICE}/src/*.cs").run()?;
    let tests = built.join("Service.Tests.dll");
    cmd!(shell, "mcs -langversion:7.2 -warn:4 -warnaserror -debug -target:library -out:{tests} -r:System.Core.dll -r:System.Net.Http.dll -r:{service} -r:{built}/Ungeindsats.dll -r:{NUNIT} -recurse:{SERVICE}/tests/*.cs").run()?;
    nunit(shell, &tests, Path::new(""))?;
    Ok(())
}

/// A folder in which the package lies as a build lays it beside a program.
fn beside(shell: &Shell, installed: &Path, folder: &Path) -> Result<PathBuf> {
    shell.remove_path(folder)?;
    let native = folder.join(RUNTIME);
    shell.create_dir(&native)?;
    for file in shell.read_dir(installed.join("lib/netstandard2.0"))? {
        shell.copy_file(file, folder)?;
    }
    for file in shell.read_dir(installed.join(RUNTIME))? {
        shell.copy_file(file, &native)?;
    }
    shell.copy_file(NUNIT, folder)?;
    Ok(folder.to_owned())
}

/// Runs the tests of an assembly, and gives what they printed.
fn nunit(shell: &Shell, tests: &Path, exchanges: &Path) -> Result<String> {
    let output = cmd!(
        shell,
        "nunit-console -nologo -noshadow -nothread -domain=None -process=Single -labels -noresult {tests}"
    )
    .env("UNGEINDSATS_EXCHANGES", exchanges)
    .ignore_status()
    .output()?;
    let printed = String::from_utf8(output.stdout)?;
    println!("{printed}");
    ensure!(
        output.status.success(),
        "{} has failing tests",
        tests.display()
    );
    Ok(printed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_the_version_of_the_library() {
        let version = env!("CARGO_PKG_VERSION");
        for (file, written) in [
            (
                "Ungeindsats.nuspec",
                format!("<version>{version}</version>"),
            ),
            (
                "src/Ungeindsats/Ungeindsats.csproj",
                format!("<Version>{version}</Version>"),
            ),
            (
                "src/Ungeindsats/Properties/AssemblyInfo.cs",
                format!("InformationalVersion(\"{version}\")"),
            ),
        ] {
            let text = std::fs::read_to_string(root().join(DOOR).join(file)).unwrap();
            assert!(text.contains(&written), "{file}");
        }
    }
}
