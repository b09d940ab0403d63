//! The place to which a session of a conference was given.
//!
//! ```text
//! 陕西“十四五”系列发布会汉中专场传出消息：…      汉中市
//! “陕西这十年”发布会安康专场⏎全市经济总量…      安康市
//! 陕西高校专场招聘会                            none: no place stands before it
//! ```
//!
//! Its news names the province first and again, beside which the city is set. Short names count here that are words too.

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, Level, PlaceId};
use crate::span::Span;

/// How far into a text, in bytes, the session is named.
pub(super) const HEAD: usize = 600;

/// What such a session is called.
const SESSION: &str = "专场";

/// What it is a session of.
const HELD: &str = "发布会";

/// How near to the beginning of a text that a formula places, in bytes, its session is named.
pub(super) const LEAD: usize = 180;

/// The letters of a place's name.
const NAME: std::ops::RangeInclusive<usize> = 2..=6;

/// The city or county whose session a text names up to `far`; `top` is the place that it names most.
pub(super) fn session(text: &str, top: Option<PlaceId>, far: usize) -> Option<DocumentPlace> {
    let head = &text[..text.floor_char_boundary(HEAD)];
    let at = head.find(SESSION).filter(|at| *at <= far)?;
    // 举办汉中专场招聘会: of what else a session is held.
    head.contains(HELD).then_some(())?;
    let before = &head[..at];
    let starts = before.char_indices().rev().map(|(start, _)| start);
    let names = starts.take(*NAME.end()).skip(NAME.start() - 1);
    let found = names.filter_map(|start| Some((start, placed(&before[start..], top)?)));
    let (start, id) = found.last()?;
    Some(DocumentPlace {
        id,
        name: id.name().to_owned(),
        span: Span::bytes(start, at),
        rule: DocumentRule::Salience,
    })
}

/// The one city of a name, else its one county, where it is the place that the text names most or lies in it.
fn placed(name: &str, top: Option<PlaceId>) -> Option<PlaceId> {
    let ids = Gazetteer::get().find(name).iter().copied();
    let within = |id: &PlaceId| top.is_none_or(|top| id.is_within(top));
    let of = |level: Level| {
        let mut ids = ids
            .clone()
            .filter(|id| id.level() == level && !id.code().is_empty() && within(id));
        ids.next().filter(|_| ids.next().is_none())
    };
    of(Level::City).or_else(|| of(Level::County))
}

#[cfg(test)]
mod tests {
    use super::{HEAD, session};

    #[test]
    fn sessions_are_given_to_places() {
        let place = |text: &str| session(text, None, HEAD).map(|own| own.name);
        let told = place("“陕西这十年”安康专场\n昨天的发布会上，全市…");
        assert_eq!(told.as_deref(), Some("安康市"));
        assert_eq!(place("安康专场招聘会"), None);
        assert_eq!(place("发布会毕业生专场"), None);
    }
}
