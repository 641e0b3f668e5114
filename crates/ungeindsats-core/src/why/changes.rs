//! What would make a rule pass: the smallest sets of facts that would have to be otherwise.

use serde_json::Value;

use super::search::Search;
use super::values::{Suggested, in_words, shape_of};
use super::{WhyError, rule_of};
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::Timeline;
use crate::rules::Level;
use crate::rules::place::Place;
use crate::text::{Language, Text};

/// What somebody has to write, whatever it is.
const SOMETHING: Text = Text::new("udfyldt", "filled in");

/// The smallest changes of facts that would make a rule pass; never a proposal to record what is not so.
#[derive(Clone, Debug)]
pub struct Ways {
    ways: Vec<Way>,
    complete: bool,
}

/// Facts that, changed together, would make a rule pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    changes: Vec<Change>,
}

/// A fact, and what it would have to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub(super) place: Place,
    known: bool,
    pub(super) suggested: Suggested,
    others: bool,
}

/// Asks what would make a rule pass that does not: the smallest sets of facts that would have to be
/// otherwise, or known.
///
/// Of several values that would do at a place one is told. Nobody is advised to record what is not so: it
/// says on what the verdict hangs.
///
/// ```
/// use ungeindsats_core::{Case, Timeline, why::ways_to_pass};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "guide": { "assignments": [
///         { "from": "2020-01-01", "until": "2020-06-02" },
///         { "from": "2020-06-01", "until": "ongoing" }
///     ] }
/// }"#)?;
/// let ways = ways_to_pass(&case, &viborg, "2021-01-08".parse()?, "guide.one_active")?;
/// let told: Vec<_> = ways.ways().iter().flat_map(|way| way.changes())
///     .map(|change| (change.pointer(), change.value().map(ToString::to_string)))
///     .collect();
/// assert!(told.contains(&("/guide/assignments/0/until".into(), Some("\"2020-06-01\"".into()))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`WhyError`] where there is no such rule of a case, or no policy covers the day.
pub fn ways_to_pass(
    case: &Case,
    timeline: &Timeline,
    as_of: Date,
    rule: &str,
) -> Result<Ways, WhyError> {
    let rule = rule_of(Level::Case, rule)?;
    Ok(Search::new(rule, case, timeline, as_of).run()?)
}

impl Ways {
    pub(super) fn new(ways: Vec<Way>, complete: bool) -> Self {
        Self { ways, complete }
    }

    /// The ways, at most five and all with the same number of changes; none where the rule passes already,
    /// and none where nothing was found.
    #[must_use]
    pub fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// Whether all that may be changed together was tried, up to four facts, and all that was found is
    /// told. Where it is not so, there may be another way.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

impl Way {
    pub(super) fn new(changes: Vec<Change>) -> Self {
        Self { changes }
    }

    pub(super) fn is_of_the_same_facts(&self, changes: &[Change]) -> bool {
        let [own, other] =
            [self.changes.as_slice(), changes].map(|all| all.iter().map(|change| change.place));
        own.eq(other)
    }

    /// Notes that the same facts may have these values too.
    pub(super) fn note_others(&mut self, changes: &[Change]) {
        for (own, other) in self.changes.iter_mut().zip(changes) {
            own.others |= own.suggested != other.suggested;
        }
    }

    /// The facts that would have to be otherwise, all of them.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

impl Change {
    pub(super) fn new(place: Place, known: bool, suggested: Suggested) -> Self {
        Self {
            place,
            known,
            suggested,
            others: false,
        }
    }

    /// JSON pointer to the fact.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.place.to_string()
    }

    /// The fact in words.
    #[must_use]
    pub fn says(&self, language: Language) -> String {
        self.place.words(language)
    }

    /// Whether the fact is known, so that it would have to be another.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// A value that would do; none where it would be a text or an id that somebody has to write.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        match &self.suggested {
            Suggested::Value(value) => Some(value),
            Suggested::SameAs(_) | Suggested::ListOf(_) | Suggested::Any => None,
        }
    }

    /// JSON pointer to the id that it would have to repeat, where that is what would do.
    #[must_use]
    pub fn same_as(&self) -> Option<String> {
        match &self.suggested {
            Suggested::SameAs(place) | Suggested::ListOf(place) => Some(place.to_string()),
            Suggested::Value(_) | Suggested::Any => None,
        }
    }

    /// What it would have to be, for a person.
    #[must_use]
    pub fn would_be(&self, language: Language) -> String {
        let repeats = |place: Place| match language {
            Language::Da => format!("det samme som {}", place.words(language)),
            Language::En => format!("the same as {}", place.words(language)),
        };
        match &self.suggested {
            Suggested::SameAs(place) | Suggested::ListOf(place) => repeats(*place),
            Suggested::Any => SOMETHING.in_language(language).to_owned(),
            Suggested::Value(value) => {
                let shape = shape_of(self.place);
                shape.map_or_else(String::new, |shape| in_words(shape, value, language))
            }
        }
    }

    /// Whether other values would do as well.
    #[must_use]
    pub fn has_others(&self) -> bool {
        self.others
    }

    /// What tells it from every other change.
    pub(super) fn key(&self) -> String {
        format!("{}={:?}", self.place, self.suggested)
    }
}
