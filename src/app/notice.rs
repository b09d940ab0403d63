//! What the page says when there is nothing to show, or something went wrong: what happened, and
//! what to do next.

use yew::prelude::*;
use zhibiao::say;

use super::{bar::sample, fault::Fault, state::Action};

/// What [`fault_notice`] shows.
pub struct Props {
    /// What went wrong.
    pub fault: Fault,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// Something went wrong.
pub fn fault_notice(props: &Props) -> Html {
    let retry = props.act.reform(|_: MouseEvent| Action::Retry);
    let dismiss = props.act.reform(|_: MouseEvent| Action::Dismiss);
    html! {
        <div class="notice fault" role="alert" data-testid="fault">
            <h3>{ props.fault.title() }</h3>
            <p>{ props.fault.advice() }</p>
            <div class="choices">
                if props.fault.can_retry() {
                    <button type="button" class="button main" onclick={retry}>{ say!("retry") }</button>
                }
                <button type="button" class="button" onclick={dismiss}>{ say!("dismiss") }</button>
            </div>
        </div>
    }
}

/// The text has no figure.
pub fn nothing_found(act: &Callback<Action>) -> Html {
    let sample = act.reform(|_: MouseEvent| sample());
    html! {
        <div class="notice" data-testid="nothing">
            <h3>{ say!("nothing") }</h3>
            <p>{ say!("nothing.why") }</p>
            <ul>
                <li>{ say!("nothing.scan") }</li>
                <li>{ say!("nothing.page") }</li>
            </ul>
            <div class="choices">
                <button type="button" class="button" data-testid="show-sample" onclick={sample}>{ say!("bar.sample") }</button>
            </div>
        </div>
    }
}
