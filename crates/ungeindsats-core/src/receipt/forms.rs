//! Texts of one form, as a receipt holds them: its format, versions and ids of rules.

use crate::rules::Rule;
use crate::vocabulary::forms;

forms! {
    /// The format of a receipt: `receipt-1`.
    #[derive(Debug)]
    Format("the format receipt-1", "^receipt-1$", |text| text == FORMAT);
    /// A version of the library.
    #[derive(Debug)]
    Version("a version of the library, such as 0.1.0", "^[0-9A-Za-z.+-]{1,64}$", |text| {
        (1..=64).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".+-".contains(&byte))
    });
    /// The id of a rule, of this version of the library or of another.
    #[derive(Debug)]
    RuleId("the id of a rule, such as guide.one_active", "^[0-9a-z_.]{1,64}$", |text| {
        (1..=64).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'_' | b'.'))
    });
}

/// The format that this version of the library writes and reads.
const FORMAT: &str = "receipt-1";

impl Format {
    pub(super) fn of_this_library() -> Self {
        Self(FORMAT.to_owned())
    }
}

impl Version {
    pub(super) fn of_this_library() -> Self {
        Self(env!("CARGO_PKG_VERSION").to_owned())
    }
}

impl RuleId {
    pub(super) fn of(rule: &Rule) -> Self {
        Self(rule.id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::rule_ids::RULE_IDS;

    fn read<T: DeserializeOwned>(text: &str) -> bool {
        serde_json::from_value::<T>(text.into()).is_ok()
    }

    #[test]
    fn only_the_form_is_read() {
        assert!(read::<Format>(FORMAT));
        assert!(!read::<Format>("receipt-2"));
        assert!(read::<Version>("1.0.0-rc.1+build"));
        assert!(!read::<Version>("1 0"));
        assert!(!read::<Version>(""));
        assert!(read::<Version>(&"1".repeat(64)));
        assert!(!read::<Version>(&"1".repeat(65)));
        assert!(!read::<RuleId>("Guide one"));
        assert!(!read::<RuleId>(""));
        assert!(!read::<RuleId>(&"x".repeat(65)));
    }

    #[test]
    fn what_the_library_writes_is_of_the_form() {
        assert!(read::<Version>(Version::of_this_library().as_str()));
        assert!(read::<Format>(Format::of_this_library().as_str()));
        for id in RULE_IDS {
            assert!(read::<RuleId>(id), "{id}");
        }
    }
}
