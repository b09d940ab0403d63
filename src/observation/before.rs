//! The words before and after a number, with their edges stripped until a name is left.
//!
//! ```text
//! 2023年|罗湖区|地区生产总值|为|2808.19亿元        before: 地区生产总值
//! 建成|32座|超充站|。                             after: 超充站
//! 65个|自然村|完成农村生活污水治理                after: 自然村, predicate 完成农村生活污水治理
//! ```
//!
//! Edges are words of `cues.tsv`, periods and places. What is left is not judged here: which of the
//! two sides names the figure is decided in [`super::name`].

mod gloss;

use super::district;
use super::scene::Scene;
use crate::lexicon::Lexicon;
use crate::mention::cue::{self, Cue, Sense};
use std::ops::Range;

/// What stands before a number.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// The name; empty where only verbs stand there.
    pub noun: Range<usize>,
    /// What stood left of an inner verb: 大王店园区 in 大王店园区实现税收.
    pub holder: Option<Range<usize>>,
    /// Senses with their words, nearest to the number first.
    pub senses: Vec<(Sense, Range<usize>)>,
    /// Whether any word was dropped at the left edge that starts a new predicate.
    pub verb: bool,
    /// Whether a base of comparison (比上年, 较2015年) was dropped.
    pub base: bool,
    /// Whether a place was dropped at the left edge.
    pub placed: bool,
    /// Whether 分别 was dropped.
    pub respectively: bool,
    /// Whether the chunk ended with 等: the noun stands behind the number.
    pub such_as: bool,
}

impl Before {
    /// The first word with one of these senses.
    pub fn said(&self, senses: &[Sense]) -> Option<Range<usize>> {
        self.senses
            .iter()
            .find(|(sense, _)| senses.contains(sense))
            .map(|(_, range)| range.clone())
    }

    fn note(&mut self, cue: Cue, range: Range<usize>) {
        self.respectively |= cue.word.contains("分别");
        if let Some(sense) = cue.sense {
            self.senses.push((sense, range));
        }
    }
}

/// Reads the words before a number.
pub fn before(scene: &Scene, chunk: Range<usize>) -> Before {
    let mut read = Before {
        noun: chunk.start..chunk.end,
        ..Before::default()
    };
    strip_right(scene, &mut read);
    read.such_as = scene.text[read.noun.clone()].ends_with('等');
    strip_left(scene, &mut read);
    cut_comparison(scene, &mut read);
    split_inner(scene, &mut read);
    keep_kind(scene, &mut read);
    // 2016年公报发布 空气优良率: a title's space parts what it says.
    let text = &scene.text[read.noun.clone()];
    if let Some((left, right)) = text.rsplit_once(' ')
        && left.ends_with(|c: char| c.is_alphabetic() && !c.is_ascii())
        && right.chars().count() >= 3
    {
        read.noun.start = read.noun.end - right.len();
    }
    // 季日均值以第四季度最高，为18微克: when or where it was so.
    let text = &scene.text[read.noun.clone()];
    if ["最高", "最低", "最多", "最少", "最大", "最小"]
        .iter()
        .any(|end| text.ends_with(end))
        && let Some(at) = text.rfind('以').filter(|at| *at > 0)
    {
        read.noun.end = read.noun.start + at;
    }
    if gloss::is_ground(&scene.text[read.noun.clone()]) {
        let at = scene.text[read.noun.clone()].rfind('在').unwrap_or(0);
        read.noun.end = read.noun.start + at;
    }
    let text = &scene.text[read.noun.clone()];
    if text.is_empty() || gloss::is_years(text) {
        read.noun = chunk.end..chunk.end;
    }
    read
}

/// Whether a stretch is the name of an indicator as it stands.
fn known(scene: &Scene, range: &Range<usize>) -> bool {
    let text = &scene.text[range.clone()];
    text.len() > 2 && text.chars().count() >= 3 && Lexicon::get().indicator(text).is_some()
}

fn strip_right(scene: &Scene, read: &mut Before) {
    loop {
        let text = &scene.text[read.noun.clone()];
        let trimmed = text.trim_end_matches([
            ' ', '，', '：', '、', '；', '—', '-', '\n', '\t', '*', '·', '＋', '+',
        ]);
        read.noun.end -= text.len() - trimmed.len();
        if read.noun.is_empty() {
            return;
        }
        let words = &scene.text[read.noun.clone()];
        if let Some(gloss) = gloss::trailing_gloss(words).or_else(|| gloss::in_a_row(words)) {
            read.noun.end -= gloss;
            continue;
        }
        if let Some(start) = scene.period_ending(read.noun.end, read.noun.start) {
            read.base |= scene.is_base(read.noun.end);
            read.noun.end = start;
            continue;
        }
        if let Some(start) = compared_place(scene, &read.noun) {
            read.noun.end = start;
            continue;
        }
        if let Some((start, sense)) = against_peers(words) {
            let start = read.noun.start + start;
            read.senses.push((sense, start..read.noun.end));
            read.noun.end = start;
            continue;
        }
        if let Some(start) = scene.generic_place_ending(read.noun.end, read.noun.start) {
            read.noun.end = start;
            continue;
        }
        let Some((cue, rest)) = cue::suffix(&scene.text[read.noun.clone()]) else {
            return;
        };
        // 居民收入增长 may be the name of a goal; beside a number 增长 is still what happened.
        let moves = matches!(cue.sense, Some(Sense::Up | Sense::Down));
        let words_known =
            !moves && cue.word.chars().count() > 1 && !rest.is_empty() && known(scene, &read.noun);
        if !cue.tail || words_known {
            if cue.sense == Some(Sense::Rank) {
                read.note(cue, read.noun.start + rest.len()..read.noun.end);
            }
            return;
        }
        read.base |= cue.word == "同期" || cue.word.starts_with(['比', '较', '同', '环']);
        let end = read.noun.start + rest.len();
        read.note(cue, end..read.noun.end);
        read.noun.end = end;
    }
}

fn strip_left(scene: &Scene, read: &mut Before) {
    while !read.noun.is_empty() {
        let text = &scene.text[read.noun.clone()];
        let trimmed =
            text.trim_start_matches([' ', '，', '、', '；', '—', '-', '\n', '\t', '）', '*', '·']);
        if trimmed.len() < text.len() {
            read.noun.start += text.len() - trimmed.len();
            continue;
        }
        if let Some(end) = scene.period_starting(read.noun.start, read.noun.end) {
            read.base |= scene.is_base(end);
            read.noun.start = end;
            continue;
        }
        let qualifier = scene.qualifier_starting(read.noun.start, read.noun.end);
        if let Some(end) = qualifier.or_else(|| other_subject(scene, &read.noun)) {
            read.placed = true;
            read.noun.start = end;
            continue;
        }
        if let Some(end) = scene.own_place_starting(read.noun.start, read.noun.end) {
            read.placed = true;
            read.noun.start = end;
            continue;
        }
        if let Some(length) = gloss::vouched(text)
            .or_else(|| gloss::cleared(text))
            .or_else(|| gloss::leading_gloss(text))
        {
            read.noun.start += length;
            continue;
        }
        if known(scene, &read.noun) {
            keep_increase(scene, read);
            return;
        }
        if let Some(length) = by_count(text) {
            read.noun.start += length;
            continue;
        }
        let Some((cue, rest)) = cue::prefix(text).filter(|(cue, _)| cue.lead) else {
            return;
        };
        // 开工率, 投产率: a verb with 率 is a rate.
        if rest.starts_with('率') {
            return;
        }
        // 全市有养老床位: behind a place 有 is the verb.
        let has = cue.word == "有" && read.placed;
        if !has && !drops(cue, rest) {
            return;
        }
        let end = read.noun.end - rest.len();
        read.verb |=
            cue.word.chars().count() > 1 && !matches!(cue.word, "以及" | "其中" | "分别" | "首次");
        // 加快建设3座学校: at the front it says how, not that a number moved.
        if cue.word != "加快" {
            read.note(cue, read.noun.start..end);
        }
        read.noun.start = end;
    }
}

/// 按行政区划统计的|户籍人口: by what a figure was counted.
fn by_count(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('按')?;
    ["统计的", "计算的", "口径的", "口径统计的"]
        .iter()
        .filter_map(|word| Some(rest.find(word)? + word.len()))
        .filter(|end| *end < rest.len())
        .map(|end| end + '按'.len_utf8())
        .min()
}

/// 增速|比全国快: a comparison with peers, where it begins and what it says.
fn against_peers(text: &str) -> Option<(usize, Sense)> {
    let sense = match text.chars().next_back()? {
        '快' | '高' | '多' => Sense::GapUp,
        '慢' | '低' | '少' => Sense::GapDown,
        _ => return None,
    };
    let at = text.rfind(['比', '较'])?;
    let peers = ["全国", "全省", "全市", "全区", "全县", "全州", "平均"];
    let peer = peers.iter().any(|peer| text[at..].contains(peer));
    (peer && text[at..].chars().count() <= 16).then_some((at, sense))
}

/// 高于|威海市: where the place begins that a figure is compared with.
fn compared_place(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let words = [
        "高于", "低于", "快于", "慢于", "好于", "高出", "领先", "落后", "居", "列", "排",
    ];
    scene
        .places
        .iter()
        .map(|mention| scene.local(mention.span))
        .find(|(start, end)| *end == noun.end && *start > noun.start)
        .map(|(start, _)| start)
        .filter(|start| {
            let before = &scene.text[noun.start..*start];
            words.iter().any(|word| before.ends_with(word))
        })
}

/// 江北区910亿元, 浦东新区进出口总额: another place named in full that opens its clause.
fn other_subject(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let end = scene
        .full_place_starting(noun.start, noun.end)
        .or_else(|| district::acting_place(scene, noun.clone()))?;
    // 南山区120家、福田区98家: the place is all that stands before the number.
    (end == noun.end || scene.opens_clause(noun.start)).then_some(end)
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
    let particle = matches!(
        cue.word,
        "就" | "也"
            | "则"
            | "还"
            | "更"
            | "对"
            | "为"
            | "以"
            | "按"
            | "由"
            | "从"
            | "向"
            | "把"
            | "用"
            | "使"
            | "让"
            | "要"
            | "可"
            | "且"
            | "并"
            | "又"
            | "都"
            | "仅"
            | "尚"
            | "只"
            | "各"
            | "有"
    );
    !particle || rest.is_empty() || cue::prefix(rest).is_some_and(|(next, _)| next.lead)
}

/// Cuts a name in two at the last verb inside it.
fn split_inner(scene: &Scene, read: &mut Before) {
    let Some((at, cue)) = last_inner(scene, &read.noun) else {
        return;
    };
    // 每千人拥有医院床位: by what the number is divided stays.
    if scene.text[read.noun.clone()].starts_with('每') {
        return;
    }
    if known(scene, &read.noun) {
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
    strip_right(scene, &mut left);
    let mut tail = Before {
        noun: right,
        ..Before::default()
    };
    strip_left(scene, &mut tail);
    read.verb = true;
    read.note(cue, at..at + cue.word.len());
    read.senses.extend(tail.senses);
    if tail.noun.is_empty() {
        read.noun = left.noun;
        read.senses.extend(left.senses);
        return;
    }
    read.holder = Some(left.noun)
        .filter(|left| !left.is_empty() && !gloss::is_ground(&scene.text[left.clone()]));
    read.noun = tail.noun;
}

/// 增速超过全市平均水平: what is compared with is no part of the name.
fn cut_comparison(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    // 收入比由上年的2.15缩小到2.11: the name ends where its history begins.
    let dated = |next: usize| {
        scene.period_starting(next, read.noun.end).is_some()
            || scene.text[next..read.noun.end].starts_with(|d: char| d.is_ascii_digit())
    };
    let history = text.char_indices().find(|&(at, c)| {
        at > 0 && matches!(c, '由' | '从') && dated(read.noun.start + at + c.len_utf8())
    });
    if let Some((at, _)) = history {
        read.noun.end = read.noun.start + at;
        strip_right(scene, read);
        return;
    }
    let peers = [
        "全国", "全省", "全市", "全区", "全县", "平均", "省均", "市均", "同期", "上年", "年度",
        "省级", "市级", "考核", "国家", "目标", "预期", "计划", "规划", "任务", "年初", "既定",
        "省定", "市定",
    ];
    if !text.contains(['超', '于', '高']) {
        return;
    }
    for (word, sense) in [
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
    ] {
        let Some(at) = text.find(word) else { continue };
        let peer = read.noun.start + at + word.len();
        let place = scene
            .places
            .iter()
            .any(|mention| scene.local(mention.span).0 == peer);
        if place
            || peers
                .iter()
                .any(|peer| text[at + word.len()..].starts_with(peer))
        {
            let start = read.noun.start + at;
            read.senses.push((sense, start..start + word.len()));
            read.noun.end = start;
            strip_right(scene, read);
            return;
        }
    }
}

/// 甲会、乙会等大型活动 → 大型活动, where what follows 等 says enough.
fn keep_kind(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    let words = ["等级", "等候", "等高", "等次", "等效"];
    let Some(at) = text
        .rfind('等')
        .filter(|&at| !words.iter().any(|word| text[at..].starts_with(word)))
    else {
        return;
    };
    let whole = [
        "平等", "均等", "同等", "高等", "中等", "初等", "优等", "对等",
    ];
    let kind = &text[at + '等'.len_utf8()..];
    if kind.chars().count() >= 4
        && !whole
            .iter()
            .any(|word| text[..at + '等'.len_utf8()].ends_with(word))
        && !scene.quoted(read.noun.start + at)
    {
        read.noun.start += at + '等'.len_utf8();
    }
}

/// The last verb that may cut a name, outside quotes and protected words.
fn last_inner(scene: &Scene, noun: &Range<usize>) -> Option<(usize, Cue)> {
    let text = &scene.text[..noun.end];
    let (mut from, mut found) = (noun.start, None);
    while let Some((at, cue)) = cue::next(text, from) {
        let long = cue.word.chars().nth(1).is_some() && !scene.quoted(at);
        from = at + cue.word.chars().next().map_or(1, char::len_utf8);
        if long && cue.inner && at > noun.start {
            found = Some((at, cue));
            from = at + cue.word.len();
        } else if long && !cue.lead && !cue.tail {
            from = at + cue.word.len();
        }
    }
    found
}
