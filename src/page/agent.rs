//! [`Agent`]: a person or an organisation.

use super::Image;
use crate::value::contact::e164;
use serde::{Deserialize, Serialize};

/// A person or an organisation, as the page states it.
///
/// [schema.org/Person](https://schema.org/Person), [schema.org/Organization](https://schema.org/Organization). All text is plain;
/// `None` and an empty list mean "not stated".
///
/// # Examples
///
/// ```
/// let page = tearsheet::parse_dump("<title>Oak</title><meta name=author content='Imke Tarrant'>")?;
/// assert_eq!(page.author, [tearsheet::Agent::named("Imke Tarrant")]);
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct Agent {
    /// Person or organisation; `None` where the page does not say.
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<AgentKind>,
    /// Name as written, without "By", post and date. [schema.org/name](https://schema.org/name)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Registered name of an organisation. [schema.org/legalName](https://schema.org/legalName)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_name: Option<String>,
    /// E-mail address, without `mailto:`. [schema.org/email](https://schema.org/email)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone number as written. [schema.org/telephone](https://schema.org/telephone)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Postal address on one line. [schema.org/address](https://schema.org/address)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Address of their page or site, absolute where its base is known. [schema.org/url](https://schema.org/url)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Address of their picture. [schema.org/image](https://schema.org/image)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Logo of an organisation. [schema.org/logo](https://schema.org/logo)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Image>,
    /// A person's post, as written. [schema.org/jobTitle](https://schema.org/jobTitle)
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_title: Option<String>,
    /// Their other addresses: profiles, encyclopaedia entries. [schema.org/sameAs](https://schema.org/sameAs)
    #[serde(
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "super::list"
    )]
    pub same_as: Vec<String>,
}

impl Agent {
    /// Somebody of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..Self::default()
        }
    }

    /// The telephone number as [E.164](https://www.itu.int/rec/T-REC-E.164) has it, `+` and digits; `None` where it was written
    /// without its country's code, which is not guessed. An extension is no part of it.
    ///
    /// ```
    /// let mut agent = tearsheet::Agent::named("Harbour Courier");
    /// agent.telephone = Some("+44 (0)20 7946 0123".to_owned());
    /// assert_eq!(agent.telephone_e164().as_deref(), Some("+442079460123"));
    /// agent.telephone = Some("+44 20 7946 0123 ext. 3".to_owned());
    /// assert_eq!(agent.telephone_e164().as_deref(), Some("+442079460123"));
    /// agent.telephone = Some("020 7946 0123".to_owned());
    /// assert_eq!(agent.telephone_e164(), None);
    /// ```
    pub fn telephone_e164(&self) -> Option<String> {
        e164(self.telephone.as_deref()?.trim())
    }

    /// Takes over what `other` states and `self` does not.
    pub(crate) fn absorb(&mut self, other: Self) {
        fn fill<T>(mine: &mut Option<T>, theirs: Option<T>) {
            if mine.is_none() {
                *mine = theirs;
            }
        }
        fill(&mut self.kind, other.kind);
        fill(&mut self.name, other.name);
        fill(&mut self.legal_name, other.legal_name);
        fill(&mut self.email, other.email);
        fill(&mut self.telephone, other.telephone);
        fill(&mut self.address, other.address);
        fill(&mut self.url, other.url);
        fill(&mut self.image, other.image);
        fill(&mut self.logo, other.logo);
        fill(&mut self.job_title, other.job_title);
        for address in other.same_as {
            if !self.same_as.contains(&address) {
                self.same_as.push(address);
            }
        }
    }
}

/// Person or organisation. Prints as its name in JSON: `Person`.
///
/// # Examples
///
/// ```
/// use tearsheet::AgentKind;
///
/// let page = tearsheet::parse_dump(
///     r#"<script type="application/ld+json">{"@type": "Article", "author": {"@type": "NewsMediaOrganization", "name": "Oak"}}</script>"#,
/// )?;
/// assert_eq!(page.author[0].kind, Some(AgentKind::Organization));
/// # Ok::<(), tearsheet::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum AgentKind {
    /// [schema.org/Person](https://schema.org/Person)
    Person,
    /// [schema.org/Organization](https://schema.org/Organization) and its kinds.
    Organization,
}

impl std::fmt::Display for AgentKind {
    /// The name that JSON has for it: `Person`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}

#[cfg(test)]
mod tests {
    use super::{Agent, AgentKind, Image};

    #[test]
    fn what_is_stated_once_is_taken_over() {
        let all = |word: &str| {
            let text = |field: &str| Some(format!("{word} {field}"));
            Agent {
                kind: Some(AgentKind::Person),
                name: text("name"),
                legal_name: text("legal name"),
                email: text("email"),
                telephone: text("telephone"),
                address: text("address"),
                url: text("url"),
                image: text("image"),
                logo: Some(Image::default()),
                job_title: text("post"),
                same_as: vec!["both".to_owned(), word.to_owned()],
            }
        };
        let mut nobody = Agent::default();
        nobody.absorb(all("a"));
        assert_eq!(nobody, all("a"));
        nobody.absorb(all("b"));
        let same_as = ["both", "a", "b"].map(str::to_owned).to_vec();
        assert_eq!(
            nobody,
            Agent {
                same_as,
                ..all("a")
            }
        );
    }
}
