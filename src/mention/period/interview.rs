//! The day on which somebody was asked, which dates nothing that is told.
//!
//! ```text
//! 昨日，|记者从县旅游局获悉，上半年…      the figures are of the half year
//! 昨日，全县接待游客3万人次               of that day
//! ```

/// Longest words that name the day, in characters.
const DAY: usize = 9;

/// 8月4日，|记者从…: a text without the day that it begins with, where who asked or who told it stands right behind that; else as it is.
pub fn behind_day(text: &str) -> &str {
    const BARE: [&str; 9] = [
        "昨日", "昨天", "今日", "今天", "日前", "近日", "前日", "当日", "近期",
    ];
    const ENDS: [&str; 8] = ["日", "昨天", "今天", "前天", "日前", "近期", "上午", "下午"];
    let asks =
        |rest: &str| rest.starts_with("记者") || rest.starts_with('据') || rest.starts_with("笔者");
    let bare = BARE.iter().find_map(|day| text.strip_prefix(day));
    if let Some(rest) = bare.filter(|rest| asks(rest)) {
        return rest;
    }
    // A day of more characters is none, and most clauses are longer.
    let head = &text[..text.floor_char_boundary(DAY * 4 + '，'.len_utf8())];
    let Some(end) = head.find('，') else {
        return text;
    };
    let (day, rest) = (&text[..end], &text[end + '，'.len_utf8()..]);
    let named = || ENDS.iter().any(|end| day.ends_with(end)) && day.chars().count() <= DAY;
    if asks(rest) && named() { rest } else { text }
}

#[cfg(test)]
mod tests {
    use super::behind_day;

    #[test]
    fn a_day_before_who_asked_is_left_behind() {
        assert!(behind_day("昨日，记者从县旅游局获悉，上半年").starts_with("记者"));
        assert!(behind_day("8月4日记者获悉").starts_with("8月"));
        assert!(behind_day("昨日，全县接待游客3万人次").starts_with("昨日"));
    }
}
