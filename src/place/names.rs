//! The strings that name places, and what each may mean.
//!
//! ```text
//! 徐水县    a former name: 徐水区           鼓楼区    one of four places
//! 罗湖      the short name of 罗湖区         全市      a city: which one, the document tells
//! ```
//!
//! Later kinds of names give way to earlier ones, so that a former name never competes with a
//! place that bears the name today.

use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;
use std::collections::hash_map::Entry as Taken;
use std::ops::Deref;

use super::gazetteer::PlaceId;
use super::generic::{GENERIC_WORDS, Kind};
use super::guard::Guards;
use super::table::{AUTONOMOUS, Aliases, Row, without_suffix};

/// What a name stands for.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    /// The name of one or more places.
    Name {
        /// The places, official bearers only where there are any.
        ids: Ids,
        /// Whether it carries its 市, 区, 县 …
        long: bool,
        /// Whether it is also an ordinary word, so that it needs support.
        common: bool,
    },
    /// 全市, 我区 …
    Generic(Kind),
}

/// The places that bear a name: one for most names, which is held without a list of its own.
#[derive(Clone, Debug)]
pub(super) enum Ids {
    One([PlaceId; 1]),
    Many(Vec<PlaceId>),
}

impl Ids {
    fn push(&mut self, id: PlaceId) {
        match self {
            Self::One([first]) => *self = Self::Many(vec![*first, id]),
            Self::Many(ids) => ids.push(id),
        }
    }
}

impl Deref for Ids {
    type Target = [PlaceId];

    fn deref(&self) -> &[PlaceId] {
        match self {
            Self::One(id) => id,
            Self::Many(ids) => ids,
        }
    }
}

/// All strings to look for.
pub(super) struct Names {
    /// What each string stands for.
    pub(super) entries: Vec<Entry>,
    /// Indices into `entries`.
    pub(super) by_name: FxHashMap<Cow<'static, str>, u32>,
}

impl Names {
    /// All strings to look for. Later kinds of names give way to earlier ones: official names, then
    /// usual names of autonomous places, former names, short names, short forms of former names.
    pub(super) fn collect(rows: &[Row], aliases: &Aliases, guards: &Guards) -> Self {
        // Some three names a row; to grow a table is to hash all of it again.
        let mut names = Self {
            entries: Vec::with_capacity(rows.len() * 3),
            by_name: FxHashMap::with_capacity_and_hasher(rows.len() * 3, FxBuildHasher),
        };
        let ids = || (1u16..).map(PlaceId).zip(&rows[1..]);
        let autonomous = |row: &Row| AUTONOMOUS.iter().any(|suffix| row.name.ends_with(suffix));
        let labels = ids()
            .filter(|(_, row)| autonomous(row))
            .map(|(id, row)| (id, row.label()))
            .filter(|(_, label)| label.chars().count() > 2);
        let spoken = ids().filter_map(|(id, row)| Some((id, Cow::Owned(row.without_people()?))));
        let shorts = ids()
            .filter(|(_, row)| !row.short.is_empty())
            .map(|(id, row)| (id, Cow::Borrowed(row.short)));
        let former = aliases
            .iter()
            .map(|(id, alias)| (*id, Cow::Borrowed(*alias)));
        let former_shorts = aliases
            .iter()
            .map(|(id, alias)| (*id, Cow::Borrowed(without_suffix(alias))));
        names.add(ids().map(|(id, row)| (id, Cow::Borrowed(row.name))), true);
        names.add(labels, true);
        names.add(spoken, true);
        names.add(former, true);
        names.add(shorts, false);
        names.add(former_shorts.filter(|(_, short)| !short.is_empty()), false);
        for word in guards.common() {
            let entry = names.by_name.get(*word);
            let entry = entry.and_then(|at| names.entries.get_mut(*at as usize));
            if let Some(Entry::Name { common, .. }) = entry {
                *common = true;
            }
        }
        for (word, kind) in GENERIC_WORDS {
            names.by_name.insert(Cow::Borrowed(word), names.next());
            names.entries.push(Entry::Generic(kind));
        }
        names
    }

    fn next(&self) -> u32 {
        // At most a few names a row, and rows are at most 65,535.
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// Adds names of one kind; those that an earlier kind has already taken stay as they are.
    fn add(&mut self, names: impl Iterator<Item = (PlaceId, Cow<'static, str>)>, long: bool) {
        let first = self.next();
        for (id, name) in names {
            let next = self.next();
            match self.by_name.entry(name) {
                Taken::Occupied(taken) if *taken.get() < first => {}
                Taken::Occupied(taken) => {
                    if let Entry::Name { ids, .. } = &mut self.entries[*taken.get() as usize] {
                        ids.push(id);
                    }
                }
                Taken::Vacant(free) => {
                    free.insert(next);
                    self.entries.push(Entry::Name {
                        ids: Ids::One([id]),
                        long,
                        common: false,
                    });
                }
            }
        }
    }
}
