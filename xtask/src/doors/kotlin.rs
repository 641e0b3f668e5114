//! The door to Kotlin and Java: its classes, and a Maven module that is tested as its users will have it.

mod classes;

use std::env::consts::{ARCH, OS};
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use super::types::Named;
use super::{Ran, native, readme};
use crate::supply;
use crate::tools::debian;
use crate::workspace::{root, step};

const MODULE: &str = "bindings/kotlin";
const SERVICE: &str = "examples/service-java";

/// What the lines of the README print, in both languages.
const PRINTED: &str =
    "guide.one_active: Fra den 1. juni 2020 løb to tildelinger af kontaktperson på samme tid.";

/// The classes of every document.
pub(crate) fn files(types: &[Named]) -> Vec<(String, String)> {
    classes::files(types)
}

pub(crate) fn test(shell: &Shell, exchanges: &Path) -> Result<Ran> {
    if !has_maven(shell) && !debian(shell, &["maven", "default-jdk-headless"]) {
        return Ok(Ran::NotHere("Maven or a JDK is missing".to_owned()));
    }
    put_native_library(shell)?;
    native::bindgen(shell, "kotlin", &made().join("generated"))?;
    let _env = shell.push_env("UNGEINDSATS_EXCHANGES", exchanges);
    let printed = maven(shell, &root().join(MODULE), "install")?;
    step("The lines of the README, in a project of their own");
    run_readme(shell)?;
    step("The service in Java");
    maven(shell, &root().join(SERVICE), "package")?;
    Ok(Ran::Asked(printed))
}

/// Where everything made lies.
fn made() -> PathBuf {
    root().join("target/kotlin")
}

fn has_maven(shell: &Shell) -> bool {
    ["mvn", "javac"].iter().all(|program| {
        let asked = cmd!(shell, "{program} --version").quiet();
        asked.ignore_stdout().ignore_stderr().run().is_ok()
    })
}

/// Puts the native library where JNA looks for that of this platform, and the papers where those of a jar lie.
fn put_native_library(shell: &Shell) -> Result<()> {
    let system = match OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let folder = made()
        .join("native")
        .join(format!("{system}-{}", ARCH.replace('_', "-")));
    native::put(shell, &folder)?;
    let papers = made().join("native/META-INF");
    shell.create_dir(&papers)?;
    supply::put_papers(shell, "ungeindsats-ffi", &papers)
}

/// Runs a phase of Maven and gives what was printed; where it fails, that is shown.
fn maven(shell: &Shell, folder: &Path, phase: &str) -> Result<String> {
    let output = cmd!(shell, "mvn --quiet --batch-mode --file {folder} {phase}")
        .ignore_status()
        .output()?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        print!("{printed}");
    }
    ensure!(
        output.status.success(),
        "mvn {phase} ended with {}",
        output.status
    );
    Ok(printed)
}

/// Puts the lines of the README into an empty project that depends on the artifact, and runs them.
fn run_readme(shell: &Shell) -> Result<()> {
    let project = made().join("consumer");
    shell.remove_path(&project)?;
    shell.create_dir(&project)?;
    shell.copy_file(
        root().join(MODULE).join("src/test/consumer/pom.xml"),
        &project,
    )?;
    shell.write_file(
        project.join("src/main/kotlin/lines.kt"),
        readme::lines(shell, MODULE, "kotlin")?,
    )?;
    shell.write_file(
        project.join("src/main/java/Lines.java"),
        readme::lines(shell, MODULE, "java")?,
    )?;
    maven(shell, &project, "compile")?;
    let classes = [
        project.join("target/classes"),
        project.join("target/dependency/*"),
    ];
    let classes = std::env::join_paths(classes)?;
    for main in ["LinesKt", "Lines"] {
        let printed = cmd!(
            shell,
            "java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp {classes} {main}"
        )
        .read()?;
        ensure!(
            printed.lines().any(|line| line == PRINTED),
            "the README's {main} prints {printed}"
        );
    }
    Ok(())
}
