//! A file with people: told apart from what is no text, and read in whatever encoding it was saved.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Of a file: the cards of a few hundred people, with pictures.
pub const MAX_FILE_BYTES: usize = 4 << 20;

/// Why there is nothing to read in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    Empty,
    TooLarge,
    /// A workbook, whose columns can be copied or saved as CSV.
    Workbook,
    Pdf,
    /// A picture, an archive or something else that is no text.
    NotText,
}

/// The first bytes of files that people may take for a list.
const KINDS: [(&[u8], FileFault); 10] = [
    (b"PK\x03\x04", FileFault::Workbook),
    (b"\xD0\xCF\x11\xE0", FileFault::Workbook),
    (b"%PDF-", FileFault::Pdf),
    (b"\x89PNG", FileFault::NotText),
    (b"\xFF\xD8\xFF", FileFault::NotText),
    (b"GIF8", FileFault::NotText),
    (b"\x1F\x8B", FileFault::NotText),
    (b"7z\xBC\xAF", FileFault::NotText),
    (b"!BDN", FileFault::NotText),
    (b"SQLite format 3", FileFault::NotText),
];

/// The text of a file.
pub fn text(file: &[u8]) -> Result<String, FileFault> {
    if file.len() > MAX_FILE_BYTES {
        return Err(FileFault::TooLarge);
    }
    if let Some((_, fault)) = KINDS.iter().find(|(start, _)| file.starts_with(start)) {
        return Err(*fault);
    }
    let (text, _, _) = encoding(file).decode(file);
    let controls = text
        .chars()
        .filter(|&c| c == '\u{FFFD}' || (c.is_control() && !c.is_whitespace()));
    if controls.count() * 50 > text.len() {
        return Err(FileFault::NotText);
    }
    if text.trim().is_empty() {
        return Err(FileFault::Empty);
    }
    Ok(text.into_owned())
}

/// By its mark, then by its form, and last by its letters: programs here save in Windows-1252.
fn encoding(file: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(file) {
        return encoding;
    }
    if let Some(encoding) = wide(file) {
        return encoding;
    }
    if std::str::from_utf8(file).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(file, true);
    detector.guess(Some(b"nl"), Utf8Detection::Deny)
}

/// Two bytes a character without a mark: every other byte of the ends of lines and of addresses is zero.
fn wide(file: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| {
        file.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = file.len() / 4;
    if file.len() < 4 || even + odd == 0 {
        None
    } else if odd > many && even * 10 < odd {
        Some(UTF_16LE)
    } else if even > many && odd * 10 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "Zoë Müller;zoe@x.nl\r\nÉlodie Ça;e@y.nl\r\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_list_is_read_in_every_encoding_it_is_saved_in() {
        let marked = format!("\u{FEFF}{LIST}");
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(LIST);
        for (name, file) in [
            ("UTF-8", LIST.as_bytes().to_vec()),
            ("UTF-8 with mark", marked.as_bytes().to_vec()),
            ("UTF-16 LE", utf16(&marked, u16::to_le_bytes)),
            ("UTF-16 BE", utf16(&marked, u16::to_be_bytes)),
            ("UTF-16 LE without mark", utf16(LIST, u16::to_le_bytes)),
            ("UTF-16 BE without mark", utf16(LIST, u16::to_be_bytes)),
            ("Windows-1252", windows.into_owned()),
        ] {
            assert_eq!(text(&file).as_deref(), Ok(LIST), "{name}");
        }
    }

    #[test]
    fn every_dutch_letter_survives_windows() {
        for name in [
            "Zoë",
            "Daniël",
            "Renée",
            "Loïs",
            "Façade",
            "Göran",
            "Noël ‘t Hart",
            "Çelik",
            "Peña",
            "José",
        ] {
            let line = format!("{name};a@x.nl");
            let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(&line);
            assert_eq!(text(&windows).as_deref(), Ok(line.as_str()), "{name}");
        }
    }

    #[test]
    fn what_is_no_list_is_named() {
        for (file, fault) in [
            (&b"PK\x03\x04abc"[..], FileFault::Workbook),
            (b"\xD0\xCF\x11\xE0\xA1", FileFault::Workbook),
            (b"%PDF-1.7", FileFault::Pdf),
            (b"\x89PNG\r\n", FileFault::NotText),
            (b"\0\x01\x02\x03\x04\x05\x06\x07", FileFault::NotText),
            (b"", FileFault::Empty),
            (b"\xEF\xBB\xBF \r\n", FileFault::Empty),
        ] {
            assert_eq!(text(file), Err(fault), "{file:?}");
        }
        let most = "a@x.nl\n".repeat(MAX_FILE_BYTES / 7);
        assert!(text(most.as_bytes()).is_ok());
        assert_eq!(
            text(format!("{most}{most}").as_bytes()),
            Err(FileFault::TooLarge)
        );
    }
}
