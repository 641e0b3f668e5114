//! The effect of one policy in place of another as plain text.

use std::fmt::{Error, Write};

use crate::impact::{Answer, Example, Impact, Transition};
use crate::policy::{Aspect, Timeline};
use crate::rules::{Coverage, Level, Outcome};
use crate::text::{Language, Text};
use crate::words;

use super::{NO, UNKNOWN, YES};

/// What becomes of the cases: how the policies differ, who is covered, and which verdicts change, for
/// how many, by which difference, with the first cases of each.
///
/// A case is named by its id where it has one, and else by its position.
#[must_use]
pub fn impact(impact: &Impact, language: Language) -> String {
    let mut page = String::new();
    write_page(&mut page, impact, language).unwrap_or_default();
    page
}

fn write_page(page: &mut String, impact: &Impact, language: Language) -> Result<(), Error> {
    let day = words::day(impact.as_of(), language);
    let id = |timeline: &Timeline| {
        let policy = timeline.policy_on(impact.as_of());
        policy.map_or_else(|_| String::new(), |policy| policy.id.clone())
    };
    let [before, after] = [impact.before(), impact.after()].map(id);
    let (changed, cases) = (impact.changed(), impact.cases());
    match language {
        Language::Da => writeln!(
            page,
            "{after} i stedet for {before}, pr. {day}\n{changed} af {cases} sager får et andet svar på mindst én regel."
        )?,
        Language::En => writeln!(
            page,
            "{after} in place of {before}, as of {day}\n{changed} of {cases} cases get another answer to at least one rule."
        )?,
    }
    write_differences(page, impact, language)?;
    let coverage = |value: &Option<Coverage>| value.map_or(UNKNOWN, Coverage::label);
    let covered_by = Text::new("dækket af", "covered by");
    write_standing(page, covered_by, impact.covered_by(), coverage, language)?;
    let crosses = |value: &Option<bool>| value.map_or(UNKNOWN, |yes| if yes { YES } else { NO });
    let cross_cutting = Text::new("behov på tværs", "cross-cutting need");
    write_standing(
        page,
        cross_cutting,
        impact.cross_cutting(),
        crosses,
        language,
    )?;
    let levels = [
        (Level::Case, Text::new("regler", "rules")),
        (
            Level::Register,
            Text::new("regler om hele registeret", "rules of the whole register"),
        ),
    ];
    for (level, heading) in levels {
        let rules = impact.rules().iter();
        let rules = rules.filter(|it| it.rule.level() == level && !it.transitions.is_empty());
        let mut rules = rules.peekable();
        if rules.peek().is_some() {
            write_heading(page, heading, language)?;
        }
        for counted in rules {
            let title = counted.rule.title.in_language(language);
            writeln!(page, "  {title} ({})", counted.rule.id)?;
            for transition in &counted.transitions {
                let way = step(transition, language);
                write_transition(page, &way, transition, language)?;
            }
        }
    }
    if impact.is_nothing() {
        let nothing = Text::new("Intet svar ændrer sig.", "No answer changes.");
        writeln!(page, "\n{}", nothing.in_language(language))?;
    }
    writeln!(page, "\n{}", CALCULATED.in_language(language))
}

fn write_heading(page: &mut String, heading: Text, language: Language) -> Result<(), Error> {
    writeln!(page, "\n{}", heading.in_language(language).to_uppercase())
}

/// Each difference once, however many policies it stands between.
fn write_differences(page: &mut String, impact: &Impact, language: Language) -> Result<(), Error> {
    let mut told: Vec<String> = Vec::new();
    for difference in impact.differences() {
        for changed in difference.parameters() {
            let label = changed.parameter.label().in_language(language);
            let name = changed.parameter.name();
            told.push(match (&*changed.gone, &*changed.come) {
                ([before], [after]) if before.parts.is_empty() && after.parts.is_empty() => {
                    let [before, after] = [before, after].map(|phrase| phrase.in_line(language));
                    format!("{label} ({name}): {before} → {after}")
                }
                _ => format!("{label} ({name})"),
            });
        }
        for changed in difference.readings() {
            let [before, after] =
                [changed.before, changed.after].map(|reading| reading.says.in_language(language));
            let id = changed.interpretation.id;
            told.push(format!("{id}: {before} → {after}"));
        }
        let rules = [
            (
                Text::new("reglen kommer til", "the rule comes"),
                difference.rules_that_come().collect::<Vec<_>>(),
            ),
            (
                Text::new("reglen bortfalder", "the rule goes"),
                difference.rules_that_go().collect(),
            ),
        ];
        for (label, rules) in rules {
            let label = label.in_language(language);
            told.extend(rules.iter().map(|rule| format!("{label}: {}", rule.id)));
        }
    }
    if !told.is_empty() {
        let heading = Text::new("det, der er anderledes", "what is otherwise");
        write_heading(page, heading, language)?;
    }
    for (index, line) in told.iter().enumerate() {
        if told.iter().position(|earlier| earlier == line) == Some(index) {
            writeln!(page, "  {line}")?;
        }
    }
    Ok(())
}

fn write_standing<T>(
    page: &mut String,
    heading: Text,
    transitions: &[Transition<T>],
    label: impl Fn(&T) -> Text,
    language: Language,
) -> Result<(), Error> {
    if !transitions.is_empty() {
        write_heading(page, heading, language)?;
    }
    for transition in transitions {
        let [before, after] =
            [&transition.before, &transition.after].map(|value| label(value).in_language(language));
        write_transition(page, &format!("{before} → {after}"), transition, language)?;
    }
    Ok(())
}

/// From one outcome to another, or from one weight of an outcome to another.
fn step(transition: &Transition<Answer>, language: Language) -> String {
    let Transition { before, after, .. } = transition;
    let outcome = |outcome: Outcome| outcome.label().in_language(language);
    match before.severity.zip(after.severity) {
        Some((lighter, heavier)) => format!(
            "{}: {} → {}",
            outcome(after.outcome),
            lighter.label().in_language(language),
            heavier.label().in_language(language)
        ),
        None => format!("{} → {}", outcome(before.outcome), outcome(after.outcome)),
    }
}

fn write_transition<T>(
    page: &mut String,
    way: &str,
    transition: &Transition<T>,
    language: Language,
) -> Result<(), Error> {
    writeln!(page, "    {way}: {}", transition.count)?;
    let alone = transition.alone.iter();
    let causes: Vec<_> = alone
        .map(|(aspect, count)| format!("{} ({count})", cause(*aspect, language)))
        .collect();
    if !causes.is_empty() {
        let label = Text::new("alene på grund af", "alone because of").in_language(language);
        writeln!(page, "      {label}: {}", causes.join(", "))?;
    }
    if transition.only_together > 0 {
        let label = Text::new(
            "først af flere forskelle tilsammen",
            "only by several differences",
        );
        let label = label.in_language(language);
        writeln!(page, "      {label}: {}", transition.only_together)?;
    }
    if !transition.examples.is_empty() {
        let label = Text::new("fx", "such as").in_language(language);
        let examples = transition.examples.iter();
        let examples: Vec<_> = examples.map(|example| named(example, language)).collect();
        writeln!(page, "      {label}: {}", examples.join(", "))?;
    }
    Ok(())
}

fn cause(aspect: Aspect, language: Language) -> String {
    match aspect {
        Aspect::Rule(_) => {
            let itself = Text::new(
                "at reglen kommer til eller bortfalder",
                "that the rule comes or goes",
            );
            itself.in_language(language).to_owned()
        }
        _ => aspect.label().in_language(language).to_owned(),
    }
}

fn named(example: &Example, language: Language) -> String {
    let label = Text::new("nr.", "no.").in_language(language);
    example.id.as_ref().map_or_else(
        || format!("{label} {}", example.position),
        |id| id.0.clone(),
    )
}

/// That a calculation recommends nothing.
const CALCULATED: Text = Text::new(
    "Det er en beregning: den siger ikke, hvilken politik der er rigtig, og afgør ingen sag.",
    "This is a calculation: it does not say which policy is right, and decides no case.",
);
