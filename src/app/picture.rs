//! The dialog that shows a card as a picture, to be saved, copied or printed.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};
use zhibiao::press::Picture;
use zhibiao::say;

use super::{
    browser,
    dialog::Dialog,
    errand::{Done, Errand, Making},
    share::{press_failed, said},
    state::{Action, State},
};

/// A button on a card that opens the dialog.
pub fn button(card: usize, act: &Callback<Action>) -> Html {
    let open = act.reform(move |event: MouseEvent| {
        event.stop_propagation();
        Action::Errand(Errand::Picture(card, browser::is_dark()))
    });
    html! {
        <button type="button" class="link picture-button" data-testid="picture" onclick={open}>{ say!("picture.open") }</button>
    }
}

/// The dialog: of a card, or of the chart where there is none.
pub fn dialog(page: &State, card: Option<usize>, act: &Callback<Action>) -> Html {
    let errands = &page.errands;
    let label = match card {
        Some(_) => say!("picture.title"),
        None => say!("chart.title"),
    };
    html! {
        <Dialog {label} act={act.clone()}>
            { match (&errands.picture, errands.making) {
                (_, Making::Failed) => press_failed(act),
                (Some(picture), _) => drawn(page, picture, card, act),
                (None, _) => html! { <p class="wait" role="status">{ say!("press.busy") }</p> },
            } }
        </Dialog>
    }
}

fn drawn(page: &State, picture: &Rc<Picture>, card: Option<usize>, act: &Callback<Action>) -> Html {
    let dark = page.errands.dark;
    let turn = act.reform(move |_: MouseEvent| {
        Action::Errand(match card {
            Some(card) => Errand::Picture(card, !dark),
            None => Errand::Chart(None, !dark),
        })
    });
    let chart = page.errands.chart.as_ref().filter(|_| card.is_none());
    let words = chart.map_or_else(|| picture.name.clone(), |chart| chart.words());
    let print = Callback::from(|_: MouseEvent| browser::print("picture", ".drawn"));
    html! {
        <>
            <img
                class="drawn" data-testid="drawn" src={browser::drawing(&picture.svg)} alt={words}
                width={picture.width.to_string()} height={picture.height.to_string()}
            />
            <div class="choices">
                <button type="button" class="button main" data-testid="save-png" onclick={pixels(picture, act)}>{ say!("picture.png") }</button>
                <button type="button" class="button" data-testid="copy-png" onclick={copy(picture, act)}>{ say!("picture.copy") }</button>
                <button type="button" class="button" data-testid="save-svg" onclick={vector(picture, act)}>{ say!("picture.svg") }</button>
                <button type="button" class="button" data-testid="print-card" onclick={print}>{ say!("picture.print") }</button>
                <button type="button" class="button" data-testid="turn" aria-pressed={dark.to_string()} onclick={turn}>{ say!("picture.dark") }</button>
            </div>
            <p class="said" role="status" data-testid="done">{ said(page.errands.done.as_ref()) }</p>
        </>
    }
}

/// Saves the picture as it is, of lines.
fn vector(picture: &Rc<Picture>, act: &Callback<Action>) -> Callback<MouseEvent> {
    let (picture, act) = (picture.clone(), act.clone());
    Callback::from(move |_: MouseEvent| {
        let name = [&picture.name, ".svg"].concat();
        browser::save(&name, "image/svg+xml", picture.svg.as_bytes());
        act.emit(Action::Errand(Errand::Did(Done::Saved(name))));
    })
}

/// Saves it as pixels.
fn pixels(picture: &Rc<Picture>, act: &Callback<Action>) -> Callback<MouseEvent> {
    let (picture, act) = (picture.clone(), act.clone());
    Callback::from(move |_: MouseEvent| {
        let (picture, act) = (picture.clone(), act.clone());
        spawn_local(async move {
            let name = [&picture.name, ".png"].concat();
            let size = (picture.width, picture.height);
            if browser::save_picture(&name, &picture.svg, size).await {
                act.emit(Action::Errand(Errand::Did(Done::Saved(name))));
            }
        });
    })
}

/// Copies it as pixels.
fn copy(picture: &Rc<Picture>, act: &Callback<Action>) -> Callback<MouseEvent> {
    let (picture, act) = (picture.clone(), act.clone());
    Callback::from(move |_: MouseEvent| {
        let (picture, act) = (picture.clone(), act.clone());
        spawn_local(async move {
            let size = (picture.width, picture.height);
            let copied = browser::copy_picture(&picture.svg, size).await;
            act.emit(Action::Errand(Errand::Did(Done::PictureCopied(copied))));
        });
    })
}
