//! The WebAssembly library and the JavaScript beside it: compiled by the machine's own Rust where that knows
//! WebAssembly, and else by Debian's.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use crate::tools::debian;
use crate::workspace::{root, step};

const TARGET: &str = "wasm32-unknown-unknown";

/// What Debian's compiler is made of. It is unpacked and not installed: it stands in the way of Debian's other one.
const COMPILER: [&str; 4] = [
    "libstd-rust-web-1.96",
    "libstd-rust-web-dev",
    "rust-web-src",
    "rustc-web",
];

/// The compiler of WebAssembly.
enum Compiler {
    /// The machine's own.
    Installed,
    /// Debian's, unpacked into this folder.
    Unpacked(PathBuf),
}

/// Writes the library and its JavaScript into a folder, as `ungeindsats_bg.wasm` and `ungeindsats.js`; tells
/// whether that can be done here.
pub(super) fn write(shell: &Shell, folder: &Path) -> Result<bool> {
    let Some(compiler) = Compiler::found(shell)? else {
        return Ok(false);
    };
    step("The WebAssembly library");
    let library = compiler.library(shell)?;
    let generator = root().join("xtask/wasm-bindgen/Cargo.toml");
    cmd!(
        shell,
        "cargo run --quiet --locked --manifest-path {generator} -- {library} {folder}"
    )
    .env("CARGO_TARGET_DIR", root().join("target/wasm-bindgen"))
    .run()?;
    Ok(true)
}

impl Compiler {
    fn found(shell: &Shell) -> Result<Option<Self>> {
        let libraries = cmd!(shell, "rustc --print target-libdir --target {TARGET}").read()?;
        if shell.path_exists(libraries) {
            return Ok(Some(Self::Installed));
        }
        // The linker brings LLVM along, which the compiler needs too.
        if !debian(shell, &["lld-22"]) {
            return Ok(None);
        }
        let unpacked = root().join("target/wasm-toolchain/unpacked");
        if !unpacked.exists() {
            unpack(shell, &unpacked)?;
        }
        Ok(Some(Self::Unpacked(unpacked.join("usr"))))
    }

    /// Compiles the library, as small as it gets.
    fn library(&self, shell: &Shell) -> Result<PathBuf> {
        let target = root().join("target/wasm");
        let built = target.join(TARGET).join("release/ungeindsats_js.wasm");
        self.cargo(shell)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "fat")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z")
            .env("CARGO_PROFILE_RELEASE_PANIC", "abort")
            .env("CARGO_PROFILE_RELEASE_STRIP", "debuginfo")
            .run()?;
        Ok(built)
    }

    fn cargo<'a>(&self, shell: &'a Shell) -> Cmd<'a> {
        let cargo = cmd!(
            shell,
            "cargo build --quiet --locked --release -p ungeindsats-js --target {TARGET}"
        );
        match self {
            Self::Installed => cargo.env("CARGO_ENCODED_RUSTFLAGS", flags(&[])),
            Self::Unpacked(usr) => {
                let libraries = format!("{}-linux-gnu", std::env::consts::ARCH);
                let flags = flags(&["-Clinker=wasm-ld-22", "-Clinker-flavor=wasm-ld"]);
                cargo
                    // It brings no compiled standard library for WebAssembly, only the sources of one.
                    .arg("-Zbuild-std=std,panic_abort")
                    .env("CARGO_ENCODED_RUSTFLAGS", flags)
                    .env("RUSTC", usr.join("bin/rustc"))
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("LD_LIBRARY_PATH", usr.join("lib").join(libraries))
            }
        }
    }
}

/// Downloads Debian's compiler and unpacks it into a folder.
fn unpack(shell: &Shell, folder: &Path) -> Result<()> {
    step("Debian's Rust for WebAssembly (target/wasm-toolchain)");
    let packages = root().join("target/wasm-toolchain/packages");
    let unfinished = folder.with_extension("unfinished");
    shell.remove_path(&packages)?;
    shell.remove_path(&unfinished)?;
    shell.create_dir(&packages)?;
    cmd!(shell, "apt-get update -qq").run()?;
    let here = shell.push_dir(&packages);
    cmd!(shell, "apt-get download -qq {COMPILER...}").run()?;
    drop(here);
    for package in shell.read_dir(&packages)? {
        cmd!(shell, "dpkg-deb --extract {package} {unfinished}").run()?;
    }
    shell.remove_path(&packages)?;
    std::fs::rename(&unfinished, folder)
        .with_context(|| format!("{} cannot be made", folder.display()))
}

/// What the compiler is told in any case, and more: that no path of this machine stands in the library.
fn flags(more: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let places = [(Some(root()), "ungeindsats"), (cargo, "cargo")];
    let renamed = places.into_iter().filter_map(|(place, name)| {
        let place = place?;
        Some(format!("--remap-path-prefix={}={name}", place.display()))
    });
    let flags: Vec<String> = renamed
        .chain(more.iter().map(ToString::to_string))
        .collect();
    flags.join("\u{1f}")
}
