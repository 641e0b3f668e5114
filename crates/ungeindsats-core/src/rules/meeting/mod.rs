//! Chapter `meeting`: the coordinating meetings, before, at and after the table.

pub(super) mod action_plan;
pub(super) mod case_informed;
pub(super) mod coordinating_caseworker;
pub(super) mod eligible;
pub(super) mod feedback;
pub(super) mod fixed_participants;
pub(super) mod follow_up_held;
pub(super) mod forum_in_force;
pub(super) mod guide_appointed;
pub(super) mod method;
pub(super) mod outcomes;
pub(super) mod plan_progress;
pub(super) mod presenter_present;
pub(super) mod youth_may_attend;

#[cfg(test)]
mod tests {
    use crate::text::Language;
    use crate::{Case, Timeline, assess};

    /// What the rule says of a case with this K-møde of 7 October 2020.
    fn says(rule: &str, meeting: &str) -> String {
        let case = format!(
            r#"{{
                "birth_date": "2002-05-01",
                "contacts": [{{ "area": "social", "from": "2020-01-01", "until": "ongoing" }}],
                "meetings": [{{ "forum": "k_moede", "on": "2020-10-07", {meeting} }}]
            }}"#
        );
        let case = Case::from_json(&case).unwrap();
        let viborg = Timeline::named("viborg").unwrap();
        let assessment = assess(&case, &viborg, "2021-01-08".parse().unwrap()).unwrap();
        let finding = assessment.finding(&format!("meeting.{rule}")).unwrap();
        finding.message(Language::En)
    }

    #[test]
    fn where_there_are_two_ways_to_fail_the_message_says_which() {
        for (rule, meeting, said) in [
            (
                "presenter_present",
                r#""presented_by": "familie", "participants": []"#,
                "had no open case",
            ),
            (
                "presenter_present",
                r#""presented_by": "social", "participants": []"#,
                "nobody from the area",
            ),
            (
                "case_informed",
                r#""case_informed": { "on": "none", "youth_perspective": true }"#,
                "was not informed before",
            ),
            (
                "case_informed",
                r#""case_informed": { "on": "2020-10-01", "youth_perspective": false }"#,
                "own wishes",
            ),
            (
                "method",
                r#""method": "other", "resources_recorded": true"#,
                "was not held by Signs of Safety",
            ),
            (
                "method",
                r#""method": "signs_of_safety", "resources_recorded": false"#,
                "resources are not recorded",
            ),
            ("action_plan", r#""actions": []"#, "nothing was agreed"),
            (
                "action_plan",
                r#""actions": [{ "responsible": [] }]"#,
                "nobody is responsible",
            ),
            (
                "feedback",
                r#""feedback": { "on": "none", "by": "koordinerende_sagsbehandler" }"#,
                "has had no joint feedback",
            ),
            (
                "feedback",
                r#""feedback": { "on": "2020-10-08", "by": "ungeguide" }"#,
                "came from someone else",
            ),
            (
                "follow_up_held",
                r#""follow_up": { "planned_on": "2020-10-21", "held_on": "none" }"#,
                "was planned",
            ),
            (
                "follow_up_held",
                r#""follow_up": { "planned_on": "none", "held_on": "none" }"#,
                "neither planned nor held",
            ),
            (
                "eligible",
                r#""presented_by": "social""#,
                "too few areas had an open case",
            ),
        ] {
            let message = says(rule, meeting);
            assert!(message.contains(said), "{rule}: {message}");
        }
    }

    #[test]
    fn too_old_on_the_day_is_said_of_the_ages_and_tells_no_birthday() {
        let case = r#"{
            "birth_date": "1985-05-01",
            "meetings": [{ "forum": "k_moede", "on": "2020-10-07" }]
        }"#;
        let viborg = Timeline::named("viborg").unwrap();
        let as_of = "2021-01-08".parse().unwrap();
        let assessment = assess(&Case::from_json(case).unwrap(), &viborg, as_of).unwrap();
        let finding = assessment.finding("meeting.eligible").unwrap();
        assert_eq!(
            finding.message(Language::En),
            "On the day of the meeting, 7 October 2020, the young person was outside the ages of the \
             target group."
        );
    }
}
