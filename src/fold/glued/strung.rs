//! Tables whose rows were strung together in one line, amid a paragraph or alone: each row gets a line of its own.
//!
//! ```text
//! 构成如下： 指标 年末数（万人） 比重（%） 总人口 35.2 100 城镇 12.1 34.4 乡村 23.1 65.6 全年出生…
//! →  构成如下：⏎指标 年末数（万人） 比重（%）⏎总人口 35.2 100⏎城镇 12.1 34.4⏎乡村 23.1 65.6⏎全年出生…
//! ```
//!
//! A head is needed that names the rows (指标, 产品名称, 序号) and has a word for each figure of a row, and at least three
//! rows with as many figures each. What the cells mean is for [`crate::outline`] and the stages behind it.

mod token;

use super::WORDS;
use crate::numbering::{self, Style};
use token::{Kind, Token, tokens};

/// The fewest spaces of a line that holds such a table: of three rows and their head.
const SPACES: usize = 7;

/// Rows that are needed.
const LEAST: usize = 3;

/// The most words of a row's name, its unit included.
const NAME: usize = 5;

/// A row: the tokens where its name, its figures and the kind of its goal begin, and the one behind it.
#[derive(Clone, Copy)]
struct Row {
    name: usize,
    figures: usize,
    goal: usize,
    end: usize,
}

impl Row {
    /// How many words stand before its figures.
    fn named(&self) -> usize {
        self.figures - self.name
    }

    /// How many figures it has.
    fn width(&self) -> usize {
        self.goal - self.figures
    }
}

/// Where a line is to be parted, in order: before the head of such a table, before each row and behind the last.
pub(super) fn cuts(line: &str) -> Vec<usize> {
    let bytes = line.as_bytes();
    let narrow = memchr::memchr2_iter(b' ', b'\t', bytes)
        .take(SPACES)
        .count();
    let wide = || memchr::memmem::find_iter(bytes, "\u{3000}").take(SPACES);
    if narrow < SPACES && wide().count() < SPACES {
        return Vec::new();
    }
    let mut tokens = tokens(line);
    let mut cuts = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        let inner = tokens[from..].iter();
        let to = from + inner.take_while(|token| token.kind != Kind::Prose).count();
        let behind = tokens.get(to).map(|token| token.start);
        let found = table(&mut tokens[from..to], behind, &mut cuts);
        // 如下：|表1 主要产品产量|指标: a caption behind a sentence.
        let closed = from > 0 && tokens[from - 1].text.ends_with(['。', ':', ';']);
        if found && closed {
            cuts.push(tokens[from].start);
        }
        from = to + 1;
    }
    cuts.retain(|at| *at > 0);
    cuts
}

/// Finds the tables of a stretch that prose stands behind, and where it is to be parted for them; whether there is one.
fn table(tokens: &mut [Token], behind: Option<usize>, cuts: &mut Vec<usize>) -> bool {
    number(tokens);
    let rows = rows(tokens);
    let mut at = 0;
    let mut found = false;
    while at + LEAST <= rows.len() {
        let alike = rows[at..]
            .iter()
            .take_while(|row| row.width() == rows[at].width());
        let run = &rows[at..at + alike.count()];
        let head = (run.len() >= LEAST).then(|| head(tokens, run)).flatten();
        let Some((head, name)) = head else {
            at += 1;
            continue;
        };
        // 类别 | 指标: words over several rows stand before the name of the first.
        let sorted = head > 0 && WORDS.names.ending(&tokens[head - 1].text).is_some();
        cuts.push(tokens[head].start);
        let first = Row { name, ..run[0] };
        for row in std::iter::once(&first).chain(&run[1..]) {
            cuts.extend(begins(tokens, row, sorted).map(|at| tokens[at].start));
            cuts.extend(tokens.get(row.end).map(|token| token.start).or(behind));
        }
        at += run.len();
        found = true;
    }
    found
}

/// 一、经济发展|地区生产总值 亿元: where a row begins, and where it does behind words that head several rows; `sorted`, where
/// such words have a head of their own.
fn begins(tokens: &[Token], row: &Row, sorted: bool) -> impl Iterator<Item = usize> + use<> {
    let number = numbering::read(&tokens[row.name].text);
    let han = number.is_some_and(|number| matches!(number.style, Style::Han | Style::HanParen));
    let least = 2 + usize::from(tokens[row.figures - 1].is_unit());
    let own = ((han || sorted) && row.named() >= least).then_some(row.name + 1);
    std::iter::once(row.name).chain(own)
}

/// 属性 1 粮食 …约束性 2 肉类 …: marks the running numbers of rows, where three of them follow each other.
fn number(tokens: &mut [Token]) {
    let mut found = Vec::new();
    for at in 1..tokens.len().saturating_sub(1) {
        let next = (found.len() + 1).to_string();
        if tokens[at].text == next && tokens[at + 1].kind == Kind::Word {
            found.push(at);
        }
    }
    if found.len() >= LEAST {
        for at in found {
            tokens[at].kind = Kind::Serial;
        }
    }
}

/// The rows of a stretch, whatever their width; the words of the first may have its head before them.
fn rows(tokens: &[Token]) -> Vec<Row> {
    let behind = |from: usize, kind: Kind| {
        let same = tokens[from..].iter().take_while(|token| token.kind == kind);
        from + same.count()
    };
    let mut rows = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let name = at;
        let figures = match tokens[at].kind {
            Kind::Serial => behind(at + 1, Kind::Word),
            _ => behind(at, Kind::Word),
        };
        let goal = behind(figures, Kind::Figure);
        let end = behind(goal, Kind::Goal).min(goal + 1);
        let value = |token: &Token| token.text.contains(|c: char| c.is_ascii_digit());
        if figures > name && tokens[figures..goal].iter().any(value) {
            rows.push(Row {
                name,
                figures,
                goal,
                end,
            });
        }
        at = end.max(at + 1);
    }
    rows
}

/// Where the head of such rows begins, and where the first of them does.
fn head(tokens: &[Token], run: &[Row]) -> Option<(usize, usize)> {
    let (first, rest) = run.split_first()?;
    if rest.iter().any(|row| row.named() > NAME) {
        return None;
    }
    let most =
        |says: &dyn Fn(&Row) -> bool| rest.iter().filter(|row| says(row)).count() * 2 > rest.len();
    let units = usize::from(most(&|row| {
        row.named() > 1 && tokens[row.figures - 1].is_unit()
    }));
    let goals = usize::from(most(&|row| row.end > row.goal));
    // 指标 绝对量 增速, of rows without units: nothing says what the figures count.
    let noted = |row: &Row, except: &str| {
        let mut words = tokens[row.name..row.figures].iter();
        words.any(|token| token.text.contains('(') && !token.text.contains(except))
    };
    // The words of the first row have the head before them: 增长（%） is no unit of what grew.
    if units == 0 && !noted(first, "(%)") && !rest.iter().any(|row| noted(row, "其中")) {
        return None;
    }
    let serial = tokens[first.name].kind == Kind::Serial;
    let heads = 1 + first.width() + units + goals + usize::from(serial);
    // The name of the first row is a word or two; with its number it begins where that stands.
    let words = match serial {
        true => first.named()..=first.named(),
        false => 1 + units..=2 + units,
    };
    let mut names = words.filter_map(|words| first.figures.checked_sub(words));
    names.find_map(|name| {
        let begin = name.checked_sub(heads)?;
        let head = &tokens[begin..name];
        let over = &head.first()?.text;
        let over = match serial {
            true => WORDS.serial.number(over).is_some(),
            false => WORDS.names.ending(over).is_some(),
        };
        let told = head.iter().filter(|token| WORDS.column.within(&token.text));
        let plain = head.iter().all(|token| token.kind == Kind::Word);
        (over && plain && told.count() * 2 >= heads).then_some((begin, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> Vec<&str> {
        let mut ends = cuts(text);
        ends.sort_unstable();
        ends.dedup();
        ends.push(text.len());
        let mut start = 0;
        let pieces = ends
            .into_iter()
            .map(|end| text[std::mem::replace(&mut start, end)..end].trim());
        pieces.collect()
    }

    #[test]
    fn rows_amid_a_paragraph() {
        let text = "年末总人口35万人。构成如下： 表1 人口构成 指标 年末数(万人) 比重 （%） 总人口 35.2 100 城镇 12.1 34.4 其中: 男性 6.1 17.3 全年出生3千人。";
        let pieces = parted(text);
        assert_eq!(
            pieces[1..4],
            [
                "表1 人口构成",
                "指标 年末数(万人) 比重 （%）",
                "总人口 35.2 100"
            ]
        );
        assert_eq!(pieces[5..], ["其中: 男性 6.1 17.3", "全年出生3千人。"]);
    }

    #[test]
    fn rows_with_numbers_units_and_kinds() {
        let text = "序号 指标 单位 2020年 2025年 属性 1 粮食产量 万吨 35 36左右 约束性 2 旅客 万人 2011 2200 预期性 3 能耗降低 % — 〔14〕 约束性";
        let pieces = parted(text);
        assert_eq!(pieces[1], "1 粮食产量 万吨 35 36左右 约束性");
        assert_eq!(pieces[3], "3 能耗降低 % — 〔14〕 约束性");
    }

    #[test]
    fn words_with_numbers_between_are_none() {
        for text in [
            "建成 学校 3 所 医院 2 所 公园 5 座 广场 6 个 车站 7 座 码头 2 座",
            "指标 完成 情况 学校 3 医院 2 公园 5 全部 按期 完工",
        ] {
            assert!(cuts(text).is_empty(), "{text}");
        }
    }
}
