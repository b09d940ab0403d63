//! Goals against results, of all open documents: one line a goal, each side leading to its words; beneath them, the
//! goals that wait for a result.

mod lines;
mod tools;

use yew::prelude::*;
use zhibiao::{
    say,
    view::goals::{Goal, Goals as Found, Wanted, goals},
};

use super::{beside::Shown, browser, state::Action};
use lines::{heads, line, waiting_heads, waiting_line};
use tools::tools;

/// Waiting goals that are drawn before more are asked for.
const LINES: usize = 150;

/// Properties of [`Goals`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The open documents that are read.
    pub documents: Vec<Shown>,
    /// What is wanted of their goals.
    pub wanted: Wanted,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The view.
#[function_component]
pub fn Goals(props: &Props) -> Html {
    let found = use_memo(props.documents.clone(), |documents| {
        let reports: Vec<_> = documents.iter().map(|one| (one.id, &*one.report)).collect();
        goals(&reports)
    });
    let most = use_state(|| LINES);
    let copied = use_state(|| None);
    let clicked = {
        let act = props.act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(spot) = browser::spot_of(&event) {
                act.emit(Action::Lead(spot));
            }
        })
    };
    let pairs = found.find(&props.wanted);
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + LINES))
    };
    html! {
        <section class="sheet compare goals" aria-label={say!("beside.goals")} data-testid="goals-view" onclick={clicked}>
            if !found.pairs.is_empty() || !found.waiting.is_empty() {
                { tools(props, &found, pairs.len(), &copied) }
            }
            if found.pairs.is_empty() {
                <div class="notice" data-testid="no-goals">
                    <h3>{ say!("goals.nothing") }</h3>
                    <p>{ say!("goals.nothing.next") }</p>
                </div>
            } else if pairs.is_empty() {
                <p class="none" role="status">{ say!("goals.none") }</p>
            } else {
                <div class="wide" role="region" aria-label={say!("beside.goals")} tabindex="0">
                    <table role="table">
                        { heads(&props.wanted, &props.act) }
                        <tbody role="rowgroup">{ for pairs.into_iter().map(line) }</tbody>
                    </table>
                </div>
            }
            { waiting(props, &found, *most, more) }
        </section>
    }
}

/// The goals that have no result yet, behind a button that says how many.
fn waiting(props: &Props, found: &Found, most: usize, more: Callback<MouseEvent>) -> Html {
    let goals: Vec<&Goal> = found.waiting_for(&props.wanted);
    if goals.is_empty() {
        return Html::default();
    }
    let unfolded = props.wanted.waiting;
    let wanted = Wanted {
        waiting: !unfolded,
        ..props.wanted.clone()
    };
    let fold = props
        .act
        .reform(move |_: MouseEvent| Action::Aim(wanted.clone()));
    html! {
        <section class="waiting">
            <button type="button" data-testid="waiting" aria-expanded={unfolded.to_string()} onclick={fold}>
                { say!("goals.open", count = goals.len()) }
            </button>
            if unfolded {
                <table role="table" aria-label={say!("goals.open", count = goals.len())}>
                    { waiting_heads(&props.wanted, &props.act) }
                    <tbody role="rowgroup">{ for goals.iter().take(most).map(|goal| waiting_line(goal)) }</tbody>
                </table>
                if goals.len() > most {
                    <button type="button" class="link more" onclick={more}>
                        { say!("compare.more_lines", count = goals.len() - most) }
                    </button>
                }
            }
        </section>
    }
}
