//! The rows of `period_words.tsv`, by what they tell.

use crate::lexicon::kinds;

kinds! {
    static WORDS = "../../lexicon/period_words.tsv":
    base, beside, lasting, mark, restored, parts, plan_years, yields, goes_on, year_told, yearly, judged, rated, handed, left_out, faces, deals, intends, each_year, dues, founded, district_made, took_place, made_known, stands_by_then, event, cause, review_years, term_years, years_item, summed_up, object_verb, brought, drafted, drafts, scene, due_by, subtitle, thing, middle, counted, record, does, works, runs, to_come, beside_running, leaves_years, flow_opens, several, wins, landscape, met, season,
}
