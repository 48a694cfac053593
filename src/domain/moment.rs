//! Unix time in words.

const DAY: u64 = 86_400;

/// Date and time in UTC, as in `2026-11-25 01:10:33`.
pub fn moment(unix: u64) -> String {
    let (days, second) = (unix / DAY, unix % DAY);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let (year, month, day) = date(days);
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
}

/// The date of a day since 1970, in the Gregorian calendar, whose eras of 400 years are alike.
/// Years begin in March here, so that the leap day is the last of one.
fn date(days: u64) -> (u64, u64, u64) {
    const TO_EPOCH: u64 = 719_468;
    const ERA: u64 = 146_097;
    let days = days.saturating_add(TO_EPOCH);
    let (era, of_era) = (days / ERA, days % ERA);
    let leap = (of_era / 1460).saturating_add(of_era / 146_096);
    let year = of_era.saturating_add(of_era / 36_524).saturating_sub(leap) / 365;
    let start = year.saturating_mul(365).saturating_add(year / 4).saturating_sub(year / 100);
    let of_year = of_era.saturating_sub(start);
    let month = of_year.saturating_mul(5).saturating_add(2) / 153;
    let day = of_year.saturating_sub(month.saturating_mul(153).saturating_add(2) / 5);
    let year = era.saturating_mul(400).saturating_add(year);
    let (year, month) = match month {
        0..=9 => (year, month.saturating_add(3)),
        _ => (year.saturating_add(1), month.saturating_sub(9)),
    };
    (year, month, day.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (unix, words) in [
            (0, "1970-01-01 00:00:00"),
            (951_782_399, "2000-02-28 23:59:59"),
            (951_782_400, "2000-02-29 00:00:00"),
            (1_077_926_400, "2004-02-28 00:00:00"),
            (1_798_761_599, "2026-12-31 23:59:59"),
            (4_107_542_400, "2100-03-01 00:00:00"),
            (13_574_563_200, "2400-02-29 00:00:00"),
        ] {
            assert_eq!(moment(unix), words);
        }
        assert!(!moment(u64::MAX).is_empty());
    }
}
