//! The strip under the bar: what was read, and that nothing left this machine.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{say, view::period_name};

use super::{
    reading::Reading,
    state::{Action, Phase},
};

/// What [`strip`] shows.
pub struct Props {
    /// What the page is doing.
    pub phase: Phase,
    /// The text on the page.
    pub reading: Option<Rc<Reading>>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The strip.
pub fn strip(props: &Props) -> Html {
    let (state, words) = match &props.phase {
        Phase::Idle => ("idle", say!("strip.idle")),
        Phase::Reading => ("reading", say!("strip.reading")),
        Phase::Done => ("done", say!("strip.done")),
        Phase::Failed(_) => ("error", say!("strip.failed")),
    };
    let cancel = props.act.reform(|_: MouseEvent| Action::Cancel);
    html! {
        <section class="strip" aria-label={say!("strip.label")}>
            if let Some(reading) = &props.reading {
                <h2 class="title">{ reading.title().to_owned() }</h2>
                { facts(reading) }
            }
            <p class="privacy" role="status" data-testid="status" data-state={state}>{ words }</p>
            if props.phase == Phase::Reading {
                <button type="button" class="link cancel" onclick={cancel}>{ say!("cancel") }</button>
            }
        </section>
    }
}

fn facts(reading: &Reading) -> Html {
    let document = &reading.report.document;
    let figures = reading.report.observations.len();
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
                <strong>{ figures }</strong>{ " " }{ say!("strip.figures") }
            </li>
            <li><strong>{ reading.indicators() }</strong>{ " " }{ say!("strip.indicators") }</li>
            if doubtful > 0 { <li class="doubtful"><strong>{ doubtful }</strong>{ " " }{ say!("strip.doubts") }</li> }
        </ul>
    }
}
