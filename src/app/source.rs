//! The text with its figures marked, and the account of the chosen one beneath its paragraph.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::view::{Paragraph, sentence, tints};

use super::{
    amend::Amending,
    browser,
    paragraph::{Here, ParagraphView},
    reading::Reading,
    state::{Action, Chosen, Side},
    why::{self, why},
};

/// Properties of [`Source`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// The chosen figure.
    pub chosen: Option<Chosen>,
    /// The field of it that is being set right.
    pub amending: Option<Amending>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The text.
#[function_component]
pub fn Source(props: &Props) -> Html {
    let choose = |observation| {
        Action::Choose(Some(Chosen {
            observation,
            from: Side::Source,
        }))
    };
    let clicked = {
        let act = props.act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(observation) = browser::observation_of(&event) {
                act.emit(choose(observation));
            }
        })
    };
    let pressed = {
        let act = props.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let enters = matches!(event.key().as_str(), "Enter" | " ");
            if let Some(observation) = browser::observation_of(&event).filter(|_| enters) {
                event.prevent_default();
                act.emit(choose(observation));
            }
        })
    };
    let chosen = props.chosen.map(|chosen| chosen.observation);
    let entry = chosen.or(props.reading.in_text_order.first().copied());
    html! {
        <article class="text" onclick={clicked} onkeydown={pressed}>
            { for props.reading.paragraphs.iter().map(|paragraph| {
                let holds = |observation: Option<usize>| {
                    paragraph.marks.iter().any(|mark| Some(mark.observation) == observation)
                };
                html! {
                    <>
                        <ParagraphView
                            paragraph={paragraph.clone()}
                            here={here(&props.reading, paragraph, chosen)}
                            entry={entry.filter(|entry| holds(Some(*entry)))}
                        />
                        if let Some(observation) = chosen.filter(|chosen| holds(Some(*chosen))) {
                            { why(&why::Props { reading: props.reading.clone(), observation, amending: props.amending, act: props.act.clone() }) }
                        }
                    </>
                }
            }) }
        </article>
    }
}

/// What of the chosen figure and the words behind it stands in a paragraph.
fn here(reading: &Reading, paragraph: &Paragraph, chosen: Option<usize>) -> Here {
    let Some(read) = chosen.and_then(|chosen| reading.report.observations.get(chosen)) else {
        return Here::default();
    };
    let place = [read.start, read.end];
    let stands = paragraph.touches(place);
    Here {
        chosen: chosen.filter(|_| stands),
        tints: tints(read)
            .into_iter()
            .filter(|(place, _)| paragraph.touches(*place))
            .collect(),
        sentence: stands.then(|| sentence(paragraph, place)),
    }
}
