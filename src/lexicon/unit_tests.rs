//! Tests of the table of units.

use super::*;
use crate::lexicon::Lexicon;

fn longest(text: &str) -> Option<(Unit, &str)> {
    Lexicon::get()
        .units()
        .longest_at(text)
        .map(|(unit, bytes)| (unit, &text[..bytes]))
}

fn seen(text: &str) -> &str {
    longest(text).map_or("", |(_, symbol)| symbol)
}

#[test]
fn the_table_has_no_faulty_row() {
    let (units, errors) = Units::load();
    let faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(units.listed.len() >= 250, "{}", units.listed.len());
    let currencies: std::collections::HashSet<_> = units
        .iter()
        .filter(|unit| unit.kind == UnitKind::Money)
        .map(|unit| unit.base)
        .collect();
    assert!(currencies.len() >= 25, "{}", currencies.len());
}

#[test]
fn faulty_rows_are_named() {
    let (mut units, mut seen) = (Units::default(), BTreeSet::new());
    let sound = ["丈", "length", "3.3", "m", "measure"];
    assert_eq!(units.add(sound, &mut seen), Ok(()));
    let cases = [
        (
            ["丈", "length", "3.3", "m", "measure"],
            "丈 is listed twice",
        ),
        (
            ["a", "lengths", "1", "m", "measure"],
            "unknown dimension lengths",
        ),
        (["a", "length", "0", "m", "measure"], "bad scale 0"),
        (["a", "length", "1,5", "m", "measure"], "bad scale 1,5"),
        (["a", "length", "1", "", "measure"], "a has no base unit"),
        (["a", "length", "1", "m", "unit"], "unknown kind unit"),
        (["", "length", "1", "m", "measure"], "no symbol"),
    ];
    for (columns, reason) in cases {
        assert_eq!(units.add(columns, &mut seen), Err(reason.to_owned()));
    }
}

#[test]
fn the_longest_spelling_wins() {
    for (text, symbol) in [
        ("平方米的", "平方米"),
        ("平方公里", "平方公里"),
        ("个百分点", "个百分点"),
        ("个项目", "个"),
        ("吨标准煤/万元", "吨标准煤/万元"),
        ("微克/立方米", "微克/立方米"),
        ("人次", "人次"),
        ("人的", "人"),
        ("kWh。", "kWh"),
        ("max", ""),
        ("月", ""),
        ("企业", ""),
        ("", ""),
    ] {
        assert_eq!(seen(text), symbol, "{text}");
    }
}

#[test]
fn rounding_is_to_twelve_digits() {
    for exact in [
        0.1 + 0.2,
        2808.19 * 1e8,
        6.5,
        1.0 / 3.0,
        0.000_123_456,
        -12.8,
        0.0,
        1e300,
    ] {
        let printed: f64 = format!("{exact:.11e}").parse().expect("a number");
        assert_eq!(decimal::rounded(exact), printed, "{exact}");
    }
}

#[test]
fn base_values_carry_multiplier_and_scale() {
    let units = Lexicon::get().units();
    for (value, multiplier, symbol, expected, code) in [
        (24.3, 1e4, "台", 243_000.0, "1"),
        (3.0, 1e4, "亩", 20_000_000.001, "m2"),
        (0.1, 1e8, "斤", 5_000_000.0, "kg"),
        (415.0, 1e4, "千瓦时", 4_150_000.0, "kWh"),
        (-12.8, 1.0, "%", -12.8, "%"),
    ] {
        let unit = units.unit(symbol).expect(symbol);
        let base = units.base(value, multiplier, unit);
        assert_eq!((base.value, &*base.unit), (expected, code), "{symbol}");
    }
}
