//! The open documents as tabs in the bar, after the ARIA pattern: one tab stop, arrow keys between
//! the tabs, Delete closes, F2 renames.
//!
//! The cross on a tab is for the mouse only: a tab may hold no button of its own.

use yew::prelude::*;
use zhibiao::say;

use super::{
    browser,
    state::{Action, Document, Documents, Phase},
};

/// The tabs, and a button for another document.
pub fn document_tabs(documents: &Documents, act: &Callback<Action>) -> Html {
    let ids: Vec<u32> = documents.all().iter().map(|document| document.id).collect();
    let here = documents.here().id;
    let pressed = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| press(&event, &ids, here, &act))
    };
    let clicked = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| match browser::tab_of(&event) {
            Some((id, true)) => act.emit(Action::Close(id)),
            Some((id, false)) => act.emit(Action::Turn(id)),
            None => {}
        })
    };
    let add = act.reform(|_: MouseEvent| Action::Add);
    html! {
        <div class="documents">
            <div role="tablist" aria-label={say!("documents.label")} onclick={clicked} onkeydown={pressed}>
                { for documents.all().iter().map(|document| tab(document, short(documents, document), document.id == here)) }
            </div>
            <button type="button" class="add" data-testid="add" aria-label={say!("documents.add")} onclick={add}><span aria-hidden="true">{ "＋" }</span><span class="words">{ say!("documents.add") }</span></button>
        </div>
    }
}

/// Place and year, where no other tab has the same.
fn short(documents: &Documents, document: &Document) -> Option<String> {
    let short = document.short_title()?;
    let mut others = documents
        .all()
        .iter()
        .filter(|other| other.id != document.id);
    let alone = others.all(|other| other.short_title().as_ref() != Some(&short));
    alone.then_some(short)
}

fn tab(document: &Document, short: Option<String>, shown: bool) -> Html {
    let (class, word) = match document.phase {
        Phase::Reading => ("reading", say!("documents.reading")),
        Phase::Failed(_) => ("failed", say!("documents.failed")),
        _ => ("", ""),
    };
    let title = match document.title() {
        "" => say!("documents.new"),
        title => title,
    };
    html! {
        <button
            type="button" role="tab" id={format!("tab-{}", document.id)} {class} key={document.id}
            aria-selected={shown.to_string()} aria-controls="desk" tabindex={if shown { "0" } else { "-1" }}
            title={title.to_owned()} data-testid="document" data-document={document.id.to_string()}
        >
            <span class="name">{ short.unwrap_or_else(|| title.to_owned()) }</span>
            if !word.is_empty() { <span class="unseen">{ word }</span> }
            <span class="close" aria-hidden="true" data-close="">{ "×" }</span>
        </button>
    }
}

fn press(event: &KeyboardEvent, ids: &[u32], here: u32, act: &Callback<Action>) {
    let at = ids.iter().position(|id| *id == here).unwrap_or(0);
    let last = ids.len() - 1;
    let goal = match event.key().as_str() {
        "ArrowRight" => (at + 1) % ids.len(),
        "ArrowLeft" => (at + last) % ids.len(),
        "Home" => 0,
        "End" => last,
        "Delete" => {
            let neighbour = if at < last {
                at + 1
            } else {
                at.saturating_sub(1)
            };
            act.emit(Action::Close(here));
            return browser::focus(&format!("#tab-{}", ids[neighbour]));
        }
        "F2" => return act.emit(Action::Naming(true)),
        _ => return,
    };
    event.prevent_default();
    act.emit(Action::Turn(ids[goal]));
    browser::focus(&format!("#tab-{}", ids[goal]));
}
