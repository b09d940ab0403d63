//! A Word document becomes text: a line a paragraph, a line a row of a table.
//!
//! ```text
//! word/document.xml: <w:p><w:r><w:t>全县公园</w:t></w:r><w:r><w:t>12个。</w:t></w:r></w:p>
//!                    <w:tbl><w:tr><w:tc>指标</w:tc><w:tc>目标</w:tc></w:tr>…
//!               ─►   全县公园12个。
//!                    指标⇥目标
//! ```
//!
//! As Office Open XML (ECMA-376, part 1, chapter 17) has it. Numbers that Word sets before headings by
//! itself (一、, （一）) are worked out by [`numbering`]. What was deleted under track of changes, notes,
//! headers and footers are left out; a text box that stands twice, for old and new programs, is read
//! once.

mod body;
mod numbering;

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;
use zip::result::ZipError;

use super::documents::Unreadable;
use numbering::Numbering;

/// No part of a report's file is longer once it is unpacked, in bytes.
const LONGEST: u64 = 256 << 20;

/// The text of a Word document (docx).
///
/// # Errors
///
/// When the file is damaged or has a password, or nothing in it.
pub(super) fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let document = part(&mut parts, "word/document.xml")?;
    // A document without numbers or styles of its own has no such parts.
    let numbering = part(&mut parts, "word/numbering.xml").unwrap_or_default();
    let styles = part(&mut parts, "word/styles.xml").unwrap_or_default();
    let document = Document::parse(&document).map_err(|_| Unreadable::Damaged)?;
    let text = body::text(&document, &mut Numbering::of(&numbering, &styles));
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(text)
}

fn part(parts: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Unreadable> {
    let part = parts.by_name(name).map_err(|fault| match fault {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Locked,
        _ => Unreadable::Damaged,
    })?;
    let mut xml = String::new();
    let read = part.take(LONGEST).read_to_string(&mut xml);
    read.map_err(|_| Unreadable::Damaged)?;
    Ok(xml)
}

/// The first child of a node that has this name.
fn child<'a, 'd>(node: Node<'a, 'd>, name: &str) -> Option<Node<'a, 'd>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

/// An attribute by its name without its namespace.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut attributes = node.attributes();
    let found = attributes.find(|attribute| attribute.name() == name);
    found.map(|attribute| attribute.value())
}
