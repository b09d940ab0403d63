//! What of the page's state stands in the address, behind `#`, so that it can be gone back to,
//! reloaded and sent: `#doc=1f0c2a77&status=target&sort=-value&figure=312`.
//!
//! A visit is of one document, known by a fingerprint of its text: in another one its figure and
//! filters would mean nothing. Pairs with keys that aren't the page's own, such as a share link's
//! `d=`, stay where they are; behind one stand the same pairs, for what is sent (`press::link`). When to write the address, and whether as a new step of the
//! browser's history, is for `listen`.

mod fragment;

use zhibiao::{
    correction::entry::{MEASURES, STATUSES},
    view::{
        Columns, Order, Query, Sort,
        compare::{By, Wanted, order_key, order_of},
        goals::{self, Outcome},
    },
};

use super::action::{Beside, Room};
use fragment::{escape, join, key_of, name, named, unescape};

/// What the address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// Fingerprint of the text, `""` for no document.
    pub document: String,
    /// What of the table is wanted.
    pub query: Query,
    /// Where the chosen figure begins, in characters of the text.
    pub figure: Option<u32>,
    /// The room that a phone shows.
    pub room: Room,
    /// What stands beside the text.
    pub beside: Beside,
    /// What is wanted of the comparison.
    pub wanted: Wanted,
    /// What is wanted of the goals.
    pub aims: goals::Wanted,
}

const ROOMS: [(&str, Room); 4] = [
    ("source", Room::Source),
    ("cards", Room::Cards),
    ("table", Room::Table),
    ("compare", Room::Compare),
];

const SIDES: [(&str, Beside); 2] = [("compare", Beside::Compare), ("goals", Beside::Goals)];

const SORTS: [(&str, Sort); 5] = [
    ("indicator", Sort::Indicator),
    ("value", Sort::Value),
    ("period", Sort::Period),
    ("district", Sort::District),
    ("status", Sort::Status),
];

const AIMS: [(&str, goals::Sort); 3] = [
    ("indicator", goals::Sort::Indicator),
    ("outcome", goals::Sort::Outcome),
    ("distance", goals::Sort::Distance),
];

/// The keys that are the page's own.
const OWN: [&str; 26] = [
    "doc", "room", "figure", "find", "place", "period", "status", "measure", "category",
    "doubtful", "flat", "sort", "columns", "base", "colours", "fold", "side", "by", "among",
    "kind", "single", "rank", "aim", "outcome", "order", "waiting",
];

/// The fragment for a visit, without `#`; pairs of the present fragment that are another's stay.
pub fn encode(visit: &Visit, present: &str) -> String {
    let mut fragment = String::new();
    for pair in present.split('&').filter(|pair| !pair.is_empty()) {
        if !OWN.contains(&key_of(pair)) {
            join(&mut fragment, pair);
        }
    }
    if visit.document.is_empty() {
        return fragment;
    }
    put_visit(visit, &mut putting(&mut fragment));
    fragment
}

/// All that a visit says.
fn put_visit(visit: &Visit, put: Put) {
    put("doc", Some(&visit.document));
    put("room", Some(name(&ROOMS, visit.room)));
    put("figure", visit.figure.map(|at| at.to_string()).as_deref());
    put_query(&visit.query, put);
    put("side", said(name(&SIDES, visit.beside)));
    put_wanted(&visit.wanted, put);
    put_aims(&visit.aims, put);
}

/// What a link takes along of the table: its filters, order and columns, `""` where all is as usual.
pub fn sent(query: &Query) -> String {
    let mut pairs = String::new();
    put_query(query, &mut putting(&mut pairs));
    pairs
}

/// Writes a key with its value, where it has one.
type Put<'a> = &'a mut dyn FnMut(&str, Option<&str>);

fn putting(fragment: &mut String) -> impl FnMut(&str, Option<&str>) {
    |key, value| {
        let Some(value) = value else { return };
        join(fragment, key);
        fragment.push('=');
        escape(value, fragment);
    }
}

/// What of the table is wanted.
fn put_query(query: &Query, put: Put) {
    put("find", said(&query.search));
    put("place", query.district.as_deref());
    put("period", query.period.as_deref());
    put("status", query.status.map(|status| name(&STATUSES, status)));
    put(
        "measure",
        query.measure.map(|measure| name(&MEASURES, measure)),
    );
    put("category", query.category.as_deref());
    put("doubtful", on(query.doubtful));
    put("flat", on(query.ungrouped));
    put("sort", sort_key(&SORTS, query.order).as_deref());
    put("columns", query.columns.map(Columns::key).as_deref());
    put("base", on(query.base));
    put("colours", on(query.colours));
    let folded = query.folded.join(".");
    put("fold", (!query.folded.is_empty()).then_some(&*folded));
}

/// What is wanted of the comparison.
fn put_wanted(wanted: &Wanted, put: Put) {
    put("by", (wanted.by == By::Period).then_some("period"));
    put("among", said(&wanted.search));
    put("kind", wanted.category.as_deref());
    put("single", on(wanted.single));
    put("rank", order_key(&wanted.order).as_deref());
}

/// What is wanted of the goals.
fn put_aims(aims: &goals::Wanted, put: Put) {
    put("aim", said(&aims.search));
    put("outcome", aims.outcome.map(Outcome::key));
    put("order", sort_key(&AIMS, aims.order).as_deref());
    put("waiting", on(aims.waiting));
}

fn on(flag: bool) -> Option<&'static str> {
    flag.then_some("1")
}

fn said(words: &str) -> Option<&str> {
    Some(words).filter(|words| !words.is_empty())
}

/// What a fragment says, with or without `#`; what can't be understood is as if it weren't there.
pub fn decode(fragment: &str) -> Visit {
    let mut visit = Visit::default();
    for pair in fragment.trim_start_matches('#').split('&') {
        let value = unescape(pair.split_once('=').map_or("", |(_, value)| value));
        let query = &mut visit.query;
        match key_of(pair) {
            "doc" => visit.document = value,
            "room" => visit.room = named(&ROOMS, &value).unwrap_or_default(),
            "figure" => visit.figure = value.parse().ok(),
            "find" => query.search = value,
            "place" => query.district = Some(value),
            "period" => query.period = Some(value),
            "status" => query.status = named(&STATUSES, &value),
            "measure" => query.measure = named(&MEASURES, &value),
            "category" => query.category = Some(value),
            "doubtful" => query.doubtful = true,
            "flat" => query.ungrouped = true,
            "sort" => query.order = order(&SORTS, &value),
            "columns" => query.columns = Columns::parse(&value),
            "base" => query.base = true,
            "colours" => query.colours = true,
            "fold" => query.folded = value.split('.').map(str::to_owned).collect(),
            "side" => visit.beside = named(&SIDES, &value).unwrap_or_default(),
            "by" if value == "period" => visit.wanted.by = By::Period,
            "among" => visit.wanted.search = value,
            "kind" => visit.wanted.category = Some(value),
            "single" => visit.wanted.single = true,
            "rank" => visit.wanted.order = order_of(&value),
            "aim" => visit.aims.search = value,
            "outcome" => {
                visit.aims.outcome = Outcome::ALL.into_iter().find(|one| one.key() == value)
            }
            "order" => visit.aims.order = order(&AIMS, &value),
            "waiting" => visit.aims.waiting = true,
            _ => {}
        }
    }
    visit
}

/// Whether going from one visit to the next is a step to go back from. Typing goes on in the same
/// place, and so does going from figure to figure by the keyboard (`stepped`).
pub fn is_step(from: &Visit, to: &Visit, stepped: bool) -> bool {
    let mut same = from.clone();
    if !from.query.search.is_empty() {
        same.query.search.clone_from(&to.query.search);
    }
    if !from.wanted.search.is_empty() {
        same.wanted.search.clone_from(&to.wanted.search);
    }
    if !from.aims.search.is_empty() {
        same.aims.search.clone_from(&to.aims.search);
    }
    if stepped && from.figure.is_some() && to.figure.is_some() {
        same.figure = to.figure;
    }
    !from.document.is_empty() && same != *to
}

/// The words of columns to sort by.
type Sorts<By> = [(&'static str, By)];

fn sort_key<By: PartialEq>(sorts: &Sorts<By>, order: Order<By>) -> Option<String> {
    let sign = if order.descending { "-" } else { "" };
    let by = name(sorts, order.by);
    (!by.is_empty()).then(|| [sign, by].concat())
}

fn order<By: Copy + Default>(sorts: &Sorts<By>, key: &str) -> Order<By> {
    let by = named(sorts, key.trim_start_matches('-'));
    by.map_or_else(Order::default, |by| Order {
        by,
        descending: key.starts_with('-'),
    })
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
