//! What a clause without figures says besides its subject: why that fared as it did, or by what it was done.
//!
//! ```text
//! 水电税收|因来水偏枯，同比下降18%          水电税收
//! 基金收入|受土地市场影响，下降31%          基金收入
//! |按照《某县湖泊条例》|，退出4361户        names nothing
//! ```
//!
//! What else ends such a subject is read in [`super::clause`].

/// 水电税收|因来水偏枯, 基金收入|受土地市场影响: without why it fared so.
pub(super) fn without_cause(text: &str) -> &str {
    const WORDS: [char; 10] = ['原', '基', '病', '死', '起', '成', '诱', '外', '内', '主'];
    const ENDS: [&str; 6] = ["影响", "拖累", "制约", "带动", "冲击", "限制"];
    let because = text.find('因').filter(|at| {
        let (whose, why) = (&text[..*at], &text[at + '因'.len_utf8()..]);
        !whose.ends_with(WORDS) && why.chars().count() >= 2
    });
    let affected = || {
        let ends = ENDS.iter().any(|end| text.ends_with(end));
        text.find('受').filter(|_| ends)
    };
    let at = because.or_else(affected);
    let whose = at.map(|at| &text[..at]);
    whose
        .filter(|whose| whose.chars().count() >= 2)
        .unwrap_or(text)
}

/// How a clause begins that names a paper which was followed.
const BY: [&str; 6] = ["按照", "根据", "依据", "依照", "遵照", "按"];

/// 按照《某县湖泊条例》: whether words are no more than a paper that was followed.
pub(super) fn goes_by_paper(text: &str) -> bool {
    let by = BY.iter().find_map(|word| text.strip_prefix(word));
    by.is_some_and(|cited| cited.starts_with('《') && cited.ends_with('》'))
}
