//! The tools over the goals: search, how they came out, copying, saving.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    export::{attained::grid, grid::Grid},
    say,
    view::goals::{Goals, Outcome, Wanted},
};

use super::Props;
use crate::app::{
    browser,
    state::Action,
    tools::{Copied, said as said_copied, take_table},
};

/// The tools; `shown` goals are wanted of those that were found.
pub fn tools(
    props: &Props,
    found: &Rc<Goals>,
    shown: usize,
    copied: &UseStateHandle<Copied>,
) -> Html {
    let wanted = &props.wanted;
    let search = {
        let (wanted, act) = (wanted.clone(), props.act.clone());
        Callback::from(move |event: InputEvent| {
            act.emit(Action::Aim(Wanted {
                search: browser::value_of(&event),
                ..wanted.clone()
            }));
        })
    };
    let ask = |search: &str, outcome: Option<Outcome>| {
        let wanted = Wanted {
            search: search.to_owned(),
            outcome,
            ..wanted.clone()
        };
        let act = &props.act;
        act.reform(move |_: MouseEvent| Action::Aim(wanted.clone()))
    };
    let all = found.pairs.len();
    html! {
        <>
            <div class="filters" role="search">
                <input
                    type="search" class="search" aria-label={say!("compare.search")} placeholder={say!("compare.search")}
                    value={wanted.search.clone()} oninput={search}
                />
                if all > 0 {
                    { for Outcome::ALL.map(|outcome| {
                        let on = wanted.outcome == Some(outcome);
                        let (class, key, name) = said(outcome);
                        html! {
                            <button
                                type="button" class={classes!("chip", class, on.then_some("on"))} data-outcome={key}
                                aria-pressed={on.to_string()} onclick={ask(&wanted.search, (!on).then_some(outcome))}
                            >{ name }{ " " }{ found.count(outcome) }</button>
                        }
                    }) }
                }
                if shown > 0 || wanted.waiting {
                    { take_table(["copy-goals", "save-goals"], taking(found, wanted), copied, &props.act) }
                }
                { said_copied(**copied) }
            </div>
            if all > 0 {
                <p class="tally">
                    <span role="status" data-testid="goals-shown">{
                        if shown == all { say!("goals.shown.all", all = all) } else { say!("goals.shown", all = all, shown = shown) }
                    }</span>
                    if wanted.narrows() {
                        <button type="button" class="link" onclick={ask("", None)}>{ say!("filter.clear") }</button>
                    }
                </p>
            }
        </>
    }
}

/// The goals that are wanted, for a spreadsheet.
fn taking(found: &Rc<Goals>, wanted: &Wanted) -> impl Fn() -> Grid + use<> {
    let (found, wanted) = (found.clone(), wanted.clone());
    move || grid(&found, &wanted)
}

/// An outcome's colour, its word in the address, its name.
fn said(outcome: Outcome) -> (&'static str, &'static str, &'static str) {
    let key = outcome.key();
    match outcome {
        Outcome::Reached => ("", key, say!("goals.reached")),
        Outcome::Missed => ("doubtful", key, say!("goals.missed")),
        Outcome::Undecided => ("", key, say!("goals.unsettled")),
    }
}
