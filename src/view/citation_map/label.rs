//! How much of a label fits into a box of a drawing, which cannot measure it.

/// The size of the letters, as the style sets it.
const SIZE: i32 = 13;

/// As much of `text` as fits into `width`, with an ellipsis where it is cut.
pub(in crate::view) fn fit(text: &str, width: i32) -> String {
    if wide(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut whole = 0;
    let mut used = advance('…');
    for c in text.chars() {
        used += advance(c);
        // Words stay whole; Chinese has none to see.
        if c.is_whitespace() || advance(c) == WIDEST {
            whole = kept.len();
        }
        if used * SIZE / 100 > width {
            break;
        }
        kept.push(c);
    }
    if whole > 0 {
        kept.truncate(whole);
    }
    [kept.trim_end(), "…"].concat()
}

/// How wide a Chinese character is.
const WIDEST: i32 = 100;

fn wide(text: &str) -> i32 {
    text.chars().map(advance).sum::<i32>() * SIZE / 100
}

/// How wide a letter is in the usual fonts, in hundredths of its size, rather more than less.
fn advance(c: char) -> i32 {
    match c {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | 'i' | 'j' | 'l' | 'I' | '(' | ')' | '/'
        | '-' => 34,
        'm' | 'w' | 'M' | 'W' | '…' => 95,
        'A'..='Z' => 70,
        '\u{600}'..='\u{6ff}' => 56,
        '\u{400}'..='\u{42f}' => 74,
        '\u{430}'..='\u{4ff}' => 62,
        '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' => WIDEST,
        _ => 58,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_and_the_rest_is_cut() {
        assert_eq!(fit("Resolution 59", 150), "Resolution 59");
        assert_eq!(fit("", 0), "");
        let long = "Mesure et évaluation des préoccupations liées à l'exposition";
        let cut = fit(long, 200);
        assert_eq!(cut, "Mesure et évaluation des…");
        assert!(wide(&cut) <= 200);
        assert_eq!(fit("第59号决议", 39), "第5…");
        assert_eq!(fit("18 第59号决议", 60), "18 第59…");
        assert_eq!(fit("Résolution", 60), "Résolu…");
        assert_eq!(fit("Résolution", 5), "…");
    }
}
