//! Futures that run by themselves, and can be given up.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;

use wasm_bindgen_futures::spawn_local;

type Running = Cell<Option<Pin<Box<dyn Future<Output = ()>>>>>;

/// A future that runs until it is done, or this is dropped.
#[must_use = "dropping a task gives it up"]
pub(in crate::browser) struct Task(Rc<Running>);

impl Task {
    pub(in crate::browser) fn spawn(future: impl Future<Output = ()> + 'static) -> Self {
        let running = Rc::new(Running::new(Some(Box::pin(future))));
        let weak = Rc::downgrade(&running);
        spawn_local(poll_fn(move |context| {
            // It may be dropped by what it does itself: then it is not put back to be polled again.
            let Some(mut future) = weak.upgrade().and_then(|running| running.take()) else {
                return Poll::Ready(());
            };
            let poll = future.as_mut().poll(context);
            if poll.is_pending()
                && let Some(running) = weak.upgrade()
            {
                running.set(Some(future));
            }
            poll
        }));
        Self(running)
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        // Now, and not when it is woken.
        self.0.take();
    }
}
