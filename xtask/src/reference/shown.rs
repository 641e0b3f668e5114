//! The values of parameters as people read them, never as a program prints them.

use ungeindsats_core::Language;
use ungeindsats_core::policy::{
    AdministrationOf, Ages, AreaPractice, FixedParticipant, ForumPractice, GuideAssigner,
    PlanPreparer, Share, SteeringGroup,
};
use ungeindsats_core::text::{Bilingual, Text};

/// A value that a page shows in words.
pub(super) trait Shown {
    /// What stands between several.
    const BETWEEN: &'static str = ", ";

    fn shown(&self, language: Language) -> String;
}

impl Shown for u32 {
    fn shown(&self, _: Language) -> String {
        self.to_string()
    }
}

impl Shown for bool {
    fn shown(&self, language: Language) -> String {
        let word = if *self {
            Text::new("ja", "yes")
        } else {
            Text::new("nej", "no")
        };
        word.in_language(language).to_owned()
    }
}

impl Shown for Bilingual {
    fn shown(&self, language: Language) -> String {
        self.in_language(language).to_owned()
    }
}

impl Shown for String {
    fn shown(&self, _: Language) -> String {
        self.clone()
    }
}

impl<T: Shown> Shown for Option<T> {
    fn shown(&self, language: Language) -> String {
        self.as_ref()
            .map_or_else(|| none(language), |value| value.shown(language))
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(&self, language: Language) -> String {
        if self.is_empty() {
            return none(language);
        }
        let shown: Vec<_> = self.iter().map(|value| value.shown(language)).collect();
        shown.join(T::BETWEEN)
    }
}

impl Shown for AdministrationOf {
    const BETWEEN: &'static str = "<br>";

    fn shown(&self, language: Language) -> String {
        labelled(
            &self.area.shown(language),
            &self.administration.shown(language),
        )
    }
}

impl Shown for ForumPractice {
    const BETWEEN: &'static str = "<br>";

    fn shown(&self, language: Language) -> String {
        let mut told = Vec::new();
        told.extend(self.every_days.map(|days| match language {
            Language::Da => format!("hver {days}. dag"),
            Language::En => format!("every {days} days"),
        }));
        if self.decides_on_guides {
            let decides = Text::new("beslutter om guider", "decides about guides");
            told.push(decides.in_language(language).to_owned());
        }
        told.extend(self.follows_up.map(|forum| {
            let label = Text::new("følger op på", "follows up on");
            format!("{} {}", label.in_language(language), forum.shown(language))
        }));
        told.extend(self.method.map(|method| {
            let label = Text::new("metode", "method");
            said_of(label, &method.shown(language), language)
        }));
        if !self.fixed_participants.is_empty() {
            let label = Text::new("faste deltagere", "fixed participants");
            told.push(said_of(
                label,
                &self.fixed_participants.shown(language),
                language,
            ));
        }
        labelled(&self.forum.shown(language), &told.join("; "))
    }
}

impl Shown for FixedParticipant {
    fn shown(&self, language: Language) -> String {
        let area = self.area.map(|area| area.shown(language));
        let from = area.or_else(|| Some(self.administration?.shown(language)));
        let role = self.role.shown(language);
        from.map_or_else(|| role.clone(), |from| format!("{role} ({from})"))
    }
}

impl Shown for GuideAssigner {
    const BETWEEN: &'static str = "<br>";

    fn shown(&self, language: Language) -> String {
        labelled(
            &self.area.shown(language),
            &self.assigned_by.shown(language),
        )
    }
}

impl Shown for PlanPreparer {
    const BETWEEN: &'static str = "<br>";

    fn shown(&self, language: Language) -> String {
        let at = Text::new("på", "at").in_language(language);
        let at_forum = self
            .forum
            .map(|forum| format!("{at} {}", forum.shown(language)));
        let by = at_forum.unwrap_or_else(|| self.roles.shown(language));
        labelled(&self.area.shown(language), &by)
    }
}

impl Shown for Ages {
    fn shown(&self, _: Language) -> String {
        format!("{}–{}", self.from, self.until.saturating_sub(1))
    }
}

impl Shown for Share {
    fn shown(&self, _: Language) -> String {
        format!("{}–{} %", self.from, self.to)
    }
}

impl Shown for AreaPractice {
    const BETWEEN: &'static str = "<br><br>";

    fn shown(&self, language: Language) -> String {
        let agreed = Text::new("aftales i den enkelte sag", "agreed case by case");
        let default_guide = if self.default_guide.is_empty() {
            agreed.in_language(language).to_owned()
        } else {
            self.default_guide.shown(language)
        };
        [
            format!("**{}**", self.area.shown(language)),
            said_of(
                Text::new("ansvarlig", "responsible"),
                &self.owners.shown(language),
                language,
            ),
            said_of(
                Text::new("guide som udgangspunkt", "guide by default"),
                &default_guide,
                language,
            ),
            said_of(
                Text::new("lovgrundlag", "legal bases"),
                &self.legal_bases.shown(language),
                language,
            ),
            said_of(
                Text::new(
                    "forventet andel af alle unge",
                    "expected share of all young people",
                ),
                &self.expected_share_percent.shown(language),
                language,
            ),
        ]
        .join("<br>")
    }
}

impl Shown for SteeringGroup {
    fn shown(&self, language: Language) -> String {
        let mut lines = vec![said_of(
            Text::new("formand", "chair"),
            &self.chair.shown(language),
            language,
        )];
        lines.extend(self.every_months.map(|months| match (months, language) {
            (1, Language::Da) => "møder hver måned".to_owned(),
            (1, Language::En) => "meets every month".to_owned(),
            (_, Language::Da) => format!("møder hver {months}. måned"),
            (_, Language::En) => format!("meets every {months} months"),
        }));
        lines.push(said_of(
            Text::new("pladser", "seats"),
            &self.seats.shown(language),
            language,
        ));
        lines.join("<br>")
    }
}

/// "ingen" and "none".
pub(super) fn none(language: Language) -> String {
    Text::new("ingen", "none").in_language(language).to_owned()
}

fn said_of(label: Text, value: &str, language: Language) -> String {
    labelled(label.in_language(language), value)
}

/// A label with what is said of it, if anything is.
fn labelled(label: &str, value: &str) -> String {
    if value.is_empty() {
        label.to_owned()
    } else {
        format!("{label}: {value}")
    }
}
