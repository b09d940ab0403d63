//! Pages that lost their line breaks: a title, headings and text in one line, with nothing between them.
//!
//! ```text
//! 某县治水工作方案一、总体思路坚持治水兴业…。二、工作方案(一)工作目标2014年计划清淤2万米。(二)…
//! →  某县治水工作方案⏎一、总体思路⏎坚持治水兴业…。⏎二、工作方案⏎(一)工作目标⏎2014年计划清淤2万米。⏎(二)…
//! ```
//!
//! Such a line has a title right before 一、, or 。二、 behind it, or a review's heading behind 。 that names its year
//! (…意见。一、2019年工作回顾2019年，…). Where a heading ends is told by the rows of `glued_headings.tsv`, or by a bracketed
//! number right behind it. A box of measures (专栏1：主要措施1.治理…。2.…) is parted at its items, a table at its rows
//! ([`strung`]), a title from the bar below it ([`headed`]). Lines joined by spaces are for [`super::run_on`].

mod boxed;
mod headed;
mod strung;

use super::hanzi::is_han;
use super::line::{Line, line};
use crate::lexicon::{has, kinds};
use crate::numbering::{self, Number, Style};

kinds! {
    static WORDS = "../lexicon/glued_headings.tsv":
    heading, review, goes_on, title, names, serial, column, goal, amount, bar,
}

/// Columns from which a line may hold a whole page.
const PAGE: u32 = 160;

/// Columns from which it may hold a table.
const TABLE: u32 = 44;

/// Lines at the top of a page among which its title stands.
const TOP: usize = 6;

/// Longest title and longest heading, in characters.
const TITLE: usize = 50;
const HEADING: usize = 16;

/// 指标 单位 2020年: whether a line is the head of a table, whose first word stands over the names of its rows or over their
/// numbers.
pub(super) fn heads_table(line: &str) -> bool {
    const LONGEST: usize = 6;
    let mut words = line.split(' ').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let short = first.chars().count() <= LONGEST && words.nth(1).is_some();
    let names = || WORDS.serial.number(first).is_some() || WORDS.names.ending(first).is_some();
    short && !line.contains(['，', '。', '；']) && names()
}

/// What a sentence ends with.
const ENDS: [char; 3] = ['。', '；', '！'];

/// The shortest sentence that stands behind a heading, in characters.
const SENTENCE: usize = 12;

/// The number of the first heading.
const FIRST: &str = "一、";

/// Parts the lines that hold a page.
pub(super) fn part(text: &str, lines: &mut Vec<Line>) {
    let cut = |(at, whole): (usize, &Line)| {
        let line = whole.text(text);
        if at < TOP {
            let bar = headed::cuts(line);
            if !bar.is_empty() {
                return bar;
            }
        }
        let mut found = match whole.columns >= PAGE {
            true if boxed::is_box(line) => boxed::cuts(line),
            true => cuts(line),
            false => Vec::new(),
        };
        if whole.columns >= TABLE {
            found.extend(strung::cuts(line));
            found.sort_unstable();
            found.dedup();
        }
        found
    };
    let mut done = 0;
    let mut parted = Vec::new();
    for (at, whole) in lines.iter().enumerate() {
        let cuts = cut((at, whole));
        if cuts.is_empty() {
            continue;
        }
        parted.extend_from_slice(&lines[done..at]);
        done = at + 1;
        let mut start = whole.start;
        for at in cuts {
            let end = whole.start + at;
            parted.push(line(text, start, end, end));
            start = end;
        }
        let page = whole.page;
        parted.push(Line {
            page,
            ..line(text, start, whole.end, whole.next)
        });
    }
    // Most texts have no such line.
    if !parted.is_empty() {
        parted.extend_from_slice(&lines[done..]);
        *lines = parted;
    }
}

/// Where a line is to be parted, in order; nowhere in one that holds no such page.
fn cuts(line: &str) -> Vec<usize> {
    let Some(first) = line.find(FIRST) else {
        return Vec::new();
    };
    let body = &line[first..];
    let second = ["。二、", "；二、"].iter().any(|mark| has(body, mark));
    let head = &line[..first];
    let told = || heading_end(&body[FIRST.len()..]).is_some();
    let begins = match is_title(head) {
        true => second || told(),
        false => {
            let apart = head.is_empty() || head.ends_with(['。', '：', ':']);
            apart && (second || reviews_year(&body[FIRST.len()..]))
        }
    };
    if !begins {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    let mut value = 0;
    for start in std::iter::once(first).chain(sentences(line, first)) {
        let number = numbering::read(&line[start..])
            .filter(|number| number.style == Style::Han && number.is_listed(&line[start..]));
        let next = number.filter(|number| number.value == value + 1);
        let Some(number) = next else { continue };
        value = number.value;
        cuts.push(start);
        // 二、工作方案|(一)工作目标|…
        let at = start + number.len;
        let words = &line[at..];
        let bracket = words.find(['（', '(']).filter(|open| {
            let heading = &words[..*open];
            heading.chars().count() <= HEADING && heading.chars().all(is_han)
        });
        let bracket = bracket.filter(|open| {
            bracketed_number(&words[*open..]).is_some_and(|number| number.value == 1)
        });
        match (bracket, heading_end(words)) {
            (Some(open), _) => cuts.push(at + open),
            (None, Some(end)) => cuts.push(at + end),
            (None, None) => {}
        }
    }
    cuts.extend(bracketed(line, first));
    cuts.sort_unstable();
    cuts.dedup();
    cuts.retain(|at| *at > 0);
    cuts
}

/// 某县治水工作|方案: whether what stands before the first heading is a title.
fn is_title(head: &str) -> bool {
    let length = head.chars().count();
    (4..=TITLE).contains(&length)
        && !head.contains(['。', '，', '；', ','])
        && WORDS.title.ending(head).is_some()
}

/// 。|二、: where what stands right behind a sentence begins, from `from` on.
fn sentences(line: &str, from: usize) -> impl Iterator<Item = usize> {
    let ends = line[from..].match_indices(ENDS);
    ends.map(move |(at, end)| from + at + end.len())
}

/// （一）, (一): the bracketed number that words begin with.
fn bracketed_number(words: &str) -> Option<Number> {
    numbering::read(words).filter(|number| number.style == Style::HanParen)
}

/// 。|（二）工作任务|…: where bracketed numbers stand behind sentences, and where their headings end.
fn bracketed(line: &str, from: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    for (at, _) in line[from..].match_indices(['（', '(']) {
        let at = from + at;
        let Some(number) = bracketed_number(&line[at..]) else {
            continue;
        };
        let words = at + number.len;
        if line[..at].ends_with(ENDS) {
            cuts.push(at);
        }
        if let Some(end) = heading_end(&line[words..]) {
            cuts.push(words + end);
        }
    }
    cuts
}

/// |2019年|工作回顾, |过去五年|工作回顾: how long the year is that a heading begins with, or the years that it counts.
fn year_length(words: &str) -> usize {
    const YEAR: usize = "2019年".len();
    let counted = ["过去五年", "过去一年", "五年来"];
    if let Some(years) = counted.iter().find(|years| words.starts_with(**years)) {
        return years.len();
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    match words[digits..].starts_with('年') && digits + "年".len() == YEAR {
        true => YEAR,
        false => 0,
    }
}

/// 2019年工作回顾|2019年，…: whether a heading looks back on a year or on years that it names, and a sentence is glued to it.
fn reviews_year(words: &str) -> bool {
    let year = year_length(words);
    year > 0 && WORDS.review.starting(&words[year..]).is_some() && heading_end(words).is_some()
}

/// 总体思路|认真贯彻…: where a known heading ends that a sentence is glued to.
fn heading_end(words: &str) -> Option<usize> {
    let year = year_length(words);
    let told = &words[year..];
    let known = || WORDS.heading.starting(told);
    let dated = || WORDS.review.starting(told).filter(|_| year > 0);
    let end = year + known().or_else(dated)?.len();
    let rest = &words[end..];
    let glued =
        rest.starts_with(|c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '“' | '《'));
    let length = rest.find(['。', '；']).map_or(rest, |end| &rest[..end]);
    let sentence = length.chars().count() >= SENTENCE;
    (glued && sentence && WORDS.goes_on.starting(rest).is_none()).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::fold::fold;
    use crate::span::Span;

    const PAGE: &str = "某县治水工作方案一、总体思路坚持治水与兴业并重,让老城的河道重新流动起来,也让沿河的人家在雨季里睡得安稳。二、工作方案(一)工作目标2014年计划清淤2万米,加固堤防3万米,新建闸门75座。(二)工作任务及负责单位由水利局统筹办理,沿河各镇分段包干。";

    #[test]
    fn a_page_without_line_breaks_gets_them() {
        let folded = fold(PAGE);
        let lines: Vec<_> = folded
            .text
            .lines()
            .map(|line| line.split('，').next())
            .collect();
        let want = [
            "某县治水工作方案",
            "一、总体思路",
            "坚持治水与兴业并重",
            "二、工作方案",
            "（一）工作目标",
            "2014年计划清淤2万米",
            "（二）工作任务及负责单位由水利局统筹办理",
        ];
        assert_eq!(lines, want.map(Some));
        let at = folded.text.find("2万米").expect("it is there");
        let span = folded.map.original(Span::bytes(at, at + "2万米".len()));
        let original: String = PAGE.chars().skip(span.start as usize).take(3).collect();
        assert_eq!(original, "2万米");
    }

    #[test]
    fn the_heading_of_a_box_stands_alone() {
        let text = "专栏1:2011年以来城区供水主要措施1.更换老旧管网。换下铸铁管道45公里,新装阀门860个,查出并堵住漏点210处,给老小区装上智能水表6200块。2.改造加压泵房。新建泵房14座,改造旧泵房22座,备用电源全部到位。";
        let folded = fold(text).text;
        let lines: Vec<_> = folded.lines().map(|line| line.split('。').next()).collect();
        let want = [
            "专栏1：2011年以来城区供水主要措施",
            "1.更换老旧管网",
            "2.改造加压泵房",
        ];
        assert_eq!(lines, want.map(Some));
    }

    #[test]
    fn lists_in_a_sentence_stay() {
        let listed = "会议强调，一、加强领导，压实责任，细化举措；三、严格督查，确保取得实效，各单位要按照部署逐项抓好落实，及时报送进展情况，形成齐抓共管的工作格局，推动各项任务落地见效，不断提升城乡绿化水平。";
        assert_eq!(fold(listed).text, listed);
        let named = "专家比较了建设方案一、方案二和方案三，认为方案二占地较少，投资较省，工期较短，对周边居民的影响也较小，建议采用方案二，并请有关部门按照程序抓紧报批，争取早日开工建设，早日投入使用。";
        assert_eq!(fold(named).text, named);
    }
}
