//! The page: puts the app into the element `#app` of `index.html`.

mod app;

fn main() {
    let Some(host) = app::browser::host() else {
        return;
    };
    yew::Renderer::<app::App>::with_root(host).render();
}
