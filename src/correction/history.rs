//! Which corrections stand, and the way back and forth between them.
//!
//! ```
//! use zhibiao::correction::{Change, Correction, History};
//! let mut history = History::default();
//! history.put(Correction { start: 3, quote: "5个".into(), change: Change::Dismissed }, false);
//! assert_eq!(history.now().len(), 1);
//! assert!(history.undo() && history.now().is_empty());
//! assert!(history.redo() && history.now().len() == 1);
//! ```

use super::{Change, Correction};
use crate::report::{Field, Observation};

/// Corrections of one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    now: Vec<Correction>,
    before: Vec<Vec<Correction>>,
    after: Vec<Vec<Correction>>,
}

impl History {
    /// Begins with these, which can't be undone step by step but each taken back.
    #[must_use]
    pub fn new(now: Vec<Correction>) -> Self {
        Self {
            now,
            ..Self::default()
        }
    }

    /// The corrections that stand.
    #[must_use]
    pub fn now(&self) -> &[Correction] {
        &self.now
    }

    /// Adds a correction in the place of the one that it replaces; `void` where it says what was
    /// read anyway, so that none is needed.
    pub fn put(&mut self, correction: Correction, void: bool) {
        let mut next: Vec<_> = self
            .now
            .iter()
            .filter(|one| !correction.replaces(one))
            .cloned()
            .collect();
        if !void {
            next.push(correction);
        }
        self.step(next);
    }

    /// Takes back what was set of a figure's field; with no field, its dismissal.
    pub fn withdraw(&mut self, figure: &Observation, field: Option<Field>) {
        let next = self
            .now
            .iter()
            .filter(|one| !(one.fits(figure) && one.change.field() == field))
            .cloned()
            .collect();
        self.step(next);
    }

    /// Takes back every dismissal.
    pub fn restore_all(&mut self) {
        let next = self
            .now
            .iter()
            .filter(|one| one.change != Change::Dismissed)
            .cloned()
            .collect();
        self.step(next);
    }

    /// One step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(last) = self.before.pop() else {
            return false;
        };
        self.after.push(std::mem::replace(&mut self.now, last));
        true
    }

    /// One step forth again; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(next) = self.after.pop() else {
            return false;
        };
        self.before.push(std::mem::replace(&mut self.now, next));
        true
    }

    /// Whether there is a step back, and one forth.
    #[must_use]
    pub fn steps(&self) -> (bool, bool) {
        (!self.before.is_empty(), !self.after.is_empty())
    }

    fn step(&mut self, next: Vec<Correction>) {
        if next != self.now {
            self.before.push(std::mem::replace(&mut self.now, next));
            self.after.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(start: u32, change: Change) -> Correction {
        Correction {
            start,
            quote: "5个".into(),
            change,
        }
    }

    #[test]
    fn a_field_is_set_once() {
        let mut history = History::default();
        history.put(set(3, Change::Unit("家".into())), false);
        history.put(set(3, Change::Unit("所".into())), false);
        history.put(set(9, Change::Unit("所".into())), false);
        assert_eq!(history.now().len(), 2);
        assert_eq!(history.now()[0].change, Change::Unit("所".into()));
    }

    #[test]
    fn what_was_read_anyway_needs_no_correction() {
        let mut history = History::default();
        history.put(set(3, Change::Unit("家".into())), false);
        history.put(set(3, Change::Unit("个".into())), true);
        assert!(history.now().is_empty());
        assert!(history.undo() && history.now().len() == 1);
    }

    #[test]
    fn a_new_step_forgets_the_way_forth() {
        let mut history = History::default();
        history.put(set(3, Change::Dismissed), false);
        assert!(history.undo());
        assert_eq!(history.steps(), (false, true));
        history.put(set(4, Change::Dismissed), false);
        assert_eq!(history.steps(), (true, false));
        assert!(!history.redo());
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut history = History::default();
        history.restore_all();
        assert_eq!(history.steps(), (false, false));
    }

    #[test]
    fn taking_back_leaves_the_rest() {
        let figure = Observation {
            start: 3,
            quote: "5个".into(),
            ..Observation::default()
        };
        let mut history = History::new(vec![
            set(3, Change::Dismissed),
            set(3, Change::Unit("家".into())),
        ]);
        history.withdraw(&figure, None);
        assert_eq!(history.now(), [set(3, Change::Unit("家".into()))]);
        history.withdraw(&figure, Some(Field::Unit));
        assert!(history.now().is_empty());
    }
}
