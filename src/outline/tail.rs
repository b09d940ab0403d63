//! What stands below the document: glossaries, recommended articles, lists of links.
//!
//! A cue alone proves nothing: below it the page must look like a page. Glossaries need entries
//! that explain (`1.“四好农村路”：指……`), recommended articles need headlines, dates or teasers.
//! Where the lines below number on like a report, only the cue and its headlines go.

use super::furniture::{site_of, unbracketed};
use super::line::{Line, Role};
use super::page::WORDS;
use super::rules::RULES;
use crate::lexicon::has;
use crate::numbering::{self, Style};

/// Marks glossaries, then recommended blocks.
pub(crate) fn mark(lines: &mut [Line<'_>]) {
    mark_recommended(lines);
    mark_notes(lines);
}

/// Whether a line heads a block of recommended articles or links.
fn is_cue(line: &Line<'_>) -> bool {
    if !line.is_text() && !matches!(line.role, Role::Furniture("chrome")) {
        return false;
    }
    let words =
        unbracketed(&line.bare).trim_matches(['：', ':', '>', '»', '·', '■', '◆', '●', '▶', '★']);
    let ends = || RULES.ending("cue_end", words, line.chars).next();
    RULES
        .exactly("cue", words, line.chars)
        .or_else(ends)
        .is_some()
}

/// 新闻推荐: whether nothing of the document stands below such a line, be it prose.
fn is_last(line: &Line<'_>) -> bool {
    RULES.exactly("cue_last", &line.bare, line.chars).is_some()
}

/// Whether a line below a cue is more than a headline.
fn is_prose(line: &Line<'_>) -> bool {
    line.chars >= 50 && line.has_sentence_end()
}

fn mark_recommended(lines: &mut [Line<'_>]) {
    let site_lines =
        |line: &Line<'_>| line.role == Role::Furniture("repeat") || site_of(line).is_some();
    // One pass from the end: what lies below each line.
    let mut below = vec![Below::default(); lines.len() + 1];
    for (i, line) in lines.iter().enumerate().rev() {
        let mut sum = below[i + 1];
        sum.prose |= line.is_text() && is_prose(line);
        sum.report = sum.report || line.is_text() && is_report_line(line);
        sum.sites += u32::from(site_lines(line));
        below[i] = sum;
    }
    let mut told = 0;
    let mut at = 0;
    while at < lines.len() {
        if !is_cue(&lines[at]) {
            told += usize::from(lines[at].is_text()) * lines[at].chars;
            at += 1;
            continue;
        }
        let rest = below[at + 1];
        // A report numbers on; a page of teasers repeats its site's name; other articles are told below 新闻推荐.
        let other = (rest.sites >= 2 || is_last(&lines[at])) && !rest.report;
        let whole = told >= 60 && (!rest.prose || other);
        let end = if whole {
            lines.len()
        } else {
            headlines_end(lines, at + 1)
        };
        let first_is_chrome = matches!(lines[at].role, Role::Furniture(_));
        if whole || end > at + 1 || first_is_chrome {
            lines[at..end]
                .iter_mut()
                .filter(|line| line.role != Role::Blank)
                .for_each(|line| line.role = Role::Furniture("recommended"));
        }
        at = end.max(at + 1);
    }
}

/// What lies below a line.
#[derive(Clone, Copy, Default)]
struct Below {
    prose: bool,
    report: bool,
    sites: u32,
}

/// A line that only the document itself would have.
fn is_report_line(line: &Line<'_>) -> bool {
    let numbered = numbering::read(line.text).is_some_and(|number| number.style <= Style::HanParen);
    numbered || line.bare.starts_with("各位代表")
}

/// The line after the headlines and teasers that follow a cue.
fn headlines_end(lines: &[Line<'_>], from: usize) -> usize {
    let mut end = from;
    while let Some(line) = lines.get(end) {
        let heading =
            numbering::read(line.text).is_some() || super::heading::speaks_of_period(line.text);
        if line.is_text() && (line.has_sentence_end() || line.chars > 60 || heading) {
            break;
        }
        end += 1;
    }
    // A heading right above the prose belongs to it, not to the list of links.
    let listed = lines[from..end]
        .iter()
        .filter(|line| line.is_text())
        .count();
    if end < lines.len() && listed == 1 {
        from
    } else {
        end
    }
}

/// Whether a line explains a term: `[3]“双碳”：指……`, `四好农村路：……`.
fn is_entry(line: &Line<'_>) -> bool {
    let body = note_number(&line.bare).map_or(&*line.bare, |(_, len)| &line.bare[len..]);
    let head = body
        .char_indices()
        .nth(40)
        .map_or(body, |(at, _)| &body[..at]);
    let colon = head.contains(['：', ':'])
        && !head
            .split(['：', ':'])
            .next()
            .unwrap_or("")
            .contains(['，', '。']);
    colon
        || ["是指", "指的是", "指“", "即“", "，指"]
            .iter()
            .any(|word| has(head, word))
}

/// `[3]`, `【3】`, `［3］`, `3.`, `3、`, `①` with the length.
fn note_number(bare: &str) -> Option<(bool, usize)> {
    let inner = bare.strip_prefix(['[', '【', '［', '〔']);
    let rest = inner.unwrap_or(bare);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(digits..).filter(|_| (1..=3).contains(&digits))?;
    let close: &[char] = if inner.is_some() {
        &[']', '】', '］', '〕']
    } else {
        &['.', '、', '．']
    };
    let after = after.strip_prefix(close)?;
    Some((inner.is_some(), bare.len() - after.len()))
}

fn mark_notes(lines: &mut [Line<'_>]) {
    let at: Vec<usize> = (0..lines.len()).filter(|i| lines[*i].is_text()).collect();
    let thanks = at
        .iter()
        .position(|i| lines[*i].chars <= 12 && has(&lines[*i].bare, "谢谢"));
    let start = at.iter().enumerate().position(|(n, i)| {
        let below = &at[n + 1..];
        // A glossary stands in the second half; in a table of contents nothing explains.
        if is_note_cue(&lines[*i]) {
            let mut next = below.iter().take(3);
            return n * 3 >= at.len() && next.any(|next| is_entry(&lines[*next]));
        }
        let bracketed = |i: &usize| {
            note_number(&lines[*i].bare).is_some_and(|(bracketed, _)| bracketed)
                && is_entry(&lines[*i])
        };
        let numbered = |i: &usize| note_number(&lines[*i].bare).is_some() && is_entry(&lines[*i]);
        let first = note_number(&lines[*i].bare).is_some()
            && lines[*i]
                .bare
                .trim_start_matches(['[', '【', '［', '〔'])
                .starts_with('1');
        let after_thanks = thanks.is_some_and(|thanks| n > thanks);
        first
            && n > 0
            && below.first().is_some_and(|next| {
                (bracketed(i) && bracketed(next)) || (after_thanks && numbered(i) && numbered(next))
            })
    });
    let Some(start) = start else { return };
    for i in &at[start..] {
        if lines[*i].bare.starts_with("附表")
            || lines[*i].bare.starts_with("附件") && *i > at[start]
        {
            break;
        }
        lines[*i].role = Role::Furniture("footnote");
    }
}

/// `名词解释`, `附：名词解释`, `※注释※`, `附件：《政府工作报告》名词解释`.
fn is_note_cue(line: &Line<'_>) -> bool {
    let words = line.bare.trim_matches([
        '※', '*', '＊', '【', '】', '[', ']', '（', '）', '(', ')', '：', ':', '—', '-',
    ]);
    let annex = WORDS.annex.starting(words).map_or(0, str::len);
    let words = &words[annex..];
    let words = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == '：');
    // Such a heading may be four characters longer than its words.
    RULES
        .exactly("note", words, line.chars.saturating_sub(4))
        .is_some()
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    const BODY: &str = "全年地区生产总值118.3亿元，增长6.5%，一般公共预算收入10.2亿元，增长5.1%，新增市场主体1200家，城镇新增就业3000人，总体稳中有进。\n";

    fn kept(below: &str) -> Vec<String> {
        let text = format!("{BODY}{below}");
        let mut lines = line::of_text(&text);
        super::super::furniture::mark(&mut lines);
        mark(&mut lines);
        lines
            .iter()
            .skip(1)
            .filter(|line| line.is_text())
            .map(|line| line.text.to_owned())
            .collect()
    }

    #[test]
    fn everything_below_a_list_of_links_goes() {
        assert!(kept("分享到：\nQQ空间\n上一篇：\n某县2020年报告\n相关文章\n07-29\n某市2022年报告\n标签云\n2025年\n城区").is_empty());
    }

    #[test]
    fn teasers_below_a_recommendation_go() {
        let teaser = "近日某公司推出新款冰箱，除菌率达到99.9%，预计全年销量超过100万台，商家纷纷加入促销活动，市场反应热烈，值得期待。";
        let page = format!(
            "生活分类资讯推荐\n冰箱上新啦大家快来看 - 每日要闻\n冰箱上新啦大家快来看\n{teaser}\n手机上新啦大家快来看 - 每日要闻\n手机上新啦大家快来看\n{teaser}"
        );
        assert!(kept(&page).is_empty());
    }

    #[test]
    fn a_report_goes_on_after_a_link_in_its_middle() {
        let page = "相关阅读\n某县去年税收破十亿\n某县再添高新企业\n二、2024年工作安排\n做好今年工作，要坚持稳中求进，全县生产总值增长6%左右，一般公共预算收入增长5%，固定资产投资增长8%，城镇新增就业3000人。";
        assert_eq!(kept(page).len(), 2);
        assert_eq!(kept(page)[0], "二、2024年工作安排");
    }

    #[test]
    fn another_article_below_a_recommendation_goes() {
        let other = "近日，某公司的志愿者走进社区开展义诊活动，为居民测量血压，一共服务了120名老人，受到居民的普遍欢迎和好评。";
        assert!(kept(&format!("新闻推荐\n{other}")).is_empty());
        assert_eq!(kept(&format!("本周新闻推荐\n{other}")).len(), 2);
    }

    #[test]
    fn a_section_that_recommends_is_no_cue() {
        assert_eq!(kept("重点项目推荐\n对外推介项目20个，总投资50亿元，签约12个，落地8个，到位资金6亿元，带动就业1200人，形成产业集群3个。").len(), 2);
    }

    #[test]
    fn a_glossary_goes() {
        for notes in [
            "附：名词解释\n1.四好农村路：指建好、管好、护好、运营好农村路。",
            "※注释※\n[1]“双碳”：碳达峰与碳中和。",
            "[1]“双碳”：碳达峰与碳中和。\n[2]“三资”：资金、资产和资源。",
            "谢谢大家！\n1.双碳：碳达峰与碳中和。\n2.三资：资金、资产和资源。",
        ] {
            let thanks = usize::from(notes.starts_with('谢'));
            assert_eq!(kept(notes).len(), thanks, "{notes}");
        }
    }

    #[test]
    fn numbered_tasks_are_no_glossary() {
        assert_eq!(
            kept("1.产业方面：新增企业80家。\n2.民生方面：新增学位2000个。").len(),
            2
        );
    }
}
