//! Counts that a sum tells apart, in a list whose noun closes it.
//!
//! ```text
//! 2家营收超10亿元、5家营收超5亿元的龙头企业     营收超10亿元的龙头企业, 营收超5亿元的龙头企业
//! ```
//!
//! That the sums are no figures is told in [`crate::observation::figure`].

use super::turn::Turn;
use crate::lexicon::UnitKind as Kind;
use crate::observation::figure::listed_sum;
use crate::observation::name::Name;
use crate::observation::standard;

impl Turn<'_> {
    /// |2家|营收超10亿元、5家营收超5亿元的龙头企业: those of the list that have come to its sum.
    pub(super) fn sized_in_list(&self) -> Option<Name> {
        let number = self.number();
        if number.kind() != Some(Kind::Classifier) {
            return None;
        }
        let from = number.span.end as usize;
        let behind = self.scene.text.get(from..)?;
        let (sum, noun) = listed_sum(behind, &number.unit)?;
        let text = format!("{}的{}", &behind[..sum], &behind[noun.clone()]);
        let span = from + noun.start..from + noun.end;
        Some(standard::finish(Name::new(text, span, "shared_noun")))
    }
}
