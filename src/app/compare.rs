//! The compare view: the figures of all open documents side by side, and a chart of one line.

mod lines;
mod tools;

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    say,
    view::compare::{Comparison, Wanted, compare},
};

pub use lines::column_name;

use super::{beside::Shown, browser, chart::chart, errand::Errand, state::Action};
use lines::{body, heads};
use tools::tools;

/// Lines that are drawn before more are asked for.
const LINES: usize = 150;

/// Properties of [`Compare`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The open documents that are read.
    pub documents: Vec<Shown>,
    /// What is wanted.
    pub wanted: Wanted,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The view.
#[function_component]
pub fn Compare(props: &Props) -> Html {
    let found = use_memo(
        (props.documents.clone(), props.wanted.by),
        |(documents, by)| {
            let reports: Vec<_> = documents.iter().map(|one| (one.id, &*one.report)).collect();
            compare(&reports, *by)
        },
    );
    let most = use_state(|| LINES);
    let lines = found.find(&props.wanted);
    let columns = found.filled(&lines);
    let copied = use_state(|| None);
    let clicked = clicked(props, &found);
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + LINES))
    };
    html! {
        <section class="sheet compare" aria-label={say!("compare.label")} data-testid="compare">
            { tools(props, &found, &lines, &copied) }
            if lines.is_empty() {
                { nothing(props, &found) }
            } else {
                <div class="wide" role="region" aria-label={say!("compare.label")} tabindex="0" onclick={clicked}>
                    <table role="table" data-testid="comparison">
                        { heads(props, &found, &columns) }
                        { body(props, &found, lines.iter().take(*most).copied(), &columns) }
                    </table>
                </div>
                if lines.len() > *most {
                    <button type="button" class="link more" onclick={more}>
                        { say!("compare.more_lines", count = lines.len() - *most) }
                    </button>
                }
            }
            if found.left_out > 0 {
                <p class="left-out">{ say!("compare.left_out", count = found.left_out) }</p>
            }
        </section>
    }
}

/// A click on a figure leads to it, one on a line's button draws its chart.
fn clicked(props: &Props, found: &Rc<Comparison>) -> Callback<MouseEvent> {
    let (act, found, by) = (props.act.clone(), found.clone(), props.wanted.by);
    let documents = props.documents.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(spot) = browser::spot_of(&event) {
            act.emit(Action::Lead(spot));
            return;
        }
        let line = browser::line_of(&event).and_then(|line| found.lines.get(line));
        let Some(line) = line else { return };
        let drawn = chart(line, &found.columns, by, &documents, browser::is_narrow());
        let errand = Errand::Chart(Some(Rc::new(drawn)), browser::is_dark());
        act.emit(Action::Errand(errand));
    })
}

/// Nothing can be put side by side, or nothing of that is wanted: what to do next.
fn nothing(props: &Props, found: &Comparison) -> Html {
    let narrowed = !props.wanted.search.trim().is_empty() || props.wanted.category.is_some();
    let mut single = props.wanted.clone();
    single.single = true;
    let alone = found.find(&single).len();
    let all = props
        .act
        .reform(move |_: MouseEvent| Action::Compare(single.clone()));
    if narrowed {
        return html! {
            <p class="none" role="status">
                if alone > 0 {
                    { say!("compare.alone", count = alone) }
                    <button type="button" class="button" onclick={all}>{ say!("compare.single") }</button>
                } else {
                    { say!("table.none") }
                }
            </p>
        };
    }
    let add = props.act.reform(|_: MouseEvent| Action::Add);
    html! {
        <div class="notice" data-testid="nothing-to-compare">
            <h3>{ say!("compare.nothing") }</h3>
            <p>{ say!("compare.nothing.next") }</p>
            <div class="choices">
                <button type="button" class="button main" onclick={add}>{ say!("documents.add") }</button>
                if !props.wanted.single && alone > 0 {
                    <button type="button" class="button" onclick={all}>{ say!("compare.single") }</button>
                }
            </div>
        </div>
    }
}
