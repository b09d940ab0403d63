//! The bar at the top: what this is, and ways to bring in another text.

use yew::{platform::spawn_local, prelude::*};

use super::{browser, file, state::Action};

/// The sample: a report of a real district in this project's own words.
const SAMPLE: &str = include_str!("sample.txt");

/// What [`bar`] and [`ways`] show.
pub struct Props {
    /// Says what happened.
    pub act: Callback<Action>,
    /// Whether a text is on the page.
    pub full: bool,
}

/// The bar.
pub fn bar(props: &Props) -> Html {
    html! {
        <header class="bar">
            <h1 class="brand">{ "指标" }<span lang="en">{ "Zhibiao" }</span></h1>
            if props.full {
                { ways(props) }
            }
        </header>
    }
}

/// Two buttons: open a file, try the sample.
pub fn ways(props: &Props) -> Html {
    let sample = props.act.reform(|_: MouseEvent| Action::Open {
        name: "示例".to_owned(),
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
            <button type="button" class="button" data-testid="sample" onclick={sample}>{ "看示例" }</button>
            if props.full {
                <button type="button" class="button" data-testid="edit" onclick={edit}>{ "改原文" }</button>
            }
            <label class="button main">
                { "打开文件" }
                <input type="file" class="unseen" data-testid="file" accept=".txt,.md,.csv,text/*" onchange={open} />
            </label>
        </div>
    }
}
