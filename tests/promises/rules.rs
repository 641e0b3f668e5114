//! A rule is found by its id, and says where it is read.

use ungeindsats_core::rules::Chapter;
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

#[test]
fn every_rule_stands_in_one_chapter_and_the_chapters_in_the_order_of_the_rules() {
    let of_chapters = Chapter::ALL.iter().flat_map(Chapter::rules);
    assert!(
        of_chapters
            .map(|rule| rule.id)
            .eq(Rule::ALL.iter().map(|rule| rule.id))
    );
    for rule in Rule::ALL {
        let chapter = Chapter::of(rule).map(|chapter| chapter.id);
        assert_eq!(chapter, Some(rule.chapter()));
    }
}
