//! Loading a file, with progress, and giving it up.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

use crate::browser::object::get;
use crate::model::Decoding;
use crate::view::{Failure, percent};

#[wasm_bindgen(module = "/src/browser/load/requests.js")]
extern "C" {
    type Begun;
    fn request(address: &str, init: &str, fresh: bool) -> Begun;
    #[wasm_bindgen(method)]
    fn response(this: &Begun) -> Promise;
    #[wasm_bindgen(method)]
    fn forget(this: &Begun);
    #[wasm_bindgen(method)]
    fn end(this: &Begun);
}

/// A request that all widgets of a page share that ask so. It is given up when the last of them
/// drops it.
pub(in crate::browser) struct Request(Begun);

impl Request {
    /// Asks for what is at the absolute `address` at once, with the options of `fetch` in `init`
    /// (JSON, or nothing); `fresh` asks anew, past the browser's cache.
    pub(super) fn of(address: &str, init: &str, fresh: bool) -> Self {
        Self(request(address, init, fresh))
    }

    /// What came is no good: whoever comes later asks anew.
    pub(super) fn forget(&self) {
        self.0.forget();
    }
}

impl Drop for Request {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// What a file gives so far, and the pieces in which it came: they stay outside the memory of the
/// Wasm, which never shrinks.
pub(super) type Fetched = (Decoding, Vec<Uint8Array>);

/// The file that answers a request, decoded while it comes. Dropping the future stops reading.
/// `progress` hears of every piece: how many percent are here now, where the size is known.
///
/// # Errors
/// Why nothing came: the network, or what the server answered.
pub(super) async fn fetch(
    request: &Request,
    progress: impl Fn(Option<u8>),
) -> Result<Fetched, Failure> {
    // A failed fetch carries no reason that a page may see: it is the network, or CORS.
    let unreachable = |_: JsValue| Failure::Network;
    let response = JsFuture::from(request.0.response()).await.map_err(unreachable)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    let length = response.headers().get("content-length").ok().flatten();
    let encoded = response.headers().get("content-encoding").ok().flatten().is_some();
    // The length of a compressed body says nothing of what comes out of it.
    let length: Option<u64> = length.filter(|_| !encoded).and_then(|it| it.parse().ok());
    let Some(body) = response.body() else { return Ok(Fetched::default()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let ((mut decoding, mut pieces), mut bytes) = (Fetched::default(), 0);
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(unreachable)?;
        // The last one has none.
        let Some(value) = get(&chunk, "value") else { return Ok((decoding, pieces)) };
        let piece: Uint8Array = value.unchecked_into();
        bytes += u64::from(piece.length());
        progress(length.and_then(|length| percent(bytes, length)));
        decoding.read(&piece.to_vec());
        pieces.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::Promise;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::super::Task;
    use super::*;

    const EMPTY: &str = "data:application/json,%7B%7D";

    async fn fetched(address: &str) -> Result<Vec<u8>, Failure> {
        let (_, pieces) = fetch(&Request::of(address, "", false), |_| {}).await?;
        Ok(pieces.iter().flat_map(Uint8Array::to_vec).collect())
    }

    type Results = Rc<RefCell<Vec<Result<Vec<u8>, Failure>>>>;

    /// A request whose result is kept; what it gives is fulfilled when all has been told.
    fn start(results: &Results) -> (Task, JsFuture) {
        let mut fulfil = None;
        let done = Promise::new(&mut |resolve, _| fulfil = Some(resolve));
        let results = results.clone();
        let task = Task::spawn(async move {
            let result = fetched(EMPTY).await;
            results.borrow_mut().push(result);
            fulfil.expect("a promise").call0(&JsValue::NULL).expect("a promise");
        });
        (task, JsFuture::from(done))
    }

    #[wasm_bindgen_test]
    async fn a_request_gives_the_bytes_of_a_file_or_why_there_are_none() {
        assert_eq!(fetched(EMPTY).await, Ok(b"{}".to_vec()));
        assert_eq!(fetched("/there-is-no-such-file.json").await, Err(Failure::Status(404)));
        assert_eq!(fetched("http://127.0.0.1:9/").await, Err(Failure::Network));
    }

    #[wasm_bindgen_test]
    async fn a_dropped_request_tells_nothing() {
        let (dropped, kept) = (Results::default(), Results::default());
        drop(start(&dropped));
        // Started later, so that it ends later.
        let (_task, done) = start(&kept);
        done.await.expect("an end");
        assert_eq!(kept.borrow().len(), 1);
        assert_eq!(dropped.take(), []);
    }
}
