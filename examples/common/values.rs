//! Values on one line.

use crate::words::one_line;
use tearsheet::{Agent, Alternate, Image, Value};

/// A value on one line.
pub(crate) fn value(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => one_line(text),
        Value::Date(date) => date.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Agent(who) => agent(who),
        Value::Image(picture) => image(picture),
        Value::Alternate(other) => alternate(other),
        _ => String::new(),
    }
}

/// An agent on one line: name, then what else is known.
pub(crate) fn agent(agent: &Agent) -> String {
    let parts = [
        agent.name.as_deref(),
        agent.legal_name.as_deref(),
        agent.job_title.as_deref(),
        agent.email.as_deref(),
        agent.telephone.as_deref(),
        agent.address.as_deref(),
        agent.url.as_deref(),
        agent.image.as_deref(),
    ];
    let mut parts: Vec<String> = parts.into_iter().flatten().map(one_line).collect();
    parts.extend(agent.logo.as_ref().map(image));
    parts.extend(agent.same_as.iter().map(|same| one_line(same)));
    parts.join(" · ")
}

/// Another form of the page on one line: address, what it is, language, title.
fn alternate(other: &Alternate) -> String {
    let kind = other.kind.to_string();
    let parts = [
        Some(other.url.as_str()),
        Some(&kind),
        other.in_language.as_deref(),
        other.name.as_deref(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().map(one_line).collect();
    parts.join(" · ")
}

/// An image on one line: address, size, caption.
pub(crate) fn image(image: &Image) -> String {
    let size = image.width.zip(image.height);
    let parts = [
        image.url.clone(),
        size.map(|(width, height)| format!("{width} × {height}")),
        image.caption.as_deref().map(one_line),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}
