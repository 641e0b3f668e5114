//! Which published percentages can come from the stated number of answers, and which cannot.
//!
//! Of 45 answers each is 2.22 per cent, so that most whole percentages never arise: 30 are 67 per cent, and
//! no count is 70. Such a figure has another number of answers behind it than the stated one, or is the sum
//! of two shares that were rounded each for itself, or is wrong. A count fits where it differs from the
//! percentage by at most half of the last digit, so that halves may have been rounded either way.

use std::str::FromStr;

use thiserror::Error;

use super::survey::{MOST_PEOPLE, NotAShare};

/// The most decimals of a published percentage.
pub const MOST_DECIMALS: u32 = 4;

/// A percentage as it was published, from 0 to 100, with its decimals.
///
/// ```
/// use ungeindsats_core::figures::Published;
/// assert_eq!("44,1".parse::<Published>()?.to_string(), "44.1");
/// # Ok::<(), ungeindsats_core::figures::NotAPercentage>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// How many of its last digit.
    units: u64,
    decimals: u32,
}

/// A text that is no percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "a percentage is a number from 0 to 100 with at most {MOST_DECIMALS} decimals, such as 44,1"
)]
pub struct NotAPercentage;

/// Whether, and how, a published percentage can come from a number of answers.
///
/// ```
/// use ungeindsats_core::figures::Granularity;
/// // Published of 45 answers: 70, 46 and 67 per cent.
/// let [seventy, forty_six, sixty_seven] = ["70", "46", "67"].map(str::parse);
/// assert_eq!(Granularity::of(seventy?, 45)?.most_answers, Some(44)); // none of 45, nor the sum of two
/// assert!(Granularity::of(forty_six?, 45)?.sum_of_two);
/// assert_eq!(Granularity::of(sixty_seven?, 45)?.counts, Some((30, 30)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Granularity {
    /// The percentage.
    pub published: Published,
    /// Of how many answers.
    pub of: u64,
    /// The least and the most answers of which it is the rounded share; none where no number is.
    pub counts: Option<(u64, u64)>,
    /// Whether it is the sum of the rounded shares of two groups of the answers that have none in common.
    pub sum_of_two: bool,
    /// The greatest number of answers, at most those stated, of which it can be a rounded share.
    pub most_answers: Option<u64>,
}

impl Published {
    /// How many of the last digit are a whole.
    fn whole(self) -> u128 {
        10_u128.saturating_pow(self.decimals.saturating_add(2))
    }
}

impl FromStr for Published {
    type Err = NotAPercentage;

    fn from_str(text: &str) -> Result<Self, NotAPercentage> {
        let (before, after) = text
            .split_once([',', '.'])
            .map_or((text, None), |(before, after)| (before, Some(after)));
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(before) || !after.is_none_or(digits) {
            return Err(NotAPercentage);
        }
        let after = after.unwrap_or_default();
        let decimals = u32::try_from(after.len()).map_err(|_| NotAPercentage)?;
        let units = format!("{before}{after}")
            .parse()
            .map_err(|_| NotAPercentage)?;
        let published = Self { units, decimals };
        if decimals > MOST_DECIMALS || u128::from(units) > published.whole() {
            return Err(NotAPercentage);
        }
        Ok(published)
    }
}

impl std::fmt::Display for Published {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&written(self.units.into(), self.decimals))
    }
}

/// A number of last digits as people write it, with a point.
pub(super) fn written(units: u128, decimals: u32) -> String {
    let unit = 10_u128.saturating_pow(decimals);
    let whole = units.checked_div(unit).unwrap_or_default();
    let rest = units.checked_rem(unit).unwrap_or_default();
    match usize::try_from(decimals) {
        Ok(width @ 1..) => format!("{whole}.{rest:0width$}"),
        _ => whole.to_string(),
    }
}

impl Granularity {
    /// Looks how a percentage can come from that many answers.
    ///
    /// # Errors
    /// [`NotAShare`] where there is no answer, or more than can be reckoned with.
    pub fn of(published: Published, of: u64) -> Result<Self, NotAShare> {
        if of == 0 {
            return Err(NotAShare::OfNobody);
        }
        if of > MOST_PEOPLE {
            return Err(NotAShare::TooMany);
        }
        let whole = published.whole();
        let units = u128::from(published.units);
        // With as many answers as last digits every percentage arises, so that neither search is long.
        let mut fewer = (1..=of).rev();
        Ok(Self {
            published,
            of,
            counts: fitting(units, whole, of),
            sum_of_two: sums(units, whole, of),
            most_answers: fewer.find(|fewer| fitting(units, whole, *fewer).is_some()),
        })
    }
}

/// The least and the most of so many that are rounded to so many units of a whole.
fn fitting(units: u128, whole: u128, of: u64) -> Option<(u64, u64)> {
    let of = u128::from(of);
    let scaled = whole.saturating_mul(2);
    let twice = units.saturating_mul(2);
    let least = twice
        .saturating_sub(1)
        .saturating_mul(of)
        .div_ceil(scaled.max(1));
    let most = twice
        .saturating_add(1)
        .saturating_mul(of)
        .checked_div(scaled)?
        .min(of);
    let [least, most] = [least, most].map(|count| u64::try_from(count).unwrap_or(u64::MAX));
    (least <= most).then_some((least, most))
}

/// Whether two groups of so many, without one in common, have rounded shares that add up to so many units.
fn sums(units: u128, whole: u128, of: u64) -> bool {
    (0..=of).any(|one| {
        let twice = u128::from(one).saturating_mul(whole).saturating_mul(2);
        let all = u128::from(of);
        // The units to which one is rounded; two of them where it is a half.
        let from = twice
            .saturating_sub(all)
            .div_ceil(all.saturating_mul(2).max(1));
        let to = twice
            .saturating_add(all)
            .checked_div(all.saturating_mul(2))
            .unwrap_or_default();
        (from..=to.min(units)).any(|share| {
            let other = fitting(units.saturating_sub(share), whole, of);
            other.is_some_and(|(least, _)| least.saturating_add(one) <= of)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(percent: &str, of: u64) -> Granularity {
        Granularity::of(percent.parse().unwrap(), of).unwrap()
    }

    #[test]
    fn the_published_shares_of_the_survey() {
        assert_eq!(found("70", 45).most_answers, Some(44));
        assert_eq!(found("44.1", 102).counts, Some((45, 45)));
        assert_eq!(found("44.2", 102).counts, None);
        assert_eq!(found("67", 45).most_answers, Some(45));
    }

    #[test]
    fn a_half_may_be_rounded_either_way() {
        assert_eq!(found("12", 8).counts, Some((1, 1)));
        assert_eq!(found("13", 8).counts, Some((1, 1)));
        assert_eq!(found("14", 8).counts, None);
        assert_eq!(found("0", 200).counts, Some((0, 1)));
        assert_eq!(found("100", 200).counts, Some((199, 200)));
        // 12.5 and 12.5 of eight: 13 and 12, 13 and 13, or 12 and 12.
        assert!(
            ["24", "25", "26"]
                .iter()
                .all(|percent| found(percent, 8).sum_of_two)
        );
        assert!(!found("23", 8).sum_of_two);
    }

    #[test]
    fn two_groups_are_no_more_than_all() {
        // Of one answer, 100 is all of it and 0 none: there is no other for a second group.
        assert!(found("100", 1).sum_of_two);
        assert!(!found("50", 1).sum_of_two);
        assert_eq!(found("50", 1).most_answers, None);
    }

    #[test]
    fn many_answers_give_every_percentage() {
        let many = found("33.3", MOST_PEOPLE);
        assert_eq!(many.counts, Some((33_250_000, 33_350_000)));
        assert!(many.sum_of_two);
        assert_eq!(many.most_answers, Some(MOST_PEOPLE));
    }

    #[test]
    fn a_percentage_is_written_strictly() {
        for text in [
            "", "-1", "+1", "101", "100,1", "4.", ".4", "1.00001", "4 %", "1e1", "١",
        ] {
            assert_eq!(text.parse::<Published>(), Err(NotAPercentage), "{text}");
        }
        assert_eq!("007,50".parse::<Published>().unwrap().to_string(), "7.50");
    }

    #[test]
    fn of_nobody_there_is_no_share() {
        let half = "50".parse().unwrap();
        assert_eq!(Granularity::of(half, 0), Err(NotAShare::OfNobody));
        assert_eq!(
            Granularity::of(half, MOST_PEOPLE + 1),
            Err(NotAShare::TooMany)
        );
    }
}
