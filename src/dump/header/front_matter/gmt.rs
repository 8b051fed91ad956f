//! A time told by the clock of Greenwich, alone or beside that of the place: `"date": "2024-05-03T09:00:12", "date_gmt": "2024-05-03T07:00:12"`
//! tells the offset. So does `WordPress`.

use super::node::{Entry, Node};
use chrono::{NaiveDateTime, TimeDelta};

/// Offsets are whole quarters of an hour, and none is larger.
const STEP: i64 = 15;
const MOST: i64 = 14 * 60;

/// What a name is called without the clock that it says.
pub(super) fn local(name: &str) -> Option<&str> {
    let clock = name.len().checked_sub(3)?;
    let (local, clock) = name.split_at_checked(clock)?;
    let local = local.trim_end_matches(['_', '-', ' ']);
    (clock.eq_ignore_ascii_case("gmt") && !local.is_empty()).then_some(local)
}

/// Gives each such time its offset, under the name of the local one.
pub(super) fn join(entries: &mut Vec<Entry>) {
    let (told, mut others): (Vec<Entry>, Vec<Entry>) = std::mem::take(entries)
        .into_iter()
        .partition(|entry| local(&entry.name).is_some());
    for mut entry in told {
        let Some(name) = local(&entry.name).map(str::to_owned) else {
            continue;
        };
        let of_place = others.iter_mut().find(|other| other.name == name);
        match (of_place, &mut entry.value) {
            (Some(of_place), Node::Text(greenwich, _)) => {
                with_offset(&mut of_place.value, greenwich);
            }
            (Some(_), _) => {}
            (None, value) => {
                if let Node::Text(text, _) = value {
                    if clock(text).is_some() {
                        text.push('Z');
                    }
                }
                entry.name = name;
                others.push(entry);
            }
        }
    }
    *entries = others;
}

/// Writes the offset behind a time of the place.
fn with_offset(of_place: &mut Node, greenwich: &str) {
    let Node::Text(text, _) = of_place else {
        return;
    };
    let greenwich = clock(greenwich.trim_end_matches('Z'));
    let Some((own, greenwich)) = clock(text).zip(greenwich) else {
        return;
    };
    let offset = own - greenwich;
    let minutes = offset.num_minutes();
    if offset == TimeDelta::minutes(minutes) && minutes.abs() <= MOST && minutes % STEP == 0 {
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        *text = format!("{text}{sign}{hours:02}:{minutes:02}");
    }
}

/// A time without an offset.
fn clock(text: &str) -> Option<NaiveDateTime> {
    let mut forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"].iter();
    forms.find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

#[cfg(test)]
mod tests {
    use super::{join, local};
    use crate::dump::header::front_matter::node::{Entry, Node};
    use crate::span::Span;

    #[test]
    fn names_of_greenwich() {
        for (name, own) in [
            ("date_gmt", Some("date")),
            ("modifiedGmt", Some("modified")),
            ("post_date_gmt", Some("post_date")),
            ("date", None),
            ("gmt", None),
            ("é", None),
        ] {
            assert_eq!(local(name), own, "{name}");
        }
    }

    #[test]
    fn the_offset_between_two_clocks() {
        let joined = |stated: &[(&str, &str)]| {
            let entry = |(name, text): &(&str, &str)| Entry {
                name: (*name).to_owned(),
                value: Node::Text((*text).to_owned(), Span::new(0, text.len())),
            };
            let mut entries: Vec<Entry> = stated.iter().map(entry).collect();
            join(&mut entries);
            let texts = entries.iter().map(|entry| {
                let text = entry.value.text().map_or("", |(text, _)| text);
                format!("{} {text}", entry.name)
            });
            texts.collect::<Vec<_>>()
        };
        let place = ("date", "2024-05-03T09:00:12");
        for (greenwich, own) in [
            ("2024-05-03T07:00:12", "date 2024-05-03T09:00:12+02:00"),
            ("2024-05-03 07:00:12", "date 2024-05-03T09:00:12+02:00"),
            ("2024-05-03T07:00:12Z", "date 2024-05-03T09:00:12+02:00"),
            ("2024-05-03T14:30:12", "date 2024-05-03T09:00:12-05:30"),
            ("2024-05-03T09:00:12", "date 2024-05-03T09:00:12+00:00"),
            // Of another time: a draft's, a day's end, one that was touched.
            ("0000-00-00T00:00:00", "date 2024-05-03T09:00:12"),
            ("2024-05-02T07:00:12", "date 2024-05-03T09:00:12"),
            ("2024-05-03T07:00:13", "date 2024-05-03T09:00:12"),
            ("2024-05-03T07:07:12", "date 2024-05-03T09:00:12"),
        ] {
            assert_eq!(joined(&[place, ("date_gmt", greenwich)]), [own]);
            assert_eq!(joined(&[("date_gmt", greenwich), place]), [own]);
        }
        let alone = joined(&[("dateGmt", "2024-05-03T07:00:12")]);
        assert_eq!(alone, ["date 2024-05-03T07:00:12Z"]);
        assert_eq!(joined(&[("date_gmt", "soon")]), ["date soon"]);
    }
}
