//! Where what is counted ends, before words that are of something else.
//!
//! ```text
//! 80个行政村|中共有贫困村35个        行政村
//! 2万亩蔬菜|“三大基地”             蔬菜
//! 4项主要指标|全市|第一             主要指标
//! ```
//!
//! Where a predicate ends it is told by [`super::predicate`].

use crate::lexicon::find;
use crate::observation::noun;

/// 80个村道路硬化率|从2019年的35%提高到70%: what is counted without the words that go on to tell of something else.
pub(super) fn up_to_rest(text: &str) -> &str {
    // 80个村道路硬化率|从2019年的35%提高到70%
    let text = text
        .split_once('从')
        .filter(|(noun, from)| {
            noun.chars().count() >= 2
                && (from.is_empty() || from.starts_with(|c: char| c.is_ascii_digit()))
        })
        .map_or(text, |(noun, _)| noun);
    // 80个行政村|中共有贫困村35个: among whom they are.
    // 11个贫困县|中最大的一个: nor which of them something is.
    let among = [
        "中共有",
        "中有",
        "里共有",
        "里有",
        "中最",
        "中的一",
        "中唯一",
    ]
    .iter()
    .find_map(|word| find(text, word));
    let text = among.filter(|at| *at > 0).map_or(text, |at| &text[..at]);
    // 完成300户农房维修|的基础上: what was built on it is no part of its name.
    // 现有3条公交线路|基础上新增2条: likewise.
    let upon = find(text, "基础上").map(|at| text[..at].trim_end_matches('的'));
    upon.filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(text)
}

/// 4项主要指标|全市|第一, 4项主要指标|全省排名|第二: what is counted without those among whom the rank behind it is held.
pub(super) fn up_to_peers<'t>(text: &'t str, behind: &str) -> &'t str {
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

/// 34项主要指标|中，…: the words up to where what is counted ends.
pub(super) fn counted(text: &str, money: bool) -> &str {
    let text = &text[..stop(text).unwrap_or(text.len())];
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

/// “……七个村群众抢种|。下一步，……”: where speech, which is one piece to the clauses, goes on to what else is said.
fn stop(text: &str) -> Option<usize> {
    let mut open = 0_i32;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '“' | '《' | '（' => open += 1,
            '”' | '》' | '）' => open -= 1,
            _ => {}
        }
        (at > 0 && open <= 0 && matches!(c, '，' | '。' | '；' | '！' | '？')).then_some(at)
    })
}

/// |省、市重点项目: whether a level stands before another that has the noun.
pub(super) fn halves_level(text: &str, rest: &str) -> bool {
    let other = rest.strip_prefix('、');
    matches!(text, "国家" | "省" | "市")
        && other.is_some_and(|other| other.starts_with(['省', '市', '县', '区']))
}

/// Gives a closing quote back where the opening one is inside.
pub(super) fn balanced(text: &str, length: usize) -> usize {
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
