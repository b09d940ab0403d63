//! What a name was left with that is no part of it.
//!
//! ```text
//! 公安机关共破获刑事案件|568起            破获刑事案件
//! 道路运输共发生事故|89起                 道路运输事故
//! 发布的百强县榜单显示，…以第72位…         百强县排名
//! 8项经济指标增速有|5项位居全市前列        经济指标, then those of them that are so
//! ```
//!
//! The words are rows of `debris_words.tsv`. Words at the edges of a name are stripped before, in
//! [`crate::observation::before`].

use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, kinds};
use crate::mention::number::Form;
use crate::mention::numeral;

kinds! { static WORDS = "../../lexicon/debris_words.tsv": act, again, adverb, agent, rate, stage, told, base, list, issued, time, day }

/// 实现了|年|增长由一千亿到两千亿的跨越: whether a name is no more than a length of time.
pub fn is_time(name: &str) -> bool {
    WORDS.time.number(name).is_some()
}

/// The longest predicate that tells some of those counted from the others, in characters.
const LONGEST: usize = 12;

/// A name without what is no part of it.
pub fn cleared(turn: &Turn, memory: &Memory, name: Name) -> Name {
    let subject = memory.subject.as_ref();
    let name = match without_day(&name.text) {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    };
    let text = &*name.text;
    // 比上年（以下简称同比）增长|9.3%: of what the figures before measure.
    if let Some(subject) = subject.filter(|_| compared(text)) {
        return Name {
            rule: "subject",
            ..subject.clone()
        };
    }
    let counted = turn.number().kind() == Some(Kind::Classifier);
    let text = some_of_them(turn, subject, &name)
        .or_else(|| on_list(turn, text))
        .or_else(|| heads_of(turn, memory, text))
        .or_else(|| narrowed_fall(turn, memory, text))
        .or_else(|| of_those(turn, text))
        .or_else(|| without_all(text))
        .or_else(|| without_again(text))
        .or_else(|| without_manner(text))
        .or_else(|| without_tail(text, counted))
        .or_else(|| sown(text, &turn.number().unit));
    match text {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 鼓浪屿|当天|接待游客: a name without the day that it tells amid or before it.
fn without_day(name: &str) -> Option<String> {
    // Most names have neither character.
    let place = name.contains('当').then(|| WORDS.day.next(name, 0))??.1;
    let (before, after) = (&name[..place.start], &name[place.end..]);
    // 应当|日常检查
    let word = before.ends_with('应') || after.starts_with('常');
    let rest = [before, after].concat();
    (!word && rest.chars().count() >= 2).then_some(rest)
}

/// 比上年, 按2020年不变价格计算比上年: what a growth is compared with.
fn compared(name: &str) -> bool {
    let reckoned = |name: &str| name.starts_with('按') && name.ends_with("计算");
    WORDS.base.ending(name).is_some_and(|base| {
        let head = &name[..name.len() - base.len()];
        head.is_empty() || reckoned(head.trim_end_matches('，'))
    })
}

/// 明月峡景区|共|接待游客, 道路运输|共发生|事故: that it is all of them, and that it happened.
fn without_all(name: &str) -> Option<String> {
    let at = name.find('共')?;
    let (head, rest) = (&name[..at], &name[at + '共'.len_utf8()..]);
    let rest = rest.strip_prefix('计').unwrap_or(rest);
    let act = WORDS.act.starting(rest)?;
    if head.ends_with(['公', '总', '一', '中']) {
        return None;
    }
    let what = &rest[act.len()..];
    let happened = act == "发生" && head.chars().count() >= 2 && !what.is_empty();
    let head = if WORDS.agent.number(head).is_some() {
        ""
    } else {
        head
    };
    Some(format!("{head}{}", if happened { what } else { rest }))
}

/// 工业园区|又|引进项目: that it was done once more.
fn without_again(name: &str) -> Option<String> {
    let (head, rest) = name.split_once('又')?;
    let done = WORDS.again.starting(rest).is_some();
    (done && head.chars().count() >= 2).then(|| format!("{head}{rest}"))
}

/// 相继|打掉团伙, 公安机关|破获案件: how it was done, and by whom.
fn without_manner(name: &str) -> Option<String> {
    let first = WORDS
        .adverb
        .starting(name)
        .or_else(|| WORDS.agent.starting(name))?;
    let rest = &name[first.len()..];
    let rest = WORDS
        .adverb
        .starting(rest)
        .map_or(rest, |word| &rest[word.len()..]);
    WORDS.act.starting(rest)?;
    Some(rest.to_owned())
}

/// 指标增速|有, 扩建|有, 河道|共, |是|贫困乡镇: a verb that was left at the edge of what is counted.
fn without_tail(name: &str, counted: bool) -> Option<String> {
    let long = |rest: &str| rest.chars().count() >= 2;
    if let Some(rest) = name.strip_suffix('有') {
        let rate = WORDS.rate.ending(rest);
        let things = rate.and_then(|rate| rest.strip_suffix(rate));
        let step = WORDS.stage.ending(rest).map(|_| rest);
        return things
            .or(step)
            .filter(|rest| counted && long(rest))
            .map(str::to_owned);
    }
    if let Some(rest) = name.strip_suffix('共') {
        return (long(rest) && !rest.ends_with(['公', '总', '一'])).then(|| rest.to_owned());
    }
    // 重点项目|5大类|51个: into how many kinds they fall.
    if let Some(rest) = name.strip_suffix("大类").filter(|_| counted) {
        let bare = rest.trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
        return (bare.len() < rest.len() && long(bare)).then(|| bare.to_owned());
    }
    let rest = name
        .strip_prefix('是')
        .or_else(|| name.strip_prefix("这"))?;
    let other = rest.starts_with([
        '否', '一', '些', '个', '里', '种', '次', '项', '批', '类', '两', '三',
    ]);
    (!other && counted && rest.chars().count() >= 3).then(|| rest.to_owned())
}

/// 小春粮食|已播种|30万亩, 油菜|种植|15万亩: how much of it was sown; 单产 behind it is of the crop, no longer of the sowing.
fn sown(name: &str, unit: &str) -> Option<String> {
    if !unit.ends_with(['亩', '顷']) {
        return None;
    }
    // 水仙茶|种了|3万亩
    let plain = ["种了", "种有", "种下", "栽了"];
    let verb = ["播种", "种植", "栽植", "栽种"].iter().chain(&plain);
    let verb = verb.copied().find(|verb| name.ends_with(verb))?;
    let crop = name.strip_suffix(verb)?;
    let crop = crop.strip_suffix('已').unwrap_or(crop);
    let verb = if plain.contains(&verb) {
        "种植"
    } else {
        verb
    };
    // 粮食：…，年终实际|播种|11万亩: of what was told before.
    let named = crop.is_empty() || crop.chars().count() >= 2;
    (named && !crop.ends_with('的')).then(|| format!("{crop}{verb}面积"))
}

/// 发布的百强县|榜单显示|，…以第72位…: what the place is held in.
fn on_list(turn: &Turn, name: &str) -> Option<String> {
    let shown = name.strip_suffix("显示").unwrap_or(name);
    let listed = WORDS
        .list
        .ending(shown)
        .and_then(|list| shown.strip_suffix(list));
    let listed = listed.filter(|_| turn.number().form == Form::Rank && shown.len() < name.len())?;
    let listed = WORDS
        .issued
        .starting(listed)
        .map_or(listed, |word| &listed[word.len()..]);
    (listed.chars().count() >= 2).then(|| format!("{listed}排名"))
}

/// 受益村屯236个|共10万多人|: the people of those that are counted right before.
fn heads_of(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    let number = turn.number();
    let last = turn.last().map(|last| &turn.numbers[last.at])?;
    let between = last.span.end as usize..number.span.start as usize;
    let sums = matches!(
        turn.scene.text.get(between)?,
        "共" | "共计" | "，共" | "，共计"
    );
    let people = number.unit.ends_with('人') && !last.unit.ends_with(['人', '名', '户', '位']);
    let counted = last.kind() == Some(Kind::Classifier);
    let same = memory.last.as_ref().is_some_and(|last| &*last.text == name);
    if !(sums && people && counted && same) || name.ends_with(['人', '口']) {
        return None;
    }
    // 受益|村屯: whom it reached, there.
    let villages = ["村屯", "自然村", "行政村", "村"];
    let village = villages.iter().find_map(|word| name.strip_suffix(word));
    let reached = village.filter(|verb| matches!(*verb, "受益" | "惠及" | "覆盖" | "涉及"));
    Some(format!("{}人口", reached.unwrap_or(name)))
}

/// 降幅较一季度|收窄13.7个百分点|，较上月收窄…: it is the fall that became less.
fn narrowed_fall(turn: &Turn, memory: &Memory, name: &str) -> Option<String> {
    const FALLS: [&str; 2] = ["降幅", "跌幅"];
    let clause = &turn.scene.clauses[turn.bound().clause].range;
    let said = turn
        .scene
        .text
        .get(clause.start..turn.number().span.start as usize)?;
    let less = ["收窄", "缩小", "扩大", "加深"]
        .iter()
        .any(|word| said.ends_with(word));
    let goes_on = || {
        let last = memory.last.as_ref().map_or("", |last| &*last.text);
        let again = said.starts_with(['较', '比']);
        let mut falls = FALLS.into_iter();
        falls.find(|word| again && last.strip_suffix(word) == Some(name))
    };
    // 出口|降幅收窄2个百分点
    let noun = &turn.bound().before.noun;
    let behind = turn.scene.text.get(noun.end..).filter(|_| !noun.is_empty());
    let behind = behind.unwrap_or_default();
    let opens = |word: &&str| said.starts_with(*word) || behind.starts_with(*word);
    let own = || FALLS.into_iter().find(opens);
    let points = less && turn.number().is_points();
    let fall = points.then(|| own().or_else(goes_on)).flatten()?;
    (!name.ends_with(fall) && name.chars().count() >= 2).then(|| format!("{name}{fall}"))
}

/// 8项经济指标增速有|5项|位居全市前列: what is said of some of those counted before tells them from the others.
fn some_of_them(turn: &Turn, subject: Option<&Name>, name: &Name) -> Option<String> {
    let number = turn.number();
    let subject = subject.filter(|subject| *subject.text == *name.text)?;
    let before = &turn.scene.text[..number.span.start as usize];
    let (rate, _) = before
        .strip_suffix('有')
        .and_then(|head| Some((WORDS.rate.ending(head)?, head)))?;
    let counted = number.kind() == Some(Kind::Classifier);
    let said = said_behind(turn, number.span.end as usize).filter(|_| counted)?;
    Some(format!("{rate}{said}的{}", subject.text))
}

/// 3个|经济指标增速|居全市第一: likewise, where the rate stands behind the number; a rank is that of the rate again.
fn of_those(turn: &Turn, name: &str) -> Option<String> {
    let number = turn.number();
    if number.form == Form::Rank {
        let (said, things) = name.split_once('的')?;
        let rate = WORDS.rate.starting(said)?;
        WORDS.told.starting(&said[rate.len()..])?;
        return Some(format!("{things}{rate}"));
    }
    let rate = WORDS.rate.ending(name)?;
    let things = name.strip_suffix(rate)?;
    let rest = turn.scene.text.get(number.span.end as usize..)?;
    let counted = number.kind() == Some(Kind::Classifier) && rest.starts_with(name);
    if !counted || things.chars().count() < 2 {
        return None;
    }
    let said = said_behind(turn, number.span.end as usize + name.len())?;
    Some(format!("{rate}{said}的{things}"))
}

/// 位居全市前列: what is said behind a number, to the end of its clause.
fn said_behind<'a>(turn: &Turn<'a>, from: usize) -> Option<&'a str> {
    let rest = turn.scene.text.get(from..)?;
    WORDS.told.starting(rest)?;
    let end = rest
        .find(['，', '；', '。', '、', '（'])
        .unwrap_or(rest.len());
    let said = &rest[..end];
    let plain = !said.contains(|c: char| c.is_ascii_digit()) && said.chars().count() <= LONGEST;
    plain.then_some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_it_and_how_are_no_part_of_a_name() {
        for (name, want) in [
            ("公安机关共破获刑事案件", Some("破获刑事案件")),
            ("明月峡景区共接待游客", Some("明月峡景区接待游客")),
            ("道路运输共发生事故", Some("道路运输事故")),
            ("公共接待中心", None),
        ] {
            assert_eq!(without_all(name).as_deref(), want, "{name}");
        }
        assert_eq!(without_manner("相继打掉团伙").as_deref(), Some("打掉团伙"));
        assert_eq!(without_manner("依法行政培训"), None);
        assert!(compared("按2020年不变价格计算比上年"));
        assert!(!compared("增速比上年"));
        assert_eq!(without_day("当天接待游客").as_deref(), Some("接待游客"));
        assert_eq!(without_day("应当日常检查企业"), None);
    }
}
