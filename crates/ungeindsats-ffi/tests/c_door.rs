//! The C door as C calls it: what is misused is told, threads share a handle, and nothing is kept.
#![allow(
    unsafe_code,
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test of a C interface takes pointers, and may stop where it is surprised"
)]

use std::ptr::{null, null_mut};
use std::{fs, slice, thread};

use serde_json::Value;
use ungeindsats_ffi::c::{
    UngeindsatsPolicy, UngeindsatsStatus as Status, UngeindsatsText, ungeindsats_ask,
    ungeindsats_policy_close, ungeindsats_policy_open, ungeindsats_tell, ungeindsats_text_free,
};

const ASSESS: &str = r#"{ "assess": { "as_of": "2021-01-08" } }"#;

/// A policy as a C program holds it.
struct Open(*mut UngeindsatsPolicy);

// SAFETY: the library says that a policy may be used from many threads at once.
unsafe impl Sync for Open {}

impl Open {
    fn viborg() -> Self {
        let choice = br#"{ "shipped": "viborg" }"#;
        let (mut policy, mut fault) = (null_mut(), none());
        // SAFETY: the bytes are there, and both places can be written to.
        let status = unsafe {
            ungeindsats_policy_open(
                choice.as_ptr(),
                choice.len(),
                &raw mut policy,
                &raw mut fault,
            )
        };
        assert_eq!(status, Status::Answered);
        assert!(fault.data.is_null());
        Self(policy)
    }

    fn ask(&self, question: &[u8], document: &[u8]) -> (Status, String) {
        let mut answer = none();
        // SAFETY: the policy is open, the bytes are there, and the answer can be written to.
        let status = unsafe {
            ungeindsats_ask(
                self.0,
                question.as_ptr(),
                question.len(),
                document.as_ptr(),
                document.len(),
                &raw mut answer,
            )
        };
        (status, taken(answer))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        // SAFETY: it was opened by the library, and nobody uses it any more.
        unsafe { ungeindsats_policy_close(self.0) };
    }
}

fn none() -> UngeindsatsText {
    UngeindsatsText {
        data: null_mut(),
        length: 0,
    }
}

/// The text, which is given back.
fn taken(mut text: UngeindsatsText) -> String {
    if text.data.is_null() {
        return String::new();
    }
    // SAFETY: the library gave so many bytes, and a zero after them.
    let bytes = unsafe { slice::from_raw_parts(text.data.cast::<u8>(), text.length + 1) };
    let (zero, told) = bytes.split_last().unwrap();
    assert_eq!(*zero, 0);
    let told = String::from_utf8(told.to_vec()).unwrap();
    // SAFETY: it comes from the library and is given back once; a second time it is none.
    unsafe {
        ungeindsats_text_free(&raw mut text);
        ungeindsats_text_free(&raw mut text);
    }
    assert!(text.data.is_null());
    told
}

#[test]
fn a_case_is_assessed() {
    let (status, answer) = Open::viborg().ask(ASSESS.as_bytes(), b"{}");
    assert_eq!(status, Status::Answered);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer.pointer("/as_of").unwrap(), "2021-01-08");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let viborg = Open::viborg();
    for (question, document, place) in [
        (ASSESS.as_bytes(), &b"{\"id\": \"\xff\"}"[..], "document"),
        (&b"\xff"[..], b"{}", "question"),
        (b"", b"{}", "question"),
        (ASSESS.as_bytes(), b"", "document"),
    ] {
        let (status, fault) = viborg.ask(question, document);
        assert_eq!(status, Status::Refused);
        let fault: Value = serde_json::from_str(&fault).unwrap();
        assert_eq!(fault.pointer("/code").unwrap(), "input");
        assert_eq!(fault.pointer("/in").unwrap(), place);
    }
}

#[test]
fn a_null_pointer_is_misuse_and_leaves_no_text() {
    let viborg = Open::viborg();
    let asked = ASSESS.as_bytes();
    let (mut policy, mut text) = (null_mut(), none());
    // SAFETY: null is what each call is to refuse; all other pointers are good.
    unsafe {
        let (data, length) = (asked.as_ptr(), asked.len());
        for status in [
            ungeindsats_policy_open(null(), 1, &raw mut policy, &raw mut text),
            ungeindsats_policy_open(data, length, null_mut(), &raw mut text),
            ungeindsats_policy_open(data, length, &raw mut policy, null_mut()),
            ungeindsats_ask(null(), data, length, data, length, &raw mut text),
            ungeindsats_ask(viborg.0, null(), 1, data, length, &raw mut text),
            ungeindsats_ask(viborg.0, data, length, null(), 1, &raw mut text),
            ungeindsats_ask(viborg.0, data, length, data, length, null_mut()),
            ungeindsats_tell(null(), 1, &raw mut text),
            ungeindsats_tell(data, length, null_mut()),
        ] {
            assert_eq!(status, Status::Misused);
            assert!(policy.is_null() && text.data.is_null());
        }
        ungeindsats_policy_close(null_mut());
        ungeindsats_text_free(null_mut());
    }
}

#[test]
fn threads_share_a_policy() {
    let viborg = Open::viborg();
    let expected = viborg.ask(ASSESS.as_bytes(), b"{}");
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..25 {
                    assert_eq!(viborg.ask(ASSESS.as_bytes(), b"{}"), expected);
                }
            });
        }
    });
}

/// In pages, of which the least are 4 KiB.
fn resident() -> usize {
    let statm = fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn what_was_asked_is_not_kept() {
    let viborg = Open::viborg();
    let asked = |times: usize| {
        for _ in 0..times {
            viborg.ask(ASSESS.as_bytes(), b"{}");
            viborg.ask(ASSESS.as_bytes(), b"{\"id\": 7}");
            drop(Open::viborg());
        }
    };
    asked(20);
    let before = resident();
    asked(200);
    // One answer alone has 15 pages: kept, they would be three thousand.
    assert!(
        resident() < before + 1000,
        "{before} pages, then {}",
        resident()
    );
}
