//! The door to JavaScript and TypeScript: one package for Node and the browser, in WebAssembly.

mod types;
mod wasm;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::Ran;
use super::types::Named;
use crate::supply;
use crate::tools::debian;
use crate::workspace::{root, step};

/// What of the library travels to a browser, compressed, is smaller than this.
const MOST_BYTES: u64 = 1_000_000;

/// What stands in `bindings/js` and is needed to build, test and pack.
const SOURCES: [&str; 4] = [
    "README.md",
    "package-lock.json",
    "package.json",
    "tsconfig.json",
];

/// The compiler of TypeScript, among what the tests need.
const COMPILER: &str = "node_modules/typescript/bin/tsc";

/// Where Debian puts the browser.
const CHROMIUM: &str = "/usr/bin/chromium";

/// A policy file, which the tests open as one of their own.
const POLICY: &str = "crates/ungeindsats-core/policies/viborg.yaml";

/// Types, tests in Node, size, and an empty project that installs the package.
pub(crate) fn test_in_node(shell: &Shell, exchanges: &Path) -> Result<Ran> {
    let package = match Package::built(shell)? {
        Ok(package) => package,
        Err(why) => return Ok(Ran::NotHere(why)),
    };
    package.is_small(shell)?;
    package.types_hold(shell, exchanges)?;
    let printed = package.tested(shell, "node", exchanges)?;
    package.is_installed(shell)?;
    Ok(Ran::Asked(printed))
}

/// The exchanges in a page, and the form of `examples/web-form`.
pub(crate) fn test_in_chromium(shell: &Shell, exchanges: &Path) -> Result<Ran> {
    if !debian(shell, &["chromium"]) {
        return Ok(Ran::NotHere("Chromium is not installed".to_owned()));
    }
    match Package::built(shell)? {
        Ok(package) => Ok(Ran::Asked(package.tested(shell, "chromium", exchanges)?)),
        Err(why) => Ok(Ran::NotHere(why)),
    }
}

/// The types of every document.
pub(crate) fn files(types: &[Named]) -> Vec<(String, String)> {
    vec![("bindings/js/src/types.d.ts".to_owned(), types::file(types))]
}

/// The npm package, built in this folder.
struct Package(PathBuf);

impl Package {
    /// Builds the package and installs what its tests need; or tells why that cannot be done here.
    fn built(shell: &Shell) -> Result<Result<Self, String>> {
        if cmd!(shell, "npm --version")
            .quiet()
            .ignore_stdout()
            .run()
            .is_err()
        {
            return Ok(Err("Node and npm are not installed".to_owned()));
        }
        let source = root().join("bindings/js");
        let folder = root().join("target/js/package");
        let library = root().join("target/js/library");
        if !wasm::write(shell, &library)? {
            return Ok(Err("no Rust here compiles WebAssembly".to_owned()));
        }
        let locked = shell.read_file(folder.join("package-lock.json")).ok();
        for part in ["src", "test"] {
            shell.remove_path(folder.join(part))?;
            copy_all(shell, &source.join(part), &folder.join(part))?;
        }
        for file in SOURCES {
            shell.copy_file(source.join(file), &folder)?;
        }
        supply::put_papers(shell, "ungeindsats-js", &folder)?;
        let beside = folder.join("src");
        shell.copy_file(library.join("ungeindsats.js"), beside.join("glue.js"))?;
        shell.copy_file(
            library.join("ungeindsats_bg.wasm"),
            beside.join("ungeindsats.wasm"),
        )?;
        let package = Self(folder);
        if locked != shell.read_file(package.0.join("package-lock.json")).ok()
            || !package.0.join("node_modules").exists()
        {
            step("What the tests need (target/js/package/node_modules)");
            let _here = shell.push_dir(&package.0);
            cmd!(shell, "npm ci --no-audit --no-fund --loglevel=error").run()?;
        }
        Ok(Ok(package))
    }

    /// The library is as small as is promised.
    fn is_small(&self, shell: &Shell) -> Result<()> {
        let script = self.0.join("test/size.js");
        let printed = cmd!(shell, "node {script}").read()?;
        println!("{printed}");
        let sizes: Vec<u64> = printed
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .collect();
        let [_, gzip, brotli] = *sizes.as_slice() else {
            anyhow::bail!("no sizes were printed");
        };
        ensure!(
            gzip.max(brotli) < MOST_BYTES,
            "the library is larger than {MOST_BYTES} bytes when compressed"
        );
        Ok(())
    }

    /// The types hold every document of the suite, every use of them in the tests, and no wrong one.
    fn types_hold(&self, shell: &Shell, exchanges: &Path) -> Result<()> {
        step("The types");
        let _here = shell.push_dir(&self.0);
        cmd!(shell, "node test/documents.js")
            .env("UNGEINDSATS_EXCHANGES", exchanges)
            .run()?;
        cmd!(shell, "node {COMPILER} --project tsconfig.json").run()?;
        Ok(())
    }

    /// What the tests of this folder print.
    fn tested(&self, shell: &Shell, folder: &str, exchanges: &Path) -> Result<String> {
        step(&format!("Tests ({folder})"));
        let _here = shell.push_dir(&self.0);
        let tests = shell.read_dir(Path::new("test").join(folder))?;
        let tests = tests
            .iter()
            .filter(|path| path.to_string_lossy().ends_with(".test.js"));
        let run = cmd!(shell, "node --test {tests...}")
            .env("UNGEINDSATS_EXCHANGES", exchanges)
            .env("UNGEINDSATS_CHROMIUM", CHROMIUM)
            .env("UNGEINDSATS_FORM", root().join("examples/web-form"))
            .env("UNGEINDSATS_POLICY", root().join(POLICY))
            .ignore_status()
            .output()?;
        let printed = String::from_utf8(run.stdout)?;
        print!("{printed}");
        eprint!("{}", String::from_utf8_lossy(&run.stderr));
        ensure!(run.status.success(), "tests in {folder} fail");
        Ok(printed)
    }

    /// An empty project installs what is packed, and runs the ten lines of the readme: as they are and as TypeScript.
    fn is_installed(&self, shell: &Shell) -> Result<()> {
        step("An empty project");
        let here = shell.push_dir(&self.0);
        let packed = cmd!(shell, "npm pack --silent --pack-destination ..").read()?;
        drop(here);
        let readme = shell.read_file(self.0.join("README.md"))?;
        let lines = readme
            .split("```js\n")
            .nth(1)
            .and_then(|rest| rest.split("```").next());
        let lines = lines.context("the readme has no ten lines")?;
        let folder = root().join("target/js/consumer");
        shell.remove_path(&folder)?;
        shell.write_file(folder.join("package.json"), "{ \"private\": true }\n")?;
        shell.write_file(folder.join("ten-lines.mjs"), lines)?;
        shell.write_file(folder.join("ten-lines.mts"), lines)?;
        let _here = shell.push_dir(&folder);
        cmd!(
            shell,
            "npm install --no-audit --no-fund --loglevel=error ../{packed}"
        )
        .run()?;
        cmd!(shell, "node ten-lines.mjs").run()?;
        let compiler = self.0.join(COMPILER);
        cmd!(
            shell,
            "node {compiler} --strict --module nodenext --target es2022 --outDir typed ten-lines.mts"
        )
        .run()?;
        cmd!(shell, "node typed/ten-lines.mjs").run()?;
        Ok(())
    }
}

/// Copies a folder with all that lies in it.
fn copy_all(shell: &Shell, from: &Path, to: &Path) -> Result<()> {
    shell.create_dir(to)?;
    for path in shell.read_dir(from)? {
        let name = path.file_name().context("a file has a name")?;
        if path.is_dir() {
            copy_all(shell, &path, &to.join(name))?;
        } else {
            shell.copy_file(&path, to)?;
        }
    }
    Ok(())
}
