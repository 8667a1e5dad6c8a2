//! Loading a file, with progress, and giving it up.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

use crate::view::Failure;

/// What a download tells of itself.
pub(super) enum Progress {
    /// So many percent have come.
    Percent(u8),
    /// All has come, or nothing will.
    Done(Result<Vec<u8>, Failure>),
}

/// A file on its way. Dropping it gives the download up; nothing is told afterwards.
#[must_use = "dropping a download gives it up"]
pub(super) struct Download(AbortController);

impl Drop for Download {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Download {
    /// Starts loading `address`, which is relative to the page. `fresh` goes past the browser's cache.
    ///
    /// # Errors
    /// A browser without `AbortController`.
    pub(super) fn start(
        address: &str,
        fresh: bool,
        tell: impl Fn(Progress) + 'static,
    ) -> Result<Self, JsValue> {
        let controller = AbortController::new()?;
        let signal = controller.signal();
        let request = RequestInit::new();
        request.set_signal(Some(&signal));
        if fresh {
            request.set_cache(web_sys::RequestCache::Reload);
        }
        let address = address.to_owned();
        spawn_local(async move {
            let result = load(&address, &request, &tell).await;
            if !signal.aborted() {
                tell(Progress::Done(result));
            }
        });
        Ok(Self(controller))
    }
}

async fn load(
    address: &str,
    request: &RequestInit,
    tell: &impl Fn(Progress),
) -> Result<Vec<u8>, Failure> {
    // A failed fetch carries no reason that a page may see: it is the network, or CORS.
    let unreachable = |_: JsValue| Failure::Network;
    let window = web_sys::window().ok_or(Failure::Network)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(address, request));
    let response: Response = response.await.map_err(unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    let length = response.headers().get("content-length").ok().flatten();
    let encoded = response.headers().get("content-encoding").ok().flatten().is_some();
    // The length of a compressed body says nothing of what comes out of it.
    let length: Option<usize> = length.filter(|_| !encoded).and_then(|it| it.parse().ok());
    let Some(body) = response.body() else {
        return Ok(Vec::new());
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::with_capacity(length.unwrap_or(0).min(1 << 26));
    let mut last = 0;
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(unreachable)?;
        let done = Reflect::get(&chunk, &"done".into()).is_ok_and(|done| done.is_truthy());
        if done {
            return Ok(bytes);
        }
        let value = Reflect::get(&chunk, &"value".into()).map_err(unreachable)?;
        bytes.extend(Uint8Array::new(&value).to_vec());
        if let Some(length) = length.filter(|length| *length > 0) {
            let percent = (bytes.len() * 100 / length).min(100) as u8;
            if percent != last {
                last = percent;
                tell(Progress::Percent(percent));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::{Function, Promise};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    type Results = Rc<RefCell<Vec<Result<Vec<u8>, Failure>>>>;

    /// A download whose results are kept; what it gives is fulfilled when all has been told.
    fn start(address: &str, results: &Results) -> (Download, JsFuture) {
        let fulfil: Rc<RefCell<Option<Function>>> = Rc::default();
        let done = Promise::new(&mut |resolve, _| {
            fulfil.replace(Some(resolve));
        });
        let results = results.clone();
        let download = Download::start(address, false, move |progress| {
            if let Progress::Done(result) = progress {
                results.borrow_mut().push(result);
                let fulfil = fulfil.take().expect("told once");
                fulfil.call0(&JsValue::NULL).expect("a promise");
            }
        });
        (download.expect("an AbortController"), JsFuture::from(done))
    }

    #[wasm_bindgen_test]
    async fn a_download_gives_the_bytes_of_a_file() {
        let results = Results::default();
        let (_download, done) = start("data:application/json,%7B%7D", &results);
        done.await.expect("an end");
        assert_eq!(results.take(), [Ok(b"{}".to_vec())]);
    }

    #[wasm_bindgen_test]
    async fn a_dropped_download_tells_nothing() {
        let (dropped, kept) = (Results::default(), Results::default());
        let address = "data:application/json,%7B%7D";
        drop(start(address, &dropped));
        // Started later, so that it ends later.
        let (_download, done) = start(address, &kept);
        done.await.expect("an end");
        assert_eq!(kept.borrow().len(), 1);
        assert_eq!(dropped.take(), []);
    }

    #[wasm_bindgen_test]
    async fn refusals_keep_their_status() {
        let results = Results::default();
        let (_download, done) = start("/there-is-no-such-file.json", &results);
        done.await.expect("an end");
        assert_eq!(results.take(), [Err(Failure::Status(404))]);
    }

    #[wasm_bindgen_test]
    async fn an_address_without_a_server_is_a_failure_of_the_network() {
        let results = Results::default();
        let (_download, done) = start("http://127.0.0.1:9/", &results);
        done.await.expect("an end");
        assert_eq!(results.take(), [Err(Failure::Network)]);
    }
}
