//! Shares of those who answered: with the interval of Wilson, and with the correction for a finite population.
//!
//! The interval holds every share P that differs from the count's own p = k/n by at most z standard errors
//! *of P*: (p − P)² ≤ z² · P(1 − P) / n (E. B. Wilson, Journal of the American Statistical Association 22
//! (1927), p. 209). Who is drawn without being put back from N varies less: the variance is multiplied by
//! (N − n)/(N − 1), the finite population correction (W. G. Cochran, *Sampling Techniques*, 3rd ed. (1977),
//! theorem 3.2), which is the same as n · (N − 1)/(N − n) in the place of n. Solved for P, with
//! c = z² (N − n) / (n (N − 1)):
//!
//! P = (2p + c ± √(c² + 4cp(1 − p))) / (2 (1 + c))
//!
//! It is computed in whole numbers, so that every machine says the same to the last digit. An interval
//! reckons with chance alone: those who answer a survey are not drawn by lot.

use std::fmt;

use thiserror::Error;

use crate::vocabulary::terms;

terms! {
    /// How often an interval, drawn again and again, holds the share of all.
    pub enum Confidence {
        /// 90 per cent.
        Ninety = "90" ("90 %", "90 %"),
        /// 95 per cent: the usual one.
        NinetyFive = "95" ("95 %", "95 %"),
        /// 99 per cent.
        NinetyNine = "99" ("99 %", "99 %"),
    }
}

impl Confidence {
    /// The square of the two-sided quantile z of the normal distribution, in millionths: 1.644854²,
    /// 1.959964² and 2.575829².
    const fn z_squared(self) -> u128 {
        match self {
            Self::Ninety => 2_705_543,
            Self::NinetyFive => 3_841_459,
            Self::NinetyNine => 6_634_897,
        }
    }
}

/// How many millionths are one: shares are told in them.
pub const MILLION: u32 = 1_000_000;

/// The greatest population: with more, the numbers between would not fit.
pub const MOST_PEOPLE: u64 = 100_000_000;

/// A share of some, and how far it tells the share of those of whom they are some.
///
/// ```
/// use ungeindsats_core::figures::{Confidence, ShareOf};
/// // 30 of the 45 who answered felt involved in their plan; 102 were asked.
/// let involved = ShareOf::counted(30, 45, Some(102), Confidence::NinetyFive)?;
/// assert_eq!(involved.percent(0), "67");
/// assert_eq!((involved.low, involved.high), (557_652, 760_360));
/// let endless = ShareOf::counted(30, 45, None, Confidence::NinetyFive)?;
/// assert_eq!((endless.low, endless.high), (520_704, 786_412));
/// # Ok::<(), ungeindsats_core::figures::NotAShare>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareOf {
    /// How many of them.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// Of how many these are some; none where that is without end.
    pub population: Option<u64>,
    /// How often such an interval holds the share of all.
    pub level: Confidence,
    /// The lower end of the interval in millionths, rounded down.
    pub low: u32,
    /// The upper end of the interval in millionths, rounded up.
    pub high: u32,
}

/// Why numbers are not a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NotAShare {
    /// Of nobody there is no share.
    #[error("there is no share of nobody")]
    OfNobody,
    /// There are more of them than there are.
    #[error("the count is greater than what it is a share of")]
    MoreThanAll,
    /// More answered than were asked.
    #[error("the population is smaller than what the count is a share of")]
    MoreThanPopulation,
    /// There are too many.
    #[error("at most {MOST_PEOPLE} can be reckoned with")]
    TooMany,
}

impl ShareOf {
    /// The share of a count, with the interval of Wilson; of a population where it is stated.
    ///
    /// # Errors
    /// [`NotAShare`] where the numbers do not fit together.
    pub fn counted(
        count: u64,
        of: u64,
        population: Option<u64>,
        level: Confidence,
    ) -> Result<Self, NotAShare> {
        if of == 0 {
            return Err(NotAShare::OfNobody);
        }
        if count > of {
            return Err(NotAShare::MoreThanAll);
        }
        if population.is_some_and(|population| population < of) {
            return Err(NotAShare::MoreThanPopulation);
        }
        if of.max(population.unwrap_or_default()) > MOST_PEOPLE {
            return Err(NotAShare::TooMany);
        }
        let [low, high] = interval(count, of, population, level);
        Ok(Self {
            count,
            of,
            population,
            level,
            low,
            high,
        })
    }

    /// The share itself in millionths, rounded to the nearest.
    #[must_use]
    pub fn millionths(&self) -> u32 {
        let doubled = u128::from(self.count)
            .saturating_mul(u128::from(MILLION))
            .saturating_mul(2);
        let of = u128::from(self.of);
        let nearest = doubled.saturating_add(of).checked_div(of.saturating_mul(2));
        nearest.map_or(0, |share| u32::try_from(share).unwrap_or(MILLION))
    }

    /// The share in per cent with so many decimals (at most 4), halves rounded up; with a point.
    #[must_use]
    pub fn percent(&self, decimals: u32) -> String {
        let decimals = decimals.min(super::granularity::MOST_DECIMALS);
        let units = 10_u128.saturating_pow(decimals.saturating_add(2));
        let of = u128::from(self.of);
        let doubled = u128::from(self.count)
            .saturating_mul(units)
            .saturating_mul(2);
        let nearest = doubled.saturating_add(of).checked_div(of.saturating_mul(2));
        super::granularity::written(nearest.unwrap_or_default(), decimals)
    }
}

impl fmt::Display for ShareOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.count, self.of)
    }
}

/// The ends of the interval in millionths, rounded outwards.
fn interval(count: u64, of: u64, population: Option<u64>, level: Confidence) -> [u32; 2] {
    let million = u128::from(MILLION);
    let [count, of] = [count, of].map(u128::from);
    // The correction as a fraction: (N − n)/(N − 1), and 1/1 without end. Of one all are known.
    let (numerator, denominator) = population.map_or((1, 1), |population| {
        let population = u128::from(population);
        (
            population.saturating_sub(of),
            population.saturating_sub(1).max(1),
        )
    });
    // Everything times 10⁶ · n · (N − 1), so that nothing is a fraction.
    let c = level.z_squared().saturating_mul(numerator);
    let one = million.saturating_mul(of).saturating_mul(denominator);
    let p = million.saturating_mul(count).saturating_mul(denominator);
    let spread = count
        .saturating_mul(of.saturating_sub(count))
        .saturating_mul(4);
    let spread = spread.saturating_mul(million).saturating_mul(denominator);
    let spread = c.saturating_mul(spread).div_ceil(of.max(1));
    let square = c.saturating_mul(c).saturating_add(spread);
    let floor = square.isqrt();
    let root = floor.saturating_add(u128::from(floor.saturating_mul(floor) < square));
    let middle = p.saturating_mul(2).saturating_add(c);
    let twice = one.saturating_add(c).saturating_mul(2);
    let low = middle
        .saturating_sub(root)
        .saturating_mul(million)
        .checked_div(twice);
    let high = middle
        .saturating_add(root)
        .saturating_mul(million)
        .div_ceil(twice.max(1));
    [low.unwrap_or_default(), high].map(|end| u32::try_from(end.min(million)).unwrap_or(MILLION))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(count: u64, of: u64, population: Option<u64>, level: Confidence) -> (u32, u32) {
        let share = ShareOf::counted(count, of, population, level).unwrap();
        (share.low, share.high)
    }

    /// The same formula in floating point, as it stands above.
    fn formula(count: f64, of: f64, population: Option<f64>, z: f64) -> [f64; 2] {
        let p = count / of;
        let correction = population.map_or(1.0, |all| (all - of) / (all - 1.0));
        let c = z * z * correction / of;
        let root = (c * c + 4.0 * c * p * (1.0 - p)).sqrt();
        [-root, root].map(|root| (2.0 * p + c + root) / (2.0 * (1.0 + c)) * 1e6)
    }

    #[test]
    fn the_whole_numbers_say_what_the_formula_says() {
        let levels = [
            (Confidence::Ninety, 1.644_853_626_951),
            (Confidence::NinetyFive, 1.959_963_984_540),
            (Confidence::NinetyNine, 2.575_829_303_549),
        ];
        for (level, z) in levels {
            for of in [1_u32, 2, 45, 102, 1_000] {
                for count in [0, 1, of / 3, of - 1, of] {
                    for population in [None, Some(of + 1), Some(2 * of + 7), Some(100_000_000)] {
                        let found = ends(count.into(), of.into(), population.map(u64::from), level);
                        let told = formula(count.into(), of.into(), population.map(f64::from), z);
                        let apart = [f64::from(found.0) - told[0], f64::from(found.1) - told[1]];
                        assert!(
                            apart.iter().all(|apart| apart.abs() < 1.1),
                            "{count}/{of}: {apart:?}"
                        );
                        assert!(apart[0] < 0.1 && apart[1] > -0.1, "not outwards: {apart:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn all_asked_and_all_answered_leaves_nothing_open() {
        assert_eq!(
            ends(30, 45, Some(45), Confidence::NinetyFive),
            (666_666, 666_667)
        );
        assert_eq!(
            ends(1, 1, Some(1), Confidence::NinetyNine),
            (1_000_000, 1_000_000)
        );
        assert_eq!(ends(0, 45, None, Confidence::NinetyFive).0, 0);
        assert_eq!(ends(45, 45, None, Confidence::NinetyFive).1, 1_000_000);
    }

    #[test]
    fn numbers_that_do_not_fit_together_are_refused() {
        let of =
            |count, of, population| ShareOf::counted(count, of, population, Confidence::Ninety);
        assert_eq!(of(0, 0, None), Err(NotAShare::OfNobody));
        assert_eq!(of(2, 1, None), Err(NotAShare::MoreThanAll));
        assert_eq!(of(1, 45, Some(44)), Err(NotAShare::MoreThanPopulation));
        assert_eq!(of(1, 2, Some(MOST_PEOPLE + 1)), Err(NotAShare::TooMany));
        assert!(of(50_000_000, MOST_PEOPLE - 1, Some(MOST_PEOPLE)).is_ok());
    }

    #[test]
    fn a_share_is_written_as_people_round() {
        let share = |count, of| ShareOf::counted(count, of, None, Confidence::NinetyFive).unwrap();
        assert_eq!(share(45, 102).percent(1), "44.1");
        assert_eq!(share(1, 8).percent(0), "13");
        assert_eq!(share(1, 8).percent(9), "12.5000");
        assert_eq!(share(0, 8).percent(2), "0.00");
        assert_eq!(share(2, 3).millionths(), 666_667);
    }
}
