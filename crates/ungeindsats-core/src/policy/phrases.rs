//! The values of parameters as people read them: phrases with parts, and what two of them do not share.

use serde::Serialize;

use super::values::{
    AdministrationOf, Ages, AreaPractice, FixedParticipant, ForumPractice, GuideAssigner,
    GuideDecision, PlanPreparer, Seat, Share, SteeringGroup,
};
use crate::case::{Administration, DecidedBy, Fagomraade, Forum, Indsatsomraade, Role, Unit};
use crate::text::{Bilingual, Language, Text};

/// Some words, and what is said of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Phrase {
    /// The words.
    pub text: Bilingual,
    /// What is said of them; nothing where they stand alone.
    pub parts: Vec<Self>,
}

impl Phrase {
    fn alone(text: impl Into<Bilingual>) -> Self {
        Self::of(text, Vec::new())
    }

    fn of(text: impl Into<Bilingual>, parts: Vec<Self>) -> Self {
        Self {
            text: text.into(),
            parts,
        }
    }

    /// The same words in both languages.
    fn plain(text: &str) -> Self {
        Self::alone(Bilingual {
            da: text.to_owned(),
            en: text.to_owned(),
        })
    }

    /// The phrase in one line, such as "K-møde: hver 14. dag; beslutter om guider".
    #[must_use]
    pub fn in_line(&self, language: Language) -> String {
        let text = self.text.in_language(language);
        if self.parts.is_empty() {
            return text.to_owned();
        }
        format!("{text}: {}", Self::several(&self.parts, language))
    }

    /// Several phrases in one line.
    #[must_use]
    pub fn several(phrases: &[Self], language: Language) -> String {
        let simple = phrases.iter().all(|phrase| phrase.parts.is_empty());
        let lines: Vec<_> = phrases.iter().map(|part| part.in_line(language)).collect();
        lines.join(if simple { ", " } else { "; " })
    }

    /// What of these the others do not say: phrases of which some parts are shared keep the rest.
    pub(crate) fn without(these: &[Self], others: &[Self]) -> Vec<Self> {
        let mut unmet: Vec<&Self> = others.iter().collect();
        let mut left = Vec::new();
        for phrase in these {
            let meets = |same: &dyn Fn(&Self) -> bool| unmet.iter().position(|other| same(other));
            let met = meets(&|other| other == phrase)
                .or_else(|| meets(&|other| other.text == phrase.text));
            let Some(other) = met.map(|index| unmet.remove(index)) else {
                left.push(phrase.clone());
                continue;
            };
            let parts = Self::without(&phrase.parts, &other.parts);
            if !parts.is_empty() {
                left.push(Self::of(phrase.text.clone(), parts));
            }
        }
        left
    }
}

/// A value in words.
pub(super) trait InPhrases {
    /// The phrases.
    fn in_phrases(&self) -> Vec<Phrase>;
}

/// A value of one phrase.
trait InPhrase {
    fn in_phrase(&self) -> Phrase;
}

impl<T: InPhrase> InPhrases for T {
    fn in_phrases(&self) -> Vec<Phrase> {
        vec![self.in_phrase()]
    }
}

impl<T: InPhrase> InPhrases for Vec<T> {
    fn in_phrases(&self) -> Vec<Phrase> {
        if self.is_empty() {
            return vec![Phrase::alone(NONE)];
        }
        self.iter().map(InPhrase::in_phrase).collect()
    }
}

impl<T: InPhrases> InPhrases for Option<T> {
    fn in_phrases(&self) -> Vec<Phrase> {
        self.as_ref()
            .map_or_else(|| vec![Phrase::alone(NONE)], InPhrases::in_phrases)
    }
}

macro_rules! labelled {
    ($($vocabulary:ident),+) => {$(
        impl InPhrase for $vocabulary {
            fn in_phrase(&self) -> Phrase {
                Phrase::alone(self.label())
            }
        }
    )+};
}

labelled!(
    Administration,
    DecidedBy,
    Fagomraade,
    Forum,
    GuideDecision,
    Indsatsomraade,
    Role,
    Seat,
    Unit
);

impl InPhrase for u32 {
    fn in_phrase(&self) -> Phrase {
        Phrase::plain(&self.to_string())
    }
}

impl InPhrase for bool {
    fn in_phrase(&self) -> Phrase {
        Phrase::alone(if *self {
            Text::new("ja", "yes")
        } else {
            Text::new("nej", "no")
        })
    }
}

impl InPhrase for Bilingual {
    fn in_phrase(&self) -> Phrase {
        Phrase::alone(self.clone())
    }
}

impl InPhrase for String {
    fn in_phrase(&self) -> Phrase {
        Phrase::plain(self)
    }
}

impl InPhrase for Ages {
    fn in_phrase(&self) -> Phrase {
        Phrase::plain(&format!("{}–{}", self.from, self.until.saturating_sub(1)))
    }
}

impl InPhrase for Share {
    fn in_phrase(&self) -> Phrase {
        Phrase::plain(&format!("{}–{} %", self.from, self.to))
    }
}

impl InPhrase for AdministrationOf {
    fn in_phrase(&self) -> Phrase {
        Phrase::of(self.area.label(), self.administration.in_phrases())
    }
}

impl InPhrase for FixedParticipant {
    fn in_phrase(&self) -> Phrase {
        let area = self.area.map(Fagomraade::label);
        let from = area.or_else(|| self.administration.map(Administration::label));
        let role = self.role.label();
        from.map_or_else(
            || Phrase::alone(role),
            |from| {
                Phrase::alone(Bilingual {
                    da: format!("{} ({})", role.da, from.da),
                    en: format!("{} ({})", role.en, from.en),
                })
            },
        )
    }
}

impl InPhrase for ForumPractice {
    fn in_phrase(&self) -> Phrase {
        let mut said = Vec::new();
        said.extend(self.every_days.map(|days| {
            Phrase::alone(Bilingual {
                da: format!("hver {days}. dag"),
                en: format!("every {days} days"),
            })
        }));
        if self.decides_on_guides {
            let decides = Text::new("beslutter om guider", "decides about guides");
            said.push(Phrase::alone(decides));
        }
        said.extend(self.follows_up.map(|forum| {
            let of = forum.label();
            Phrase::alone(Bilingual {
                da: format!("følger op på {}", of.da),
                en: format!("follows up on {}", of.en),
            })
        }));
        said.extend(self.method.map(|method| {
            let parts = vec![Phrase::alone(method.label())];
            Phrase::of(Text::new("metode", "method"), parts)
        }));
        if !self.fixed_participants.is_empty() {
            let label = Text::new("faste deltagere", "fixed participants");
            said.push(Phrase::of(label, self.fixed_participants.in_phrases()));
        }
        Phrase::of(self.forum.label(), said)
    }
}

impl InPhrase for GuideAssigner {
    fn in_phrase(&self) -> Phrase {
        Phrase::of(self.area.label(), self.assigned_by.in_phrases())
    }
}

impl InPhrase for PlanPreparer {
    fn in_phrase(&self) -> Phrase {
        let at_forum = self.forum.map(|forum| {
            let at = forum.label();
            vec![Phrase::alone(Bilingual {
                da: format!("på {}", at.da),
                en: format!("at {}", at.en),
            })]
        });
        let by = at_forum.unwrap_or_else(|| self.roles.in_phrases());
        Phrase::of(self.area.label(), by)
    }
}

impl InPhrase for AreaPractice {
    fn in_phrase(&self) -> Phrase {
        let default_guide = if self.default_guide.is_empty() {
            let agreed = Text::new("aftales i den enkelte sag", "agreed case by case");
            vec![Phrase::alone(agreed)]
        } else {
            self.default_guide.in_phrases()
        };
        let said = [
            (
                Text::new("ansvarlig", "responsible"),
                self.owners.in_phrases(),
            ),
            (
                Text::new("guide som udgangspunkt", "guide by default"),
                default_guide,
            ),
            (
                Text::new("lovgrundlag", "legal bases"),
                self.legal_bases.in_phrases(),
            ),
            (
                Text::new(
                    "forventet andel af alle unge",
                    "expected share of all young people",
                ),
                self.expected_share_percent.in_phrases(),
            ),
        ];
        let said = said.map(|(label, parts)| Phrase::of(label, parts));
        Phrase::of(self.area.label(), said.into())
    }
}

/// The parts of the group stand beside each other: there is only one.
impl InPhrases for SteeringGroup {
    fn in_phrases(&self) -> Vec<Phrase> {
        let chair = Text::new("formand", "chair");
        let mut said = vec![Phrase::of(chair, self.chair.in_phrases())];
        said.extend(self.every_months.map(|months| {
            Phrase::alone(match months.get() {
                1 => Text::new("møder hver måned", "meets every month").into(),
                _ => Bilingual {
                    da: format!("møder hver {months}. måned"),
                    en: format!("meets every {months} months"),
                },
            })
        }));
        let seats = Text::new("pladser", "seats");
        said.push(Phrase::of(seats, self.seats.in_phrases()));
        said
    }
}

/// "ingen" and "none".
const NONE: Text = Text::new("ingen", "none");

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(text: &str, parts: &[Phrase]) -> Phrase {
        Phrase {
            parts: parts.to_vec(),
            ..Phrase::plain(text)
        }
    }

    #[test]
    fn what_is_shared_is_left_out_at_every_depth() {
        let leaf = |text| phrase(text, &[]);
        let before = [
            phrase("chair", &[leaf("a")]),
            phrase("seats", &[leaf("a"), leaf("b"), leaf("b")]),
        ];
        let after = [
            phrase("seats", &[leaf("b"), leaf("c")]),
            phrase("chair", &[leaf("a")]),
        ];
        let seats = |parts: &[Phrase]| vec![phrase("seats", parts)];
        let gone = Phrase::without(&before, &after);
        assert_eq!(gone, seats(&[leaf("a"), leaf("b")]), "each once");
        assert_eq!(Phrase::without(&after, &before), seats(&[leaf("c")]));
        assert_eq!(Phrase::without(&before, &before), []);
    }

    #[test]
    fn a_phrase_is_read_in_one_line() {
        let leaf = |text| phrase(text, &[]);
        let seats = phrase("seats", &[leaf("a"), leaf("b")]);
        assert_eq!(seats.in_line(Language::Da), "seats: a, b");
        let group = [seats, leaf("monthly")];
        assert_eq!(
            Phrase::several(&group, Language::En),
            "seats: a, b; monthly"
        );
    }
}
