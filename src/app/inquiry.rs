//! What the page asks of the tables that the worker has: what a user's words mean.
//!
//! The state says what is open, the answers change it. What is asked of a worker that is stopped or breaks is asked of
//! the next one again. What a selection holds is asked where it is offered, in [`super::adding`].

use yew::prelude::*;
use zhibiao::correction::{Answer, Question};

use super::{
    amend::Amend,
    state::{Action, State},
};

/// Asks a question; the answer goes to whom it is given, or to nobody where the worker breaks.
pub type Inquire = Callback<(Question, Callback<Answer>)>;

/// Asks what the state has open.
#[hook]
pub fn use_inquiries(state: &State, inquire: &Inquire, act: &Callback<Action>) {
    use_periods(state, inquire, act);
    use_corrections(state, inquire, act);
}

/// A period that was typed in words.
#[hook]
fn use_periods(state: &State, inquire: &Inquire, act: &Callback<Action>) {
    let (inquire, act) = (inquire.clone(), act.clone());
    let asked = (state.asking.clone(), state.worker);
    use_effect_with(asked, move |(asking, _)| {
        let Some(asking) = asking else { return };
        let typed = asking.typed.clone();
        let question = Question::Period(typed.clone());
        let then = Callback::from(move |answer| {
            if let Answer::Period(period) = answer {
                let typed = typed.clone();
                act.emit(Action::Amend(Amend::Told { typed, period }));
            }
        });
        inquire.emit((question, then));
    });
}

/// What corrections need: known indicators, base units, places.
#[hook]
fn use_corrections(state: &State, inquire: &Inquire, act: &Callback<Action>) {
    let (inquire, act) = (inquire.clone(), act.clone());
    let asked = (state.documents.open_question().cloned(), state.worker);
    use_effect_with(asked, move |(question, _)| {
        let Some(question) = question.clone() else {
            return;
        };
        let asked = question.clone();
        let then = act.reform(move |answer| Action::Told(asked.clone(), answer));
        inquire.emit((question, then));
    });
}
