//! WCAG contrast of every pair of colours that the style sheet puts together, in both themes.

use std::collections::BTreeMap;
use std::fs::read_to_string;

/// Text on its ground: 4.5 to 1.
const TEXT: &[(&str, &str)] = &[
    ("text", "surface"),
    ("text", "raised"), // a row under the pointer, a card of figures, filters on a phone
    ("text", "accent-soft"), // a chip, an open row, the provision that one came from
    ("quiet", "surface"),
    ("quiet", "raised"),
    ("quiet", "accent-soft"),
    ("accent", "surface"), // links, numbers, verbs
    ("accent", "raised"),
    ("accent", "accent-soft"), // the status "revised", the number of an open row
    ("on-accent", "accent"),   // the chosen view, the main button
    ("on-mark", "mark"),
    ("new", "new-soft"),   // the status "new", an official text
    ("warn", "warn-soft"), // a digest
    ("warn", "surface"),   // problems
    ("danger", "surface"), // an error, the status "suppressed"
    ("danger", "raised"),
    ("danger", "accent-soft"),
];

/// Borders of controls, focus rings and icons on their ground: 3 to 1.
const CONTROLS: &[(&str, &str)] = &[
    ("control", "surface"),
    ("control", "raised"),
    ("accent", "surface"),
    ("accent", "raised"),
    ("accent", "accent-soft"),
    ("on-accent", "accent"), // the ring inside the chosen view
    ("quiet", "surface"),
    ("quiet", "raised"),
    ("text", "accent-soft"),
    ("danger", "surface"), // the border of an error
];

type Tokens = BTreeMap<String, String>;

fn style_sheet() -> String {
    read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/view/root/widget.css"))
        .expect("readable")
}

/// The custom properties of the block that `selector` begins.
fn tokens(css: &str, selector: &str) -> Tokens {
    let start = css.find(&format!("{selector} {{")).unwrap_or_else(|| panic!("{selector}"));
    let block = css[start..].split_once('{').expect("a block").1.split_once('}').expect("closed").0;
    let declarations = block.split(';').filter_map(|it| it.trim().split_once(':'));
    declarations
        .filter_map(|(name, value)| {
            Some((name.strip_prefix("--_")?.to_owned(), value.trim().to_owned()))
        })
        .collect()
}

fn light(css: &str) -> Tokens {
    tokens(css, ":host")
}

fn dark(css: &str) -> Tokens {
    let mut all = light(css);
    all.extend(tokens(css, r#":host(:is([theme~="dark"]))"#));
    all
}

/// The relative luminance of `#rrggbb`, or of the fallback in `var(--rt-name, #rrggbb)`.
fn luminance(value: &str) -> f64 {
    let hex = &value[value.find('#').unwrap_or_else(|| panic!("no colour in {value}")) + 1..];
    let channel = |at: usize| {
        let part = u8::from_str_radix(&hex[at..at + 2], 16).expect("two hexadecimal digits");
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn failures(theme: &str, tokens: &Tokens) -> Vec<String> {
    let mut failures = Vec::new();
    for (pairs, least) in [(TEXT, 4.5), (CONTROLS, 3.0)] {
        for (front, back) in pairs {
            let found = contrast(&tokens[*front], &tokens[*back]);
            if found < least {
                failures.push(format!("{theme}: {front} on {back} is {found:.2}, not {least}"));
            }
        }
    }
    failures
}

#[test]
fn every_pair_of_colours_has_enough_contrast_in_both_themes() {
    let css = style_sheet();
    let found = [failures("light", &light(&css)), failures("dark", &dark(&css))].concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A theme in both schemes, over the tokens of the widget.
fn themed(theme: &str) -> [Tokens; 2] {
    let css = style_sheet();
    let themes = read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/view/root/themes.css"));
    let themes = themes.expect("readable");
    let of_theme = format!(r#":host([theme~="{theme}"]"#);
    let chosen = tokens(&themes, &format!(r#"{of_theme}[theme~="dark"])"#));
    let followed = tokens(&themes, &format!(r#"{of_theme}:not([theme~="light"]))"#));
    assert_eq!(chosen, followed, "{theme}");
    let own = tokens(&themes, &format!("{of_theme})"));
    let (mut light, mut dark) = (light(&css), dark(&css));
    light.extend(own);
    dark.extend(chosen);
    [light, dark]
}

#[test]
fn every_theme_has_enough_contrast_in_both_schemes() {
    for theme in ["neutral", "blue", "contrast"] {
        let [light, dark] = themed(theme);
        let found = [failures(theme, &light), failures(&format!("{theme} dark"), &dark)].concat();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn the_theme_of_high_contrast_has_seven_to_one() {
    for tokens in themed("contrast") {
        for (front, back) in
            [("text", "surface"), ("quiet", "raised"), ("accent", "surface"), ("line", "surface")]
        {
            assert!(contrast(&tokens[front], &tokens[back]) >= 7.0, "{front} on {back}");
        }
    }
}

#[test]
fn both_dark_blocks_are_the_same_and_change_every_colour() {
    let css = style_sheet();
    let chosen = tokens(&css, r#":host(:is([theme~="dark"]))"#);
    let (_, media) = css.split_once("@media (prefers-color-scheme: dark)").expect("a dark scheme");
    let followed = tokens(media, r#":host(:not([theme~="light"]))"#);
    assert_eq!(chosen, followed);
    let colours = light(&css).into_iter().filter(|(_, value)| value.contains('#'));
    for (name, value) in colours {
        assert_ne!(chosen.get(&name).unwrap_or_else(|| panic!("no dark {name}")), &value, "{name}");
    }
}

#[test]
fn every_colour_that_is_text_or_border_is_in_a_pair() {
    let css = style_sheet();
    let (_, rules) = css.split_once("/* Base */").expect("the rules come after the tokens");
    let fronts: Vec<&str> = [TEXT, CONTROLS].concat().into_iter().map(|(front, _)| front).collect();
    let backs: Vec<&str> = [TEXT, CONTROLS].concat().into_iter().map(|(_, back)| back).collect();
    for declaration in rules.split([';', '{', '}']).map(str::trim) {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let Some((_, token)) = value.split_once("var(--_") else { continue };
        let token = token.split(')').next().unwrap_or_default();
        match property {
            "color" => assert!(fronts.contains(&token), "color: {token} is in no pair"),
            "background" => assert!(backs.contains(&token), "background: {token} is in no pair"),
            // Only lines that divide may be fainter.
            property if property.starts_with("border") && token != "line" && token != "radius" => {
                assert!(fronts.contains(&token), "{property}: {token} is in no pair");
            }
            _ => {}
        }
    }
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("var(--x, #777777)", "#ffffff") - 4.478).abs() < 1e-3);
}

#[test]
fn every_shade_of_the_matrix_can_be_read_in_both_themes() {
    let sheet = concat!(env!("CARGO_MANIFEST_DIR"), "/src/view/matrix/matrix.css");
    let sheet = read_to_string(sheet).expect("readable");
    let css = style_sheet();
    let channels = |value: &str| {
        let hex = &value[value.find('#').expect("a colour") + 1..];
        [0, 2, 4]
            .map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal")))
    };
    let mut shades = 0;
    for line in sheet.lines().filter(|line| line.starts_with("[data-heat=")) {
        shades += 1;
        let part = line
            .split_once("var(--_accent) ")
            .map_or("100", |(_, rest)| rest.split_once('%').expect("a percentage").0);
        let part = part.parse::<f64>().expect("a number") / 100.0;
        let text = if line.contains("color: var(--_on-accent)") { "on-accent" } else { "text" };
        for tokens in [light(&css), dark(&css)] {
            let (accent, surface) = (channels(&tokens["accent"]), channels(&tokens["surface"]));
            let mixed = [0, 1, 2].map(|at| accent[at] * part + surface[at] * (1.0 - part));
            let mixed = mixed.map(|channel| format!("{:02x}", channel.round() as u8)).concat();
            let ground = format!("#{mixed}");
            assert!(contrast(&tokens[text], &ground) >= 4.5, "{text} on {ground}: {line}");
            // The ring is of the text's colour where the accent would not be seen.
            let ring = if text == "text" { "accent" } else { text };
            assert!(contrast(&tokens[ring], &ground) >= 3.0, "{ring} on {ground}: {line}");
        }
    }
    assert_eq!(shades, 5);
}
