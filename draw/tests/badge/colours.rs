//! The colours, measured: contrast as in WCAG 2, and how far apart colour-blind people see
//! two levels (Machado, Oliveira, Fernandes 2009, severity 1.0; ΔE 1976 in CIELAB).

#![expect(clippy::float_arithmetic, reason = "colours are measured in real numbers")]

use libricite_draw::{Colours, colours};
use palette::color_difference::{EuclideanDistance, Wcag21RelativeContrast};
use palette::{IntoColor, Lab, LinSrgb, Srgb};

const NORMAL: [[f32; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const PROTANOPIA: [[f32; 3]; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
const DEUTERANOPIA: [[f32; 3]; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];
const TRITANOPIA: [[f32; 3]; 3] = [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.303_900],
];

fn of(rank: usize, of: usize) -> Colours {
    let (criteria, assessment) = (super::criteria(), super::assessment("CLUB1"));
    let mut label = libricite::evaluate(&criteria, &assessment).label;
    (label.rank, label.of) = (Some(rank).filter(|rank| *rank != 0), of);
    colours(&label)
}

fn rgb(colour: &str) -> Srgb<f32> {
    colour.parse::<Srgb<u8>>().unwrap().into_format()
}

fn contrast(one: &str, other: &str) -> f32 {
    rgb(one).relative_contrast(rgb(other))
}

fn seen(colour: &str, by: [[f32; 3]; 3]) -> Lab {
    let linear: LinSrgb = rgb(colour).into_linear();
    let channel = |row: [f32; 3]| {
        (row[0] * linear.red + row[1] * linear.green + row[2] * linear.blue).clamp(0.0, 1.0)
    };
    LinSrgb::new(channel(by[0]), channel(by[1]), channel(by[2])).into_color()
}

#[test]
fn text_and_pictures_are_read_on_their_fill() {
    for levels in 1..=9 {
        for rank in 0..=levels {
            let Colours { fill, text, outline } = of(rank, levels);
            assert!(contrast(fill, text) >= 4.5, "{text} on {fill}");
            assert!(contrast(outline, "#fff") >= 4.5, "the text of the white column");
        }
    }
}

#[test]
fn the_badge_is_seen_on_any_page() {
    // On a light page by its outline, on a dark one by the white edge around that.
    let outline = of(1, 3).outline;
    for page in ["#fff", "#f5f5f5", "#fdf6e3", "#111827", "#000", "#333", "#777"] {
        assert!(contrast(outline, page).max(contrast("#fff", page)) >= 3.0, "{page}");
    }
    assert!(contrast(outline, "#fff") >= 3.0);
}

#[test]
fn levels_stay_apart_for_colour_blind_people() {
    for levels in 2..=5 {
        for by in [NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA] {
            for (low, high) in (1..levels).flat_map(|low| (low + 1..=levels).map(move |h| (low, h)))
            {
                let (low, high) = (of(low, levels).fill, of(high, levels).fill);
                let distance = seen(low, by).distance(seen(high, by));
                assert!(distance >= 20.0, "{low} and {high} are {distance} apart");
            }
        }
    }
}

#[test]
fn a_higher_level_is_never_lighter() {
    for levels in 2..=12 {
        for rank in 2..=levels {
            let [lower, higher] =
                [rank - 1, rank].map(|rank| contrast(of(rank, levels).fill, "#000"));
            assert!(higher <= lower);
        }
    }
}
