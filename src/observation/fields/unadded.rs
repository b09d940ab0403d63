//! Words of adding and bettering near a figure that is no increase itself.
//!
//! ```text
//! 竣工、续建和新开工的项目|48个            level: of all stages together, of which only one is new
//! 对新认定的高新技术企业奖励|20万元        level: what each of them is given
//! 一级天增加|5天                          change: days are no stock
//! ```
//!
//! Which list 新增 governs is told in [`super::adding`].

use super::super::measure::Said;
use super::Figure;
use crate::lexicon::UnitKind as Kind;
use crate::report::Measure;

/// 竣工、续建和|新开工|的项目48个: of all stages together, of which only one is new.
pub(super) fn staged(figure: &Figure, said: Said) -> Said {
    const GOES_ON: [&str; 4] = ["续建", "竣工", "在建", "复工"];
    let word = said.word.clone().filter(|_| said.measure == Measure::Added);
    let listed = word.is_some_and(|word| {
        let (before, after) = (
            &figure.scene.text[..word.start],
            &figure.scene.text[word.end..],
        );
        let before = before.strip_suffix(['和', '及', '与', '、']);
        let after = after.strip_prefix(['和', '及', '与', '、']);
        GOES_ON.iter().any(|stage| {
            before.is_some_and(|before| before.ends_with(stage))
                || after.is_some_and(|after| after.starts_with(stage))
        })
    });
    let measure = if listed { Measure::Level } else { said.measure };
    Said { measure, ..said }
}

/// 一级天增加5天: days are no stock, of which there could be more.
pub(super) fn more_days(figure: &Figure, said: Said) -> Said {
    let days = said.measure == Measure::Added && figure.united().unit == "天";
    let measure = if days { Measure::Change } else { said.measure };
    Said { measure, ..said }
}

/// 促进工业|增长|18条措施: what they are for, not that there are more of them.
pub(super) fn aimed_growth(figure: &Figure, said: Said) -> Said {
    let noun = &figure.scene.text[figure.bound.after.noun.clone()];
    // 出台稳增长|18条: nor where the articles have no noun of their own.
    let named = if figure.number.unit == "条" {
        &*figure.name.text
    } else {
        noun
    };
    let charged = ["措施", "举措", "政策"]
        .iter()
        .any(|end| noun.ends_with(end) || named.ends_with(end));
    let grown = said.measure == Measure::Added
        && said
            .word
            .clone()
            .is_some_and(|word| figure.scene.text[word].ends_with("增长"));
    let measure = if charged && grown {
        Measure::Level
    } else {
        said.measure
    };
    Said { measure, ..said }
}

/// 新谋划总投资|9亿元的48个项目: what new things cost is no sum that was added.
pub(super) fn owned(figure: &Figure, said: Said) -> Said {
    let behind = &figure.scene.text[figure.number.span.end as usize..];
    let cost = figure.name.text.ends_with("总投资") && behind.starts_with('的');
    let new = said.measure == Measure::Added && figure.number.kind() == Some(Kind::Money);
    // 新建星级饭店投入资金|1.9亿元
    let behind_thing = |end: &&str| {
        let thing = figure.name.text.strip_suffix(*end);
        thing.is_some_and(|thing| thing.chars().count() >= 2)
    };
    let spent = ["投入资金", "总投资", "完成投资"].iter().any(behind_thing);
    // 对新认定的高新技术企业奖励|20万元: nor is what each of them is given.
    let given = ["奖励", "奖补", "补助", "补贴", "资助"]
        .iter()
        .any(behind_thing);
    let built = || {
        let word = said.word.clone();
        word.is_some_and(|word| figure.scene.text[word].ends_with('建'))
    };
    let measure = if new && (cost || given || spent && built()) {
        Measure::Level
    } else {
        said.measure
    };
    Said { measure, ..said }
}

/// 改善|8000户, 改善120个小区: what things were bettered for so many, not by how much.
pub(super) fn bettered(figure: &Figure, said: Said) -> Said {
    let counted = figure.number.kind() == Some(Kind::Classifier);
    let word = said.word.clone().filter(|_| counted);
    let betters = word.is_some_and(|word| &figure.scene.text[word] == "改善");
    if betters && said.measure == Measure::Change {
        return Said {
            measure: Measure::Level,
            falls: false,
            ..said
        };
    }
    said
}
