//! The line over the table: how many rows there are, columns, one unit, copying, printing, undoing.

use std::{rc::Rc, time::Duration};

use yew::{
    platform::{spawn_local, time::sleep},
    prelude::*,
};
use zhibiao::{
    export::{grid::Grid, tsv::tsv},
    say,
    view::{Column, Columns, Query},
    words::named,
};

use super::{amend::Amend, browser, errand::Errand, found::Found, reading::Reading, state::Action};

/// How long it is said that rows were copied.
const SAID: Duration = Duration::from_secs(6);

/// What [`tools`] shows.
pub struct Props<'a> {
    /// The text and its reading.
    pub reading: &'a Reading,
    /// What is wanted of it.
    pub query: &'a Query,
    /// The columns that the table has.
    pub columns: Columns,
    /// What that finds.
    pub found: &'a Rc<Found>,
    /// Says what happened.
    pub act: &'a Callback<Action>,
    /// What became of copying.
    pub copied: UseStateHandle<Copied>,
}

/// How many rows were copied last, none where the browser did not let it.
pub type Copied = Option<Option<usize>>;

/// The line.
pub fn tools(props: &Props) -> Html {
    let print = Callback::from(|_: MouseEvent| browser::print("table", ".sheet"));
    html! {
        <div class="tools">
            { summary(props) }
            { history(props) }
            { toggle(props, "base", (say!("table.base"), say!("table.base.title")), props.query.base, |query| query.base ^= true) }
            { toggle(props, "colours", (say!("table.colours"), say!("table.colours.title")), props.query.colours, |query| query.colours ^= true) }
            { chooser(props) }
            <button type="button" class="chip" data-testid="copy" onclick={copy(props)}>{ say!("table.copy") }<kbd>{ "C" }</kbd></button>
            <button type="button" class="chip print" onclick={print}>{ say!("table.print") }</button>
            { said(*props.copied) }
        </div>
    }
}

/// What became of copying, for as long as it is said.
pub fn said(copied: Copied) -> Html {
    let Some(copied) = copied else {
        return Html::default();
    };
    html! {
        <p class="said" role="status" data-testid="copied">{ match copied {
            Some(count) => say!("table.copied", count = count),
            None => say!("table.copy.failed").to_owned(),
        } }</p>
    }
}

/// Puts rows on the clipboard, and says for a while how many.
pub fn copy_rows(text: String, count: usize, copied: UseStateSetter<Copied>) {
    spawn_local(async move {
        let done = browser::copy(&text).await;
        copied.set(Some(done.then_some(count)));
        sleep(SAID).await;
        copied.set(None);
    });
}

/// Two buttons: one copies a table with its heads, as text that a spreadsheet takes, one makes a file of it.
pub fn take_table(
    [copy_id, save_id]: [&'static str; 2],
    grid: impl Fn() -> Grid + 'static,
    copied: &UseStateHandle<Copied>,
    act: &Callback<Action>,
) -> Html {
    let copied = copied.setter();
    let grid = Rc::new(grid);
    let copy = {
        let grid = grid.clone();
        Callback::from(move |_: MouseEvent| {
            let grid = grid();
            // One row is the heads.
            copy_rows(
                grid.tsv(),
                grid.rows.len().saturating_sub(1),
                copied.clone(),
            );
        })
    };
    let save = act.reform(move |_: MouseEvent| Action::Errand(Errand::Table(Rc::new(grid()))));
    html! {
        <>
            <button type="button" class="chip" data-testid={copy_id} onclick={copy}>{ say!("compare.copy") }</button>
            <button type="button" class="chip" data-testid={save_id} onclick={save}>{ say!("compare.save") }</button>
        </>
    }
}

/// A switch with its name and what it is for.
fn toggle(
    props: &Props,
    id: &'static str,
    (name, title): (&'static str, &'static str),
    on: bool,
    change: fn(&mut Query),
) -> Html {
    let mut query = props.query.clone();
    change(&mut query);
    let press = props
        .act
        .reform(move |_: MouseEvent| Action::Ask(query.clone()));
    html! {
        <button
            type="button" class={classes!("chip", on.then_some("on"))} data-testid={id}
            aria-pressed={on.to_string()} {title} onclick={press}
        >{ name }</button>
    }
}

/// How many rows there are, and the way back to all.
fn summary(props: &Props) -> Html {
    let all = props.reading.report.observations.len();
    let shown = props.found.count;
    let query = props.query.widened();
    let clear = props
        .act
        .reform(move |_: MouseEvent| Action::Ask(query.clone()));
    html! {
        <p class="summary">
            <span role="status" data-testid="shown">{
                if shown == all { say!("table.shown.all", all = all) } else { say!("table.shown", all = all, shown = shown) }
            }</span>
            if props.query.narrows() {
                <button type="button" class="link" onclick={clear}>{ say!("filter.clear") }</button>
            }
        </p>
    }
}

/// One step back and forth, where something was set right.
fn history(props: &Props) -> Html {
    let (back, forth) = props.reading.read.history.steps();
    if !back && !forth {
        return Html::default();
    }
    let step = |step: Amend| {
        props
            .act
            .reform(move |_: MouseEvent| Action::Amend(step.clone()))
    };
    html! {
        <>
            <button type="button" class="chip" data-testid="undo" data-again="" disabled={!back} onclick={step(Amend::Undo)}>{ say!("amend.undo") }</button>
            <button type="button" class="chip" data-testid="redo" data-again="" disabled={!forth} onclick={step(Amend::Redo)}>{ say!("amend.redo") }</button>
        </>
    }
}

/// The choice of columns.
fn chooser(props: &Props) -> Html {
    let ask = |columns: Option<Columns>| {
        let query = Query {
            columns,
            ..props.query.clone()
        };
        props.act.reform(move |_: Event| Action::Ask(query.clone()))
    };
    let usual = ask(None);
    let usual = Callback::from(move |event: MouseEvent| usual.emit(event.into()));
    html! {
        <details class="menu" data-testid="columns">
            <summary class="chip">{ say!("table.columns") }</summary>
            <div class="choices">
                { for Column::ALL.into_iter().skip(1).map(|column| html! {
                    <label>
                        <input
                            type="checkbox" value={column.key()} checked={props.columns.has(column)}
                            onchange={ask(Some(props.columns.toggled(column)))}
                        />
                        { named("field", column.key()) }
                    </label>
                }) }
                <button type="button" class="link" disabled={props.query.columns.is_none()} onclick={usual}>{ say!("table.columns.usual") }</button>
            </div>
        </details>
    }
}

/// Copies the rows that are seen, in their order, with the columns that are shown.
fn copy(props: &Props) -> Callback<MouseEvent> {
    let (found, columns, base) = (props.found.clone(), props.columns, props.query.base);
    let copied = props.copied.setter();
    Callback::from(move |_: MouseEvent| {
        let rows: Vec<_> = found.rows().collect();
        copy_rows(tsv(&rows, columns, base), rows.len(), copied.clone());
    })
}
