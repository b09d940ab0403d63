//! The table's filters: words, district, period, measure, category, status, doubt, grouping.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use zhibiao::{
    report::Measure,
    say,
    view::{Query, category, measure_key, measure_name, period_name, status_key, status_name},
};

use super::{browser, reading::Reading, state::Action};

/// What [`filters`] shows.
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// What is wanted of it.
    pub query: Query,
    /// Says what happened.
    pub act: Callback<Action>,
    /// Whether a phone shows more than the search.
    pub unfolded: bool,
    /// Unfolds the rest, and folds it away.
    pub fold: Callback<MouseEvent>,
}

/// The filters.
pub fn filters(props: &Props) -> Html {
    let ask = Ask {
        query: props.query.clone(),
        act: props.act.clone(),
    };
    let search = ask.by(|query, event: InputEvent| {
        query.search = browser::value_of(&event);
        // Once the table stands as it was asked for, which may be lower.
        Timeout::new(0, || browser::bring_up(".sheet")).forget();
    });
    let onward = Callback::from(|event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | "ArrowDown") {
            event.prevent_default();
            browser::focus(".row .indicator button");
        }
    });
    html! {
        <div class="filters" role="search">
            <input
                type="search" class="search" aria-label={say!("filter.search")} placeholder={say!("filter.search")}
                value={props.query.search.clone()} oninput={search} onkeydown={onward}
            />
            <button
                type="button" class={classes!("chip", "fold", props.query.narrows().then_some("on"))} data-testid="fold"
                aria-expanded={props.unfolded.to_string()} onclick={props.fold.clone()}
            >{ say!("table.tools") }</button>
            <div class="narrow">
                { selects(props, &ask) }
                { chips(props, &ask) }
            </div>
        </div>
    }
}

/// Makes callbacks that ask for a changed query.
struct Ask {
    query: Query,
    act: Callback<Action>,
}

impl Ask {
    fn by<E: 'static>(&self, change: impl Fn(&mut Query, E) + 'static) -> Callback<E> {
        let query = self.query.clone();
        self.act.reform(move |event| {
            let mut query = query.clone();
            change(&mut query, event);
            Action::Ask(query)
        })
    }
}

fn selects(props: &Props, ask: &Ask) -> Html {
    let choices = &props.reading.choices;
    let query = &props.query;
    let districts = choices
        .districts
        .iter()
        .map(|(name, count)| (name.clone(), named(name), *count));
    let periods = choices
        .periods
        .iter()
        .map(|(period, count)| (period.clone(), named(&period_name(period)), *count));
    let measures = choices
        .measures
        .iter()
        .map(|(measure, count)| (key(*measure), measure_name(*measure).to_owned(), *count));
    let categories = choices
        .categories
        .iter()
        .map(|(id, count)| ((*id).to_owned(), category(id).name.to_owned(), *count));
    let known: Vec<Measure> = choices
        .measures
        .iter()
        .map(|(measure, _)| *measure)
        .collect();
    html! {
        <>
            { select(say!("field.district"), districts.collect(), query.district.clone(), ask.by(|query, event: Event| {
                query.district = chosen(&event);
            })) }
            { select(say!("field.period"), periods.collect(), query.period.clone(), ask.by(|query, event: Event| {
                query.period = chosen(&event);
            })) }
            { select(say!("field.category"), categories.collect(), query.category.clone(), ask.by(|query, event: Event| {
                query.category = chosen(&event);
            })) }
            { select(say!("field.measure"), measures.collect(), query.measure.map(key), ask.by(move |query, event: Event| {
                let wanted = chosen(&event);
                query.measure = known.iter().copied().find(|measure| Some(key(*measure)) == wanted);
            })) }
        </>
    }
}

/// A district or period as its option says it; `""` is unknown.
fn named(name: &str) -> String {
    let name = if name.is_empty() {
        say!("unknown")
    } else {
        name
    };
    name.to_owned()
}

/// A field's values before the colon are options' values; an option without a colon is 全部.
fn select(
    name: &'static str,
    options: Vec<(String, String, usize)>,
    wanted: Option<String>,
    changed: Callback<Event>,
) -> Html {
    if options.len() < 2 {
        return Html::default();
    }
    html! {
        <select
            class={classes!("chip", wanted.is_some().then_some("on"))} aria-label={say!("filter.by", what = name)}
            onchange={changed}
        >
            <option value="" selected={wanted.is_none()}>{ name }</option>
            { for options.into_iter().map(|(value, label, count)| html! {
                <option value={format!("={value}")} selected={wanted.as_deref() == Some(&value)}>
                    { format!("{label} ({count})") }
                </option>
            }) }
        </select>
    }
}

/// The value of the chosen option; options other than 全部 begin with `=`, so that `""` can be one.
fn chosen(event: &Event) -> Option<String> {
    browser::value_of(event)
        .strip_prefix('=')
        .map(str::to_owned)
}

/// As data files call it: the page is built without the words that `Debug` would say.
fn key(measure: Measure) -> String {
    measure_key(measure).to_owned()
}

fn chips(props: &Props, ask: &Ask) -> Html {
    let choices = &props.reading.choices;
    let chip = |class: &'static str, on: bool, label: String, press: Callback<MouseEvent>| {
        html! {
            <button type="button" class={classes!("chip", class, on.then_some("on"))} aria-pressed={on.to_string()} onclick={press}>
                { label }
            </button>
        }
    };
    html! {
        <>
            { for choices.statuses.iter().map(|&(status, count)| {
                let on = props.query.status == Some(status);
                let label = format!("{} {count}", status_name(status));
                chip(status_key(status), on, label, ask.by(move |query, _| query.status = (!on).then_some(status)))
            }) }
            if choices.doubtful > 0 {
                { chip("doubtful", props.query.doubtful, format!("{} {}", say!("doubt"), choices.doubtful),
                    ask.by(|query, _| query.doubtful = !query.doubtful)) }
            }
            { chip("grouping", !props.query.ungrouped, say!("filter.group").to_owned(),
                ask.by(|query, _| query.ungrouped = !query.ungrouped)) }
        </>
    }
}
