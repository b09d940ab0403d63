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

    /// Takes back all that is about a figure: one that was added is none any more.
    pub fn forget(&mut self, figure: &Observation) {
        let others = self.now.iter().filter(|one| !one.fits(figure));
        self.step(others.cloned().collect());
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

    /// The same corrections in an edited text: those before and behind the edit go with their figures, and so do those
    /// between two edits whose line is untouched; what else stands inside the edit rests where it was.
    #[must_use]
    pub fn moved(&self, from: &str, to: &str) -> Self {
        if from == to {
            return self.clone();
        }
        let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
        let same = |pairs: &mut dyn Iterator<Item = (&char, &char)>| {
            pairs.take_while(|(a, b)| a == b).count()
        };
        let head = same(&mut from.iter().zip(&to));
        let tail = same(&mut from[head..].iter().rev().zip(to[head..].iter().rev()));
        let behind = from.len() - tail;
        let spells = |text: &[char], one: &Correction| {
            let mut at = text.iter().skip(one.start as usize);
            one.quote.chars().all(|letter| at.next() == Some(&letter))
        };
        let move_one = |one: &Correction| {
            let (start, length) = (one.start as usize, one.quote.chars().count());
            if start >= behind {
                let start = u32::try_from(start + to.len() - from.len()).ok()?;
                return Some(Correction {
                    start,
                    ..one.clone()
                });
            }
            // Two edits that are read at once leave the lines between them as they were.
            if start + length > head
                && let Some(start) = by_line(&from, &to, start)
            {
                return Some(Correction {
                    start,
                    ..one.clone()
                });
            }
            // What is spelled anew inside the edit may be another figure that looks alike.
            let another = start + length > head && spells(&from, one) && spells(&to, one);
            (!another).then(|| one.clone())
        };
        let all = |list: &[Correction]| list.iter().filter_map(move_one).collect::<Vec<_>>();
        Self {
            now: all(&self.now),
            before: self.before.iter().map(|list| all(list)).collect(),
            after: self.after.iter().map(|list| all(list)).collect(),
        }
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

    /// Whether nothing was ever set right, nor taken back.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    fn step(&mut self, next: Vec<Correction>) {
        if next != self.now {
            self.before.push(std::mem::replace(&mut self.now, next));
            self.after.clear();
        }
    }
}

/// Where a place of a text is found in another by the line that it stands in, which each of them must have just once.
fn by_line(from: &[char], to: &[char], at: usize) -> Option<u32> {
    let begins = from.get(..at)?.iter().rposition(|letter| *letter == '\n');
    let begins = begins.map_or(0, |before| before + 1);
    let line = from[begins..].split(|letter| *letter == '\n').next()?;
    let only = |text: &[char]| {
        let mut at = 0;
        let mut found = text.split(|letter| *letter == '\n').filter_map(|other| {
            let start = at;
            at += other.len() + 1;
            (other == line).then_some(start)
        });
        let first = found.next()?;
        found.next().is_none().then_some(first)
    };
    let there = only(from).and(only(to))?;
    u32::try_from(there + at - begins).ok()
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
    fn corrections_go_with_their_figures() {
        let (text, at) = ("甲5个，乙5个，丙5个。", [1, 5, 9]);
        let history = History::new(at.map(|at| set(at, Change::Dismissed)).to_vec());
        let starts = |to: &str| {
            let moved = history.moved(text, to);
            moved.now().iter().map(|one| one.start).collect::<Vec<_>>()
        };
        assert_eq!(starts(text), at);
        assert_eq!(starts("甲5个，乙地5个，丙5个。"), [1, 6, 10]);
        assert_eq!(starts("甲5个，丙5个。"), [1, 5], "one went with its words");
        assert_eq!(starts("甲5个，乙6个，丙5个。"), at);
    }

    #[test]
    fn corrections_between_two_edits_go_with_their_line() {
        let text = "标题\n甲5个。\n乙5个。\n丙5个。";
        let history = History::new(vec![set(9, Change::Dismissed)]);
        let starts = |to: &str| {
            let moved = history.moved(text, to);
            moved.now().iter().map(|one| one.start).collect::<Vec<_>>()
        };
        assert_eq!(starts("新标题\n甲5个。\n乙5个。\n丙5个。\n丁5个。"), [10]);
        assert_eq!(
            starts("新标题\n乙5个。\n乙5个。\n丁5个。"),
            [9],
            "twice there"
        );
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
