//! Which line is the title, and how far it reaches.
//!
//! ```text
//! 青山县2023年政府工作报告          kind, place and year: the title
//! ——2024年1月8日在……会议上          the occasion
//! 县长  王晓东                      the speaker
//! ```
//!
//! A line is weighed by what it names (a kind of document, a place, a year) and by what stands
//! around it. Occasion, speaker, office and document number are no titles.

mod extent;

use super::head::MOST_LINES;
use super::line::Line;
use super::line::Role;
use super::page::WORDS;
use super::{date, heading};
use crate::lexicon::has;
use crate::mention::numeral;
use crate::span::{Folded, Span};

pub(crate) use extent::{title_end, title_start};

/// The longest title, in characters.
pub(crate) const LONGEST: usize = 80;

/// Whether a bare title ends with a kind of document, brackets such as （草案） aside.
pub(crate) fn ends_with_kind(bare: &str) -> bool {
    let mut words = bare;
    while let Some(open) = words
        .ends_with(['）', ')'])
        .then(|| words.rfind(['（', '(']))
        .flatten()
    {
        words = &words[..open];
    }
    // 政府工作报告范文|3篇: how many of them a page has.
    let counted = words
        .strip_suffix('篇')
        .map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c)));
    WORDS.kind.ending(counted.unwrap_or(words)).is_some()
}

/// XUEXI.COM学习网: whether a line begins with the address of a site, and so names no document.
fn names_site(bare: &str) -> bool {
    const FAR: usize = 40;
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | ':');
    let lead = &bare[..bare.len() - bare.trim_start_matches(sign).len()];
    let ends = [".com", ".cn", ".net", ".org"];
    let lower = lead.to_ascii_lowercase();
    lead.len() <= FAR && ends.iter().any(|end| has(&lower, end))
}

/// 省市区县 and the like after a name.
pub(crate) fn names_place(bare: &str) -> bool {
    let mut before = 0;
    bare.chars().any(|c| {
        let place = before > 0
            && matches!(
                c,
                '省' | '市' | '区' | '县' | '州' | '旗' | '镇' | '乡' | '盟'
            );
        before += 1;
        place
    })
}

/// 县长 张三, 人民政府代区长: who speaks.
pub(crate) fn names_speaker(line: &Line<'_>) -> bool {
    let role = WORDS.speaker.within(&line.bare);
    role && line.chars <= 30 && !ends_with_kind(&line.bare)
}

/// ——2023年1月8日在……会议上, （2008年3月27日）, and the second half of such a line.
pub(crate) fn names_occasion(line: &Line<'_>) -> bool {
    let bare = line.bare.trim_end_matches(['）', ')']);
    // （2015年2月11日在某市某区, whose second line ends the bracket.
    let opened = line.bare.trim_start_matches(['（', '(']);
    let meeting = ["会议上", "会议", "大会上", "全会上", "次会议"]
        .iter()
        .any(|end| bare.ends_with(end))
        || has(bare, "人民代表大会");
    let dated = line.chars <= 60
        && date::dates(opened, Span::bytes(0, opened.len()))
            .first()
            .is_some_and(|date| date.span.start == 0 && date.day.is_some());
    meeting
        || dated
        || date::is_date_alone(line.text)
        || (bare.starts_with("——") && line.chars <= 60)
}

/// An office and nothing else, but for the date behind it: 某县统计局（2013年3月）.
pub(crate) fn names_office(bare: &str) -> bool {
    let century = ["19", "20", "二〇", "二○", "二0"];
    let begins = century.iter().filter_map(|digits| bare.find(digits));
    let date = begins.filter(|at| date::is_date_alone(&bare[*at..])).min();
    let office = bare[..date.unwrap_or(bare.len())].trim_end_matches(['（', '(', ' ']);
    WORDS.office.ending(office).is_some() && !bare.starts_with("关于")
}

/// 某县发展和改革局 张三: an office with the name of who writes or speaks for it.
fn names_writer(line: &Line<'_>) -> bool {
    let Some((office, name)) = line.text.rsplit_once([' ', '\u{3000}']) else {
        return false;
    };
    let person = (2..=3).contains(&name.chars().count()) && name.chars().all(super::line::is_han);
    person
        && line.chars <= 24
        && names_office(&super::line::bare(office))
        && !ends_with_kind(&line.bare)
}

/// 某政办〔2022〕3号.
pub(crate) fn names_number(bare: &str) -> bool {
    bare.contains(['〔', '[']) && bare.ends_with('号')
}

/// How likely a line of the head is the title; 0 and less is no.
pub(crate) fn score(lines: &[Line<'_>], i: usize, position: usize) -> i32 {
    let line = &lines[i];
    let kind = ends_with_kind(&line.bare);
    // （2022年3月8日）, but not （某省）某县规划（草案）.
    let closing = line.bare.find(['）', ')', ']']);
    let framed = line.bare.starts_with(['（', '(', '['])
        && closing.is_some_and(|at| line.bare[at..].chars().count() == 1);
    let below = lines[i + 1..].iter().find(|line| line.role != Role::Blank);
    let chrome = below
        .is_some_and(|line| matches!(line.role, Role::Furniture("chrome" | "editor" | "byline")));
    // 关于2023年计划执行情况⏎与2024年计划草案的报告: the first half of a title.
    let halved = !kind
        && below.is_some_and(|below| {
            below.bare.starts_with(['与', '和', '及', '暨']) && ends_with_kind(&below.bare)
        });
    let weights = [
        (kind, 3),
        (halved, 6),
        (names_writer(line), -9),
        (names_place(&line.bare), 2),
        (date::first_year(&line.bare).is_some(), 2),
        (chrome, 2),
        (position == 0, 1),
        (line.chars < 6, -3),
        (line.chars > LONGEST || line.chars < 4, -9),
        (names_speaker(line) || names_occasion(line) || framed, -9),
        (!kind && names_site(&line.bare), -9),
        (names_office(&line.bare), -3),
        // 某市统计局: whose page it is.
        (names_office(&line.bare) && line.chars <= 12, -6),
        // 政府工作报告2011年1月20日在……: title and occasion on one line.
        (names_occasion(line) && has(&line.bare, "政府工作报告"), 12),
        // 划重点！某地2021年要干这些事: a headline that calls, and heads no part.
        (
            !kind
                && heading::speaks_of_period(&line.bare)
                && !names_place(&line.bare)
                && !line.bare.contains('！'),
            -4,
        ),
        (line.bare.starts_with(['与', '和', '及', '暨']), -9),
        (!line.bare.chars().any(super::line::is_han), -9),
        // ◆启动五年行动计划: an item of a list.
        (line.bare.starts_with(['◆', '◇', '■', '▲', '★', '☆']), -9),
        // 客服设为首页|: of a row of links.
        (!kind && line.text.ends_with(['|', '｜']), -9),
        (names_number(&line.bare), -9),
        (
            line.bare.ends_with(['，', '；', '、']) || line.bare.contains('\t'),
            -9,
        ),
    ];
    weights
        .iter()
        .filter(|weight| weight.0)
        .map(|weight| weight.1)
        .sum()
}

/// The title of the document that `全文如下：` introduces.
pub(crate) fn inner_title(lines: &[Line<'_>]) -> Option<usize> {
    let text: Vec<usize> = (0..lines.len())
        .filter(|i| lines[*i].is_text())
        .take(MOST_LINES)
        .collect();
    let introduced = |pair: &&[usize]| {
        let cue = WORDS.leads.ending(&lines[pair[0]].bare).is_some();
        let title = &lines[pair[1]];
        let named = || names_place(&title.bare) || date::first_year(&title.bare).is_some();
        cue && named() && title.chars <= LONGEST && ends_with_kind(&title.bare)
    };
    text.windows(2).find(introduced).map(|pair| pair[1])
}

/// 某市国民经济和社会发展: whether a line can be no more than the first half of a title.
fn is_half(bare: &str) -> bool {
    ["国民经济和社会发展", "经济社会发展", "关于"]
        .iter()
        .any(|end| bare.ends_with(end))
}

/// `现将《……》印发给你们`, `《……》已经…，现印发给你们`: the document that a notice without a title hands out.
pub(crate) fn issued_title(lines: &[Line<'_>]) -> Option<Span<Folded>> {
    let opened = |line: &Line<'_>| {
        let named = line.text.starts_with('《') && has(line.text, "印发给你们");
        let open = if line.text.starts_with("现将《") {
            "现将《"
        } else {
            "《"
        };
        (named || open.len() > "《".len()).then_some(open.len())
    };
    let mut notices = lines.iter().filter(|line| line.is_text()).take(8);
    let (notice, open) = notices.find_map(|line| {
        let open = opened(line).filter(|_| line.chars <= 120)?;
        Some((line, open))
    })?;
    let start = notice.span.start as usize + open;
    notice.text[open..]
        .find('》')
        .map(|end| Span::bytes(start, start + end))
}
