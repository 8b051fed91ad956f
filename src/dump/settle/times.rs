//! Times of a run that are not the page's.

use super::set;
use crate::dump::role::Role;
use crate::dump::scene::{DAY, Scene};

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

#[cfg(test)]
mod tests {
    use super::{Role, crawl_is_no_publication};
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
}
