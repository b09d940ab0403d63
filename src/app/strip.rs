//! The strip under the bar: what was read, and that nothing left this machine.

use yew::prelude::*;
use zhibiao::{say, view::period_name};

use super::{
    browser,
    reading::Reading,
    shelf::Unkept,
    state::{Action, Phase, State},
};

/// The strip.
pub fn strip(page: &State, act: &Callback<Action>) -> Html {
    let here = page.here();
    let (state, words) = match &here.phase {
        Phase::Idle => ("idle", say!("strip.idle")),
        Phase::Reading => ("reading", say!("strip.reading")),
        Phase::Done => ("done", say!("strip.done")),
        Phase::Failed(_) => ("error", say!("strip.failed")),
    };
    html! {
        <section class="strip" aria-label={say!("strip.label")}>
            if page.naming {
                { name_field(here.title(), act) }
            } else if here.reading.is_some() {
                <div class="title">
                    <h2>{ here.title().to_owned() }</h2>
                    { changes(here.has_text(), act) }
                </div>
            }
            if let Some(reading) = &here.reading { { facts(reading, act) } }
            <p class="privacy" role="status" data-testid="status" data-state={state}>{ words }</p>
            { check() }
            if let Some(name) = &page.opening {
                <p role="status" data-testid="opening">{ say!("strip.opening", name = name) }</p>
            }
            { progress(page, act) }
            if let Some(unkept) = page.unkept {
                <p class="unkept" role="status" data-testid="unkept">{ why_unkept(unkept) }</p>
            }
        </section>
    }
}

/// How to see for oneself that nothing is uploaded.
fn check() -> Html {
    html! {
        <details class="check" data-testid="check">
            <summary>{ say!("check") }</summary>
            <ol>
                <li>{ say!("check.network") }</li>
                <li>{ say!("check.offline") }</li>
                <li>{ say!("check.policy") }</li>
            </ol>
        </details>
    }
}

/// Why the text is not on the shelf.
fn why_unkept(unkept: Unkept) -> &'static str {
    match unkept {
        Unkept::Forbidden => say!("shelf.forbidden"),
        Unkept::TooLong => say!("shelf.too_long"),
        Unkept::Full => say!("shelf.full"),
    }
}

/// What can be changed of the document as a whole: its name, its text.
fn changes(text: bool, act: &Callback<Action>) -> Html {
    let rename = act.reform(|_: MouseEvent| Action::Naming(true));
    let edit = act.reform(|_: MouseEvent| Action::Edit);
    html! {
        <div class="changes">
            <button type="button" class="link" data-testid="rename" onclick={rename}>{ say!("documents.rename") }</button>
            if text {
                <button type="button" class="link" data-testid="edit" onclick={edit}>{ say!("bar.edit") }</button>
            }
        </div>
    }
}

/// The document's name as a field; Enter or leaving it takes the name over.
fn name_field(title: &str, act: &Callback<Action>) -> Html {
    let done = act.reform(|event: Event| Action::Rename(browser::value_of(&event)));
    let left = act.reform(|_: FocusEvent| Action::Naming(false));
    let entered = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                act.emit(Action::Rename(browser::value_of(&event)));
            }
        })
    };
    html! {
        <input
            class="title" data-testid="name" aria-label={say!("documents.rename.field")} value={title.to_owned()}
            placeholder={say!("documents.rename.hint")} autocomplete="off" onchange={done} onblur={left} onkeydown={entered}
        />
    }
}

/// How far the texts are that came together, and the way to give them up.
fn progress(page: &State, act: &Callback<Action>) -> Html {
    if page.documents.wanted().is_none() {
        return Html::default();
    }
    let (done, all) = page.documents.progress();
    let cancel = act.reform(|_: MouseEvent| Action::Cancel);
    html! {
        <div class="progress">
            if all > 1 {
                <progress max={all.to_string()} value={done.to_string()} aria-hidden="true" />
                <p role="status" data-testid="progress">{ say!("documents.progress", at = done + 1, all = all) }</p>
            }
            <button type="button" class="link cancel" data-testid="cancel" onclick={cancel}>{ say!("cancel") }</button>
        </div>
    }
}

/// How many numbers no figure was read from; a press leads to the next of them.
fn passed(count: usize, act: &Callback<Action>) -> Html {
    if count == 0 {
        return Html::default();
    }
    let next = act.reform(|_: MouseEvent| Action::Look(None));
    html! {
        <li>
            <button type="button" class="link" data-testid="next-passed" data-again="" title={say!("passed.title")} onclick={next}>
                { say!("strip.passed", count = count) }
            </button>
        </li>
    }
}

fn facts(reading: &Reading, act: &Callback<Action>) -> Html {
    let document = &reading.report.document;
    let figures = reading.report.observations.len();
    let indicators = reading.indicators();
    let year = match document.published.get(..4).filter(|year| !year.is_empty()) {
        Some(year) => period_name(year),
        None if document.years.is_empty() => String::new(),
        None => period_name(&document.years),
    };
    let doubtful = reading.choices.doubtful;
    html! {
        <ul class="facts">
            if !document.district.is_empty() { <li>{ document.district.clone() }</li> }
            if !year.is_empty() { <li>{ year }</li> }
            <li data-testid="count" data-count={figures.to_string()}>
                <strong>{ figures }</strong>{ " " }{ say!("strip.figures", count = figures) }
            </li>
            <li><strong>{ indicators }</strong>{ " " }{ say!("strip.indicators", count = indicators) }</li>
            if doubtful > 0 { <li class="doubtful"><strong>{ doubtful }</strong>{ " " }{ say!("strip.doubts") }</li> }
            { passed(reading.passed.len(), act) }
        </ul>
    }
}
