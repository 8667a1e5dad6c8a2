//! Icons, drawn in the colour of the text around them and hidden from screen readers.

use yew::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum Icon {
    Search,
    Close,
    Filters,
    /// Points to what opens below.
    Chevron,
    Ascending,
    Descending,
    Unsorted,
    Link,
    Figures,
    Bookmark,
    Export,
    Layout,
    Compare,
    Help,
    /// What else there is.
    More,
    /// Leaves the page.
    Outside,
    Previous,
    Next,
    /// Leads back to the list.
    Back,
    Copy,
    Print,
    Warning,
}

/// The icon as a drawing of 16 units a side.
pub(in crate::view) fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Help => {
            "M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.3M8 11.2v.3"
        }
        Icon::Search => "M11 11l3.5 3.5M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z",
        Icon::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        Icon::Filters => "M2 4h12M4.5 8h7M6.5 12h3",
        Icon::Chevron => "M3.5 6l4.5 4.5L12.5 6",
        Icon::Ascending => "M8 13V3.5M4 7.5l4-4 4 4",
        Icon::Descending => "M8 3v9.5M4 8.5l4 4 4-4",
        Icon::Bookmark => "M4 2.5h8v11L8 10.5 4 13.5Z",
        Icon::Export => "M8 2v7.5M5 6.5l3 3 3-3M2.5 10.5v3h11v-3",
        Icon::Layout => "M2 3h12v10H2ZM6 3v10M10 3v10",
        Icon::Compare => "M2 3h5v10H2ZM9 3h5v10H9Z",
        Icon::Link => {
            "M6.5 9.5l3-3M7 4.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L4.5 7"
        }
        Icon::Figures => "M3 13.5v-4M8 13.5v-11M13 13.5v-7",
        Icon::Outside => "M6.5 3.5H3v9.5h9.5V9.5M9 2.5h4.5V7M13 3L7.5 8.5",
        Icon::Previous => "M10 3.5L5.5 8l4.5 4.5",
        Icon::Next => "M6 3.5L10.5 8 6 12.5",
        Icon::Back => "M13.5 8h-11M6.5 4l-4 4 4 4",
        Icon::Copy => "M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8Z",
        Icon::Print => "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7Z",
        Icon::More => "M3 8h.01M8 8h.01M13 8h.01",
        Icon::Warning => "M8 2L1.5 13.5h13zM8 6.5v3M8 11.5v.2",
        Icon::Unsorted => "M5 6l3-3 3 3M5 10l3 3 3-3",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
