//! Letters from any bytes: the fields are what lies between bytes that text cannot hold.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/faults/headers/check.rs"]
mod check;
#[path = "../../tests/faults/headers/typed.rs"]
mod typed;

fuzz_target!(|bytes: &[u8]| {
    let mut fields = bytes
        .split(|byte| *byte == 0xff)
        .map(|field| String::from_utf8_lossy(field).into_owned());
    let mut next = || fields.next().unwrap_or_default();
    let typed = typed::Typed {
        employee: next(),
        manager: next(),
        place: next(),
        service: next(),
        organisation: next(),
        note: next(),
        reviewer: next(),
        pasted: next(),
    };
    let (_, faults) = typed::look(&typed);
    assert!(faults.is_empty(), "{faults:?}");
});
