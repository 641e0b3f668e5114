//! The digest of a record, by which it is told apart from any other.

use std::fmt;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::vocabulary::forms;

forms! {
    /// A digest: SHA-256 of JSON in the form of RFC 8785, in hexadecimal.
    ///
    /// `Debug` hides it: that of a case is a fingerprint of a person.
    Digest("a digest of 64 digits, 0-9 and a-f", "^[0-9a-f]{64}$", |text| {
        text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    });
}

impl Digest {
    pub(crate) fn of(record: &impl Serialize) -> Self {
        // Records with named fields can always be written.
        let canonical = serde_json_canonicalizer::to_vec(record).unwrap_or_default();
        let bytes = Sha256::digest(canonical);
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
        let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
        Self(digits.collect())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn it_is_of_rfc_8785() {
        let one = json!({ "b": [true, null, 1], "a": "é\n\u{1}\"/" });
        let canonical = r#"{"a":"é\n\u0001\"/","b":[true,null,1]}"#;
        assert_eq!(
            serde_json_canonicalizer::to_string(&one).unwrap(),
            canonical
        );
        // As `printf '%s' '{"a":1}' | sha256sum` has it.
        assert_eq!(
            Digest::of(&json!({ "a": 1 })).as_str(),
            "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
        );
    }

    #[test]
    fn only_its_form_is_read() {
        let read = |text: &str| serde_json::from_value::<Digest>(text.into()).is_ok();
        let digits = "0f".repeat(32);
        assert!(read(&digits));
        assert!(!read(&digits.to_uppercase()));
        assert!(!read(&digits.replace("0f", "0g")));
        assert!(!read(digits.trim_end_matches('f')));
        assert!(!read(&format!("{digits}0")));
    }

    #[test]
    fn debug_hides_it() {
        assert_eq!(format!("{:?}", Digest::of(&())), "Digest(hidden)");
    }
}
