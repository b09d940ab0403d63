//! What a page draws: letters and ruling lines, in points from its upper left corner.
//!
//! Letters that are drawn sideways, as wide tables are, are turned first, and their rules with them.

use std::sync::Arc;

use hayro_cmap::BfString;
use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro_syntax::page::Page as Drawn;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape, Vec2};

use crate::source::documents::Unreadable;

/// A letter, or several that one glyph stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Letter {
    pub text: String,
    /// Where it begins and where the next would.
    pub x: f64,
    pub end: f64,
    /// The line that it stands on.
    pub y: f64,
    /// The height of its font.
    pub size: f64,
}

/// A line that is drawn upright or lying.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    pub upright: bool,
    /// Where it stands across its direction, and from where to where along it.
    pub at: f64,
    pub from: f64,
    pub to: f64,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Page {
    pub letters: Vec<Letter>,
    pub rules: Vec<Rule>,
}

/// What is no wider than so many points is a line, and what is no longer is none.
const THIN: f64 = 3.0;
const SHORT: f64 = 4.0;

/// Units of a font to the height of its letters.
const EM: f64 = 1000.0;

/// A font of one empty glyph, for those that a PDF names and does not bring along: which letter is
/// meant, and how wide it is, the PDF says itself.
const BLANK: &[u8] = include_bytes!("blank.ttf");

/// The pages of a PDF.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<Page>, Unreadable> {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).map_err(|fault| match fault {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Unreadable::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let cache = InterpreterCache::new();
    let pages = pdf.pages().iter();
    Ok(pages.map(|page| page_of(page, &cache, &pdf)).collect())
}

fn page_of<'a>(page: &Drawn<'a>, cache: &InterpreterCache<'a>, pdf: &'a Pdf) -> Page {
    let settings = InterpreterSettings {
        font_resolver: Arc::new(|_| Some((Arc::new(BLANK), 0))),
        ..InterpreterSettings::default()
    };
    let (width, height) = page.render_dimensions();
    let upright = Affine::new(page.initial_transform(true).as_coeffs());
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(upright, bounds, cache, pdf.xref(), settings);
    let mut drawing = Drawing::default();
    interpret_page(page, &mut context, &mut drawing);
    drawing.page()
}

/// A letter as it is drawn: where, how far to the next and in which direction, how high.
struct Mark {
    text: String,
    at: Point,
    step: Vec2,
    size: f64,
}

impl Mark {
    fn is_sideways(&self) -> bool {
        self.step.y.abs() > self.step.x.abs()
    }
}

/// What is drawn on a page.
#[derive(Default)]
struct Drawing {
    marks: Vec<Mark>,
    lines: Vec<(Point, Point)>,
}

impl Drawing {
    /// The page as most of its letters are read. The others, watermarks and the like, are left out.
    fn page(self) -> Page {
        let sideways = self.marks.iter().filter(|mark| mark.is_sideways());
        let turned = sideways.clone().count() * 2 > self.marks.len();
        let down: f64 = sideways.map(|mark| mark.step.y.signum()).sum();
        let turn = |at: Point| match turned {
            true if down > 0.0 => Point::new(at.y, -at.x),
            true => Point::new(-at.y, at.x),
            false => at,
        };
        let lines = self.lines.iter();
        let rules = lines.filter_map(|(a, b)| rule(turn(*a), turn(*b)));
        let rules = rules.collect();
        let read = self
            .marks
            .into_iter()
            .filter(|mark| mark.is_sideways() == turned);
        let letters = read.map(|mark| {
            let at = turn(mark.at);
            Letter {
                text: mark.text,
                x: at.x,
                end: at.x + mark.step.hypot(),
                y: at.y,
                size: mark.size,
            }
        });
        Page {
            letters: letters.collect(),
            rules,
        }
    }

    /// The lines of a shape: itself where it is as thin as a line, else its straight edges.
    fn draw(&mut self, shape: &BezPath) {
        let around = shape.bounding_box();
        if around.width() < THIN || around.height() < THIN {
            let middle = around.center();
            self.lines.push(if around.width() < around.height() {
                (
                    Point::new(middle.x, around.y0),
                    Point::new(middle.x, around.y1),
                )
            } else {
                (
                    Point::new(around.x0, middle.y),
                    Point::new(around.x1, middle.y),
                )
            });
            return;
        }
        let (mut first, mut last) = (Point::ZERO, Point::ZERO);
        for step in shape.elements() {
            match *step {
                PathEl::MoveTo(to) => (first, last) = (to, to),
                PathEl::LineTo(to) => {
                    self.lines.push((last, to));
                    last = to;
                }
                PathEl::ClosePath => {
                    self.lines.push((last, first));
                    last = first;
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => last = to,
            }
        }
    }
}

/// The rule from one point to another, where it stands or lies.
fn rule(a: Point, b: Point) -> Option<Rule> {
    let (across, along) = ((a.x - b.x).abs(), (a.y - b.y).abs());
    if across < THIN && along > SHORT {
        return Some(Rule {
            upright: true,
            at: f64::midpoint(a.x, b.x),
            from: a.y.min(b.y),
            to: a.y.max(b.y),
        });
    }
    (along < THIN && across > SHORT).then(|| Rule {
        upright: false,
        at: f64::midpoint(a.y, b.y),
        from: a.x.min(b.x),
        to: a.x.max(b.x),
    })
}

impl<'a> Device<'a> for Drawing {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if !matches!(mode, DrawMode::Invisible) {
            self.draw(&(props.transform * path.clone()));
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let text = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => char::REPLACEMENT_CHARACTER.to_string(),
            };
            let advance = match &**glyph {
                Glyph::Outline(glyph) => glyph.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let place = props.transform * glyph.transform();
            let at = place * Point::ZERO;
            let next = place * Point::new(advance.map_or(EM, f64::from), 0.0);
            let above = place * Point::new(0.0, EM);
            self.marks.push(Mark {
                text,
                at,
                step: next - at,
                size: (above - at).hypot(),
            });
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str, at: (f64, f64), step: (f64, f64)) -> Mark {
        Mark {
            text: text.to_owned(),
            at: at.into(),
            step: step.into(),
            size: 10.0,
        }
    }

    #[test]
    fn a_page_that_lies_on_its_side_is_turned() {
        for (step, down) in [(10.0, true), (-10.0, false)] {
            let drawing = Drawing {
                marks: vec![
                    mark("甲", (50.0, 100.0), (0.0, step)),
                    mark("乙", (50.0, 100.0 + step), (0.0, step)),
                    mark("水印", (0.0, 0.0), (7.0, 1.0)),
                ],
                lines: vec![(Point::new(40.0, 100.0), Point::new(40.0, 200.0))],
            };
            let page = drawing.page();
            let [first, second] = &page.letters[..] else {
                panic!("two letters are read: {:?}", page.letters);
            };
            assert_eq!((first.text.as_str(), second.text.as_str()), ("甲", "乙"));
            assert_eq!((first.end, first.y), (second.x, second.y), "{down}");
            assert!(!page.rules[0].upright);
        }
    }

    #[test]
    fn thin_shapes_are_lines_and_boxes_have_four() {
        let mut drawing = Drawing::default();
        drawing.draw(&Rect::new(0.0, 10.0, 100.0, 10.5).to_path(0.1));
        assert_eq!(drawing.lines.len(), 1);
        drawing.draw(&Rect::new(0.0, 0.0, 100.0, 50.0).to_path(0.1));
        let rules: Vec<Rule> = drawing
            .lines
            .iter()
            .filter_map(|(a, b)| rule(*a, *b))
            .collect();
        assert_eq!(rules.iter().filter(|rule| rule.upright).count(), 2);
        assert_eq!(rules.len(), 5);
    }
}
