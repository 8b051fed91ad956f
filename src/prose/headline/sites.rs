//! The names of the site, which stand behind headlines in title lines.

use crate::prose::Scene;
use crate::value::link;
use crate::value::text::fold;

/// What a site's name is held against.
pub(super) struct Sites {
    /// The host without its dots.
    host: String,
    /// Short leaves of the page that may be a logo or say whose rights are reserved, folded.
    rights: Vec<String>,
    logos: Vec<String>,
}

/// Leaves that may have the logo: of a page's first and last ones.
const LOGOS: usize = 60;

impl Sites {
    pub(super) fn of(scene: &Scene<'_, '_, '_>) -> Self {
        let page = scene.page;
        let host = scene.known.url.and_then(link::host).unwrap_or("");
        let rights = page
            .leaves
            .iter()
            .filter(|leaf| leaf.size < 200 && leaf.text().contains('©'))
            .take(3)
            .map(|leaf| fold(leaf.text()));
        let end = page.leaves.len().saturating_sub(LOGOS);
        let logos = page
            .stretch(1..LOGOS)
            .chain(page.stretch(end.max(LOGOS)..usize::MAX));
        Self {
            host: host.replace(['.', '-'], "").to_ascii_lowercase(),
            rights: rights.collect(),
            logos: logos
                .filter(|(_, leaf)| (3..=40).contains(&leaf.size))
                .map(|(_, leaf)| fold(leaf.text()))
                .collect(),
        }
    }

    /// Whether the address or the notice of rights calls the site so: a leaf of its own may be a word of a menu.
    pub(super) fn are_named(scene: &Scene<'_, '_, '_>, tail: &str) -> bool {
        let sites = Self::of(scene);
        let folded = fold(tail);
        let squeezed = folded.replace(' ', "");
        let host = sites.host.strip_prefix("www").unwrap_or(&sites.host);
        squeezed.len() >= 4
            && (host.starts_with(&squeezed)
                || sites.rights.iter().any(|rights| rights.contains(&folded)))
    }

    /// Whether the tail of a title is the site's name: the host has it, the notice of rights, or a leaf of its own.
    pub(super) fn are(&self, tail: &str) -> bool {
        let folded = fold(tail);
        let squeezed = folded.replace(' ', "");
        squeezed.len() >= 3
            && (self.host.contains(&squeezed)
                || self.rights.iter().any(|rights| rights.contains(&folded))
                || self.logos.contains(&folded))
    }
}

#[cfg(test)]
mod tests {
    use super::Sites;

    #[test]
    fn names_of_sites() {
        let sites = Sites {
            host: "millpaperexample".into(),
            rights: vec!["2024 brook media group".into()],
            logos: vec!["the weaver".into()],
        };
        assert!(sites.are(" | Mill Paper"));
        assert!(sites.are(" - Brook Media"));
        assert!(sites.are(" – The Weaver"));
        assert!(!sites.are(" – Sport"));
    }
}
