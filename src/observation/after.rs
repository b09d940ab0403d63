//! The words after a number: the counted noun, and what is said of it.
//!
//! ```text
//! 48个|自然村|完成道路硬化     noun 自然村, predicate 完成道路硬化
//! 32座|超充站                          noun 超充站
//! ```
//!
//! Where the predicate begins is told by [`predicate`]; whether the noun names the figure is decided in
//! [`super::name`].

mod acting;
mod goal;
mod nothing;
mod predicate;
mod told;
mod worked;

pub use nothing::REST;

use super::noun;
use super::scene::Scene;
use crate::lexicon::find;
use acting::led_on;
use nothing::names_nothing;
pub use predicate::said_of;
use predicate::{outpaced, predicate, trim_action};
use std::ops::Range;
use told::{
    dated, given, given_to, known_by_sum, past_bound, past_time, reached, sizes_school, staged,
    told_by, unlabelled, up_to_next_work,
};

/// What stands after a number.
#[derive(Clone, Debug, Default)]
pub struct After {
    /// The noun right behind it.
    pub noun: Range<usize>,
    /// What is said of that noun.
    pub predicate: Option<Range<usize>>,
    /// 8%|的快速增长: the noun says that the number is a rate of growth.
    pub moves: bool,
}

/// Reads the words after a number, up to `chunk.end`.
pub fn after(scene: &Scene, chunk: Range<usize>) -> After {
    let nothing = After {
        noun: chunk.start..chunk.start,
        ..After::default()
    };
    let chunk = chunk.start..unlabelled(scene, &chunk);
    let text = unneeded(&scene.text[chunk.clone()]);
    let text = equated(&scene.text[..chunk.start], text).unwrap_or(text);
    let text = past_time(scene, chunk.end - text.len()..chunk.end);
    let start = chunk.end - text.len();
    if let Some(end) = given_to(scene, start).filter(|end| *end <= chunk.end) {
        return After {
            predicate: Some(start..end),
            ..nothing
        };
    }
    if is_growth(text) {
        return After {
            moves: true,
            ..nothing
        };
    }
    if goal::stands_to(text, &scene.text[..start]) {
        return After {
            predicate: Some(start..chunk.end),
            ..nothing
        };
    }
    if names_nothing(text, &scene.text[..start]) || sizes_school(text, &scene.text[..start]) {
        return told_by(scene, start, text).unwrap_or(nothing);
    }
    let money = scene.text[..start].trim_end_matches('的').ends_with('元');
    let text = counted(text, money);
    let text = if money { up_to_next_work(text) } else { text };
    if leads_on(text) {
        return nothing;
    }
    if let Some(places) = outpaced(text) {
        return After {
            noun: start..start + places,
            ..nothing
        };
    }
    let text = up_to_rest(text);
    let text = up_to_peers(text, &scene.text[start + text.len()..]);
    // 总投资9亿元的|省、市重点项目16个: a level alone is half a name.
    if halves_level(text, &scene.text[start + text.len()..]) {
        return nothing;
    }
    let end = start + balanced(&scene.text[start..chunk.end], text.len());
    if let Some(end) = given(scene, start..end) {
        return After {
            noun: start..end,
            ..nothing
        };
    }
    if let Some(after) = known_by_sum(scene, start..end) {
        return after;
    }
    let moves =
        start > chunk.start && !they_grew(text) && GROWN.iter().any(|word| text.ends_with(word));
    let read = parted(scene, start..end, text, moves);
    // 新增学位500个|2018年|完成搬迁: when something else was done is nothing that is counted.
    let dated = scene.period_starting(read.noun.start, read.noun.end) == Some(read.noun.end);
    if dated { nothing } else { read }
}

/// 80个村道路硬化率|从2019年的35%提高到70%: what is counted without the words that go on to tell of something else.
fn up_to_rest(text: &str) -> &str {
    // 80个村道路硬化率|从2019年的35%提高到70%
    let text = text
        .split_once('从')
        .filter(|(noun, from)| {
            noun.chars().count() >= 2
                && (from.is_empty() || from.starts_with(|c: char| c.is_ascii_digit()))
        })
        .map_or(text, |(noun, _)| noun);
    // 80个行政村|中共有贫困村35个: among whom they are.
    let among = ["中共有", "中有"].iter().find_map(|word| find(text, word));
    let text = among.filter(|at| *at > 0).map_or(text, |at| &text[..at]);
    // 完成300户农房维修|的基础上: what was built on it is no part of its name.
    // 现有3条公交线路|基础上新增2条: likewise.
    let upon = find(text, "基础上").map(|at| text[..at].trim_end_matches('的'));
    upon.filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(text)
}

/// 4项主要指标|全市|第一, 4项主要指标|全省排名|第二: what is counted without those among whom the rank behind it is held.
fn up_to_peers<'t>(text: &'t str, behind: &str) -> &'t str {
    const PEERS: [&str; 6] = ["全国", "全省", "全市", "全州", "全区", "全县"];
    if !behind.starts_with(['第', '前', '首']) {
        return text;
    }
    let held = text.strip_suffix("排名").unwrap_or(text);
    let counted = PEERS.iter().find_map(|peers| held.strip_suffix(peers));
    // 4项主要指标居|全市|第一: what a verb says is read as such.
    let verb = ['居', '列', '位', '排', '占', '在', '于', '入', '进', '至'];
    counted
        .filter(|counted| !counted.is_empty() && !counted.ends_with(verb))
        .unwrap_or(text)
}

/// 48个|自然村|完成道路硬化: the noun apart from what is said of it.
fn parted(scene: &Scene, noun: Range<usize>, text: &str, moves: bool) -> After {
    let Range { start, end } = noun.clone();
    if let Some(after) = led_on(scene, &noun, moves) {
        return after;
    }
    let told = predicate(scene, start..end);
    let mut said = dated(scene, start..end).into_iter().chain(told).min();
    if said == Some(start) {
        if let Some(told) = told_by(scene, start, text) {
            return told;
        }
        let staged = staged(&scene.text[start..end]).map(|length| start + length);
        said = staged.map_or(said, |noun| Some(noun).filter(|noun| *noun < end));
    }
    // 80个|建制村|通硬化路率、通客车率均为100%: a rate of theirs, not what they do.
    let rated = said.filter(|at| {
        let said = &scene.text[*at..end];
        said.ends_with('率') || shares(said)
    });
    match said {
        Some(at) if rated.is_some() => After {
            noun: start..at,
            predicate: None,
            moves,
        },
        // 省控断面31个|地表水优良水体比例|逐年上升: a ratio is nothing that is counted by pieces.
        Some(at) if counts_none(&scene.text[..start], &scene.text[start..at]) => After {
            noun: start..start,
            predicate: None,
            moves,
        },
        Some(at) => After {
            noun: start..trim_action(scene, start, at),
            predicate: Some(at..end),
            moves,
        },
        None => After {
            noun: start..match reached(scene, start..end) {
                Some(end) => end,
                None => trim_action(scene, start, end),
            },
            // 12个|村|的规划编制
            predicate: worked::deed(text).map(|deed| start + deed.start..start + deed.end),
            moves,
        },
    }
}

/// Whether a noun behind a number of pieces is a ratio, which has none.
fn counts_none(before: &str, noun: &str) -> bool {
    before.ends_with(['个', '处', '条']) && ["比例", "比重"].iter().any(|end| noun.ends_with(end))
}

/// 8个乡镇|粮食产量占全县的61%: whether what is told of those counted is which share something of theirs has.
fn shares(said: &str) -> bool {
    said.split_once('占').is_some_and(|(what, _)| {
        ["投资", "产量", "产值", "增加值", "收入", "面积", "税收"]
            .iter()
            .any(|end| what.ends_with(end))
    })
}

/// 62%的|产品产量实现增长: whether those that are a share grew, but not 8%的|速度保持增长, nor 8%的|同比增长.
fn they_grew(text: &str) -> bool {
    let Some(rest) = text.strip_suffix("增长") else {
        return false;
    };
    let verbs = ["同比实现", "实现", "保持", "同比"];
    let who = verbs.iter().find_map(|verb| rest.strip_suffix(verb));
    who.is_some_and(|who| noun::WORDS.sharing.starting(who).is_some())
}

/// Words for growth, which name no thing.
const GROWN: [&str; 4] = ["增长", "增速", "增幅", "递增"];

/// 还有1980人需实施|易地搬迁, 8%的|快速增长: without the words for what is needed.
fn unneeded(chunk: &str) -> &str {
    // 在515-1158米|之间: nor is that it lies between the two.
    let chunk = chunk.strip_prefix("之间").unwrap_or(chunk);
    let text = chunk.strip_prefix('的').unwrap_or(chunk);
    // 5项|为省重点项目: that they are such, but not 为民办实事项目.
    let text = text
        .strip_prefix('为')
        .filter(|rest| is_such(rest))
        .unwrap_or(text);
    let needs = ["需要", "需通过实施", "需通过", "需实施"];
    let bare = needs.iter().find_map(|word| text.strip_prefix(word));
    past_bound(from_everywhere(bare.unwrap_or(text)))
}

/// 80多名|来自全国各地的|专家: who are counted, without words that say that they are from anywhere.
fn from_everywhere(text: &str) -> &str {
    const LONGEST: usize = 30;
    const ANYWHERE: [&str; 6] = ["各", "全国", "国内外", "海内外", "省内外", "世界"];
    let Some(from) = text.strip_prefix("来自") else {
        return text;
    };
    let who = from.split_once('的').filter(|(place, who)| {
        let any = ANYWHERE.iter().any(|word| place.starts_with(word));
        any && place.len() <= LONGEST && who.chars().count() >= 2
    });
    who.map_or(text, |(_, who)| who)
}

/// 其他42个|为充电点: what the rest of those counted are, behind the verb that says so.
fn equated<'t>(before: &str, text: &'t str) -> Option<&'t str> {
    const OTHERS: [&str; 4] = ["其中", "其他", "其它", "另外"];
    let kind = text
        .strip_prefix('为')
        .filter(|kind| kind.chars().count() >= 2)?;
    let counted =
        before.trim_end_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '，' | '。'));
    let number = counted.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut words = OTHERS.iter().chain(&REST);
    let rest = number.len() < counted.len() && words.any(|word| number.ends_with(word));
    rest.then_some(kind)
}

/// 为|省重点项目: whether words name what the counted ones are.
fn is_such(kind: &str) -> bool {
    let serves = kind.starts_with(['民', '老', '农', '企']);
    !serves && noun::is_project(kind) && kind.chars().count() >= 4 && !kind.contains('的')
}

/// 保持14.6%|增长: that it grew is all that is said.
fn is_growth(text: &str) -> bool {
    // 3%|正增长, 10%|的增长
    let bare = text.strip_prefix('的').unwrap_or(text);
    let bare = ["正", "以上", "左右", "较快", "快速"]
        .iter()
        .find_map(|word| bare.strip_prefix(word))
        .unwrap_or(bare);
    let rest = GROWN.iter().find_map(|word| bare.strip_prefix(word));
    // 保持两位数|增长势头
    let rest = rest.map(|rest| {
        let held = ["势头", "态势", "水平", "速度"];
        held.iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest)
    });
    // 以9.9%的增速|领跑全市
    let compares = ["领先", "高于", "快于"];
    let goes_on = |rest: &str| {
        noun::WORDS.ranks.starting(rest).is_some()
            || noun::WORDS.placed.starting(rest).is_some()
            || compares.iter().any(|word| rest.starts_with(word))
    };
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(['，', '；', '。', '、']) || goes_on(rest)
    })
}

/// 34项主要指标|中，…: the words up to where what is counted ends.
fn counted(text: &str, money: bool) -> &str {
    // 高标准农田和一批养殖场; 民生实事……报告中: what is not counted is no part of the noun.
    let end = noun::WORDS
        .beside
        .next(text, 0)
        // 重点|前期工作|项目: those that are at that stage.
        .filter(|(_, place)| !text[place.end..].starts_with("项目"))
        .map(|(_, place)| place.start)
        // 投资2亿元的中学和一所小学: a sum is of both.
        .filter(|at| !(money && text[*at..].starts_with(['和', '及', '与'])));
    let text = &text[..end.unwrap_or(text.len())];
    // 14个菜|左右: nor is how exact that is.
    let text = text.trim_end_matches(['，', '。', '；']);
    let text = text
        .strip_suffix("左右")
        .filter(|rest| !rest.is_empty())
        .unwrap_or(text);
    // 18家媒体|《…榜单》中: nor is a title behind it.
    let title = text.find('《').filter(|at| *at > 0);
    let text = &text[..title.unwrap_or(text.len())];
    let text = text.trim_end_matches([' ', '、', '，', '。', '；', '\n', '\t', '”']);
    // 2万亩蔬菜|“三大基地”: nor is what sums up all of a list.
    let text = &text[..summed_up(text).unwrap_or(text.len())];
    // 36个村|近千名选手: what is said of the next number is no part of the noun.
    let text = match text.strip_suffix('近') {
        Some(rest) if !rest.ends_with(['附', '邻', '临', '相', '就', '最', '远']) => rest,
        _ => text,
    };
    // 31个子项目|累计完成投资9.6亿元
    let text = text
        .strip_suffix("累计")
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(text);
    // 继年初集中开工10个重大项目|后: after which of them.
    let text = text
        .strip_suffix('后')
        .filter(|rest| noun::is_project(rest) && rest.chars().count() >= 2)
        .unwrap_or(text);
    // 以全市500万常住人口|计算: by how many something is reckoned.
    let text = text
        .strip_suffix("计算")
        .filter(|rest| rest.ends_with("人口"))
        .unwrap_or(text);
    // 500多亩农田|里, 200亩茶园|里: nor where something stands.
    let text = text
        .strip_suffix('里')
        .filter(|rest| rest.ends_with(['田', '地', '园', '棚', '林', '区']))
        .unwrap_or(text);
    // 34项主要指标中，36个断面中，…: among how many.
    let among = text
        .strip_suffix('中')
        .filter(|rest| noun::WORDS.among.ending(rest).is_some());
    among.unwrap_or(text)
}

/// 投资1858万元|对21个小区进行改造: whether a word is all there is, which leads on to another number.
fn leads_on(text: &str) -> bool {
    // 800个以上|等8件实事: nor does a word of the list before it name anything.
    // 与2010年的17.8万人|相比
    matches!(
        text,
        "对" | "为" | "给" | "向" | "将" | "把" | "等" | "相比" | "相比较"
    )
}

/// |省、市重点项目: whether a level stands before another that has the noun.
fn halves_level(text: &str, rest: &str) -> bool {
    let other = rest.strip_prefix('、');
    matches!(text, "国家" | "省" | "市")
        && other.is_some_and(|other| other.starts_with(['省', '市', '县', '区']))
}

/// Gives a closing quote back where the opening one is inside.
fn balanced(text: &str, length: usize) -> usize {
    let kept = &text[..length];
    let open = kept.matches('“').count() > kept.matches('”').count();
    if open && text[length..].starts_with('”') {
        length + '”'.len_utf8()
    } else {
        length
    }
}

/// 蔬菜|“三大基地”: where quotes begin behind a noun that say how many of a kind a list has.
fn summed_up(text: &str) -> Option<usize> {
    let at = find(text, "“").filter(|at| *at > 0)?;
    let mut inner = text[at + '“'.len_utf8()..].chars();
    let counted = inner
        .next()
        .is_some_and(|c| c.is_ascii_digit() || "两三四五六七八九十".contains(c));
    (counted && inner.next() == Some('大')).then_some(at)
}
