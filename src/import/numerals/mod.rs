//! Numbers as labels print them, written and read: digits of many scripts, letters, Roman and
//! Chinese numerals.

mod alphabets;
mod chinese;
mod digits;
mod format;
mod roman;

pub use alphabets::{Alphabet, letter_values};
pub use chinese::{read as read_chinese, write as write_chinese};
pub use digits::{as_ascii, number};
pub use format::Format;
pub use roman::{read as read_roman, write as write_roman};

/// A larger number is in no list.
pub const LARGEST: u32 = 32_767;
