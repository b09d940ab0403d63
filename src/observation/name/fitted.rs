//! What a name is given once it is chosen: what was gained, days of air, what is ranked.
//!
//! ```text
//! 轻度污染|30天                       轻度污染天数
//! 投资增速居全市|第一                  投资增速
//! ```
//!
//! What residents and parts of a whole are given is in [`super::residents`] and [`super::member`].

use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense;
use crate::mention::number::Form;
use crate::observation::figure::is_air;

impl Choice<'_> {
    /// 村集体每年增收|30万元: whose gain it is says only half.
    pub(super) fn gained(&self, mut name: Name) -> Name {
        let between = self.before.noun.end..self.number.span.start as usize;
        let gain = self
            .scene
            .text
            .get(between)
            .is_some_and(|text| text.ends_with("增收"));
        let money = self.number.kind() == Some(Kind::Money) && !self.before.noun.is_empty();
        if gain && money && !name.text.ends_with("收入") && !name.text.ends_with("增收") {
            name.add("增收");
        }
        name
    }

    /// 轻度污染30天, 良12天: how many days of such air.
    pub(super) fn days_of_air(&self, mut name: Name) -> Name {
        if self.number.unit == "天" && is_air(&name.text) {
            let bare = matches!(&*name.text, "优" | "良" | "良好");
            let of = if bare { "空气质量" } else { "" };
            name.text = [of, &name.text, "天数"].concat().into();
        }
        name
    }

    /// 投资增速居全市第一: what is first is the rate.
    pub(super) fn rate_ranked(&self, name: Name) -> Name {
        let said = self.before.said(&[Sense::RateUp, Sense::RateDown]);
        match said.filter(|_| self.number.form == Form::Rank) {
            // 总量和增速均居全市第二: of both.
            Some(said) if !self.scene.text[..said.start].ends_with(['和', '及', '与', '、']) => {
                name.rated(self.noun(&said))
            }
            _ => name,
        }
    }
}
