//! On which side of an expected band a share lies: asked once, for the rule of the distribution and the figures.

use std::cmp::Ordering;

use crate::policy::Share;

/// On which side of the band the whole interval of the share lies; `Equal` where they touch.
pub(crate) fn side_of(band: &Share, count: usize, of: usize) -> Ordering {
    if below(count, of, band.from) {
        Ordering::Less
    } else if below(
        of.saturating_sub(count),
        of,
        100_u32.saturating_sub(band.to),
    ) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// The square of 1.959964, the two-sided 95 per cent of the normal distribution, in millionths.
const Z_SQUARED: u128 = 3_841_459;

/// Whether the interval of Wilson lies below so many per cent.
///
/// It holds a share exactly where the share differs from the count by at most 1.96 standard errors of
/// that share, which is asked here in whole numbers: no interval is computed, and no crate that brings
/// matrices and random numbers along is needed for it.
fn below(count: usize, of: usize, percent: u32) -> bool {
    let [count, of] = [count, of].map(|number| u128::try_from(number).unwrap_or(u128::MAX));
    let percent = u128::from(percent);
    let [found, expected] = [count.saturating_mul(100), of.saturating_mul(percent)];
    let gap = expected.saturating_sub(found);
    let variance = expected.saturating_mul(100_u128.saturating_sub(percent));
    let squared = gap.saturating_mul(gap);
    squared.saturating_mul(1_000_000) > variance.saturating_mul(Z_SQUARED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(from: u32, to: u32, count: usize, of: usize) -> Ordering {
        side_of(&Share { from, to }, count, of)
    }

    #[test]
    fn the_interval_of_wilson_touches_the_band_or_does_not() {
        // 78 of 100 has the interval 68.9–85.0 (84.99…), 79 of 100 has 70.0–85.8.
        assert_eq!(side(85, 90, 78, 100), Ordering::Less);
        assert_eq!(side(85, 90, 79, 100), Ordering::Equal);
        // All of 35 begins at 90.1, all of 34 at 89.8.
        assert_eq!(side(85, 90, 35, 35), Ordering::Greater);
        assert_eq!(side(85, 90, 34, 34), Ordering::Equal);
        // None of 52 ends at 6.9, none of 51 at 7.0 (7.004).
        assert_eq!(side(7, 10, 0, 52), Ordering::Less);
        assert_eq!(side(7, 10, 0, 51), Ordering::Equal);
        // 3 of 10 begins at 10.8, 2 of 10 at 5.7.
        assert_eq!(side(7, 10, 3, 10), Ordering::Greater);
        assert_eq!(side(7, 10, 2, 10), Ordering::Equal);
    }

    #[test]
    fn the_ends_of_a_band_belong_to_it() {
        assert_eq!(side(0, 100, 0, 10), Ordering::Equal);
        assert_eq!(side(0, 100, 10, 10), Ordering::Equal);
        assert_eq!(side(100, 100, 9, 10), Ordering::Less);
        assert_eq!(side(0, 0, 1, 10), Ordering::Greater);
    }
}
