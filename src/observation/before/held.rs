//! Which of the characters stand in a stretch that the rules for the inside of a name look for: one look
//! for all of them, since most names have none.
//!
//! ```text
//! 县医院有床位      has 有: a rule that cuts there is worth asking
//! 固定资产投资      has none: nothing cuts it
//! ```
//!
//! What is known of a stretch is right of every part of it where it says no.

/// Sets of such characters that stand in a stretch.
#[derive(Clone, Copy)]
pub struct Held(u8);

impl Held {
    /// A space, which parts a title from what it says.
    pub const SPACE: u8 = 1;
    /// 有.
    pub const HAS: u8 = 1 << 1;
    /// 由, 从.
    pub const FROM: u8 = 1 << 2;
    /// 超, 于, 高, of which each word for a distance has one.
    pub const BEYOND: u8 = 1 << 3;
    /// 主, 等: 以…为主的, …等.
    pub const KIND: u8 = 1 << 4;
    /// ①.
    pub const CIRCLED: u8 = 1 << 5;

    /// Looks through a stretch.
    pub fn of(text: &str) -> Self {
        let set = |c| match c {
            ' ' => Self::SPACE,
            '有' => Self::HAS,
            '由' | '从' => Self::FROM,
            '超' | '于' | '高' => Self::BEYOND,
            '主' | '等' => Self::KIND,
            '①'..='⑳' => Self::CIRCLED,
            _ => 0,
        };
        Self(text.chars().fold(0, |held, c| held | set(c)))
    }

    /// Whether one of a set may stand in a part of it.
    pub const fn may(self, set: u8) -> bool {
        self.0 & set != 0
    }
}
