//! How exact a number is said to be: words right before it, inside it, or right after its unit.
//!
//! ```text
//! 近300家 → nearly     60家以上 → at_least     3000余项 → over     不低于30% → at_least
//! ```
//!
//! Only words that touch the number count: 超过全市平均1.4个百分点 is exact.

mod behind;
mod paired;

use super::list;
use crate::lexicon::{Glyphs, UnitKind, find_last, has};
use crate::mention::cue::{self, Sense};
use crate::mention::number::{Form, Number};
use crate::mention::numeral;
use crate::report::Comparator;
use crate::span::{Folded, Span};
use behind::{behind, behind_noun, held_within};
use paired::paired;

/// What is said of a number, and the word that says it (sentence bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// How exact.
    pub comparator: Comparator,
    /// The word; `None` where the number is exact or 余 stands inside it.
    pub word: Option<Span<Folded>>,
    /// Where the words after the number end.
    pub end: u32,
}

/// Reads the words around a number of the sentence `text`, made of `glyphs`.
pub fn read(text: &str, number: &Number, glyphs: &Glyphs) -> Said {
    let exact = Said {
        comparator: Comparator::Exact,
        word: None,
        end: number.span.end,
    };
    if let Some(said) = behind(text, number.span.end as usize) {
        return said;
    }
    if let Some(said) = behind_noun(text, number, glyphs) {
        return said;
    }
    if let Some(said) = held_within(text, number) {
        return said;
    }
    if number.inexact {
        return Said {
            comparator: Comparator::Over,
            ..exact
        };
    }
    let before = text[..number.span.start as usize].trim_end_matches(' ');
    // 夏季收入不足全年的|15%: the whole may stand between.
    let before = without_whole(before, number);
    let said = bound(before, number)
        .or_else(|| led(before).filter(|_| !breaks_record(text, number)))
        .or_else(|| upwards(before, number));
    let said = said.or_else(|| hedged(before, number, glyphs));
    let said = said.or_else(|| passing(before, number, glyphs));
    let said = said.or_else(|| surpassed(before, number));
    if said.is_none()
        && let Some(comparator) = paired(text, number)
    {
        return Said {
            comparator,
            ..exact
        };
    }
    match said {
        Some((comparator, word)) => Said {
            comparator,
            word: Some(Span::bytes(word, before.len())),
            ..exact
        },
        None => exact,
    }
}

/// 不足|全年的|15%, 超过|全市的|四成: a text without the whole that a part is of, which stands between how exact it is and its number.
fn without_whole<'t>(before: &'t str, number: &Number) -> &'t str {
    const WHOLES: [&str; 7] = [
        "全年的",
        "全国的",
        "全省的",
        "全市的",
        "全县的",
        "全区的",
        "总量的",
    ];
    const BOUNDS: [&str; 5] = ["不足", "不到", "超过", "近", "约"];
    if number.kind() != Some(UnitKind::Ratio) && number.form != Form::Fraction {
        return before;
    }
    let bare = WHOLES.iter().find_map(|whole| before.strip_suffix(whole));
    bare.filter(|bare| BOUNDS.iter().any(|word| bare.ends_with(word)))
        .unwrap_or(before)
}

/// 连破|4项|省纪录: records that were broken, no number that was passed.
fn breaks_record(text: &str, number: &Number) -> bool {
    const NEAR: usize = 10;
    let broken = text[..number.span.start as usize].ends_with('破');
    let rest = &text[number.span.end as usize..];
    let near = rest
        .char_indices()
        .nth(NEAR)
        .map_or(rest, |(end, _)| &rest[..end]);
    broken && ["纪录", "记录"].iter().any(|word| has(near, word))
}

/// 失业率低于|5%, 平均浓度低于|30微克/立方米: a bound, where no one else's figure is named; with where its word begins.
fn bound(before: &str, number: &Number) -> Option<(Comparator, usize)> {
    let (word, comparator) = [("低于", Comparator::AtMost), ("高于", Comparator::Over)]
        .into_iter()
        // 不低于, 不得低于: the other way round.
        .find(|(word, _)| {
            let longest = || cue::suffix(before).is_none_or(|(cue, _)| cue.word == *word);
            before.ends_with(word) && longest()
        })
        .filter(|_| matches!(number.unit.as_str(), "%" | "‰") || number.unit.contains('/'))?;
    Some((comparator, before.len() - word.len()))
}

/// 上|千名, 上|万元: a multiplier and more; not 以上|百名.
fn upwards(before: &str, number: &Number) -> Option<(Comparator, usize)> {
    let rest = before.strip_suffix('上')?;
    let word = number.form == Form::Bare && !rest.ends_with(['以', '之', '及', '线', '网']);
    word.then_some((Comparator::Over, rest.len()))
}

/// 约占|党员总数的|24.3%, 约有|企业|300家: what is told to be rough, of what stands between; not 合约|有.
fn hedged(before: &str, number: &Number, glyphs: &Glyphs) -> Option<(Comparator, usize)> {
    const NEAR: usize = 60;
    let share = matches!(number.unit.as_str(), "%" | "‰" | "成") || number.form == Form::Fraction;
    let words: &[&str] = if share {
        &["约占", "大概占"]
    } else {
        &["约有", "约需", "大概有"]
    };
    // Most sentences hedge nothing.
    if !glyphs.may("至少") && !glyphs.may_any(words) {
        return None;
    }
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(NEAR))..];
    let told = near.rsplit(['，', '；', '。', '、', '（']).next()?;
    // 至少|建成|2个示范区
    const SHORT: usize = 6;
    let least = told
        .rfind('至')
        .filter(|at| told[*at..].starts_with("至少"));
    let least = least.map(|at| (at, &told[at + "至少".len()..]));
    let least = least.filter(|(_, verb)| {
        // 至少一剂疫苗|32万人: of another number.
        let other = |c: char| c.is_ascii_digit() || numeral::begins(c) || c == '：';
        verb.chars().count() <= SHORT && !verb.contains(other)
    });
    if let Some((at, _)) = least {
        return Some((Comparator::AtLeast, before.len() - told.len() + at));
    }
    // 约占全省的1/4、|全国的|1/8: of both.
    let wide = near.rsplit(['，', '；', '。', '（']).next()?;
    let shared = share && told.len() < wide.len() && is_whole(told);
    let told = if shared { wide } else { told };
    let at = words.iter().find_map(|word| find_last(told, word))?;
    let word = cue::suffix(&told[..at + '约'.len_utf8()]);
    let noun = word.is_some_and(|(cue, _)| !cue.lead && !cue.tail);
    let other = !shared && told[at..].contains(|c: char| c.is_ascii_digit());
    (!other && !noun).then(|| (Comparator::About, before.len() - told.len() + at))
}

/// |全国的|1/8: of what else something is a part, and nothing more.
fn is_whole(words: &str) -> bool {
    const LONGEST: usize = 8;
    let whole = words.strip_suffix('的');
    whole.is_some_and(|whole| {
        (2..=LONGEST).contains(&whole.chars().count())
            && whole.chars().all(char::is_alphabetic)
            && !whole.contains(numeral::begins)
    })
}

/// 超过|2019年同期|2倍: that so many times were passed, where what was so then stands between.
fn surpassed(before: &str, number: &Number) -> Option<(Comparator, usize)> {
    const PAST: [&str; 3] = ["同期", "上年", "去年"];
    if number.unit != "倍" || !PAST.iter().any(|word| before.ends_with(word)) {
        return None;
    }
    let clause = before.rsplit(['，', '；', '。', '、', '：']).next()?;
    let passed = clause.starts_with("超过") || clause.starts_with('超');
    passed.then(|| (Comparator::Over, before.len() - clause.len()))
}

/// 突破|工业产值|300亿元: that a sum was passed, where what it is of stands between.
fn passing(before: &str, number: &Number, glyphs: &Glyphs) -> Option<(Comparator, usize)> {
    const LONGEST: usize = 8;
    if number.kind() != Some(UnitKind::Money) || !glyphs.may("突破") {
        return None;
    }
    let clause = before.rsplit(['，', '；', '。', '、', '：']).next()?;
    let at = find_last(clause, "突破")?;
    let what = passed(&clause[at..])?;
    let short = (2..=LONGEST).contains(&what.chars().count());
    short.then(|| (Comparator::Over, before.len() - clause.len() + at))
}

/// 突破|工业产值: what words that begin so measure, but not 突破口, 突破性.
pub fn passed(text: &str) -> Option<&str> {
    let what = text.strip_prefix("突破")?;
    list::head(what).filter(|_| !what.starts_with(['性', '口']))?;
    Some(what)
}

/// 近|300家, 不低于|30%: what the word right before a number says; with where it begins.
fn led(before: &str) -> Option<(Comparator, usize)> {
    // Most numbers stand behind another word.
    if !cue::ends_bounding(before) {
        return None;
    }
    let (cue, rest) = cue::suffix(before)?;
    Some((of(cue.sense)?, rest.len()))
}

const fn of(sense: Option<Sense>) -> Option<Comparator> {
    Some(match sense {
        Some(Sense::About) => Comparator::About,
        Some(Sense::Nearly) => Comparator::Nearly,
        Some(Sense::Over) => Comparator::Over,
        Some(Sense::AtLeast) => Comparator::AtLeast,
        Some(Sense::AtMost) => Comparator::AtMost,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::number;

    #[test]
    fn cases() {
        let cases = [
            ("惠及企业近300家", Comparator::Nearly),
            ("引进60家以上企业", Comparator::AtLeast),
            ("解决诉求3000余项", Comparator::Over),
            ("占比不低于30%", Comparator::AtLeast),
            ("控制在4.5%以内", Comparator::AtMost),
            ("增速超过全市平均1.4个百分点", Comparator::Exact),
            ("总投资约14亿元", Comparator::About),
            ("首次突破100家", Comparator::Over),
            ("集约用地300亩", Comparator::Exact),
            ("通过3家企业", Comparator::Exact),
            ("增长9%左右", Comparator::About),
        ];
        for (text, expected) in cases {
            let number = number::scan(text).remove(0);
            assert_eq!(
                read(text, &number, &Glyphs::of(text)).comparator,
                expected,
                "{text}"
            );
        }
    }
}
