//! The panel under the chosen figure: each field, its value, the words behind it, the rule.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    say,
    view::{Reason, doubt_message, reasons},
};

use super::{
    reading::Reading,
    state::{Action, Room},
};

/// What [`why`] shows.
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// The chosen figure.
    pub observation: usize,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The panel.
pub fn why(props: &Props) -> Html {
    let Reading { read, report, .. } = &*props.reading;
    let step = |by| props.act.reform(move |_: MouseEvent| Action::Step(by));
    let table = props.act.reform(|_: MouseEvent| Action::Enter(Room::Table));
    let close = props.act.reform(|_: MouseEvent| Action::Choose(None));
    let text = read.text();
    let Some(read) = report.observations.get(props.observation) else {
        return Html::default();
    };
    let doubts = report
        .doubts
        .iter()
        .filter(|doubt| doubt.observation as usize == props.observation);
    html! {
        <aside class="why" aria-label={say!("why.label")} data-testid="why">
            <dl>
                { for reasons(text, report, props.observation).iter().map(reason) }
                { for doubts.map(|doubt| html! {
                    <div class="doubt"><dt>{ say!("doubt") }</dt><dd>{ doubt_message(doubt, read) }</dd></div>
                }) }
            </dl>
            <div class="steps">
                <button type="button" onclick={step(-1)} title={say!("why.previous.title")}>{ say!("why.previous") }<kbd>{ "K" }</kbd></button>
                <button type="button" onclick={step(1)} title={say!("why.next.title")}>{ say!("why.next") }<kbd>{ "J" }</kbd></button>
                <button type="button" class="to-table" onclick={table}>{ say!("why.table") }</button>
                <button type="button" onclick={close}>{ say!("close") }<kbd>{ "Esc" }</kbd></button>
            </div>
        </aside>
    }
}

fn reason(reason: &Reason) -> Html {
    html! {
        <div>
            <dt>{ reason.name }</dt>
            <dd>
                { reason.value.clone() }
                <span class="because">
                    if !reason.rule.is_empty() { <span>{ reason.rule.clone() }</span> }
                    if !reason.words.is_empty() { <q>{ reason.words.clone() }</q> }
                </span>
            </dd>
        </div>
    }
}
