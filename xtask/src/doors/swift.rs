//! The door to Swift: its types, and a package of SwiftPM. It is put together here and compiled elsewhere.

mod types;

use anyhow::Result;
use xshell::{Shell, cmd};

use super::native;
use super::types::Named;
use crate::supply;
use crate::workspace::root;

const BINDING: &str = "bindings/swift";

/// Where SwiftPM finds the C door: UniFFI's own module map knows only the systems of Apple, and no library.
const MODULE_MAP: &str = "\
module ungeindsatsFFI {
    header \"ungeindsatsFFI.h\"
    link \"ungeindsats_ffi\"
    export *
}
";

/// The types of every document.
pub(crate) fn files(types: &[Named]) -> Vec<(String, String)> {
    let path = format!("{BINDING}/Sources/Ungeindsats/Types.swift");
    vec![(path, types::file(types))]
}

/// Puts the package together in `target/swift`: what lies in the source tree, the door that UniFFI writes and the
/// library of this machine.
pub(crate) fn package(shell: &Shell) -> Result<()> {
    let (written, package) = (
        root().join("target/swift/uniffi"),
        root().join("target/swift/package"),
    );
    native::bindgen(shell, "swift", &written)?;
    shell.remove_path(&package)?;
    cmd!(shell, "cp -R {BINDING} {package}").run()?;
    supply::put_papers(shell, "ungeindsats-ffi", &package)?;
    let sources = package.join("Sources");
    let header = sources.join("ungeindsatsFFI");
    shell.create_dir(&header)?;
    shell.copy_file(written.join("ungeindsatsFFI.h"), &header)?;
    shell.write_file(header.join("module.modulemap"), MODULE_MAP)?;
    let native = sources.join("UngeindsatsNative");
    shell.create_dir(&native)?;
    shell.copy_file(written.join("ungeindsats.swift"), &native)?;
    native::put_static(shell, &package.join("lib"))
}
