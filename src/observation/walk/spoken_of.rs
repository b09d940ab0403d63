//! The county whose report a city's page carries, as press conferences have several speak in turn.
//!
//! ```text
//! 2024年，泾阳县稳中有进。⏎一是投资增长8.9%。⏎二是全县新增企业9家。     both of 泾阳县
//! 灞桥区：五连优⏎…⏎一是完成投资110亿元。                           of 灞桥区
//! ```
//!
//! It reads what is no report of one place, and only what such a county can be meant by: the items of a list told one by one,
//! and sentences that speak of 全县 or 全区; where these name another county, that is meant. Where a story goes is told in [`super::located`].

use super::Walk;
use super::carried::numbers;
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::place::{Form, Kind, Level, PlaceId, PlaceMention};
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
        if fresh {
            self.spoken_item = numbers(text);
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
        if let Some(named) = self.means_named(sentence, own) {
            self.located = named;
            return;
        }
        let Some((id, words)) = self.spoken_of else {
            return;
        };
        let mut places = self.places_of(sentence.span).iter();
        let means = places.any(|mention| means(mention, id));
        if means || self.spoken_item {
            self.located = self.located.or(Some((id, words)));
        }
    }

    /// 记者在|白水县|看到，全县果园22万亩: the county that a sentence names beside such words, or none where it names several;
    /// nothing where it names none, or has no such words.
    fn means_named(
        &mut self,
        sentence: &Sentence,
        own: PlaceId,
    ) -> Option<Option<(PlaceId, Span<Folded>)>> {
        let places = self.places_of(sentence.span);
        let county = |id: &PlaceId| id.level() == Level::County && id.is_within(own);
        let named = |mention: &PlaceMention| Some((mention.id.filter(county)?, mention.span));
        let mut named = places.iter().filter_map(named);
        let (id, words) = named.next()?;
        let other = named.any(|(other, _)| other != id);
        let meant = places.iter().any(|mention| means(mention, id));
        (meant || other).then(|| (meant && !other).then_some((id, words)))
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

/// 全县, 我区: whether words mean a county or district of that kind.
fn means(mention: &PlaceMention, id: PlaceId) -> bool {
    let Form::Generic(kind) = mention.form else {
        return false;
    };
    matches!(kind, Kind::County | Kind::District) && kind.fits(id)
}
