//! Ranks whose name tells only among whom they are, or only that they are some.
//!
//! ```text
//! 经济总量在全省县域的座次由第40位前移到|第33位        经济总量
//! 全县经济总量84亿元。县域里的座次升到|第22位         经济总量
//! 工业增加值增长9%，增速名次升到|第6位                工业增加值增速
//! ```
//!
//! Which words tell among whom a rank is held beside a name, [`crate::observation::noun`] says.

use super::{Choice, Name};
use crate::mention::number::Form;
use crate::observation::noun;

/// What a place in an order is called.
const PLACES: [&str; 5] = ["座次", "位次", "名次", "位序", "排位"];

impl Choice<'_> {
    /// What has the place, where the name is only of the order.
    pub(super) fn of_standing(&self, mut name: Name) -> Name {
        if self.number.form != Form::Rank {
            return name;
        }
        let stem = PLACES.iter().find_map(|word| name.text.strip_suffix(word));
        // 财政收入在全市|的位次: whose word the scope has taken along.
        let bare = |part: &str| part.chars().count() >= 2 && !part.contains(['由', '从']);
        let whose = match stem {
            Some(stem) => stem,
            None if self.names_order(&name) => &*name.text,
            None => return name,
        };
        let whose = whose.strip_suffix('的').unwrap_or(whose);
        if let Some((part, _)) = whose.split_once('在')
            && bare(part)
        {
            name.text = part.to_owned().into();
            return name;
        }
        let among = whose.is_empty() || whose.ends_with(['里', '中', '内']);
        let speed = whose == "增速";
        let told = self.subject.or(self.topic);
        if let Some(told) = told.filter(|_| stem.is_some() && (among || speed))
            && noun::WORDS.rated.ending(&told.text).is_none()
            && *told.text != *name.text
        {
            let speed = if speed && !told.text.ends_with('速') {
                "增速"
            } else {
                ""
            };
            name.text = format!("{}{speed}", told.text).into();
        }
        name
    }

    /// 财政收入在全市|的位次由第8位: whether such a word stands right behind a name.
    fn names_order(&self, name: &Name) -> bool {
        let behind = self.scene.text.get(name.span.end..).unwrap_or("");
        let behind = behind.strip_prefix('的').unwrap_or(behind);
        name.elsewhere.is_none() && PLACES.iter().any(|word| behind.starts_with(word))
    }
}
