//! The chapters of the catalogue, with their names for people.

use super::Rule;
use crate::text::Text;

/// A chapter of the rules.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// Its id, which begins the id of each of its rules.
    pub id: &'static str,
    /// What people call it.
    pub title: Text,
    /// What its rules are about.
    pub about: Text,
}

/// The chapters in the order of the rules.
const CHAPTERS: &[Chapter] = &[
    Chapter {
        id: "target_group",
        title: Text::new("Målgruppe", "Target group"),
        about: Text::new(
            "Hvem indsatsen omfatter, hvordan de vurderes, og hvor de tilknyttes.",
            "Whom the effort covers, how they are assessed and where they are attached.",
        ),
    },
    Chapter {
        id: "guide",
        title: Text::new("Guide", "Guide"),
        about: Text::new(
            "Hvem der får en kontaktperson eller ungeguide, og hvordan guiden vælges, fastholdes og afsluttes.",
            "Who gets a contact person or guide, and how the guide is chosen, kept and ended.",
        ),
    },
    Chapter {
        id: "consent",
        title: Text::new("Samtykke", "Consent"),
        about: Text::new(
            "Hvad der skal være aftalt med den unge, før oplysninger deles på tværs.",
            "What must be agreed with the young person before information is shared across areas.",
        ),
    },
    Chapter {
        id: "plan",
        title: Text::new("Plan", "Plan"),
        about: Text::new(
            "Hvad den unges ene plan skal indeholde, og hvordan den holdes ved lige.",
            "What the young person's one plan must hold, and how it is kept current.",
        ),
    },
    Chapter {
        id: "meeting",
        title: Text::new("Møder", "Meetings"),
        about: Text::new(
            "Hvordan de koordinerende møder forberedes, holdes og følges op.",
            "How the coordinating meetings are prepared, held and followed up.",
        ),
    },
    Chapter {
        id: "organisation",
        title: Text::new("Organisering", "Organisation"),
        about: Text::new(
            "Hvordan indsatsen er organiseret; reglerne ser på et helt register.",
            "How the effort is organised; the rules look at a whole register.",
        ),
    },
];

impl Chapter {
    /// Every chapter, in the order of the rules.
    pub const ALL: &'static [Self] = CHAPTERS;

    /// The chapter to which a rule belongs.
    #[must_use]
    pub fn of(rule: &Rule) -> Option<&'static Self> {
        Self::ALL
            .iter()
            .find(|chapter| chapter.id == rule.chapter())
    }

    /// Its rules, in their order.
    ///
    /// ```
    /// use ungeindsats_core::rules::Chapter;
    /// assert!(Chapter::ALL.iter().all(|chapter| chapter.rules().next().is_some()));
    /// ```
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        let rules = Rule::ALL.iter().copied();
        rules.filter(|rule| rule.chapter() == self.id)
    }
}
