//! Where the register is: on its way, here, or not to be had.

use std::rc::Rc;

use yew::prelude::*;

use super::locale::Locale;
use super::texts::Texts;
use crate::i18n::Message;
use crate::model::{DecodeError, FORMAT, Problem, Register};

/// Where the register is.
#[derive(Clone, Debug)]
pub enum Phase {
    /// On its way; with the part that has come, in percent, where the size is known.
    Loading(Option<u8>),
    /// Here.
    Ready {
        /// The register.
        register: Rc<Register>,
        /// What decoding found wrong with it.
        problems: Rc<[Problem]>,
        /// What else it should have been made of.
        missing: Rc<[Missing]>,
    },
    /// Not to be had.
    Failed {
        /// Why.
        failure: Failure,
        /// The address it was asked for at, where there is one.
        address: Option<String>,
    },
}

/// What is said while a register is waited for, or where rows stand and a newer register does not
/// come: they stay.
#[derive(Clone, Debug)]
pub enum Delay {
    /// Nothing has come for a while. It is still waited for.
    Slow,
    /// It cannot be had: why.
    Failed(Failure),
}

/// A source that could not be had among others: its address or name, and why.
pub type Missing = (String, Failure);

/// Why there is no register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The element names no source.
    NoSource,
    /// The request failed: no connection, or a server that does not allow this page.
    Network,
    /// A file of the package could not be had: its address, and why.
    File(String, String),
    /// The server answered with an error.
    Status(u16),
    /// What came is no register.
    Undecodable(DecodeError),
    /// The data inside the element is no JSON, which the page's editor may have made of it.
    Inside(DecodeError),
    /// The table inside the element names no columns that are known: with what its headings say.
    Table(String),
}

impl Failure {
    /// The same of a text that stands inside the element, or that the page gave.
    #[cfg(all(target_arch = "wasm32", not(feature = "import")))]
    pub(crate) fn inside(self) -> Self {
        use DecodeError::{Html, NotJson, Truncated};
        match self {
            Self::Undecodable(error @ (Html | NotJson { .. } | Truncated { .. })) => {
                Self::Inside(error)
            }
            other => other,
        }
    }

    /// Why a part of the widget is missing: that file of the package, or none that is known.
    pub(in crate::view) fn of_file(lost: Option<(String, String)>) -> Self {
        lost.map_or(Self::Network, |(address, why)| Self::File(address, why))
    }

    /// A stable identifier, for events.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NoSource => "no-source",
            Self::Network | Self::File(..) => "network",
            Self::Status(_) => "status",
            Self::Undecodable(error) | Self::Inside(error) => error.id(),
            Self::Table(_) => "table",
        }
    }

    /// What happened and what to do, in the reader's language.
    pub fn explain(&self, locale: &Locale) -> String {
        let position = |line: &usize| locale.number(*line);
        let fill = |message, values: &[(&str, &str)]| locale.fill(message, values);
        match self {
            Self::NoSource => locale.text(Message::ErrorNoSource).to_owned(),
            Self::Network => locale.text(Message::ErrorNetwork).to_owned(),
            Self::File(address, why) => {
                fill(Message::ErrorFile, &[("address", address), ("why", why)])
            }
            Self::Status(status) => fill(Message::ErrorStatus, &[("status", &status.to_string())]),
            Self::Table(found) => fill(Message::ErrorTable, &[("found", found)]),
            Self::Inside(_) => locale.text(Message::ErrorInside).to_owned(),
            Self::Undecodable(error) => match error {
                DecodeError::Empty => locale.text(Message::ErrorEmpty).to_owned(),
                DecodeError::Html => locale.text(Message::ErrorHtml).to_owned(),
                DecodeError::NotUtf8 { at } => {
                    fill(Message::ErrorNotUtf8, &[("at", &position(at))])
                }
                DecodeError::Truncated { line } => {
                    fill(Message::ErrorTruncated, &[("line", &position(line))])
                }
                DecodeError::NotJson { line, column, detail } => fill(
                    Message::ErrorNotJson,
                    &[("line", &position(line)), ("column", &position(column)), ("detail", detail)],
                ),
                DecodeError::NotARegister { found } => {
                    fill(Message::ErrorNotARegister, &[("found", found)])
                }
                DecodeError::UnsupportedFormat { found } => fill(
                    Message::ErrorUnsupportedFormat,
                    &[("found", found), ("supported", FORMAT)],
                ),
                DecodeError::NoResolutions { found } => {
                    fill(Message::ErrorNoResolutions, &[("found", found)])
                }
            },
        }
    }
}

/// While the register is on its way.
pub(in crate::view) fn loading(locale: &Locale, percent: Option<u8>) -> Html {
    let text = match percent {
        None => locale.text(Message::Loading).to_owned(),
        Some(percent) => loading_percent(locale, percent),
    };
    let value = percent.map(|percent| percent.to_string());
    html! {
        <div class="state loading">
            <p id="loading-text">{ text }</p>
            <progress aria-labelledby="loading-text" max="100" value={value} />
            <div class="skeleton" aria-hidden="true">{ for (0..6).map(|_| html! { <i /> }) }</div>
        </div>
    }
}

/// How many percent of `length` bytes have come; none of nothing. In 64 bits: a hundred times the
/// bytes of a file that a browser can load are more than 32 hold.
#[cfg(any(test, all(target_arch = "wasm32", not(feature = "import"))))]
pub(crate) fn percent(bytes: u64, length: u64) -> Option<u8> {
    let percent = bytes.saturating_mul(100).checked_div(length)?;
    Some(percent.min(100) as u8)
}

fn loading_percent(locale: &Locale, percent: u8) -> String {
    let percent = format!("{}\u{a0}%", locale.number(percent.into()));
    locale.fill(Message::LoadingPercent, &[("percent", &percent)])
}

/// While a search waits for what it needs of a long register.
pub(in crate::view) fn reading(texts: &Texts) -> Html {
    let Some(percent) = texts.index.read_percent() else {
        return Html::default();
    };
    html! {
        <div class="state" data-wait="search">
            <p id="reading-text">{ loading_percent(&texts.locale, percent) }</p>
            <progress aria-labelledby="reading-text" max="100" value={percent.to_string()} />
        </div>
    }
}

/// When a register does not come: what may be done about it.
pub(in crate::view) fn delayed(locale: &Locale, delay: &Delay, retry: &Callback<()>) -> Html {
    let retry = retry.reform(|_: MouseEvent| ());
    let (id, says) = match delay {
        Delay::Slow => ("slow", locale.text(Message::StillLoading).to_owned()),
        Delay::Failed(why) => {
            ("failed", locale.fill(Message::NotRenewed, &[("why", &why.explain(locale))]))
        }
    };
    html! {
        <div class="notice" role="alert" data-delay={id}>
            <div>
                <p>{ says }</p>
                <button type="button" class="button" data-action="retry" onclick={retry}>
                    { locale.text(Message::Retry).to_owned() }
                </button>
            </div>
        </div>
    }
}

/// Of so many sources that are missing is said at once why; more would push the rows out of sight.
const NAMED: usize = 2;

/// When there is only a part of what was asked for.
pub(in crate::view) fn incomplete(
    locale: &Locale,
    missing: &[Missing],
    retry: &Callback<()>,
) -> Html {
    if missing.is_empty() {
        return Html::default();
    }
    let retry = retry.reform(|_: MouseEvent| ());
    let (named, others) = missing.split_at(missing.len().min(NAMED));
    let item = |(name, failure): &Missing| {
        html! { <li><bdi><code>{ name.clone() }</code></bdi>{ " – " }{ failure.explain(locale) }</li> }
    };
    html! {
        <div class="notice incomplete" role="alert">
            <div>
                <p>{ locale.text(Message::ErrorMissing).to_owned() }</p>
                <ul>{ for named.iter().map(item) }</ul>
                if !others.is_empty() {
                    <details>
                        <summary>{ format!("+{}", locale.number(others.len())) }</summary>
                        <ul>{ for others.iter().map(item) }</ul>
                    </details>
                }
                <button type="button" class="button" data-action="retry" onclick={retry}>
                    { locale.text(Message::Retry).to_owned() }
                </button>
            </div>
        </div>
    }
}

/// When there is none.
pub(in crate::view) fn failed(
    locale: &Locale,
    failure: &Failure,
    address: Option<&str>,
    retry: &Callback<()>,
) -> Html {
    let retry = retry.reform(|_: MouseEvent| ());
    html! {
        <div class="state failed" role="alert">
            <h2>{ locale.text(Message::ErrorTitle).to_owned() }</h2>
            <p>{ failure.explain(locale) }</p>
            if let Some(address) = address {
                <p class="quiet"><bdi>{ locale.fill(Message::ErrorSource, &[("address", address)]) }</bdi></p>
                <button type="button" class="button" data-action="retry" onclick={retry}>
                    { locale.text(Message::Retry).to_owned() }
                </button>
            }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::percent;

    #[test]
    fn percentages_hold_for_the_largest_files() {
        let mebi = 1 << 20;
        for (bytes, length, expected) in [
            (0, 1, Some(0)),
            (1, 3, Some(33)),
            (42 * mebi, 60 * mebi, Some(70)),
            (43 * mebi, 60 * mebi, Some(71)),
            (4095 * mebi, 4096 * mebi, Some(99)),
            (4096 * mebi, 4096 * mebi, Some(100)),
            // A server that says less than it sends.
            (5, 4, Some(100)),
            (u64::MAX, u64::MAX, Some(1)),
            (5, 0, None),
        ] {
            assert_eq!(percent(bytes, length), expected, "{bytes} of {length}");
        }
    }
}
