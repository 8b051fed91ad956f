//! Authors: a name with the addresses that stand beside it, or several that a byline names.

use super::Gather;
use crate::claim::Value;
use crate::dump::role::Role;
use crate::page::Agent;
use crate::span::Span;
use crate::value::person;

impl Gather<'_, '_> {
    /// Authors: a name with the addresses that stand beside it.
    pub(super) fn authors(&mut self) {
        let run = self.run;
        for (at, leaf, role) in self.leaves() {
            if role != Role::AuthorName {
                continue;
            }
            let name = person::of_item(self.text(leaf));
            let several = signed(name);
            if several.len() > 1 {
                let span = self.span(leaf);
                for name in several {
                    let value = Value::Agent(Box::new(Agent::named(&name)));
                    self.emit(Role::AuthorName, value, span);
                }
                continue;
            }
            let name = several.first().map_or(name, String::as_str);
            let mut agent = Agent::named(name);
            let mut span = self.span(leaf);
            let beside = |at: usize| {
                run.roles
                    .get(at)
                    .copied()
                    .zip(run.leaves.get(at))
                    .filter(|(role, other)| {
                        matches!(role, Role::AuthorUrl | Role::AuthorImage)
                            && (other.block.abs_diff(leaf.block) <= 2)
                    })
            };
            let neighbours = [
                at.checked_sub(1),
                at.checked_sub(2),
                Some(at + 1),
                Some(at + 2),
            ];
            for (role, other) in neighbours.into_iter().flatten().filter_map(beside) {
                let address = self.text(other);
                let slot = if role == Role::AuthorImage {
                    &mut agent.image
                } else {
                    &mut agent.url
                };
                if slot.is_none() {
                    *slot = Some(address.to_owned());
                    let place = self.span(other);
                    span = Span::new(span.start.min(place.start), span.end.max(place.end));
                }
            }
            self.emit(Role::AuthorName, Value::Agent(Box::new(agent)), span);
        }
    }
}

/// Bytes of a byline.
const LONGEST: usize = 120;

/// Whom a byline of one word and persons names that stands where a name does: "By Ida Brook and Jane Miller". Nobody where more is
/// said, which is kept as it was stated: "By Ida Brook, Town Reporter", "Analysis by Ida Brook".
fn signed(name: &str) -> Vec<String> {
    let rest = name.split_once(' ').map_or("", |(_, rest)| rest);
    let says_more = name.len() > LONGEST || name.contains([',', '|', '/', '(', ':']);
    if says_more || !person::is_labelled(name) {
        return Vec::new();
    }
    let names = person::stated(name);
    let is_all = names.first().is_some_and(|first| rest.starts_with(first))
        && names.last().is_some_and(|last| rest.ends_with(last))
        && names.iter().all(|name| person::is_person_like(name));
    if is_all { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn bylines_name_several() {
        assert_eq!(
            signed("By Ida Brook and Jane Miller"),
            ["Ida Brook", "Jane Miller"]
        );
        assert_eq!(signed("Von Ida Bach"), ["Ida Bach"]);
        assert_eq!(
            signed("Par Anne Moulin et Luc Rivière"),
            ["Anne Moulin", "Luc Rivière"]
        );
        for text in [
            "By the Brook",
            "Ida Brook",
            "Ida Brook and Jane Miller",
            "Par Avion",
            "By",
            "",
            "By Ida Brook, Town Reporter",
            "Analysis by Ida Brook",
            "Text: Ida Brook",
            "Recueilli par Anne Moulin.",
        ] {
            assert!(signed(text).is_empty(), "{text}");
        }
    }
}
