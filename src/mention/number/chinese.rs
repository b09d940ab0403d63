//! Numbers in Chinese numerals: `十二个`, `六成`, `五分之一`, `两位数`, `六十点八`; and multipliers that
//! stand for a number: `亿元`.

use super::arabic::decimal;
use super::half::half;
use super::unit::{Digits, with_unit};
use super::{Form, Number, plain};
use crate::lexicon::Lexicon;
use crate::mention::{numeral, period};
use crate::span::Span;

/// Digits of a year.
const YEAR: usize = 4;

/// A number in Chinese numerals at `at`.
pub fn chinese(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let rest = &text[at..];
    if let Some(step) = neighbours(text, at, found) {
        return step;
    }
    let Some((value, length)) = numeral::leading(rest) else {
        return 0;
    };
    // 平陆|只出口了38吨: a formal digit alone, but for sums.
    let alone = rest
        .strip_prefix('陆')
        .filter(|_| length == '陆'.len_utf8());
    let sum = |rest: &str| rest.starts_with(['万', '亿', '元', '仟', '佰', '拾', '千', '百', '十']);
    if alone.is_some_and(|rest| !sum(rest)) {
        return 0;
    }
    if let Some(step) = special(text, at, value, length, found) {
        return step;
    }
    if let Some(after) = rest.strip_prefix("一半") {
        let step = half(text, at, text.len() - after.len(), found);
        if step > 0 {
            return step;
        }
    }
    let before = text[..at].chars().next_back();
    // 数百人, but 户数一百四十九户
    let several = before == Some('数') && rest.starts_with(['十', '百', '千', '万']);
    let indefinite = several
        || before.is_some_and(|c| matches!(c, '几' | '若' | '第' | '每'))
        || rest[length..].starts_with('几');
    // Most numerals are told from dates by what follows them.
    if period::may_follow(&rest[length..], YEAR)
        && let Some(skip) = period::date_length(text, at)
    {
        return skip;
    }
    let (value, length) = pointed(rest, value, length).unwrap_or((value, length));
    let bare = matches!(&rest[..length], "百" | "千");
    let form = if bare { Form::Bare } else { Form::Numeral };
    let mut number = with_unit(
        text,
        &Digits {
            start: at,
            value,
            end: at + length,
        },
        None,
        form,
    );
    half_more(text, &mut number);
    let step = number.span.end as usize - at;
    let none = is_none(text, at, &number);
    if !indefinite && (number.symbol.is_some() || number.multiplier > 1.0 || none) {
        found.push(number);
    }
    step
}

/// 较大事故为|零: that there was none, which needs no unit; but neither 归零 nor 从零开始.
fn is_none(text: &str, at: usize, number: &Number) -> bool {
    let told = ["为", "降到", "降至"]
        .iter()
        .any(|verb| text[..at].ends_with(verb));
    let rest = &text[number.span.end as usize..];
    let ends = rest.is_empty() || rest.starts_with(['，', '。', '；', '、', '）', '（', '\n']);
    number.unit.is_empty() && number.value == 0.0 && told && ends
}

/// 翻了一番|半, 增长两倍|半.
fn half_more(text: &str, number: &mut Number) {
    let end = number.span.end as usize;
    if matches!(number.unit.as_str(), "番" | "倍") && text[end..].starts_with('半') {
        number.value += 0.5;
        number.span = Span::bytes(number.span.start as usize, end + '半'.len_utf8());
    }
}

/// 五六户, 三四百人, 十五六个: from one number to the next, in words side by side; how far to go on.
fn neighbours(text: &str, at: usize, found: &mut Vec<Number>) -> Option<usize> {
    let rest = &text[at..];
    let used = if rest.starts_with('十') {
        '十'.len_utf8()
    } else {
        0
    };
    let tens = if used > 0 { 10.0 } else { 0.0 };
    let (low, high, length) = pair(&rest[used..]).filter(|&(low, ..)| low < 10.0 || used == 0)?;
    let length = used + length;
    // 七八年 may be 1978, 五六十年代 are years.
    // 十四五|人均收入, 十三五|家底: plans whose marks are missing.
    let plan = used > 0
        && ["十一五", "十二五", "十三五", "十四五", "十五五"]
            .iter()
            .any(|plan| rest.starts_with(plan));
    let dates = plan || rest[length..].starts_with(['年', '月', '号']);
    let inside = text[..at].ends_with(|c: char| numeral::begins(c) || "〇零第几数".contains(c));
    if dates || inside {
        return None;
    }
    let head = Digits {
        start: at,
        value: tens + low,
        end: at + length,
    };
    let number = with_unit(text, &head, Some(tens + high), Form::Numeral);
    let step = number.span.end as usize - at;
    number.symbol.is_some().then(|| {
        found.push(number);
        step
    })
}

/// 五六, 三四百, 三五: two numbers one apart, and the length of their words; not 二〇二三, nor 一二三产业.
fn pair(text: &str) -> Option<(f64, f64, usize)> {
    let mut letters = text.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let (low, high) = (numeral::digit(first)?, numeral::digit(second)?);
    // 三五家: a few.
    let few = (low, high) == (3, 5);
    if low == 0 || high != low + 1 && !few || second == '两' {
        return None;
    }
    let after = letters.as_str();
    let place = after.starts_with(['十', '百', '千']);
    let (scale, more) = if place {
        numeral::leading(after)?
    } else {
        (1.0, 0)
    };
    let tail = &after[more..];
    let longer = tail.starts_with(|c: char| numeral::begins(c) || matches!(c, '〇' | '零' | '0'));
    let round = matches!(scale as u32, 1 | 10 | 100 | 1000);
    (round && !longer).then(|| {
        let length = text.len() - tail.len();
        (f64::from(low) * scale, f64::from(high) * scale, length)
    })
}

/// 六十点八, 三.五: digits after a point, before a unit that is no time of day.
fn pointed(rest: &str, value: f64, length: usize) -> Option<(f64, usize)> {
    let after = rest[length..].strip_prefix(['点', '.', '．'])?;
    let mark = rest.len() - length - after.len();
    let digits: Vec<u32> = after.chars().map_while(numeral::digit).take(6).collect();
    let used: usize = after.chars().take(digits.len()).map(char::len_utf8).sum();
    let tail = &after[used..];
    let clock = tail.starts_with(['分', '刻', '十', '百', '千']);
    if digits.is_empty() || clock || value.fract() != 0.0 {
        return None;
    }
    let fraction = digits
        .iter()
        .rev()
        .fold(0.0, |sum, digit| (sum + f64::from(*digit)) / 10.0);
    Some((value + fraction, length + mark + used))
}

/// 两位数, 五分之一, 百分之三十, 六成, 一半: numerals with a reading of their own.
fn special(
    text: &str,
    at: usize,
    bottom: f64,
    used: usize,
    found: &mut Vec<Number>,
) -> Option<usize> {
    const DIGITS: &str = "两位数";
    let rest = &text[at..];
    if rest.starts_with(DIGITS) {
        let span = Span::bytes(at, at + DIGITS.len());
        found.push(Number {
            upper: Some(99.0),
            unit: "%".to_owned(),
            symbol: Lexicon::get().units().unit("%").copied(),
            ..plain(span, 10.0, Form::Digits2)
        });
        return Some(DIGITS.len());
    }
    let number = match rest[used..].strip_prefix("分之") {
        Some(after) => fraction(at, bottom, used, after)?,
        None => tenths(text, at, bottom, used)?,
    };
    let step = number.span.end as usize - at;
    found.push(number);
    Some(step)
}

/// 五分之一, 百分之三十, 百分之五点七.
fn fraction(at: usize, bottom: f64, used: usize, after: &str) -> Option<Number> {
    // 百分之五点七: digits behind the point are of it.
    let spelled = || {
        let (top, used) = numeral::leading(after)?;
        Some(pointed(after, top, used).unwrap_or((top, used)))
    };
    let single = || spelled().or_else(|| decimal(after).filter(|(top, _)| !top.is_nan()));
    // 百分之五六: from the one to the other.
    let (top, upper, top_used) = match pair(after) {
        Some((low, high, used)) => (low, Some(high), used),
        None => single().map(|(top, used)| (top, None, used))?,
    };
    let span = Span::bytes(at, at + used + "分之".len() + top_used);
    let unit = match bottom as u32 {
        100 => "%",
        1000 => "‰",
        _ => return Some(plain(span, top / bottom, Form::Fraction)),
    };
    Some(Number {
        upper,
        unit: unit.to_owned(),
        symbol: Lexicon::get().units().unit(unit).copied(),
        ..plain(span, top, Form::Numeral)
    })
}

/// 六成, 约一成, but not 一成立, 建成, 三成员, 一成不变.
fn tenths(text: &str, at: usize, count: f64, used: usize) -> Option<Number> {
    /// Characters that 成 makes a word with.
    const WORDS: &str = "员立为果效功都长熟品本绩套型";
    /// Characters that 一成 is a tenth behind.
    const ONE: [char; 11] = [
        '的', '占', '约', '近', '超', '过', '足', '了', '到', '长', '降',
    ];
    let after = text[at + used..].strip_prefix('成')?;
    let (more, length) = hundredths(after);
    let whole = !after.starts_with(|c| WORDS.contains(c));
    let numeral_first = !text[..at].ends_with(['完', '建', '第']);
    let one = || text[..at].ends_with(ONE) && !after.starts_with('不');
    let counts = (2.0..10.0).contains(&count) || count == 1.0 && one();
    if !whole || !numeral_first || !counts {
        return None;
    }
    let unit = at + used + '成'.len_utf8();
    let mut number = plain(Span::bytes(at, unit + length), count + more, Form::Numeral);
    number.digits = Span::bytes(at, at + used);
    number.unit_span = Span::bytes(at + used, unit);
    number.unit = "成".to_owned();
    Some(number)
}

/// 七成|五, 六成|半以上: what stands behind a tenth, and its length; not 六成五家企业.
fn hundredths(after: &str) -> (f64, usize) {
    let mut letters = after.chars();
    let digit = match letters.next() {
        Some('半') => Some(5),
        Some(c) => numeral::digit(c).filter(|digit| (1..10).contains(digit) && c != '两'),
        None => None,
    };
    let rest = letters.as_str();
    let bounds = ["以上", "以下", "左右", "的"];
    let ends = rest.is_empty()
        || rest.starts_with(['，', '。', '；', '、', '（', '）', '\n', ' '])
        || bounds.iter().any(|word| rest.starts_with(word));
    match digit.filter(|_| ends) {
        Some(digit) => (f64::from(digit) / 10.0, after.len() - rest.len()),
        None => (0.0, 0),
    }
}

/// `亿元`, `万亿`, `百公里` with no digit before: one of it, where a comparator stands before.
pub fn bare(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let number = with_unit(
        text,
        &Digits {
            start: at,
            value: 1.0,
            end: at,
        },
        None,
        Form::Bare,
    );
    if number.symbol.is_none() {
        return 0;
    }
    let step = number.span.end as usize - at;
    found.push(number);
    step
}
