//! One program, two lives: in a window it is the page, in a worker it reads texts.
//!
//! The window draws into the element `#app` of `index.html` and starts the worker with its own
//! compiled module, so that the two are loaded once.

mod app;
mod worker;

fn main() {
    if let Some(host) = app::browser::host() {
        yew::Renderer::<app::App>::with_root(host).render();
    } else {
        worker::serve();
    }
}
