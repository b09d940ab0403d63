//! One headline figure on a card, and the movement that table and card both show.

use yew::prelude::*;
use zhibiao::{
    report::Status,
    say,
    view::{
        Figure, Goal, Headline, HeldTo, Movement, Tone, pace_name, period_name, status_key,
        status_name,
    },
};

/// A headline as a tile that leads to its words; the first of a category says which. Change, rank and goal each lead
/// to their own.
pub fn headline(headline: &Headline, first: bool, chosen: Option<usize>) -> Html {
    let part = |observation: usize, class: Classes, what: Html| {
        let current = (chosen == Some(observation)).then_some("true");
        html! {
            <button
                type="button" class={classes!("part", class)}
                data-observation={observation.to_string()} aria-current={current}
            >{ what }</button>
        }
    };
    let current = (chosen == Some(headline.observation)).then_some("true");
    html! {
        <li class={classes!("headline", status_key(headline.status))} data-observation={headline.observation.to_string()} aria-current={current}>
            <button type="button" class="main" aria-current={current}>
                <span class="label"><span>{ headline.label.clone() }</span>if first { <span class="kind">{ headline.category.name }</span> }</span>
                { number(&headline.figure) }
            </button>
            <div class="said">
                { when(headline) }
                if let Some(pace) = headline.pace { <span>{ pace_name(pace) }</span> }
                if let Some(change) = &headline.change { { part(change.observation, classes!(), movement(change)) } }
                if let Some(rank) = &headline.rank { { part(rank.observation, classes!(), rank.words().into()) } }
                if headline.doubtful { <span class="pill doubtful">{ say!("doubt") }</span> }
                if headline.corrected { <span class="amended">{ say!("amend.corrected") }</span> }
            </div>
            if let Some(held_to) = &headline.held_to {
                <div class="said">{ part(held_to.observation, classes!(reached_key(held_to)), held(held_to)) }</div>
            }
            if let Some(goal) = &headline.goal {
                <div class="said">{ part(goal.observation, classes!("goal"), aim(goal)) }</div>
            }
        </li>
    }
}

/// The goal that was set, and whether it was reached.
fn held(held_to: &HeldTo) -> Html {
    let sign = if held_to.reached { "✓ " } else { "✕ " };
    html! { <><span aria-hidden="true">{ sign }</span>{ held_to.words() }</> }
}

const fn reached_key(held_to: &HeldTo) -> &'static str {
    if held_to.reached { "reached" } else { "missed" }
}

/// When it is due, and what is to be by then.
fn aim(goal: &Goal) -> Html {
    let pace = goal.pace.map_or("", pace_name);
    html! {
        <>
            <span>{ say!("status.target") }{ " " }{ year(&goal.period) }</span>{ " " }
            <span>{ pace }{ if pace.is_empty() { "" } else { " " } }{ goal.figure.plain() }</span>
        </>
    }
}

/// A number, large, with its sign before it and its unit small behind.
pub fn number(figure: &Figure) -> Html {
    html! {
        <span class={classes!("number", (figure.unit.chars().count() < 5).then_some("short"))}>
            if !figure.sign.is_empty() { <span class="sign">{ figure.sign }</span> }
            <b>{ figure.text.clone() }</b>
            <span class="unit" data-field="unit">{ figure.unit.clone() }</span>
        </span>
    }
}

/// An arrow with the size of the movement, coloured by its meaning.
pub fn movement(movement: &Movement) -> Html {
    let tone = match movement.tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Plain => "plain",
    };
    html! {
        <span class={classes!("movement", tone)}>
            <span class="unseen">{ movement.word }</span>
            <span aria-hidden="true">{ movement.arrow }</span>{ " " }{ movement.text.clone() }
        </span>
    }
}

fn when(headline: &Headline) -> Html {
    let period = period_name(&headline.period);
    match headline.status {
        Status::Actual => html! { <span class="period">{ period }</span> },
        status => {
            html! { <span class={status_key(status)}>{ status_name(status) }{ " " }{ year(&headline.period) }</span> }
        }
    }
}

/// A period short enough for a card's last line.
fn year(period: &str) -> String {
    let name = period_name(period);
    match name.strip_suffix(say!("period.year_mark")) {
        Some(bare) => bare.to_owned(),
        None => name,
    }
}
