//! Why a rule says what it says, as plain text: what it asked, by which parameters, and what would make it
//! pass.

use std::fmt::{Error, Write};

use super::{DISCLAIMER, THE_RULE, weight};
use crate::policy::Phrase;
use crate::rules::{ConditionAnswer, Outcome};
use crate::text::{Language, Text};
use crate::why::{Change, Condition, Ways, Why};
use crate::words;

/// Why a rule says what it says, and, where that was asked, what would make it pass.
///
/// What is answered yes, or does not matter, is opened at the top of the tree alone: the record holds the
/// whole.
#[must_use]
pub fn why(why: &Why, ways: Option<&Ways>, language: Language) -> String {
    let page = Page {
        text: String::new(),
        language,
    };
    page.written(why, ways).unwrap_or_default()
}

struct Page {
    text: String,
    language: Language,
}

impl Page {
    fn written(mut self, why: &Why, ways: Option<&Ways>) -> Result<String, Error> {
        self.write_finding(why)?;
        for (number, condition) in why.conditions().iter().enumerate() {
            if number == 0 {
                self.heading(Text::new("det, reglen spørger om", "what the rule asks"))?;
            }
            self.write_condition(condition, 1, None)?;
        }
        self.write_parameters(why)?;
        self.write_readings(why)?;
        if let Some(ways) = ways.filter(|_| why.finding().outcome() != Outcome::Passed) {
            self.write_ways(ways)?;
        }
        let (label, page) = (self.say(THE_RULE), why.finding().page());
        writeln!(self.text, "\n{label}: {page}\n{}", self.say(DISCLAIMER))?;
        Ok(self.text)
    }

    fn write_finding(&mut self, why: &Why) -> Result<(), Error> {
        let finding = why.finding();
        let rule = finding.rule();
        let outcome = self.say(finding.outcome().label());
        let weight = weight(&finding, self.language);
        writeln!(self.text, "{} ({})", self.say(rule.title), rule.id)?;
        writeln!(
            self.text,
            "  {outcome} ({weight}): {}",
            finding.message(self.language)
        )?;
        if let Some(policy) = finding.policy() {
            let [day, from] =
                [finding.date(), policy.valid_from].map(|day| words::day(day, self.language));
            let id = &policy.id;
            let line = match self.language {
                Language::Da => format!("pr. {day} efter {id}, der gælder fra {from}"),
                Language::En => format!("as of {day} by {id}, in force from {from}"),
            };
            writeln!(self.text, "  {line}")?;
        }
        Ok(())
    }

    /// A condition with its answer, and what was asked within it where that tells something.
    fn write_condition(
        &mut self,
        condition: &Condition,
        depth: usize,
        around: Option<&str>,
    ) -> Result<(), Error> {
        let thing = condition.thing(self.language);
        let indent = "  ".repeat(depth);
        let says = condition.says(self.language);
        let of = thing
            .as_deref()
            .filter(|thing| *thing != says && Some(*thing) != around);
        let of = of.map(|thing| format!(" ({thing})")).unwrap_or_default();
        let answer = self.say(condition.answer().label());
        writeln!(self.text, "{indent}{says}{of}: {answer}")?;
        let missing = condition.missing_in_words(self.language);
        if !missing.is_empty() {
            let label = self.say(Text::new("mangler", "missing"));
            writeln!(self.text, "{indent}  {label}: {missing}")?;
        }
        let settled = [ConditionAnswer::Yes, ConditionAnswer::NotApplicable];
        if depth > 1 && settled.contains(&condition.answer()) {
            return Ok(());
        }
        let around = thing.as_deref().or(around);
        condition
            .within()
            .iter()
            .try_for_each(|within| self.write_condition(within, depth.saturating_add(1), around))
    }

    fn write_parameters(&mut self, why: &Why) -> Result<(), Error> {
        for (number, used) in why.parameters().enumerate() {
            if number == 0 {
                self.heading(Text::new("parametre", "parameters"))?;
            }
            let from = words::day(used.policy().valid_from, self.language);
            let since = self.say(Text::new("fra", "from"));
            let label = self.say(used.parameter.label());
            let value = Phrase::several(&used.phrases(), self.language);
            let name = used.parameter.name();
            writeln!(self.text, "  {label} = {value} ({name}, {since} {from})")?;
            for source in used.source() {
                writeln!(self.text, "    {}: {}", source.document, source.heading)?;
            }
        }
        Ok(())
    }

    fn write_readings(&mut self, why: &Why) -> Result<(), Error> {
        for (number, (interpretation, reading)) in why.readings().enumerate() {
            if number == 0 {
                self.heading(Text::new("fortolkninger", "interpretations"))?;
            }
            writeln!(
                self.text,
                "  {}: {}",
                interpretation.id,
                self.say(interpretation.question)
            )?;
            writeln!(self.text, "    → {}", self.say(reading.says))?;
        }
        Ok(())
    }

    fn write_ways(&mut self, ways: &Ways) -> Result<(), Error> {
        self.heading(Text::new(
            "hvad svaret hænger på",
            "on what the answer hangs",
        ))?;
        for (number, way) in ways.ways().iter().enumerate() {
            let intro = if number == 0 { WOULD_PASS_IF } else { OR_IF };
            writeln!(self.text, "  {}", self.say(intro))?;
            for change in way.changes() {
                self.write_change(change)?;
            }
        }
        if ways.ways().is_empty() {
            writeln!(self.text, "  {}", self.say(NOTHING_FOUND))?;
        }
        if !ways.is_complete() {
            writeln!(self.text, "  {}", self.say(NOT_ALL_TRIED))?;
        }
        writeln!(self.text, "  {}", self.say(NO_ADVICE))
    }

    fn write_change(&mut self, change: &Change) -> Result<(), Error> {
        let (fact, value) = (change.says(self.language), change.would_be(self.language));
        let others = if change.has_others() {
            OR_ANOTHER
        } else {
            Text::new("", "")
        };
        let now = if change.is_known() {
            OTHERWISE_NOW
        } else {
            UNKNOWN_NOW
        };
        let [others, now] = [others, now].map(|text| self.say(text));
        writeln!(self.text, "    – {fact}: {value}{others} ({now})")
    }

    fn heading(&mut self, heading: Text) -> Result<(), Error> {
        writeln!(self.text, "\n{}", self.say(heading).to_uppercase())
    }

    const fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }
}

const WOULD_PASS_IF: Text = Text::new(
    "Reglen ville være overholdt, hvis det forholdt sig sådan:",
    "The rule would be met if it were so:",
);

const OR_IF: Text = Text::new("eller sådan:", "or so:");

const OR_ANOTHER: Text = Text::new(", eller en anden værdi", ", or another value");

const OTHERWISE_NOW: Text = Text::new("er registreret anderledes", "is recorded otherwise");

const UNKNOWN_NOW: Text = Text::new("er ikke registreret", "is not recorded");

const NOTHING_FOUND: Text = Text::new(
    "Der er ikke fundet oplysninger, der ville gøre reglen overholdt.",
    "No facts were found that would make the rule met.",
);

const NOT_ALL_TRIED: Text = Text::new(
    "Ikke alt er prøvet eller vist; der kan være andre måder.",
    "Not everything was tried or is shown; there may be other ways.",
);

const NO_ADVICE: Text = Text::new(
    "Det siger, hvad svaret hænger på. Det er ikke et råd om at registrere noget, der ikke er sådan.",
    "This says on what the answer hangs. It is no advice to record what is not so.",
);
