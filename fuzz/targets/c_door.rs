//! Any bytes through the C door, under a sanitizer: every text is an answer or a fault, and is given back.
#![no_main]

use std::ptr::null_mut;
use std::slice;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use ungeindsats_ffi::c::{
    UngeindsatsPolicy, UngeindsatsStatus as Status, UngeindsatsText, ungeindsats_ask,
    ungeindsats_policy_close, ungeindsats_policy_open, ungeindsats_tell, ungeindsats_text_free,
};

/// What is asked of any document, unless its bytes hold a question of their own.
const QUESTIONS: [&str; 8] = [
    r#"{"assess":{"as_of":"2021-01-08"}}"#,
    r#"{"assess_register":{"as_of":"2021-01-08"}}"#,
    r#"{"assess_each":{"as_of":"2021-01-08"}}"#,
    r#"{"problem":{"as_of":"2021-01-08","language":"da"}}"#,
    r#"{"why":{"rule":"guide.one_active","as_of":"2021-01-08","ways":true}}"#,
    r#"{"timeline":{"from":"2020-01-01","until":"2021-01-01"}}"#,
    r#"{"deadlines":{"from":"2021-01-01","until":"2021-03-01"}}"#,
    r#"{"receipt":{"as_of":"2021-01-08"}}"#,
];

struct Viborg(*mut UngeindsatsPolicy);

// SAFETY: the library says that a policy may be used from many threads at once.
unsafe impl Sync for Viborg {}
// SAFETY: as above.
unsafe impl Send for Viborg {}

static VIBORG: LazyLock<Viborg> =
    LazyLock::new(|| Viborg(opened(br#"{"shipped":"viborg"}"#).unwrap()));

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    // One byte chooses; a zero in the rest parts a question from its document.
    match (usize::from(*first), rest.iter().position(|byte| *byte == 0)) {
        (0, _) => told(|answer| unsafe { ungeindsats_tell(rest.as_ptr(), rest.len(), answer) }),
        (1, _) => {
            if let Some(policy) = opened(rest) {
                unsafe { ungeindsats_policy_close(policy) };
            }
        }
        (_, Some(end)) => asked(&rest[..end], &rest[end + 1..]),
        (number, None) => asked(QUESTIONS[number % QUESTIONS.len()].as_bytes(), rest),
    }
});

fn asked(question: &[u8], document: &[u8]) {
    told(|answer| unsafe {
        ungeindsats_ask(
            VIBORG.0,
            question.as_ptr(),
            question.len(),
            document.as_ptr(),
            document.len(),
            answer,
        )
    });
}

fn opened(choice: &[u8]) -> Option<*mut UngeindsatsPolicy> {
    let (mut policy, mut fault) = (null_mut(), none());
    let status = unsafe {
        ungeindsats_policy_open(
            choice.as_ptr(),
            choice.len(),
            &raw mut policy,
            &raw mut fault,
        )
    };
    if status == Status::Answered {
        assert!(fault.data.is_null());
        return Some(policy);
    }
    assert!(policy.is_null());
    looked_at(status, fault);
    None
}

fn told(call: impl FnOnce(*mut UngeindsatsText) -> Status) {
    let mut answer = none();
    let status = call(&raw mut answer);
    looked_at(status, answer);
}

fn looked_at(status: Status, mut text: UngeindsatsText) {
    let bytes = unsafe { slice::from_raw_parts(text.data.cast::<u8>(), text.length + 1) };
    let (zero, told) = bytes.split_last().unwrap();
    assert_eq!(*zero, 0);
    let lines = std::str::from_utf8(told).unwrap().lines();
    let told: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    match status {
        Status::Answered => {}
        Status::Refused => assert_ne!(told[0]["code"], "internal", "{}", told[0]),
        Status::Misused => panic!("no pointer was null"),
    }
    unsafe { ungeindsats_text_free(&raw mut text) };
    assert!(text.data.is_null());
}

fn none() -> UngeindsatsText {
    UngeindsatsText {
        data: null_mut(),
        length: 0,
    }
}
