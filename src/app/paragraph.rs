//! One paragraph of the text. Drawn again only when the chosen figure or its words touch it.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{
    report::{Field, Place},
    say,
    view::{Kind, Mark, Paragraph, Piece, Run, field_key, pieces, status_key},
};

/// What of the chosen figure stands in a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Here {
    /// The figure itself.
    pub chosen: Option<usize>,
    /// The words behind its fields.
    pub tints: Vec<(Place, Field)>,
    /// Its sentence.
    pub sentence: Option<Place>,
}

/// Properties of [`ParagraphView`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The paragraph.
    pub paragraph: Rc<Paragraph>,
    /// What of the chosen figure stands in it.
    pub here: Here,
    /// The figure that the Tab key comes to, if it stands here.
    pub entry: Option<usize>,
}

/// A paragraph.
#[function_component]
pub fn ParagraphView(props: &Props) -> Html {
    let pieces = pieces(&props.paragraph, &props.here.tints, props.here.sentence);
    // Where what is selected in it stands is counted from here.
    let start = props.paragraph.start.to_string();
    let show = |piece: &Piece| show(piece.clone(), props);
    if props.paragraph.is_row() {
        let cells = pieces.chunk_by(|piece, _| !piece.part).map(|cell| {
            // The bar at a row's head opens no column.
            let empty = matches!(cell, [alone] if alone.part).then_some("empty");
            html! { <span role="cell" class={empty}>{ for cell.iter().map(show) }</span> }
        });
        return html! { <div role="row" data-start={start}>{ for cells }</div> };
    }
    let shown = pieces.iter().map(show).collect::<Html>();
    match props.paragraph.kind {
        Kind::Title => html! { <h2 class="heading title" data-start={start}>{ shown }</h2> },
        Kind::Section => html! { <h3 class="heading section" data-start={start}>{ shown }</h3> },
        Kind::Subsection => html! { <h4 class="heading" data-start={start}>{ shown }</h4> },
        Kind::Body => html! { <p data-start={start}>{ shown }</p> },
    }
}

fn show(piece: Piece, props: &Props) -> Html {
    let runs = piece.runs.into_iter().map(show_run).collect::<Html>();
    match piece.mark {
        Some(mark) => show_mark(mark, piece.lit, runs, props),
        None if piece.part => html! { <span class="between">{ runs }</span> },
        None if piece.passed.is_some() => show_passed(piece.passed, piece.lit, runs),
        None if piece.lit => html! { <span class="lit">{ runs }</span> },
        None => runs,
    }
}

fn show_mark(mark: Mark, lit: bool, runs: Html, props: &Props) -> Html {
    let current = (props.here.chosen == Some(mark.observation)).then_some("true");
    let reached = if props.entry == Some(mark.observation) {
        "0"
    } else {
        "-1"
    };
    let class = classes!(
        status_key(mark.status),
        mark.doubtful.then_some("doubtful"),
        lit.then_some("lit")
    );
    html! {
        <mark
            {class} role="button" tabindex={reached} data-testid="mark" data-family={mark.family}
            data-observation={mark.observation.to_string()} aria-current={current}
        >{ runs }</mark>
    }
}

/// A number that no figure was read from. The count above the text leads to it, so that the Tab key needn't.
fn show_passed(start: Option<u32>, lit: bool, runs: Html) -> Html {
    let class = classes!("passed", lit.then_some("lit"));
    let start = start.map(|start| start.to_string());
    html! { <span {class} data-testid="passed" data-passed={start} title={say!("passed.title")}>{ runs }</span> }
}

fn show_run(run: Run) -> Html {
    match run.field {
        Some(field) => {
            html! { <span class="tint" data-field={field_key(field)} tabindex="-1">{ run.text }</span> }
        }
        None => html! { { run.text } },
    }
}
