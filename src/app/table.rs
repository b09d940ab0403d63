//! The table of all figures: tools, heads that sort, and of its lines those near the screen.

use std::{cell::RefCell, ops::Range, rc::Rc};

use yew::prelude::*;
use zhibiao::{
    report::Field,
    say,
    view::{Columns, Line, Query, Row},
};

use super::{
    amend::{Amend, Amending},
    browser, dismissed,
    editor::Editing,
    filters,
    found::Found,
    heads::heads,
    reading::Reading,
    row::RowView,
    scrolling::{Sought, use_window},
    state::{Action, Chosen, Room, Side},
    tools,
};

/// Properties of [`Table`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// What is wanted of it.
    pub query: Query,
    /// The chosen figure.
    pub chosen: Option<Chosen>,
    /// The field that is being set right.
    pub amending: Option<Amending>,
    /// The room that a phone shows.
    pub room: Room,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The table with its tools.
#[function_component]
pub fn Table(props: &Props) -> Html {
    let found = use_memo(
        (props.reading.clone(), props.query.clone()),
        |(reading, query)| Found::new(reading, query),
    );
    let body = use_node_ref();
    let sought = use_mut_ref(|| None::<Sought>);
    let (drawn, heights) = use_window(props, &found, &body, &sought);
    let columns = columns_of(props);
    let copied = use_state(|| None);
    let unfolded = use_state(|| false);
    let fold = turning(&unfolded);
    let shown = Shown {
        props,
        columns,
        entry: entry(props, &found, &drawn),
    };
    let (above, below) = (
        heights.of(0..drawn.start),
        heights.of(drawn.end..found.lines.len()),
    );
    html! {
        <section class={classes!("sheet", unfolded.then_some("unfolded"), (!props.query.search.is_empty()).then_some("sought"))} aria-label={say!("table.label")}>
            { filters::filters(&filters::Props {
                reading: props.reading.clone(), query: props.query.clone(), act: props.act.clone(),
                unfolded: *unfolded, fold,
            }) }
            { tools::tools(&tools::Props {
                reading: &props.reading, query: &props.query, columns, found: &found, act: &props.act, copied,
            }) }
            <div
                class={classes_of(props, columns)}
                role="table" aria-label={say!("table.all")} data-testid="table" tabindex="-1"
                aria-rowcount={(found.lines.len() + 1).to_string()} aria-colcount={columns.shown().count().to_string()}
                onclick={clicked(props)} ondblclick={amended(props)} onkeydown={pressed(props, &found, &sought)}
            >
                <div role="rowgroup" class="heads">{ heads(columns, &props.query, &props.act) }</div>
                <div role="rowgroup" class="lines" ref={body}>
                    { space("above", above) }
                    { for drawn.clone().filter_map(|at| Some(shown.line(at, found.lines.get(at)?))) }
                    { space("below", below) }
                </div>
            </div>
            if found.count == 0 {
                <p class="none" role="status">{ say!("table.none") }</p>
            }
            { dismissed::dismissed(&props.reading, &props.act) }
        </section>
    }
}

/// The columns that were chosen, or those of such a reading.
fn columns_of(props: &Props) -> Columns {
    props.query.columns.unwrap_or_else(|| {
        let places = props.reading.choices.districts.len() > 1;
        Columns::usual(places)
    })
}

/// What the styles are to know of the columns: `table usual with-unit`.
fn classes_of(props: &Props, columns: Columns) -> Classes {
    let usual = props.query.columns.is_none().then_some("usual");
    let shown = columns.shown();
    let shown = shown.map(|column| ["with-", column.key()].concat());
    classes!("table", usual, shown.collect::<Vec<_>>())
}

/// A click turns a state to its other side.
fn turning(state: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let state = state.clone();
    Callback::from(move |_: MouseEvent| state.set(!*state))
}

/// The room of lines that are not drawn: as an SVG, whose height is an attribute and no style.
fn space(key: &'static str, height: f64) -> Html {
    html! { <svg {key} class="space" width="1" height={zhibiao::decimal::shown(height, 0)} aria-hidden="true" /> }
}

/// The row that the Tab key comes to: the chosen one, else the first that is drawn.
fn entry(props: &Props, found: &Found, drawn: &Range<usize>) -> Option<usize> {
    let rows = || {
        let lines = found.lines.get(drawn.clone()).unwrap_or_default();
        lines
            .iter()
            .filter_map(Line::row)
            .map(|row| row.observation)
    };
    let chosen = props.chosen.map(|chosen| chosen.observation);
    let drawn = chosen.filter(|chosen| rows().any(|row| row == *chosen));
    drawn.or_else(|| rows().next())
}

/// A click chooses a row, or folds a category away.
fn clicked(props: &Props) -> Callback<MouseEvent> {
    let (act, query) = (props.act.clone(), props.query.clone());
    Callback::from(move |event: MouseEvent| {
        if let Some(category) = browser::category_of(&event) {
            act.emit(Action::Ask(query.folding(&category)));
        } else if let Some(observation) = browser::observation_of(&event) {
            act.emit(Action::Choose(Some(Chosen {
                observation,
                from: Side::Understanding,
            })));
        }
    })
}

/// A double click opens the editor of a cell.
fn amended(props: &Props) -> Callback<MouseEvent> {
    let act = props.act.clone();
    Callback::from(move |event: MouseEvent| {
        let field = browser::field_of(&event).and_then(|key| field(&key));
        if let (Some(observation), Some(field)) = (browser::observation_of(&event), field) {
            act.emit(Action::Amend(Amend::Open(Some(Amending {
                observation,
                field,
                at: Side::Understanding,
                refused: None,
            }))));
        }
    })
}

fn field(key: &str) -> Option<Field> {
    Some(match key {
        "indicator" => Field::Indicator,
        "measure" => Field::Measure,
        "value" => Field::Value,
        "unit" => Field::Unit,
        "comparator" => Field::Comparator,
        "district" => Field::District,
        "period" => Field::Period,
        "status" => Field::Status,
        "category" => Field::Category,
        _ => return None,
    })
}

/// Arrow keys go from row to row as the table stands; Home and End to its ends. Keys that come
/// before the focus has moved go on from where it is going.
fn pressed(
    props: &Props,
    found: &Rc<Found>,
    sought: &Rc<RefCell<Option<Sought>>>,
) -> Callback<KeyboardEvent> {
    let (act, found, sought) = (props.act.clone(), found.clone(), sought.clone());
    Callback::from(move |event: KeyboardEvent| {
        let going = sought.borrow().filter(|sought| sought.follows);
        let focused = || browser::observation_of(&event);
        let Some(now) = going.map(|sought| sought.observation).or_else(focused) else {
            return;
        };
        let rows = || found.rows();
        let Some(at) = rows().position(|row| row.observation == now) else {
            return;
        };
        let next = match event.key().as_str() {
            "ArrowDown" => rows().nth(at + 1),
            "ArrowUp" => at.checked_sub(1).and_then(|before| rows().nth(before)),
            "Home" => rows().next(),
            "End" => rows().last(),
            _ => return,
        };
        event.prevent_default();
        if let Some(row) = next {
            *sought.borrow_mut() = Some(Sought {
                observation: row.observation,
                follows: true,
            });
            act.emit(Action::Choose(Some(Chosen {
                observation: row.observation,
                from: Side::Neither,
            })));
            browser::await_row(row.observation);
        }
    })
}

/// What every line needs to know.
struct Shown<'a> {
    props: &'a Props,
    columns: Columns,
    entry: Option<usize>,
}

impl Shown<'_> {
    fn line(&self, at: usize, line: &Line) -> Html {
        match line {
            Line::Head {
                category,
                rows,
                folded,
            } => {
                let what = category.name;
                html! {
                    <div role="row" class="category" data-family={category.family} key={["category-", category.id].concat()} aria-rowindex={(at + 2).to_string()}>
                        <div role="rowheader">
                            <button
                                type="button" data-category={category.id}
                                aria-expanded={(!folded).to_string()}
                            ><strong>{ what }</strong><span>{ *rows }</span></button>
                        </div>
                    </div>
                }
            }
            Line::Row(row) => self.row(at, row),
        }
    }

    fn row(&self, at: usize, row: &Rc<Row>) -> Html {
        let Props {
            reading,
            query,
            chosen,
            amending,
            act,
            ..
        } = self.props;
        let is = |observation: usize| observation == row.observation;
        let editing = amending
            .filter(|amending| amending.at != Side::Source && is(amending.observation))
            .and_then(|amending| {
                let figure = reading.report.observations.get(row.observation)?;
                Some(Editing::of(amending, figure, reading))
            });
        html! {
            <RowView
                key={row.observation} row={row.clone()} line={at} columns={self.columns} base={query.base} {editing}
                chosen={chosen.is_some_and(|chosen| is(chosen.observation))} entry={self.entry.is_some_and(is)}
                act={act.clone()}
            />
        }
    }
}
