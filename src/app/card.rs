//! A district's card: name, hierarchy, counts, headline figures, honours and policies.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    say,
    view::{Card, Counts},
};

use super::{
    browser,
    headline::headline,
    picture,
    reading::Reading,
    state::{Action, Chosen, Side},
};

/// Honours or policies that are shown before 更多 is pressed.
const SHOWN: usize = 3;

/// Properties of [`CardView`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// Which of its cards.
    pub index: usize,
    /// The chosen figure.
    pub chosen: Option<usize>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The card.
#[function_component]
pub fn CardView(props: &Props) -> Html {
    let Some(card) = props.reading.cards.get(props.index) else {
        return Html::default();
    };
    let print = {
        let selector = format!(".card[data-card='{}']", props.index);
        Callback::from(move |_: MouseEvent| browser::print("card", &selector))
    };
    let open = use_state(|| false);
    let fold = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let name = if card.name.is_empty() {
        say!("card.no_place")
    } else {
        &card.name
    };
    html! {
        <article class={classes!("card", open.then_some("open"))} data-testid="card" data-card={props.index.to_string()} aria-label={name.to_owned()}>
            <header>
                <h2>{ name }</h2>
                <p class="where">{ hierarchy(card) }</p>
                { counts(card.counts) }
                <div class="actions">
                    <button type="button" class="link whole" data-testid="whole" aria-expanded={open.to_string()} onclick={fold}>{
                        if *open { say!("close").to_owned() } else { say!("card.all", count = card.headlines.len()) }
                    }</button>
                    <button type="button" class="link" data-testid="print-one" onclick={print}>{ say!("table.print") }</button>
                    { picture::button(props.index, &props.act) }
                </div>
            </header>
            if !card.headlines.is_empty() {
                <ul class="headlines" onclick={clicked(&props.act)}>
                    { for card.headlines.iter().enumerate().map(|(at, one)| {
                        let before = at.checked_sub(1).and_then(|before| card.headlines.get(before));
                        let first = before.is_none_or(|before| before.category != one.category);
                        headline(one, first, props.chosen)
                    }) }
                </ul>
            }
            <div class="lists">
                <Names label={say!("card.honours")} names={card.honours.clone()} />
                <Names label={say!("card.policies")} names={card.policies.clone()} />
            </div>
        </article>
    }
}

/// A click on a headline chooses its figure.
fn clicked(act: &Callback<Action>) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(observation) = browser::observation_of(&event) {
            act.emit(Action::Choose(Some(Chosen {
                observation,
                from: Side::Understanding,
            })));
        }
    })
}

fn hierarchy(card: &Card) -> Html {
    html! {
        <>
            if !card.ancestors.is_empty() { <span>{ card.ancestors.join(" › ") }</span> }
            if !card.code.is_empty() { <span class="code" title={say!("card.code")}>{ card.code.clone() }</span> }
        </>
    }
}

fn counts(counts: Counts) -> Html {
    let all = [
        ("actual", say!("status.actual"), counts.actual),
        ("target", say!("status.target"), counts.target),
        ("forecast", say!("status.forecast"), counts.forecast),
        ("doubtful", say!("doubt"), counts.doubtful),
    ];
    let read = counts.actual + counts.target + counts.forecast;
    html! {
        <ul class="counts">
            <li>{ say!("card.read") }{ " " }{ read }</li>
            { for all.into_iter().filter(|(_, _, count)| *count > 0).map(|(class, name, count)| html! {
                <li {class}>{ name }{ " " }{ count }</li>
            }) }
        </ul>
    }
}

/// Properties of [`Names`].
#[derive(PartialEq, Properties)]
struct NamesProps {
    label: &'static str,
    names: Vec<String>,
}

/// Names in one line, the first few until more are asked for.
#[function_component]
fn Names(props: &NamesProps) -> Html {
    let all = use_state(|| false);
    let more = props.names.len().saturating_sub(SHOWN);
    let shown = if *all { props.names.len() } else { SHOWN };
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    if props.names.is_empty() {
        return Html::default();
    }
    html! {
        <div class="names">
            <h3>{ props.label }</h3>
            <p>
                { for props.names.iter().take(shown).map(|name| html! { <span>{ name.clone() }</span> }) }
                if more > 0 {
                    <button
                        type="button" class="link" onclick={toggle} aria-expanded={all.to_string()}
                        aria-label={if *all { say!("card.fewer", what = props.label) } else { say!("card.more", count = more, what = props.label) }}
                    >{ if *all { say!("close").to_owned() } else { format!("+{more}") } }</button>
                }
            </p>
        </div>
    }
}
