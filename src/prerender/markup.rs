//! The element and the page around it, as components.

use std::rc::Rc;

use yew::prelude::*;

use super::Prerender;
use crate::i18n::Language;
use crate::query::Address;
use crate::query::Criteria;
use crate::text::Folding;
use crate::view::{App, Full, FullText, Host, Locale, Phase, Stage};

/// Links to the table are offered, as they will be.
struct Addresses;

impl Host for Addresses {
    fn can_link(&self) -> bool {
        true
    }

    fn address(&self) -> Option<Address> {
        Some(Address::default())
    }
}

/// What the element is made of.
#[derive(Clone, Properties)]
pub(super) struct ElementProps {
    pub(super) locale: Rc<Locale>,
    pub(super) folding: Rc<Folding>,
    pub(super) criteria: Criteria,
    pub(super) of: Prerender,
}

impl PartialEq for ElementProps {
    /// It is rendered once.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.locale, &other.locale)
    }
}

/// The element, with what it shows until the widget is there.
#[component]
pub(super) fn Element(props: &ElementProps) -> Html {
    let Prerender { register, problems, theme, filters, source, assets, .. } = &props.of;
    let tag = props.locale.tag();
    let phase =
        Phase::Ready { register: register.clone(), problems: problems.clone(), missing: [].into() };
    let host: Rc<dyn Host> = Rc::new(Addresses);
    let given = |value: &String| (!value.is_empty()).then(|| value.clone());
    html! {
        <resolution-table
            src={source.clone()}
            lang={tag}
            view={props.of.view.id()}
            theme={given(theme)}
            filters={given(filters)}
        >
            <template shadowrootmode="open">
                <link rel="stylesheet" href={[assets, "resolution-table.css"].concat()} />
                <div class="mount" data-prerendered="">
                    <App
                        locale={props.locale.clone()}
                        folding={props.folding.clone()}
                        {phase}
                        criteria={props.criteria.clone()}
                        stage={&Full as &'static dyn Stage}
                        {host}
                    />
                </div>
                <div class="written"><slot /></div>
            </template>
            <Written ..props.clone() />
        </resolution-table>
    }
}

/// Every resolution in full, and the address of the register.
#[component]
pub(super) fn Written(props: &ElementProps) -> Html {
    let Prerender { register, source, .. } = &props.of;
    let tag = props.locale.tag();
    html! {
        <div lang={tag} dir={Language::direction(tag)} data-prerendered="">
            <FullText
                locale={props.locale.clone()}
                folding={props.folding.clone()}
                register={register.clone()}
            />
            if !source.is_empty() {
                <p><a href={source.clone()}>{ source.clone() }</a></p>
            }
        </div>
    }
}

/// What the page is made of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DocumentProps {
    pub(super) title: String,
    pub(super) element: ElementProps,
}

/// A page with nothing else.
#[component]
pub(super) fn Document(props: &DocumentProps) -> Html {
    let DocumentProps { title, element } = props;
    let tag = element.locale.tag();
    let assets = &element.of.assets;
    // What the script asks for is on its way while the script is; both come after what is seen
    // before them, and do not share a slow link with it.
    let needed = [
        [assets, "resolution-table.wasm"].concat(),
        [assets, "locales/", tag, ".txt"].concat(),
        element.of.source.clone(),
    ];
    let needed = needed.into_iter().filter(|address| !address.is_empty());
    html! {
        <html lang={tag} dir={Language::direction(tag)}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <title>{ title.clone() }</title>
                <link rel="preload" href={[assets, "resolution-table.css"].concat()} as="style" />
            </head>
            <body>
                <main>
                    <Element ..element.clone() />
                </main>
                { for needed.map(|href| html! { <link rel="preload" {href} as="fetch" crossorigin="" /> }) }
                <script type="module" src={[assets, "resolution-table.js"].concat()}></script>
            </body>
        </html>
    }
}
