//! A municipality's own policy file, for tests that change one thing in it.

/// A municipality's own file: one record over the law layer.
#[must_use]
pub fn own(record: &str) -> String {
    format!(
        "authority: eksempel\nname: {{ da: Eksempel, en: Example }}\nover: lku\nrecords:\n{record}"
    )
}

/// One record that inherits everything from the law layer.
pub const RECORD: &str = "
  - id: eksempel-2020
    revision: 1
    recorded: 2020-01-01
    valid_from: 2020-01-01
    valid_until: ongoing
";
