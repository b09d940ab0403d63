//! A PDF becomes text: its letters, where they stand, are put into lines, paragraphs and tables.
//!
//! ```text
//! —2—                                            (gone: a page's number)
//! 　　到2025年，全县森林覆盖率达到
//! 46.5%，湿地保护率达到58%。          ─►  到2025年，全县森林覆盖率达到46.5%，湿地保护率达到58%。
//! ┌────────┬───────┐
//! │ 指标   │ 2025年│                ─►  指标⇥2025年
//! ├────────┼───────┤
//! │ 公园   │ 120个 │                ─►  公园⇥120个
//! ```
//!
//! What a page draws is told by `hayro`; here is only what its letters say together: [`page`] turns
//! drawing into letters and ruling lines, [`line`] letters into lines, [`grid`] ruling lines into the
//! cells of tables, [`sheet`] takes off what runs along the edges, [`flow`] joins lines to paragraphs
//! over all pages.
//!
//! It does not read pictures: a scanned report has no letters, which is said. Columns of a newspaper
//! are read across.

mod flow;
mod grid;
mod line;
mod page;
mod sheet;

use super::documents::Unreadable;

/// The text of a PDF.
///
/// # Errors
///
/// When it asks for a password, when it is damaged, or when its pages are pictures without letters.
pub(super) fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    let sheets = sheet::sheets(page::pages(bytes)?);
    let text = flow::text(&sheets);
    if text.trim().is_empty() {
        return Err(Unreadable::Pictures);
    }
    Ok(text)
}
