//! What stands inside a name and cuts it: a verb, a comparison, a list.
//!
//! ```text
//! 大王店园区|实现|税收            增速|超过全市平均水平
//! 收入比|由上年的2.15缩小到        甲会、乙会等|大型活动
//! ```

use super::WORDS;
use super::doing::of_core;
use super::held::Held;
use super::{Before, gloss, known, left, right};
use crate::lexicon::{Words, cut, cut_last, find};
use crate::mention::cue::{self, Cue, Sense};
use crate::observation::scene::Scene;
use std::ops::Range;
use std::sync::LazyLock;

/// Cuts a name in two at the last verb inside it.
pub fn split(scene: &Scene, read: &mut Before, held: Held) {
    let Some((at, cue)) = last_inner(scene, &read.noun) else {
        if held.may(Held::HAS) {
            has(scene, read);
        }
        return;
    };
    // 入学率和|新增劳动力人均受教育年限|分别达到…: nor is an item of a list cut.
    let listed = scene.text[read.noun.start..at].ends_with(['、', '和', '及', '与']);
    if read.respectively && listed && cue.sense == Some(Sense::Add) {
        return;
    }
    // 每千人拥有医院床位: by what the number is divided stays.
    if scene.text[read.noun.clone()].starts_with('每') {
        return;
    }
    // 失业人员|实现|就业人数: who has found work.
    let rest = &scene.text[at + cue.word.len()..read.noun.end];
    if cue.word == "实现" && rest == "就业人数" && scene.text[..at].ends_with("人员") {
        read.verb = true;
        return;
    }
    // 限额以上单位通过公共网络|实现的|商品零售额: by what way so much was sold.
    if cue.word.starts_with("实现")
        && sold_online(
            &scene.text[read.noun.start..at],
            &scene.text[at..read.noun.end],
        )
    {
        read.verb = true;
        return;
    }
    // 来自沿海的|新签约|项目, 省内|新增|转移人数: what tells them from others stays.
    let whose = &scene.text[read.noun.start..at];
    let told = whose.ends_with('的') || WORDS.scope.number(whose).is_some();
    if cue.sense == Some(Sense::Add) && told || known(scene, &read.noun) {
        // 城镇新增就业 is a name, and an increase all the same; 失业人员实现再就业 has its own verb.
        read.verb = true;
        read.note(cue, at..at + cue.word.len());
        return;
    }
    let right = at + cue.word.len()..read.noun.end;
    let mut left = Before {
        noun: read.noun.start..at,
        ..Before::default()
    };
    right::strip(scene, &mut left);
    let mut tail = Before {
        noun: right,
        ..Before::default()
    };
    left::strip(scene, &mut tail);
    read.verb = true;
    read.note(cue, at..at + cue.word.len());
    read.senses.extend(tail.senses);
    if tail.noun.is_empty() {
        read.noun = left.noun;
        read.senses.extend(left.senses);
        return;
    }
    read.respectively |= left.respectively;
    // 还需|新增|床位1200张: nor is that they are needed whose they are.
    read.holder = Some(left.noun).filter(|left| {
        let left = &scene.text[left.clone()];
        !matches!(left, "" | "需" | "还需" | "需要") && !gloss::is_ground(left)
    });
    read.noun = tail.noun;
}

/// Whether what was sold was sold through a network: `way` stands before the verb that `sum` begins with.
fn sold_online(way: &str, sum: &str) -> bool {
    let through = cut(way, "通过").map(|(_, through)| through);
    through.is_some_and(|through| through.ends_with("网络") || through.ends_with("互联网"))
        && sum.starts_with("实现的")
        && sum.ends_with("零售额")
}

/// 县医院|有|床位, 医疗机构|有|编制床位: whose it is, where the name does not know it by one word.
fn has(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    let Some(at) = text.find('有').filter(|at| *at > 0) else {
        return;
    };
    let (holder, held) = (&text[..at], &text[at + '有'.len_utf8()..]);
    let owns = WORDS.owner.ending(holder).is_some();
    let word = WORDS.with_have.starting(held).is_some();
    if owns && !word && held.chars().nth(1).is_some() {
        read.holder = Some(read.noun.start..read.noun.start + at);
        read.noun.start = read.noun.end - held.len();
    }
}

/// Words that say that something is beyond what follows, those that tell first.
const BEYOND: [(&str, Sense); 14] = [
    ("超过", Sense::GapUp),
    ("高于", Sense::GapUp),
    ("快于", Sense::GapUp),
    ("高出", Sense::GapUp),
    ("超出", Sense::GapUp),
    ("好于", Sense::GapUp),
    ("优于", Sense::GapUp),
    ("低于", Sense::GapDown),
    ("塌", Sense::GapDown),
    ("落后于", Sense::GapDown),
    ("落后", Sense::GapDown),
    ("慢于", Sense::GapDown),
    ("欠", Sense::GapDown),
    ("超", Sense::GapUp),
];

/// 增速|超过全市平均水平: what is compared with is no part of the name.
pub fn cut_comparison(scene: &Scene, read: &mut Before, held: Held) {
    let text = &scene.text[read.noun.clone()];
    if held.may(Held::FROM)
        && let Some(at) = history(scene, &read.noun)
    {
        read.noun.end = at;
        return right::strip(scene, read);
    }
    // 还本支出|与2020年执行数|相比: nor with what it was.
    if scene.text[read.noun.end..].starts_with("相比")
        && let Some(at) = text.rfind(['与', '同']).filter(|at| *at > 0)
    {
        read.base = true;
        read.noun.end = read.noun.start + at;
        return right::strip(scene, read);
    }
    // 接待人次较疫情前|的2019年同期: nor when that was.
    if read.base
        && let Some(at) = before_epidemic(text)
    {
        read.noun.end = read.noun.start + at;
        return right::strip(scene, read);
    }
    static WORDED: LazyLock<Words> = LazyLock::new(|| Words::new(BEYOND.map(|(word, _)| word)));
    if !held.may(Held::BEYOND) || !WORDED.within(text) {
        return;
    }
    // 高于GDP|增速4个百分点: beyond how another thing grew.
    let paced = |at: usize| {
        let mut senses = read.senses.iter();
        let rate = senses.any(|(sense, word)| {
            matches!(sense, Sense::RateUp | Sense::RateDown) && word.start == read.noun.end
        });
        at == 0 && rate
    };
    let compared = BEYOND.into_iter().find_map(|(word, sense)| {
        let at = find(text, word)?;
        let behind = at + word.len();
        let peer = read.noun.start + behind;
        let mut places = scene.places.iter();
        let place = places.any(|mention| scene.local(mention.span).0 == peer);
        let yard = || WORDS.yard.starting(&text[behind..]).is_some();
        // 分别|高于市考任务、全市平均水平|0.6、0.4个百分点
        let ends = ["任务", "水平", "目标", "线", "控制"];
        let goals = || at == 0 && ends.iter().any(|end| text.ends_with(end));
        (place || paced(at) || yard() || goals()).then_some((at, word, sense))
    });
    if let Some((at, word, sense)) = compared {
        let start = read.noun.start + at;
        read.senses.push((sense, start..start + word.len()));
        read.noun.end = start;
        right::strip(scene, read);
    }
}

/// Where 较疫情前, 比疫情前 ends a name.
fn before_epidemic(text: &str) -> Option<usize> {
    let head = text.strip_suffix('的').unwrap_or(text);
    let head = head.strip_suffix("疫情前")?;
    Some(head.trim_end_matches(['较', '比', '与', '同']).len()).filter(|end| *end < head.len())
}

/// 收入比|由上年的2.15缩小到2.11: the name ends where its history begins.
fn history(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let dated = |next: usize| {
        scene.period_starting(next, noun.end).is_some()
            || scene.text[next..noun.end].starts_with(|d: char| d.is_ascii_digit())
    };
    let mut characters = scene.text[noun.clone()].char_indices();
    // 低保标准从每人每月|280元
    let each = |next: usize| {
        let rest = &scene.text[next..noun.end];
        rest.starts_with(['每', '年', '月', '原']) && rest.chars().count() <= 5
    };
    let (at, _) = characters.find(|&(at, c)| {
        let next = noun.start + at + c.len_utf8();
        at > 0 && matches!(c, '由' | '从') && (dated(next) || each(next))
    })?;
    Some(noun.start + at)
}

/// 甲会、乙会等大型活动 → 大型活动, where what follows 等 says enough; 以松柏为主的风景林 → 风景林.
pub fn keep_kind(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    if let Some((_, kind)) = cut_last(text, "为主的").filter(|(_, kind)| !kind.is_empty()) {
        read.noun.start = read.noun.end - kind.len();
        return;
    }
    let Some(at) = text
        .rfind('等')
        .filter(|&at| WORDS.grade.starting(&text[at..]).is_none())
    else {
        return;
    };
    let kind = at + '等'.len_utf8();
    // 蔬菜（辣椒、番茄等）种植面积: some of them are told in brackets.
    let bracketed = text[kind..].starts_with('）') && text[..at].contains('（');
    if !bracketed
        && text[kind..].chars().count() >= 4
        && WORDS.class.ending(&text[..kind]).is_none()
        && !scene.quoted(read.noun.start + at)
    {
        // 甲项目等|为代表的|工业项目: nor which of them matter most.
        read.noun.start += kind + of_core(&text[kind..]).unwrap_or(0);
    }
}

/// 第三小学|新建|工程办学规模: whether a verb is the end of the name of works of which something is told.
fn works_named(cue: Cue, rest: &str) -> bool {
    let part = ["工程", "项目"]
        .iter()
        .find_map(|works| rest.strip_prefix(works));
    cue.sense == Some(Sense::Add) && part.is_some_and(|part| !part.is_empty())
}

/// The last verb that may cut a name, outside quotes and protected words.
fn last_inner(scene: &Scene, noun: &Range<usize>) -> Option<(usize, Cue)> {
    let text = &scene.text[..noun.end];
    let (mut from, mut found) = (noun.start, None);
    while let Some((at, cue)) = cue::next(text, from) {
        let long = cue.word.chars().nth(1).is_some() && !scene.quoted(at);
        from = at + cue.word.chars().next().map_or(1, char::len_utf8);
        // 小区建成|率: a verb with 率 is a rate.
        let behind = &text[at + cue.word.len()..];
        let rate = behind.starts_with('率');
        // 落实|现代职业教育资金: two other words.
        let other = cue.word.starts_with("实现") && text[..at].ends_with('落');
        let works = works_named(cue, behind)
            // “春泥计划”实施|点, 便民服务|站: where it is done.
            || matches!(behind, "点" | "站" | "站点" | "点位");
        if long && cue.inner && at > noun.start && !rate && !other && !works {
            found = Some((at, cue));
            from = at + cue.word.len();
        } else if long && !cue.lead && !cue.tail {
            from = at + cue.word.len();
        }
    }
    found
}
