//! Every quantity of any Chinese sentence: numbers with their units, money, shares, fractions,
//! measures, spelled numerals and ordinals. It is what general recognisers of numbers do, and can be
//! held against their test suites; what a figure is about is for [`crate::analyze`] to say.
//!
//! ```
//! use zhibiao::quantity::scan;
//! let quantities = scan("全價三萬五，打七折後付￥２４，５００。");
//! let read: Vec<_> = quantities.iter().map(|q| (q.quote.as_str(), q.value, q.unit.as_str())).collect();
//! assert_eq!(read, [("三萬五", 35000.0, ""), ("七折", 70.0, "%"), ("￥２４，５００", 24500.0, "元")]);
//! ```
//!
//! | module | reads | example |
//! | --- | --- | --- |
//! | `plain` | any width, Traditional → one plain form, character for character | `２萬` → `2万` |
//! | `arabic` | a number in digits | `1,234.5`, `2e5`, `2^5`, `40k` |
//! | `character` | what one character says in a numeral | `叁`, `拾` |
//! | `spelled` | a Chinese numeral | `两千零三点五` |
//! | `amount` | both with multipliers, signs, fractions, 半 | `-5万4千`, `一又二分之一` |
//! | `share` | 成, 折, 百分点, dozens and pairs | `七成六`, `75折`, `三双` |
//! | `unit` | the unit, and what still adds to the number behind it | `三斤半`, `五元三毛` |
//! | `coin` | money named by its country | `苏里南元` |
//! | `edge` | what behind a unit makes another word of it | `514升级` |
//! | `read` | from left to right, signs before the number and units behind it | `￥24`, `第三` |
//! | `range` | two numbers that share a unit | `5-20%` |
//! | `word` | words that begin with a numeral and are no quantity | `一切`, `三明治` |
//!
//! It tells no dates: their numbers come out one by one, without a unit, as do ordinals. A vague number
//! (`二三十`) is none, and neither is a code (`B12`, `5G`) or an address (`https://…`).

mod amount;
mod arabic;
mod character;
mod coin;
mod edge;
mod plain;
mod range;
mod read;
mod share;
mod spelled;
mod unit;
mod word;

use serde::Serialize;

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quantity {
    /// First character, counted in Unicode characters of the text given.
    pub start: usize,
    /// One past its last character.
    pub end: usize,
    /// The characters between, as printed.
    pub quote: String,
    /// The number with its multipliers: `3.2万亩` is 32000. Always finite.
    pub value: f64,
    /// The unit without multiplier, in Simplified characters (`元`, `公里`, `个`). `%` stands for
    /// 成, 折, 百分之 and percentage points too; empty where the number stands alone.
    pub unit: String,
}

/// Every quantity of a text, in its order. The time is proportional to the text's length.
pub fn scan(text: &str) -> Vec<Quantity> {
    let plain = plain::Plain::of(text);
    let mut found = read::all(&plain.text);
    range::share_units(&plain.text, &mut found);
    let show = |reading: read::Reading| {
        let (start, from) = plain.original(reading.start);
        let (end, to) = plain.original(reading.end);
        Quantity {
            start,
            end,
            quote: text[from..to].to_owned(),
            value: reading.value,
            unit: reading.unit,
        }
    };
    found.into_iter().map(show).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each quantity as `quote=value unit`, as the case file has it.
    fn read(text: &str) -> String {
        let show = |q: &Quantity| format!("{}={}{}", q.quote, q.value, q.unit);
        scan(text).iter().map(show).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn cases() {
        let lines = include_str!("../tests/cases/quantities.tsv").lines();
        let cases = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut wrong = Vec::new();
        let mut count = 0;
        for line in cases {
            let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
            let got = read(text);
            if got != expected {
                wrong.push(format!("{text}\n  expected {expected}\n  read     {got}"));
            }
            count += 1;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(count >= 150, "{count} cases");
    }

    #[test]
    fn offsets_count_characters_of_the_text_given() {
        let text = "🙂約１２．５萬畝、三 成。";
        let chars: Vec<char> = text.chars().collect();
        let found = scan(text);
        assert_eq!(found.len(), 2, "{found:?}");
        for quantity in found {
            let quote: String = chars[quantity.start..quantity.end].iter().collect();
            assert_eq!(quote, quantity.quote);
        }
    }

    #[test]
    fn hostile_text_is_read_in_time_proportional_to_its_length() {
        let seeds = [
            "一",
            "百",
            "1",
            "1,",
            "1.",
            "两",
            " ",
            "1 ",
            "一 ",
            "-",
            "百分之",
            "又",
            "万",
            "点",
            "一点",
            "1/",
            "^",
            "1^",
            "零",
            "十",
            "一百",
            "半",
            "人民币",
            "http://",
            "a",
            "第",
            "1-",
            "￥",
            "一又",
        ];
        for seed in seeds {
            let text = seed.repeat(20_000);
            let begun = std::time::Instant::now();
            let found = scan(&text);
            assert!(found.iter().all(|q| q.value.is_finite()), "{seed}");
            let spent = begun.elapsed().as_secs_f64();
            // Whether time grows with length alone is for tests/growth.rs; this catches an endless one.
            assert!(spent < 60.0, "{seed}: {spent} s");
        }
    }
}
