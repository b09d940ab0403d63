//! The bar at the top: what this is, and ways to bring in another text.

use yew::{platform::spawn_local, prelude::*};
use zhibiao::{
    say,
    words::{Language, spoken},
};

use super::{
    browser,
    document_tabs::document_tabs,
    errand::Errand,
    file,
    state::{Action, Incoming, State},
};

/// The sample: a report of a real district in this project's own words.
pub const SAMPLE: &str = include_str!("sample.txt");

/// The bar.
pub fn bar(page: &State, act: &Callback<Action>) -> Html {
    let documents = &page.documents;
    html! {
        <header class="bar">
            <h1 class="brand">{ say!("brand.name") }if spoken() != Language::English { <span lang="en">{ "Zhibiao" }</span> }</h1>
            if documents.all().len() > 1 || !documents.here().is_blank() {
                { document_tabs(documents, act) }
            }
            if documents.here().read.is_some() { { out(act) } }
            { languages(page.language, act) }
            <button
                type="button" class="chip ask" data-testid="keys-button" aria-label={say!("keys.label")} title={say!("keys.label")}
                onclick={act.reform(|_: MouseEvent| Action::Keys(true))}
            >{ "?" }</button>
        </header>
    }
}

/// Two buttons: files of the document, links to it.
fn out(act: &Callback<Action>) -> Html {
    let export = act.reform(|_: MouseEvent| Action::Errand(Errand::Export));
    let share = act.reform(|_: MouseEvent| Action::Errand(Errand::Share(browser::place())));
    html! {
        <div class="out">
            <button type="button" class="button" data-testid="export" onclick={export}>{ say!("bar.export") }</button>
            <button type="button" class="button main" data-testid="share" onclick={share}>{ say!("bar.share") }</button>
        </div>
    }
}

/// The choice of language, each by its own name.
fn languages(now: Language, act: &Callback<Action>) -> Html {
    let chosen = act.reform(|event: Event| {
        let tag = browser::value_of(&event);
        Action::Speak(Language::of_tag(&tag).unwrap_or_default())
    });
    html! {
        <select class="chip language" aria-label={say!("bar.language")} data-testid="language" onchange={chosen}>
            { for Language::ALL.into_iter().map(|language| html! {
                <option value={language.tag()} lang={language.tag()} selected={language == now}>
                    { language.name() }
                </option>
            }) }
        </select>
    }
}

/// The sample is opened.
pub fn sample() -> Action {
    Action::Open(Incoming {
        name: say!("sample.name").to_owned(),
        text: SAMPLE.to_owned(),
        encoding: "utf-8".to_owned(),
        ..Default::default()
    })
}

/// Two buttons: open a file, try the sample.
pub fn ways(act: &Callback<Action>) -> Html {
    let sample = act.reform(|_: MouseEvent| sample());
    let open = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            spawn_local(file::take(browser::chosen_files(&event), act.clone()));
        })
    };
    html! {
        <div class="ways">
            <button type="button" class="button" data-testid="sample" onclick={sample}>{ say!("bar.sample") }</button>
            <label class="button main">
                { say!("bar.open") }
                <input type="file" class="unseen" multiple=true data-testid="file" accept=".txt,.md,.csv,.pdf,.docx,text/*" onchange={open} />
            </label>
        </div>
    }
}
