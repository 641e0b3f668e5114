//! Any bytes as a case: read without loss, or refused in words that are the library's own.
#![no_main]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ungeindsats_core::{Case, InputError, schema};

fuzz_target!(|bytes: &[u8]| {
    match Case::from_json_bytes(bytes) {
        Ok(case) => {
            let written = serde_json::to_vec(&case).unwrap();
            assert_eq!(Case::from_json_bytes(&written).as_ref(), Ok(&case));
        }
        Err(error) => assert_repeats_nothing(&error, &String::from_utf8_lossy(bytes)),
    }
});

/// What an error may say although the document says it too: the names of fields and terms, and the
/// words in which errors are written.
static OWN_WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let names = schema::document("case").unwrap() + &schema::document("input-error").unwrap();
    let sentences = "
        at the top of the document: the document is malformed: expected, found; line column
        a whole number, true or false, something else, a list, an object, a text, null
        a field is unknown; expected only; did you mean; expected the field only once
        a date that exists, written YYYY-MM-DD; ongoing; another value; one of
        a document nested at most deep; a document nested too deeply; boolean, string, sequence
        EOF while parsing a list, an object, a string, a value; expected ident; expected value
        key must be a string; invalid number; number out of range; invalid escape
        invalid unicode code point; control character (\\u0000-\\u001F) found while parsing a string
        lone leading surrogate in hex escape; unexpected end of hex escape
        trailing comma; trailing characters; recursion limit exceeded
        expected `:`, `,` or `]`, `,` or `}` or double quote";
    words(&(names + sentences)).map(str::to_owned).collect()
});

/// The words of a text that are long enough to tell something of a person.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let between = |letter: char| letter.is_ascii_punctuation() && letter != '_';
    text.split(move |letter: char| letter.is_whitespace() || between(letter))
        .filter(|word| word.len() >= 6)
}

fn assert_repeats_nothing(error: &InputError, document: &str) {
    let said = format!("{error} {}", serde_json::to_string(error).unwrap());
    for word in words(&said) {
        assert!(
            OWN_WORDS.contains(word) || !document.contains(word),
            "an error repeats {word:?} of the document: {said}"
        );
    }
}
