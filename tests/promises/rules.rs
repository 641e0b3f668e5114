//! A rule is found by its id, and says where it is read.

use ungeindsats_core::{Level, Rule};

#[test]
fn a_rule_is_found_by_its_id() {
    for rule in Rule::ALL {
        assert_eq!(Rule::find(rule.id).map(|found| found.id), Some(rule.id));
        let (chapter, name) = rule.id.split_once('.').unwrap();
        assert_eq!(rule.chapter(), chapter);
        assert!(
            rule.page()
                .ends_with(&format!("/docs/rules/{chapter}/{name}.md"))
        );
        let of_register = rule.level() == Level::Register;
        assert_eq!(of_register, chapter == "organisation", "{}", rule.id);
    }
    assert!(Rule::find("guide.none").is_none());
}
