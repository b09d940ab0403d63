//! The table of all figures: filters, heads that sort, groups of rows.
//!
//! Rows off the screen are in the document but neither laid out nor painted
//! (`content-visibility`), and a row is drawn again only when it changes.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    say,
    view::{Line, Query, Sort, lines, rows},
};

use super::{
    browser,
    filters::{self, filters},
    reading::Reading,
    row::RowView,
    state::{Action, Chosen, Side},
};

/// Properties of [`Table`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// What is wanted of it.
    pub query: Query,
    /// The chosen figure.
    pub chosen: Option<usize>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The table with its filters.
#[function_component]
pub fn Table(props: &Props) -> Html {
    let found = use_memo(
        (props.reading.clone(), props.query.clone()),
        |(reading, query)| {
            let rows = rows(&reading.report, query);
            (rows.len(), lines(rows, query))
        },
    );
    let (count, lines) = &*found;
    let clicked = {
        let act = props.act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(observation) = browser::observation_of(&event) {
                act.emit(Action::Choose(Some(Chosen {
                    observation,
                    from: Side::Understanding,
                })));
            }
        })
    };
    let pressed = {
        let (act, found) = (props.act.clone(), found.clone());
        Callback::from(move |event: KeyboardEvent| step(&event, &found.1, &act))
    };
    let places = props.reading.choices.districts.len() > 1;
    let all = || lines.iter().filter_map(Line::row);
    let entry = props
        .chosen
        .filter(|chosen| all().any(|row| row.observation == *chosen));
    let entry = entry.or_else(|| all().next().map(|row| row.observation));
    html! {
        <section class="sheet" aria-label={say!("table.label")}>
            { filters(&filters::Props {
                reading: props.reading.clone(), query: props.query.clone(), shown: *count, act: props.act.clone(),
            }) }
            <div
                class={classes!("table", places.then_some("places"))} role="table" aria-label={say!("table.all")}
                aria-rowcount={(count + 1).to_string()} onclick={clicked} onkeydown={pressed}
            >
                <div role="rowgroup" class="heads">{ heads(&props.query, &props.act, places) }</div>
                <div role="rowgroup" class="group">{ for lines.iter().map(|line| show(line, props.chosen, entry, places)) }</div>
            </div>
            if *count == 0 {
                <p class="none" role="status">{ say!("table.none") }</p>
            }
        </section>
    }
}

fn heads(query: &Query, act: &Callback<Action>, places: bool) -> Html {
    let head = |by: Sort, class: &'static str, name: &'static str| {
        let sorted = match (query.order.by == by, query.order.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let wanted = Query {
            order: query.order.toggled(by),
            ..query.clone()
        };
        let sort = act.reform(move |_: MouseEvent| Action::Ask(wanted.clone()));
        html! {
            <div role="columnheader" {class} aria-sort={sorted}>
                <button type="button" onclick={sort}>{ name }</button>
            </div>
        }
    };
    html! {
        <div role="row" class="head">
            { head(Sort::Indicator, "name", say!("field.indicator")) }
            { head(Sort::Value, "value", say!("field.number")) }
            <div role="columnheader" class="change">{ say!("field.change") }</div>
            if places { { head(Sort::District, "place", say!("field.district")) } }
            { head(Sort::Period, "period", say!("field.period")) }
            { head(Sort::Status, "status", say!("field.status")) }
        </div>
    }
}

fn show(line: &Line, chosen: Option<usize>, entry: Option<usize>, places: bool) -> Html {
    match line {
        Line::Head { category, rows, .. } => html! {
            <div role="row" class="category" key={category.name}>
                <div role="rowheader"><strong>{ category.name }</strong><span>{ *rows }</span></div>
            </div>
        },
        Line::Row(row) => html! {
            <RowView
                key={row.observation} row={row.clone()} {places}
                chosen={chosen == Some(row.observation)} entry={entry == Some(row.observation)}
            />
        },
    }
}

/// Arrow keys go from row to row as the table stands.
fn step(event: &KeyboardEvent, lines: &[Line], act: &Callback<Action>) {
    let Some(at) = browser::observation_of(event) else {
        return;
    };
    let order: Vec<usize> = lines
        .iter()
        .filter_map(Line::row)
        .map(|row| row.observation)
        .collect();
    let Some(now) = order.iter().position(|observation| *observation == at) else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowDown" => now.checked_add(1),
        "ArrowUp" => now.checked_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(observation) = next.and_then(|next| order.get(next)).copied() {
        act.emit(Action::Choose(Some(Chosen {
            observation,
            from: Side::Neither,
        })));
    }
}
