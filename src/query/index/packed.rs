//! Numbers in as few bytes as they need: seven bits in each, the lowest first, and the eighth where
//! more follow. Most numbers of words, and most distances between texts, take one or two.

/// For so many more bytes there is room at least, where more is needed.
const ROOM: usize = 4 << 10;

/// Adds a number.
pub(super) fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes a number at a place of `bytes`, which has room for it; where the next one goes.
pub(super) fn write(bytes: &mut [u8], mut at: usize, mut number: u32) -> usize {
    while number >= 0x80 {
        bytes[at] = number as u8 | 0x80;
        number >>= 7;
        at += 1;
    }
    bytes[at] = number as u8;
    at + 1
}

/// How many bytes a number needs.
pub(super) fn size(number: u32) -> u32 {
    (32 - (number | 1).leading_zeros()).div_ceil(7)
}

/// How many numbers there are.
pub(super) fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte < 0x80).count()
}

/// The numbers, one after the other.
pub(super) fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut bytes = bytes.iter();
    std::iter::from_fn(move || {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = *bytes.next()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
            shift += 7;
        }
    })
}

/// Makes room in a list that is filled evenly, of whose whole `done` of `all` parts are there:
/// twice as much, as lists do it, would stand empty in memory that never shrinks.
pub(super) fn make_room<T>(list: &mut Vec<T>, done: usize, all: usize) {
    let (len, room) = (list.len(), ROOM / size_of::<T>());
    if list.capacity() - len < room {
        let whole = (len as u64 * all as u64 / done.max(1) as u64) as usize;
        let whole = (whole + whole / 32).clamp(len + len / 8, 2 * len) + 2 * room;
        list.reserve_exact(whole - len);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_they_were() {
        let all: Vec<u32> =
            (0..32).flat_map(|bit| [1u32 << bit, (1 << bit) - 1]).chain([u32::MAX]).collect();
        let mut bytes = Vec::new();
        for &number in &all {
            let before = bytes.len();
            push(&mut bytes, number);
            assert_eq!(bytes.len() - before, size(number) as usize, "{number}");
            let mut written = [0; 5];
            assert_eq!(write(&mut written, 0, number), size(number) as usize);
            assert_eq!(written[..size(number) as usize], bytes[before..]);
        }
        assert_eq!(numbers(&bytes).collect::<Vec<_>>(), all);
        assert_eq!(count(&bytes), all.len());
        assert_eq!([0, 127, 128, 16_383, 16_384].map(size), [1, 1, 2, 2, 3]);
    }

    #[test]
    fn a_list_that_fills_evenly_has_little_room_to_spare() {
        let (mut list, all) = (Vec::new(), 1000);
        for done in 0..all {
            make_room(&mut list, done, all);
            list.extend([0u8; 1000]);
        }
        assert!(list.capacity() < 1_100_000, "{}", list.capacity());
        // What stands at the beginning alone asks for no more than twice as much.
        let mut uneven = vec![0u8; 1_000_000];
        uneven.shrink_to_fit();
        make_room(&mut uneven, 1, 1_000_000);
        assert!(uneven.capacity() <= 2_100_000, "{}", uneven.capacity());
    }
}
