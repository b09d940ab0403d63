//! The page: drawn into the element `#app` of `index.html`.
//!
//! It shows what was read and reads nothing itself. Two other programs work for it, each in a worker of its
//! own: `src/bin/reader.rs` is loaded as soon as the page is up, `src/bin/press.rs` when something is to be made.

mod app;

fn main() {
    if let Some(host) = app::browser::host() {
        yew::Renderer::<app::App>::with_root(host).render();
    }
}
