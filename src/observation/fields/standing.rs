//! How things stand before a plan: what it says of its place by words for what there is by now.
//!
//! ```text
//! 某县养老服务实施方案
//! 全县现有养老机构26家，床位6800张。          results, though the document plans
//! 近年来，全县新建养老机构26家。             likewise
//! 现有26家，到2025年新增12家                12 is a goal
//! 改造现有养老机构6家                       a goal: what there is is only worked on
//! 2020年，能耗下降3.2%。到2025年，…         a result, where nothing dates the plan: it is what the plan begins with
//! ```
//!
//! Headings of such parts are rows of `section_words.tsv`, years that were over are read in [`super::by_date`].

use super::super::genre::Genre;
use super::super::when::When;
use super::Figure;
use crate::lexicon::{has, kinds, tense};
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/standing_words.tsv": lately, there, staff, onward }

/// How far from the start of its sentence, in characters, a word for what came about lately may stand.
const HEAD: usize = 8;

/// The words by which a figure amid goals tells how things stand.
pub(super) fn stands(figure: &Figure) -> Option<Range<usize>> {
    let text = figure.scene.text;
    let (start, end) = (figure.clause().range.start, figure.start());
    // 编制86人，实有在职|79人|, in a budget: who works there.
    if figure.number.unit.ends_with(['人', '名'])
        && let Some(word) = WORDS.staff.ending(&text[start..end])
    {
        return Some(end - word.len()..end);
    }
    // Most sentences of a plan say nothing of the kind.
    let (lately, place) = match WORDS.lately.next(text, 0) {
        Some((_, place)) if text[..place.start].chars().count() <= HEAD => (true, place),
        _ => (false, there(text)?),
    };
    let plans = |said: &str| tense::WORDS.ahead.within(said) || WORDS.onward.within(said);
    let own = place.start >= start && place.end <= end;
    // 近年来，新建…26家: what was built lately is there, but for what is called a goal.
    let between = text.get(place.end..end).unwrap_or(text);
    let governed = match lately {
        true => place.end <= end && !tense::WORDS.ahead.within(between) && !has(between, "到20"),
        false => own && !plans(between) || !own && !plans(text),
    };
    governed.then_some(place)
}

/// |2020年|，能耗下降3.2%。到2025年，…: the last year of five that a plan begins with which nothing dates, where it goes on to the last of the
/// next five.
pub(super) fn base_year(figure: &Figure, when: &When) -> Option<Range<usize>> {
    const PLAN: u16 = 5;
    let setting = figure.scene.setting;
    let undated = setting.frame.genre == Genre::Plan && setting.issued.is_none();
    let own = matches!(when.rule, "clause" | "sentence");
    let year: u16 = when.period.parse().ok().filter(|_| undated && own)?;
    let text = figure.scene.text;
    let begins = year.is_multiple_of(PLAN) && text.starts_with(&*when.period);
    let plans = || tense::WORDS.ahead.within(text) || has(text, "到20");
    let next = || setting.text.contains(&format!("到{}年", year + PLAN));
    (begins && !plans() && next()).then(|| 0..when.period.len() + '年'.len_utf8())
}

/// 全县|现有|养老机构26家, |目前共有|…, but not 改造|现有|…: where a sentence says what there is.
fn there(text: &str) -> Option<Range<usize>> {
    const WHOSE: [char; 16] = [
        '，', '。', '；', '：', '县', '市', '区', '旗', '州', '镇', '乡', '村', '域', '辖', '前',
        '内',
    ];
    let mut found = WORDS.there.every(text).map(|(_, place)| place);
    found.find(|place| place.start == 0 || text[..place.start].ends_with(WHOSE))
}
