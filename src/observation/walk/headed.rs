//! What a heading, or a line that is nothing but a place, says of the lines below it.
//!
//! ```text
//! 地区生产总值⏎全年完成120亿元        the indicator of the paragraph
//! 茅箭区⏎完成投资12亿元               its place
//! 1.茅箭区。完成投资12亿元            likewise, up to the end of the paragraph
//! 茅箭区：完成投资12亿元。…            likewise
//! ```

use super::Walk;
use super::label::{numbers_heading, unnumbered};
use super::parted::opening_place;
use crate::lexicon::Lexicon;
use crate::observation::name;
use crate::observation::sentence::Whose;
use crate::outline::{Section, Sentence, SentenceKind};
use crate::place::{self, Form, Gazetteer, PlaceId, PlaceMention};
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// A heading that is the name of an indicator is what its paragraphs speak of.
    pub(super) fn heading_topic(&self, sentence: &Sentence) -> Option<name::Name> {
        let section = self.setting.outline.sections.get(sentence.section?)?;
        let heading = section.heading;
        let text = heading.of(self.setting.text);
        let bare = unnumbered(text);
        Lexicon::get().indicator(bare)?;
        let span = Span::new(heading.end - u32::try_from(bare.len()).ok()?, heading.end);
        Some(name::Name {
            elsewhere: Some(span),
            ..name::Name::new(bare, 0..0, "heading")
        })
    }

    /// 城镇居民收支: whose figures the paragraphs below a heading give.
    pub(super) fn heading_whose(&self, sentence: &Sentence) -> Whose {
        let section = sentence
            .section
            .and_then(|at| self.setting.outline.sections.get(at));
        section.map_or_else(Whose::default, |section| {
            Whose::below(section.heading.of(self.setting.text))
        })
    }

    /// 江西省：接待游客976万人次。…: a place that labels a paragraph, which is all about it.
    pub(super) fn label_place(&mut self, sentence: &Sentence, text: &str, fresh: bool) {
        const LABEL: usize = 60;
        if fresh {
            self.labelled = None;
        }
        let own = self.setting.own.as_ref().map(|own| own.id);
        if fresh && self.parted {
            let opening = opening_place(self.setting, sentence);
            self.labelled = opening.filter(|(id, _)| Some(*id) != own);
        }
        let near = &text[..text.floor_char_boundary(LABEL)];
        // 在某市五届人大三次会议上…。报告提出，…: what another's congress is told, up to the end of the paragraph.
        if fresh && near.contains('届') {
            let first = self.places_of(sentence.span).iter().find(|m| !m.qualifier);
            let house = first.filter(|mention| place::sits(self.setting.text, mention));
            let other = house.and_then(|mention| Some((mention.id?, mention.span)));
            self.labelled = other.filter(|(id, _)| own.is_some_and(|own| !own.is_within(*id)));
        }
        if !near.contains('：') {
            return;
        }
        let first = self.places_of(sentence.span).iter().find(|m| !m.qualifier);
        let first = first.filter(|mention| place::labels(self.setting.text, mention));
        // 江西省：: but no other that a clause of the sentence is headed by.
        let heads = first.filter(|mention| {
            text[..(mention.span.start - sentence.span.start) as usize]
                .trim()
                .is_empty()
        });
        let other = heads.and_then(|mention| Some((mention.id?, mention.span)));
        if heads.is_some() {
            self.labelled = other.filter(|(id, _)| Some(*id) != own);
        }
    }

    /// 茅箭区 in a line of its own: the lines that follow are about it. A heading that is none ends that.
    pub(super) fn head(&mut self, sentence: &Sentence, text: &str, places: &[PlaceMention]) {
        let item = text.strip_suffix('。').map(unnumbered);
        let item = item.filter(|item| item.len() + '。'.len_utf8() < text.len());
        let bare = item.unwrap_or_else(|| {
            text.trim_matches(|c: char| {
                numbers_heading(c) || matches!(c, '【' | '】' | '：' | '—' | '·')
            })
        });
        let whole = places.iter().find(|mention| {
            // 泉州：, by its bare name where the mark says that it heads something.
            let named = mention.form == Form::Long
                || mention.form == Form::Short && text.ends_with('：') && !text.starts_with('“');
            named && mention.span.of(self.setting.text) == bare
        });
        let whole = whole.and_then(|mention| Some((mention.id?, mention.span)));
        match whole.or_else(|| self.named_label(sentence, text)) {
            // 1.茅箭区。完成投资12亿元: an item's paragraph is all that is about it.
            Some(place) if item.is_some() => self.located = Some(place),
            Some(place) => self.headed = Some(place),
            None if sentence.kind == SentenceKind::Heading => {
                self.headed = self
                    .headed
                    .filter(|place| self.lies_below(sentence, place.1));
            }
            None => {}
        }
    }

    /// （七）某县⏎5、…⏎|6、开展绿化活动。|…: whether a heading stands in the section that is headed by these words.
    fn lies_below(&self, sentence: &Sentence, words: Span<Folded>) -> bool {
        let sections = &self.setting.outline.sections;
        let own = sentence.section.and_then(|at| sections.get(at));
        let parent = |section: &&Section| section.parent.and_then(|at| sections.get(at));
        let mut around = std::iter::successors(own, parent);
        around.any(|section| section.heading.overlaps(words))
    }

    /// ⏎三明：, where places are headed so: a part of the document's place by a name that is a word else.
    fn named_label(&self, sentence: &Sentence, text: &str) -> Option<(PlaceId, Span<Folded>)> {
        const LONGEST: usize = 5;
        self.headed?;
        let name = text.strip_suffix('：')?;
        let own = self.setting.own.as_ref()?.id;
        if name.chars().count() > LONGEST {
            return None;
        }
        let mut parts = Gazetteer::get()
            .find(name)
            .iter()
            .copied()
            .filter(|id| *id != own && id.is_within(own));
        let id = parts.next().filter(|_| parts.next().is_none())?;
        let length = u32::try_from(name.len()).ok()?;
        let start = sentence.span.start;
        Some((id, Span::new(start, start + length)))
    }
}
