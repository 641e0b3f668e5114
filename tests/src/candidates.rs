//! The cases of the question of candidates: a register, a question, and who must be proposed and why.

use std::collections::BTreeMap;

use serde::Deserialize;
use ungeindsats_core::Register;
use ungeindsats_core::candidates::{
    Candidate, Exclusion, Ground, Look, OtherYoungPeople, Question, Reason, Remark,
    guide_candidates,
};
use ungeindsats_core::text::Bilingual;

use crate::case::{Broken, Differences, timeline};
use crate::questions::QuestionCase;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CandidatesCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why the answer is what it is, in a sentence.
    pub why: String,
    /// The shipped policy by which it is answered.
    pub policy: String,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// What is asked.
    pub ask: Question,
    /// The facts.
    pub register: serde_json::Value,
    /// Who must be proposed, and who not.
    pub expect: ExpectedProposal,
}

/// Who must be proposed, and who not.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedProposal {
    /// Who must be proposed, in this order.
    pub proposed: Vec<ExpectedCandidate>,
    /// Who must be excluded, in this order.
    #[serde(default)]
    pub excluded: Vec<ExpectedExclusion>,
    /// What must be remarked, in this order.
    #[serde(default)]
    pub remarks: Vec<Remark>,
    /// JSON pointers to the facts read, in any order, where they matter.
    #[serde(default)]
    pub facts: Option<Vec<String>>,
    /// JSON pointers to the facts missing, in any order.
    #[serde(default)]
    pub missing: Vec<String>,
}

/// A guide who must be proposed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedCandidate {
    /// The id.
    pub guide: String,
    /// The place.
    pub place: u32,
    /// What parts them from the place before.
    #[serde(default)]
    pub behind_on: Vec<Ground>,
    /// What speaks for them, in this order.
    pub grounds: Vec<Ground>,
    /// Of what it is unknown, in this order.
    #[serde(default)]
    pub unknown: Vec<Ground>,
    /// How many other young people, or at least and at most how many.
    pub load: ExpectedLoad,
    /// What must be looked at, in this order.
    #[serde(default)]
    pub look_at: Vec<Look>,
    /// JSON pointers to the facts, in any order, where they matter.
    #[serde(default)]
    pub facts: Option<Vec<String>>,
    /// JSON pointers to what is missing, in any order, where it matters.
    #[serde(default)]
    pub missing: Option<Vec<String>>,
}

/// A number, or the least and the most.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
pub enum ExpectedLoad {
    /// The number is known.
    Known(u32),
    /// Something is unknown.
    Between(u32, u32),
}

/// A guide who must be excluded.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedExclusion {
    /// The id.
    pub guide: String,
    /// Why, in this order.
    pub because: Vec<Exclusion>,
    /// JSON pointers to the facts, in any order, where they matter.
    #[serde(default)]
    pub facts: Option<Vec<String>>,
}

impl QuestionCase for CandidatesCase {
    const QUESTION: &'static str = "candidates";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let register = Register::from_json(&self.register.to_string()).map_err(Broken::saying)?;
        let timeline = timeline(&self.policy, &self.readings)?;
        let proposal = guide_candidates(&register, &timeline, &self.ask).map_err(Broken::saying)?;

        let mut differences = Differences::default();
        let expect = &self.expect;
        let expected: Vec<_> = expect
            .proposed
            .iter()
            .map(ExpectedCandidate::line)
            .collect();
        let found: Vec<_> = proposal.proposed.iter().map(line).collect();
        differences.compare("proposed", &expected.join("\n"), &found.join("\n"));
        let because = |guide: &str, reasons: &[Exclusion]| {
            format!("{guide}: {}", told(reasons, Exclusion::code))
        };
        let expected = expect.excluded.iter();
        let expected: Vec<_> = expected
            .map(|excluded| because(&excluded.guide, &excluded.because))
            .collect();
        let found = proposal.excluded.iter();
        let found: Vec<_> = found
            .map(|excluded| because(&excluded.guide.0, &codes(&excluded.because)))
            .collect();
        differences.compare("excluded", &expected.join("\n"), &found.join("\n"));
        differences.compare(
            "remarks",
            &told(&expect.remarks, Remark::code),
            &told(&codes(&proposal.remarks), Remark::code),
        );
        differences.compare_sets("missing", &expect.missing, &proposal.missing);
        if let Some(facts) = &expect.facts {
            differences.compare_sets("facts", facts, &proposal.facts);
        }
        for (expected, found) in expect.proposed.iter().zip(&proposal.proposed) {
            if let Some(facts) = &expected.facts {
                differences.compare_sets("facts of a candidate", facts, &found.facts);
            }
            if let Some(missing) = &expected.missing {
                differences.compare_sets("missing of a candidate", missing, &found.missing);
            }
            differences.read_both(&found.message);
        }
        for (expected, found) in expect.excluded.iter().zip(&proposal.excluded) {
            if let Some(facts) = &expected.facts {
                differences.compare_sets("facts of an exclusion", facts, &found.facts);
            }
            let says = found.because.iter().map(|reason| &reason.says);
            says.for_each(|says| differences.read_both(says));
        }
        let says = proposal.remarks.iter().map(|reason| &reason.says);
        says.for_each(|says| differences.read_both(says));
        differences.read_both(&proposal.message);
        differences.told()
    }
}

impl ExpectedCandidate {
    fn line(&self) -> String {
        let (least, most) = match self.load {
            ExpectedLoad::Known(load) => (load, load),
            ExpectedLoad::Between(least, most) => (least, most),
        };
        let Self {
            behind_on,
            grounds,
            unknown,
            look_at,
            ..
        } = self;
        described(
            &self.guide,
            self.place,
            (least, most),
            [behind_on, grounds, unknown],
            look_at,
        )
    }
}

fn line(candidate: &Candidate) -> String {
    let OtherYoungPeople {
        at_least, at_most, ..
    } = candidate.load;
    described(
        &candidate.guide.0,
        candidate.place,
        (at_least, at_most),
        [
            &candidate.behind_on,
            &codes(&candidate.grounds),
            &candidate.unknown,
        ],
        &codes(&candidate.look_at),
    )
}

fn described(
    guide: &str,
    place: u32,
    (least, most): (u32, u32),
    grounds: [&Vec<Ground>; 3],
    look_at: &[Look],
) -> String {
    let [behind_on, grounds, unknown] = grounds.map(|grounds| told(grounds, Ground::code));
    let look_at = told(look_at, Look::code);
    format!(
        "{guide} on {place}, behind on {behind_on}, for {grounds}, unknown {unknown}, load {least} to {most}, look at {look_at}"
    )
}

fn codes<T: Copy>(reasons: &[Reason<T>]) -> Vec<T> {
    reasons.iter().map(|reason| reason.code).collect()
}

fn told<T: Copy>(terms: &[T], code: fn(T) -> &'static str) -> String {
    let codes: Vec<_> = terms.iter().map(|term| code(*term)).collect();
    format!("[{}]", codes.join(" "))
}

impl Differences {
    fn read_both(&mut self, says: &Bilingual) {
        self.read(&says.da);
        self.read(&says.en);
    }
}
