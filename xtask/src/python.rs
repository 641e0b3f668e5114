//! The Python environment: made under `target`, with the wheel built and installed in it.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::workspace::{root, step};

/// An environment in which the wheel is installed.
pub(crate) struct Python {
    folder: PathBuf,
    requirements: PathBuf,
}

impl Python {
    /// Makes the environment of demo and tests if it is not there, builds the wheel and installs it.
    pub(crate) fn with_wheel(shell: &Shell) -> Result<Self> {
        Self::made(shell, "target/venv", "requirements.txt")
    }

    /// The same with what is too large for everybody to install.
    pub(crate) fn with_wheel_and_spark(shell: &Shell) -> Result<Self> {
        Self::made(shell, "target/outgrown", "requirements-outgrown.txt")
    }

    fn made(shell: &Shell, folder: &str, requirements: &str) -> Result<Self> {
        let python = Self {
            folder: root().join(folder),
            requirements: root().join("xtask").join(requirements),
        };
        python.make(shell)?;
        python.install_wheel(shell)?;
        Ok(python)
    }

    /// A program of the environment.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        let inside = if cfg!(windows) { "Scripts" } else { "bin" };
        self.folder.join(inside).join(name)
    }

    fn make(&self, shell: &Shell) -> Result<()> {
        let requirements = shell.read_file(&self.requirements)?;
        let stamp = self.folder.join("requirements.txt");
        if shell
            .read_file(&stamp)
            .is_ok_and(|made_from| made_from == requirements)
        {
            return Ok(());
        }
        step(&format!("Python environment ({})", self.folder.display()));
        let version = cmd!(
            shell,
            "python3 -c 'import sys; print(sys.version_info >= (3, 10))'"
        )
        .read()
        .context("python3 is not installed; the Python door needs Python 3.10 or newer")?;
        ensure!(
            version == "True",
            "python3 is older than 3.10, which the Python door needs"
        );
        let folder = &self.folder;
        cmd!(shell, "python3 -m venv --clear {folder}")
            .run()
            .context(
                "python3 cannot make an environment (on Debian: apt-get install python3-venv)",
            )?;
        let (python, needed) = (self.program("python"), &self.requirements);
        cmd!(shell, "{python} -m pip install --quiet -r {needed}").run()?;
        shell.write_file(stamp, requirements)?;
        Ok(())
    }

    fn install_wheel(&self, shell: &Shell) -> Result<()> {
        step("Python wheel");
        let (python, maturin) = (self.program("python"), self.program("maturin"));
        let wheels = root().join("target/wheels");
        shell.remove_path(&wheels)?;
        cmd!(
            shell,
            "{maturin} build --quiet --profile dev --out {wheels}"
        )
        .arg("--manifest-path=crates/ungeindsats-py/Cargo.toml")
        .env("VIRTUAL_ENV", &self.folder)
        // Of its own: maturin and cargo build in different surroundings.
        .env("CARGO_TARGET_DIR", root().join("target/python"))
        .run()?;
        let built = shell.read_dir(&wheels)?;
        let wheel = built.first().context("maturin built no wheel")?;
        cmd!(
            shell,
            "{python} -m pip install --quiet --no-deps --force-reinstall {wheel}"
        )
        .run()?;
        Ok(())
    }
}
