//! The county that a paragraph of a city's story goes to, for figures whose sentences name no place.
//!
//! ```text
//! 走进位于南安市水头镇的香蕉园。园主说，一年能摘36万斤         of 南安市
//! 在永春县，…。一家公司投资5亿元                             of 永春县
//! ```
//!
//! It reads news alone, and looks at no other paragraph. Whose a figure is where its own sentence says so is told
//! in [`crate::observation::district`].

use super::Walk;
use crate::lexicon::has;
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::place::{Form, Level, PlaceId, PlaceMention};
use crate::span::{Folded, Span};

/// Words right before a place to which a story goes, whatever city it is said to lie in.
const GOES: [&str; 5] = ["位于", "地处", "坐落于", "坐落在", "走进"];

impl<'a> Walk<'a> {
    /// The places inside a sentence; sentences come in text order.
    pub(super) fn places_of(&mut self, span: Span<Folded>) -> &'a [PlaceMention] {
        let rest = &self.setting.places[self.place_at..];
        let before = rest
            .iter()
            .take_while(|mention| mention.span.start < span.start);
        let before = before.count();
        let inside = rest[before..]
            .iter()
            .take_while(|mention| mention.span.end <= span.end);
        self.place_at += before;
        &rest[before..before + inside.count()]
    }

    /// Takes note of where a sentence goes, or that it speaks of another place again.
    pub(super) fn locate(&mut self, sentence: &Sentence, text: &str, fresh: bool) {
        if fresh {
            self.located = None;
        }
        let Some(own) = self.setting.own.as_ref().map(|own| own.id) else {
            return;
        };
        if self.setting.frame.genre != Genre::Other {
            return;
        }
        if own.level() == Level::County {
            let elsewhere = fresh.then(|| self.elsewhere(sentence, text, own)).flatten();
            self.located = elsewhere.or(self.located);
            return;
        }
        // 全年新增…, 会议指出…: of the city again.
        let again = ["全年", "今年以来", "会议", "各县"];
        if again.iter().any(|word| text.starts_with(word)) {
            self.located = None;
        }
        for mention in self.places_of(sentence.span) {
            let county = mention
                .id
                .filter(|id| id.level() == Level::County && id.is_within(own));
            let told = mention.form == Form::Long && goes_to(sentence, text, mention);
            match county {
                Some(id) if told => self.located = Some((id, mention.span)),
                // 黄冈|浠水县: the city around it. 全国领先, 北京的市场: nor does a place elsewhere end it.
                _ if mention.qualifier || !mention.id.is_some_and(|id| id.is_within(own)) => {}
                _ if self.located.is_some_and(|(id, _)| mention.id == Some(id)) => {}
                _ => self.located = None,
            }
        }
    }

    /// 在|武夷山市|，茶产值…: another county that a paragraph of a county's story begins with.
    fn elsewhere(
        &mut self,
        sentence: &Sentence,
        text: &str,
        own: PlaceId,
    ) -> Option<(PlaceId, Span<Folded>)> {
        let start = sentence.span.start + u32::try_from('在'.len_utf8()).ok()?;
        let opens = text.starts_with('在');
        let mention = self.places_of(sentence.span).first().filter(|_| opens)?;
        let id = mention
            .id
            .filter(|id| id.level() == Level::County && *id != own)?;
        let said = &text[(mention.span.end - sentence.span.start) as usize..];
        let (said, _) = said.split_once('，')?;
        let town =
            said.is_empty() || said.ends_with(['镇', '乡', '村']) && said.chars().count() <= 8;
        (mention.form == Form::Long && mention.span.start == start && town)
            .then_some((id, mention.span))
    }
}

/// 位于（黄冈）|浠水县洗马镇, 在|黄梅县，…: whether a sentence goes to a place.
fn goes_to(sentence: &Sentence, text: &str, mention: &PlaceMention) -> bool {
    const FAR: usize = 10;
    let start = (mention.span.start - sentence.span.start) as usize;
    let end = (mention.span.end - sentence.span.start) as usize;
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else {
        return false;
    };
    let from = before.char_indices().rev().take(FAR).last();
    let near = from.map_or("", |(at, _)| &before[at..]);
    let near = near.rsplit(['，', '。', '、']).next().unwrap_or(near);
    let goes = GOES.iter().any(|word| has(near, word));
    // 在比浠水偏南的|黄梅县，
    let opens = near.starts_with('在') && after.starts_with('，');
    goes || opens
}
