//! Times that only say when something was founded.
//!
//! ```text
//! 1998年6月|经省政府批准成立。面积280平方公里     the area is of no such year
//! 2022年|成立合作社12家                          a figure of that year
//! 1997年5月|撤地设市，现辖2区5县                  nor is how it stands now
//! 2007年8月|经国务院批准设立，面积280平方公里      nor what a district covers
//! ```

use super::words::WORDS;

/// 1998年6月|经省政府批准成立, but not 2022年成立|合作社12家: whether what stands behind a time only says that something was
/// founded then.
pub fn is_founding(after: &str) -> bool {
    const CLAUSE: usize = 60;
    let near = &after[..after.floor_char_boundary(CLAUSE)];
    let clause = near.split(['，', '。', '；', '：']).next().unwrap_or("");
    WORDS.founded.within(clause) && !counts(clause) || makes_district(after)
}

/// 2003年6月|，经省政府批准，正式改制为某管理区, 1997年5月|撤地设市: whether what stands behind a time only says when a district
/// became what it is.
pub fn makes_district(after: &str) -> bool {
    const CLAUSE: usize = 90;
    let near = &after[..after.floor_char_boundary(CLAUSE)];
    let near = near.strip_prefix('，').unwrap_or(near);
    let mut clauses = near.split(['，', '。', '；', '：']);
    let first = clauses.next().unwrap_or("");
    let approved = first.starts_with('经') && first.ends_with(['准', '意', '究', '定']);
    let clause = match approved {
        true => clauses.next().unwrap_or(""),
        false => first,
    };
    WORDS.district_made.within(clause) && !counts(clause) || is_approved(near)
}

/// 2007年8月|经国务院批准。, 2007年8月|，经省政府批准设立，…: whether a sentence tells only of who approved of a district, or of
/// its being set up.
fn is_approved(near: &str) -> bool {
    const BY: [&str; 5] = [
        "经国务院",
        "经省政府",
        "经省人民政府",
        "经自治区",
        "经民政部",
    ];
    let ends = near.find(['，', '。', '；', '：']).unwrap_or(near.len());
    let (clause, rest) = near.split_at(ends);
    let approved = |clause: &str| {
        ["批准", "批复", "同意"]
            .iter()
            .any(|word| clause.ends_with(word))
    };
    let set_up = ["设立", "成立", "建立"]
        .iter()
        .find_map(|word| clause.strip_suffix(word));
    BY.iter().any(|by| clause.starts_with(by))
        && (set_up.is_some_and(approved) || approved(clause) && rest.starts_with('。'))
}

/// Whether a clause has a figure.
fn counts(clause: &str) -> bool {
    clause.contains(|c: char| c.is_ascii_digit())
}
