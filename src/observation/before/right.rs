//! The right edge of a name: words, periods and places right before the number.
//!
//! ```text
//! 生产总值|同比|增长|6.5%              增速|比全国快|1.2个百分点
//! 增加值（现价）|达|35亿元              得分|高于|威海市|2分
//! ```

use super::WORDS;
use super::gloss;
use super::{Before, known, places, than};
use crate::lexicon::has;
use crate::mention::cue::{self, Sense};
use crate::observation::noun;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 建|成: verbs of making without their last character.
const MADE: [&str; 10] = ["建", "形", "修", "挖", "筑", "汇", "铺", "围", "连", "造"];

/// Strips it.
pub fn strip(scene: &Scene, read: &mut Before) {
    loop {
        let text = &scene.text[read.noun.clone()];
        let trimmed = text.trim_end_matches([
            ' ', '，', '：', '、', '；', '—', '-', '\n', '\t', '*', '·', '＋', '+',
        ]);
        let trimmed = without_count(trimmed);
        read.noun.end -= text.len() - trimmed.len();
        if read.noun.is_empty() {
            return;
        }
        if let Some(start) = aside(scene, read) {
            read.noun.end = start;
        } else if !drop_cue(scene, read) {
            return;
        }
    }
}

/// 常住人口766579，|比上年末增加: a number without unit that the name has already; PM2.5 and PM10 are names.
fn without_count(text: &str) -> &str {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let named = rest.ends_with(|c: char| c.is_ascii() || c == '第');
    if text.len() - rest.len() < 4 || named {
        text
    } else {
        rest
    }
}

/// Where a gloss, a period, a comparison or a place begins that ends the stretch.
fn aside(scene: &Scene, read: &mut Before) -> Option<usize> {
    let noun = read.noun.clone();
    let words = &scene.text[noun.clone()];
    if let Some(gloss) = gloss::trailing_gloss(words).or_else(|| gloss::in_a_row(words)) {
        return Some(noun.end - gloss);
    }
    if let Some(toward) = words
        .strip_suffix('向')
        .filter(|_| moves_on(scene, noun.end))
    {
        return Some(noun.start + toward.len());
    }
    // 接种率|以乡镇为单位|达到95%: nor by what it was counted.
    let counted = words.strip_suffix("为单位").and_then(|by| by.rfind('以'));
    if let Some(at) = counted.filter(|at| *at > 0) {
        return Some(noun.start + at);
    }
    if let Some(length) = gloss::new_high(words) {
        return Some(noun.end - length);
    }
    let before_then = than::before_then(words).map(|at| noun.start + at);
    if let Some(start) = before_then
        .or_else(|| than::occasion(scene, &noun))
        .or_else(|| than::plan(scene, &noun))
    {
        read.base = true;
        return Some(start);
    }
    if let Some((start, sense)) = than::against_past(scene, &noun) {
        read.base = true;
        read.senses.push((sense, start..noun.end));
        return Some(start);
    }
    // 是2016年|初|的3.7倍: the edge of a year is of the year.
    let edge = words
        .ends_with(['初', '末', '底'])
        .then_some('初'.len_utf8());
    for end in [Some(noun.end), edge.map(|edge| noun.end - edge)] {
        let ending = end.and_then(|end| Some((scene.period_ending(end, noun.start)?, end)));
        if let Some((start, end)) = ending {
            read.base |= scene.is_base(end);
            return Some(than::without(scene.text, noun.start..start));
        }
    }
    if let Some(start) = than::peers(words) {
        read.rival = true;
        return Some(noun.start + start);
    }
    if let Some(start) = compared_place(scene, &noun) {
        read.rival = true;
        return Some(start);
    }
    if let Some(end) = places::pointed_out(scene, &noun) {
        return Some(end);
    }
    // 收入|比全国平均水平|高出
    if read.said(&[Sense::GapUp, Sense::GapDown]).is_some()
        && let Some(at) = words.rfind(['比', '较'])
        && words[at..].chars().count() <= 12
        && WORDS.peer.within(&words[at..])
    {
        return Some(noun.start + at);
    }
    let rival = places::rival(scene, &noun).or_else(|| than::against_growth(scene, &noun));
    read.rival |= rival.is_some();
    if let Some((start, sense)) = rival.or_else(|| than::against_peers(words)) {
        let start = noun.start + start;
        read.senses.push((sense, start..noun.end));
        return Some(start);
    }
    scene.generic_place_ending(noun.end, noun.start)
}

/// Drops a word of the cues that ends the stretch; `false` where there is none, or it stays.
fn drop_cue(scene: &Scene, read: &mut Before) -> bool {
    let words = &scene.text[read.noun.clone()];
    // 耕地86万亩，人均|2.6亩
    if matches!(
        words,
        "人均" | "户均" | "亩均" | "日均" | "月均" | "千人均" | "万人均"
    ) {
        return false;
    }
    let Some((cue, rest)) = cue::suffix(words) else {
        return false;
    };
    // 参|与|2万人次, 起|降|1万架次: ends of words that join or lower nothing.
    if cue.word == "与" && rest.ends_with('参') || cue.word == "降" && rest.ends_with('起') {
        return false;
    }
    // 加工产值与农业总产值之|比: what it is, and compares nothing.
    let ratio = rest.ends_with('之') || than::is_ratio(words, &scene.text[read.noun.end..]);
    if cue.word == "比" && ratio {
        return false;
    }
    // 补贴标准稳定在|人均|12元: by how many it is divided stands before the name then.
    if cue.word == "均"
        && let Some(each) = noun::WORDS.each.ending(words)
        && !words[..words.len() - each.len()].ends_with('每')
    {
        read.noun.end -= each.len();
        return true;
    }
    let word = read.noun.start + rest.len()..read.noun.end;
    // 形成|长|2.6公里、…的水面: 成 ends the verb, and how long it is begins behind.
    if cue.word == "成长" && MADE.iter().any(|verb| rest.ends_with(verb)) {
        let long = '长'.len_utf8();
        let of_length = scene.text[read.noun.end..].starts_with(|c: char| c.is_ascii_digit());
        if of_length && read.noun.end == word.end {
            read.noun.start = read.noun.end - long;
            read.verb = true;
            return false;
        }
    }
    // 居民收入增长, 生产总值增速 may be names of goals; beside a number they are still how something moved.
    let moves = matches!(
        cue.sense,
        Some(Sense::Up | Sense::Down | Sense::RateUp | Sense::RateDown)
    );
    let words_known =
        !moves && cue.word.chars().count() > 1 && !rest.is_empty() && known(scene, &read.noun);
    // 户均|增收, 农民年均|增收, 人均月|增收: by the head, what was gained is the name.
    let yearly = rest.strip_suffix(['年', '月']).unwrap_or(rest);
    // 每亩|增收800元
    let each = yearly.starts_with('每') && yearly.chars().count() <= 3;
    let gained = cue.word == "增收" && (yearly.ends_with('均') || each);
    // 占年度目标|的116%, 完成年度目标|116%: what it is measured by; （年度目标6%） is a goal itself.
    let measured = cue.word == "目标" && {
        let behind = &scene.text[read.noun.end..];
        let of = behind.starts_with('的') && !words.starts_with('的');
        let done = words.starts_with("完成") && (is_percentage(behind) || is_shared(behind));
        (of || done) && noun::yardstick(words).is_some()
    };
    // 建成农民新居|312户: no rank, of which 居 tells elsewhere.
    let dwells = cue.word == "居" && !rest.is_empty() && counts_homes(&scene.text[read.noun.end..]);
    let worked = cue.word == "提升" && counts_work(&scene.text[read.noun.end..]);
    if !cue.tail || words_known || gained || worked || measured || dwells {
        if cue.sense == Some(Sense::Rank) {
            read.note(cue, word);
        }
        return false;
    }
    // 人均|达到6.2万元: no word begins amid another.
    if cue.word.starts_with('均') && cue.word != "均" && rest.ends_with(['人', '户', '亩']) {
        read.noun.end = word.start + '均'.len_utf8();
        read.note(cue, word);
        return true;
    }
    read.base |= cue.word == "同期" || cue.word.starts_with(['比', '较', '同', '环']);
    // 5|年平均递增21%: how many years it is the average of.
    let years = match cue.word.starts_with('年') {
        true => rest.trim_end_matches(|c: char| c.is_ascii_digit()),
        false => rest,
    };
    read.noun.end = word.start - (rest.len() - years.len());
    read.note(cue, word);
    true
}

/// 287亿元|的79.9%: whether a text begins with an amount of which a share is told.
pub fn is_shared(text: &str) -> bool {
    const NEAR: usize = 36;
    let near = &text[..text.floor_char_boundary(NEAR)];
    let amount = near.starts_with(|c: char| c.is_ascii_digit());
    amount
        && near
            .split_once('的')
            .is_some_and(|(_, share)| is_percentage(share))
}

/// 鲜奶产量向20万吨|迈进: whether a number is where something is on its way to.
fn moves_on(scene: &Scene, at: usize) -> bool {
    const NEAR: usize = 10;
    let rest = &scene.text[at..];
    let near = rest
        .char_indices()
        .nth(NEAR)
        .map_or(rest, |(end, _)| &rest[..end]);
    let near = near.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    ["迈进", "挺进", "冲刺", "进军", "跨越"]
        .iter()
        .any(|verb| has(near, verb))
}

/// 新居|312户, but 居|41位.
fn counts_homes(text: &str) -> bool {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || ".,万余多".contains(c));
    unit.len() < text.len() && !unit.starts_with(['位', '名', '%'])
}

/// Whether a percentage stands at the head of a text.
fn is_percentage(text: &str) -> bool {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    unit.len() < text.len() && unit.starts_with('%')
}

/// 改造提升|6万亩, 品质提升|320亩: so much was worked on; 提升2个百分点 says by how much something moved.
fn counts_work(number: &str) -> bool {
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || ".,万千余多".contains(c));
    number.starts_with(|c: char| c.is_ascii_digit()) && WORDS.worked.starting(unit).is_some()
}

/// 高于|威海市: where the place begins that a figure is compared with.
fn compared_place(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    scene
        .places
        .iter()
        .map(|mention| scene.local(mention.span))
        .find(|(start, end)| *end == noun.end && *start > noun.start)
        .map(|(start, _)| start)
        .filter(|start| {
            let before = &scene.text[noun.start..*start];
            WORDS.compares.ending(than::unranked(before)).is_some()
        })
        .map(|start| noun.start + than::unranked(&scene.text[noun.start..start]).len())
}
