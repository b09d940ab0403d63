//! One headline figure on a card, and the movement that table and card both show.

use yew::prelude::*;
use zhibiao::{
    report::Status,
    view::{Figure, Headline, Movement, Part, Tone, status_key},
};

/// A headline as a tile that leads to its words; the first of a category says which. What other figures say of it
/// (change, rank, goal) leads to theirs.
pub fn headline(headline: &Headline, first: bool, chosen: Option<usize>) -> Html {
    let current = |observation| (chosen == Some(observation)).then_some("true");
    let main = headline.observation;
    html! {
        <li class={classes!("headline", status_key(headline.status))} data-observation={main.to_string()} aria-current={current(main)}>
            <button type="button" class="main" aria-current={current(main)}>
                <span class="label"><span>{ headline.label.clone() }</span>if first { <span class="kind">{ headline.category.name }</span> }</span>
                { number(&headline.figure) }
            </button>
            <div class="said">
                { for headline.said().into_iter().map(|said| {
                    let class = class(said.part, headline.status);
                    match said.by {
                        None => html! { <span {class}>{ said.words }</span> },
                        Some(by) => html! {
                            <button type="button" class={classes!("part", class)} data-observation={by.to_string()} aria-current={current(by)}>
                                if matches!(said.part, Part::Change(_)) {
                                    <span class="unseen">{ headline.change.as_ref().map(|change| change.word) }</span>
                                }
                                { said.words }
                            </button>
                        },
                    }
                }) }
            </div>
        </li>
    }
}

/// What the styles know of a piece of the small print.
const fn class(part: Part, status: Status) -> &'static str {
    match part {
        Part::When if matches!(status, Status::Actual) => "period",
        Part::When => status_key(status),
        Part::Change(tone) => tone_key(tone),
        Part::Rank => "rank",
        Part::Doubt => "pill doubtful",
        Part::Corrected => "amended",
        Part::HeldTo(true) => "reached",
        Part::HeldTo(false) => "missed",
        Part::Goal => "goal",
    }
}

const fn tone_key(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Plain => "plain",
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
    html! {
        <span class={classes!("movement", tone_key(movement.tone))}>
            <span class="unseen">{ movement.word }</span>
            <span aria-hidden="true">{ movement.arrow }</span>{ " " }{ movement.text.clone() }
        </span>
    }
}
