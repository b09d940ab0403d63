//! Years since a beginning that everybody knows, by which a text tells its own.
//!
//! ```text
//! 庆祝新中国成立70周年       2019
//! 改革开放40年来            2018
//! 迎接新中国成立70周年       none: it may be of the year before
//! ```
//!
//! Other beginnings, whose year a text has to name, are no part of this.

/// 庆祝新中国成立70周年, 改革开放40年来: whether the head of a text tells of so many years since a beginning that the last of
/// them is `year`.
pub fn is_jubilee(text: &str, year: u16) -> bool {
    const HEAD: usize = 1_500;
    const BEGAN: [(&str, u16); 4] = [
        ("共和国成立", 1949),
        ("新中国成立", 1949),
        ("改革开放", 1978),
        ("西藏自治区成立", 1965),
    ];
    let head = &text[..text.floor_char_boundary(HEAD)];
    BEGAN.iter().any(|(word, first)| {
        let mut named = head.match_indices(word);
        named.any(|(at, _)| {
            let rest = &head[at + word.len()..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let count: Option<u16> = rest[..digits].parse().ok();
            let lasted = rest[digits..].starts_with("周年") || rest[digits..].starts_with("年来");
            // 迎接新中国成立70周年: of the year before, too.
            let awaited = head[..at].ends_with(['迎', '接', '到']);
            lasted && !awaited && count.is_some_and(|count| first + count == year)
        })
    })
}
