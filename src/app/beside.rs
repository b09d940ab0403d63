//! What stands beside the text: this document's cards and table, or all documents compared.
//!
//! On a phone the same are rooms; the switch then only chooses between the two kinds of comparison.

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{Report, report::Observation, say, view::compare::Spot};

use super::{
    compare::Compare,
    goals::Goals,
    state::{Action, Beside, State},
};

/// A document as comparisons see it.
#[derive(Clone)]
pub struct Shown {
    /// Its number.
    pub id: u32,
    /// What to call it.
    pub title: String,
    /// What was read in it.
    pub report: Rc<Report>,
}

/// The same while it is the same reading, so that long reports aren't compared.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.title == other.title && Rc::ptr_eq(&self.report, &other.report)
    }
}

/// The figure at a spot, with its document.
pub fn found_in(documents: &[Shown], spot: Spot) -> Option<(&Shown, &Observation)> {
    let document = documents.iter().find(|one| one.id == spot.document)?;
    Some((
        document,
        document.report.observations.get(spot.observation)?,
    ))
}

/// The switch between what can stand there.
pub fn switch(now: Beside, act: &Callback<Action>) -> Html {
    let sides = [
        (Beside::Document, say!("beside.document")),
        (Beside::Compare, say!("beside.compare")),
        (Beside::Goals, say!("beside.goals")),
    ];
    html! {
        <div class="switch" role="group" aria-label={say!("beside.label")}>
            { for sides.into_iter().map(|(side, name)| {
                let press = act.reform(move |_: MouseEvent| Action::Beside(side));
                html! {
                    <button
                        type="button" class={classes!((side == Beside::Document).then_some("own"))}
                        aria-pressed={(side == now).to_string()} data-testid={side.key()} onclick={press}
                    >{ name }</button>
                }
            }) }
        </div>
    }
}

/// All documents compared; none where this document's own views are wanted.
pub fn comparison(state: &State, act: &Callback<Action>) -> Option<Html> {
    let read = |document: &super::state::Document| {
        let read = document.read.as_ref()?;
        Some(Shown {
            id: document.id,
            title: document.title().to_owned(),
            report: read.report.clone(),
        })
    };
    let documents = || {
        state
            .documents
            .all()
            .iter()
            .filter_map(read)
            .collect::<Vec<_>>()
    };
    match state.beside {
        Beside::Document => None,
        Beside::Compare => Some(html! {
            <Compare documents={documents()} wanted={state.wanted.clone()} act={act.clone()} />
        }),
        Beside::Goals => Some(html! {
            <Goals documents={documents()} wanted={state.aims.clone()} act={act.clone()} />
        }),
    }
}
