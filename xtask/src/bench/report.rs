//! `docs/benchmarks.md`: what was measured, as ratios, with the goals beside and how to read them.

use std::fmt::Write;

use anyhow::Result;

use super::doors::CASES;
use super::goals;
use super::machine::Machine;
use super::measured::Measured;

/// A time in nanoseconds as people read it.
pub(super) fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        it if it < 1e3 => format!("{it:.1} ns"),
        it if it < 1e6 => format!("{:.1} µs", it / 1e3),
        it if it < 1e9 => format!("{:.1} ms", it / 1e6),
        it => format!("{:.2} s", it / 1e9),
    }
}

pub(super) fn page(measured: &Measured, machine: &Machine) -> Result<String> {
    let mut page = String::from(INTRODUCTION);
    writeln!(
        page,
        "Measured on {} at {}; the tables are written by the command and not by hand.\n",
        machine.day, machine.commit
    )?;
    for section in [of_goals, of_rules, of_doors, of_foreign_doors] {
        page.push_str(&section(measured)?);
    }
    page.push_str(HOW_TO_READ);
    page.push_str(&of_machine(measured, machine)?);
    Ok(page)
}

fn of_goals(measured: &Measured) -> Result<String> {
    let mut table = String::from("## Goals\n\n| work | goal | measured | |\n|---|---|---:|---|\n");
    for goal in goals::all(measured)? {
        let met = if goal.met { "met" } else { "**missed**" };
        writeln!(
            table,
            "| {} | {} | {} | {met} |",
            goal.work, goal.wanted, goal.came_to
        )?;
    }
    writeln!(
        table,
        "\nThe 1.1 million cases came in batches; the process held {:.0} MB before the first was assessed and at \
         most {:.0} MB.\n",
        measured.get("denmark/before")?,
        measured.get("denmark/peak")?
    )?;
    Ok(table)
}

/// Rules over a register: whose, how many threads, the names of how many rules and of the time for each.
const OVER_A_REGISTER: [(&str, &str, &str); 5] = [
    ("polars expressions", "2", "polars"),
    ("numpy on flat arrays", "1", "numpy"),
    ("OpenFisca on flat arrays", "1", "openfisca"),
    ("pydantic models and Python", "1", "pydantic"),
    ("ZEN decision, in one batch", "1", "zen"),
];

fn of_rules(measured: &Measured) -> Result<String> {
    let rules = measured.get("rules")?;
    let ours = [
        (
            "ours, from a polars frame to a polars frame",
            "2",
            "python/frame",
        ),
        (
            "ours, from Arrow to Arrow in Rust",
            "2",
            "arrow/two_threads",
        ),
        ("ours, from Arrow to Arrow in Rust", "1", "arrow/one_thread"),
        ("ours, cases in memory", "1", "core/outcomes"),
    ];
    let frame = measured.get("python/frame")? / rules;
    let mut table = String::from(
        "## Rules over a register\n\n\
         | who | threads | rules | each rule and case | as a multiple of ours from a frame |\n\
         |---|---:|---:|---:|---:|\n",
    );
    let mut row = |who: &str, threads: &str, rules: f64, each: f64| {
        let (times, each) = (each / frame, time(each));
        writeln!(
            table,
            "| {who} | {threads} | {rules} | {each} | {times:.2} |"
        )
    };
    for (who, threads, name) in ours {
        row(who, threads, rules, measured.get(name)? / rules)?;
    }
    for (who, threads, name) in OVER_A_REGISTER {
        let asked = measured.get(&format!("{name}/rules"))?;
        let each = measured.get(&format!("{name}/per_rule"))?;
        row(who, threads, asked, each)?;
    }
    table.push('\n');
    Ok(table)
}

/// A row for each door: what is done, and the name of the time.
const DOORS: [(&str, &str); 16] = [
    ("Rust: outcomes of a case in memory", "core/outcomes"),
    ("Rust: findings of a case in memory", "core/findings"),
    (
        "Rust: a line of JSON, read by serde_json alone",
        "serde_json",
    ),
    (
        "Rust: the same, asked once whether all of it is UTF-8",
        "serde_json/text",
    ),
    ("Rust: a line of JSON, outcomes", "ndjson/outcomes"),
    ("Rust: a line of JSON, findings", "ndjson/findings"),
    ("Arrow, one thread", "arrow/one_thread"),
    ("Arrow, two threads", "arrow/two_threads"),
    ("Python: a frame, two threads", "python/frame"),
    ("Python: a line of JSON, concerns read", "python/json"),
    ("Python: a dict, concerns read", "python/dict"),
    ("Python: a dict, concerns read in words", "python/words"),
    (
        "Python: the case of the README as a dict, concerns read",
        "python/small",
    ),
    (
        "pydantic and Python: a line of JSON, some of the rules",
        "pydantic/json",
    ),
    (
        "pydantic and Python: a dict, some of the rules",
        "pydantic/dict",
    ),
    ("pydantic: a dict, its shape alone", "pydantic/shape"),
];

fn of_doors(measured: &Measured) -> Result<String> {
    let core = measured.get("core/outcomes")?;
    let mut table = format!(
        "## Each door\n\nThe mean case of the register: {:.1} kB of JSON.\n\n\
         | door | each case | as a multiple of outcomes in memory |\n|---|---:|---:|\n",
        measured.get("bytes")? / 1e3
    );
    for (door, name) in DOORS {
        let each = measured.get(name)?;
        let (times, each) = (each / core, time(each));
        writeln!(table, "| {door} | {each} | {times:.2} |")?;
    }
    table.push('\n');
    Ok(table)
}

/// The foreign doors, and how their times begin.
const FOREIGN: [(&str, &str); 4] = [
    ("Kotlin and Java", "kotlin"),
    ("C# on Mono", "dotnet"),
    ("Ruby", "ruby"),
    ("JavaScript in Node (WebAssembly)", "js"),
];

fn of_foreign_doors(measured: &Measured) -> Result<String> {
    let ask = measured.get("json/ask")?;
    let mut table = format!(
        "## Each foreign door\n\n\
         A handle is opened once, and {CASES} cases of the register are asked about. Every rule is answered in both\n\
         languages, with facts and sources: some 65 kB of JSON for each case, which Rust makes in {}. Times are for each\n\
         case, beside how many times that they are.\n\n\
         | door | JSON in, JSON out | objects in and out | objects, all in one call |\n|---|---:|---:|---:|\n",
        time(ask)
    );
    for (door, name) in FOREIGN {
        write!(table, "| {door} |")?;
        for way in ["ask", "assess", "each"] {
            let each = measured.get(&format!("{name}/{way}"))?;
            write!(table, " {} ({:.1}) |", time(each), each / ask)?;
        }
        table.push('\n');
    }
    table.push('\n');
    Ok(table)
}

fn of_machine(measured: &Measured, machine: &Machine) -> Result<String> {
    let mut tables = String::from("## The machine\n\n| | |\n|---|---|\n");
    for (what, value) in &machine.facts {
        writeln!(tables, "| {what} | {value} |")?;
    }
    tables.push_str("\n## Versions\n\n| package | version |\n|---|---|\n");
    for (package, version) in &measured.versions {
        writeln!(tables, "| {package} | {version} |")?;
    }
    Ok(tables)
}

const INTRODUCTION: &str = "\
# Benchmarks

What the library costs, beside what others cost for the same work. `cargo xtask bench` measures all of it in one run and
writes this page; `benches/peers` holds the peers. Before anything is timed, what each peer says of each case and rule
is compared with what the library says, and one verdict that differs ends the run.

";

const HOW_TO_READ: &str = "\
## How to read it

- Ratios travel, times do not: compare within this page, never with another machine's. A load near the number of
  cores or above says that others were at work, and that the page is to be measured again.
- Each time is the median of seven runs after one that is not counted; the benchmarks beside the core are criterion's.
- The register has 20,000 cases, made from the synthetic one in `examples/data` with a fixed seed: facts forgotten, or
  as they are in another case. Each peer gets the same facts in its own form; making that form is never timed.
- Ours answers every rule of a case, and the time is divided by their number. The others answer those that they can
  express reasonably: polars the rules in `polars_rules.py` (lists within lists among them; not those that compare the
  items of a list with each other, for which an expression sorts list by list and would flatter us) and Python the same,
  numpy and OpenFisca rules on one list, ZEN some of both.
- A line is bytes. serde_json asks of each name and text in it whether it is UTF-8, unless it is given text: ours asks
  once and then gives it text. The goal is held against bytes; both stand in the table.
- ZEN and pydantic see a whole case, as ours does; numpy and OpenFisca only the arrays that their rules read. None of
  them tells which facts were read or missing, or says anything in words; ours does where findings are asked for.
- pydantic validates the whole shape of a case, made from its JSON Schema, and then Python answers its rules: some, where
  ours answers all. To read what concerns a case is to read rule and outcome of each finding but those that are met or do
  not apply; of the case of the README most is unknown, and so nearly every rule has one.
- OpenFisca is AGPL: it runs in an environment and a process of its own and is no part of the library.

";
