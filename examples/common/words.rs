//! Fields, sources and values in words.

use serde::Serialize;
use tearsheet::{Agent, Image, Value};

/// The name that JSON has for a field, a source, a kind or an outcome.
pub(crate) fn name(item: &impl Serialize) -> String {
    match serde_json::to_value(item) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// A value on one line.
pub(crate) fn value(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => one_line(text),
        Value::Date(date) => date.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Agent(who) => agent(who),
        Value::Image(picture) => image(picture),
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

/// White space and control characters as single spaces: a terminal obeys escape sequences that stand in a page.
pub(crate) fn one_line(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most `width` characters, an ellipsis where more follows.
pub(crate) fn short(text: &str, width: usize) -> String {
    if text.char_indices().nth(width).is_none() {
        return text.to_owned();
    }
    let cut: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
