//! What falls due as a file for calendars (RFC 5545): whole days, and nothing that names a person.

use icalendar::{Calendar, Component, Event, EventLike};

use super::Deadline;
use crate::calendar::Date;
use crate::text::Language;

/// Deadlines as the text of a calendar file, one whole day each, Danish first and English second.
///
/// A case of a register is named by its number in it, and neither by its id nor by anything else. `stamp`
/// is the day on which the file is made: it stands in it, since nobody asks the clock. The same deadlines
/// give the same file, and the same deadline the same event, so that a later file brings a calendar up to
/// date.
///
/// ```
/// use ungeindsats_core::{Case, Timeline, deadlines::{deadlines, icalendar}};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "consents": [{ "kind": "across_areas", "from": "2020-03-01", "until": "ongoing" }]
/// }"#)?;
/// let today = "2021-01-08".parse()?;
/// let file = icalendar(&deadlines(&case, &viborg, today, "2021-07-01".parse()?)?, today);
/// assert!(file.contains("DTSTART;VALUE=DATE:20210228"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn icalendar(deadlines: &[Deadline], stamp: Date) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("PRODID", "-//ungeindsats//ungeindsats//DA"));
    for deadline in deadlines {
        calendar.push(event(deadline, stamp));
    }
    calendar.to_string()
}

fn event(deadline: &Deadline, stamp: Date) -> Event {
    let number = deadline.case_index().map(|index| index.saturating_add(1));
    let title = deadline.title();
    let summary = match number {
        Some(number) => format!("Sag nr. {number}: {}", title.da),
        None => title.da.clone(),
    };
    let said = [Language::Da, Language::En].map(|language| {
        let remedy = deadline.remedy().map(|remedy| remedy.in_language(language));
        let lines = [Some(title.in_language(language)), remedy];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    });
    let rule = deadline.rule();
    let what = rule.map_or_else(|| deadline.record().kind.code(), |rule| rule.id);
    let of = number.map_or_else(String::new, |number| format!("-{number}"));
    let mut event = Event::new();
    event
        .uid(&format!("{}-{what}{of}@ungeindsats", deadline.due()))
        .add_property(
            "DTSTAMP",
            format!("{}T000000Z", stamp.naive().format("%Y%m%d")),
        )
        .all_day(deadline.due().naive())
        .summary(&summary)
        .description(&said.join("\n\n"))
        // A deadline takes up nobody's time.
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(rule) = rule {
        event.url(&rule.page());
    }
    event.done()
}
