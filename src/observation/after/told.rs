//! What comes before, behind or around the noun of a number, and tells which things are counted, or when.
//!
//! ```text
//! 2个已纳入规划的|集中开采区     64个面积不低于200平方米的|卫生室     光伏项目|2017年10月开工     签约项目|落地     为51户家庭|维修房屋
//! ```
//!
//! Other predicates are found in [`super::predicate`].

use super::end::counted;
use super::{After, predicate, trim_action};
use crate::mention::cue::{self, Sense};
use crate::observation::figure::{begins_noun, sums};
use crate::observation::noun;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 213人|于今年5月|达到脱贫标准: without the time at which it was so.
pub(super) fn past_time<'a>(scene: &Scene<'a>, chunk: Range<usize>) -> &'a str {
    let text = &scene.text[chunk.clone()];
    let led = text.strip_prefix('于').map(|rest| chunk.end - rest.len());
    let end = led.and_then(|from| scene.period_starting(from, chunk.end));
    let said = end.map(|end| &scene.text[end..chunk.end]);
    said.filter(|said| predicate::opens(said)).unwrap_or(text)
}

/// 64个|面积不低于200平方米的|村级卫生室: without the bound that tells which are counted.
pub(super) fn past_bound(text: &str) -> &str {
    const LONGEST: usize = 12;
    let Some(what) = noun::WORDS.dimension.starting(text) else {
        return text;
    };
    let bound = noun::WORDS.bound.starting(&text[what.len()..]);
    let from = what.len() + bound.map_or(0, str::len);
    let size = &text[from..];
    let unit = size.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '万'));
    let near = unit.split(['，', '、', '；', '。']).next().unwrap_or(unit);
    let noun = near
        .split_once('的')
        .filter(|(unit, _)| unit.chars().count() <= LONGEST);
    match noun.filter(|_| bound.is_some() && unit.len() < size.len()) {
        Some((sized, _)) => &unit[sized.len() + '的'.len_utf8()..],
        None => text,
    }
}

/// 2个|已纳入规划的集中开采区, 8家|复工复产的矿山企业: the noun behind 的 where words come first that say what was done.
pub(super) fn told_by(scene: &Scene, start: usize, text: &str) -> Option<After> {
    const FAR: usize = 14;
    let (told, noun) = text.split_once('的')?;
    let marks = |c: char| c.is_ascii_digit() || "，；。、：“”（）".contains(c);
    let bare = !told.contains(marks) && (2..=FAR).contains(&told.chars().count());
    let counts =
        scene.text[..start].ends_with(['个', '家', '处', '座', '所', '条', '项', '名', '户']);
    // 3个完成了主体的|建设: what is done is no thing.
    let done = noun::WORDS.done_to.starting(&text[told.len()..]).is_some();
    let noun = counted(noun, false);
    if done || !bare || !counts || noun.chars().count() < 2 || !begins_noun(noun) {
        return None;
    }
    let from = start + told.len() + '的'.len_utf8();
    let end = trim_action(scene, from, from + noun.len());
    // 3个|正在建设的项目: what tells such a noun from others.
    // 3个|产值超五百亿元的产业集群: nor does a threshold stay behind.
    let bound = told.ends_with("亿元") || told.ends_with("万元");
    let whole = bound || noun::is_generic(&scene.text[from..end]);
    Some(After {
        noun: if whole { start } else { from }..end,
        ..After::default()
    })
}

/// 22家|年产值超5000万元的企业: things with the sum that they are known by, whatever is said of them.
pub(super) fn known_by_sum(scene: &Scene, noun: Range<usize>) -> Option<After> {
    const FAR: usize = 20;
    let text = &scene.text[noun.clone()];
    let (told, things) = text.split_once('的')?;
    let rest = &told[sums(told)?..];
    let passed = ["超", "过", "达", "突破"]
        .iter()
        .any(|word| rest.starts_with(word));
    let bare = told.ends_with('元')
        && told.chars().count() <= FAR
        && !told.contains(['，', '；', '。', '、', '：']);
    let from = noun.end - things.len();
    let said = predicate(scene, from..noun.end);
    let end = trim_action(scene, from, said.unwrap_or(noun.end));
    let named = scene.text[from..end].chars().count() >= 2 && begins_noun(things);
    (passed && bare && named).then(|| After {
        noun: noun.start..end,
        predicate: said.map(|at| at..noun.end),
        ..After::default()
    })
}

/// 2宗|土地单价|升至300万元/亩, 1个|品种收购价|涨到每斤6元: where a noun ends whose sum the next number is.
pub(super) fn reached(scene: &Scene, noun: Range<usize>) -> Option<usize> {
    const EACH: usize = 4;
    const SHORTEST: usize = 4;
    let sum = scene.text[noun.end..].starts_with(|c: char| c.is_ascii_digit());
    let text = Some(&scene.text[noun.clone()]).filter(|_| sum)?;
    let each = text.rfind('每');
    let each = each.filter(|at| text[*at..].chars().count() <= EACH);
    let said = each.map_or(text, |at| &text[..at]);
    // Few nouns end so.
    let said = Some(said).filter(|said| said.ends_with(['至', '到']))?;
    let (cue, rest) = cue::suffix(said)?;
    (cue.sense == Some(Sense::Reach) && rest.chars().count() >= SHORTEST)
        .then(|| noun.start + rest.len())
}

/// 总投资12亿元的|华新电子|、年产5万吨的铝箔项目: the first of the works that a list names each with its size.
pub(super) fn up_to_next_work(text: &str) -> &str {
    const SIZES: [&str; 8] = [
        "年产",
        "日产",
        "年处理",
        "日处理",
        "年加工",
        "占地",
        "总投资",
        "投资",
    ];
    let Some((first, next)) = text.split_once('、') else {
        return text;
    };
    let sized = SIZES.iter().find_map(|word| next.strip_prefix(word));
    let number = sized.is_some_and(|size| size.starts_with(|c: char| c.is_ascii_digit()));
    let named = first.chars().count() >= 3 && !first.contains(|c: char| c.is_ascii_digit());
    if number && named { first } else { text }
}

/// 光伏项目|2017年10月开工, 体育馆|明年投用: where it is said when something was done with what is built.
pub(super) fn dated(scene: &Scene, noun: Range<usize>) -> Option<usize> {
    let inside = |at: usize| noun.start < at && at < noun.end;
    let ends = |end: usize| {
        let rest = scene.text.get(end..noun.end).unwrap_or_default();
        rest.is_empty() || predicate::opens(rest.trim_start_matches(['底', '末', '前', '将', '可']))
    };
    let mut periods = scene.periods.iter();
    let period = periods.find(|period| {
        let (at, end) = (period.span.start as usize, period.span.end as usize);
        inside(at) && (noun::is_project(&scene.text[noun.start..at]) || ends(end))
    });
    period.map(|period| period.span.start as usize)
}

/// 签约项目|落地, 开工亿元以上项目, 参展团: where the noun ends that the stage tells from others at which it is.
pub(super) fn staged(text: &str) -> Option<usize> {
    const FAR: usize = 10;
    const SHORT: usize = 2;
    let words = &noun::WORDS;
    let stage = words
        .content
        .starting(text)
        .or_else(|| words.staged.starting(text))?;
    let rest = &text[stage.len()..];
    // 动工项目|入库
    let ends = rest
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .take(3)
        .skip(1);
    if let Some(end) = ends.into_iter().find(|end| noun::is_generic(&rest[..*end])) {
        return Some(stage.len() + end);
    }
    let end = predicate::said_of(rest).unwrap_or(rest.len());
    let thing = &rest[..end];
    let size = thing.chars().count();
    if words.staged.number(stage).is_some() && (1..=SHORT).contains(&size) {
        return Some(stage.len() + end);
    }
    let last = thing.char_indices().nth_back(1)?.0;
    ((2..=FAR).contains(&size) && noun::is_generic(&thing[last..])).then_some(stage.len() + end)
}

/// 办学规模36个|班: whether a word only goes on with the unit in which a school's size is told.
pub(super) fn sizes_school(text: &str, before: &str) -> bool {
    let number = before.trim_end_matches('个');
    let said = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let said = said.trim_end_matches(['为', '达', '到', '共', '约']);
    matches!(text, "班" | "教学班") && number.len() < before.len() && said.ends_with("规模")
}

/// 为51户家庭|维修房屋, 对20条道路|实施整治: where the noun ends of those that something is done for.
pub(super) fn given(scene: &Scene, noun: Range<usize>) -> Option<usize> {
    // The number with its unit, as far back as one reaches.
    let counted = &scene.text[..noun.start];
    let start = counted.char_indices().rev().take(NUMBER).last()?.0;
    let unit = counted[start..].trim_end_matches(|c: char| !c.is_ascii_digit());
    let before = unit.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let given = before.len() < unit.len()
        && before
            .trim_end_matches(['近', '约', '超'])
            .ends_with(['为', '向', '对', '给', '替', '帮']);
    if !given {
        return None;
    }
    let text = &scene.text[noun.clone()];
    let ends = |at: &usize| noun::WORDS.given.starting(&text[*at..]).is_some();
    let at = text.char_indices().map(|(at, _)| at).find(ends)?;
    // 对50个村实施…: what is done tells such a noun from others.
    let told = noun::is_generic(&text[..at]);
    // 为2454人|提供服务: of people who are not named it is told what for.
    let unnamed = at == 0 && counted.ends_with('人');
    (!told && !unnamed).then_some(noun.start + at)
}

/// 向2.4万户|发放|低保金9000万元: where the verb ends that says what is done for people who are not named.
pub(super) fn given_to(scene: &Scene, start: usize) -> Option<usize> {
    let uncounted = |text: &str| {
        let counted = text.strip_suffix(['户', '人', '名'])?;
        let number = counted.strip_suffix(['万', '余', '多']).unwrap_or(counted);
        let before = number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        (before.len() < number.len()).then_some(before.len())
    };
    let text = &scene.text[..start];
    let before = &text[..uncounted(text)?];
    // 为236户|518人发放|…: households, and how many people they are.
    let first = Some(before).filter(|before| before.ends_with('户'));
    let first = first
        .and_then(uncounted)
        .map_or(before, |end| &before[..end]);
    let given = first.ends_with(['为', '向', '给']);
    let verb = noun::WORDS.given.starting(&scene.text[start..])?;
    given.then_some(start + verb.len())
}

/// Longest number with its unit, in characters.
const NUMBER: usize = 12;

/// 2所学校改造|建设内容：…: where a chunk ends before the label of what follows.
pub(super) fn unlabelled(scene: &Scene, chunk: &Range<usize>) -> usize {
    let text = &scene.text[chunk.clone()];
    let labels = scene.text[chunk.end..].starts_with('：');
    let label = noun::WORDS.label.ending(text).filter(|_| labels);
    chunk.end - label.map_or(0, str::len)
}
