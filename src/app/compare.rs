//! The compare view: the figures of all open documents side by side, and a chart of one line.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};
use zhibiao::{
    export::compared::tsv,
    report::{Measure, Status},
    say,
    view::{
        category,
        compare::{By, Cell, Comparison, Line, Wanted, compare},
        figure, measure_name, period_name, status_key, status_name,
    },
};

use super::{
    beside::{Shown, found_in},
    browser,
    chart::chart,
    errand::Errand,
    headline::number,
    state::Action,
};

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
    let clicked = {
        let (act, found, by) = (props.act.clone(), found.clone(), props.wanted.by);
        let documents = props.documents.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(spot) = browser::spot_of(&event) {
                act.emit(Action::Lead(spot));
            } else if let Some(line) = browser::line_of(&event) {
                let Some(line) = found.lines.get(line) else {
                    return;
                };
                let chart = Rc::new(chart(
                    line,
                    &found.columns,
                    by,
                    &documents,
                    browser::is_narrow(),
                ));
                act.emit(Action::Errand(Errand::Chart(
                    Some(chart),
                    browser::is_dark(),
                )));
            }
        })
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + LINES))
    };
    html! {
        <section class="sheet compare" aria-label={say!("compare.label")} data-testid="compare">
            { tools(props, &found, &lines) }
            if lines.is_empty() {
                { nothing(props, &found) }
            } else {
                <div class="wide" role="region" aria-label={say!("compare.label")} tabindex="0" onclick={clicked}>
                    <table role="table" data-testid="comparison">
                        { heads(&found, &columns, props.wanted.by) }
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

fn tools(props: &Props, found: &Rc<Comparison>, lines: &[&Line]) -> Html {
    let wanted = &props.wanted;
    let ask = |change: fn(&mut Wanted, &Event)| {
        let (wanted, act) = (wanted.clone(), props.act.clone());
        Callback::from(move |event: Event| {
            let mut wanted = wanted.clone();
            change(&mut wanted, &event);
            act.emit(Action::Compare(wanted));
        })
    };
    let press = |change: fn(&mut Wanted)| {
        let mut wanted = wanted.clone();
        change(&mut wanted);
        props
            .act
            .reform(move |_: MouseEvent| Action::Compare(wanted.clone()))
    };
    let search = {
        let change = ask(|wanted, event| wanted.search = browser::value_of(event));
        Callback::from(move |event: InputEvent| change.emit(event.into()))
    };
    let mut categories: Vec<_> = found.lines.iter().map(|line| line.category).collect();
    categories.dedup();
    let copy = {
        let (found, wanted) = (found.clone(), wanted.clone());
        Callback::from(move |_: MouseEvent| {
            let text = tsv(&found, &found.find(&wanted), wanted.by);
            spawn_local(async move {
                browser::copy(&text).await;
            });
        })
    };
    let chip = |on: bool, name: &'static str, press: Callback<MouseEvent>| {
        html! {
            <button type="button" class={classes!("chip", on.then_some("on"))} aria-pressed={on.to_string()} onclick={press}>{ name }</button>
        }
    };
    html! {
        <div class="filters" role="search">
            <input
                type="search" class="search" aria-label={say!("compare.search")} placeholder={say!("compare.search")}
                value={wanted.search.clone()} oninput={search}
            />
            { chip(wanted.by == By::District, say!("compare.by.district"), press(|wanted| wanted.by = By::District)) }
            { chip(wanted.by == By::Period, say!("compare.by.period"), press(|wanted| wanted.by = By::Period)) }
            <select
                class={classes!("chip", wanted.category.is_some().then_some("on"))}
                aria-label={say!("filter.by", what = say!("field.category"))}
                onchange={ask(|wanted, event| {
                    wanted.category = browser::value_of(event).strip_prefix('=').map(str::to_owned);
                })}
            >
                <option value="" selected={wanted.category.is_none()}>{ say!("field.category") }</option>
                { for categories.into_iter().map(|one| html! {
                    <option value={format!("={}", one.id)} selected={wanted.category.as_deref() == Some(one.id)}>{ one.name }</option>
                }) }
            </select>
            { chip(wanted.single, say!("compare.single"), press(|wanted| wanted.single = !wanted.single)) }
            if !lines.is_empty() {
                <button type="button" class="chip" data-testid="copy-comparison" onclick={copy}>{ say!("compare.copy") }</button>
            }
        </div>
    }
}

/// Nothing can be put side by side, or nothing of that is wanted: what to do next.
fn nothing(props: &Props, found: &Comparison) -> Html {
    let narrowed = !props.wanted.search.trim().is_empty() || props.wanted.category.is_some();
    if narrowed {
        return html! { <p class="none" role="status">{ say!("table.none") }</p> };
    }
    let add = props.act.reform(|_: MouseEvent| Action::Add);
    let mut single = props.wanted.clone();
    single.single = true;
    let all = props
        .act
        .reform(move |_: MouseEvent| Action::Compare(single.clone()));
    html! {
        <div class="notice" data-testid="nothing-to-compare">
            <h3>{ say!("compare.nothing") }</h3>
            <p>{ say!("compare.nothing.next") }</p>
            <div class="choices">
                <button type="button" class="button main" onclick={add}>{ say!("documents.add") }</button>
                if !props.wanted.single && !found.lines.is_empty() {
                    <button type="button" class="button" onclick={all}>{ say!("compare.single") }</button>
                }
            </div>
        </div>
    }
}

fn heads(found: &Comparison, columns: &[usize], by: By) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col">{ say!("field.indicator") }</th>
                { for columns.iter().map(|column| html! {
                    <th role="columnheader" scope="col" class="value">{ column_name(&found.columns[*column], by) }</th>
                }) }
            </tr>
        </thead>
    }
}

/// A column's name: a district, or a period in words.
pub fn column_name(column: &str, by: By) -> String {
    match by {
        By::District => column.to_owned(),
        By::Period => period_name(column),
    }
}

fn body<'a>(
    props: &Props,
    found: &Comparison,
    lines: impl Iterator<Item = &'a Line>,
    columns: &[usize],
) -> Html {
    let mut last = None;
    let mut rows = Vec::new();
    for line in lines {
        if last != Some(line.category) {
            last = Some(line.category);
            rows.push(html! {
                <tr role="row" class="category">
                    <th role="rowheader" colspan={(columns.len() + 1).to_string()}>{ category(line.category.id).name }</th>
                </tr>
            });
        }
        rows.push(html! {
            <tr role="row" data-testid="line">
                { name(props, found, line) }
                { for columns.iter().map(|column| match line.cells.iter().find(|cell| cell.column == *column) {
                    Some(one) => cell(props, found, one),
                    None => html! { <td role="cell" class="value empty">{ "—" }</td> },
                }) }
            </tr>
        });
    }
    html! { <tbody role="rowgroup">{ rows }</tbody> }
}

fn name(props: &Props, found: &Comparison, line: &Line) -> Html {
    // Lines are shown by reference: which one it is tells its place in memory.
    let at = found.lines.iter().position(|one| std::ptr::eq(one, line));
    let within = match props.wanted.by {
        By::District => period_name(&line.within),
        By::Period => line.within.clone(),
    };
    html! {
        <th role="rowheader" scope="row" class="name">
            <span class="indicator">{ line.indicator.clone() }</span>
            if line.measure != Measure::Level { <span class="measure">{ measure_name(line.measure) }</span> }
            <span class="within">{ within }</span>
            if line.status != Status::Actual {
                <span class={classes!("pill", status_key(line.status))}>{ status_name(line.status) }</span>
            }
            if line.cells.len() > 1 {
                <button
                    type="button" class="link draw" data-line={at.map(|at| at.to_string())} data-testid="draw"
                    aria-label={say!("chart.draw", name = line.indicator)}
                >{ say!("chart") }</button>
            }
        </th>
    }
}

fn cell(props: &Props, found: &Comparison, cell: &Cell) -> Html {
    let others = &cell.spots[1..];
    let summary = if cell.differs {
        say!("compare.differ", count = others.len())
    } else {
        say!("compare.more", count = others.len())
    };
    html! {
        <td role="cell" class="value" data-label={column_name(&found.columns[cell.column], props.wanted.by)}>
            <button type="button" class="spot" data-spot={cell.spots[0].to_string()} data-testid="spot">
                { number(&cell.figure) }
            </button>
            if !cell.printed.is_empty() { <small class="printed">{ say!("compare.printed", quote = cell.printed) }</small> }
            if !others.is_empty() {
                <details class={classes!(cell.differs.then_some("differs"))}>
                    <summary>{ summary }</summary>
                    <ul>
                        { for others.iter().filter_map(|spot| {
                            let (document, read) = found_in(&props.documents, *spot)?;
                            Some(html! {
                                <li><button type="button" class="spot" data-spot={spot.to_string()}>
                                    { number(&figure(read)) }<span class="from">{ document.title.clone() }</span>
                                </button></li>
                            })
                        }) }
                    </ul>
                </details>
            }
        </td>
    }
}
