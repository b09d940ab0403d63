//! What a figure measures, in its place among the figures before it.
//!
//! ```text
//! 新增企业120家、项目30个            both added: 新增 governs the list
//! 增长8%左右，力争9%                a higher goal for the same rate
//! ```
//!
//! What its own words say is in [`super::super::measure`], what brackets say in [`super::bracket`].

use super::super::bind::Bound;
use super::super::measure::{Asked, Said, WORDS, spares};
use super::super::scene::Scene;
use super::super::sentence::Memory;
use super::Figure;
use super::adding::carried;
use super::bracket::{aimed, beyond_peer, rate_of_last};
use super::moved::{amount_of_rate, beside_share, beyond_price, moved_too, started, times_of_past};
use super::pace;
use super::rated::{beside_rate, part_of_added};
use super::stock::more_of_stock;
use super::unadded::{aimed_growth, bettered, more_days, owned, staged};
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense as Cue;
use crate::report::Measure;

/// What a figure measures; the memory keeps it for those that follow.
pub fn measured(figure: &Figure, memory: &mut Memory) -> Said {
    let (number, bound, scene) = (figure.number, figure.bound, figure.scene);
    let from = scene.text[..figure.start()].ends_with(['从', '由']);
    leave_bracket(memory, scene, bound);
    let said = Asked {
        number: figure.united(),
        before: &bound.before,
        name: &figure.name.text,
        clause: figure.said_before(),
        start: figure.clause().range.start,
        carried: carried(figure, memory).filter(|_| !from && figure.name.rule != "whole_of"),
        of_group: figure.name.rule == "group",
        // 收入下降|9.4%|的情况下仍增长了: what is said before it counts first.
        grows: number.unit == "%"
            && (bound.after.moves || pace::is_told(figure) || pace::on_card(figure))
            && bound.before.said(&[Cue::Down, Cue::RateDown]).is_none(),
    }
    .measure();
    let said = rate_of_last(figure, memory, aimed(figure, memory, paced(figure, said)));
    let said = amount_of_rate(figure, memory, aspired(figure, memory, said));
    let said = times_of_past(figure, memory, beyond_peer(figure, memory, said));
    let said = moved_too(figure, memory, lowered_too(figure, memory, said));
    let said = more_days(figure, aimed_growth(figure, bettered(figure, said)));
    let said = beside_share(figure, beyond_price(figure, owned(figure, said)));
    let said = held_then(
        figure,
        started(figure, picked(figure, staged(figure, said))),
    );
    let said = newly_come(figure, above_limit(figure, said));
    let said = more_of_stock(figure, said);
    let said = part_of_added(figure, memory, beside_rate(figure, memory, said));
    let falls = said.measure == Measure::Change && said.falls;
    let verb = WORDS.fall.starting(&figure.name.text).is_some();
    // 材料、环节分别|精简|22%、33%: or one right before the first of them.
    let spared = figure.number.unit == "%" && spares(figure.said_before());
    memory.lowered = falls && (verb || spared || memory.lowered);
    memory.measure = said.measure;
    memory.falls = said.falls;
    remember(memory, scene, bound, (number.kind(), said.measure));
    said
}

/// 压减办事环节72%、|办理时限57%: the verb governs the list.
fn lowered_too(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let before = &figure.scene.text[..figure.bound.before.noun.start];
    let listed = !figure.opens && before.ends_with(['、', '和', '及']);
    if memory.lowered && listed && said.measure == Measure::Share && figure.number.unit == "%" {
        return Said {
            measure: Measure::Change,
            falls: true,
            ..said
        };
    }
    said
}

/// 有19项高于全省平均、|6项|居全市前三: so many as are told by what stands behind them, whatever stands before.
fn picked(figure: &Figure, said: Said) -> Said {
    let gap = said.measure == Measure::Gap;
    // 进度快于预期的|13项: those that are so.
    let those = figure.said_before().ends_with('的');
    if gap
        && (figure.name.rule == "after_predicate" || those)
        && figure.number.kind() == Some(Kind::Classifier)
    {
        return Said {
            measure: Measure::Level,
            falls: false,
            ..said
        };
    }
    said
}

/// 47家|新入库|规上企业, |新入规|工业企业173家: things that came new.
fn newly_come(figure: &Figure, said: Said) -> Said {
    let counted = figure.number.kind() == Some(Kind::Classifier);
    if !counted || said.measure != Measure::Level {
        return said;
    }
    let counted = match figure.name.rule {
        "after" => &figure.scene.text[figure.bound.after.noun.clone()],
        _ => &*figure.name.text,
    };
    let measure = match WORDS.newly.starting(counted) {
        Some(_) => Measure::Added,
        None => said.measure,
    };
    Said { measure, ..said }
}

/// PM2.5平均浓度|超标|24%: how far above what is allowed, not a part of it.
fn above_limit(figure: &Figure, said: Said) -> Said {
    let above = figure.number.unit == "%" && figure.said_before().ends_with("超标");
    let measure = if above { Measure::Gap } else { said.measure };
    Said { measure, ..said }
}

/// 居第12位，较前一年（|13位|）: the place that was held then.
fn held_then(figure: &Figure, said: Said) -> Said {
    let place = figure.number.unit == "位" && said.measure == Measure::Level;
    let past = figure.scene.text[..figure.start()]
        .strip_suffix('（')
        .filter(|_| place);
    let then = past.is_some_and(|past| past.ends_with(['年', '期', '届']));
    let measure = if then { Measure::Rank } else { said.measure };
    Said { measure, ..said }
}

/// 投资增速较快，达12.3%: a rate of the movement that the clause before tells of.
fn paced(figure: &Figure, said: Said) -> Said {
    // 5个行业降幅收窄，|41%的行业增速改善: so many in a hundred of a group are no rate of growth.
    let group = figure.name.rule == "group";
    let bare = said.measure == Measure::Share && figure.bound.before.noun.is_empty() && !group;
    let before = || {
        let clause = figure
            .scene
            .clauses
            .get(figure.bound.clause.checked_sub(1)?)?;
        Some(&figure.scene.text[clause.range.clone()])
    };
    let Some(text) = before().filter(|text| bare && figure.opens && !text.contains('占')) else {
        return said;
    };
    // 服务业增长最快，达|36.9%|; 衣着类跌幅最大，为|1.2%|
    // 第二产业贡献率最高，为|71%|: but no share that is the largest.
    let foremost = WORDS.foremost.ending(text).filter(|foremost| {
        let lead = &text[..text.len() - foremost.len()];
        let paced = WORDS.pace.ending(lead).is_some();
        paced && !text.contains(|c: char| c.is_ascii_digit())
    });
    let falls = text.contains("降幅") || foremost.is_some() && text.contains("跌幅");
    if falls || text.contains("增速") || text.contains("增幅") || foremost.is_some() {
        return Said {
            measure: Measure::Change,
            falls,
            ..said
        };
    }
    said
}

/// 增长8%左右，力争9%; 增长8%，确保达到10%: a percentage to which nothing but effort is said is a rate of the
/// same movement.
fn aspired(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let again = figure.name.rule == "subject" && figure.number.unit == "%";
    let efforts = ["力争", "确保", "争取", "努力", "奋力"];
    let reach = ["", "达到", "实现", "完成", "突破", "超过", "达"];
    let effort = || {
        let before = figure.said_before().trim();
        let rest = efforts.iter().find_map(|word| before.strip_prefix(word));
        rest.is_some_and(|rest| reach.contains(&rest))
    };
    let moved = memory.measure == Measure::Change && said.measure == Measure::Share;
    if again && moved && effort() {
        return Said {
            measure: Measure::Change,
            falls: memory.falls,
            ..said
        };
    }
    said
}

/// 新建项目33个，总投资134亿元，重大项目17个: behind what they cost other things are told of.
fn costs(memory: &Memory, kind: Option<Kind>, measure: Measure) -> bool {
    let counted = memory
        .add
        .as_ref()
        .is_some_and(|(_, _, kind)| *kind == Some(Kind::Classifier));
    counted && kind == Some(Kind::Money) && measure == Measure::Level
}

/// 省级园区7个（其中新增3个）总面积21万亩、市级园区|6个|: what a bracket says was added is told of nothing behind it.
fn leave_bracket(memory: &mut Memory, scene: &Scene, bound: &Bound) {
    let inside = memory.add.as_ref().is_some_and(|(word, ..)| {
        let told = scene.clauses.iter().position(|clause| {
            clause.aside && clause.range.start <= word.start && word.end <= clause.range.end
        });
        !word.is_empty() && told.is_some_and(|told| told < bound.clause)
    });
    if inside && !scene.clauses[bound.clause].aside {
        memory.add = None;
    }
}

/// Keeps or drops 新增 for the items that follow.
fn remember(
    memory: &mut Memory,
    scene: &Scene,
    bound: &Bound,
    (kind, measure): (Option<Kind>, Measure),
) {
    let reached = bound
        .before
        .said(&[Cue::Reach, Cue::Be, Cue::Up, Cue::Down])
        .is_some();
    if let Some(word) = bound.before.said(&[Cue::Add]) {
        // 新建道路18条|28公里、桥梁4座: how long the same things are, in a list that goes on.
        let same = memory.add.as_ref().is_some_and(|(last, ..)| *last == word);
        if bound.before.noun.is_empty() && same && kind == Some(Kind::Measure) {
            return;
        }
        // 净增缴费1.9万人，参保5.7万人: an increase of its own, no verb of a list.
        // 城镇新增就业1.2万人，培训3万人: a part of its own name.
        let named = word.start > bound.before.noun.start && word.end < bound.before.noun.end;
        // 合作社640个，新增9个；农场380家: of what was told before, no verb of a list.
        let own = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let reached = reached || named || own || scene.text[word.clone()].starts_with('净');
        memory.add = (!reached).then_some((word, !bound.after.noun.is_empty(), kind));
    } else if let Some(word) = bound.before.said(&[Cue::Up])
        && measure == Measure::Added
        && &scene.text[word.clone()] == "增加"
        && bound.before.noun.start >= word.end
        // 增加3头，母牛2头: of what was named before.
        && !(bound.before.noun.is_empty() && bound.after.noun.is_empty())
    {
        // 增加学位600个、床位80张
        memory.add = Some((word, !bound.after.noun.is_empty(), kind));
    } else if measure == Measure::Change && memory.add.is_some() && bound.before.verb {
        memory.paused = memory.add.take();
    } else if bound.before.verb || reached && measure == Measure::Level {
        memory.add = None;
    } else if costs(memory, kind, measure) {
        // 新签约项目31个，总投资120亿元，其中工业项目|12个: parts of what was added.
        memory.paused = memory.add.take();
    }
}
