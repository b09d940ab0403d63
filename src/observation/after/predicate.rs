//! What is said of the noun behind a number, and where it begins.
//!
//! ```text
//! 48个自然村|完成道路硬化
//! 460户茶农户|销售鲜叶         but not 3个残疾人就业基地
//! ```
//!
//! What it makes of the name is decided in [`crate::observation::name`].

mod of_those;

use super::acting::{acts, turns_to_us};
use super::quality;
use super::worked::worked_on;
use crate::lexicon::{Words, find};
use crate::mention::{cue, numeral};
use crate::observation::noun;
use crate::observation::scene::Scene;
pub(super) use of_those::outpaced;
use of_those::{of_places, of_villages, they_moved};
use std::ops::Range;
use std::sync::LazyLock;

/// Words that end a noun and begin what is said of it.
static PREDICATES: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../../lexicon/predicates.tsv")));

/// Where in the words of a clause begins what it says of its subject, as far as a word of the table tells.
pub fn said_of(text: &str) -> Option<usize> {
    let mut said = PREDICATES.every(text).map(|(_, place)| place.start);
    let said = said.find(|&at| at > 0 && !covers(&text[..at], &text[at..]));
    let inner = noun::WORDS.inner_said.next(text, 1);
    let inner = inner.map(|(_, place)| place.start);
    said.into_iter()
        .chain(inner.filter(|at| told(&text[*at..])))
        .min()
}

/// 森林植|被恢复, 发放棉|被200床, 被褥: what covers the ground or a bed, and no passive.
fn covers(before: &str, here: &str) -> bool {
    // 普|通公路: nor is what is ordinary open to traffic.
    if before.ends_with('普') && here.starts_with('通') {
        return true;
    }
    let cover = before.ends_with(['植', '棉', '覆'])
        || ["被褥", "被子"].iter().any(|word| here.starts_with(word));
    here.starts_with('被') && cover
}

/// 76个摊位|日均营业额20万元: what each of those counted has.
fn averages(here: &str) -> bool {
    const EACH: [&str; 5] = ["日均", "月均", "年均", "人均", "户均"];
    let rest = EACH.iter().find_map(|each| here.strip_prefix(each));
    rest.is_some_and(|what| what.chars().count() >= 2)
}

/// Whether a text begins with such a word.
pub(super) fn opens(text: &str) -> bool {
    PREDICATES.starting(text).is_some()
}

/// Where the predicate of a noun phrase begins.
pub(super) fn predicate(scene: &Scene, noun: Range<usize>) -> Option<usize> {
    let text = &scene.text[noun.clone()];
    // 28个行业|增加值增长, 5个行业|同比实现两位数增长
    if text
        .strip_prefix("行业")
        .is_some_and(|said| said.ends_with("增长"))
    {
        return Some(noun.start + "行业".len());
    }
    // 5个行业|降幅收窄, but not 行业增速: how the pace of those counted changed.
    if let Some(kind) = noun::WORDS.trade_kind.starting(text) {
        let said = &text[kind.len()..];
        let pace = noun::WORDS.pace.starting(said);
        // 6个行业增幅|高于全县平均: above or below whom is told by other rules.
        if pace.is_some_and(|pace| pace.len() < said.len()) && !said.contains(['的', '于']) {
            return Some(noun.start + kind.len());
        }
    }
    // 与3省9县市|接壤: those that are told by their unit alone have no noun.
    if PREDICATES.number(text).is_some() && text.chars().count() == 2 && borders(text) {
        return None;
    }
    if let Some(at) = of_villages(text).or_else(|| they_moved(text)) {
        return Some(noun.start + at);
    }
    if let Some(at) = of_places(text) {
        return Some(noun.start + at);
    }
    if let Some(at) = in_pairs(text) {
        return Some(noun.start + at);
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
            let joined = || stays_with_noun(&text[..at], here);
            let begins = PREDICATES.starting(here).is_some()
                || at > 0
                    && (did(&text[..at], here)
                        || awarded(&text[..at], here)
                        || turns_to_us(here)
                        || told(here)
                        || carries_out(here)
                        || manages(here)
                        || mainly(here)
                        || averages(here)
                        || in_term(here)
                        || equates(&text[..at], here)
                        || acts(scene, noun.start, &text[..at], here));
            let begins = begins && !joined() || at > 0 && not_yet(here);
            begins && !scene.quoted(noun.start + at) && !protected()
        })
        .map(|at| noun.start + at)
}

/// Whether a verb that begins behind `before` tells which of the things are meant, and is no predicate of theirs.
fn stays_with_noun(before: &str, here: &str) -> bool {
    // 新开工保障房项目: 新 and its verb are one word, which tells the noun from others.
    before.ends_with(['新', '续', '复', '拟', '待', '未'])
        // 90个|计划开工项目: what is planned of them tells them from others.
        || before == "计划"
        // 乡镇政府所在地
        || before.ends_with(['所', '潜']) && here.starts_with('在')
        || before.ends_with('可') && here.starts_with("持续")
        // 32个|营业网点: where trade is done.
        || here.strip_prefix("营业").is_some_and(|rest| noun::WORDS.trading.starting(rest).is_some())
        // 重点|在谈项目, 44个|在手项目: those that are talked of, or held.
        || noun::WORDS.afoot.starting(here).is_some()
        // 落实|现代职业教育资金: two other words.
        || before.ends_with('落') && here.starts_with("实现")
        || covers(before, here)
}

/// 8所乡镇高中|“二对一”结对共建, but not 12个“一对一”帮扶项目: with how many of the others each of those goes.
fn in_pairs(text: &str) -> Option<usize> {
    let at = text.find('“').filter(|at| *at > 0)?;
    let (pair, said) = text[at + '“'.len_utf8()..].split_once('”')?;
    let (one, other) = pair.split_once('对')?;
    let few = |side: &str| {
        let mut side = side.chars();
        let count = side.next().is_some_and(|c| numeral::begins(c) || c == '多');
        count && side.next().is_none()
    };
    (few(one) && few(other) && noun::WORDS.paired.number(said).is_some()).then_some(at)
}

/// 接壤, 相邻: what lies beside another place does.
fn borders(said: &str) -> bool {
    noun::WORDS.borders.number(said).is_some()
}

/// 13个项目|未开工: with nothing behind it, and no 未开工|项目; 6个项目|未按期竣工.
fn not_yet(here: &str) -> bool {
    let rest = ["尚未", "还未", "未"]
        .iter()
        .find_map(|yet| here.strip_prefix(yet));
    // 6个项目|未按计划开工
    let on_time = ["按计划", "按期", "按时", "如期"];
    rest.is_some_and(|rest| {
        PREDICATES.number(rest).is_some()
            || noun::WORDS.step.number(rest).is_some()
            || on_time.iter().any(|word| rest.starts_with(word))
            || noun::WORDS.undone.number(rest).is_some()
    })
}

/// 9个安置点群众|稳得住、能致富: what people are able to do, but not 取得了.
fn manages(here: &str) -> bool {
    let mut characters = here.chars();
    let verb = characters.next();
    let able = characters.next() == Some('得')
        && characters
            .next()
            .is_some_and(|c| "出住上下起好见进快稳富".contains(c));
    able && verb.is_some_and(|c| !"取获使难值所心".contains(c))
}

/// 19个项目|一年内投产达效, 5个项目|3个月内开工: within how long, before what was done.
fn in_term(here: &str) -> bool {
    noun::past_term(here).is_some_and(opens)
}

/// 6个乡镇|以茶叶种植为主, but not 3个以旅游为主的镇.
fn mainly(here: &str) -> bool {
    let kinds = ["为主", "为辅", "为主导"];
    here.starts_with('以') && kinds.iter().any(|end| here.ends_with(end))
}

/// 6个集体|获国务院表彰, but neither 收获机械 nor 获奖项目: whether it is told who honoured those counted.
fn awarded(before: &str, here: &str) -> bool {
    let Some(by) = here.strip_prefix('获') else {
        return false;
    };
    let other = before.ends_with([
        '收', '捕', '查', '缴', '截', '斩', '抓', '荣', '喜', '已', '未',
    ]);
    !other
        && by.starts_with(['国', '省', '市', '全', '中', '通', '表', '自'])
        && before.chars().count() >= 2
}

/// 2100套房屋|具备交房条件, but not 12名具备高级职称的教师.
fn told(here: &str) -> bool {
    noun::WORDS.inner_said.starting(here).is_some() && !here.contains('的')
}

/// 5个村为示范村, but neither 社区为老服务中心 nor 以旅游为主的镇.
fn equates(before: &str, here: &str) -> bool {
    let is = |rest: &str| !rest.starts_with(['民', '老', '主', '农', '本', '企', '先', '重']);
    here.strip_prefix('为').is_some_and(is)
        && before.chars().count() >= 2
        && noun::WORDS.becomes.ending(before).is_none()
        && !before.contains('以')
}

/// 2300户家庭|发放了补贴: a verb of two characters with 了; or of one, behind a place: 乡镇|通了水泥路.
fn did(before: &str, here: &str) -> bool {
    const PLACES: [char; 8] = ['村', '镇', '乡', '县', '区', '户', '组', '校'];
    let mut characters = here.chars();
    let verb = [characters.next(), characters.next()];
    // Asked first: few stretches have it there.
    if verb[1] == Some('了') {
        return before.ends_with(PLACES) && verb[0].is_some_and(char::is_alphabetic);
    }
    characters.next() == Some('了')
        && verb.into_iter().flatten().all(char::is_alphabetic)
        && !verb[0].is_some_and(|c| PLACES.contains(&c))
}

/// 115户家庭实施改造, 12个小区开展巡查, but not 3个实施方案.
fn carries_out(here: &str) -> bool {
    here.strip_prefix("实施")
        .or_else(|| here.strip_prefix("开展"))
        .is_some_and(|rest| noun::WORDS.paper.starting(rest).is_none())
}

/// Drops from a noun what is done to it: a trailing 建设, 创建, 工作, and 的管理, 的改造 with what follows.
pub(super) fn trim_action(scene: &Scene, start: usize, end: usize) -> usize {
    let text = &scene.text[start..end];
    // 9个村的|新农村电气化
    let text = text
        .strip_suffix('的')
        .filter(|text| *text == "村")
        .unwrap_or(text);
    let end = start + text.len();
    // 拆迁村的管理和服务: what is done to the counted thing is no part of its name.
    let done_to = noun::WORDS.done_to.list();
    if text.contains('的')
        && let Some(at) = done_to.iter().find_map(|word| find(text, word))
        && at > 0
    {
        return start + at;
    }
    // 7个项目|的前期方案论证等相关工作
    if text.contains('的')
        && let Some(length) = worked_on(text)
    {
        return start + length;
    }
    // 13个考核断面|水质|达到要求: how good its water or its air is.
    if let Some(place) = quality::without(text) {
        return start + place.len();
    }
    // 9个集中安置点|搬迁群众|稳得住: those who live there are not counted.
    if scene.text[..start].ends_with(['个', '处'])
        && let Some(place) = without_dwellers(text)
    {
        return start + place.len();
    }
    // 解决5.6万人|安全饮水问题
    if scene.text[..start].ends_with(['人', '户'])
        && let Some(rest) = text
            .strip_suffix("问题")
            .filter(|rest| rest.chars().count() >= 3)
    {
        return start + rest.len();
    }
    // 加快6个重点项目建设进度。, but not 20个重点工程建设进度达到80%.
    let ends = scene.text[end..].starts_with(['，', '。', '；']) || scene.text.len() == end;
    let pace = ["建设进度", "工程进度"]
        .iter()
        .find(|word| ends && text.ends_with(**word));
    let action = noun::WORDS.action.ending(text).or(pace.copied());
    let action = action.map_or(0, str::len);
    let rest = &text[..text.len() - action];
    // 159项|区政府重点工作: one word with what tells it from others.
    let kind = ["重点", "主要", "专项"]
        .iter()
        .any(|kind| rest.ends_with(kind));
    if rest.chars().count() >= 3 && !(kind && text.ends_with("工作")) {
        return start + rest.len();
    }
    end
}

/// 集中安置点|搬迁群众: the place without those who live there.
fn without_dwellers(text: &str) -> Option<&str> {
    const DWELLERS: [&str; 5] = ["搬迁群众", "搬迁户", "群众", "居民", "村民"];
    let place = DWELLERS.iter().find_map(|who| text.strip_suffix(who))?;
    let place = place.strip_suffix('的').unwrap_or(place);
    let settled = ["安置点", "安置区", "小区", "社区", "行政村"];
    settled
        .iter()
        .any(|end| place.ends_with(end))
        .then_some(place)
}
