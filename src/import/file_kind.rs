//! What a file is that is no talent profile, by its first bytes (pure).
//!
//! # Why
//! Decision: a file is looked at in this way only after it could not be read as JSON. Context: people choose the report
//! as PDF, the archive that holds the profile, or what their editor made of it, and "no JSON on line 1" tells them
//! nothing. Consequence: a talent profile is never taken for something else, and whatever else it is has a name.

use infer::MatcherType;

/// For each there is one thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// It may hold the profile.
    Archive,
    Document,
    Picture,
    Media,
    /// A page of the web, or another text of tags.
    Page,
    /// Of people or appointments.
    Cards,
    /// A text that can be kept again in the letters we read.
    Encoding,
    /// Of some other program.
    Other,
}

/// A kind and the name that people know it by, like `PDF`.
pub(super) type Named = (FileKind, String);

/// Some programs put something before it.
const MAX_BEFORE_PDF: usize = 1024;

/// One form for letters, sheets and mails of before 2007.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Texts that begin in this way, in small letters.
const TEXTS: [(&[u8], FileKind, &str); 8] = [
    (b"begin:vcard", FileKind::Cards, "vCard"),
    (b"begin:vcalendar", FileKind::Cards, "iCalendar"),
    (b"{\\rtf", FileKind::Document, "RTF"),
    (b"%!ps", FileKind::Document, "PostScript"),
    (b"<?xml", FileKind::Page, "XML"),
    (b"<svg", FileKind::Picture, "SVG"),
    (b"<", FileKind::Page, "HTML"),
    (b"---", FileKind::Other, "YAML"),
];

/// `None` for a text that may be JSON with a mistake in it.
pub(super) fn of(bytes: &[u8]) -> Option<Named> {
    let named = |kind, name: &str| Some((kind, name.to_owned()));
    if let Some(name) = wide(bytes) {
        return named(FileKind::Encoding, name);
    }
    let head = &bytes[..bytes.len().min(MAX_BEFORE_PDF)];
    if head.windows(5).any(|place| place == b"%PDF-") {
        return named(FileKind::Document, "PDF");
    }
    let start: Vec<u8> = head.trim_ascii_start().to_ascii_lowercase();
    if let Some((_, kind, name)) = TEXTS.iter().find(|(text, ..)| start.starts_with(text)) {
        return named(*kind, name);
    }
    if is_text(bytes) {
        return None;
    }
    if bytes.starts_with(OLD_OFFICE) {
        return named(FileKind::Document, "Office");
    }
    // Only of what is no text: two letters are the sign of a picture.
    match infer::get(bytes) {
        Some(kind) => Some((kind_of(&kind), kind.extension().to_uppercase())),
        None if head.iter().any(|byte| is_of_no_text(*byte)) => named(FileKind::Other, ""),
        None => named(FileKind::Encoding, "Windows-1252"),
    }
}

/// Texts in which a letter has two bytes or four: with the mark by which they begin, or by the empty bytes between the
/// letters.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    const A: u8 = b'\t';
    const Z: u8 = b'~';
    match bytes {
        [0xff, 0xfe, 0, 0, ..]
        | [0, 0, 0xfe, 0xff, ..]
        | [A..=Z, 0, 0, 0, A..=Z, 0, 0, 0, ..]
        | [0, 0, 0, A..=Z, 0, 0, 0, A..=Z, ..] => Some("UTF-32"),
        [0xff, 0xfe, ..]
        | [0xfe, 0xff, ..]
        | [A..=Z, 0, A..=Z, 0, ..]
        | [0, A..=Z, 0, A..=Z, ..] => Some("UTF-16"),
        _ => None,
    }
}

fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.bytes().any(is_of_no_text))
}

fn is_of_no_text(byte: u8) -> bool {
    byte < b' ' && !byte.is_ascii_whitespace()
}

fn kind_of(found: &infer::Type) -> FileKind {
    match found.matcher_type() {
        MatcherType::Doc | MatcherType::Book => FileKind::Document,
        MatcherType::Image => FileKind::Picture,
        MatcherType::Audio | MatcherType::Video => FileKind::Media,
        MatcherType::Archive => match found.extension() {
            "epub" | "msi" => FileKind::Document,
            "eot" | "sqlite" | "swf" | "nes" | "dcm" | "par2" => FileKind::Other,
            _ => FileKind::Archive,
        },
        _ => FileKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    const FILES: [(&[u8], FileKind, &str); 31] = [
        (b"{\"a\": \"Jos\xe9\"}", FileKind::Encoding, "Windows-1252"),
        (b"%PDF-1.7\n1 0 obj", FileKind::Document, "PDF"),
        (b"\n \n%PDF-1.4", FileKind::Document, "PDF"),
        (b"\xef\xbb\xbf%PDF-1.4", FileKind::Document, "PDF"),
        (b"{\\rtf1\\ansi", FileKind::Document, "RTF"),
        (b"%!PS-Adobe-3.0", FileKind::Document, "PostScript"),
        (
            b"PK\x03\x04\x14\0\0\0\x08\0profile.json",
            FileKind::Archive,
            "ZIP",
        ),
        (
            b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
            FileKind::Archive,
            "ZIP",
        ),
        (b"\x1f\x8b\x08\0\0\0\0\0", FileKind::Archive, "GZ"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", FileKind::Archive, "7Z"),
        (b"Rar!\x1a\x07\x01\0", FileKind::Archive, "RAR"),
        (b"\xfd7zXZ\0\0\x04", FileKind::Archive, "XZ"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileKind::Picture, "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind::Picture, "JPG"),
        (b"GIF89a\x01\0\x01\0", FileKind::Picture, "GIF"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", FileKind::Picture, "WEBP"),
        (b"<svg xmlns=''/>", FileKind::Picture, "SVG"),
        (b"<!DOCTYPE html><html>", FileKind::Page, "HTML"),
        (b"\n<html><body>", FileKind::Page, "HTML"),
        (b"<?xml version='1.0'?><a/>", FileKind::Page, "XML"),
        (b"ID3\x03\0\0\0\0", FileKind::Media, "MP3"),
        (b"OggS\0\x02\0\0", FileKind::Media, "OGG"),
        (b"BEGIN:VCARD\r\nVERSION:4.0", FileKind::Cards, "vCard"),
        (b"begin:vcalendar\n", FileKind::Cards, "iCalendar"),
        (b"MZ\x90\0\x03\0\0\0", FileKind::Other, "EXE"),
        (b"\0asm\x01\0\0\0", FileKind::Other, "WASM"),
        (b"SQLite format 3\0\x10\0", FileKind::Other, "SQLITE"),
        (b"wOF2\0\x01\0\0", FileKind::Other, "WOFF2"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0",
            FileKind::Document,
            "Office",
        ),
        (b"\x01\x02\x03\x04\x05\x06", FileKind::Other, ""),
        (b"{\"a\": \0}", FileKind::Other, ""),
    ];

    fn assert_named(files: &[(&[u8], FileKind, &str)]) {
        for (bytes, kind, name) in files {
            let shown = String::from_utf8_lossy(bytes);
            assert_eq!(of(bytes), Some((*kind, (*name).to_owned())), "{shown}");
        }
    }

    #[test]
    fn a_file_has_the_name_that_people_know() {
        assert_named(&FILES);
    }

    #[test]
    fn a_text_of_wide_letters_has_the_name_of_its_code() {
        let json = "{\"format\": \"talent-profile\"}";
        let le = utf16(json, u16::to_le_bytes);
        let be = utf16(json, u16::to_be_bytes);
        let wide: Vec<u8> = json
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        let with_mark = |mark: &[u8], text: &[u8]| [mark, text].concat();
        assert_named(&[
            (&le, FileKind::Encoding, "UTF-16"),
            (&be, FileKind::Encoding, "UTF-16"),
            (&with_mark(b"\xff\xfe", &le), FileKind::Encoding, "UTF-16"),
            (&with_mark(b"\xfe\xff", &be), FileKind::Encoding, "UTF-16"),
            (&wide, FileKind::Encoding, "UTF-32"),
            (
                &with_mark(b"\xff\xfe\0\0", &wide),
                FileKind::Encoding,
                "UTF-32",
            ),
        ]);
    }

    #[test]
    fn a_text_that_may_be_json_is_none_of_them() {
        for text in [
            "",
            " ",
            "{",
            "{\"a\":",
            "[1, 2",
            "BM is geen plaatje",
            "MZ",
            "PK",
            "ID3 hallo",
            "Noor;noor@provincie.example",
            "{\"a\": \"é\"",
            "null",
            "GIF89a",
            "\u{feff}{",
        ] {
            assert_eq!(of(text.as_bytes()), None, "{text}");
        }
    }
}
