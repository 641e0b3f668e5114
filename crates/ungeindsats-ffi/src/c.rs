//! The C door: JSON in, JSON out. No panic crosses it, and everything that it gives says who owns it.
#![allow(
    unsafe_code,
    reason = "a C interface takes pointers; each use says what the caller promises"
)]

use std::ffi::c_char;
use std::{ptr, slice};

use ungeindsats_json::{Fault, Policy, tell};

use crate::caught::caught;

/// What became of a call.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UngeindsatsStatus {
    /// The text is the answer.
    Answered = 0,
    /// The text is a problem document (RFC 9457) that says why there is no answer.
    Refused = 1,
    /// A pointer was null that must not be. There is no text.
    Misused = 2,
}

/// A text of the library's: UTF-8, followed by a zero that `length` does not count.
///
/// Whoever gets it owns it and gives it back with `ungeindsats_text_free`, once.
#[repr(C)]
#[derive(Debug)]
pub struct UngeindsatsText {
    /// The first byte; null where there is no text.
    pub data: *mut c_char,
    /// How many bytes.
    pub length: usize,
}

/// Policies that were opened. It may be used from many threads at once.
#[derive(Debug)]
pub struct UngeindsatsPolicy(Policy);

/// Opens the policy that a JSON document chooses, such as `{"shipped": "viborg"}`.
///
/// Where it is answered, `*policy` is owned by the caller and given back with `ungeindsats_policy_close`,
/// and there is no text. Where it is refused, `*policy` is null, and the text is the fault.
///
/// # Safety
/// `choice` points to `choice_length` bytes; `policy` and `fault` can be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungeindsats_policy_open(
    choice: *const u8,
    choice_length: usize,
    policy: *mut *mut UngeindsatsPolicy,
    fault: *mut UngeindsatsText,
) -> UngeindsatsStatus {
    if policy.is_null() || fault.is_null() {
        return UngeindsatsStatus::Misused;
    }
    // SAFETY: the caller promises that both can be written to, and they are not null.
    unsafe {
        policy.write(ptr::null_mut());
        fault.write(UngeindsatsText::none());
    }
    // SAFETY: the caller promises so many bytes.
    let Some(choice) = (unsafe { bytes(choice, choice_length) }) else {
        return UngeindsatsStatus::Misused;
    };
    match caught(|| Policy::open(choice)) {
        Ok(opened) => {
            let opened = Box::into_raw(Box::new(UngeindsatsPolicy(opened)));
            // SAFETY: as above.
            unsafe { policy.write(opened) };
            UngeindsatsStatus::Answered
        }
        Err(refused) => {
            // SAFETY: as above.
            unsafe { fault.write(UngeindsatsText::of(refused.to_json())) };
            UngeindsatsStatus::Refused
        }
    }
}

/// Closes a policy. Null is passed over.
///
/// # Safety
/// `policy` comes from `ungeindsats_policy_open`, is closed once, and no call still uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungeindsats_policy_close(policy: *mut UngeindsatsPolicy) {
    if !policy.is_null() {
        // SAFETY: the caller promises that it was made by this library and is given back once.
        drop(unsafe { Box::from_raw(policy) });
    }
}

/// Asks a question of a document, both JSON. `*answer` is the answer or the fault, and the caller's own.
///
/// # Safety
/// `policy` is open; `question` and `document` point to as many bytes as is said; `answer` can be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungeindsats_ask(
    policy: *const UngeindsatsPolicy,
    question: *const u8,
    question_length: usize,
    document: *const u8,
    document_length: usize,
    answer: *mut UngeindsatsText,
) -> UngeindsatsStatus {
    if answer.is_null() {
        return UngeindsatsStatus::Misused;
    }
    // SAFETY: the caller promises that it can be written to, and it is not null.
    unsafe { answer.write(UngeindsatsText::none()) };
    // SAFETY: the caller promises an open policy and so many bytes of each.
    let asked = unsafe {
        (
            policy.as_ref(),
            bytes(question, question_length),
            bytes(document, document_length),
        )
    };
    let (Some(policy), Some(question), Some(document)) = asked else {
        return UngeindsatsStatus::Misused;
    };
    // SAFETY: as above.
    unsafe { told(caught(|| policy.0.ask(question, document)), answer) }
}

/// Tells what needs no policy, such as `{"rules": {}}`. `*answer` is the answer or the fault, and the caller's
/// own.
///
/// # Safety
/// `topic` points to `topic_length` bytes; `answer` can be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungeindsats_tell(
    topic: *const u8,
    topic_length: usize,
    answer: *mut UngeindsatsText,
) -> UngeindsatsStatus {
    if answer.is_null() {
        return UngeindsatsStatus::Misused;
    }
    // SAFETY: the caller promises that it can be written to, and it is not null.
    unsafe { answer.write(UngeindsatsText::none()) };
    // SAFETY: the caller promises so many bytes.
    let Some(topic) = (unsafe { bytes(topic, topic_length) }) else {
        return UngeindsatsStatus::Misused;
    };
    // SAFETY: as above.
    unsafe { told(caught(|| tell(topic)), answer) }
}

/// Gives a text back. One that is none is passed over; afterwards it is none.
///
/// # Safety
/// `text` comes from this library and was not changed, or is none; no call still uses it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ungeindsats_text_free(text: *mut UngeindsatsText) {
    // SAFETY: the caller promises that it is one of the library's texts, or null.
    let Some(text) = (unsafe { text.as_mut() }) else {
        return;
    };
    let UngeindsatsText { data, length } = std::mem::replace(text, UngeindsatsText::none());
    if !data.is_null() {
        let whole = ptr::slice_from_raw_parts_mut(data.cast::<u8>(), length.saturating_add(1));
        // SAFETY: `UngeindsatsText::of` made it of a boxed slice of that length, and it is given back once.
        drop(unsafe { Box::from_raw(whole) });
    }
}

impl UngeindsatsText {
    const fn none() -> Self {
        Self {
            data: ptr::null_mut(),
            length: 0,
        }
    }

    fn of(text: String) -> Self {
        let length = text.len();
        let mut bytes = text.into_bytes();
        bytes.push(0);
        let whole = Box::into_raw(bytes.into_boxed_slice());
        Self {
            data: whole.cast::<c_char>(),
            length,
        }
    }
}

/// Writes an answer or a fault where the caller wants it.
///
/// # Safety
/// `answer` can be written to.
unsafe fn told(told: Result<String, Fault>, answer: *mut UngeindsatsText) -> UngeindsatsStatus {
    let (text, status) = match told {
        Ok(text) => (text, UngeindsatsStatus::Answered),
        Err(fault) => (fault.to_json(), UngeindsatsStatus::Refused),
    };
    // SAFETY: the caller promises that it can be written to.
    unsafe { answer.write(UngeindsatsText::of(text)) };
    status
}

/// The bytes of a caller; none where there are some and the pointer is null.
///
/// # Safety
/// `data` points to `length` bytes that nobody changes meanwhile, or is null.
unsafe fn bytes<'a>(data: *const u8, length: usize) -> Option<&'a [u8]> {
    if data.is_null() {
        return (length == 0).then_some(&[]);
    }
    // SAFETY: the caller promises so many bytes.
    Some(unsafe { slice::from_raw_parts(data, length) })
}
