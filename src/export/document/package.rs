//! A zip file whose files are stored as they are: enough for a document of text, and a hundredth of
//! what a compressor would add to the widget.

/// Files with their names, in order, as one zip file. The time in it is always the same, so that
/// equal contents give equal bytes.
pub(super) fn zip(files: &[(&str, String)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let content = content.as_bytes();
        let start = bytes.len() as u32;
        let mut entry = Vec::new();
        // Version, no flags but "names are UTF-8", stored, 1 January 1980.
        for number in [20, 0x0800, 0, 0, 0x21] {
            push_16(&mut entry, number);
        }
        push_32(&mut entry, checksum(content));
        push_32(&mut entry, content.len() as u32);
        push_32(&mut entry, content.len() as u32);
        push_16(&mut entry, name.len() as u16);
        push_16(&mut entry, 0);
        push_32(&mut bytes, 0x0403_4b50);
        bytes.extend(&entry);
        bytes.extend(name.as_bytes());
        bytes.extend(content);
        push_32(&mut directory, 0x0201_4b50);
        push_16(&mut directory, 20);
        directory.extend(&entry);
        // No comment, first disk, no attributes.
        for _ in 0..3 {
            push_16(&mut directory, 0);
        }
        push_32(&mut directory, 0);
        push_32(&mut directory, start);
        directory.extend(name.as_bytes());
    }
    let (start, length) = (bytes.len() as u32, directory.len() as u32);
    bytes.extend(directory);
    push_32(&mut bytes, 0x0605_4b50);
    for number in [0, 0, files.len() as u16, files.len() as u16] {
        push_16(&mut bytes, number);
    }
    push_32(&mut bytes, length);
    push_32(&mut bytes, start);
    push_16(&mut bytes, 0);
    bytes
}

fn push_16(bytes: &mut Vec<u8>, number: u16) {
    bytes.extend(number.to_le_bytes());
}

fn push_32(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend(number.to_le_bytes());
}

/// CRC-32, as zip files have it.
fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
