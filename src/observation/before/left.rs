//! The left edge of a name: periods, places and light verbs that stand before it in its clause.
//!
//! ```text
//! 2023年|全市|完成|固定资产投资          按行政区划统计的|户籍人口
//! ```
//!
//! A verb that belongs to the name (城镇新增就业, 开工率) stays.

use super::WORDS;
use super::doing;
use super::filler::filled;
use super::gloss;
use super::item;
use super::pointing::{back_to, counted};
use super::{Before, known, places};
use crate::lexicon::{cut, find};
use crate::mention::cue::{self, Cue, Sense};
use crate::observation::district;
use crate::observation::noun;
use crate::observation::opening::is_brought;
use crate::observation::scene::Scene;
use std::ops::Range;

/// Strips it.
pub fn strip(scene: &Scene, read: &mut Before) {
    while !read.noun.is_empty() {
        if let Some(end) = aside(scene, read) {
            read.noun.start = end;
        } else if known(scene, &read.noun) {
            return keep_increase(scene, read);
        } else if planned(&scene.text[read.noun.clone()])
            || spent_on_new(&scene.text[read.noun.clone()])
        {
            return;
        } else if let Some(length) = by_count(&scene.text[read.noun.clone()]) {
            read.noun.start += length;
        } else if !drop_cue(scene, read) {
            return;
        }
    }
}

/// 计划投资|9亿元, 计划投资总额|33亿元: said of a subject, and more than a verb.
fn planned(text: &str) -> bool {
    text.starts_with("计划投资") && noun::lean(text) == Some(noun::Lean::Part)
}

/// 新开工项目|完成投资: what is spent on them makes them no more.
fn spent_on_new(text: &str) -> bool {
    const LONGEST: usize = 4;
    let told = text.strip_prefix('新').and_then(|text| cut(text, "项目"));
    told.is_some_and(|(step, part)| {
        // 新开工项目|完成投资|占全县投资的38%: nor does the share that it is.
        let part = part.split('占').next().unwrap_or(part);
        step.chars().count() < LONGEST && noun::spends(part) && noun::lean(part).is_some()
    })
}

/// ▶, ①, ✅, 🔹 and what else items of a list begin with: arrows, shapes, dingbats, pictures.
const fn is_bullet(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}' | '\u{fe0f}' | '\u{20e3}')
}

/// Marks and bullets before a name. Most names have none: Chinese characters are told first.
const fn is_mark(c: char) -> bool {
    !matches!(c, '一'..='鿿')
        && (is_bullet(c)
            || matches!(
                c,
                ' ' | '，'
                    | '、'
                    | '；'
                    | '—'
                    | '-'
                    | '\n'
                    | '\t'
                    | '）'
                    | '*'
                    | '·'
                    | '•'
                    | '~'
                    | '√'
                    | '/'
            ))
}

/// Where what is said about a name ends, and the name begins.
fn remarked(scene: &Scene, text: &str) -> Option<usize> {
    const REMARK: usize = 8;
    let is = "是";
    let end = match text.starts_with(is) {
        true => is.len(),
        false if !scene.may("的是") => return None,
        // By its last character: to begin a search for both takes longer than most names are.
        false => {
            let mut ends = text.match_indices('是').map(|(at, _)| at);
            ends.find(|&at| text[..at].ends_with('的'))? + is.len()
        }
    };
    let short = text[..end].chars().count() <= REMARK;
    (short && text[end..].chars().count() >= 2 && !text[end..].starts_with('否')).then_some(end)
}

/// Where marks, a period, a place or a gloss end that begin the stretch.
fn aside(scene: &Scene, read: &mut Before) -> Option<usize> {
    let noun = read.noun.clone();
    let text = &scene.text[noun.clone()];
    marked(scene, &noun)
        .or_else(|| dated(scene, read))
        .or_else(|| item::leading(scene, &noun).map(|length| noun.start + length))
        .or_else(|| back_to(text).map(|length| noun.start + length))
        .or_else(|| placed(scene, read))
        .or_else(|| {
            let done = doing::done(text);
            read.verb |= done.is_some();
            done.map(|length| noun.start + length)
        })
        .or_else(|| filled(text).map(|length| noun.start + length))
        .or_else(|| {
            let years = gloss::years_again(&scene.text[..noun.start], text);
            years.map(|length| noun.start + length)
        })
        .or_else(|| {
            let gloss = gloss::vouched(text)
                .or_else(|| gloss::cleared(text))
                .or_else(|| gloss::leading_gloss(text))
                .or_else(|| gloss::bracketed_head(text));
            gloss.map(|length| noun.start + length)
        })
}

/// ▶|开工项目, （甲镇）、|基地2个: where marks, a remark or brackets end.
fn marked(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let text = &scene.text[noun.clone()];
    let trimmed = text.trim_start_matches(is_mark);
    if trimmed.len() < text.len() {
        return Some(noun.end - trimmed.len());
    }
    // 茶香飘万里| |茶园面积50万亩: the second statement of a headline.
    if let Some(length) = gloss::other_statement(text).filter(|_| scene.is_title()) {
        return Some(noun.start + length);
    }
    // 值得一提的是|民间投资, 分别是|投资8亿元的…
    if let Some(at) = remarked(scene, text) {
        return Some(noun.start + at);
    }
    // 小学98所（含|教学点28所）
    if scene.text[..noun.start].ends_with('（') {
        // 收入9亿元（不含|上级补助2亿元）: nor that something is left out of it.
        let bare = scene.text[noun.end..].starts_with(|c: char| c.is_ascii_digit());
        let without = text
            .strip_prefix("不含")
            .filter(|rest| bare && !rest.is_empty());
        if let Some(rest) = without.or_else(|| text.strip_prefix('含')) {
            return Some(noun.end - rest.len());
        }
    }
    // 园区1个（甲镇）、|基地2个: what stands in brackets behind the last number.
    let close = text.starts_with('（').then(|| text.find('）'))??;
    (close < 60).then_some(noun.start + close + '）'.len_utf8())
}

/// 2023年|固定资产投资: where a period ends; noted where it is one to compare with.
fn dated(scene: &Scene, read: &mut Before) -> Option<usize> {
    let noun = &read.noun;
    // 上年结余|2.4亿元: the item of a budget.
    let brought = |end: &usize| !is_brought(&scene.text[*end..noun.end]);
    // 截止|2011年末|全市存款余额
    // 至|2025年|森林覆盖率
    // 而|2014年|这一比例
    let mut until = ["截至", "截止到", "截止", "至", "而"].iter();
    let until = until.find(|word| scene.text[noun.clone()].starts_with(**word));
    let from = noun.start + until.map_or(0, |word| word.len());
    let period = scene.period_starting(from, noun.end);
    let end = period.filter(brought)?;
    read.base |= scene.is_base(end);
    // 2019年底前|淘汰锅炉
    let before = scene.text[noun.start..end].ends_with(['年', '底', '末', '月', '日']);
    let by = before && scene.text[end..noun.end].starts_with('前');
    Some(end + if by { '前'.len_utf8() } else { 0 })
}

/// 全市|固定资产投资, 该县|综合考评: where a place ends; noted that one is named.
fn placed(scene: &Scene, read: &mut Before) -> Option<usize> {
    let noun = &read.noun;
    let place = scene
        .qualifier_starting(noun.start, noun.end)
        .or_else(|| other_subject(scene, noun))
        .or_else(|| scene.own_place_starting(noun.start, noun.end))
        .or_else(|| {
            // 规划|浏阳市|域总人口控制在150万人以内: what a plan of space sets for the place.
            let rest = scene.text[noun.clone()].strip_prefix("规划")?;
            scene.own_place_starting(noun.end - rest.len(), noun.end)
        });
    if let Some(end) = place {
        read.placed = true;
        // 辖区|内|监控点位: nor is that they lie inside it.
        let inside =
            scene.text[..end].ends_with("辖区") && scene.text[end..noun.end].starts_with('内');
        return Some(end + if inside { '内'.len_utf8() } else { 0 });
    }
    // 我局|2023年度|部门整体支出: whose report it is.
    const OWN: [&str; 5] = ["我局", "我委", "我办", "我院", "我站"];
    let text = &scene.text[noun.clone()];
    if let Some(own) = OWN.iter().find(|own| text.starts_with(**own)) {
        return Some(noun.start + own.len());
    }
    // 该县|综合考评: the place that was named before; 该|项目总投资.
    // 这个|投资2亿元的项目
    if scene.text[noun.clone()].starts_with("这个") {
        return Some(noun.start + "这个".len());
    }
    let rest = scene.text[noun.clone()].strip_prefix('该')?;
    let place = rest
        .chars()
        .next()
        .filter(|c| "省市州县区旗镇乡村局".contains(*c));
    let dropped = place.map_or_else(|| counted(rest), char::len_utf8);
    read.placed |= place.is_some();
    Some(noun.start + '该'.len_utf8() + dropped)
}

/// Drops a light verb or adverb that begins the stretch; `false` where there is none, or it stays.
fn drop_cue(scene: &Scene, read: &mut Before) -> bool {
    let text = &scene.text[read.noun.clone()];
    let Some((cue, rest)) = cue::prefix(text).filter(|(cue, _)| cue.lead) else {
        return false;
    };
    // 全市有养老床位: behind a place 有 is the verb.
    // 有科技馆6个: so it is where a sentence begins.
    let head = &scene.text[..read.noun.start];
    let begins = head.is_empty() || head.ends_with(['。', '；', '\n']);
    let has = cue.word == "有" && (read.placed || begins);
    // 开工率, 投产率: a verb with 率 is a rate.
    let end = read.noun.end - rest.len();
    // 使|全县绿化覆盖率
    let places = || scene.own_place_starting(end, read.noun.end).is_some();
    if noun::is_rate_of_step(cue.word, rest)
        || doing::offers(cue.word, rest)
        || !has && !drops(cue, rest) && !places()
    {
        return false;
    }
    if kept_grade(cue.word, head, rest) {
        return false;
    }
    read.verb |=
        cue.word.chars().count() > 1 && !matches!(cue.word, "以及" | "其中" | "分别" | "首次");
    // 加快建设3座学校: at the front it says how, not that a number moved.
    if cue.word != "加快" {
        read.note(cue, read.noun.start..end);
    }
    read.noun.start = end;
    true
}

/// 创建|高标准示范村, but not 高标准|建设示范村: of which grade things are that were built or named so.
fn kept_grade(word: &str, head: &str, rest: &str) -> bool {
    let verb = || cue::prefix(rest).is_some_and(|(next, _)| next.lead);
    word == "高标准" && WORDS.founds.ending(head).is_some() && !verb() && !noun::is_act(rest)
}

/// 按行政区划统计的|户籍人口: by what a figure was counted.
fn by_count(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('按')?;
    let ended = ["统计的", "计算的", "口径的", "口径统计的"];
    let ended = ended
        .iter()
        .filter_map(|word| Some(find(rest, word)? + word.len()));
    // 按户籍人口计算|人均生产总值
    let each = find(rest, "计算人均").map(|at| at + "计算".len());
    ended
        .chain(each)
        .filter(|end| *end < rest.len())
        .map(|end| end + '按'.len_utf8())
        .min()
}
/// 江北区910亿元, 浦东新区进出口总额: another place named in full that opens its clause.
fn other_subject(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    // 而|增城区接待…
    let joined = district::joined(&scene.text[noun.clone()]);
    let noun = noun.start + joined..noun.end;
    let end = places::sharing(scene, &noun)
        .or_else(|| scene.full_place_starting(noun.start, noun.end))
        .or_else(|| district::acting_place(scene, noun.clone()))?;
    // 南山区120家、福田区98家: the place is all that stands before the number.
    (end == noun.end || scene.opens_clause(noun.start - joined)).then_some(end)
}

/// 新登记市场主体, 新改建电力线路 are names, and increases all the same.
fn keep_increase(scene: &Scene, read: &mut Before) {
    if let Some((cue, rest)) = cue::prefix(&scene.text[read.noun.clone()])
        && cue.sense == Some(Sense::Add)
    {
        read.note(cue, read.noun.start..read.noun.end - rest.len());
    }
}

/// Particles of one character open many words (就业, 对接, 用地): they are dropped only before a verb.
fn drops(cue: Cue, rest: &str) -> bool {
    let particle = WORDS.particle.number(cue.word).is_some();
    !particle
        || rest.is_empty()
        || cue::prefix(rest).is_some_and(|(next, _)| next.lead)
        // 并|出版《…》
        || cue.word == "并" && (noun::is_act(rest) || noun::WORDS.outlay.number(rest).is_some())
}
