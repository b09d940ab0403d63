//! The lines of the goals, and the heads that put them in order.

use yew::prelude::*;
use zhibiao::{
    report::Measure,
    say,
    view::{
        digits,
        goals::{Goal, Pair, Said, Sort, Verdict, Wanted},
        measure_name, verdict_words,
    },
};

use crate::app::{headline::number, heads::sorted, state::Action};

/// The heads of the goals with a result; those of columns that can be put in order are pressed to do so.
pub fn heads(wanted: &Wanted, act: &Callback<Action>) -> Html {
    let head = |class, name, sort| head(class, name, sort, wanted, act);
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { head("", say!("field.indicator"), Sort::Indicator) }
                { plain(say!("status.target")) }
                { plain(say!("goals.result")) }
                { head("", say!("goals.verdict"), Sort::Outcome) }
                { head("value", say!("goals.distance"), Sort::Distance) }
            </tr>
        </thead>
    }
}

/// The heads of those without, which have fewer columns and the same order.
pub fn waiting_heads(wanted: &Wanted, act: &Callback<Action>) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { head("", say!("field.indicator"), Sort::Indicator, wanted, act) }
                { plain(say!("status.target")) }
            </tr>
        </thead>
    }
}

fn plain(name: &'static str) -> Html {
    html! { <th role="columnheader" scope="col" class="value">{ name }</th> }
}

fn head(
    class: &'static str,
    name: &'static str,
    sort: Sort,
    wanted: &Wanted,
    act: &Callback<Action>,
) -> Html {
    let next = Wanted {
        order: wanted.order.toggled(sort),
        ..wanted.clone()
    };
    let press = act.reform(move |_: MouseEvent| Action::Aim(next.clone()));
    html! {
        <th role="columnheader" scope="col" {class} aria-sort={sorted(&wanted.order, &sort)}>
            <button type="button" onclick={press}>{ name }</button>
        </th>
    }
}

/// A goal with its result.
pub fn line(pair: &Pair) -> Html {
    let class = match pair.verdict {
        Verdict::Reached => "actual",
        Verdict::Missed => "doubtful",
        _ => "",
    };
    let (verdict, reason) = verdict_words(pair.verdict);
    html! {
        <tr role="row" data-testid="goal">
            { name(&pair.goal) }
            { side(&pair.goal.said, "target", say!("status.target")) }
            { side(&pair.result, "actual", say!("goals.result")) }
            <td role="cell" class="verdict" data-label={say!("goals.verdict")}>
                <span class={classes!("pill", class)}>{ verdict }</span>
                if !reason.is_empty() { <small>{ reason }</small> }
            </td>
            <td role="cell" class="value" data-label={say!("goals.distance")}>{ distance(pair) }</td>
        </tr>
    }
}

/// A goal without.
pub fn waiting_line(goal: &Goal) -> Html {
    html! {
        <tr role="row" data-testid="waiting-goal">
            { name(goal) }
            { side(&goal.said, "target", say!("status.target")) }
        </tr>
    }
}

fn name(goal: &Goal) -> Html {
    html! {
        <th role="rowheader" scope="row" class="name">
            <span class="indicator">{ goal.indicator.clone() }</span>
            if goal.measure != Measure::Level { <span class="measure">{ measure_name(goal.measure) }</span> }
            <span class="within">{ goal.district.clone() }{ " " }{ goal.year }</span>
        </th>
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
    [sign, &digits(distance), " ", pair.points_or_unit()].concat()
}
