//! The effect of one policy in place of another as plain text.

use std::fmt::{Error, Write};

use crate::difference::ChangedParameter;
use crate::impact::{Answer, Example, Impact, Transition};
use crate::policy::{Aspect, Timeline};
use crate::rules::{Coverage, Level};
use crate::text::{Language, Text};
use crate::words;

use super::{NO, UNKNOWN, YES};

/// What becomes of the cases: how the policies differ, who is covered, and which verdicts change, for
/// how many, by which difference, with the first cases of each.
///
/// A case is named by its id where it has one, and else by its position. Where the policies differ in
/// one thing only, everything is because of that, and it is not said again of each change.
#[must_use]
pub fn impact(impact: &Impact, language: Language) -> String {
    let mut page = Page {
        text: String::new(),
        language,
        tells_causes: impact.aspects().nth(1).is_some(),
    };
    page.write(impact).unwrap_or_default();
    page.text
}

/// The text while it is written.
struct Page {
    text: String,
    language: Language,
    tells_causes: bool,
}

impl Page {
    fn write(&mut self, impact: &Impact) -> Result<(), Error> {
        self.head(impact)?;
        self.differences(impact)?;
        self.standing(
            Text::new("dækket af", "covered by"),
            impact.covered_by(),
            |layer| layer.map_or(UNKNOWN, Coverage::label),
        )?;
        self.standing(
            Text::new("behov på tværs", "cross-cutting need"),
            impact.cross_cutting(),
            |crosses| crosses.map_or(UNKNOWN, |yes| if yes { YES } else { NO }),
        )?;
        let whole = Text::new("regler om hele registeret", "rules of the whole register");
        self.rules(Text::new("regler", "rules"), impact, Level::Case)?;
        self.rules(whole, impact, Level::Register)?;
        if impact.is_nothing() {
            let nothing = Text::new("Intet svar ændrer sig.", "No answer changes.");
            writeln!(self.text, "\n{}", self.say(nothing))?;
        }
        writeln!(self.text, "\n{}", self.say(CALCULATED))
    }

    fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    fn head(&mut self, impact: &Impact) -> Result<(), Error> {
        let day = words::day(impact.as_of(), self.language);
        let id = |timeline: &Timeline| {
            let policy = timeline.policy_on(impact.as_of());
            policy.map_or_else(|_| String::new(), |policy| policy.id.clone())
        };
        let [before, after] = [impact.before(), impact.after()].map(id);
        let (changed, cases) = (impact.changed(), impact.cases());
        match self.language {
            Language::Da => writeln!(
                self.text,
                "{after} i stedet for {before}, pr. {day}\n\
                 {changed} af {cases} sager får et andet svar på mindst én regel."
            ),
            Language::En => writeln!(
                self.text,
                "{after} in place of {before}, as of {day}\n\
                 {changed} of {cases} cases get another answer to at least one rule."
            ),
        }
    }

    fn heading(&mut self, heading: Text) -> Result<(), Error> {
        writeln!(self.text, "\n{}", self.say(heading).to_uppercase())
    }

    /// Each difference once, however many policies it stands between.
    fn differences(&mut self, impact: &Impact) -> Result<(), Error> {
        let mut told: Vec<String> = Vec::new();
        for difference in impact.differences() {
            told.extend(
                difference
                    .parameters()
                    .map(|changed| self.parameter(&changed)),
            );
            told.extend(difference.readings().map(|changed| {
                let [before, after] =
                    [changed.before, changed.after].map(|reading| self.say(reading.says));
                format!("{}: {before} → {after}", changed.interpretation.id)
            }));
            let comes = self.say(Text::new("reglen kommer til", "the rule comes"));
            let rules = difference.rules_that_come();
            told.extend(rules.map(|rule| format!("{comes}: {}", rule.id)));
            let goes = self.say(Text::new("reglen bortfalder", "the rule goes"));
            let rules = difference.rules_that_go();
            told.extend(rules.map(|rule| format!("{goes}: {}", rule.id)));
        }
        if !told.is_empty() {
            self.heading(Text::new("det, der er anderledes", "what is otherwise"))?;
        }
        for (index, line) in told.iter().enumerate() {
            if told.iter().position(|earlier| earlier == line) == Some(index) {
                writeln!(self.text, "  {line}")?;
            }
        }
        Ok(())
    }

    /// A parameter, and its values where they are short.
    fn parameter(&self, changed: &ChangedParameter) -> String {
        let (label, name) = (changed.parameter.label(), changed.parameter.name());
        let label = self.say(label);
        match (&*changed.gone, &*changed.come) {
            ([before], [after]) if before.parts.is_empty() && after.parts.is_empty() => {
                let [before, after] = [before, after].map(|phrase| phrase.in_line(self.language));
                format!("{label} ({name}): {before} → {after}")
            }
            _ => format!("{label} ({name})"),
        }
    }

    fn standing<T: Copy>(
        &mut self,
        heading: Text,
        transitions: &[Transition<T>],
        label: impl Fn(T) -> Text,
    ) -> Result<(), Error> {
        if !transitions.is_empty() {
            self.heading(heading)?;
        }
        for transition in transitions {
            let ends = [transition.before, transition.after];
            let [before, after] = ends.map(|value| self.say(label(value)));
            self.transition(&format!("{before} → {after}"), transition)?;
        }
        Ok(())
    }

    fn rules(&mut self, heading: Text, impact: &Impact, level: Level) -> Result<(), Error> {
        let rules = impact.rules().iter();
        let rules = rules.filter(|it| it.rule.level() == level && !it.transitions.is_empty());
        let mut rules = rules.peekable();
        if rules.peek().is_some() {
            self.heading(heading)?;
        }
        for counted in rules {
            let title = self.say(counted.rule.title);
            writeln!(self.text, "  {title} ({})", counted.rule.id)?;
            for transition in &counted.transitions {
                self.transition(&self.step(transition), transition)?;
            }
        }
        Ok(())
    }

    /// From one outcome to another, or from one weight of an outcome to another.
    fn step(&self, transition: &Transition<Answer>) -> String {
        let Transition { before, after, .. } = transition;
        let [was, is] = [before, after].map(|answer| self.say(answer.outcome.label()));
        match before.severity.zip(after.severity) {
            Some((weighed, weighs)) => {
                let [weighed, weighs] = [weighed, weighs].map(|weight| self.say(weight.label()));
                format!("{is}: {weighed} → {weighs}")
            }
            None => format!("{was} → {is}"),
        }
    }

    fn transition<T>(&mut self, way: &str, transition: &Transition<T>) -> Result<(), Error> {
        writeln!(self.text, "    {way}: {}", transition.count)?;
        if self.tells_causes {
            self.causes(transition)?;
        }
        if !transition.examples.is_empty() {
            let label = self.say(Text::new("fx", "such as"));
            let examples = transition.examples.iter();
            let examples: Vec<_> = examples.map(|example| self.named(example)).collect();
            writeln!(self.text, "      {label}: {}", examples.join(", "))?;
        }
        Ok(())
    }

    fn causes<T>(&mut self, transition: &Transition<T>) -> Result<(), Error> {
        let alone = transition.alone.iter();
        let causes: Vec<_> = alone
            .map(|(aspect, count)| format!("{} ({count})", self.cause(*aspect)))
            .collect();
        if !causes.is_empty() {
            let label = self.say(Text::new("alene på grund af", "alone because of"));
            writeln!(self.text, "      {label}: {}", causes.join(", "))?;
        }
        if transition.only_together > 0 {
            let label = self.say(Text::new(
                "først af flere forskelle tilsammen",
                "only by several differences together",
            ));
            writeln!(self.text, "      {label}: {}", transition.only_together)?;
        }
        Ok(())
    }

    /// A rule that comes or goes brings only its own changes.
    fn cause(&self, aspect: Aspect) -> String {
        match aspect {
            Aspect::Rule(_) => {
                let itself = Text::new(
                    "at reglen kommer til eller bortfalder",
                    "that the rule comes or goes",
                );
                self.say(itself).to_owned()
            }
            _ => aspect.label().in_language(self.language).to_owned(),
        }
    }

    fn named(&self, example: &Example) -> String {
        let label = self.say(Text::new("nr.", "no."));
        example.id.as_ref().map_or_else(
            || format!("{label} {}", example.position),
            |id| id.0.clone(),
        )
    }
}

/// That a calculation recommends nothing.
const CALCULATED: Text = Text::new(
    "Det er en beregning: den siger ikke, hvilken politik der er rigtig, og afgør ingen sag.",
    "This is a calculation: it does not say which policy is right, and decides no case.",
);
