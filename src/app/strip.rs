//! The strip under the bar: what was read, and that nothing left this machine.

use std::rc::Rc;

use yew::prelude::*;

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
        Phase::Idle => ("idle", "只在本机读取，不上传"),
        Phase::Reading => ("reading", "正在读……"),
        Phase::Done => ("done", "只在本机读取，未上传"),
        Phase::Failed(_) => ("error", "没有读成，见下方说明"),
    };
    let cancel = props.act.reform(|_: MouseEvent| Action::Cancel);
    html! {
        <section class="strip" aria-label="这份文本">
            if let Some(reading) = &props.reading {
                <h2 class="title">{ reading.title().to_owned() }</h2>
                { facts(reading) }
            }
            <p class="privacy" role="status" data-testid="status" data-state={state}>{ words }</p>
            if props.phase == Phase::Reading {
                <button type="button" class="link cancel" onclick={cancel}>{ "取消" }</button>
            }
        </section>
    }
}

fn facts(reading: &Reading) -> Html {
    let document = &reading.report.document;
    let figures = reading.report.observations.len();
    let year = match document.published.get(..4).filter(|year| !year.is_empty()) {
        Some(year) => format!("{year}年"),
        None if document.years.is_empty() => String::new(),
        None => format!("{}年", document.years),
    };
    let doubtful = reading.choices.doubtful;
    html! {
        <ul class="facts">
            if !document.district.is_empty() { <li>{ document.district.clone() }</li> }
            if !year.is_empty() { <li>{ year }</li> }
            <li data-testid="count" data-count={figures.to_string()}>
                <strong>{ figures }</strong>{ " 个数字" }
            </li>
            <li><strong>{ reading.indicators() }</strong>{ " 项指标" }</li>
            if doubtful > 0 { <li class="doubtful"><strong>{ doubtful }</strong>{ " 处存疑" }</li> }
        </ul>
    }
}
