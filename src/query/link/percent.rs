//! Percent-encoding, as addresses have it.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Adds `text` to `into`: letters, digits, `-._~` and the ASCII characters of `as_they_are` stay, each other byte becomes `%XX`.
pub(super) fn percent_encode(text: &str, as_they_are: &[u8], into: &mut String) {
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if is_plain || as_they_are.contains(&byte) {
            into.push(char::from(byte));
        } else {
            let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
            into.push('%');
            into.extend(digits.map(char::from));
        }
    }
}
