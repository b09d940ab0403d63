//! The rooms as tabs, at the bottom of a phone's screen.

use yew::prelude::*;
use zhibiao::say;

use super::state::{Action, Room};

/// What [`tabs`] shows.
pub struct Props {
    /// The room that is shown.
    pub room: Room,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The tabs.
pub fn tabs(props: &Props) -> Html {
    let rooms = [
        (Room::Source, say!("room.source")),
        (Room::Cards, say!("room.cards")),
        (Room::Table, say!("room.table")),
        (Room::Compare, say!("beside.compare")),
    ];
    html! {
        <nav class="tabs" aria-label={say!("room.label")}>
            { for rooms.into_iter().map(|(room, name)| {
                let enter = props.act.reform(move |_: MouseEvent| Action::Enter(room));
                let current = (room == props.room).then_some("page");
                html! {
                    <button type="button" aria-current={current} onclick={enter}>{ name }</button>
                }
            }) }
        </nav>
    }
}
