//! The tools over the compare view: search, what stands over the columns, filters, copying, saving.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    export::{compared::grid, grid::Grid},
    say,
    view::{
        Order,
        compare::{By, Comparison, Line, Sort, Wanted, order_key, order_of},
    },
};

use super::{Props, column_name};
use crate::app::{
    browser,
    state::Action,
    tools::{Copied, said, take_table},
};

/// The tools; `lines` are those that are shown.
pub fn tools(
    props: &Props,
    found: &Rc<Comparison>,
    lines: &[&Line],
    copied: &UseStateHandle<Copied>,
) -> Html {
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
    html! {
        <div class="filters" role="search">
            <input
                type="search" class="search" aria-label={say!("compare.search")} placeholder={say!("compare.search")}
                value={wanted.search.clone()} oninput={search}
            />
            { chip(wanted.by == By::District, say!("compare.by.district"), press(|wanted| stand(wanted, By::District))) }
            { chip(wanted.by == By::Period, say!("compare.by.period"), press(|wanted| stand(wanted, By::Period))) }
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
            { orders(wanted, found, lines, ask(|wanted, event| wanted.order = order_of(&browser::value_of(event)))) }
            if !lines.is_empty() {
                { take_table(["copy-comparison", "save-comparison"], taking(found, wanted), copied, &props.act) }
            }
            { said(**copied) }
        </div>
    }
}

/// Other columns: an order by one of those before orders nothing.
fn stand(wanted: &mut Wanted, by: By) {
    if wanted.by != by {
        wanted.by = by;
        wanted.order = Order::default();
    }
}

/// The orders to choose from, where lines stand without heads to press.
fn orders(wanted: &Wanted, found: &Comparison, lines: &[&Line], change: Callback<Event>) -> Html {
    let columns = found.filled(lines).into_iter();
    let columns = columns.map(|column| {
        let column = &found.columns[column];
        let name = column_name(column, wanted.by);
        (Sort::Column(column.clone()), name)
    });
    let all = [(Sort::Indicator, say!("field.indicator").to_owned())]
        .into_iter()
        .chain(columns);
    let ways = all.flat_map(|(by, name)| {
        [(false, "↑"), (true, "↓")].map(|(descending, sign)| {
            let order = Order { by: by.clone(), descending };
            let key = order_key(&order);
            html! { <option value={key} selected={wanted.order == order}>{ format!("{name} {sign}") }</option> }
        })
    });
    html! {
        <select
            class={classes!("chip", "orders", found.is_ranked(&wanted.order).then_some("on"))}
            aria-label={say!("compare.order")} onchange={change} data-testid="orders"
        >
            <option value="" selected={!found.is_ranked(&wanted.order)}>{ say!("compare.order") }</option>
            { for ways }
        </select>
    }
}

/// The lines that are wanted, for a spreadsheet.
fn taking(found: &Rc<Comparison>, wanted: &Wanted) -> impl Fn() -> Grid + use<> {
    let (found, wanted) = (found.clone(), wanted.clone());
    move || grid(&found, &found.find(&wanted), wanted.by)
}

/// A choice that is on or off.
fn chip(on: bool, name: &'static str, press: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class={classes!("chip", on.then_some("on"))} aria-pressed={on.to_string()} onclick={press}>{ name }</button>
    }
}
