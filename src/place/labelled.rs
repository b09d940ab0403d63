//! Paragraphs that begin with the label of a place: what they call 全省 or 全市 is that place, whatever the text is about.
//!
//! ```text
//! 福建省：全省接待游客483万人次。⏎江西省：全省接待游客976万人次。     each of its own
//! 渝中区：全区改造小区12个；江北区：全区改造小区9个。             likewise
//! ```
//!
//! Whose the figures of such a paragraph are that name no place is for [`crate::observation`].

use super::gazetteer::PlaceId;
use super::generic::{Kind, resolve_generic};
use super::scan::{Form, PlaceMention};

/// Fills in the generic words behind each label, up to the next one or the end of the line.
pub fn settle_labelled(text: &str, mentions: &mut [PlaceMention]) {
    let mut label: Option<(PlaceId, usize)> = None;
    for mention in mentions {
        let start = mention.span.start as usize;
        match mention.form {
            Form::Generic(Kind::Country | Kind::Own) => {}
            Form::Generic(kind) => {
                let here = label.filter(|(_, end)| !text[*end..start].contains('\n'));
                let own = here.and_then(|(id, _)| resolve_generic(kind, id));
                mention.id = own.or(mention.id);
            }
            _ if labels(text, mention) || sits(text, mention) => {
                label = mention.id.map(|id| (id, mention.span.end as usize));
            }
            _ => {}
        }
    }
}

/// |临汾市|四届人大七次会议开幕。…: whether the congress of a place is told of, which calls that its own.
pub fn sits(text: &str, mention: &PlaceMention) -> bool {
    const HOUSES: [&str; 2] = ["人民代表大会", "人大"];
    const NEAR: usize = 4;
    if mention.form != Form::Long || mention.qualifier {
        return false;
    }
    let rest = &text[mention.span.end as usize..];
    let numbered = rest.strip_prefix('第').unwrap_or(rest);
    let mut chars = numbered.char_indices().take(NEAR);
    let sitting = chars.find(|(_, c)| *c == '届');
    let house = sitting.map_or(rest, |(at, c)| &numbered[at + c.len_utf8()..]);
    HOUSES.iter().any(|word| house.starts_with(word))
}

/// ⏎|江西省|：…, …；|江北区|：…, ⏎|桃源县|。…, ⏎|桃源|：…: whether a name heads what follows.
pub fn labels(text: &str, mention: &PlaceMention) -> bool {
    let rest = &text[mention.span.end as usize..];
    let short = mention.form == Form::Short;
    if !short && mention.form != Form::Long || !rest.starts_with(['：', '。']) {
        return false;
    }
    let before = text[..mention.span.start as usize].trim_end_matches([' ', '\u{3000}']);
    let line = before.is_empty() || before.ends_with('\n');
    // 桃源。 and ；桃源： may be no more than words.
    if short {
        return line && rest.starts_with('：');
    }
    line || rest.starts_with('：') && before.ends_with(['。', '；'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Gazetteer, scan, settle};

    fn read(text: &str, document: &str) -> Vec<&'static str> {
        let mut mentions = scan(text);
        settle(&mut mentions, Gazetteer::get().find(document)[0]);
        settle_labelled(text, &mut mentions);
        let ids = mentions.iter().filter_map(|m| m.id);
        ids.map(PlaceId::name).collect()
    }

    #[test]
    fn a_label_heads_its_paragraph() {
        let text = "福建省：全省增收。\n江西省：全省增收。\n全省增收。";
        let want = ["福建省", "福建省", "江西省", "江西省", "福建省"];
        assert_eq!(read(text, "福建省"), want);
        let text = "桃源县。全县增收。";
        assert_eq!(read(text, "常德市"), ["桃源县", "桃源县"]);
        let text = "临澧：全县增收。\n石门县：全县增收。";
        let want = ["临澧县", "临澧县", "石门县", "石门县"];
        assert_eq!(read(text, "常德市"), want);
        // Named amid a sentence it heads nothing.
        let text = "会议在江西省召开。全省增收。";
        assert_eq!(read(text, "福建省"), ["江西省", "福建省"]);
    }
}
