//! The bar at the top: what this is, and ways to bring in another text.

use yew::{platform::spawn_local, prelude::*};
use zhibiao::{
    say,
    words::{Language, spoken},
};

use super::{browser, file, state::Action};

/// The sample: a report of a real district in this project's own words.
const SAMPLE: &str = include_str!("sample.txt");

/// What [`bar`] and [`ways`] show.
pub struct Props {
    /// Says what happened.
    pub act: Callback<Action>,
    /// Whether a text is on the page.
    pub full: bool,
    /// The language of the page.
    pub language: Language,
}

/// The bar.
pub fn bar(props: &Props) -> Html {
    html! {
        <header class="bar">
            <h1 class="brand">{ say!("brand.name") }if spoken() != Language::English { <span lang="en">{ "Zhibiao" }</span> }</h1>
            { languages(props) }
            if props.full {
                { ways(props) }
            }
        </header>
    }
}

/// The choice of language, each by its own name.
fn languages(props: &Props) -> Html {
    let chosen = props.act.reform(|event: Event| {
        let tag = browser::value_of(&event);
        Action::Speak(Language::of_tag(&tag).unwrap_or_default())
    });
    html! {
        <select class="chip language" aria-label={say!("bar.language")} data-testid="language" onchange={chosen}>
            { for Language::ALL.into_iter().map(|language| html! {
                <option value={language.tag()} lang={language.tag()} selected={language == props.language}>
                    { language.name() }
                </option>
            }) }
        </select>
    }
}

/// Two buttons: open a file, try the sample.
pub fn ways(props: &Props) -> Html {
    let sample = props.act.reform(|_: MouseEvent| Action::Open {
        name: say!("sample.name").to_owned(),
        text: SAMPLE.to_owned(),
        encoding: "utf-8".to_owned(),
    });
    let open = {
        let act = props.act.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = browser::chosen_file(&event) {
                let act = act.clone();
                spawn_local(async move { act.emit(file::take(file).await) });
            }
        })
    };
    let edit = props.act.reform(|_: MouseEvent| Action::Edit);
    html! {
        <div class="ways">
            <button type="button" class="button" data-testid="sample" onclick={sample}>{ say!("bar.sample") }</button>
            if props.full {
                <button type="button" class="button" data-testid="edit" onclick={edit}>{ say!("bar.edit") }</button>
            }
            <label class="button main">
                { say!("bar.open") }
                <input type="file" class="unseen" data-testid="file" accept=".txt,.md,.csv,text/*" onchange={open} />
            </label>
        </div>
    }
}
