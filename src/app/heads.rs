//! The table's heads; those of columns that can be put in order are pressed to do so.

use yew::prelude::*;
use zhibiao::{
    view::{Column, Columns, Order, Query, Sort},
    words::named,
};

use super::state::Action;

/// The line of heads.
pub fn heads(columns: Columns, query: &Query, act: &Callback<Action>) -> Html {
    html! {
        <div role="row" class="head" aria-rowindex="1">
            { for columns.shown().map(|column| head(column, query, act)) }
        </div>
    }
}

fn head(column: Column, query: &Query, act: &Callback<Action>) -> Html {
    let name = named("field", column.key());
    let sort = match column {
        Column::Indicator => Sort::Indicator,
        Column::Value => Sort::Value,
        Column::District => Sort::District,
        Column::Period => Sort::Period,
        Column::Status => Sort::Status,
        _ => {
            return html! {
                <div role="columnheader" class={column.key()} data-label={name}><span>{ name }</span></div>
            };
        }
    };
    let wanted = Query {
        order: query.order.toggled(sort),
        ..query.clone()
    };
    let press = act.reform(move |_: MouseEvent| Action::Ask(wanted.clone()));
    html! {
        <div role="columnheader" class={column.key()} data-label={name} aria-sort={sorted(&query.order, &sort)}>
            <button type="button" onclick={press}>{ name }</button>
        </div>
    }
}

/// How a column stands in an order, as browsers call it.
pub fn sorted<By: PartialEq>(order: &Order<By>, by: &By) -> &'static str {
    match (order.by == *by, order.descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    }
}
