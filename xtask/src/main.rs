//! The only commands of the project: `cargo xtask demo`, `test`, `gen`, `conformance`,
//! `bench`, `outgrown`, `fuzz`, `mutants`.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command speaks to the person who runs it"
)]

mod bench;
mod conformance;
mod demo;
mod doors;
mod fuzz;
mod generate;
mod mutants;
mod outgrown;
mod python;
mod reference;
mod register;
mod supply;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask <command>

  demo          sets up what it needs, assesses the synthetic register and writes a report
  test          everything that must hold: format, lints, tests, conformance, generated files
  gen           writes the generated files (schemas, the synthetic register, the reference in docs/)
  gen --check   fails where a generated file is not what would be written
  conformance   runs every case of tests/cases and prints what the suite lacks
  doors         runs the tests of every door whose toolchain is here, asks each the whole suite, and prints a line
                for each: cases run, equal, differing
  doors NAME    the same for the doors whose name contains that word, such as kotlin
  sbom          writes which foreign crates ship in each package, and under which licences, and checks that and the
                licence of every file with the tools of CycloneDX and REUSE
  packages      the same as doors, with the library as it is published: the packages then lie below target/
  bench         measures the library beside its peers (polars, numpy, OpenFisca, ZEN, pydantic), asserts
                first that they agree, and writes docs/benchmarks.md; takes a quarter of an hour or more
  outgrown      assesses the register inside Spark (needs Java), and compares with one machine
  fuzz          runs each fuzz target for a minute, from the corpus in fuzz/
  mutants       changes the code of what decides, one place at a time, and records in docs/quality.md
                what no test noticed; only those parts that have changed since they were recorded
  mutants PART  the same for a part of the core, such as src/rules/guide, whether it has or not
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["demo"] => demo::run(),
        ["test"] => test::run(),
        ["gen"] => generate::write(),
        ["gen", "--check"] => generate::check(),
        ["conformance"] => conformance::run(),
        ["doors"] => doors::run(None),
        ["packages"] => doors::packages(),
        ["doors", wanted] => doors::run(Some(wanted)),
        ["sbom"] => supply::run(),
        ["bench"] => bench::run(),
        ["outgrown"] => outgrown::run(),
        ["fuzz"] => fuzz::run(),
        ["mutants", paths @ ..] => mutants::run(paths),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("no such command\n\n{HELP}"),
    }
}
