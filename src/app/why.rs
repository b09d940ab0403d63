//! The panel of the chosen figure: each field, its value, the words behind it, the rule; and the ways
//! to set it right. It is docked at the foot of the text, or of the table where no text came along, so
//! that it is in sight wherever the figure stands; what is in doubt comes first.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    report::{Evidence, Rules},
    say,
    view::{Reason, doubt_message, field_key, reasons},
};

use super::{
    amend::{Amend, Amending},
    browser,
    editor::{Editing, Editor},
    reading::Reading,
    state::{Action, Room, Side},
};

/// What [`why`] shows.
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// The chosen figure.
    pub observation: usize,
    /// The field that is being set right, here or in the table.
    pub amending: Option<Amending>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The panel.
pub fn why(props: &Props) -> Html {
    let report = &props.reading.report;
    let Some(figure) = report.observations.get(props.observation) else {
        return Html::default();
    };
    let original = props.reading.read.original(figure);
    let accounts = reasons(
        props.reading.read.text(),
        report,
        props.observation,
        original,
    );
    let editing = props
        .amending
        .filter(|amending| amending.at == Side::Source && amending.observation == props.observation)
        .map(|amending| Editing::of(amending, figure, &props.reading));
    // A link carries neither words nor rules.
    let as_sent = figure.rules == Rules::default() && figure.evidence == Evidence::default();
    let doubts = report
        .doubts
        .iter()
        .filter(|doubt| doubt.observation as usize == props.observation);
    html! {
        <aside class="why" aria-label={say!("why.label")} data-testid="why">
            <dl>
                { for doubts.map(|doubt| html! {
                    <div class="doubt"><dt>{ say!("doubt") }</dt><dd>{ doubt_message(doubt, figure) }</dd></div>
                }) }
                { for accounts.iter().map(|reason| account(props, reason, editing.as_ref())) }
            </dl>
            if as_sent {
                <p class="sent">{ say!("why.sent") }</p>
            }
            { steps(props) }
        </aside>
    }
}

fn steps(props: &Props) -> Html {
    let step = |by| props.act.reform(move |_: MouseEvent| Action::Step(by));
    let table = props.act.reform(|_: MouseEvent| Action::Enter(Room::Table));
    let close = props.act.reform(|_: MouseEvent| Action::Choose(None));
    let dismiss = {
        let observation = props.observation;
        props
            .act
            .reform(move |_: MouseEvent| Action::Amend(Amend::Dismiss(observation)))
    };
    html! {
        <div class="steps">
            <button type="button" data-again="" onclick={step(-1)} title={say!("why.previous.title")}>{ say!("why.previous") }<kbd>{ "K" }</kbd></button>
            <button type="button" data-again="" onclick={step(1)} title={say!("why.next.title")}>{ say!("why.next") }<kbd>{ "J" }</kbd></button>
            <button type="button" class="to-table" onclick={table}>{ say!("why.table") }</button>
            <button type="button" data-testid="dismiss" onclick={dismiss} title={say!("amend.dismiss.title")}>{ say!("amend.dismiss") }<kbd>{ "X" }</kbd></button>
            <button type="button" class="close" onclick={close}>{ say!("close") }<kbd>{ "Esc" }</kbd></button>
        </div>
    }
}

/// One field: its value or its editor, what it was read as, and why.
fn account(props: &Props, reason: &Reason, editing: Option<&Editing>) -> Html {
    let (field, observation) = (reason.field, props.observation);
    let key = field_key(field);
    let here = editing.filter(|editing| editing.amending.field == field);
    let open = props.act.reform(move |_: MouseEvent| {
        Action::Amend(Amend::Open(Some(Amending {
            observation,
            field,
            at: Side::Source,
            refused: None,
        })))
    });
    let back = props
        .act
        .reform(move |_: MouseEvent| Action::Amend(Amend::Withdraw(observation, field)));
    html! {
        <div>
            <dt>{ reason.name }</dt>
            <dd>
                if let Some(editing) = here {
                    <Editor editing={editing.clone()} act={props.act.clone()} />
                } else {
                    { reason.value.clone() }
                }
                <span class="because">
                    if !reason.rule.is_empty() { <span>{ reason.rule.clone() }</span> }
                    if !reason.words.is_empty() { { words(reason, key) } }
                    if let Some(original) = &reason.original {
                        <span class="original">{ say!("amend.original", value = original) }</span>
                        <button type="button" class="link" data-testid="withdraw" onclick={back}>{ say!("amend.back") }</button>
                    }
                </span>
            </dd>
            if here.is_none() {
                <dd>
                    <button
                        type="button" class="amend" data-testid="amend" data-amend={key} onclick={open}
                        aria-label={say!("amend.field", what = reason.name)}
                    >{ say!("amend") }</button>
                </dd>
            }
        </div>
    }
}

/// The words behind a field; pressed, they show where they stand in the text.
fn words(reason: &Reason, key: &'static str) -> Html {
    let show = Callback::from(move |_: MouseEvent| browser::point_out(key));
    html! {
        <button type="button" class="quoted" data-words={key} onclick={show}><q>{ reason.words.clone() }</q></button>
    }
}
