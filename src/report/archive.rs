//! Several files in one (ZIP), as they are: they are small, and whoever looks inside needs no program of ours.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::error::{Error, Result};

/// By file name, in that order.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The same bytes for the same files: nothing in it says when it was made.
pub fn pack(files: &Files) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        archive.start_file(name, plain).map_err(Error::internal)?;
        archive.write_all(bytes)?;
    }
    let packed = archive.finish().map_err(Error::internal)?;
    Ok(packed.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn what_goes_in_comes_out_and_twice_the_same() {
        let files: Files = [("b.txt", "tweede"), ("a.json", "{}")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        let packed = pack(&files).unwrap();
        assert_eq!(packed, pack(&files).unwrap());
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        assert_eq!(
            archive.file_names().map(Result::unwrap).collect::<Vec<_>>(),
            ["a.json", "b.txt"]
        );
        let mut text = String::new();
        archive
            .by_name("b.txt")
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "tweede");
    }
}
