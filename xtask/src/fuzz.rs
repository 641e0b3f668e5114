//! `cargo xtask fuzz`: each fuzz target for a minute, on a copy of the committed corpus.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use ungeindsats_core::schema;
use xshell::{Shell, cmd};

use crate::tools::Tool;
use crate::workspace::{root, shell, step};

const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
};

/// A target, and the sanitizer under which it runs: that of memory only where there is unsafe code. Elsewhere the
/// stable compiler does without, and arithmetic is checked all the same.
const TARGETS: [(&str, &str); 4] = [
    ("case_reader", "none"),
    ("policy_reader", "none"),
    ("assess", "none"),
    ("c_door", "address"),
];

/// A minute for each target; one input may take ten seconds and two gigabytes.
const LIMITS: [&str; 4] = [
    "-max_total_time=60",
    "-timeout=10",
    "-rss_limit_mb=2048",
    "-max_len=16384",
];

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    let bench = Bench {
        cargo_fuzz: CARGO_FUZZ.installed(&shell)?,
        folder: root().join("target/fuzz"),
        shell,
    };
    bench.write_dictionary()?;
    let mut endings = Vec::new();
    for (target, sanitizer) in TARGETS {
        step(&format!("{target}, for a minute"));
        bench.build(target, sanitizer)?;
        let ending = bench.fuzz(target, sanitizer)?;
        println!("{ending}");
        endings.push(format!("{target}: {ending}"));
    }
    step("No input broke a target");
    println!("{}", endings.join("\n"));
    Ok(())
}

/// Where the targets run: nothing outside its folder is written.
struct Bench {
    shell: Shell,
    cargo_fuzz: PathBuf,
    folder: PathBuf,
}

impl Bench {
    fn build(&self, target: &str, sanitizer: &str) -> Result<()> {
        let (cargo_fuzz, build) = (&self.cargo_fuzz, self.folder.join(sanitizer));
        cmd!(
            self.shell,
            "{cargo_fuzz} build --sanitizer {sanitizer} --target-dir {build} {target}"
        )
        .env("RUSTC_BOOTSTRAP", bootstrap(sanitizer))
        .run()
        .context("the target was not built (libFuzzer needs a C++ compiler, such as g++)")
    }

    /// Runs a target and tells how it ended: executions and coverage.
    fn fuzz(&self, target: &str, sanitizer: &str) -> Result<String> {
        let corpus = self.copy_of_corpus(target)?;
        let (cargo_fuzz, build) = (&self.cargo_fuzz, self.folder.join(sanitizer));
        let found = self.folder.join("found").join(target);
        self.shell.remove_path(&found)?;
        self.shell.create_dir(&found)?;
        let output = cmd!(
            self.shell,
            "{cargo_fuzz} run --sanitizer {sanitizer} --target-dir {build} {target} {corpus} --"
        )
        .env("RUSTC_BOOTSTRAP", bootstrap(sanitizer))
        .args(LIMITS)
        .arg(format!("-dict={}", self.dictionary().display()))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .ignore_status()
        .output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            let last: Vec<&str> = said.lines().rev().take(40).collect();
            let last: Vec<&str> = last.into_iter().rev().collect();
            bail!("{}\n{target}: an input broke it", last.join("\n"));
        }
        let done = |start: &str| said.lines().rfind(|line| line.contains(start));
        let (runs, coverage) = (done("Done "), done("DONE "));
        let (runs, coverage) = runs.zip(coverage).context("libFuzzer did not finish")?;
        let coverage = coverage
            .split_whitespace()
            .skip_while(|word| *word != "cov:");
        let coverage: Vec<&str> = coverage.take(2).collect();
        Ok(format!("{runs}, {}", coverage.join(" ")))
    }

    fn copy_of_corpus(&self, target: &str) -> Result<PathBuf> {
        let copy = self.folder.join("corpus").join(target);
        self.shell.remove_path(&copy)?;
        self.shell.create_dir(&copy)?;
        for seed in self.shell.read_dir(corpus(target))? {
            self.shell.copy_file(seed, &copy)?;
        }
        Ok(copy)
    }

    fn dictionary(&self) -> PathBuf {
        self.folder.join("words.dict")
    }

    /// The names and terms of the documents, so that the fuzzer need not guess them.
    fn write_dictionary(&self) -> Result<()> {
        let mut words = BTreeSet::new();
        for name in ["case", "policy"] {
            let document = schema::document(name).context("a document has no schema")?;
            collect_words(&serde_json::from_str(&document)?, &mut words);
        }
        let lines: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        self.shell.write_file(self.dictionary(), lines.join("\n"))?;
        Ok(())
    }
}

/// The stable compiler has a sanitizer in it and hides the flag.
fn bootstrap(sanitizer: &str) -> &'static str {
    if sanitizer == "none" { "0" } else { "1" }
}

fn corpus(target: &str) -> PathBuf {
    Path::new("fuzz/corpus").join(target)
}

/// The names of fields and the terms of a schema.
fn collect_words(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Object(parts) => {
            for (name, part) in parts {
                match (name.as_str(), part) {
                    ("properties", Value::Object(fields)) => words.extend(fields.keys().cloned()),
                    ("enum", Value::Array(terms)) => words.extend(texts(terms)),
                    ("const", Value::String(term)) => words.extend([term.clone()]),
                    _ => {}
                }
                collect_words(part, words);
            }
        }
        Value::Array(parts) => parts.iter().for_each(|part| collect_words(part, words)),
        _ => {}
    }
}

fn texts(terms: &[Value]) -> impl Iterator<Item = String> {
    terms.iter().filter_map(Value::as_str).map(str::to_owned)
}
