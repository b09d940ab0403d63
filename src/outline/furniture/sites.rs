//! Titles that a page repeats, with the name of its site: `标题 - 站名`.
//!
//! ```text
//! 某县召开会议 - 某县人民政府       a repeat, beside 某县召开会议
//! ```
//!
//! Other lines of the page are told in [`super`].

use crate::lexicon::has;
use crate::outline::cells::is_figure;
use crate::outline::line::{Line, Role, bare};
use std::collections::HashMap;

/// `标题 - 站名` beside a line that is the title alone, or several lines with one site's name.
pub(super) fn mark_page_titles(lines: &mut [Line<'_>]) {
    let parts: Vec<Option<(String, String)>> = lines
        .iter()
        .map(|line| line.is_text().then(|| site_of(line)).flatten())
        .collect();
    if parts.iter().all(Option::is_none) {
        return;
    }
    let mut sites: HashMap<&str, usize> = HashMap::new();
    for (_, site) in parts.iter().flatten() {
        *sites.entry(site).or_default() += 1;
    }
    let wholes: std::collections::HashSet<String> = lines
        .iter()
        .filter(|line| line.chars <= 80)
        .map(|line| line.bare.clone().into_owned())
        .collect();
    for (line, part) in lines.iter_mut().zip(&parts) {
        if let Some((title, site)) = part
            && (wholes.contains(title) || sites.get(site.as_str()).is_some_and(|count| *count > 1))
        {
            line.role = Role::Furniture("repeat");
        }
    }
}

/// 2016年某县政府工作报告 2017年某县政府工作报告: a line that leads from the report of the year before to this one, and that of the next year.
pub(super) fn mark_neighbours(lines: &mut [Line<'_>]) {
    const REPORT: &str = "政府工作报告";
    const HEAD: usize = 16;
    let pair = |line: &Line<'_>| {
        let (first, second) = line.bare.split_once(REPORT)?;
        let (year, place) = second.strip_suffix(REPORT)?.split_once('年')?;
        let year: u16 = year.parse().ok()?;
        let follows = first == format!("{}年{place}", year.checked_sub(1)?);
        follows.then(|| format!("{}年{place}{REPORT}", year + 1))
    };
    let most = HEAD.min(lines.len());
    let head = &mut lines[..most];
    let mut pairs = head.iter().enumerate();
    let Some((at, next)) = pairs.find_map(|(at, line)| Some((at, pair(line)?))) else {
        return;
    };
    let leads = |line: &Line<'_>| line.bare == next;
    for (_, line) in head
        .iter_mut()
        .enumerate()
        .filter(|(i, line)| *i == at || leads(line))
    {
        line.role = Role::Furniture("chrome");
    }
}

/// Title and site of `标题 - 站名`, both bare.
pub(crate) fn site_of(line: &Line<'_>) -> Option<(String, String)> {
    if line.chars > 100 || !line.parted || line.text.contains('\t') {
        return None;
    }
    // 粮食产量 | 亿斤 | 25 | 约束性: a row of a table, whose last cell others have too.
    let mut cells = line.text.split(['|', '｜']);
    let count = cells.clone().count();
    if count > 3 || count > 2 && cells.any(|cell| is_figure(cell.trim())) {
        return None;
    }
    let (at, mark) = [" - ", " — ", " _ ", "_", " | ", " ｜ "]
        .iter()
        // To look from behind takes more to begin with, and most lines have one mark.
        .filter(|mark| has(line.text, mark))
        .filter_map(|mark| line.text.rfind(mark).map(|at| (at, *mark)))
        .max()?;
    // 高标准农田面积 万亩 28.5 36 — 预期性: the empty cell of a row.
    let last = line.text[..at].rsplit(' ').next().unwrap_or_default();
    if is_figure(last) && line.text[..at].contains(' ') {
        return None;
    }
    let (title, site) = (bare(&line.text[..at]), bare(&line.text[at + mark.len()..]));
    let name = (2..=12).contains(&site.chars().count())
        && site.chars().all(char::is_alphanumeric)
        && !site.contains(|c: char| c.is_ascii_digit());
    (name && title.chars().count() >= 6).then(|| (title.into_owned(), site.into_owned()))
}
