//! One row of the table.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    report::Measure,
    say,
    view::{Row, measure_name, status_key, status_name},
};

use super::headline::{movement, number};

/// Properties of [`RowView`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What it shows.
    pub row: Rc<Row>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Whether the Tab key comes to it.
    pub entry: bool,
    /// Whether the table has a column of districts.
    pub places: bool,
}

/// A row; clicks are heard by the table around it.
#[function_component]
pub fn RowView(props: &Props) -> Html {
    let row = &props.row;
    let name = if row.indicator.is_empty() {
        say!("unnamed")
    } else {
        &row.indicator
    };
    let status = status_key(row.status);
    html! {
        <div
            role="row" class={classes!("row", status)} data-testid="row"
            data-observation={row.observation.to_string()} aria-current={props.chosen.then_some("true")}
        >
            <div role="cell" class="name">
                <button type="button" tabindex={if props.entry { "0" } else { "-1" }}>
                    { name }
                    if row.measure != Measure::Level { { " " }<span class="measure">{ measure_name(row.measure) }</span> }
                </button>
            </div>
            <div role="cell" class="value">{ number(&row.figure) }{ bar(row.bar) }</div>
            <div role="cell" class="change">
                if let Some(change) = &row.change { { movement(change) } }
                if !row.doubt.is_empty() { <span class="pill doubtful">{ row.doubt.clone() }</span> }
            </div>
            if props.places { <div role="cell" class="place">{ or_dash(&row.district) }</div> }
            <div role="cell" class="period">{ or_dash(&row.period) }</div>
            <div role="cell" class="status"><span class={classes!("pill", status)}>{ status_name(row.status) }</span></div>
        </div>
    }
}

fn or_dash(text: &str) -> String {
    if text.is_empty() {
        "—".to_owned()
    } else {
        text.to_owned()
    }
}

/// A bar as an SVG, whose width is an attribute and no style.
fn bar(share: Option<f64>) -> Html {
    let Some(share) = share else {
        return html! { <span class="bar-space" /> };
    };
    // Never so short that it can't be seen.
    let width = (share * 100.0).clamp(2.0, 100.0);
    html! {
        <svg class="size" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={format!("{width:.1}")} height="8" rx="3" />
        </svg>
    }
}
