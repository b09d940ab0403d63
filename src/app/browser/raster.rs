//! A drawing becomes pixels: shown, saved, copied.

use js_sys::{Array, Function, Object, Promise, Reflect, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::{hand, window};

/// Pixels of a picture to one of the screen: sharp on a telephone and in print.
const SCALE: u32 = 2;

/// A drawing as an address that an image can show.
pub fn drawing(svg: &str) -> String {
    let mut address = String::from("data:image/svg+xml;charset=utf-8,");
    address.push_str(&String::from(encode_uri_component(svg)));
    address
}

/// Whether the reader's screen is light on dark.
pub fn is_dark() -> bool {
    let query = window().and_then(|window| {
        let dark = window.match_media("(prefers-color-scheme: dark)");
        dark.ok()?
    });
    query.is_some_and(|query| query.matches())
}

/// Saves a drawing as a PNG; whether that could be done.
pub async fn save_picture(name: &str, svg: &str, size: (u32, u32)) -> bool {
    match pixels(svg, size).await {
        Some(blob) => hand::save_blob(name, &blob).is_some(),
        None => false,
    }
}

/// Puts a drawing on the clipboard as a PNG; whether the browser let it.
pub async fn copy_picture(svg: &str, size: (u32, u32)) -> bool {
    match pixels(svg, size).await {
        Some(blob) => on_clipboard(&blob).await.is_some(),
        None => false,
    }
}

async fn on_clipboard(blob: &Blob) -> Option<()> {
    let window = window()?;
    let item = hand::member(&window, "ClipboardItem")?;
    let kinds = Object::new();
    Reflect::set(&kinds, &"image/png".into(), blob).ok()?;
    let make: &Function = item.dyn_ref()?;
    let item = Reflect::construct(make, &Array::of1(&kinds)).ok()?;
    let clipboard = hand::member(&window.navigator(), "clipboard")?;
    let written = hand::call(&clipboard, "write", &Array::of1(&item))?;
    JsFuture::from(written.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    Some(())
}

async fn pixels(svg: &str, (wide, high): (u32, u32)) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&drawing(svg));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = window()?.document()?.create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    canvas.set_width(wide * SCALE);
    canvas.set_height(high * SCALE);
    let context = canvas.get_context("2d").ok()??;
    let context = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (wide, high) = (f64::from(wide * SCALE), f64::from(high * SCALE));
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high)
        .ok()?;
    let blob = Promise::new(&mut |resolve, _| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            // A promise can always be kept.
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        // Without pixels the promise is never kept, and nothing is saved.
        let _ = canvas.to_blob(take.unchecked_ref());
    });
    JsFuture::from(blob).await.ok()?.dyn_into().ok()
}
