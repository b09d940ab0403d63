//! Shares that are told of a part within its whole: 甲在乙中占.
//!
//! ```text
//! 高新技术产业在工业增加值中占到|42%        高新技术产业占工业增加值
//! 民间投资在全部投资里的比重达|40%          民间投资占全部投资比重
//! 铁矿储量占陕西省的|57%                    铁矿储量
//! 药材种到120个村，在全县行政村中占|38%     药材种植村占全县行政村
//! ```
//!
//! Shares told by 占 alone are named in [`super::share`].

use super::{Choice, Name};
use crate::observation::piece;
use crate::place::Gazetteer;

/// The longest name of a whole, in characters.
const LONGEST: usize = 16;

/// What stands between a whole and its share.
const AMONG: [&str; 5] = ["当中占", "之中占", "中占", "里占", "内占"];

/// How a share is told to be small, or no more than so much.
const ONLY: [&str; 3] = ["只占", "仅占", "就占"];

/// What the share itself is called.
const SHARES: [&str; 4] = ["占比", "比重", "份额", "比例"];

/// 工业增加值|中, 全部投资|里的: a whole without the words that make it one.
fn whole(words: &str) -> Option<&str> {
    let words = words.strip_suffix('的').unwrap_or(words);
    let bare = words.strip_suffix(['中', '里', '内'])?;
    let bare = bare.strip_suffix(['当', '之']).unwrap_or(bare);
    is_whole(bare).then_some(bare)
}

fn is_whole(words: &str) -> bool {
    (2..=LONGEST).contains(&words.chars().count())
        && !words.contains(|c: char| c.is_ascii_digit() || "，；。".contains(c))
}

impl Choice<'_> {
    /// The name of a share by what has it and within what.
    pub(super) fn share_within(&self, mut name: Name) -> Name {
        if !self.is_ratio() {
            return name;
        }
        // 铁矿储量|占陕西省|的57%: as of 全省, what has the share is named alone.
        while let Some((part, whole)) = name.text.rsplit_once('占')
            && !Gazetteer::get()
                .find(whole.trim_start_matches('到'))
                .is_empty()
            && part.chars().count() >= 2
        {
            name.text = part.trim_end_matches('约').to_owned().into();
        }
        // 产业投资|只|占全市投资的16%
        if let Some((part, rest)) = ONLY.iter().find_map(|word| name.text.split_once(word))
            && part.chars().count() >= 2
        {
            name.text = format!("{part}占{rest}").into();
            return name;
        }
        // 民间投资在全部投资里的|比重|
        if let Some((part, rest)) = name.text.split_once('在')
            && let Some(share) = SHARES.iter().find(|word| rest.ends_with(**word))
            && let Some(whole) = whole(&rest[..rest.len() - share.len()])
            && part.chars().count() >= 2
        {
            name.text = format!("{part}占{whole}比重").into();
            return name;
        }
        let Some((at, whole)) = self.told_within() else {
            return name;
        };
        if at > 0 {
            let part = name.text.split_once('在').map(|(part, _)| part);
            if let Some(part) = part.filter(|part| part.chars().count() >= 2) {
                name.text = format!("{part}占{whole}").into();
            }
            return name;
        }
        // |在全县行政村中占|38%: of what was told before.
        let whose = self.subject.filter(|subject| subject.text != name.text);
        match whose {
            Some(_) => self.share(&format!("占{whole}")).unwrap_or(name),
            None => name,
        }
    }

    /// 高新技术产业|在|工业增加值|中占到42%: the whole in the clause of a share, and where the words for it begin in that clause.
    fn told_within(&self) -> Option<(usize, &str)> {
        const VERB: usize = 2;
        let before = &self.scene.text[..self.number.span.start as usize];
        let start = piece::start(before, &['，', '；', '。', '：', '、', '\n']);
        let clause = &before[start..];
        let (among, said) = AMONG
            .iter()
            .find_map(|word| Some((clause.rfind(word)?, *word)))?;
        let verb = &clause[among + said.len()..];
        let at = clause[..among].rfind('在')?;
        let whole = &clause[at + '在'.len_utf8()..among];
        (verb.chars().count() <= VERB && is_whole(whole)).then_some((at, whole))
    }
}
