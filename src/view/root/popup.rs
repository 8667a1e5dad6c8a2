//! A button, and what it opens over the table.

use yew::prelude::*;

use super::focus_target::FocusTarget;
use super::overlay::Overlay;
use crate::view::Page;
use crate::view::app::host::ReadingPlace;

/// A button, and below it, while `overlay` is open, what it opens. Escape closes that and gives the
/// focus back; it closes, too, when the focus goes elsewhere, unless it stands beside the rows.
pub(in crate::view) fn popup(
    page: &Page,
    overlay: Overlay,
    name: String,
    button: Html,
    content: &dyn Fn() -> Html,
) -> Html {
    let is_open = page.overlay == Some(overlay);
    let place = if is_open { page.overlay_place.clone() } else { NodeRef::default() };
    html! {
        <div class="popup" ref={place} onkeydown={is_open.then(|| escape(page, overlay))} onfocusout={is_open.then(|| leaving(page, overlay))}>
            { button }
            if is_open {
                <div class="popover" role="group" tabindex="-1" aria-label={name} onanimationstart={uncovering(page)}>{ content() }</div>
            }
        </div>
    }
}

/// What a press of the button of `overlay` does: opens it, or closes it again.
pub(in crate::view) fn toggle(page: &Page, overlay: Overlay) -> Callback<MouseEvent> {
    let next = (page.overlay != Some(overlay)).then_some(overlay);
    page.to.show.reform(move |_: MouseEvent| next)
}

fn escape(page: &Page, overlay: Overlay) -> Callback<KeyboardEvent> {
    let (show, focus) = (page.to.show.clone(), page.to.focus.clone());
    Callback::from(move |event: KeyboardEvent| {
        // A list that is open inside takes the key for itself.
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            show.emit(None);
            focus.emit(FocusTarget::OverlayButton(overlay));
        }
    })
}

/// Closes what was left open beside the rows once it would cover them: the style sheet knows the
/// moment, whatever made the place narrow, and tells it by beginning an animation of nothing. Where
/// it stood over them already, what had the focus in it went away: that is no leaving.
fn uncovering(page: &Page) -> Callback<AnimationEvent> {
    let (show, host) = (page.to.show.clone(), page.host.clone());
    let was_beside = host.reading_place() == ReadingPlace::Beside;
    Callback::from(move |_: AnimationEvent| match was_beside {
        true => show.emit(None),
        false => host.return_focus(&FocusTarget::Popover),
    })
}

fn leaving(page: &Page, overlay: Overlay) -> Callback<FocusEvent> {
    let (show, place, host) = (page.to.show.clone(), page.overlay_place.clone(), page.host.clone());
    let (standing, view) = (page.standing.clone(), page.criteria.view);
    Callback::from(move |event: FocusEvent| {
        // A facet beside the rows covers none of them: what it gives is read while it is open. The
        // rows would move under the pointer, too, if it closed by a press on one of them.
        let is_beside = overlay.place() == Some("facet")
            && host.reading_place() == ReadingPlace::Beside
            && standing.reading(view).is_none();
        if !is_beside && host.focus_leaves(&event, &place) {
            show.emit(None);
        }
    })
}
