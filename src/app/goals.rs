//! Goals against results, of all open documents: one line a goal, each side leading to its words.

use yew::prelude::*;
use zhibiao::{
    report::Measure,
    say,
    view::{
        digits,
        goals::{Pair, Said, Verdict, goals},
        measure_name,
    },
};

use super::{beside::Shown, browser, headline::number, state::Action};

/// Properties of [`Goals`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The open documents that are read.
    pub documents: Vec<Shown>,
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
    let clicked = {
        let act = props.act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(spot) = browser::spot_of(&event) {
                act.emit(Action::Lead(spot));
            }
        })
    };
    let count = |fits: fn(Verdict) -> bool| {
        let pairs = found.pairs.iter();
        pairs.filter(|pair| fits(pair.verdict)).count()
    };
    let reached = count(|verdict| verdict == Verdict::Reached);
    let missed = count(|verdict| verdict == Verdict::Missed);
    html! {
        <section class="sheet compare goals" aria-label={say!("beside.goals")} data-testid="goals-view">
            if found.pairs.is_empty() {
                <div class="notice" data-testid="no-goals">
                    <h3>{ say!("goals.nothing") }</h3>
                    <p>{ say!("goals.nothing.next") }</p>
                </div>
            } else {
                <p class="tally" role="status">
                    { say!("goals.tally", reached = reached, missed = missed, open = found.pairs.len() - reached - missed) }
                </p>
                <div class="wide" role="region" aria-label={say!("beside.goals")} tabindex="0" onclick={clicked}>
                    <table role="table">
                        { heads() }
                        <tbody role="rowgroup">{ for found.pairs.iter().map(row) }</tbody>
                    </table>
                </div>
            }
            if found.open > 0 { <p class="left-out">{ say!("goals.open", count = found.open) }</p> }
        </section>
    }
}

fn heads() -> Html {
    let head = |class: &'static str, name: &'static str| {
        html! { <th role="columnheader" scope="col" {class}>{ name }</th> }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { head("", say!("field.indicator")) }
                { head("value", say!("status.target")) }
                { head("value", say!("goals.result")) }
                { head("", say!("goals.verdict")) }
                { head("value", say!("goals.distance")) }
            </tr>
        </thead>
    }
}

fn row(pair: &Pair) -> Html {
    let (class, verdict, reason) = match pair.verdict {
        Verdict::Reached => ("actual", say!("goals.reached"), ""),
        Verdict::Missed => ("doubtful", say!("goals.missed"), ""),
        Verdict::NoDirection => ("", say!("goals.unsettled"), say!("goals.no_direction")),
        Verdict::Inexact => ("", say!("goals.unsettled"), say!("goals.inexact")),
        Verdict::FarApart => ("", say!("goals.unsettled"), say!("goals.far_apart")),
        Verdict::Several => ("", say!("goals.unsettled"), say!("goals.several")),
    };
    html! {
        <tr role="row" data-testid="goal">
            <th role="rowheader" scope="row" class="name">
                <span class="indicator">{ pair.indicator.clone() }</span>
                if pair.measure != Measure::Level { <span class="measure">{ measure_name(pair.measure) }</span> }
                <span class="within">{ pair.district.clone() }{ " " }{ pair.year }</span>
            </th>
            { side(&pair.goal, "target", say!("status.target")) }
            { side(&pair.result, "actual", say!("goals.result")) }
            <td role="cell" class="verdict" data-label={say!("goals.verdict")}>
                <span class={classes!("pill", class)}>{ verdict }</span>
                if !reason.is_empty() { <small>{ reason }</small> }
            </td>
            <td role="cell" class="value" data-label={say!("goals.distance")}>{ distance(pair) }</td>
        </tr>
    }
}

fn side(said: &Said, class: &'static str, label: &'static str) -> Html {
    html! {
        <td role="cell" class={classes!("value", class)} data-label={label}>
            <button type="button" class="spot" data-spot={said.spot.to_string()}>{ number(&said.figure) }</button>
        </td>
    }
}

/// By how much, with a sign; percentages are apart by points.
fn distance(pair: &Pair) -> String {
    let Some(distance) = pair.distance else {
        return "—".to_owned();
    };
    let sign = if distance > 0.0 { "+" } else { "" };
    let unit = if pair.unit == "%" {
        say!("goals.points")
    } else {
        &pair.unit
    };
    [sign, &digits(distance), " ", unit].concat()
}
