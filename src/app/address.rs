//! What of the page's state stands in the address, behind `#`, so that it can be gone back to,
//! reloaded and sent: `#doc=1f0c2a77&status=target&sort=-value&figure=312`.
//!
//! A visit is of one document, known by a fingerprint of its text: in another one its figure and
//! filters would mean nothing. Pairs with keys that aren't the page's own, such as a share link's
//! `d=`, stay where they are. When to write the address, and whether as a new step of the
//! browser's history, is for `listen`.

use zhibiao::{
    correction::entry::{MEASURES, STATUSES},
    view::{
        Columns, Order, Query, Sort,
        compare::{By, Wanted},
    },
};

use super::action::{Beside, Room};

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

/// The keys that are the page's own.
const OWN: [&str; 21] = [
    "doc", "room", "figure", "find", "place", "period", "status", "measure", "category",
    "doubtful", "flat", "sort", "columns", "base", "colours", "fold", "side", "by", "among",
    "kind", "single",
];

/// How many letters a fingerprint has.
pub const PRINT: usize = 8;

/// A text's fingerprint: short, and the same on every machine (FNV-1a of 32 bits).
pub fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

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
    let query = &visit.query;
    let mut put = |key: &str, value: Option<&str>| {
        let Some(value) = value else { return };
        join(&mut fragment, key);
        fragment.push('=');
        escape(value, &mut fragment);
    };
    let on = |flag: bool| flag.then_some("1");
    put("doc", Some(&visit.document));
    put("room", Some(name(&ROOMS, visit.room)));
    put("figure", visit.figure.map(|at| at.to_string()).as_deref());
    put(
        "find",
        Some(query.search.as_str()).filter(|words| !words.is_empty()),
    );
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
    put("sort", sort_key(query.order).as_deref());
    put("columns", query.columns.map(Columns::key).as_deref());
    put("base", on(query.base));
    put("colours", on(query.colours));
    let folded = query.folded.join(".");
    put("fold", (!query.folded.is_empty()).then_some(&*folded));
    put(
        "side",
        Some(name(&SIDES, visit.beside)).filter(|side| !side.is_empty()),
    );
    put("by", (visit.wanted.by == By::Period).then_some("period"));
    put(
        "among",
        Some(visit.wanted.search.as_str()).filter(|words| !words.is_empty()),
    );
    put("kind", visit.wanted.category.as_deref());
    put("single", on(visit.wanted.single));
    fragment
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
            "sort" => query.order = order(&value),
            "columns" => query.columns = Columns::parse(&value),
            "base" => query.base = true,
            "colours" => query.colours = true,
            "fold" => query.folded = value.split('.').map(str::to_owned).collect(),
            "side" => visit.beside = named(&SIDES, &value).unwrap_or_default(),
            "by" if value == "period" => visit.wanted.by = By::Period,
            "among" => visit.wanted.search = value,
            "kind" => visit.wanted.category = Some(value),
            "single" => visit.wanted.single = true,
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
    if stepped && from.figure.is_some() && to.figure.is_some() {
        same.figure = to.figure;
    }
    !from.document.is_empty() && same != *to
}

fn key_of(pair: &str) -> &str {
    pair.split('=').next().unwrap_or_default()
}

fn join(fragment: &mut String, part: &str) {
    if !fragment.is_empty() {
        fragment.push('&');
    }
    fragment.push_str(part);
}

fn name<T: PartialEq>(list: &[(&'static str, T)], wanted: T) -> &'static str {
    let found = list.iter().find(|(_, value)| *value == wanted);
    found.map_or("", |(name, _)| name)
}

fn named<T: Copy>(list: &[(&str, T)], wanted: &str) -> Option<T> {
    let found = list.iter().find(|(name, _)| *name == wanted);
    found.map(|(_, value)| *value)
}

fn sort_key(order: Order) -> Option<String> {
    let sign = if order.descending { "-" } else { "" };
    let by = name(&SORTS, order.by);
    (!by.is_empty()).then(|| [sign, by].concat())
}

fn order(key: &str) -> Order {
    let by = named(&SORTS, key.trim_start_matches('-'));
    by.map_or_else(Order::default, |by| Order {
        by,
        descending: key.starts_with('-'),
    })
}

/// Percent-encodes whatever a browser might write another way.
fn escape(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            into.push('%');
            into.push(char::from(HEX[usize::from(byte >> 4)]));
            into.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || ahead.next().and_then(|byte| char::from(byte).to_digit(16));
        match (
            byte,
            (byte == b'%').then(|| Some((digit()?, digit()?))).flatten(),
        ) {
            (_, Some((high, low))) => {
                // Two digits of 4 bits each make one byte.
                bytes.push((high << 4 | low) as u8);
                rest = ahead;
            }
            (byte, None) => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use zhibiao::report::{Measure, Status};

    fn full() -> Visit {
        Visit {
            document: fingerprint("样本"),
            query: Query {
                search: "绿道 100%&a=b".into(),
                district: Some(String::new()),
                period: Some("../2025".into()),
                status: Some(Status::Target),
                measure: Some(Measure::Added),
                category: Some("environment".into()),
                doubtful: true,
                ungrouped: true,
                order: Order {
                    by: Sort::Value,
                    descending: true,
                },
                columns: Columns::parse("value.quote"),
                base: true,
                colours: true,
                folded: vec!["economy".into(), String::new()],
            },
            figure: Some(312),
            room: Room::Table,
            beside: Beside::Goals,
            wanted: Wanted {
                by: By::Period,
                search: "绿道".into(),
                category: Some(String::new()),
                single: true,
            },
        }
    }

    #[test]
    fn a_visit_survives_its_address() {
        for visit in [
            full(),
            Visit {
                document: "1".into(),
                ..Visit::default()
            },
        ] {
            let fragment = encode(&visit, "");
            assert_eq!(decode(&format!("#{fragment}")), visit, "{fragment}");
            assert!(fragment.is_ascii());
        }
    }

    #[test]
    fn every_own_key_is_written_and_no_other() {
        let fragment = encode(&full(), "");
        let keys: Vec<&str> = fragment.split('&').map(key_of).collect();
        assert_eq!(keys.len(), OWN.len());
        assert!(keys.iter().all(|key| OWN.contains(key)));
    }

    #[test]
    fn the_keys_of_others_stay() {
        let fragment = encode(&full(), "d=1abc&find=old&later=x%20y");
        assert!(
            fragment.starts_with("d=1abc&later=x%20y&doc="),
            "{fragment}"
        );
        assert_eq!(encode(&Visit::default(), &fragment), "d=1abc&later=x%20y");
    }

    #[test]
    fn nonsense_is_passed_over() {
        let visit = decode("#status=done&sort=-size&columns=colour&figure=x&room=attic&%&=&%E5%8");
        assert_eq!(visit, Visit::default());
    }

    #[test]
    fn typing_goes_on_in_the_same_place() {
        let at = |search: &str, figure| Visit {
            document: "1".into(),
            query: Query {
                search: search.into(),
                ..Query::default()
            },
            figure,
            room: Room::Table,
            ..Visit::default()
        };
        let step = |from: &Visit, to: &Visit| is_step(from, to, false);
        assert!(step(&at("", None), &at("绿", None)));
        assert!(!step(&at("绿", None), &at("绿道", None)));
        assert!(step(&at("绿道", None), &at("绿道", Some(3))));
        assert!(step(&at("", Some(1)), &at("", Some(3))));
        assert!(!is_step(&at("", Some(1)), &at("", Some(3)), true));
        assert!(!step(&at("", None), &at("", None)));
        assert!(
            !step(&Visit::default(), &at("", None)),
            "the first document"
        );
    }

    #[test]
    fn a_fingerprint_tells_texts_apart() {
        assert_eq!(fingerprint(""), "811c9dc5");
        assert_ne!(fingerprint("甲"), fingerprint("乙"));
    }
}
