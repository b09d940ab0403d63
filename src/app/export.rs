//! The dialog that saves documents as files.

use yew::prelude::*;
use zhibiao::press::Format;
use zhibiao::say;

use super::{
    dialog::Dialog,
    errand::{Errand, Making},
    share::{press_failed, said},
    state::{Action, State},
};

/// Describes the fields of the JSON.
const SCHEMA: &str = "./zhibiao.schema.json";

/// The dialog.
pub fn export(page: &State, act: &Callback<Action>) -> Html {
    let errands = &page.errands;
    let read = page.documents.all().iter();
    let several = read.filter(|document| document.read.is_some()).count() > 1;
    html! {
        <Dialog label={say!("export.title")} act={act.clone()}>
            if errands.making == Making::Failed { { press_failed(act) } }
            <ul class="formats">
                { for formats().into_iter().map(|(format, name, what)| html! {
                    <li>
                        <span class="name">{ name }</span>
                        <span class="what">
                            { what }
                            if format == Format::Json { { " " }<a href={SCHEMA} target="_blank">{ &SCHEMA[2..] }</a> }
                        </span>
                        { save(format, false, if several { say!("export.this") } else { say!("export.save") }, name, act) }
                        if several { { save(format, true, say!("export.all"), name, act) } }
                    </li>
                }) }
            </ul>
            <p class="said" role="status" data-testid="done">
                { if errands.making == Making::Busy { say!("press.busy").to_owned() } else { said(errands.done.as_ref()) } }
            </p>
        </Dialog>
    }
}

fn formats() -> [(Format, &'static str, &'static str); 5] {
    [
        (Format::Xlsx, "Excel", say!("export.xlsx")),
        (Format::Csv, "CSV", say!("export.csv")),
        (Format::Html, "HTML", say!("export.html")),
        (Format::Markdown, "Markdown", say!("export.markdown")),
        (Format::Json, "JSON", say!("export.json")),
    ]
}

fn save(
    format: Format,
    all: bool,
    words: &'static str,
    name: &str,
    act: &Callback<Action>,
) -> Html {
    let save = act.reform(move |_: MouseEvent| Action::Errand(Errand::File(format, all)));
    let id = format!(
        "save-{}{}",
        name.to_ascii_lowercase(),
        if all { "-all" } else { "" }
    );
    let label = [words, " ", name].concat();
    html! {
        <button type="button" class="button" data-testid={id} aria-label={label} onclick={save}>{ words }</button>
    }
}
