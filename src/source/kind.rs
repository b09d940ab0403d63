//! What a file is that isn't text, by its first bytes.
//!
//! ```text
//! %PDF-1.7…  a PDF      PK…word/document.xml…  a Word document      89 50 4E 47…  a picture
//! ```
//!
//! It knows what people take for a report, not every format there is.

/// A file that isn't text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Pdf,
    Word,
    OldOffice,
    Sheet,
    Slides,
    Ofd,
    Rtf,
    Picture,
    Archive,
}

/// The first bytes of formats that have them, and what they are.
const SIGNATURES: [(&[u8], Kind); 13] = [
    (b"%PDF-", Kind::Pdf),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::OldOffice),
    (b"{\\rtf", Kind::Rtf),
    (b"\x89PNG\r\n\x1A\n", Kind::Picture),
    (b"\xFF\xD8\xFF", Kind::Picture),
    (b"GIF87a", Kind::Picture),
    (b"GIF89a", Kind::Picture),
    (b"II*\0", Kind::Picture),
    (b"MM\0*", Kind::Picture),
    (b"\x1F\x8B\x08", Kind::Archive),
    (b"Rar!\x1A\x07", Kind::Archive),
    (b"7z\xBC\xAF\x27\x1C", Kind::Archive),
    (b"BZh", Kind::Archive),
];

/// Names of parts inside a ZIP file that tell what it holds.
const PARTS: [(&[u8], Kind); 4] = [
    (b"word/", Kind::Word),
    (b"xl/", Kind::Sheet),
    (b"ppt/", Kind::Slides),
    (b"OFD.xml", Kind::Ofd),
];

/// How far into a file a PDF's mark may stand, and how much of a ZIP is looked through at each end.
const FAR: usize = 1024;
const ZIP: usize = 1 << 16;

/// What `bytes` are, where they are a known format other than text.
pub(super) fn of(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"PK\x03\x04") {
        // The list of parts is at the end of a ZIP, the first parts at its start.
        let (start, end) = (
            &bytes[..bytes.len().min(ZIP)],
            &bytes[bytes.len().saturating_sub(ZIP)..],
        );
        let found = PARTS
            .iter()
            .find(|(part, _)| holds(start, part) || holds(end, part));
        return Some(found.map_or(Kind::Archive, |(_, kind)| *kind));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(Kind::Picture);
    }
    let pdf = memchr::memchr(0, bytes).is_some() && holds(&bytes[..bytes.len().min(FAR)], b"%PDF-");
    let signed = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature));
    signed.map(|(_, kind)| *kind).or(pdf.then_some(Kind::Pdf))
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

impl Kind {
    /// What the user would call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Pdf => " PDF 文件",
            Self::Word => " Word 文档（docx）",
            Self::OldOffice => "旧版 Office 或 WPS 文件（doc、xls、ppt、wps）",
            Self::Sheet => " Excel 工作簿（xlsx）",
            Self::Slides => "演示文稿（pptx）",
            Self::Ofd => " OFD 版式文件",
            Self::Rtf => " RTF 文档",
            Self::Picture => "图片",
            Self::Archive => "压缩包",
        }
    }

    /// What the user can do.
    pub(super) fn next_step(self) -> &'static str {
        match self {
            Self::Pdf | Self::Ofd => "请打开它，全选并复制正文，再粘贴进来",
            Self::Word | Self::OldOffice | Self::Rtf | Self::Slides => {
                "请打开它，全选并复制正文后粘贴进来，或另存为纯文本（txt，UTF-8 编码）"
            }
            Self::Sheet => "请打开它，复制表格后粘贴进来，或另存为 UTF-8 编码的文本文件",
            Self::Picture => "请先用识图工具（OCR）取出文字，再粘贴进来",
            Self::Archive => "请先解压，再打开里面的文本文件",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_formats_are_told_and_text_is_left() {
        assert_eq!(of(b"%PDF-1.5\n"), Some(Kind::Pdf));
        assert_eq!(of(b"\0\0\n%PDF-1.5\n"), Some(Kind::Pdf));
        assert_eq!(of(b"PK\x03\x04....word/document.xml"), Some(Kind::Word));
        assert_eq!(of(b"PK\x03\x04....xl/workbook.xml"), Some(Kind::Sheet));
        assert_eq!(of(b"PK\x03\x04....readme.txt"), Some(Kind::Archive));
        assert_eq!(of(b"\xFF\xD8\xFF\xE0"), Some(Kind::Picture));
        assert_eq!(of(b"RIFF\x01\x02\x03\x04WEBPVP8 "), Some(Kind::Picture));
        for text in ["", "PK赛", "本文说明 %PDF- 标记的用法", "增长7.2%"] {
            assert_eq!(of(text.as_bytes()), None, "{text}");
        }
    }
}
