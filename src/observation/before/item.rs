//! Numbers of list items that stand in the sentence itself, and the words that a list hangs on.
//!
//! ```text
//! 五|、完成3.2万平方米的旧房改造        08|街心公园改造2800平方米        12|推动加装电梯20台
//! 竣工的学校包括|第三小学工程办学规模9班
//! ```
//!
//! Numbers that a line is known to begin with (`1.`, （一）) are no part of a sentence: [`crate::outline`] reads them.

use super::{Before, WORDS, left};
use crate::lexicon::{Lexicon, cut};
use crate::mention::number::row;
use crate::mention::{cue, numeral};
use crate::observation::noun;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 五|、完成3.2万平方米的旧房改造: whether a name is no more than the number of its item.
pub(super) fn is_number(scene: &Scene, noun: &Range<usize>) -> bool {
    let text = &scene.text[noun.clone()];
    noun.start == 0
        && scene.text[noun.end..].starts_with('、')
        && !text.is_empty()
        && text.chars().all(numeral::begins)
}

/// 2、|千人医生数: length of the number of an item that begins a line.
pub(super) fn leading(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    let begins = noun.start == 0 || scene.text[..noun.start].ends_with(['\n', '：']);
    // …，五、|县政府每年预算: nor one that broke off from the sentence before it.
    let spelled = scene.text[..noun.start].ends_with('，');
    if !begins && !spelled {
        return None;
    }
    let text = &scene.text[noun.clone()];
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    // 一、|确保森林覆盖率…, 四、|一般公共预算收入, 七、|八大类商品价格, but not 一、二产业增加值
    let item = |rest: &str| {
        let bare = rest.trim_start_matches(numeral::begins);
        bare.len() == rest.len() || rest.starts_with("一般") || bare.starts_with('大')
    };
    if let Some((number, rest)) = text.split_once('、')
        && !number.is_empty()
        && number.chars().all(numeral::begins)
        && item(rest)
    {
        return Some(number.len() + '、'.len_utf8());
    }
    if !begins {
        return None;
    }
    let mark = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '、' | '．' | '.'))?;
    let behind = &rest[mark.len_utf8()..];
    // 4、2012年|林地面积: the number of an item before a year.
    let dated = || {
        mark == '、'
            && scene
                .period_starting(noun.end - behind.len(), noun.end)
                .is_some()
    };
    let item = !behind.starts_with(|c: char| c.is_ascii_digit()) || dated();
    (item && (1..=2).contains(&digits)).then_some(digits + mark.len_utf8())
}

/// 08|街心公园改造, 12|推动加装电梯: the length of a number of one or two digits that opens a sentence before a name;
/// the space behind it was folded away.
pub(super) fn number(scene: &Scene, noun: &Range<usize>) -> usize {
    let text = &scene.text[noun.clone()];
    if let Some(length) = dotted(text) {
        return length;
    }
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    // 1 |地区生产总值: a space is left where no unit could begin.
    let name = rest.trim_start_matches(' ');
    let spaced = name.len() < rest.len();
    let parted = || {
        // 15|至59岁人口: nor one that a range begins with.
        name.starts_with(|c| matches!(c, '一'..='鿿') && !matches!(c, '至' | '到'))
            && (text.starts_with('0')
                || cue::prefix(name).is_some()
                || row::begins(name)
                || opens_row(name, spaced))
    };
    // 1至6月|全市进出口额: a number of a month is none of an item.
    let dated = || {
        scene
            .periods
            .first()
            .is_some_and(|period| period.span.start == 0)
    };
    if noun.start == 0 && matches!(digits, 1 | 2) && parted() && !dated() {
        text.len() - name.len()
    } else {
        0
    }
}

/// 2|一般公共预算收入, 7|规上工业增加值: whether words are no unit, so that the number before them is a row's; not 3|号线, 9|价疫苗, 65|岁以上老人.
fn opens_row(name: &str, spaced: bool) -> bool {
    const SHORTEST: usize = 4;
    const NAMES: &str =
        "型号价类甲孩乙丙期版代维次线路时点岁级星周后年月日至到第多余英大强层十百千万亿";
    let whole = name.starts_with("一般");
    let unit = || Lexicon::get().units().longest_at(name).is_some();
    let graded = !spaced && name.starts_with(|c| NAMES.contains(c));
    let plain = !graded && !name.starts_with(numeral::begins);
    name.chars().count() >= SHORTEST && (whole || plain && !unit())
}

/// 甲县、乙县等|县区|建设水库: the length of the word for the places that a list before it names, right before what is theirs.
fn others(scene: &Scene, start: usize, text: &str) -> Option<usize> {
    let listed = scene.text[..start].strip_suffix('等')?;
    scene.named_place_ending(listed.len(), 0)?;
    let kind = WORDS.kind_of_others.starting(text)?;
    let rest = &text[kind.len()..];
    // 等县级, 等地下水, 等市场: a kind of one character is one right before a verb.
    let long = kind.chars().nth(1).is_some() && rest.chars().nth(1).is_some();
    let does = || {
        let grows = noun::WORDS.grows.starting(rest).is_some();
        grows || cue::prefix(rest).is_some_and(|(cue, _)| cue.lead)
    };
    (long || does()).then_some(kind.len())
}

/// 竣工的学校包括|第三小学工程, 蔬菜、生猪|“八大”产业: what a list is of, and the items that a set sums up.
pub(super) fn drop_list(scene: &Scene, read: &mut Before) {
    if read.such_as {
        return;
    }
    let text = &scene.text[read.noun.clone()];
    let start = read.noun.start;
    if let Some(growing) = grown_in(&scene.text[..start], text) {
        read.noun.start += growing;
    } else if let Some(kind) = others(scene, start, text) {
        read.noun.start += kind;
        read.placed = true;
        left::strip(scene, read);
    } else if let Some(first) = first(scene, &read.noun) {
        read.noun.start = first;
        left::strip(scene, read);
    } else if let Some(at) = set(text)
        && (text[..at].contains('、') || scene.text[..start].ends_with('、'))
    {
        read.noun.start += at;
    }
}

/// 城关、五里等|镇|种植烤烟: the length of the word for the places that a list before it names, right before what is grown there.
fn grown_in(before: &str, text: &str) -> Option<usize> {
    const PLACES: [&str; 6] = ["乡（镇）", "乡镇", "镇", "乡", "村", "地"];
    let place = PLACES.iter().find(|place| text.starts_with(**place))?;
    let grown = noun::WORDS.grows.starting(&text[place.len()..]).is_some();
    (grown && before.ends_with('等')).then_some(place.len())
}

/// 竣工的学校包括|第三小学工程办学规模9班: where the first item of a list begins, behind what it is a list of.
fn first(scene: &Scene, noun: &Range<usize>) -> Option<usize> {
    const SHORTEST: usize = 4;
    let text = &scene.text[noun.clone()];
    let (list, item) = cut(text, "包括").filter(|(list, _)| !list.ends_with(['不', '（']))?;
    let named =
        item.chars().count() >= SHORTEST && !item.starts_with('在') && !item.ends_with('等');
    (named && list.chars().count() >= 2).then_some(noun.end - item.len())
}

/// 蔬菜、水果、生猪|“八大”产业产值: where a set begins that the items before it only name.
fn set(text: &str) -> Option<usize> {
    let at = text.find('“').filter(|at| *at > 0)?;
    let inner = text[at + '“'.len_utf8()..]
        .split_once('”')?
        .0
        .strip_suffix('大')?;
    let counted = !inner.is_empty()
        && inner
            .chars()
            .all(|c| numeral::begins(c) || c.is_ascii_digit());
    counted.then_some(at)
}

/// 增长7%；|2.|财政收入增长5%: the length of a number with its point right before a name.
fn dotted(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let name = rest.strip_prefix('.').filter(|_| digits <= 2)?;
    name.starts_with(|c| matches!(c, '一'..='鿿'))
        .then(|| text.len() - name.len())
}
