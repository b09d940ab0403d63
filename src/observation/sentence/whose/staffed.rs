//! The houses that were counted right before those who work there: theirs is no staff of all the district.
//!
//! ```text
//! 疾病预防控制中心6个，卫生技术人员|97人。卫生监督所6个，卫生技术人员|68人      疾病预防控制中心卫生技术人员, 卫生监督所…
//! 医疗卫生机构236个，卫生技术人员|3642人                                    of all of them, as it stands
//! ```
//!
//! The words are rows of `owner_words.tsv`.

use super::super::super::before;
use super::super::super::name::Name;
use super::super::super::piece;
use super::super::super::scene::Scene;
use super::{LONGEST, WORDS};

/// How many clauses with beds and staff may stand between the houses and a figure.
const FAR: usize = 3;

/// The name of a figure with the houses that it is of.
pub(super) fn of_houses(scene: &Scene, name: &Name) -> Option<String> {
    WORDS.staffed.number(&name.text)?;
    if name.rule != "before" || name.elsewhere.is_some() {
        return None;
    }
    let mut end = name.span.start;
    for _ in 0..=FAR {
        let before = scene.text.get(..end)?.strip_suffix(['，', '、'])?;
        let from = before
            .rfind(['，', '；', '。', '：', '、'])
            .map_or(0, |at| {
                at + before[at..].chars().next().map_or(0, char::len_utf8)
            });
        let clause = &before[from..];
        if let Some(house) = counted(scene, from, clause) {
            // 医院12家，卫生院20家，床位3000张，|执业医师|860人: of both.
            return (!behind_another(scene, from)).then(|| format!("{house}{}", name.text));
        }
        // 床位278张，|卫生技术人员312人
        let kin = WORDS.staffed.starting(clause).is_some() || clause.starts_with("床位");
        if !kin {
            return None;
        }
        end = from;
    }
    None
}

/// 医院12家，|卫生院20家: whether the clause before counts houses too.
fn behind_another(scene: &Scene, from: usize) -> bool {
    let text = scene.text;
    let Some(before) = text[..from].strip_suffix(['，', '、']) else {
        return false;
    };
    let last = piece::start(before, &['，', '；', '。', '：', '、']);
    counted(scene, last, &before[last..]).is_some()
}

/// 卫生监督所（中心）|6个: the houses that a clause counts, and nothing more.
fn counted<'t>(scene: &Scene<'t>, from: usize, clause: &str) -> Option<&'t str> {
    let number = clause.strip_suffix(['个', '所', '家', '处'])?;
    let named = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = match named.strip_suffix('）') {
        Some(inner) => &inner[..inner.rfind('（')?],
        None => named,
    };
    WORDS
        .house
        .ending(bare)
        .filter(|_| named.len() < number.len())?;
    let noun = before::before(scene, from..from + bare.len()).noun;
    let house = scene.text.get(noun.clone())?;
    let plain = !house.contains(['、', '和', '的', '及']);
    (noun.end == from + bare.len() && plain && house.chars().count() <= LONGEST).then_some(house)
}
