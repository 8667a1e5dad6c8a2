//! Files that are no Word document and no plain text in UTF-8, named as what they are.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::input::InputError;

const AS_DOCX: &str =
    "import the document that its text comes from, as Word document (.docx) or as plain text";
const AS_SHEET: &str = "resolution JSON is not made from tables of cells. Import the Word document (.docx) or its plain text; a register that was exported as CSV is read by `resolution-import convert`";

/// A file whose first bytes say that it is no text.
pub fn binary(bytes: &[u8]) -> Option<InputError> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(compound(bytes));
    }
    let foreign = |kind, instead| Some(InputError::Foreign { kind, instead });
    let other = |kind| Some(InputError::OtherDocument { kind });
    match bytes {
        [b'{', b'\\', b'r', b't', b'f', ..] => other("a document in rich text (.rtf)"),
        [b'%', b'P', b'D', b'F', ..] => other("a PDF"),
        [0x89, b'P', b'N', b'G', ..] => foreign("a picture (PNG)", AS_DOCX),
        [0xff, 0xd8, 0xff, ..] => foreign("a picture (JPEG)", AS_DOCX),
        [b'G', b'I', b'F', b'8', ..] => foreign("a picture (GIF)", AS_DOCX),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => {
            foreign("a picture (TIFF), perhaps a scan", AS_DOCX)
        }
        [0x1f, 0x8b, ..] => {
            foreign("a compressed file (gzip)", "unpack it, and import what is in it")
        }
        [b'7', b'z', 0xbc, 0xaf, ..] => {
            foreign("a compressed file (7z)", "unpack it, and import what is in it")
        }
        _ => None,
    }
}

/// A compound file: what Office wrote before 2007, and what it still puts a document with a
/// password in.
fn compound(bytes: &[u8]) -> InputError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    match () {
        () if holds("EncryptedPackage") => InputError::Encrypted,
        () if holds("WordDocument") => InputError::OldWordDocument,
        () if holds("Workbook") || holds("Book") => {
            InputError::Foreign { kind: "an old Excel workbook (.xls)", instead: AS_SHEET }
        }
        () if holds("PowerPoint Document") => {
            InputError::Foreign { kind: "an old PowerPoint presentation (.ppt)", instead: AS_DOCX }
        }
        () => InputError::OldWordDocument,
    }
}

/// The encoding of a text that is not UTF-8 from byte `at` on.
pub fn encoding(bytes: &[u8], at: usize) -> InputError {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return InputError::Encoding { encoding: encoding.name(), at };
    }
    // Text of two bytes a letter has a zero in every other place wherever it is Latin, and text has
    // none.
    let zeros = |first: usize| bytes.iter().skip(first).step_by(2).filter(|it| **it == 0).count();
    let half = bytes.len() / 4;
    match (zeros(0), zeros(1)) {
        (_, odd) if odd > half => return InputError::Encoding { encoding: "UTF-16LE", at },
        (even, _) if even > half => return InputError::Encoding { encoding: "UTF-16BE", at },
        (0, 0) => {}
        _ => {
            let kind = "a file of bytes that are no text";
            return InputError::Foreign { kind, instead: AS_DOCX };
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let odd = |c: char| c.is_control() && !c.is_whitespace();
    match text.is_some_and(|text| !text.contains(odd)) {
        true => InputError::Encoding { encoding: encoding.name(), at },
        false => InputError::NotUtf8 { at },
    }
}

/// A text that is of another kind than a document's.
pub fn textual(text: &str) -> Option<InputError> {
    let foreign = |kind, instead| Some(InputError::Foreign { kind, instead });
    let begins = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
    if text.contains('\0') {
        // UTF-16 without any letter that UTF-8 cannot have.
        return Some(encoding(text.as_bytes(), 0));
    }
    let html = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<table"];
    if html.iter().any(|tag| begins.starts_with(tag)) || begins.contains("<html") {
        return foreign(
            "a web page (HTML)",
            "open it in Word, save it there as \"Word Document (*.docx)\" and import that file",
        );
    }
    if begins.starts_with("<?xml") {
        return Some(InputError::OtherDocument { kind: "an XML file" });
    }
    if begins.starts_with('{') && (begins.contains("\":") || begins.contains("\" :")) {
        return match text.contains("\"resolution-register/") {
            true => foreign(
                "resolution JSON, which an import makes",
                "import the document that it was made from; `resolution-import convert` and `diff` read it",
            ),
            false => foreign("JSON", AS_DOCX),
        };
    }
    if is_separated(text) {
        return foreign("a spreadsheet's rows as text (CSV)", AS_SHEET);
    }
    garbled(text).map(|line| InputError::Garbled { line })
}

/// Whether every line is a row of as many cells, which commas or semicolons separate.
fn is_separated(text: &str) -> bool {
    const FEWEST_ROWS: usize = 3;
    const FEWEST_CELLS: usize = 3;
    [b',', b';'].into_iter().any(|separator| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .from_reader(text.as_bytes());
        // A row of another length is an error.
        let rows: Option<Vec<usize>> =
            reader.records().map(|row| row.ok().map(|row| row.len())).collect();
        rows.is_some_and(|rows| {
            rows.len() >= FEWEST_ROWS && rows.iter().all(|cells| *cells >= FEWEST_CELLS)
        })
    })
}

/// The first line, from 1, of a text whose letters beyond ASCII are the bytes of UTF-8, read as
/// Windows-1252.
fn garbled(text: &str) -> Option<usize> {
    const FEWEST: usize = 3;
    let is_garbled = |line: &str| {
        let (bytes, _, unmappable) = WINDOWS_1252.encode(line);
        !line.is_ascii() && !unmappable && std::str::from_utf8(&bytes).is_ok()
    };
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.is_ascii());
    let first = lines.clone().next()?;
    let count = lines.clone().count();
    (count >= FEWEST && lines.all(|(_, line)| is_garbled(line))).then_some(first.0 + 1)
}

#[cfg(test)]
mod tests {
    use super::super::input::text;

    fn check(bytes: &[u8], says: &str) {
        let told = text(bytes).map_or_else(|error| error.to_string(), str::to_owned);
        assert!(told.contains(says), "{says}: {told}");
    }

    fn compound(stream: &str) -> Vec<u8> {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(name).collect()
    }

    #[test]
    fn files_are_named_as_what_they_are() {
        check(b"%PDF-1.7", "a PDF");
        check(b"{\\rtf1", "rich text");
        check(b"\x89PNG\r\n", "a picture (PNG)");
        check(b"\xff\xd8\xff\xe0", "a picture (JPEG)");
        check(b"\x1f\x8b\x08", "gzip");
        check(b"\n <!DOCTYPE html>\n<p>x", "a web page (HTML)");
        check(b"<html><body>", "a web page (HTML)");
        check(b"<?xml version='1.0'?><a/>", "an XML file");
        check(b"{\"a\": 1}", "this is JSON");
        check(b"{\"format\": \"resolution-register/1\"}", "resolution JSON, which an import makes");
        check(b"number,title,status\n1,\"Gardens, wells\",new\n2,Ponds,revised\n", "CSV");
        check(b"1;Gardens;new\n2;Ponds;revised\n3;Wells;new\n", "CSV");
        check(&compound("Workbook"), "an old Excel workbook (.xls)");
        check(&compound("WordDocument"), "an old Word document (.doc)");
        check(&compound("EncryptedPackage"), "encrypted");
        check(&compound("PowerPoint Document"), "an old PowerPoint presentation");
        check(b"\x00\x01\x02\xff\xfe\x00\x07", "bytes that are no text");
    }

    #[test]
    fn encodings_are_named() {
        let words = "\tREPORT\nRésolutions sur les jardins. Décide d'arroser les forêts cet été.\n";
        let wide =
            |unit: fn(u16) -> [u8; 2]| words.encode_utf16().flat_map(unit).collect::<Vec<_>>();
        check(&wide(u16::to_le_bytes), "UTF-16LE");
        check(&wide(u16::to_be_bytes), "UTF-16BE");
        check(&[b"\xff\xfe".to_vec(), wide(u16::to_le_bytes)].concat(), "UTF-16LE");
        check(&wide(u16::to_le_bytes)[..20], "UTF-16LE");
        let narrow = encoding_rs::WINDOWS_1252.encode(words).0;
        check(&narrow, "windows-1252");
        let russian = "решает поручить Директору полить все сады и пруды".repeat(3);
        check(&encoding_rs::WINDOWS_1251.encode(&russian).0, "windows-1251");
        let repeated = words.repeat(3);
        let garbled = encoding_rs::WINDOWS_1252.decode(repeated.as_bytes()).0;
        check(garbled.as_bytes(), "line 2: this text was read in a wrong encoding");
    }

    #[test]
    fn texts_stay_texts() {
        for words in [
            "Resolution 1, on gardens, ponds\nResolution 2, on wells\n",
            "a, b, c\nd, e, f\n",
            "{a} is a label\n",
            "décide\nété\nforêt\n",
            "a) été; b) hiver; c) âge\n1; 2; 3\nfin\n",
        ] {
            assert_eq!(text(words.as_bytes()), Ok(words));
        }
    }
}
