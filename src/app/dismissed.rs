//! The figures that a user dismissed, under the table, each with the way back.

use yew::prelude::*;
use zhibiao::say;

use super::{amend::Amend, reading::Reading, state::Action};

/// The list; nothing where nothing was dismissed.
pub fn dismissed(reading: &Reading, act: &Callback<Action>) -> Html {
    let indices = reading.dismissed();
    if indices.is_empty() {
        return Html::default();
    }
    let all = act.reform(|_: MouseEvent| Action::Amend(Amend::RestoreAll));
    let figures = &reading.read.as_read.observations;
    html! {
        <details class="dismissed" data-testid="dismissed">
            <summary>{ say!("amend.dismissed", count = indices.len()) }</summary>
            <ul>
                { for indices.iter().filter_map(|index| Some((*index, figures.get(*index)?))).map(|(index, figure)| {
                    let restore = act.reform(move |_: MouseEvent| Action::Amend(Amend::Restore(index)));
                    html! {
                        <li key={index}>
                            <span>{ figure.indicator.clone() }</span>{ " " }<q>{ figure.quote.clone() }</q>
                            <button type="button" class="link" onclick={restore}>{ say!("amend.restore") }</button>
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="link" onclick={all}>{ say!("amend.restore.all") }</button>
        </details>
    }
}
