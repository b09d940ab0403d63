//! Texts made to be slow: what a reader that looks back or ahead too often would trip over.

/// A kind of text and the piece that it repeats.
pub struct Hostile {
    /// What it is.
    pub name: &'static str,
    /// Repeated to the length wanted.
    piece: &'static str,
    /// Closes each piece, all of them at the end.
    closing: &'static str,
}

/// Every kind.
pub const ALL: [Hostile; 25] = [
    repeated("one numeral", "一"),
    repeated("digits", "0123456789"),
    nested("nested brackets", "（", "）"),
    nested("nested titles", "《", "》"),
    repeated("brackets never closed", "（1"),
    repeated("brackets never opened", "）》”"),
    repeated("quotes never closed", "“‘"),
    repeated("headings", "一、2024年工作回顾\n"),
    repeated("headings of years", "2024年\n（一）2023年\n"),
    repeated("one line", "人口增长2.5万人，"),
    repeated("no mark at all", "全面贯彻落实决策部署"),
    repeated("a list", "甲、乙和丙、"),
    repeated("invisible", "增\u{200b}长\u{202e}7\u{2066}%\u{feff}"),
    repeated("spaces", " \u{3000}"),
    repeated("empty lines", "\n\r\n"),
    repeated("cells", "1\t"),
    repeated("tables under headings", "一、2024年\n指标\t1\n产值\t2\n"),
    repeated("dates", "2024年1月"),
    repeated("days one after the other", "1月1日至1月2日—"),
    repeated("places", "盐田区"),
    repeated("plans", "出台《区域发展规划》，落实方案、"),
    repeated("awards", "获评全国示范县、省级先进单位，"),
    repeated("intents", "预计计划力争到2030年"),
    repeated("page furniture", "来源：本站\n阅读：12\n"),
    repeated("question marks", "政??府?dòng)?"),
];

const fn repeated(name: &'static str, piece: &'static str) -> Hostile {
    nested(name, piece, "")
}

const fn nested(name: &'static str, piece: &'static str, closing: &'static str) -> Hostile {
    Hostile {
        name,
        piece,
        closing,
    }
}

impl Hostile {
    /// The text, of about so many bytes.
    pub fn text(&self, bytes: usize) -> String {
        let times = bytes / (self.piece.len() + self.closing.len());
        self.piece.repeat(times) + &self.closing.repeat(times)
    }
}
