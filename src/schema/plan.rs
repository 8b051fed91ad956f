//! What readers buy: an article behind a wall is [said to be part of](https://developers.google.com/search/docs/appearance/structured-data/paywalled-content)
//! a product, which is called after the site or after the plan.

use super::Item;
use crate::value::letter::is_alphanumeric;
use crate::value::text::lowercase;

/// Words of the names of plans.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "access", "accès", "acceso", "accesso", "acesso", "zugang", "full", "all", "open", "openaccess", "free", "paid", "metered", "paywall", "digital", "online",
    "basic", "standard", "premium", "plus", "pro", "unlimited", "subscription", "subscriptions", "subscriber", "subscribers", "member", "members",
    "membership", "abo", "abonnement", "abonnements", "abonné", "abonnés", "suscripción", "suscriptores", "assinatura", "assinantes", "plan", "plans",
    "content", "articles", "showcase", "only", "to", "the",
];

/// Whether an item is something that is bought.
pub(super) fn is_bought(item: &Item) -> bool {
    item.text("productID").is_some() || item.types.iter().any(|kind| kind == "Product")
}

/// The name without the words of plans at its end: "Weir Paper" of "Weir Paper – full access", and nothing of "Full access".
pub(super) fn without(name: &str) -> &str {
    let apart = |c: char| !is_alphanumeric(c);
    let mut rest = name.trim_end_matches(apart);
    while let Some(last) = rest.rsplit(apart).next().filter(|last| !last.is_empty()) {
        if !WORDS.contains(&&*lowercase(last)) {
            break;
        }
        let before = rest.len() - last.len();
        rest = rest
            .get(..before)
            .unwrap_or_default()
            .trim_end_matches(apart);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn names_of_plans() {
        for (name, rest) in [
            ("Full access", ""),
            ("Digital Plus+", ""),
            ("Premium", ""),
            ("Weir Paper – full access", "Weir Paper"),
            ("Weir Paper Plus", "Weir Paper"),
            ("Weir Paper", "Weir Paper"),
            ("Access to Mills", "Access to Mills"),
            ("", ""),
        ] {
            assert_eq!(without(name), rest, "{name}");
        }
    }
}
