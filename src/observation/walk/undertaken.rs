//! The project that a sentence without figures introduces, of which those behind it tell.
//!
//! ```text
//! 兴隆水库扩建工程于去年开工。工程总投资|4.5亿元      兴隆水库扩建工程总投资
//! ```
//!
//! Which words introduce one is told in [`crate::observation::sentence::undertaking`].

use super::Walk;
use crate::observation::Said;
use crate::observation::scene::Scene;
use crate::observation::sentence::undertaking;
use crate::outline::Sentence;

impl Walk<'_> {
    /// Takes note of it.
    pub(super) fn undertake(&mut self, sentence: &Sentence, said: &Said) {
        if said.clauses.is_empty() {
            return;
        }
        let places = self.places_of(sentence.span);
        let scene = Scene::new(self.setting, sentence.span, places, said);
        self.handed.work = undertaking::after(&scene, self.handed.work.take());
    }
}
