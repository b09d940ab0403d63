//! The dialogs that save documents as files, or a table that is seen.

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
    let read = page.documents.all().iter();
    let several = read.filter(|document| document.read.is_some()).count() > 1;
    html! {
        { dialog(page, act, html! {
            <ul class="formats">
                { for formats().into_iter().map(|(format, name, what)| html! {
                    <li>
                        <span class="name">{ name }</span>
                        <span class="what">
                            { what }
                            if format == Format::Json { { " " }<a href={SCHEMA} target="_blank">{ &SCHEMA[2..] }</a> }
                        </span>
                        { save(Errand::File(format, false), if several { say!("export.this") } else { say!("export.save") }, name, "", act) }
                        if several { { save(Errand::File(format, true), say!("export.all"), name, "-all", act) } }
                    </li>
                }) }
            </ul>
        }) }
    }
}

/// The same for a table that is seen.
pub fn table(page: &State, act: &Callback<Action>) -> Html {
    let formats = [
        (Format::Xlsx, "Excel", say!("export.table")),
        (Format::Csv, "CSV", say!("export.csv")),
    ];
    dialog(
        page,
        act,
        html! {
            <ul class="formats">
                { for formats.into_iter().map(|(format, name, what)| html! {
                    <li>
                        <span class="name">{ name }</span>
                        <span class="what">{ what }</span>
                        { save(Errand::SaveTable(format), say!("export.save"), name, "", act) }
                    </li>
                }) }
            </ul>
        },
    )
}

/// What stands around the formats: what failed, what is being made, what was saved.
fn dialog(page: &State, act: &Callback<Action>, formats: Html) -> Html {
    let errands = &page.errands;
    html! {
        <Dialog label={say!("export.title")} act={act.clone()}>
            if errands.making == Making::Failed { { press_failed(act) } }
            { formats }
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

fn save(errand: Errand, words: &'static str, name: &str, of: &str, act: &Callback<Action>) -> Html {
    let save = act.reform(move |_: MouseEvent| Action::Errand(errand.clone()));
    let id = ["save-", &name.to_ascii_lowercase(), of].concat();
    let label = [words, " ", name].concat();
    html! {
        <button type="button" class="button" data-testid={id} aria-label={label} onclick={save}>{ words }</button>
    }
}
