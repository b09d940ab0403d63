//! What a sentence hands on to the next of its paragraph, and what that one takes of it.
//!
//! ```text
//! 重点项目128个，总投资…。|其中，工业项目22个       the topic: of 重点项目
//! 截至9月底，|已开工112个                        of what was counted
//! ```
//!
//! What a figure hands on to the next of its sentence is in [`super::memory`]; what holds for a whole paragraph,
//! in [`crate::observation::walk`].

use super::undertaking::{self, Undertaking};
use super::{Memory, Whose, Zone, of_rise};
use crate::lexicon::UnitKind;
use crate::observation::Reading;
use crate::observation::bind::Bound;
use crate::observation::district::Where;
use crate::observation::name::Name;
use crate::observation::scene::Scene;

/// How many subjects of a paragraph are kept.
const RECENT: usize = 8;

/// What a sentence hands on to the next of its paragraph.
#[derive(Default)]
pub struct Handed {
    /// The last subject.
    pub topic: Option<Name>,
    /// Another place that the last sentence was about.
    pub held: Option<Where>,
    /// The last things counted.
    pub counted: Option<Name>,
    /// The zone that the paragraph speaks of.
    pub zone: Option<Zone>,
    /// The project that the paragraph tells of.
    pub work: Option<Undertaking>,
    /// The subjects of the paragraph, in its order, as far as a list may go back to them.
    pub recent: Vec<Name>,
    /// How the things are counted that the line above said were added.
    pub adds: Option<UnitKind>,
    /// What 其中 has told parts of, for another division of it: 分部门看，….
    pub whole: Option<Name>,
    /// Whose the figures are, where their words do not say.
    pub whose: Whose,
    /// By how much something rose, as the last sentence ends with.
    pub(crate) rise: Option<of_rise::Rise>,
}

impl Handed {
    /// What a sentence takes over, `first` being its first figure.
    pub(super) fn taken(&mut self, scene: &Scene, first: &Bound) -> Memory {
        // 。其中，工业项目22个: of the place that the sentence before was about.
        let within = self.held.take();
        // 富锦市引进…项目，计划3年建成。|项目投产后，预计年利润2亿元: nor does what comes of a project leave the place that has it.
        let within =
            within.filter(|_| scene.text.starts_with("其中") || undertaking::comes_of(scene.text));
        // 重点项目128个，总投资…。截至9月底，已开工|112个: of what was counted.
        let until = ["截至", "截止", "目前", "至今", "其中"];
        let counted = self.counted.take();
        // 1—7月，完成投资3亿元；已开工|112个: likewise behind the months up to which it tells.
        let timed = scene.periods.first();
        let timed = timed.is_some_and(|period| period.span.start == 0 && period.within_year());
        let goes_on = timed || until.iter().any(|word| scene.text.starts_with(word));
        // 引进项目32个。到位资金16亿元。|分别完成目标任务的82%、104%: of those of the sentences before.
        let recent = match scene.text.starts_with("分别") {
            true => std::mem::take(&mut self.recent),
            false => Vec::new(),
        };
        // 总收入…。其中：地方…；上划…。|分部门情况是：国税…: of the whole again, not of the last part.
        let topic = self.topic.take();
        let again = divides(scene.text).then(|| self.whole.clone()).flatten();
        if scene.text.starts_with("其中") {
            self.whole.clone_from(&topic);
        } else if again.is_none() {
            self.whole = None;
        }
        Memory {
            recent,
            topic: again.or(topic),
            counted: counted.filter(|_| goes_on),
            place: within.map(|place| (scene.clauses[first.clause].group, place)),
            // ●新增8座首末站⏎●12处停车场: without a word of its own that says so.
            add: self.adds.take().map(|kind| (0..0, true, Some(kind))),
            ..Memory::default()
        }
    }

    /// 重点项目128个: leaves to the next sentence what one had.
    pub(super) fn leave(&mut self, scene: &Scene, memory: Memory, readings: &[Reading]) {
        self.leave_adding(scene.text, &memory);
        let here = memory.recent.into_iter().take(RECENT);
        let here = here.map(|name| handed_on(scene, name));
        self.recent.extend(here);
        self.recent.truncate(RECENT);
        self.counted = memory.counted.map(|counted| handed_on(scene, counted));
        self.held = memory.place.map(|(_, place)| place);
        self.topic = match memory.subject {
            _ if memory.mixed => None,
            // 7、普通高校招生1.2万人，其中本科3500人。|在校生4.2万人: of the school again.
            _ if memory.parted => memory.schools.map(|whole| handed_on(scene, whole)),
            Some(subject) => Some(handed_on(scene, subject)),
            None => memory.topic,
        };
        self.whose.read(scene, readings);
    }
}

/// 分部门情况是：…, 按税种分，…: whether a sentence divides what was told before.
pub fn divides(text: &str) -> bool {
    const OPENING: usize = 30;
    let near = &text[..text.floor_char_boundary(OPENING)];
    let said = near.split(['：', '，']).next().unwrap_or("");
    said.len() < near.len()
        && (said.starts_with('分') || said.starts_with('按') && said.contains('分'))
}

/// A subject for sentences that follow: its words are told by their place in the document.
fn handed_on(scene: &Scene, subject: Name) -> Name {
    let here = || scene.global_range(subject.span.clone());
    Name {
        elsewhere: subject.elsewhere.or_else(here),
        ..subject
    }
}
