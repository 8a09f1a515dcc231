//! Directions around the star, in whole numbers.
//!
//! The sine of a platform's mathematics library may differ in its last digit from that of
//! another, and with it a rounded coordinate. Here it is a polynomial over whole numbers:
//! every machine, and WebAssembly, draws the same bytes.

/// A place on the picture, in tenths of a pixel: to the right, downwards.
pub(crate) type Point = (i32, i32);

/// 1, as a fixed-point number: 30 bits after the point.
const ONE: i64 = 1 << 30;
/// π/2.
const QUARTER: i64 = 1_686_629_713;

/// A direction: its two parts are from -1 to 1, in fixed point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Direction {
    right: i64,
    up: i64,
}

impl Direction {
    /// The direction of one ray among `count`: the first points up, the others follow
    /// clockwise.
    pub(super) fn of_ray(place: usize, count: usize) -> Self {
        let (place, count) = (as_i64(place), as_i64(count.max(1)));
        let quarters = 4 * place;
        let angle = QUARTER * (quarters % count) / count;
        let (sine, cosine) = (sine(angle), cosine(angle));
        let (right, up) = match (quarters / count) % 4 {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
        Self { right, up }
    }

    /// The place at that distance from `center`.
    pub(super) fn at(self, center: Point, distance: i32) -> Point {
        (center.0 + part(self.right, distance), center.1 - part(self.up, distance))
    }

    /// How far `distance` goes to the right.
    pub(super) fn right(self, distance: i32) -> i32 {
        part(self.right, distance)
    }

    /// How far `distance` goes up.
    pub(super) fn up(self, distance: i32) -> i32 {
        part(self.up, distance)
    }

    /// The distance that goes as far to the right or to the left as `width`.
    pub(super) fn reaching(self, width: i32) -> i32 {
        let distance = i64::from(width) * ONE / self.right.abs().max(1);
        i32::try_from(distance).unwrap_or(i32::MAX)
    }
}

fn as_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX / 8)
}

/// The product, rounded to the nearest whole number, the same on both sides of 0.
fn part(share: i64, distance: i32) -> i32 {
    let product = share * i64::from(distance);
    let rounded = (product.abs() + ONE / 2) / ONE * product.signum();
    i32::try_from(rounded).unwrap_or_default()
}

/// x - x³/3! + x⁵/5! …, for 0 to π/2.
fn sine(angle: i64) -> i64 {
    times(angle, series(times(angle, angle), [156, 110, 72, 42, 20, 6]))
}

/// 1 - x²/2! + x⁴/4! …, for 0 to π/2.
fn cosine(angle: i64) -> i64 {
    series(times(angle, angle), [182, 132, 90, 56, 30, 12, 2])
}

/// 1 - s/d (1 - s/d' (1 - …)), the last divisor outermost.
fn series<const TERMS: usize>(square: i64, divisors: [i64; TERMS]) -> i64 {
    divisors.iter().fold(ONE, |inner, divisor| ONE - times(square / divisor, inner))
}

fn times(a: i64, b: i64) -> i64 {
    (a * b) >> 30
}

#[cfg(test)]
mod tests {
    use super::Direction;

    #[test]
    fn the_first_ray_points_up_and_the_next_ones_follow_clockwise() {
        let ends: Vec<_> =
            (0..4).map(|place| Direction::of_ray(place, 4).at((0, 0), 1000)).collect();
        assert_eq!(ends, [(0, -1000), (1000, 0), (0, 1000), (-1000, 0)]);
    }

    #[test]
    fn a_star_of_six_rays_is_as_wide_on_the_left_as_on_the_right() {
        let end = |place| Direction::of_ray(place, 6).at((0, 0), 10_000);
        assert_eq!((end(1), end(5)), ((8660, -5000), (-8660, -5000)));
        assert_eq!((end(2), end(4)), ((8660, 5000), (-8660, 5000)));
    }

    #[test]
    fn directions_agree_with_the_sine_of_the_standard_library() {
        for count in 1..=60_u32 {
            for place in 0..count {
                let angle = std::f64::consts::TAU * f64::from(place) / f64::from(count);
                let direction = Direction::of_ray(place as usize, count as usize);
                let (x, y) = direction.at((0, 0), 40_000);
                assert!((f64::from(x) - 40_000.0 * angle.sin()).abs() < 0.51);
                assert!((f64::from(y) + 40_000.0 * angle.cos()).abs() < 0.51);
            }
        }
    }
}
