//! Two numbers that share a unit: `5-20%`, `70 - 90天`, `20—30万人`. The first takes the unit, and the
//! multiplier where it has none, of the second: `3-5万元`, but `5000元` of `5000-1万元`.

use super::plain::rounded;
use super::read::Reading;

/// What joins the ends of a range.
const JOINTS: [&str; 8] = ["-", "--", "~", "—", "——", "–", "至", "到"];

/// Gives the first of two joined numbers the unit of the second.
pub fn share_units(text: &str, found: &mut [Reading]) {
    for at in 1..found.len() {
        let (firsts, rest) = found.split_at_mut(at);
        if let (Some(first), Some(second)) = (firsts.last_mut(), rest.first()) {
            share(text, first, second);
        }
    }
}

fn share(text: &str, first: &mut Reading, second: &Reading) {
    let between = &text[first.end..second.start];
    // Only spaces and a joint stand between the ends; a longer text is not looked at.
    let joined = between.len() <= 16 && JOINTS.contains(&between.trim());
    if !first.open || !joined || second.unit.is_empty() && second.scale == 1.0 {
        return;
    }
    let second_printed = second.value / second.scale;
    if first.scale == 1.0 && first.value < second_printed {
        first.value = rounded(first.value * second.scale);
    } else if first.value > second.value {
        return;
    }
    first.unit.clone_from(&second.unit);
}
