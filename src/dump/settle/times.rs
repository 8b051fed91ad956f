//! Times of a run that are not the page's.

use super::{machine, set};
use crate::dump::role::Role;
use crate::dump::scene::{DAY, Scene};
use crate::value::date;

/// Of three times the first, a day and more after both others, is when a program read the page; the others are the page's.
pub(super) fn crawl_is_no_publication(scene: &Scene<'_>, roles: &mut [Role]) {
    let &[(crawl, read), (one, first), (other, second)] = scene.times.as_slice() else {
        return;
    };
    let is_stated = |at: usize| roles.get(at) == Some(&Role::Published);
    if is_stated(crawl) && read - first.max(second) >= DAY {
        let published = if first < second { one } else { other };
        set(roles, crawl, Role::Other);
        set(roles, one, Role::Modified);
        set(roles, other, Role::Modified);
        set(roles, published, Role::Published);
    }
}

/// Where a program that read the page wrote its digest of the text, a later day without a clock may be the day on which it read it.
pub(super) fn crawl_is_no_change(scene: &Scene<'_>, roles: &mut [Role]) {
    let &[(_, first), (crawl, second)] = scene.times.as_slice() else {
        return;
    };
    let is_day =
        |at: usize| date::machine(scene.text(at)).is_some_and(|date| date.time().is_none());
    if roles.get(crawl) == Some(&Role::Modified)
        && second - first >= DAY
        && is_day(crawl)
        && machine::has_digest(scene)
    {
        set(roles, crawl, Role::Other);
    }
}

/// The entry of a content system has each time twice, as clocks show it at home and in Greenwich: two pairs of times without an offset that
/// are as far apart, in whole quarters of an hour. The first of each pair is the page's. Without the state of an entry beside them two times
/// may be written twice.
pub(super) fn clock_of_greenwich(scene: &Scene<'_>, roles: &mut [Role]) {
    let &[
        (published, home),
        (one, there),
        (modified, later),
        (other, again),
    ] = scene.times.as_slice()
    else {
        return;
    };
    let apart = home - there;
    let is_pair = apart != 0
        && apart == later - again
        && apart % QUARTER == 0
        && apart.abs() <= FURTHEST
        && later >= home;
    let has_offset = |at: &usize| {
        let date = date::machine(scene.text(*at));
        date.is_none_or(|date| date.offset_minutes().is_some())
    };
    if !is_pair
        || !machine::is_entry(scene)
        || [published, one, modified, other].iter().any(has_offset)
    {
        return;
    }
    for (at, role) in [
        (published, Role::Published),
        (one, Role::Other),
        (modified, Role::Modified),
        (other, Role::Other),
    ] {
        set(roles, at, role);
    }
}

/// Seconds between clocks: of a quarter of an hour, and of the island that is the furthest ahead.
const QUARTER: i64 = 900;
const FURTHEST: i64 = 14 * 3600;

#[cfg(test)]
mod tests {
    use super::{Role, clock_of_greenwich, crawl_is_no_change, crawl_is_no_publication};
    use crate::dump::settle::settled;

    use Role::{Modified, Other, Published};

    #[test]
    fn the_time_of_the_crawl() {
        let crawled = |times: [&str; 3]| {
            let roles = vec![Published, Modified, Other];
            settled(crawl_is_no_publication, &times.join("\n"), roles)
        };
        let [read, changed, published] = [
            "2024-06-11T10:00:03Z",
            "2024-05-01T11:40:25Z",
            "2024-05-01T09:12:00Z",
        ];
        assert_eq!(
            crawled([read, changed, published]),
            [Other, Modified, Published]
        );
        assert_eq!(
            crawled([read, published, changed]),
            [Other, Published, Modified]
        );
        // Within the day, and in the order of the clock.
        let soon = "2024-05-02T11:40:24Z";
        for times in [[soon, changed, published], [published, changed, read]] {
            assert_eq!(crawled(times), [Published, Modified, Other]);
        }
    }

    #[test]
    fn the_day_of_the_crawl() {
        let settled = |times: [&str; 2], digest: &str| {
            let text = format!("{}\n{digest}\n{}", times[0], times[1]);
            settled(crawl_is_no_change, &text, vec![Published, Other, Modified])
        };
        let days = ["2024-05-01", "2024-06-11"];
        let digest = "9896c685ea78e391";
        assert_eq!(settled(days, digest), [Published, Other, Other]);
        let whole = [Published, Other, Modified];
        // A word; numbers and keys of content systems; a time to the minute.
        assert_eq!(settled(days, "mills"), whole);
        assert_eq!(settled(days, "1234567890123456"), whole);
        assert_eq!(settled(days, "64b7f3a2c9e77c0012ab34cd"), whole);
        assert_eq!(settled(["2024-05-01", "2024-06-11T10:00Z"], digest), whole);
        assert_eq!(settled(["2024-05-01", "2024-05-01"], digest), whole);
    }

    #[test]
    fn times_at_home_and_in_greenwich() {
        let roles = vec![Other, Published, Modified, Other];
        let settled = |times: [&str; 4], state: &str| {
            let text = format!("{}\n{state}", times.join("\n"));
            let roles = [roles.clone(), vec![Other]].concat();
            let mut settled = settled(clock_of_greenwich, &text, roles);
            settled.pop();
            settled
        };
        let [home, there, later, again] = [
            "2024-05-01T09:12:00",
            "2024-05-01T07:12:00",
            "2024-05-02T11:40:25",
            "2024-05-02T09:40:25",
        ];
        let want = [Published, Other, Modified, Other];
        assert_eq!(settled([home, there, later, again], "publish"), want);
        assert_eq!(settled([home, there, home, there], "publish"), want);
        // Two times, each said twice.
        assert_eq!(settled([home, there, home, there], "mills"), roles);
        // Not as far apart, or with an offset.
        let odd = "2024-05-02T09:30:25";
        assert_eq!(settled([home, there, later, odd], "publish"), roles);
        let zulu = "2024-05-01T07:12:00Z";
        assert_eq!(settled([home, zulu, later, again], "publish"), roles);
    }
}
