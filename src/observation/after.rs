//! The words after a number: the counted noun, and what is said of it.
//!
//! ```text
//! 48个|自然村|完成道路硬化     noun 自然村, predicate 完成道路硬化
//! 32座|超充站                          noun 超充站
//! ```
//!
//! Whether the noun names the figure is decided in [`super::name`].

use super::figure::begins_noun;
use super::noun;
use super::scene::Scene;
use crate::lexicon::Words;
use crate::mention::cue;
use std::ops::Range;
use std::sync::LazyLock;

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
    let chunked = &scene.text[chunk.clone()];
    let text = chunked.strip_prefix('的').unwrap_or(chunked);
    // 还有1980人需实施|易地搬迁
    let needs = ["需要", "需通过实施", "需通过", "需实施"];
    let text = needs
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let start = chunk.end - text.len();
    // 保持14.6%|增长
    let grown = ["增长", "增速", "增幅"];
    if let Some(rest) = grown.iter().find_map(|word| text.strip_prefix(word))
        && (rest.is_empty() || rest.starts_with(['，', '；', '。', '、']))
    {
        return After {
            moves: true,
            ..nothing
        };
    }
    if names_nothing(text, &scene.text[..start]) {
        return nothing;
    }
    // 高标准农田和一批养殖场; 民生实事……报告中: what is not counted is no part of the noun.
    let end = noun::WORDS
        .beside
        .next(text, 0)
        .map(|(_, place)| place.start);
    let text = &text[..end.unwrap_or(text.len())];
    let text = text.trim_end_matches([' ', '、', '，', '。', '；', '\n', '\t', '”']);
    // 34项主要指标中，…: among how many.
    let among = text
        .strip_suffix("指标中")
        .map(|rest| &text[..rest.len() + "指标".len()]);
    let text = among.unwrap_or(text);
    // 投资1858万元|对21个小区进行改造
    // 800个以上|等8件实事: nor does a word of the list before it.
    // 与2010年的17.8万人|相比
    if matches!(
        text,
        "对" | "为" | "给" | "向" | "将" | "把" | "等" | "相比" | "相比较"
    ) {
        return nothing;
    }
    let end = start + balanced(&scene.text[start..chunk.end], text.len());
    if let Some(end) = given(scene, start..end) {
        return After {
            noun: start..end,
            ..nothing
        };
    }
    let moves = start > chunk.start
        && ["增长", "增速", "增幅"]
            .iter()
            .any(|word| text.ends_with(word));
    match predicate(scene, start..end) {
        Some(at) => After {
            noun: start..trim_action(scene, start, at),
            predicate: Some(at..end),
            moves,
        },
        None => After {
            noun: start..trim_action(scene, start, end),
            predicate: None,
            moves,
        },
    }
}

/// Whether no noun begins behind a number: 200亿元|大关.
fn names_nothing(text: &str, before: &str) -> bool {
    let closing = ["大关", "关口", "台阶", "目标", "起步"];
    let closing = closing.iter().any(|word| text.starts_with(word));
    // 减少3%的|年度目标
    let goals = [
        "年度目标",
        "预期目标",
        "规划目标",
        "考核目标",
        "年度任务",
        "目标任务",
        "指标要求",
        "标准要求",
        "要求",
    ];
    let closing =
        closing || before.ends_with('的') && goals.iter().any(|word| text.starts_with(word));
    // 占比达90.65%25°以上耕地…: a stop is missing.
    let stopless = text.starts_with(|c: char| c.is_ascii_digit()) && before.ends_with('%');
    // 投入6942万元|实施了30座…: nothing but a verb.
    let verb =
        || text.ends_with('了') && cue::prefix(text).is_some_and(|(_, rest)| rest.is_empty());
    // 从23%|再提高超1个百分点: nothing but how it moved on.
    let again = text.strip_prefix('再').and_then(cue::prefix);
    let again = again.is_some_and(|(cue, _)| cue.tail && cue.sense.is_some());
    closing || stopless || again || !begins_noun(text) || verb()
}

/// 为51户家庭|维修房屋, 对20条道路|实施整治: where the noun ends of those that something is done for.
fn given(scene: &Scene, noun: Range<usize>) -> Option<usize> {
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

/// Longest number with its unit, in characters.
const NUMBER: usize = 12;

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

/// Words that end a noun and begin what is said of it.
static PREDICATES: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../lexicon/predicates.tsv")));

/// Where in the words of a clause begins what it says of its subject, as far as a word of the table tells.
pub fn said_of(text: &str) -> Option<usize> {
    PREDICATES.next(text, 1).map(|(_, place)| place.start)
}

/// Where the predicate of a noun phrase begins.
fn predicate(scene: &Scene, noun: Range<usize>) -> Option<usize> {
    let text = &scene.text[noun.clone()];
    // 28个行业|增加值增长, 5个行业|同比实现两位数增长
    if text
        .strip_prefix("行业")
        .is_some_and(|said| said.ends_with("增长"))
    {
        return Some(noun.start + "行业".len());
    }
    text.char_indices()
        .map(|(at, _)| at)
        .find(|&at| {
            let here = &text[at..];
            let protected = || {
                cue::prefix(here).is_some_and(|(cue, _)| {
                    !cue.lead && !cue.tail && !cue.inner && PREDICATES.number(cue.word).is_none()
                })
            };
            // 新开工保障房项目: 新 and its verb are one word, which tells the noun from others.
            let joined = text[..at].ends_with(['新', '续', '复', '拟', '待', '未']);
            // 乡镇政府所在地
            let joined = joined || text[..at].ends_with(['所', '潜']) && here.starts_with('在');
            let joined = joined || text[..at].ends_with('可') && here.starts_with("持续");
            let begins = PREDICATES.starting(here).is_some()
                || at > 0
                    && (did(here)
                        || carries_out(here)
                        || equates(&text[..at], here)
                        || acts(scene, noun.start, &text[..at], here));
            begins && !joined && !scene.quoted(noun.start + at) && !protected()
        })
        .map(|at| noun.start + at)
}

/// 5个村为示范村, but neither 社区为老服务中心 nor 以旅游为主的镇.
fn equates(before: &str, here: &str) -> bool {
    let is = |rest: &str| !rest.starts_with(['民', '老', '主', '农', '本', '企', '先', '重']);
    here.strip_prefix('为').is_some_and(is)
        && before.chars().count() >= 2
        && !before.ends_with([
            '成', '作', '认', '列', '定', '更', '较', '行', '转', '变', '称', '改',
        ])
        && !before.contains('以')
}

/// 460户茶农户|销售鲜叶, but not 3个残疾人就业基地: what so many people do.
fn acts(scene: &Scene, start: usize, before: &str, here: &str) -> bool {
    let counted = &scene.text[..start];
    let people = counted.ends_with(['户', '名', '人'])
        && noun::WORDS.action_of.starting(here).is_some()
        && noun::WORDS.actor.ending(before).is_some();
    // 20户企业|入驻园区
    let firms = counted.ends_with(['户', '家', '个'])
        && before.ends_with("企业")
        && (here.starts_with("入驻") || here.starts_with("进驻"));
    people || firms
}

/// 2300户家庭|发放了补贴: a verb of two characters with 了.
fn did(here: &str) -> bool {
    let mut characters = here.chars();
    let verb = [characters.next(), characters.next()];
    // Asked first: few stretches have it there.
    characters.next() == Some('了') && verb.into_iter().flatten().all(char::is_alphabetic)
}

/// 115户家庭实施改造, but not 3个实施方案.
fn carries_out(here: &str) -> bool {
    here.strip_prefix("实施")
        .is_some_and(|rest| noun::WORDS.paper.starting(rest).is_none())
}

/// Drops a trailing 建设, 创建, 工作 from a noun.
fn trim_action(scene: &Scene, start: usize, end: usize) -> usize {
    let text = &scene.text[start..end];
    // 拆迁村的管理和服务: what is done to the counted thing is no part of its name.
    let done_to = noun::WORDS.done_to.list();
    if text.contains('的')
        && let Some(at) = done_to.iter().find_map(|word| text.find(word))
        && at > 0
    {
        return start + at;
    }
    // 解决5.6万人|安全饮水问题
    if scene.text[..start].ends_with(['人', '户'])
        && let Some(rest) = text
            .strip_suffix("问题")
            .filter(|rest| rest.chars().count() >= 3)
    {
        return start + rest.len();
    }
    let action = noun::WORDS.action.ending(text).map_or(0, str::len);
    let rest = &text[..text.len() - action];
    if rest.chars().count() >= 3 {
        return start + rest.len();
    }
    end
}
