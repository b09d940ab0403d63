//! The county whose report a city's page carries, as press conferences have several speak in turn.
//!
//! ```text
//! 2024年，泾阳县稳中有进。⏎一是投资增长8.9%。⏎二是全县新增企业9家。     both of 泾阳县
//! 灞桥区：五连优⏎…⏎一是完成投资110亿元。                           of 灞桥区
//! ```
//!
//! It reads what is no report of one place, and only what such a county can be meant by: the items of a list told one by one,
//! and sentences that speak of 全县 or 全区. Where a story goes is told in [`super::located`].

use super::Walk;
use super::carried::numbers;
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::place::{Form, Kind, Level, PlaceId};
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// Takes note of whom a sentence begins to speak of, and of what it says of them.
    pub(super) fn speak(&mut self, sentence: &Sentence, text: &str, fresh: bool) {
        let Some(own) = self.setting.own.as_ref().map(|own| own.id) else {
            return;
        };
        if self.setting.frame.genre != Genre::Other || own.level() == Level::County {
            return;
        }
        if let Some(opened) = self.opened_by(sentence, text, own) {
            self.spoken_of = Some(opened);
            return;
        }
        // 全市…, 各县…: of the city again.
        if ["全市", "我市", "各县", "各区", "会议"]
            .iter()
            .any(|word| text.starts_with(word))
        {
            self.spoken_of = None;
        }
        let Some((id, words)) = self.spoken_of else {
            return;
        };
        let whole = |kind: Kind| matches!(kind, Kind::County | Kind::District) && kind.fits(id);
        let mut places = self.places_of(sentence.span).iter();
        let means =
            places.any(|mention| matches!(mention.form, Form::Generic(kind) if whole(kind)));
        if fresh {
            self.spoken_item = numbers(text);
        }
        if means || self.spoken_item {
            self.located = self.located.or(Some((id, words)));
        }
    }

    /// 2024年，|泾阳县|持续…, |灞桥区|：五连优: the county that a sentence without a mark before begins with.
    fn opened_by(
        &mut self,
        sentence: &Sentence,
        text: &str,
        own: PlaceId,
    ) -> Option<(PlaceId, Span<Folded>)> {
        const HEAD: usize = 30;
        let mention = self.places_of(sentence.span).first()?;
        let id = mention
            .id
            .filter(|id| id.level() == Level::County && id.is_within(own) && *id != own)?;
        let start = (mention.span.start - sentence.span.start) as usize;
        let before = text.get(..start).filter(|before| before.len() <= HEAD)?;
        let timed = before.is_empty()
            || before.ends_with('，') && before.contains('年') && !before.contains('、');
        (mention.form == Form::Long && !mention.qualifier && timed).then_some((id, mention.span))
    }
}
