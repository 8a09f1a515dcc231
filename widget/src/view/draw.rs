//! Our own drawings: kitten heads, rays, and a few signs.

use super::html::html;
use libricite::{Criteria, Percent, Score};
use yew::prelude::*;

/// A kitten head, in the box of 160 by 160 that the badge draws it in.
///
/// Awake for what is reached, asleep for what is not yet. It says nothing that is not
/// written beside it.
pub(super) fn kitten(mood: Mood, class: &'static str) -> Html {
    let face = match mood {
        Mood::Awake => "M50 72v10m60-10v10m-32 18h4",
        Mood::Asleep => "M37 73q12 16 26 0m34 0q12 16 26 0m-45 27h4",
    };
    html! {
        <svg class={classes!("kitten", class)} viewBox="6 -3 148 148" aria-hidden="true" focusable="false">
            <path class="head" d="m18 12 38 22h48l38-22c28 88-8 118-62 118s-90-30-62-118z" />
            <path class="face" d={face} />
        </svg>
    }
}

/// The coat of a kitten for a level, where levels are three: that of the badge.
pub(super) fn coat(criteria: &Criteria, level: &str) -> &'static str {
    let rank = criteria.levels().iter().position(|known| known.id == level);
    match (rank, criteria.levels().len()) {
        (Some(0), 3) => "level-1",
        (Some(1), 3) => "level-2",
        (Some(2), 3) => "level-3",
        _ => "",
    }
}

/// Whether a kitten looks at you.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Awake,
    Asleep,
}

/// A ray of the star, lying down: what is sure is filled, what is possible outlined, the
/// floor of the next level a line across.
pub(super) fn ray(score: Option<Score>, floor: Option<Percent>) -> Html {
    let (sure, possible) = score.map_or((0, 0), |score| (score.sure.get(), score.possible.get()));
    let floor = floor.filter(|floor| *floor != Percent::ZERO).map(|floor| floor.to_string());
    html! {
        <svg class="ray" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="track" d="M0 5H100" />
            if sure < possible { <path class="possible" d={kite(possible)} /> }
            if 0 < sure { <path class="sure" d={kite(sure)} /> }
            if let Some(floor) = floor {
                <path class="floor" d={["M", &floor, " 0V10"].concat()} />
            }
        </svg>
    }
}

/// A part of a whole that is no ray: how much is filled in.
pub(super) fn bar(part: Percent) -> Html {
    html! {
        <svg class="part-of" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width="100" height="4" />
            <rect class="sure" width={part.to_string()} height="4" />
        </svg>
    }
}

/// The outline of a ray of that length: widest before its tip.
fn kite(length: u8) -> String {
    let wide = (u16::from(length) * 7 / 10).to_string();
    let end = length.to_string();
    ["M0 5L", &wide, " 0.5 ", &end, " 5 ", &wide, " 9.5z"].concat()
}

/// A sign beside a word.
pub(super) fn icon(shape: &'static str) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d={shape} /></svg>
    }
}

pub(super) const BACK: &str = "M12 4l-6 6 6 6";
pub(super) const UNDO: &str = "M7 4L3 8l4 4M3 8h9a5 5 0 0 1 0 9H8";
pub(super) const REDO: &str = "M13 4l4 4-4 4M17 8H8a5 5 0 0 0 0 9h4";
pub(super) const ADD: &str = "M10 4v12M4 10h12";
pub(super) const CLOSE: &str = "M5 5l10 10M15 5L5 15";
pub(super) const DOWN: &str = "M10 3v10m-4-4l4 4 4-4M4 17h12";
pub(super) const LINK: &str =
    "M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2";
