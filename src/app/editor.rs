//! The editor of one field: a line to type in, or a list to choose from. It stands where the field
//! stands, in the table or beside the text.
//!
//! Enter and leaving the field take what was typed, Escape leaves it as it was.

use yew::prelude::*;
use zhibiao::{
    correction::entry::{COMPARATORS, MEASURES, Refusal, STATUSES},
    decimal,
    report::{Field, Observation},
    say,
    view::{categories, comparator_key, field_key, measure_key, status_key},
    words::named,
};

use super::{
    amend::{Amend, Amending},
    browser,
    reading::Reading,
    state::Action,
};

/// What is being set right, and what stands there now.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// Which field, and where.
    pub amending: Amending,
    /// What stands there, as it can be typed.
    pub now: AttrValue,
    /// What is likely to be typed: of a district, those that the document names.
    pub likely: Vec<AttrValue>,
}

impl Editing {
    /// Of this figure of a reading.
    pub fn of(amending: Amending, figure: &Observation, reading: &Reading) -> Self {
        let now = match amending.field {
            Field::Indicator => figure.indicator.clone(),
            Field::Measure => measure_key(figure.measure).to_owned(),
            Field::Value => {
                let mut value = decimal::shown(figure.value, 12);
                if let Some(upper) = figure.upper {
                    value.push('–');
                    value.push_str(&decimal::shown(upper, 12));
                }
                value
            }
            Field::Unit => figure.unit.clone(),
            Field::Comparator => comparator_key(figure.comparator).to_owned(),
            Field::District => figure.district.clone(),
            Field::Period => figure.period.clone(),
            Field::Status => status_key(figure.status).to_owned(),
            Field::Category => match &*figure.category {
                "" => "other".to_owned(),
                id => id.to_owned(),
            },
            // It has no editor.
            Field::Figure => String::new(),
        };
        Self {
            amending,
            now: now.into(),
            likely: likely(amending.field, reading),
        }
    }
}

fn likely(field: Field, reading: &Reading) -> Vec<AttrValue> {
    if field != Field::District {
        return Vec::new();
    }
    let districts = reading.choices.districts.iter();
    let named = districts.filter(|(name, _)| !name.is_empty());
    named.map(|(name, _)| name.clone().into()).collect()
}

/// Properties of [`Editor`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is being set right.
    pub editing: Editing,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The editor.
#[function_component]
pub fn Editor(props: &Props) -> Html {
    {
        // Set once and not drawn: what was typed stands while it is said why it can't be taken.
        let now = props.editing.now.clone();
        use_effect_with((), move |()| {
            browser::begin_editing(".editor [data-testid='editor']", &now);
        });
    }
    let amending = props.editing.amending;
    let act = &props.act;
    let clicked = Callback::from(|event: MouseEvent| event.stop_propagation());
    html! {
        <span class="editor" onkeydown={pressed(act)} onclick={clicked}>
            { field(&props.editing, act) }
            if !props.editing.likely.is_empty() {
                <datalist id="likely">
                    { for props.editing.likely.iter().map(|one| html! { <option value={one} /> }) }
                </datalist>
            }
            if let Some(refusal) = amending.refused { <span class="refused" role="alert">{ reason(refusal) }</span> }
        </span>
    }
}

/// Takes what stands in the field.
fn enter(act: &Callback<Action>) -> Callback<Event> {
    act.reform(|event: Event| Action::Amend(Amend::Enter(browser::value_of(&event))))
}

/// Enter takes, Escape leaves.
fn pressed(act: &Callback<Action>) -> Callback<KeyboardEvent> {
    let (act, enter) = (act.clone(), enter(act));
    Callback::from(move |event: KeyboardEvent| {
        // Arrows and letters are the field's own here.
        event.stop_propagation();
        match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                // The focus goes back to the button, which this key would press again.
                event.prevent_default();
                enter.emit(event.into());
            }
            "Escape" => act.emit(Action::Amend(Amend::Open(None))),
            _ => {}
        }
    })
}

/// The line or the list.
fn field(editing: &Editing, act: &Callback<Action>) -> Html {
    let amending = editing.amending;
    let enter = enter(act);
    let left = enter.reform(|event: FocusEvent| event.into());
    let what = named("field", field_key(amending.field));
    let label = say!("amend.field", what = what);
    let invalid = amending.refused.map(|_| "true");
    match options(amending.field) {
        Some(keys) => {
            let family = field_key(amending.field);
            html! {
                <select data-testid="editor" aria-label={label} onchange={enter} onblur={left}>
                    { for keys.map(|key| html! {
                        <option value={key} selected={*key == *editing.now}>{ named(family, key) }</option>
                    }) }
                </select>
            }
        }
        None => html! {
            <input
                type="text" data-testid="editor" aria-label={label} aria-invalid={invalid}
                autocomplete="off" spellcheck="false" onblur={left} list="likely"
            />
        },
    }
}

/// The words of a closed list.
fn options(field: Field) -> Option<Box<dyn Iterator<Item = &'static str>>> {
    Some(match field {
        Field::Measure => Box::new(MEASURES.iter().map(|(key, _)| *key)),
        Field::Comparator => Box::new(COMPARATORS.iter().map(|(key, _)| *key)),
        Field::Status => Box::new(STATUSES.iter().map(|(key, _)| *key)),
        Field::Category => Box::new(categories()),
        _ => return None,
    })
}

fn reason(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Number => say!("amend.refused.number"),
        Refusal::Period => say!("amend.refused.period"),
        Refusal::Word => say!("amend.refused.word"),
    }
}
