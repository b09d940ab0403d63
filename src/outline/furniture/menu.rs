//! Links of a page: bars of them, menus in one line or a line each, and where the page stands on its site.
//!
//! ```text
//! [设为首页][加入收藏][联系我们]
//! 首页 要闻 政务公开 互动交流 走进本县
//! 首页 快讯 > 正文
//! > 新闻 > 县区
//! 您目前的位置：首页 >> 专题 >> 正文
//! ```
//!
//! Menus whose first link isn't 首页 may be the heads of a table's columns, and stay.

use super::super::line::{Line, Role, is_han};
use crate::lexicon::{find, has};

/// `首页 要闻 政务公开 互动交流`: the links of a page, the first of them its front page.
pub(super) fn is_menu(line: &Line<'_>) -> bool {
    const FEWEST: usize = 4;
    const LONGEST: usize = 8;
    let front = ["首页", "网站首页", "返回首页"];
    let link = |item: &str| item.chars().all(is_han) && item.chars().count() <= LONGEST;
    let opens = front.iter().any(|word| line.bare.starts_with(word));
    let mut items = line.text.split_whitespace();
    opens
        && items.next().is_some_and(|first| front.contains(&first))
        && line.text.split_whitespace().all(link)
        && items.count() >= FEWEST
}

/// `[设为首页][加入收藏][联系我们]`: links and nothing else.
pub(super) fn is_link_bar(bare: &str) -> bool {
    const LONGEST: usize = 8;
    let inner = bare
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let Some(inner) = inner.filter(|inner| has(inner, "][")) else {
        return false;
    };
    inner
        .split("][")
        .all(|link| link.chars().all(is_han) && (2..=LONGEST).contains(&link.chars().count()))
}

/// `首页 快讯 > 正文`, `> 新闻 > 县区`: where the page stands on its site.
pub(super) fn is_trail(line: &Line<'_>) -> bool {
    const LONGEST: usize = 60;
    const STEPS: [char; 4] = ['>', '»', '›', '＞'];
    if line.chars > LONGEST || line.has_sentence_end() {
        return false;
    }
    // > 全文: one step leads to something, and stands nowhere; ≥ 5 > 3: nor do numbers.
    let stepped = line
        .bare
        .strip_prefix(STEPS)
        .is_some_and(|rest| rest.contains(STEPS) && !rest.contains(|c: char| c.is_ascii_digit()));
    stepped || is_of_front(&line.bare) && line.bare.contains(STEPS)
}

/// `首页…`, `您目前的位置：首页…`.
fn is_of_front(bare: &str) -> bool {
    const LABEL: usize = 12;
    let before = find(bare, "首页").map(|at| &bare[..at]);
    before.is_some_and(|label| {
        let labels = label.ends_with(['：', ':']) && has(label, "位置");
        label.is_empty() || labels && label.chars().count() <= LABEL
    })
}

/// `首页⏎要闻⏎政务⏎互动`: marks the links that stand a line each below that to the front page.
pub(super) fn mark_columns(lines: &mut [Line<'_>]) {
    const FEWEST: usize = 3;
    const LONGEST: usize = 5;
    let mut at = 0;
    while let Some(front) = lines[at..].iter().position(|line| line.bare == "首页") {
        at += front + 1;
        let link = |line: &Line<'_>| {
            let chrome = line.role == Role::Furniture("chrome");
            line.chars <= LONGEST && (chrome || line.is_text() && line.bare.chars().all(is_han))
        };
        let count = lines[at..].iter().take_while(|line| link(line)).count();
        if count >= FEWEST {
            let links = &mut lines[at..at + count];
            links
                .iter_mut()
                .for_each(|line| line.role = Role::Furniture("chrome"));
        }
        at += count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line;

    #[test]
    fn a_trail_has_steps() {
        let trail = |text: &str| is_trail(&line::of_text(text)[0]);
        assert!(trail("> 要闻 > 乡镇 > 柳河"));
        assert!(trail("首页 快讯 > 正文"));
        assert!(!trail("> 柳河镇开工12个项目"));
        assert!(!trail("> 2019 > 2018"));
    }

    #[test]
    fn links_a_line_each_go_with_the_front_page() {
        let marked = |text: &str| {
            let mut lines = line::of_text(text);
            mark_columns(&mut lines);
            lines.iter().filter(|line| !line.is_text()).count()
        };
        assert_eq!(
            marked("首页\n要闻\n政务\n服务\n2019年某县政府工作报告\n综合"),
            3
        );
        assert_eq!(marked("首页\n要闻\n政务\n2019年某县政府工作报告"), 0);
        assert_eq!(marked("指标\n要闻\n政务\n服务"), 0);
    }

    #[test]
    fn a_menu_begins_with_the_front_page() {
        let menu = |text: &str| is_menu(&line::of_text(text)[0]);
        assert!(menu("首页 要闻 政务公开 互动交流 走进本县"));
        assert!(!menu("首页 要闻"));
        assert!(!menu("地区 生产总值 工业 投资 消费 财政"));
        assert!(!menu("首页 2019年 政务公开 互动交流 走进本县"));
    }
}
