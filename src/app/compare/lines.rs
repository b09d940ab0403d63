//! The table of the compare view: a line an indicator, a column a district or a period.
//!
//! Which lines there are is for [`zhibiao::view::compare`].

use yew::prelude::*;
use zhibiao::{
    report::{Measure, Status},
    say,
    view::{
        category,
        compare::{By, Cell, Comparison, Line, Sort, Wanted},
        figure, measure_name, period_name, status_key, status_name,
    },
};

use super::Props;
use crate::app::{beside::found_in, headline::number, heads::sorted, state::Action};

/// The columns' names, pressed to put the lines in order.
pub fn heads(props: &Props, found: &Comparison, columns: &[usize]) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { head(props, "", say!("field.indicator").to_owned(), Sort::Indicator) }
                { for columns.iter().map(|column| {
                    let column = &found.columns[*column];
                    let name = column_name(column, props.wanted.by);
                    head(props, "value", name, Sort::Column(column.clone()))
                }) }
            </tr>
        </thead>
    }
}

fn head(props: &Props, class: &'static str, name: String, sort: Sort) -> Html {
    let wanted = &props.wanted;
    let aria_sort = sorted(&wanted.order, &sort);
    let next = Wanted {
        order: wanted.order.clone().toggled(sort),
        ..wanted.clone()
    };
    let press = props
        .act
        .reform(move |_: MouseEvent| Action::Compare(next.clone()));
    html! {
        <th role="columnheader" scope="col" {class} aria-sort={aria_sort}>
            <button type="button" onclick={press}>{ name }</button>
        </th>
    }
}

/// A column's name: a district, or a period in words.
pub fn column_name(column: &str, by: By) -> String {
    match by {
        By::District => column.to_owned(),
        By::Period => period_name(column),
    }
}

/// The lines, under their categories where they stand by them.
pub fn body<'a>(
    props: &Props,
    found: &Comparison,
    lines: impl Iterator<Item = &'a Line>,
    columns: &[usize],
) -> Html {
    let ranked = found.is_ranked(&props.wanted.order);
    let mut last = None;
    let mut rows = Vec::new();
    for line in lines {
        if !ranked && last != Some(line.category) {
            last = Some(line.category);
            rows.push(html! {
                <tr role="row" class="category">
                    <th role="rowheader" colspan={(columns.len() + 1).to_string()}><span>{ category(line.category.id).name }</span></th>
                </tr>
            });
        }
        rows.push(html! {
            <tr role="row" data-testid="line">
                { name(props, found, line) }
                { for columns.iter().map(|column| match line.cells.iter().find(|cell| cell.column == *column) {
                    Some(one) => cell(props, found, line, one),
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

fn cell(props: &Props, found: &Comparison, line: &Line, cell: &Cell) -> Html {
    let others = &cell.spots[1..];
    let summary = if cell.differs {
        say!("compare.differ", count = others.len())
    } else {
        say!("compare.more", count = others.len())
    };
    html! {
        <td role="cell" class={classes!("value", status_key(cell.status))} data-label={column_name(&found.columns[cell.column], props.wanted.by)}>
            <button type="button" class="spot" data-spot={cell.spots[0].to_string()} data-testid="spot">
                { number(&cell.figure) }
            </button>
            if cell.status != line.status { <small class={status_key(cell.status)}>{ status_name(cell.status) }</small> }
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
