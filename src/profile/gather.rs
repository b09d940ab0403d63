//! Readings become one profile a district: the document's own first, then the others in text order.
//!
//! ```text
//! a city's report with figures of two districts      three profiles: the city, 甲区, 乙区
//! ```

use super::Titles;
use super::policy::{broken, names_plan};
use crate::observation::{self, Reading, Setting};
use crate::outline::{Sentence, SentenceKind};
use crate::place::{DocumentRule, PlaceId};
use crate::recall::Recall;
use crate::report::Profile;

/// One profile a district that figures are about. Policies and honours are the document's own.
pub fn gather(
    setting: &Setting,
    readings: &[Reading],
    recall: &mut Recall<Titles>,
) -> Vec<Profile> {
    let mut profiles: Vec<Profile> = Vec::new();
    if let Some(own) = &setting.own {
        let sentences = setting.outline.sentences.iter().zip(setting.telling);
        // 二、落实X行动计划 heads a part; 青山县…第十四个五年规划纲要 is a plan below the title of its page.
        let told = |(sentence, _): &(&Sentence, _)| {
            sentence.kind != SentenceKind::Heading || names_plan(sentence.span.of(setting.text))
        };
        let body = sentences.filter(told);
        let body = body.map(|(sentence, telling)| (sentence.span, telling));
        let titles =
            |found: Vec<super::Titled>| found.into_iter().map(|titled| titled.title).collect();
        let (mut plans, mut awards) = super::titles((setting.text, setting.marks), body, recall);
        awards.extend(headed(setting, recall));
        let awards = won(setting, super::each_once(awards));
        let lines = setting.outline.sentences.iter();
        if let Some(title) = broken::title(setting.text, lines.map(|sentence| sentence.span)) {
            plans.insert(0, title);
        }
        profiles.push(Profile {
            policies: titles(plans),
            honours: titles(awards),
            ..match own.rule {
                DocumentRule::Namesake => Profile {
                    name: own.name.clone(),
                    ..Profile::default()
                },
                DocumentRule::Zone => zone(&own.name, own.id),
                _ => named(&own.name, own.id),
            }
        });
    }
    for reading in readings
        .iter()
        .filter(|reading| !reading.district.is_empty())
    {
        let known = profiles
            .iter_mut()
            .find(|profile| profile.name == reading.district);
        match (known, reading.place) {
            (Some(profile), _) => profile.figures += 1,
            (None, Some(place)) => profiles.push(Profile {
                figures: 1,
                ..named(&reading.district, place)
            }),
            (None, None) => {}
        }
    }
    profiles
}

/// 3.被评为全省平安建设先进县: the awards that a heading, or a line numbered like one, tells of.
fn headed(setting: &Setting, recall: &mut Recall<Titles>) -> Vec<super::Titled> {
    let sentences = setting.outline.sentences.iter().zip(setting.telling);
    let heads = sentences.filter(|(sentence, telling)| {
        sentence.kind == SentenceKind::Heading
            && !telling.awards.is_empty()
            && !names_plan(sentence.span.of(setting.text))
    });
    let heads = heads.map(|(sentence, telling)| (sentence.span, telling));
    super::titles((setting.text, setting.marks), heads, recall).1
}

/// 二、2024年主要任务⏎获评全国示范区: the awards without those that a report is to win yet.
fn won(setting: &Setting, mut awards: Vec<super::Titled>) -> Vec<super::Titled> {
    let planning = match awards.is_empty() {
        true => Vec::new(),
        false => observation::planning_sections(setting),
    };
    let sentences = &setting.outline.sentences;
    let planned = |award: &super::Titled| {
        let behind = sentences.partition_point(|sentence| sentence.span.start <= award.span.start);
        let section = behind
            .checked_sub(1)
            .and_then(|at| sentences.get(at)?.section);
        section.is_some_and(|section| planning.get(section) == Some(&true))
    };
    if planning.contains(&true) {
        awards.retain(|award| !planned(award));
    }
    awards
}

/// The profile of a zone that the gazetteer doesn't hold, in the place around it.
fn zone(name: &str, around: PlaceId) -> Profile {
    if around == PlaceId::CHINA {
        return Profile {
            name: name.to_owned(),
            ..Profile::default()
        };
    }
    let mut profile = named(name, around);
    profile.code = String::new();
    profile.parent = around.label().into_owned();
    profile.ancestors.push(profile.parent.clone());
    profile
}

/// A profile with its place in the hierarchy.
pub fn named(name: &str, place: PlaceId) -> Profile {
    let mut above: Vec<String> = place
        .ancestors()
        .filter(|id| *id != PlaceId::CHINA)
        .map(|id| id.label().into_owned())
        .collect();
    let parent = above.first().cloned().unwrap_or_default();
    above.reverse();
    Profile {
        code: place.code().to_owned(),
        name: name.to_owned(),
        parent,
        ancestors: above,
        ..Profile::default()
    }
}
