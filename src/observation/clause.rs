//! A sentence is cut into clauses, outside quotation marks and titles.
//!
//! ```text
//! 新增学位600个，改造“旧、危、险”校舍3处；绿化率达42%。
//! |------------|------------------------|-----------|
//!  group 0       group 0                  group 1
//! ```
//!
//! Clauses end at ，：。！？ and at brackets that hold a number; `；` also opens a new group, the
//! stretch that a word such as 预计 governs. It does not look at words.

mod dropped;
mod gloss;
mod labelled;

use crate::lexicon::Marked;
use gloss::gloss_end;
pub use gloss::is_months;
use std::ops::Range;

/// A stretch between two clause marks, in bytes of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Without the marks.
    pub range: Range<usize>,
    /// Number of its `；` group.
    pub group: u16,
    /// Whether it is the inside of brackets.
    pub aside: bool,
}

/// Quoted stretches and titles: `“…”`, `‘…’`, `《…》`, marks included, outermost only; what is spoken is none.
pub fn quotes(text: &str, marks: Marked<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Where the outermost quote began, the mark that closes it, and how deep titles are nested.
    let mut open: Option<(usize, char, u32)> = None;
    for (at, c) in marks.iter() {
        match open {
            None => {
                let close = match c {
                    '“' => '”',
                    '‘' => '’',
                    '《' => '》',
                    '「' => '」',
                    _ => continue,
                };
                open = Some((at, close, 1));
            }
            Some((start, close, depth)) if c == close => {
                open = if depth > 1 {
                    Some((start, close, depth - 1))
                } else {
                    None
                };
                let inner = start + c.len_utf8();
                if depth == 1 && c == '”' && is_speech(&text[inner..at]) {
                    let titles = quotes(&text[inner..at], marks.within(inner..at)).into_iter();
                    found.extend(titles.map(|title| inner + title.start..inner + title.end));
                } else if depth == 1 {
                    found.push(start..at + c.len_utf8());
                }
            }
            Some((start, close, depth)) if close == '》' && c == '《' => {
                open = Some((start, close, depth + 1))
            }
            Some(_) => {}
        }
    }
    found
}

/// “今年，我们新建泵站12座，…”: what somebody says with its figures, longer than any name.
fn is_speech(inner: &str) -> bool {
    const NAME: usize = 36;
    inner.len() > NAME
        && inner.contains(['，', '。', '；'])
        && inner.contains(|c: char| c.is_ascii_digit())
}

/// Whether a position lies inside one of the stretches.
pub fn inside(stretches: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    let next = stretches.partition_point(|stretch| stretch.end <= at);
    stretches
        .get(next)
        .filter(|stretch| stretch.start < at || stretch.contains(&at))
}

/// The clauses of a sentence, in order; empty ones are left out.
pub fn split(text: &str, marks: Marked<'_>, quotes: &[Range<usize>]) -> Vec<Clause> {
    let (mut clauses, mut start, mut group, mut brackets) = (Vec::new(), 0, 0, 0_u32);
    let mut close = |range: Range<usize>, group: u16, aside: bool| {
        if !text[range.clone()].chars().all(char::is_whitespace) {
            clauses.push(Clause {
                range,
                group,
                aside,
            });
        }
    };
    let mut gloss = 0;
    for (at, c) in marks.iter() {
        if inside(quotes, at).is_some() || at < gloss {
            continue;
        }
        gloss = gloss_end(text, at).unwrap_or(0);
        let bracket = matches!(c, '（' | '）')
            && at >= gloss
            && (brackets > 0 || bracket_holds_number(&text[at..]));
        let dash = c == '—' && text[..at].ends_with('—');
        let trails_off = c == '…' && trails_off(&text[start..at], &text[at + c.len_utf8()..]);
        if bracket {
            close(start..at, group, brackets > 0);
            brackets = if c == '（' {
                brackets + 1
            } else {
                brackets.saturating_sub(1)
            };
        } else if c == '\n' && breaks_word(text, at)
            || c == '：' && (told_amount(text, at) || labelled::names(text, at))
        {
            continue;
        } else if matches!(
            c,
            '，' | '；' | '：' | '。' | '！' | '？' | '\n' | '\t' | '“' | '”'
        ) {
            close(start..at, group, brackets > 0);
            group += u16::from(c == '；');
        } else if dash || trails_off {
            close(start..(at - c.len_utf8()).max(start), group, brackets > 0);
            group += u16::from(trails_off);
        } else {
            continue;
        }
        start = at + c.len_utf8();
    }
    close(start..text.len(), group, brackets > 0);
    labelled::apart(text, dropped::apart(text, parted(text, clauses), quotes))
}

/// 甲村全部脱贫| |发生率降至1.4%: a headline of two statements as two clauses, all else as it is.
fn parted(text: &str, clauses: Vec<Clause>) -> Vec<Clause> {
    if let [whole] = clauses.as_slice()
        && let Some(at) = headlined(text).filter(|_| whole.range == (0..text.len()))
    {
        let clause = |range| Clause {
            range,
            ..whole.clone()
        };
        return vec![clause(0..at), clause(at + ' '.len_utf8()..text.len())];
    }
    clauses
}

/// 甲村全部脱贫| |发生率降至1.4%: where a space parts the two statements of a headline, each with a number.
fn headlined(text: &str) -> Option<usize> {
    let (left, right) = text.split_once(' ').filter(|_| text.len() <= HEADLINE)?;
    let counts = |part: &str| part.contains(|c: char| c.is_ascii_digit());
    let word = |c: char| c.is_alphabetic() && !c.is_ascii() || c == '%';
    let begins = right.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii());
    let parts = counts(left) && counts(right) && !right.contains(' ') && begins;
    (parts && left.ends_with(word)).then_some(left.len())
}

/// Longest headline, in bytes.
const HEADLINE: usize = 120;

/// 群众饮水难|……|今年全县投资6亿元: a sentence that trails off; but 教育、卫生……共投入5亿元, which leaves out the rest of a list.
fn trails_off(said: &str, behind: &str) -> bool {
    said.ends_with('…') && !said.contains('、') && !behind.starts_with(['等', '、', '…'])
}

/// 地方财政⏎收入12亿元: a line that was broken amid its words.
fn breaks_word(text: &str, at: usize) -> bool {
    let word = |c: char| c.is_alphanumeric();
    text[..at].ends_with(word) && text[at + 1..].starts_with(word)
}

/// 工业投入|：2.8亿元，: a colon between what is measured and its amount stands for 为, and parts nothing.
fn told_amount(text: &str, at: usize) -> bool {
    /// Longest unit, in characters.
    const UNIT: usize = 5;
    /// What names of amounts end with.
    const NAMES: [char; 16] = [
        '值', '额', '率', '量', '入', '出', '口', '积', '数', '款', '资', '费', '税', '度', '重',
        '本',
    ];
    let amount = &text[at + '：'.len_utf8()..];
    if !amount.starts_with(|c: char| c.is_ascii_digit()) || !text[..at].ends_with(NAMES) {
        return false;
    }
    let unit = amount.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let mut letters = unit.chars().take(UNIT + 1);
    let ends = |c: char| matches!(c, '，' | '；' | '。' | '、' | '（' | '）' | '\n');
    letters.any(ends) || unit.chars().nth(UNIT).is_none()
}

/// Whether the bracket at the start of `text` holds a number with more than itself around it.
fn bracket_holds_number(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('（') else {
        return false;
    };
    let inner = inner.split('）').next().unwrap_or("");
    // An English or chemical short name such as （PM2.5） is no aside.
    // 历下区（4.36）, 历下区（1.0mg/m3）
    let amount = |inner: &str| {
        let rest = inner.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let decimal = inner[..inner.len() - rest.len()].contains('.');
        decimal && matches!(rest, "" | "mg/m3" | "ug/m3")
    };
    inner.contains(|c: char| c.is_ascii_digit())
        && (!inner.is_ascii() || inner.ends_with('%') || amount(inner))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Marks;

    fn shown(text: &str) -> Vec<String> {
        let marks = Marks::of(text);
        let quotes = quotes(text, marks.all());
        split(text, marks.all(), &quotes)
            .into_iter()
            .map(|c| {
                format!(
                    "{}{}{}",
                    c.group,
                    if c.aside { "*" } else { "" },
                    &text[c.range]
                )
            })
            .collect()
    }

    #[test]
    fn marks_outside_quotes_cut() {
        assert_eq!(
            shown("新增学位600个，改造“旧，危”校舍3处；绿化率达42%。"),
            ["0新增学位600个", "0改造“旧，危”校舍3处", "1绿化率达42%"]
        );
    }

    #[test]
    fn a_line_end_amid_a_word_cuts_none() {
        assert_eq!(
            shown("财政\n收入12亿元，\n支出9亿元"),
            ["0财政\n收入12亿元", "0支出9亿元"]
        );
    }

    #[test]
    fn a_bracket_with_a_number_is_an_aside() {
        assert_eq!(
            shown("项目80个（其中省级26个）开工"),
            ["0项目80个", "0*其中省级26个", "0开工"]
        );
        assert_eq!(shown("学校（幼儿园）10所"), ["0学校（幼儿园）10所"]);
        assert_eq!(shown("细颗粒物（PM2.5）浓度"), ["0细颗粒物（PM2.5）浓度"]);
    }

    #[test]
    fn nested_titles_are_one_stretch() {
        let text = "《关于《办法》的通知》印发";
        let shown: Vec<&str> = quotes(text, Marks::of(text).all())
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(shown, ["《关于《办法》的通知》"]);
    }
}
