//! What is recorded of the mutants in `docs/quality.md`: a row for each part, and a row for each survivor.

use std::fmt;

use anyhow::{Context, Result};
use xshell::Shell;

use super::PARTS;
use super::tally::{Survivor, Tally};

/// Where it is recorded.
pub(super) const QUALITY: &str = "docs/quality.md";

const PARTS_HEAD: &str = "\
| part | commit | caught | missed | timeouts | unviable |
|---|---|---|---|---|---|
";
const SURVIVORS_HEAD: &str = "\
| file | change | reason |
|---|---|---|
";

/// What stands for the reason that nobody has given yet.
const UNEXPLAINED: &str = "not explained yet";

/// How the mutants of one part fared, or those of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    part: String,
    /// The commit that was mutated.
    pub(super) commit: String,
    caught: u32,
    missed: u32,
    timeouts: u32,
    unviable: u32,
}

/// The page, and what its two tables say.
pub(super) struct Record {
    page: String,
    rows: Vec<Row>,
    /// Each survivor, with the reason why it may.
    survivors: Vec<(Survivor, String)>,
}

impl Record {
    pub(super) fn read(shell: &Shell) -> Result<Self> {
        Self::of(shell.read_file(QUALITY)?)
    }

    pub(super) fn write(&self, shell: &Shell) -> Result<()> {
        Ok(shell.write_file(QUALITY, self.page()?)?)
    }

    fn of(page: String) -> Result<Self> {
        let rows = table(&page, PARTS_HEAD)?.lines().filter_map(Row::read);
        let survivors = table(&page, SURVIVORS_HEAD)?.lines();
        Ok(Self {
            rows: rows.collect(),
            survivors: survivors.filter_map(Survivor::in_row).collect(),
            page,
        })
    }

    /// The page with the tables as they are now.
    fn page(&self) -> Result<String> {
        let total = self.total();
        let rows = self.rows.iter().chain(std::iter::once(&total));
        let rows: Vec<_> = rows.map(ToString::to_string).collect();
        let survivors = self.survivors.iter();
        let survivors = survivors.map(|(survivor, reason)| format!("{survivor} {reason} |"));
        let mut page = self.page.clone();
        for (head, rows) in [(PARTS_HEAD, rows), (SURVIVORS_HEAD, survivors.collect())] {
            let old = format!("{head}{}", table(&page, head)?);
            let new = [head.trim_end().to_owned()].into_iter().chain(rows);
            let new = new.collect::<Vec<_>>().join("\n");
            page = page.replacen(&old, &format!("{new}\n"), 1);
        }
        Ok(page)
    }

    pub(super) fn row(&self, part: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.part == part)
    }

    /// Takes in how a part fared: in the place of what was recorded of it before.
    pub(super) fn add(&mut self, part: &str, commit: &str, mut tally: Tally) -> Row {
        let row = Row::of(part, commit, &tally);
        self.rows.retain(|row| row.part != part);
        self.rows.push(row.clone());
        let place = |row: &Row| PARTS.iter().position(|part| row.part == *part);
        self.rows.sort_by_key(place);
        self.survivors.retain(|(survivor, _)| {
            let again = tally.missed.iter().position(|missed| missed == survivor);
            again.map(|at| tally.missed.remove(at)).is_some() || !survivor.lies_in(part)
        });
        let new = tally.missed.into_iter();
        self.survivors
            .extend(new.map(|survivor| (survivor, UNEXPLAINED.to_owned())));
        row
    }

    /// The survivors for which there is no reason yet.
    pub(super) fn unexplained(&self) -> Vec<String> {
        let survivors = self.survivors.iter();
        let unexplained = survivors.filter(|(_, reason)| reason == UNEXPLAINED);
        unexplained
            .map(|(survivor, _)| survivor.to_string())
            .collect()
    }

    /// All that is recorded, in one row.
    pub(super) fn total(&self) -> Row {
        let count = |of: fn(&Row) -> u32| self.rows.iter().map(of).sum();
        Row {
            part: String::new(),
            commit: String::new(),
            caught: count(|row| row.caught),
            missed: count(|row| row.missed),
            timeouts: count(|row| row.timeouts),
            unviable: count(|row| row.unviable),
        }
    }
}

/// The rows below the head of a table.
fn table<'a>(page: &'a str, head: &str) -> Result<&'a str> {
    let (_, below) = page
        .split_once(head)
        .with_context(|| format!("{QUALITY} has no table with the head {head}"))?;
    let end = below
        .find("\n\n")
        .map_or(below.len(), |end| end.saturating_add(1));
    let end = if below.starts_with('\n') { 0 } else { end };
    Ok(below.get(..end).unwrap_or_default())
}

impl Row {
    fn of(part: &str, commit: &str, tally: &Tally) -> Self {
        Self {
            part: part.to_owned(),
            commit: commit.to_owned(),
            caught: tally.caught,
            missed: u32::try_from(tally.missed.len()).unwrap_or(u32::MAX),
            timeouts: tally.timeouts,
            unviable: tally.unviable,
        }
    }

    /// From a row of the table; none from that of the total.
    fn read(row: &str) -> Option<Self> {
        let mut cells = row.split('|').map(|cell| cell.trim().trim_matches('`'));
        let (_, part, commit) = (cells.next()?, cells.next()?, cells.next()?);
        let mut count = || cells.next()?.parse().ok();
        let row = Self {
            part: part.to_owned(),
            commit: commit.to_owned(),
            caught: count()?,
            missed: count()?,
            timeouts: count()?,
            unviable: count()?,
        };
        PARTS.contains(&part).then_some(row)
    }

    /// How many of a hundred that could be built were noticed. One that never ends is noticed.
    pub(super) fn score(&self) -> f64 {
        let noticed = self.caught.saturating_add(self.timeouts);
        let viable = noticed.saturating_add(self.missed);
        f64::from(noticed) * 100.0 / f64::from(viable.max(1))
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, commit) = match self.part.as_str() {
            "" => (
                "all of these".to_owned(),
                format!("{:.1} % noticed", self.score()),
            ),
            part => (format!("`{part}`"), format!("`{}`", self.commit)),
        };
        let (caught, missed) = (self.caught, self.missed);
        let (timeouts, unviable) = (self.timeouts, self.unviable);
        write!(
            f,
            "| {part} | {commit} | {caught} | {missed} | {timeouts} | {unviable} |"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Quality\n\nSome words.\n\n\
        | part | commit | caught | missed | timeouts | unviable |\n|---|---|---|---|---|---|\n\
        | `src/cpr.rs` | `abc` | 5 | 1 | 1 | 3 |\n\nMore words.\n\n\
        | file | change | reason |\n|---|---|---|\n\
        | `src/cpr.rs` | `replace \\|\\| with && in kind` | Equivalent. |\n";

    fn survivor(file: &str) -> Survivor {
        let name = format!("crates/ungeindsats-core/{file}:1:2: replace < with <= in f");
        Survivor::named(&name).unwrap()
    }

    #[test]
    fn what_is_read_is_written() {
        let record = Record::of(PAGE.to_owned()).unwrap();
        let total = "| all of these | 85.7 % noticed | 5 | 1 | 1 | 3 |\n\nMore";
        assert_eq!(record.page().unwrap(), PAGE.replace("\nMore", total));
        let again = Record::of(record.page().unwrap()).unwrap();
        assert_eq!(again.page().unwrap(), record.page().unwrap());
    }

    #[test]
    fn a_part_takes_the_place_of_what_it_was() {
        let mut record = Record::of(PAGE.to_owned()).unwrap();
        let missed = vec![survivor("src/cpr.rs")];
        let tally = Tally {
            missed,
            caught: 6,
            ..Tally::default()
        };
        record.add("src/cpr.rs", "def", tally);
        let tally = Tally {
            caught: 3,
            ..Tally::default()
        };
        record.add("src/policy", "def", tally);
        let page = record.page().unwrap();
        let rows = "| `src/policy` | `def` | 3 | 0 | 0 | 0 |\n\
            | `src/cpr.rs` | `def` | 6 | 1 | 0 | 0 |\n| all of these | 90.0 % noticed";
        assert!(page.contains(rows), "{page}");
        assert!(!page.contains("in kind"));
        assert_eq!(
            record.unexplained(),
            ["| `src/cpr.rs` | `replace < with <= in f` |"]
        );
    }

    /// What is claimed of the tests is what was run, and of each survivor somebody has said why.
    #[test]
    fn the_page_claims_what_was_run_and_explains_every_survivor() {
        let record = Record::read(&crate::workspace::shell().unwrap()).unwrap();
        assert_eq!(record.page().unwrap(), record.page);
        for row in &record.rows {
            let lies_in = |(survivor, _): &&(Survivor, String)| survivor.lies_in(&row.part);
            let listed = record.survivors.iter().filter(lies_in).count();
            assert_eq!(usize::try_from(row.missed).unwrap(), listed, "{}", row.part);
        }
        assert_eq!(record.unexplained(), [""; 0]);
        assert!(record.total().score() >= super::super::WANTED);
        for part in PARTS {
            let told = record.row(part).is_some() || record.page.contains(&format!("`{part}`"));
            assert!(
                told,
                "{part} is neither recorded nor named among those that wait"
            );
        }
    }
}
