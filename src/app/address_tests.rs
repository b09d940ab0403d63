//! Tests of the address.

use super::*;
use zhibiao::{
    report::{Measure, Status},
    view::compare,
};

fn full() -> Visit {
    Visit {
        document: zhibiao::share::fingerprint("样本"),
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
            kept: Vec::new(),
        },
        figure: Some(312),
        room: Room::Table,
        beside: Beside::Goals,
        wanted: Wanted {
            by: By::Period,
            search: "绿道".into(),
            category: Some(String::new()),
            single: true,
            order: Order {
                by: compare::Sort::Column("2016..2020".into()),
                descending: true,
            },
        },
        aims: goals::Wanted {
            search: "绿道".into(),
            outcome: Some(Outcome::Missed),
            order: Order {
                by: goals::Sort::Distance,
                descending: true,
            },
            waiting: true,
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
    let visit =
        decode("#status=done&sort=-size&columns=colour&figure=x&room=attic&rank=-size&%&=&%E5%8");
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
fn a_link_takes_the_table_along_and_nothing_else() {
    assert_eq!(sent(&Query::default()), "");
    let visit = full();
    let pairs = sent(&visit.query);
    assert!(!pairs.contains("doc=") && !pairs.contains("side="));
    let again = decode(&["d=AQ&", &pairs].concat());
    assert_eq!(again.query, visit.query);
    assert_eq!(again.figure, None);
}
