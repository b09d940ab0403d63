//! The shelf: the last ten texts, kept on this machine and nowhere else.
//!
//! Each text has a key of its own in the browser's storage, and there is no list beside them: two
//! pages of the same browser that keep texts at the same time write different keys and can't spoil
//! each other's. What is kept is the text as given, never the reading: it takes milliseconds to read
//! it again.
//!
//! ```text
//! zhibiao.text.k3x9-0  {"saved": 1764110000000, "title": "…2023年工作报告", "text": "…", …}
//! zhibiao.text.k3x9-4  …
//! ```
//!
//! [`plan`] is the pure part: which texts have to go so that another fits. Writing and the timing of
//! it are in `shelf_keeper`.

use serde::{Deserialize, Serialize};
use zhibiao::correction::Correction;

use super::document::Incoming;

/// What the keys of texts begin with.
pub const PREFIX: &str = "zhibiao.text.";

/// How many texts are kept.
pub const MOST: usize = 10;

/// The longest text that is kept, and the length of all together, in UTF-16 units as browsers count:
/// half of what the narrowest of them give a site.
pub const LONGEST: usize = 1_000_000;
const ROOM: usize = 2_400_000;

/// Counts the ways in which texts were written so far.
pub const VERSION: u32 = 1;

/// A text on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// In which way it is written. One of a later page is read as far as it is understood, and left
    /// as it is.
    pub version: u32,
    /// When, in milliseconds since 1970.
    pub saved: f64,
    /// File name, or what the page called it.
    pub name: String,
    /// Its title, for the list.
    pub title: String,
    /// What the user calls it, `""` for nothing.
    pub given: String,
    /// The encoding it came in.
    pub encoding: String,
    /// What the user set right.
    pub corrections: Vec<Correction>,
    /// The text.
    pub text: String,
}

impl Kept {
    /// The text as one that comes in.
    pub fn incoming(&self, key: &str) -> Incoming {
        Incoming {
            name: self.name.clone(),
            text: self.text.clone(),
            encoding: self.encoding.clone(),
            given: self.given.clone(),
            corrections: self.corrections.clone(),
            shelf: key.to_owned(),
        }
    }
}

/// A text that takes room.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its key.
    pub key: String,
    /// When it was kept.
    pub saved: f64,
    /// Its length in UTF-16 units.
    pub size: usize,
    /// Whether it is the text that is to be kept, under another key, and can go when that is done.
    pub same: bool,
}

/// Why a text is not on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkept {
    /// The browser lets this page store nothing.
    Forbidden,
    /// The text is longer than any that is kept.
    TooLong,
    /// The browser gives no more room.
    Full,
}

/// The keys that have to go so that a text of this size fits under `key`: the same text under
/// another key, and the oldest beyond number or room.
///
/// # Errors
///
/// [`Unkept::TooLong`], where nothing would make it fit.
pub fn plan(items: &[Item], key: &str, size: usize) -> Result<Vec<String>, Unkept> {
    if size > LONGEST {
        return Err(Unkept::TooLong);
    }
    let others = items.iter().filter(|item| item.key != key);
    let (mut go, mut stay): (Vec<&Item>, Vec<&Item>) = others.partition(|item| item.same);
    stay.sort_by(|a, b| b.saved.total_cmp(&a.saved));
    let mut room = ROOM - size;
    let mut full = false;
    for (place, item) in stay.into_iter().enumerate() {
        full |= place + 1 >= MOST || item.size > room;
        if full {
            go.push(item);
        } else {
            room -= item.size;
        }
    }
    Ok(go.into_iter().map(|item| item.key.clone()).collect())
}

/// The key of the text kept longest ago, other than this one.
pub fn oldest<'a>(items: &'a [Item], key: &str) -> Option<&'a str> {
    let others = items.iter().filter(|item| item.key != key);
    let oldest = others.min_by(|a, b| a.saved.total_cmp(&b.saved))?;
    Some(&oldest.key)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts kept one after the other: key `0` first.
    fn items(sizes: &[usize]) -> Vec<Item> {
        let item = |(at, size): (usize, &usize)| Item {
            key: at.to_string(),
            saved: f64::from(u32::try_from(at).expect("few")),
            size: *size,
            same: false,
        };
        sizes.iter().enumerate().map(item).collect()
    }

    #[test]
    fn ten_are_kept() {
        assert_eq!(plan(&items(&[5; 9]), "new", 5), Ok(vec![]));
        assert_eq!(plan(&items(&[5; 10]), "new", 5), Ok(vec!["0".to_owned()]));
        assert_eq!(
            plan(&items(&[5; 10]), "3", 5),
            Ok(vec![]),
            "a text kept again needs no place"
        );
    }

    #[test]
    fn the_oldest_go_for_room() {
        let shelf = items(&[800_000, 800_000, 10]);
        assert_eq!(plan(&shelf, "new", 900_000), Ok(vec!["0".to_owned()]));
        assert_eq!(plan(&shelf, "new", 700_000), Ok(vec![]));
    }

    #[test]
    fn what_is_longer_than_all_is_not_kept_and_moves_nothing() {
        assert_eq!(
            plan(&items(&[5; 3]), "new", LONGEST + 1),
            Err(Unkept::TooLong)
        );
    }

    #[test]
    fn a_text_is_kept_once() {
        let mut shelf = items(&[5; 3]);
        shelf[1].same = true;
        assert_eq!(plan(&shelf, "new", 5), Ok(vec!["1".to_owned()]));
        assert_eq!(plan(&shelf, "1", 5), Ok(vec![]));
    }

    #[test]
    fn the_oldest_other_one() {
        let shelf = items(&[5; 2]);
        assert_eq!(oldest(&shelf, "0"), Some("1"));
        assert_eq!(oldest(&shelf[..1], "0"), None);
    }
}
