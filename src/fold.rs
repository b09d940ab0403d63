//! Original text becomes text in one plain form, with an exact way back.
//!
//! Reports come from WeChat, PDFs and scrapers: Traditional or Simplified, full-width or half-width,
//! with spaces inside numbers, pinyin in brackets, footnote marks, lines broken at the paper's
//! edge. Later stages read [`FoldedText::text`], where each thing has one spelling, and report
//! where it stood by [`OffsetMap::original`].
//!
//! ```
//! use zhibiao::fold::fold;
//! let folded = fold("貴陽(yáng)新增綠色食品 １,２３4 個,增長(zhǎng)９.4 ％。");
//! assert_eq!(folded.text, "贵阳新增绿色食品1234个，增长9.4%。");
//! ```
//!
//! One scan from left to right, line by line, copies what is plain and hands every other character
//! to the pass that knows it:
//!
//! | pass | what it does | example |
//! | --- | --- | --- |
//! | `form` | width and compatibility forms, invisible characters | `１２％` → `12%`, `㎡` → `平方米` |
//! | `mark` | punctuation | `1,234.5,` → `1234.5，` |
//! | `stop_point` | points typed as stops of a list, where the text shows it | `0、4%` → `0.4%` |
//! | `dash` | hyphens, dashes and minus signs | `20%—30%` → `20%-30%` |
//! | `bracket` | brackets and footnote marks | `“四风”[12]问题` → `“四风”问题` |
//! | `markup` | tags of pages and forums, signs of Markdown | `<b>综合</b>` → `综合` |
//! | `reading` | readings glued to characters | `10個(gè)` → `10个` |
//! | `hanzi` | Traditional to Simplified | `綠色` → `绿色` |
//! | `gap` | spaces and table cells | `政 府 工 作` → `政府工作` |
//! | `run_on`, `masthead` | pages whose lines were joined by spaces | `…公报 2021年，…` → `…公报⏎2021年，…` |
//! | `glued` | pages that lost their line breaks, tables whose rows run together | `方案一、总体思路认真…` → `方案⏎一、总体思路⏎认真…` |
//! | `page_mark` | a page's number amid a sentence | `绿化标第1页共4页准` → `绿化标准` |
//! | `wrap` | lines broken at the paper's edge | `3 万⏎亩` → `3万亩` |
//!
//! To add a spelling, add a row to `fold/forms.tsv` or `fold/traditional.tsv`; to add a pass, give
//! the character that starts it an arm in `scan` and put it on the watch list in `watch`.
//!
//! It does not interpret: numbers stay as they are printed, and what is a title, a list or page
//! furniture is for [`crate::outline`] to say.

mod bracket;
mod dash;
mod form;
mod gap;
mod glued;
mod hanzi;
mod line;
mod mark;
mod markup;
mod masthead;
mod offset;
mod page_mark;
mod pinyin;
mod quote_slip;
mod reading;
mod run_in;
mod run_on;
mod scan;
mod sign;
mod stamp;
mod stop_point;
mod strewn;
mod watch;
mod wrap;

pub(crate) use hanzi::simplified_alone;
pub use offset::OffsetMap;

/// Folded text and the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoldedText {
    /// The text that every later stage reads. Lines end in `\n`, table cells in `\t`; no line
    /// starts or ends with a space.
    pub text: String,
    /// From folded bytes to original characters.
    pub map: OffsetMap,
}

/// Folds a text. The time is proportional to its length.
pub fn fold(text: &str) -> FoldedText {
    let (text, map) = scan::Scan::new(text).run();
    FoldedText { text, map }
}
