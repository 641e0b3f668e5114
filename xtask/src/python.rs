//! Python environments: made under `target`, with the wheel built and installed in them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::workspace::{root, step};

/// An environment with what a list of requirements names.
pub(crate) struct Python {
    folder: PathBuf,
    requirements: PathBuf,
}

/// How the wheel is built, and where.
pub(crate) struct Wheel {
    profile: &'static str,
    /// Of its own: maturin and cargo build in different surroundings.
    build: &'static str,
    out: &'static str,
}

impl Wheel {
    /// Quick to build: for the tests and the demo.
    pub(crate) const OF_THE_TESTS: Self = Self {
        profile: "dev",
        build: "target/python",
        out: "target/wheels",
    };
    /// As it is published: what is measured.
    pub(crate) const PUBLISHED: Self = Self {
        profile: "release",
        build: "target/peers/build",
        out: "target/peers/wheels",
    };
}

impl Python {
    /// The environment of demo and tests, with the wheel.
    pub(crate) fn with_wheel(shell: &Shell) -> Result<Self> {
        let python = Self::made(shell, "target/venv", "xtask/requirements.txt")?;
        python.install(shell, &Wheel::OF_THE_TESTS)?;
        Ok(python)
    }

    /// The same with what is too large for everybody to install.
    pub(crate) fn with_wheel_and_spark(shell: &Shell) -> Result<Self> {
        let python = Self::made(shell, "target/outgrown", "xtask/requirements-outgrown.txt")?;
        python.install(shell, &Wheel::OF_THE_TESTS)?;
        Ok(python)
    }

    /// An environment, made where it is not there; both are told from the root of the workspace.
    pub(crate) fn made(
        shell: &Shell,
        folder: impl AsRef<Path>,
        requirements: impl AsRef<Path>,
    ) -> Result<Self> {
        let python = Self {
            folder: root().join(folder),
            requirements: root().join(requirements),
        };
        python.make(shell)?;
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

    /// Builds the wheel and installs it.
    pub(crate) fn install(&self, shell: &Shell, wheel: &Wheel) -> Result<()> {
        step(&format!("Python wheel ({})", wheel.profile));
        let (python, maturin) = (self.program("python"), self.program("maturin"));
        let (wheels, profile) = (root().join(wheel.out), wheel.profile);
        shell.remove_path(&wheels)?;
        cmd!(
            shell,
            "{maturin} build --quiet --profile {profile} --out {wheels}"
        )
        .arg("--manifest-path=crates/ungeindsats-py/Cargo.toml")
        .env("VIRTUAL_ENV", &self.folder)
        .env("CARGO_TARGET_DIR", root().join(wheel.build))
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
