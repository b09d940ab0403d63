//! What stands behind a number's digits: multiplier, 余 or 多, unit.
//!
//! ```text
//! 2.4|万|个       3000|余|家       1.2|亿|千瓦时       50|元/月
//! ```

use super::{Form, Number, plain, row};
use crate::lexicon::{Lexicon, Unit, UnitKind as Kind};
use crate::mention::numeral;
use crate::span::Span;

/// Digits already read.
pub struct Digits {
    /// Where they begin.
    pub start: usize,
    /// Their number.
    pub value: f64,
    /// Where they end.
    pub end: usize,
}

/// Multiplier, 余 or 多, and unit after the digits.
pub fn with_unit(text: &str, head: &Digits, upper: Option<f64>, form: Form) -> Number {
    let mut number = plain(Span::bytes(head.start, head.end), head.value, form);
    number.upper = upper;
    let mut at = head.end;
    let mut inexact = skip_more(text, &mut at);
    // 3|个多亿元
    for counted in ["个多亿", "个多万"] {
        if text[at..].starts_with(counted) {
            at += "个多".len();
            inexact = true;
        }
    }
    at += space_before_letters(&text[at..]);
    let unit_start = at;
    let mut multiplier = multiplier(&text[at..], form);
    at += multiplier.1;
    let printed_end = at;
    let parted = skip_more(text, &mut at);
    inexact |= parted;
    // 3百|余|万元, 8千|多|万人
    let further = further(&text[at..]).filter(|_| parted && (10.0..1e4).contains(&multiplier.0));
    let (factor, further) = further.unwrap_or((1.0, ""));
    multiplier.0 *= factor;
    at += further.len();
    let rest = &text[at..];
    let unit = unit_at(rest, form, multiplier.0)
        .filter(|_| !dates_city(head, rest) && !row::numbers(head.start, at, rest));
    let (symbol, symbol_length) = unit.map_or((None, 0), |(unit, length)| {
        let besides = other_units(&unit, &text[at + length..]);
        (Some(unit), length + besides)
    });
    if symbol.is_none() && !inexact {
        at = printed_end;
    }
    number.unit = match &text[unit_start..printed_end] {
        // Most are not multiplied, and many have no unit at all.
        "" => text[at..at + symbol_length].to_owned(),
        scale => [scale, further, &text[at..at + symbol_length]].concat(),
    };
    let end = if number.unit.is_empty() && !inexact {
        head.end
    } else {
        at + symbol_length
    };
    number.unit_span = Span::bytes(unit_start.min(end), end);
    number.span = Span::bytes(head.start, end);
    (number.symbol, number.multiplier, number.inexact) = (symbol, multiplier.0, inexact);
    with_tenths(text, &mut number);
    number
}

/// 5块|6, 两块|二: tenths of a yuan behind it.
fn with_tenths(text: &str, number: &mut Number) {
    if number.unit != "块" {
        return;
    }
    let mut letters = text[number.span.end as usize..].chars();
    let Some(c) = letters.next() else { return };
    let Some(tenths) = c.to_digit(10).or_else(|| numeral::digit(c)) else {
        return;
    };
    let ends = letters
        .next()
        .is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | '）' | '\n'));
    if ends && (1..10).contains(&tenths) {
        number.value += f64::from(tenths) / 10.0;
        number.span = Span::bytes(
            number.span.start as usize,
            number.span.end as usize + c.len_utf8(),
        );
    }
}

/// 2019|株洲, 2021|天津: a year right before a city whose name begins as a unit does.
fn dates_city(head: &Digits, rest: &str) -> bool {
    const CITIES: [&str; 8] = [
        "株洲",
        "台州",
        "张家口",
        "张家界",
        "张家港",
        "天津",
        "天水",
        "本溪",
    ];
    head.end - head.start == 4
        && (1949.0..2100.0).contains(&head.value)
        && CITIES.iter().any(|city| rest.starts_with(city))
}

/// 200|家: the unit that begins here, but none that is the beginning of a word: 12345|市民热线.
fn unit_at(text: &str, form: Form, multiplier: f64) -> Option<(Unit, usize)> {
    let (unit, length) = longest_whole(text)?;
    let after = &text[length..];
    // 突破200万大关
    let pass = text.starts_with("大关") || unit.symbol.ends_with('项') && after.starts_with('目');
    let begins_word = match unit.symbol {
        // 28万人民, 1.1亿人口: 人 begins a noun.
        "人" => multiplier > 1.0 && after.starts_with(['民', '口', '才', '员']),
        // 12345市民热线, 13部门联合印发
        "市" => after.starts_with(['民', '场', '政']),
        "部" => after.starts_with('门'),
        "群" => after.starts_with(['众', '体', '团', '租']),
        // 十万大山
        "大" => multiplier > 1.0,
        // 跨过百亿门槛
        "门" => after.starts_with('槛'),
        _ => false,
    };
    (fits(&unit, form) && !pass && !begins_word).then_some((unit, length))
}

/// 90条|次干道, 28个|点位: the longest unit whose last character doesn't begin a word.
fn longest_whole(text: &str) -> Option<(Unit, usize)> {
    let units = Lexicon::get().units();
    let (unit, length) = units.longest_at(text)?;
    let after = &text[length..];
    let parted = match unit.symbol {
        "个点" => after.starts_with(['位', '击', '评', '状', '源']),
        // 110个|年度重点项目
        "个年度" => after.starts_with(['重', '计', '目', '任', '建', '投', '实', '工']),
        // 5个|片区
        "个片" => after.starts_with('区'),
        // 43个|亿元以上项目, 2个|亿元级台阶, 3个|亿吨级港口
        "个亿" => after.starts_with(['元', '级', '吨', '斤', '美', '立']),
        symbol => symbol.ends_with("条次") && after.starts_with(['干', '支']),
    };
    if parted {
        let shorter = text.floor_char_boundary(length - 1);
        return units.longest_at(&text[..shorter]);
    }
    Some((unit, length))
}

/// 60台|（套）, 120万头|（只、匹）: length of the bracket that says what else the same things are counted in.
fn other_units(unit: &Unit, after: &str) -> usize {
    const LONGEST: usize = 15;
    let counts = |word: &str| {
        let unit = Lexicon::get().units().unit(word);
        unit.is_some_and(|unit| unit.kind == Kind::Classifier || unit.symbol == "匹")
    };
    // 9县（区）: of places the unit is the name.
    let place = unit.symbol.ends_with(['县', '区', '市', '镇', '乡', '村']);
    let things = unit.kind == Kind::Classifier && !place;
    let inner = after.strip_prefix('（').filter(|_| things);
    let end = inner.and_then(|inner| inner.find('）').filter(|end| *end <= LONGEST));
    let (Some(inner), Some(end)) = (inner, end) else {
        return 0;
    };
    let all = inner[..end].split('、').all(counts);
    if all {
        '（'.len_utf8() + end + '）'.len_utf8()
    } else {
        0
    }
}

/// 11.7 μg/m3, 52 km: length of the space between digits and a unit in letters.
fn space_before_letters(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(' ') else {
        return 0;
    };
    let letter = |c: char| c.is_alphabetic() && c < '\u{2E80}';
    let unit = Lexicon::get().units().longest_at(rest);
    let whole = |length: usize| !rest[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let parted = rest.starts_with(letter) && unit.is_some_and(|(_, length)| whole(length));
    usize::from(parted)
}

/// Whether a unit can follow this form of number; 六成 is read by [`super::chinese`] alone.
fn fits(unit: &Unit, form: Form) -> bool {
    match form {
        Form::Bare => matches!(unit.kind, Kind::Money | Kind::Measure | Kind::Classifier),
        Form::Numeral => !matches!(unit.symbol, "成" | "群"),
        _ => true,
    }
}

/// Steps over 余, 多, 几 after a number; says whether there was one.
fn skip_more(text: &str, at: &mut usize) -> bool {
    let found = text[*at..].starts_with(['余', '多']) || some(&text[*at..]);
    // 多: not of 多层, 多种 and the like, which only follow a unit; after digits it is "more than".
    if found {
        *at += '多'.len_utf8();
    }
    found
}

/// 二百|来家, 2万|来块: about so many; not 来自.
fn some(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('来') else {
        return false;
    };
    let unit = Lexicon::get().units().longest_at(rest);
    let counts = |unit: Unit| matches!(unit.kind, Kind::Classifier | Kind::Money | Kind::Measure);
    unit.is_some_and(|(unit, _)| counts(unit))
}

/// The rest of a multiplier of which 余 or 多 has parted the first word.
fn further(text: &str) -> Option<(f64, &'static str)> {
    [(1e4, "万"), (1e8, "亿")]
        .into_iter()
        .find(|(_, word)| text.starts_with(word))
}

/// 万, 亿, 千万, 百万, 万亿 … before a unit: factor and length. A unit that begins with the same
/// character (千米, 百分点) wins.
fn multiplier(text: &str, form: Form) -> (f64, usize) {
    let (mut factor, mut length) = (1.0, 0);
    // 千万亿 is the longest that is printed.
    for c in text.chars().take(3) {
        let step = match c {
            '万' => 1e4,
            '亿' => 1e8,
            '千' if form == Form::Digits => 1e3,
            '百' if form == Form::Digits => 1e2,
            '十' if form == Form::Digits => 1e1,
            _ => break,
        };
        if matches!(c, '千' | '百' | '十')
            && Lexicon::get().units().longest_at(&text[length..]).is_some()
        {
            break;
        }
        factor *= step;
        length += c.len_utf8();
    }
    (factor, length)
}
