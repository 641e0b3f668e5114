//! What a rule asked on its way to a verdict, in order, and what it was answered: kept only where someone
//! wants to know why.

use super::Stop;
use crate::calendar::Date;
use crate::rules::place::{At, Place};
use crate::rules::{Coverage, Outcome};
use crate::text::Text;
use crate::vocabulary::{Term, terms};

terms! {
    /// What a rule was answered when it asked something of a case.
    pub enum ConditionAnswer {
        /// It is so.
        Yes = "yes" ("ja", "yes"),
        /// It is not so.
        No = "no" ("nej", "no"),
        /// That cannot be told.
        Unknown = "unknown" ("kan ikke afgøres", "cannot be told"),
        /// A person must decide.
        NeedsJudgement = "needs_judgement" ("kræver et skøn", "needs judgement"),
        /// It does not concern this.
        NotApplicable = "not_applicable" ("ikke relevant her", "does not concern this"),
    }
}

/// One line of the log of a rule.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Entry {
    /// A question begins.
    Asks(Text),
    /// One of several things is looked at.
    LooksAt(Place),
    Read(Place),
    Lacks(Place),
    /// What began last, and is not answered yet, is answered.
    Answers(ConditionAnswer),
}

/// One of several that are looked at alike.
pub(crate) trait Thing {
    /// What the log says where it is looked at.
    fn begins(&self) -> Entry;
}

/// A thing of the case is told by its place.
impl<T> Thing for At<'_, T> {
    fn begins(&self) -> Entry {
        Entry::LooksAt(self.place)
    }
}

/// A term is told by what people call it.
impl<T: Term> Thing for T {
    fn begins(&self) -> Entry {
        Entry::Asks(self.says())
    }
}

/// What can be an answer to a question of a rule.
pub(crate) trait Answers {
    fn answer(&self) -> ConditionAnswer;
}

impl Answers for bool {
    fn answer(&self) -> ConditionAnswer {
        if *self {
            ConditionAnswer::Yes
        } else {
            ConditionAnswer::No
        }
    }
}

impl<T> Answers for Option<T> {
    fn answer(&self) -> ConditionAnswer {
        self.is_some().answer()
    }
}

impl Answers for () {
    fn answer(&self) -> ConditionAnswer {
        ConditionAnswer::Yes
    }
}

impl Answers for Date {
    fn answer(&self) -> ConditionAnswer {
        ConditionAnswer::Yes
    }
}

impl Answers for Coverage {
    fn answer(&self) -> ConditionAnswer {
        self.covers().answer()
    }
}

impl Answers for Outcome {
    fn answer(&self) -> ConditionAnswer {
        match self {
            Self::Passed => ConditionAnswer::Yes,
            Self::Failed => ConditionAnswer::No,
            Self::Undetermined => ConditionAnswer::Unknown,
            Self::NeedsJudgement => ConditionAnswer::NeedsJudgement,
            Self::NotApplicable => ConditionAnswer::NotApplicable,
        }
    }
}

impl<T: Answers> Answers for Result<T, Stop> {
    fn answer(&self) -> ConditionAnswer {
        match self {
            Ok(answer) => answer.answer(),
            Err(Stop::Missing) => ConditionAnswer::Unknown,
            Err(Stop::NotApplicable) => ConditionAnswer::NotApplicable,
        }
    }
}
