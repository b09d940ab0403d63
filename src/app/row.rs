//! One row of the table: a cell a column, the one that is being set right with an editor in it.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    report::{Field, Measure},
    say,
    view::{Column, Columns, Row, comparator_name, field_key, status_key, status_name},
    words::named,
};

use super::{
    editor::{Editing, Editor},
    headline::{movement, number},
    state::Action,
};

/// Properties of [`RowView`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub row: Rc<Row>,
    /// Its place among the table's lines.
    pub line: usize,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Whether the Tab key comes to it.
    pub entry: bool,
    /// The columns that the table has.
    pub columns: Columns,
    /// Numbers in their dimension's common unit.
    pub base: bool,
    /// The field of it that is being set right.
    pub editing: Option<Editing>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// A row; clicks are heard by the table around it.
#[function_component]
pub fn RowView(props: &Props) -> Html {
    let row = &props.row;
    html! {
        <div
            role="row" class={classes!("row", status_key(row.status))} data-testid="row"
            data-observation={row.observation.to_string()} aria-current={props.chosen.then_some("true")}
            aria-rowindex={(props.line + 2).to_string()}
        >
            { for props.columns.shown().filter(|column| is_main(*column)).map(|column| cell(props, column)) }
            <div class="more">
                { for props.columns.shown().filter(|column| !is_main(*column)).map(|column| cell(props, column)) }
            </div>
            if !row.doubt.is_empty() { <p role="cell" class="reason">{ row.doubt.clone() }</p> }
        </div>
    }
}

/// Whether a column stands beside the name even where there is little room; others then go into a
/// line of their own.
pub const fn is_main(column: Column) -> bool {
    !matches!(
        column,
        Column::Measure
            | Column::Category
            | Column::Base
            | Column::Comparator
            | Column::Quote
            | Column::Sentence
    )
}

/// The fields that can be set right in a column's cell, the one of a double click first.
const fn fields(column: Column) -> &'static [Field] {
    match column {
        Column::Indicator => &[Field::Indicator],
        Column::Value => &[Field::Value, Field::Unit],
        Column::District => &[Field::District],
        Column::Period => &[Field::Period],
        Column::Status => &[Field::Status],
        Column::Measure => &[Field::Measure],
        Column::Comparator => &[Field::Comparator],
        Column::Category => &[Field::Category],
        Column::Change | Column::Base | Column::Quote | Column::Sentence => &[],
    }
}

fn cell(props: &Props, column: Column) -> Html {
    let row = &props.row;
    let fields = fields(column);
    let editing = props
        .editing
        .as_ref()
        .filter(|editing| fields.contains(&editing.amending.field));
    let content = match editing {
        Some(editing) => html! { <Editor editing={editing.clone()} act={props.act.clone()} /> },
        None => content(props, column),
    };
    let amended = row.corrected.iter().any(|field| fields.contains(field));
    let added = column == Column::Indicator && row.corrected.contains(&Field::Figure);
    let field = fields.first().map(|field| field_key(*field));
    html! {
        <div role="cell" class={column.key()} data-field={field} data-label={named("field", column.key())}>
            { content }
            if added {
                <span class="amended">{ say!("amend.added") }</span>
            } else if amended {
                <span class="amended">{ say!("amend.corrected") }</span>
            }
        </div>
    }
}

fn content(props: &Props, column: Column) -> Html {
    let row = &props.row;
    match column {
        Column::Indicator => name(row, props.entry),
        Column::Value => value(row, props.base),
        Column::Change => row.change.as_ref().map(movement).unwrap_or_default(),
        Column::District => or_dash(&row.district),
        Column::Period => or_dash(&row.period),
        Column::Status => {
            let class = classes!("pill", status_key(row.status));
            html! { <span {class}>{ status_name(row.status) }</span> }
        }
        Column::Measure => row.measure_name().into(),
        Column::Category => row.category.name.into(),
        Column::Base => match &row.scaled {
            Some(scaled) => number(&scaled.figure(&row.figure)),
            None => or_dash(""),
        },
        Column::Comparator => comparator_name(row.comparator).into(),
        Column::Quote => row.quote.clone().into(),
        Column::Sentence => or_dash(&row.sentence),
    }
}

fn name(row: &Row, entry: bool) -> Html {
    let name = if row.indicator.is_empty() {
        say!("unnamed")
    } else {
        &row.indicator
    };
    html! {
        <>
            <button type="button" tabindex={if entry { "0" } else { "-1" }}>
                { name }
                if row.measure != Measure::Level { { " " }<span class="measure">{ row.measure_name() }</span> }
            </button>
            if !row.doubt.is_empty() {
                { " " }<span class="pill doubtful">{ say!("doubt") }</span>
            }
        </>
    }
}

fn value(row: &Row, base: bool) -> Html {
    let figure = row.scaled.as_ref().filter(|_| base);
    let figure = figure.map(|scaled| scaled.figure(&row.figure));
    html! { <>{ number(figure.as_ref().unwrap_or(&row.figure)) }{ bar(row.bar) }</> }
}

fn or_dash(text: &str) -> Html {
    if text.is_empty() { "—" } else { text }.into()
}

/// A bar as an SVG, whose width is an attribute and no style.
fn bar(share: Option<f64>) -> Html {
    let Some(share) = share else {
        return html! { <span class="bar-space" /> };
    };
    // Never so short that it can't be seen.
    let width = (share * 100.0).clamp(2.0, 100.0);
    html! {
        <svg class="extent" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={zhibiao::decimal::shown(width, 1)} height="8" rx="3" />
        </svg>
    }
}
