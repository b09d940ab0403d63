//! Counts and ranks in Chinese numerals: most of them name or enumerate, few are figures.
//!
//! ```text
//! 九成受访者, 三十所学校, 居全市第一    figures     四大战略, 六个方面, 第二产业    none
//! ```
//!
//! The words are rows of `not_figures.tsv`, verbs of rank of `noun_words.tsv`. Among whom a rank is held is read in
//! [`super::super::noun`].

use super::super::noun;
use super::WORDS;
use super::numbered_place::{begins_place, names_town, names_village};
use super::tallied::{at_least, tallies};
use super::{begins_noun, ends_clause};
use crate::lexicon::{UnitKind as Kind, find};
use crate::mention::cue::{self, Sense};
use crate::mention::number::Number;
use crate::mention::numeral;

/// Whether a numeral is a figure.
pub fn counts(text: &str, number: &Number) -> bool {
    let before = &text[..number.span.start as usize];
    let after = &text[number.span.end as usize..];
    let symbol = number.symbol.map_or("", |unit| unit.symbol);
    if number.value < 10.0 && begins_place(text, number) || names_village(symbol, before, after) {
        return false;
    }
    // 较大事故为|零: there was none.
    if number.unit.is_empty() && number.value == 0.0 {
        return true;
    }
    let counted = ["个", "家", "项", "名", "所", "座", "条", "类", "大"].contains(&symbol);
    if !counted && number.value < 10.0 && names_town(before, after) {
        return false;
    }
    if matches!(number.unit.as_str(), "%" | "‰" | "成") {
        return !(number.unit == "成" && begins_firm(after));
    }
    if ends_word(before, after) || sums_measured(before, after, number) {
        return false;
    }
    // 开工项目共|两个
    if before.ends_with(['各', '共']) && ends_clause(after) {
        return number.kind() == Some(Kind::Classifier);
    }
    if begins_word(number, symbol, before, after) {
        return false;
    }
    if tallies(number, before, after) {
        return true;
    }
    if times(before, number) || meets(before, after, number) {
        return true;
    }
    if at_least(number, symbol, before, after) {
        return true;
    }
    if does_for_people(before, after, number) {
        return true;
    }
    if sums_up_ideals(after) || names_set(number, symbol, before, after) {
        return false;
    }
    match number.kind() {
        Some(Kind::Time) | None => number.multiplier >= 1e4,
        Some(Kind::Measure | Kind::Money | Kind::Ratio) => true,
        _ => enumerates(number, symbol, before, after),
    }
}

/// 宝清、五台|3个县: the end of a name in a list; 三个|第一; 十三亿六|九七六万元: or of a numeral that was not read as a whole.
fn ends_word(before: &str, after: &str) -> bool {
    let named = before.ends_with('、') && after.starts_with(|c: char| c.is_ascii_digit());
    named || after.starts_with('第') || before.ends_with(numeral::begins)
}

/// 税收、投资|两项|指标均居全市首位: how many measures are named before.
fn sums_measured(before: &str, after: &str, number: &Number) -> bool {
    let clause = before.rsplit(['，', '。', '；']).next().unwrap_or(before);
    number.unit == "项"
        && after.starts_with("指标")
        && clause.contains('、')
        && !clause.ends_with('等')
}

/// 五峰|茶叶, 两降|两升, 四处|奔走, 书记徐七根|说: a place, what moved which way, everywhere, who speaks.
fn begins_word(number: &Number, symbol: &str, before: &str, after: &str) -> bool {
    let says = ["说", "介绍", "告诉", "表示"];
    // 十万|大山, 十万|大军: of very many hills and people, by a way of speaking.
    let ranges = number.symbol.is_none()
        && number.multiplier > 1.0
        && ["大山", "大军"].iter().any(|word| after.starts_with(word));
    symbol == "峰"
        || ranges
        || number.unit == "升" && moves_both_ways(before, after)
        || number.unit == "处" && WORDS.roams.starting(after).is_some()
        || says.iter().any(|word| after.starts_with(word))
}

/// 一元, 二元|制种: numerals that name things with their unit, but not 四百亿元, 一万五千元; 十亿元楼 is named so too.
fn names_set(number: &Number, symbol: &str, before: &str, after: &str) -> bool {
    // 一点九亿元, 零点三个百分点, 六十二万头: what is so exact or so many is no name.
    // Not so 一万年|太久.
    let many = number.multiplier >= 1e4 && symbol != "元" && number.kind() != Some(Kind::Time);
    if number.value.fract() != 0.0 || many && WORDS.pointing.ending(before).is_none() {
        return false;
    }
    // 十多种 is no name.
    let names = !number.inexact
        && (WORDS.numeral_unit.number(symbol).is_some() || WORDS.unit.number(symbol).is_some());
    let spent = || {
        let spender = before.trim_end_matches(['近', '约', '超', '逾', '达', '了', '共']);
        noun::WORDS.outlay.ending(spender).is_some()
    };
    let sum = symbol == "元"
        && number.value * number.multiplier >= SUM
        && (ends_clause(after)
            || after.starts_with(['的', '以', '左', '（', '大', '台'])
            // 九亿元|和十三亿元
            || after.strip_prefix('和').is_some_and(|next| next.starts_with(numeral::begins))
            // 投资二十万元|完成道路亮化
            || number.multiplier >= 1e4 && spent());
    // 投资|一亿元|的工程, but not 一元
    (number.value < 2.0 || names) && !sum || WORDS.pointing.ending(before).is_some()
}

/// 两降|两升, 三升|一降: whether a count of those that fall stands beside a count of those that rise.
fn moves_both_ways(before: &str, after: &str) -> bool {
    let mut next = after.trim_start_matches('、').chars();
    before.trim_end_matches('、').ends_with('降')
        || next.next().is_some_and(numeral::begins) && next.next() == Some('降')
}

/// 增长了|一倍, 翻|一番, 翻了近|一番.
fn times(before: &str, number: &Number) -> bool {
    let before = before.trim_end_matches(['近', '约', '超', '过', '了', '成']);
    match number.unit.as_str() {
        "倍" => before.ends_with(['长', '加', '高', '升', '大', '出', '多', '快', '容', '涨']),
        "番" => before.ends_with('翻'),
        _ => false,
    }
}

/// 先后召开|三次|专题会议: how often people met.
fn meets(before: &str, after: &str, number: &Number) -> bool {
    let before = before.trim_end_matches(['了', '过']);
    number.unit == "次"
        && number.value >= 2.0
        && begins_noun(after)
        && WORDS.convened.ending(before).is_some()
}

/// 办好|十件|民生实事: how many of them are to be done; 三件|大事 are what is meant by one's words.
fn does_for_people(before: &str, after: &str, number: &Number) -> bool {
    const NEAR: usize = 8;
    let deeds = find(after, "实事").is_some_and(|at| {
        let said = &after[..at];
        // 办好|六件|实事：一是…: each of them is told; nor does a headline count, which no mark ends.
        let ends = after[at + "实事".len()..].starts_with(['。', '，', '；']);
        ends && said.chars().count() <= NEAR && said.chars().all(char::is_alphabetic)
    });
    let before = before.trim_end_matches('了');
    number.unit == "件" && number.value >= 3.0 && deeds && WORDS.does.ending(before).is_some()
}

/// 实现|四个|上水平, 推动…|五个|振兴, but not 三个振兴村: what is to become of things, no things.
fn sums_up_ideals(after: &str) -> bool {
    let end = after.find(['，', '。', '；', '、', '）', '（', '\n', '”']);
    WORDS
        .ideal
        .number(&after[..end.unwrap_or(after.len())])
        .is_some()
}

/// Yuan from which on a sum in Chinese numerals is one.
const SUM: f64 = 20.0;

/// 九成|工业有限公司.
fn begins_firm(after: &str) -> bool {
    ["工业", "科技", "实业", "集团"]
        .iter()
        .any(|word| after.starts_with(word))
}

/// Whether a numeral with a classifier counts what stands behind it.
fn enumerates(number: &Number, symbol: &str, before: &str, after: &str) -> bool {
    // 两个: a pair by way of speech; 两家, 两座 count.
    let pair = (number.value - 2.0).abs() < f64::EPSILON && symbol == "个";
    // 十五万人次
    let counting = number.value * number.multiplier > 20.0
        || number.inexact && symbol == "种"
        || matches!(symbol, "个" | "家" | "项" | "名" | "所" | "座" | "条");
    let idiom = !counting && after.chars().next().is_some_and(numeral::begins);
    let counted = begins_noun(after) || counting && ends_clause(after) && !before.is_empty();
    // 三百多名|代表, though 三个代表 is a way of speaking.
    let heads = matches!(symbol, "名" | "位") && after.starts_with("代表");
    let vague = |after: &str| !heads && WORDS.vague.starting(after).is_some();
    // 辖两个|居民委员会: bodies are counted.
    let pair = pair && WORDS.body.starting(after).is_none();
    // 新增蔬菜基地两个
    // 两个|开发区成为省级绿色园区: nor what two places have become.
    let pair = pair && !(ends_clause(after) && adds(before)) && !becomes(after);
    counted && !idiom && !pair && !vague(after) && !after.strip_prefix('大').is_some_and(vague)
}

/// 开发区|成为省级绿色园区: whether what is counted came to be something else.
fn becomes(after: &str) -> bool {
    const LONGEST: usize = 8;
    const PLACES: &str = "区村镇乡园企业目社校院司县市品";
    let clause = after
        .split(['，', '。', '；', '、'])
        .next()
        .unwrap_or(after);
    let honoured = noun::WORDS.honours.next(clause, 1).map(|(_, place)| place);
    let listed = || find(clause, "列入").or_else(|| find(clause, "纳入"));
    let verb = honoured.or_else(|| listed().map(|at| at..at + "列入".len()));
    verb.is_some_and(|verb| {
        let who = &clause[..verb.start];
        let plain = who.chars().count() <= LONGEST
            && who.chars().all(|c| matches!(c, '一'..='鿿') && c != '的');
        plain && who.ends_with(|c| PLACES.contains(c)) && verb.end < clause.len()
    })
}

/// Whether a clause begins with a word that adds what it names.
fn adds(before: &str) -> bool {
    let clause = before
        .rfind(['，', '。', '；', '、'])
        .map_or(before, |at| &before[at..]);
    let clause = clause.trim_start_matches(['，', '。', '；', '、']);
    // 全镇|新增蔬菜基地
    let whole = ["全镇", "全乡", "全村", "全县", "全区", "全市"];
    let own = whole.iter().find_map(|whole| clause.strip_prefix(whole));
    let clause = own.unwrap_or(clause);
    let cue =
        cue::prefix(clause).filter(|(cue, rest)| cue.sense == Some(Sense::Add) && !rest.is_empty());
    cue.is_some()
}

/// How near a word of rank stands, in characters.
const NEAR: usize = 8;

/// How long a clause may be in which a verb of rank stands anywhere, in characters.
const FAR: usize = 30;

/// A rank counts with 位 or 名, or where words of rank stand before it.
pub fn ranks(before: &str, number: &Number) -> bool {
    if !number.unit.is_empty() {
        return !before.ends_with(['每', '这']);
    }
    // 位列全省制造业百强县首位, 跻身全省民营企业百强前三甲: further off, where nothing but a verb of rank says so.
    let clause = before
        .rfind(['，', '；', '。', '：'])
        .map_or(before, |at| &before[at..]);
    if clause.chars().count() <= FAR && noun::WORDS.ranks.within(clause) {
        return true;
    }
    let last = before.char_indices().rev().take(NEAR).last();
    let near = last.map_or("", |(at, _)| &before[at..]);
    // 考核浙江省|第一: of a province that is named.
    WORDS.rank.within(near)
        || before.ends_with('省')
        || noun::without_scope(before).len() < before.len()
}
