//! The text with its figures marked. The account of the chosen one is docked at the foot of its pane.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use zhibiao::report::Place;
use zhibiao::{
    say,
    view::{Paragraph, sentence, tints},
};

use super::{
    browser,
    paragraph::{Here, ParagraphView},
    reading::Reading,
    state::{Action, Chosen, Looked, Side},
};

/// Texts of up to so many paragraphs are drawn as a whole: every report is. Longer ones are drawn in
/// blocks of some paragraphs, a few around the screen.
const WHOLE: usize = 1500;
const BLOCK: usize = 40;
const NEAR: usize = 2;

/// Paragraphs that are drawn at once, more than a screen of them; the others follow, so many at a
/// time, with rests in which the page answers.
const FIRST: usize = 24;
const STEP: usize = 40;

/// Bytes that a line holds, about: 28 Chinese characters.
const BYTES: usize = 84;

/// Properties of [`Source`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// The chosen figure.
    pub chosen: Option<Chosen>,
    /// The number looked at that no figure was read from.
    pub looked: Option<Looked>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The text.
#[function_component]
pub fn Source(props: &Props) -> Html {
    let long = props.reading.paragraphs.len() > WHOLE;
    let seen = use_block_seen(long);
    let drawn = use_drawn(if long {
        0
    } else {
        props.reading.paragraphs.len()
    });
    let chosen = props.chosen.map(|chosen| chosen.observation);
    let entry = chosen.or(props.reading.in_text_order.first().copied());
    use_effect_with(props.looked, |looked| {
        if let Some(Looked { place, kept, .. }) = *looked {
            browser::select_passed(place[0], kept);
        }
    });
    let figure = chosen.and_then(|chosen| props.reading.report.observations.get(chosen));
    let sought = figure.map(|figure| [figure.start, figure.end]);
    let sought = sought.or(props.looked.map(|looked| looked.place));
    let draw = |paragraph: &Rc<Paragraph>| {
        let holds = |observation: usize| {
            let mut marks = paragraph.marks.iter();
            marks.any(|mark| mark.observation == observation)
        };
        html! {
            <ParagraphView
                paragraph={paragraph.clone()}
                here={here(&props.reading, paragraph, chosen)}
                entry={entry.filter(|entry| holds(*entry))}
            />
        }
    };
    let draw_lines = |lines: &[Rc<Paragraph>]| {
        let runs = lines.chunk_by(|a, b| a.is_row() == b.is_row());
        runs.map(|run| in_table(run, run.iter().map(draw).collect()))
            .collect::<Html>()
    };
    html! {
        <article class="text" onclick={clicked(&props.act)} onkeydown={pressed(&props.act)}>
            if let Some(seen) = seen {
                { blocks(&props.reading, seen, sought, &draw_lines) }
            } else {
                { draw_lines(begun(&props.reading, drawn, sought)) }
            }
        </article>
    }
}

/// Rows that follow each other stand in a table, which scrolls by itself where it is wider than the text.
fn in_table(run: &[Rc<Paragraph>], lines: Html) -> Html {
    if !run.iter().any(|line| line.is_row()) {
        return lines;
    }
    html! {
        <div class="tabled" role="region" aria-label={say!("source.table")} tabindex="0">
            <div role="table">{ lines }</div>
        </div>
    }
}

fn choose(observation: usize) -> Action {
    Action::Choose(Some(Chosen {
        observation,
        from: Side::Source,
    }))
}

/// A click on a mark chooses its figure, one on a number that is none offers to add it.
fn clicked(act: &Callback<Action>) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(observation) = browser::observation_of(&event) {
            act.emit(choose(observation));
        } else if let Some(start) = browser::passed_of(&event) {
            act.emit(Action::Look(Some(start)));
        }
    })
}

/// So do Enter and the space bar where a mark has the focus.
fn pressed(act: &Callback<Action>) -> Callback<KeyboardEvent> {
    let act = act.clone();
    Callback::from(move |event: KeyboardEvent| {
        let enters = matches!(event.key().as_str(), "Enter" | " ");
        if let Some(observation) = browser::observation_of(&event).filter(|_| enters) {
            event.prevent_default();
            act.emit(choose(observation));
        }
    })
}

/// Which block of a long text is on the screen; none for a text that is drawn as a whole.
#[hook]
fn use_block_seen(long: bool) -> Option<usize> {
    let seen = use_state_eq(|| 0);
    let setter = seen.setter();
    use_effect_with(long, move |long| {
        let watch = long.then(|| {
            browser::watch_scrolling(move || setter.set(browser::block_seen().unwrap_or(0)))
        });
        move || drop(watch)
    });
    long.then_some(*seen)
}

/// How many of so many paragraphs are to be drawn by now.
#[hook]
fn use_drawn(paragraphs: usize) -> usize {
    let drawn = use_state_eq(|| FIRST);
    let (now, setter) = (*drawn, drawn.setter());
    use_effect_with(now.min(paragraphs), move |_| {
        let more = (now < paragraphs).then(|| Timeout::new(0, move || setter.set(now + STEP)));
        move || drop(more)
    });
    now
}

/// The paragraphs up to there, or to what is sought where that stands further down.
fn begun(reading: &Reading, drawn: usize, sought: Option<Place>) -> &[Rc<Paragraph>] {
    let all = &reading.paragraphs;
    let down_to = sought.map_or(0, |[_, end]| {
        all.partition_point(|paragraph| paragraph.start < end)
    });
    &all[..drawn.max(down_to).min(all.len())]
}

/// A long text in blocks, of which those near the screen are drawn, and that of what is sought;
/// the others only take about as much room.
fn blocks(
    reading: &Reading,
    seen: usize,
    sought: Option<Place>,
    draw: &dyn Fn(&[Rc<Paragraph>]) -> Html,
) -> Html {
    let holds = |paragraph: &Rc<Paragraph>| sought.is_some_and(|sought| paragraph.touches(sought));
    let blocks = reading.paragraphs.chunks(BLOCK).enumerate();
    blocks
        .map(|(index, block)| {
            let near = index.abs_diff(seen) <= NEAR || block.iter().any(holds);
            html! {
                <div class="block" key={index}>
                    if near {
                        { draw(block) }
                    } else {
                        <svg width="1" height={height(block).to_string()} aria-hidden="true" />
                    }
                </div>
            }
        })
        .collect()
}

/// About how high a block is when it is drawn, in pixels.
fn height(block: &[Rc<Paragraph>]) -> usize {
    let lines = |paragraph: &Rc<Paragraph>| paragraph.text.len() / BYTES + 1;
    block
        .iter()
        .map(|paragraph| lines(paragraph) * 30 + 14)
        .sum()
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
