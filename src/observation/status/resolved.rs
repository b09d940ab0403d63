//! What a first sentence without figures says someone is resolved to do: what the rest of its paragraph tells is to be done.
//!
//! ```text
//! 市住建局将进一步提升品质。整治河道6条。                    goals
//! 2023年，市住建局将围绕…，做好以下工作：⏎一是整治河道6条。     goals, in that year
//! 市住建局将进一步提升品质。去年以来，整治河道6条。            results
//! ```
//!
//! 今年将… is read in [`super::turn`].

use super::{PLACED, Role, WORDS};

/// 市住建局将进一步落实…。|整治河道5条。…, 2023年，市住建局将围绕…。…, in that year: the word by which the first sentence of a
/// paragraph, which counts nothing, says what someone is resolved to do, where none of it is said to have been done.
pub fn resolves(first: &str, paragraph: &str, issued: Option<u16>) -> Option<(usize, usize)> {
    const HEAD: usize = 16;
    let year = issued.map(|year| format!("{year}年"));
    let dated = year.and_then(|year| first.strip_prefix(&*year));
    let rest = dated.map_or(first, |rest| rest.trim_start_matches(['度', '，']));
    let lead = first.len() - rest.len();
    let at = lead + rest.find('将')?;
    let (number, word) = WORDS
        .words
        .every(first)
        .find(|(_, word)| word.start == at)?;
    let plans = WORDS.roles[number] == Role::Plan;
    let goes_on = ["进一步", "继续", "持续"].iter();
    let goes_on = || {
        goes_on
            .clone()
            .any(|word| first[at + '将'.len_utf8()..].starts_with(word))
    };
    let head = &first[lead..at];
    let near = head.chars().count() <= HEAD && !head.contains(['，', '：']);
    let counts = rest.contains(|c: char| c.is_ascii_digit());
    let open = near && !counts && (first.len() < paragraph.len() || first.ends_with('：'));
    let told = PLACED.told.within(paragraph);
    (plans && open && !told && (dated.is_some() || goes_on())).then_some((word.start, word.end))
}
