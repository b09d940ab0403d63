//! How far a 新增 reaches that was said of a figure before.
//!
//! ```text
//! 新增企业120家、项目|30个                     added too
//! 新增企业12家，上云企业突破|30家               how many there are
//! 新增就业2300人；年末登记失业|450人            nor is what stands so in the end
//! ```
//!
//! What a figure's own words say is for [`crate::observation::measure`].

use super::super::after;
use super::super::measure::WORDS;
use super::super::noun;
use super::super::sentence::Memory;
use super::Figure;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::cue::Sense as Cue;
use std::ops::Range;

/// 新增 said earlier in the list, where this item has no verb of its own.
pub(super) fn carried(figure: &Figure, memory: &mut Memory) -> Option<Range<usize>> {
    let (name, bound) = (figure.name, figure.bound);
    // 新设立市场主体5200户，同比下降2%；其中企业1269户，…；个体户4512户: parts of what was added.
    memory.parts |= figure.opens && figure.said_before().starts_with("其中");
    // 新签约项目31个，总投资120亿元，重点项目|12个，其中…: those are no parts of what was added.
    if !memory.parts && figure.number.kind() == Some(Kind::Classifier) {
        memory.paused = None;
    }
    if memory.add.is_none() && memory.parts && figure.opens {
        memory.add = memory.paused.take();
    }
    let (word, after_style, counted) = memory.add.clone()?;
    let money = Some(Kind::Money);
    // 新增茶园2万亩，总产1.3万吨: what a year yields, in a clause of its own.
    let flow = figure.opens && WORDS.flow.ending(&name.text).is_some();
    // 新增存款18亿元，存款余额86亿元: nor what there is at the end of it.
    let stock = figure.opens && noun::WORDS.stock.ending(&name.text).is_some();
    // 新增货车900辆，PM2.5平均浓度30微克/立方米，优良天数280天: what the air is, no more of anything; nor is what follows.
    if figure.opens && WORDS.air.ending(&name.text).is_some() {
        memory.add = None;
        return None;
    }
    // 甲街道新建公厕12座，乙镇|硬化道路18公里: nor what another town did.
    if figure.opens && other_town_acts(figure.said_before()) {
        memory.add = None;
        return None;
    }
    // 新建城市书房8座，公益演出|310场: how often something was done is no more of what was built.
    let often = counted == Some(Kind::Classifier)
        && figure.number.unit.ends_with(['场', '次'])
        && figure.scene.text[word.clone()].ends_with('建');
    if (counted == money) != (figure.number.kind() == money)
        || often
        || flow
        || stock
        || WORDS.total.ending(&name.text).is_some()
    {
        return None;
    }
    let both_sides = !bound.before.noun.is_empty() && !bound.after.noun.is_empty();
    let other = is_other_deed(figure, memory);
    let own_verb = other || both_sides || has_own_verb(figure);
    // 新增绿地11公顷，公园共补植乔木520株、灌木|210株: nor what is listed with the object of another verb.
    if own_verb && figure.opens && bound.before.verb && !memory.parts {
        memory.add = None;
    }
    let same_style = after_style != bound.after.noun.is_empty();
    // 新增病例11例（甲区|5例，乙区2例）: in brackets the places share what was added.
    let shared = bound.before.placed && figure.clause().aside;
    // 53条|72公里农村公路|实现提档升级: nor what is said of those that two numbers count.
    let behind = figure.scene.text.get(name.span.start..).unwrap_or_default();
    let told = name.rule == "shared_noun" && after::said_of(behind) == Some(name.span.len());
    let plain = bound.after.predicate.is_none() && !told && (name.rule != "subject" || shared);
    (!own_verb && plain && (!figure.opens || same_style)).then_some(word)
}

/// 新开工17个、待建项目|33个; 新增企业12家，上云企业突破|30家: whether a number is told of another deed than the adding before it, or of how
/// many there are; some of these end the adding for all that follows.
fn is_other_deed(figure: &Figure, memory: &mut Memory) -> bool {
    let (name, bound) = (figure.name, figure.bound);
    // 新开工17个、待建项目33个: what is said of the second is another thing.
    let own = &figure.scene.text[bound.before.noun.clone()];
    // 新增企业13户、|生产线52条: where things are made, whatever verb its name begins with.
    let site = |noun: &str| !figure.opens && WORDS.site.starting(noun).is_some();
    let apart = noun::is_act(&name.text) && !site(&name.text)
        || noun::is_act(own) && !site(own)
        // 新建公园4个，草地恢复面积|2150亩
        || name.text.strip_suffix("面积").is_some_and(noun::ends_in_deed)
        || noun::WORDS.bare_deed.number(own).is_some()
        || WORDS.unbegun.starting(&name.text).is_some();
    if apart {
        // 整治池塘7口、渠堰2公里: nor of what is listed with it.
        memory.add = None;
    }
    // 新增企业12家，上云企业突破30家: how many there are.
    let crossed = figure.opens && figure.said_before().ends_with("突破");
    // 新开工1000套、建成600套: what was finished was begun before.
    let done = noun::WORDS.finished.ending(figure.said_before()).is_some();
    // 新增…，16个乡镇中有15个通油路
    let among = figure.said_before().ends_with("中有");
    // 新植桑园3000亩，玉米已移栽350亩
    // 新建敬老院3所，将搬迁安置1000人; 新增就业2300人，开展培训800人次
    let said = figure.said_before();
    // 新增就业2300人；年末|登记失业450人: how many there are in the end.
    let begun = ["已", "将"].iter().any(|word| has(said, word))
        || said.starts_with("年末")
        || said.starts_with("期末");
    // 依法|拆违12万平方米, 保障房|分配入住900套: behind how it was done, and behind what it was done to.
    let plain = said.strip_prefix("依法").unwrap_or(said);
    let held = WORDS.held.starting(plain).is_some() || WORDS.held.ending(plain).is_some();
    // 新增创业1100人、创业|带动就业1300人: nor of how many it gave work.
    // 新增贷款3亿元、|归还|贷款2亿元: nor what is listed with a verb of its own.
    let listed = !site(own)
        && WORDS.held.starting(own).is_some()
        && bound.before.noun.end > bound.before.noun.start;
    let anew = figure.opens && (begun || held) || listed || said.ends_with("带动就业");
    if anew {
        memory.add = None;
    }
    apart || among || crossed || done || anew
}

/// 乙镇|硬化道路, but not 乙镇公厕: whether a clause opens with a town and a verb of its own.
fn other_town_acts(said: &str) -> bool {
    const TOWN: usize = 5;
    let mut near = said.char_indices().skip(1).take(TOWN);
    let ends = near.find_map(|(at, c)| {
        let street = said[..at].ends_with('街') && c == '道';
        (street || matches!(c, '镇' | '乡')).then(|| at + c.len_utf8())
    });
    ends.is_some_and(|end| noun::WORDS.bare_deed.starting(&said[end..]).is_some())
}

/// 新增企业12家，项目达|30个: whether an item has a verb of its own, or opens its clause with a place of its own.
fn has_own_verb(figure: &Figure) -> bool {
    let before = &figure.bound.before;
    let moved = |sense: &Cue| matches!(sense, Cue::Reach | Cue::Up | Cue::Down | Cue::Be);
    before.placed && figure.opens && !figure.clause().aside
        || before.verb
        || before.senses.iter().any(|(sense, _)| moved(sense))
}
