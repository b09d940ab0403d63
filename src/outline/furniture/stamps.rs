//! Lines by which a page says where and when it was put up: a medium's name, or some other short name, beside a day.
//!
//! ```text
//! 青山日报 2021年3月5日 记者 张三        a stamp
//! 今日白云 2021-03-05                  a stamp
//! 白云县统计局 2021年3月5日             none: who issues the text signs it
//! 2021年3月5日在白云县……会议上          none: the occasion
//! ```
//!
//! How long the text is goes with them: `542字`, `2021-03-05 1542字 阅读 320`.
//!
//! A site's or a region's name above the text goes too: `某省统计信息网`, `[青山市]`.
//!
//! Only above the text: further down a day beside a few words may be what is told. Labelled lines
//! (`发布时间：`) are told in [`super`].

use super::is_labelled;
use crate::lexicon::has;
use crate::outline::date::{dates, first_year, is_month_day};
use crate::outline::line::{Line, Role, bare, is_han};
use crate::outline::page::WORDS;
use crate::outline::rules::RULES;
use crate::outline::title::{ends_with_kind, names_occasion, names_office, names_speaker};
use crate::span::Span;

/// How many lines of the page may stand above the text.
const HEAD: usize = 8;
/// The longest stamp, in characters.
const LONGEST: usize = 40;
/// The longest name that is none of a medium's, in characters.
const NAME: usize = 8;

/// Marks the stamps above the text.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let written = |line: &&mut Line<'_>| line.role != Role::Blank;
    let prose = |line: &Line<'_>| line.has_sentence_end() && line.chars > LONGEST;
    let above = lines.iter_mut().filter(written).take(HEAD);
    let above = above.take_while(|line| !prose(line));
    for line in above {
        if is_stamp(line) || is_site(line) {
            line.role = Role::Furniture("chrome");
        } else if let Some(reason) = counts_words(line) {
            line.role = Role::Furniture(reason);
        }
    }
    mark_below_headline(lines);
    mark_broken_dates(lines);
}

/// 关于2011年工作，报告突出了五个重点。⏎2011-01-11 靖江网⏎…: the stamp between a headline that is a sentence and the text.
fn mark_below_headline(lines: &mut [Line<'_>]) {
    const HEADLINE: usize = 80;
    let mut written = (0..lines.len()).filter(|at| lines[*at].role != Role::Blank);
    let (Some(first), Some(second), Some(third)) = (written.next(), written.next(), written.next())
    else {
        return;
    };
    let head = &lines[first];
    let one = head.text.ends_with('。') && head.text.matches('。').count() == 1;
    if one && head.chars <= HEADLINE && lines[third].is_text() && is_stamp(&lines[second]) {
        lines[second].role = Role::Furniture("chrome");
    }
}

/// 2016⏎3/8⏎09:20: a date that a page gives in lines of their own, and its clock.
fn mark_broken_dates(lines: &mut [Line<'_>]) {
    let is_year = |line: &Line<'_>| {
        line.is_text() && line.bare.len() == 4 && first_year(&line.bare).is_some()
    };
    let is_clock = |line: &Line<'_>| {
        line.bare.contains(':') && line.bare.chars().all(|c| c.is_ascii_digit() || c == ':')
    };
    let head = lines.len().min(2 * HEAD);
    for at in 1..head {
        if !is_year(&lines[at - 1]) || !is_month_day(&lines[at].bare) || lines[at].chars > 5 {
            continue;
        }
        let end = at + 1 + usize::from(lines.get(at + 1).is_some_and(is_clock));
        for line in &mut lines[at - 1..end] {
            line.role = Role::Furniture("chrome");
        }
    }
}

/// Whether a line is a day and a name.
fn is_stamp(line: &Line<'_>) -> bool {
    if !line.is_text() || line.chars > LONGEST || line.has_sentence_end() {
        return false;
    }
    // With its white space: 2021/3/5 10:23.
    let day = dates(line.text, Span::bytes(0, line.text.len()));
    let Some(day) = day.first().filter(|date| date.day.is_some()) else {
        return false;
    };
    let before = bare(&line.text[..day.span.start as usize]);
    let behind = bare(&line.text[day.span.end as usize..]);
    let (before, after) = (name_of(&before), name_of(without_clock(&behind)));
    // 公文网 2021-07-27 18:07:48 政府报告: nothing but a page gives the second.
    let short = |name: &str| name.is_empty() || is_name(name);
    if is_timed(&behind) && short(before) && short(after) {
        return true;
    }
    // [2021-03-05] [来源：某局]: labels that stand behind the day.
    let mut labels = RULES.starting("label", after, line.chars);
    if before.is_empty() && labels.any(|rule| is_labelled(after, rule)) {
        return true;
    }
    let heads = before.is_empty() && is_name(after) && !after.starts_with(['在', '至', '起']);
    let ends = after.is_empty() && is_name(before);
    let amid = (is_medium(before) || is_medium(after)) && is_name(before) && is_name(after);
    let signed = signs(before) || signs(after) || ends_with_kind(before) || ends_with_kind(after);
    (heads || ends || amid) && !signed && !names_occasion_of(line) && !names_speaker(line)
}

/// 542字, 2021-03-05 · 1542字 · 阅读 320: how long the text is, alone or with a day or how often it was read.
fn counts_words(line: &Line<'_>) -> Option<&'static str> {
    if !line.is_text() || line.chars > LONGEST || !line.text.contains('字') {
        return None;
    }
    let count = |piece: &str| {
        let digits = piece.strip_suffix('字').unwrap_or("");
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let parts = |c: char| c.is_whitespace() || matches!(c, '·' | '•' | '|' | '｜');
    let pieces = line.text.trim_start_matches(['-', '—', '·', '•', ' ']);
    let mut pieces = pieces.split(parts).filter(|piece| !piece.is_empty());
    let (counts, others): (Vec<&str>, Vec<&str>) = pieces.by_ref().partition(|piece| count(piece));
    let of_page = |piece: &&str| {
        ["阅读", "浏览", "点击"].iter().any(|word| has(piece, word))
            || dates(piece, Span::bytes(0, piece.len()))
                .first()
                .is_some_and(|date| date.day.is_some())
    };
    // Alone it says nothing of the line above it, which may be whoever wrote the text.
    let reason = match others.is_empty() {
        true => "ornament",
        false => "chrome",
    };
    let page = others.is_empty() || others.iter().any(of_page);
    (counts.len() == 1 && page).then_some(reason)
}

/// 18:07:48, behind a day.
fn is_timed(words: &str) -> bool {
    let clock = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    words[..words.len() - clock.len()].matches(':').count() == 2
}

/// Without the day of the week and the clock: 星期二 10:23.
fn without_clock(words: &str) -> &str {
    let clock = |c: char| c.is_ascii_digit() || matches!(c, ':' | '：');
    let words = words.trim_start_matches(clock);
    let week = words
        .strip_prefix("星期")
        .map(|rest| rest.trim_start_matches(is_han));
    week.unwrap_or(words).trim_start_matches(clock)
}

/// 某县人民政府门户网站, [某市]: a name of where the page stands.
fn is_site(line: &Line<'_>) -> bool {
    const SITE: usize = 20;
    let bare = &*line.bare;
    let framed = bare.starts_with('[') && bare.ends_with(']');
    let name = name_of(bare);
    let whole = name.chars().all(is_han);
    let site = name.ends_with("网站") || name.ends_with("信息网") || name.ends_with("新闻网");
    line.is_text() && line.chars <= SITE && whole && (site || framed && line.chars <= NAME)
}

/// Without the marks around it.
fn name_of(words: &str) -> &str {
    words.trim_matches(|c: char| !is_han(c) && !c.is_alphanumeric())
}

/// Whether words are a medium's name, or so short that they may be one.
fn is_name(name: &str) -> bool {
    let short = name.chars().count() <= NAME && name.chars().all(char::is_alphanumeric);
    !name.is_empty() && (short || is_medium(name))
}

fn is_medium(name: &str) -> bool {
    WORDS.medium.starting(name).is_some() || WORDS.medium.ending(name).is_some()
}

/// Whether words end as an office or a body does, which signs what it issues.
fn signs(name: &str) -> bool {
    names_office(name) || name.ends_with(['局', '委', '府', '会', '院', '厅', '队'])
}

/// ……会议上: the occasion of a speech; a day alone makes none.
fn names_occasion_of(line: &Line<'_>) -> bool {
    names_occasion(line) && line.bare.contains('会')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_words_is_none_of_the_text() {
        for (text, want) in [
            ("- 542字", Some("ornament")),
            ("2021-03-05 · 1542字 · 阅读 320", Some("chrome")),
            ("新编县志 120万字", None),
            ("县志 542字", None),
        ] {
            let lines = crate::outline::line::of_text(text);
            assert_eq!(counts_words(&lines[0]), want, "{text}");
        }
    }

    #[test]
    fn a_name_beside_a_day_is_a_stamp() {
        for (text, want) in [
            ("青山日报 2021年3月5日 记者 张三", true),
            ("青山新闻网消息 2021/3/5", true),
            ("今日白云 2021-03-05 10:23", true),
            ("某某宝 2021/3/5 10:23", true),
            ("原创 青山发布 2021年3月5日 星期二 09:10", true),
            ("[2021-03-05] [来源：白云县教育局]", true),
            ("2021年3月5日 青山县融媒体中心", true),
            ("白云县统计局 2021年3月5日", false),
            ("白云县县长 张三 2021年3月5日", false),
            ("2021年3月5日在白云县第八届人民代表大会第一次会议上", false),
            ("白云县2021年3月5日工作方案", false),
            ("2021年3月5日文化惠民工程启动仪式举行", false),
            ("2021年3月5日", false),
            ("2021年白云县政府工作报告", false),
        ] {
            let mut lines = crate::outline::line::of_text(text);
            mark(&mut lines);
            let got = lines[0].role == Role::Furniture("chrome");
            assert_eq!(got, want, "{text}");
        }
    }

    #[test]
    fn a_date_in_lines_of_its_own_is_one_stamp() {
        let mut lines =
            crate::outline::line::of_text("茶园迎来丰收\n2016\n3/8\n09:20\n全县粮食丰收。");
        mark(&mut lines);
        let stamps: Vec<bool> = lines.iter().map(|line| !line.is_text()).collect();
        assert_eq!(stamps, [false, true, true, true, false]);
    }

    #[test]
    fn a_headline_may_be_a_sentence() {
        let text = "政府工作报告为今年的工作突出了转变发展方式、深化改革开放、推进城乡统筹、加强生态保护和改善民生五个重点。\n2021-03-05 青山网\n全县粮食丰收。";
        let mut lines = crate::outline::line::of_text(text);
        mark(&mut lines);
        let stamps: Vec<bool> = lines.iter().map(|line| !line.is_text()).collect();
        assert_eq!(stamps, [false, true, false]);
    }

    #[test]
    fn below_the_text_none_is_looked_for() {
        let text = "全县经济稳步回升，工业、农业和服务业都比上年同期有所增长，城乡居民收入也继续增加，市场物价总体平稳。\n今日白云 2021-03-05";
        let mut lines = crate::outline::line::of_text(text);
        mark(&mut lines);
        assert!(lines[1].is_text());
    }
}
