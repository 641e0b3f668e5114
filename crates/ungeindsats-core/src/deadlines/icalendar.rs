//! What falls due as a file for calendars (RFC 5545): whole days, and nothing that names a person.

use chrono::NaiveTime;
use icalendar::{Calendar, Component, Event, EventLike};

use super::{Deadline, Deadlines};
use crate::calendar::Date;
use crate::text::Language;

impl Deadlines {
    /// The text of a calendar file: one whole day for each deadline, Danish first and English second.
    ///
    /// Of a case it holds the days and nothing else; in a register a case is named by its number, from 1.
    /// A day on which somebody turns 18 still tells a birth date to whoever knows whose case it is: keep
    /// the file like the case itself. `stamp` is the day on which the file is made: it stands in it, since
    /// nobody asks the clock. The same deadlines give the same file. A later file gives the same deadline
    /// of a case with the same number as the same event, so that it brings a calendar up to date; what
    /// was met since is no longer in it. Of several cases make one file, that of their register: events
    /// of files of single cases cannot be told apart, since nothing of a case stands in them.
    ///
    /// ```
    /// use ungeindsats_core::{Case, Timeline, deadlines};
    /// let viborg = Timeline::named("viborg")?;
    /// let case = Case::from_json(r#"{
    ///     "consents": [{ "kind": "across_areas", "from": "2020-03-01", "until": "ongoing" }]
    /// }"#)?;
    /// let today = "2021-01-08".parse()?;
    /// let file = deadlines(&case, &viborg, today, "2021-07-01".parse()?)?.icalendar(today);
    /// assert!(file.contains("DTSTART;VALUE=DATE:20210228"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn icalendar(&self, stamp: Date) -> String {
        let mut calendar = Calendar::empty();
        calendar
            .append_property(("VERSION", "2.0"))
            .append_property(("PRODID", "-//ungeindsats//ungeindsats//DA"));
        for deadline in self.all() {
            calendar.push(event(deadline, stamp));
        }
        calendar.to_string()
    }
}

fn event(deadline: &Deadline, stamp: Date) -> Event {
    let said = [Language::Da, Language::En].map(|language| {
        let title = deadline.title().in_language(language).to_owned();
        let remedy = deadline.finding().and_then(|it| it.remedy(language));
        [title]
            .into_iter()
            .chain(remedy)
            .collect::<Vec<_>>()
            .join("\n")
    });
    let rule = deadline.rule();
    let what = rule.map_or(deadline.kind().code(), |rule| rule.id);
    let of = deadline
        .case_index()
        .map(|index| format!("-{}", index.saturating_add(1)));
    let mut event = Event::new();
    event
        .uid(&format!(
            "{}-{what}{}@ungeindsats",
            deadline.due(),
            of.unwrap_or_default()
        ))
        .timestamp(stamp.naive().and_time(NaiveTime::MIN).and_utc())
        .all_day(deadline.due().naive())
        .summary(&deadline.headline(Language::Da))
        .description(&said.join("\n\n"))
        // A deadline takes up nobody's time.
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(rule) = rule {
        event.url(&rule.page());
    }
    event.done()
}
