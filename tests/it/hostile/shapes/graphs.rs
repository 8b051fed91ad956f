//! What refers to itself and to each other: a reader that follows references follows two to the power of n of them, or copies one
//! value to n places.

use super::{Hostile, script};
use tearsheet::InputKind::Html;

/// Nodes of a graph up to so many bytes.
fn nodes(bytes: usize, separator: &str, node: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    let mut count = 0;
    while out.len() < bytes {
        if count > 0 {
            out.push_str(separator);
        }
        out.push_str(&node(count));
        count += 1;
    }
    out
}

fn json(name: &str, node: fn(usize) -> String) -> Hostile {
    Hostile::new(format!("JSON-LD graph: {name}"), Html, move |bytes| {
        script(&format!("{{\"@graph\":[{}]}}", nodes(bytes, ",", node)))
    })
}

/// One large node, and many that name it.
fn one_for_many(name: &str, large: fn(usize) -> String) -> Hostile {
    Hostile::new(format!("JSON-LD graph: {name}"), Html, move |bytes| {
        let many = nodes(bytes / 2, ",", |own| {
            format!(
                "{{\"@type\":\"Article\",\"headline\":\"Mill {own}\",\"author\":{{\"@id\":\"#0\"}},\"publisher\":{{\"@id\":\"#0\"}}}}"
            )
        });
        script(&format!("{{\"@graph\":[{},{many}]}}", large(bytes / 2)))
    })
}

fn html(name: &str, node: fn(usize) -> String) -> Hostile {
    Hostile::new(format!("HTML graph: {name}"), Html, move |bytes| {
        format!("<!doctype html>{}", nodes(bytes, "", node))
    })
}

pub fn graphs() -> Vec<Hostile> {
    vec![
        json("each names the next", |own| {
            format!(
                "{{\"@id\":\"#{own}\",\"@type\":\"Article\",\"headline\":\"Mill\",\"author\":{{\"@id\":\"#{}\"}}}}",
                own + 1
            )
        }),
        json("each names the next twice", |own| {
            format!(
                "{{\"@id\":\"#{own}\",\"@type\":\"Article\",\"author\":[{{\"@id\":\"#{next}\"}},{{\"@id\":\"#{next}\"}}],\"publisher\":{{\"@id\":\"#{next}\"}}}}",
                next = own + 1
            )
        }),
        json("each names the one before twice", |own| {
            format!(
                "{{\"@id\":\"#{own}\",\"@type\":\"Article\",\"author\":[{{\"@id\":\"#{next}\"}},{{\"@id\":\"#{next}\"}}]}}",
                next = own.wrapping_sub(1)
            )
        }),
        json("each has the next for its author", |own| {
            format!(
                "{{\"@id\":\"#{own}\",\"@type\":\"Person\",\"@reverse\":{{\"author\":[{{\"@id\":\"#{}\"}},{{\"@type\":\"Article\",\"headline\":\"Mill\"}}]}}}}",
                own + 1
            )
        }),
        Hostile::new("JSON-LD graph: one is the author of all", Html, |bytes| {
            let works = nodes(bytes, ",", |own| {
                format!("{{\"@type\":\"Article\",\"headline\":\"Mill {own}\"}}")
            });
            script(&format!(
                "{{\"@type\":\"Person\",\"name\":\"Ada Mill\",\"@reverse\":{{\"author\":[{works}]}}}}"
            ))
        }),
        json("all are one", |own| {
            format!("{{\"@id\":\"#0\",\"@type\":\"Article\",\"headline\":\"Mill {own}\"}}")
        }),
        Hostile::new("JSON-LD graph: all name all", Html, |bytes| {
            let count = (bytes / 14).isqrt() + 1;
            let names: Vec<_> = (0..count)
                .map(|own| format!("{{\"@id\":\"#{own}\"}}"))
                .collect();
            let names = names.join(",");
            script(&nodes(bytes, ",", |own| {
                format!("{{\"@id\":\"#{own}\",\"@type\":\"Article\",\"author\":[{names}]}}")
            }))
        }),
        one_for_many("many name one of a long name", |bytes| {
            format!(
                "{{\"@id\":\"#0\",\"@type\":\"Person\",\"name\":\"{}\"}}",
                "Ada ".repeat(bytes / 4)
            )
        }),
        one_for_many("many name one of many names", |bytes| {
            format!(
                "{{\"@id\":\"#0\",\"@type\":\"Person\",\"name\":[{}\"\"]}}",
                "\"Ada M\",".repeat(bytes / 8)
            )
        }),
        one_for_many("many name one of many members", |bytes| {
            let members = nodes(bytes, ",", |own| {
                format!(
                    "{{\"@type\":\"Person\",\"name\":\"Ada M{own}\",\"email\":\"a{own}@a.example\"}}"
                )
            });
            format!(
                "{{\"@id\":\"#0\",\"@type\":\"Organization\",\"name\":\"C\",\"contactPoint\":[{members}],\"sameAs\":[{members}]}}"
            )
        }),
        html("each item names the next twice", |own| {
            format!(
                "<div id=a{own}><p itemscope itemtype=https://schema.org/Article itemprop=author itemref=a{next}></p><p itemscope itemprop=author itemref=a{next}></p></div>",
                next = own + 1
            )
        }),
        html("each item names all before it", |own| {
            format!(
                "<p id=a{own} itemprop=name>a<p itemscope itemtype=https://schema.org/Article itemref='a0 a{} a{}'>",
                own / 2,
                own.saturating_sub(1)
            )
        }),
        html("each resource names the next twice", |own| {
            format!(
                "<div vocab=https://schema.org/ about=#{own} typeof=Article><a property=author resource=#{next}></a><a property=author resource=#{next}></a></div>",
                next = own + 1
            )
        }),
        Hostile::new(
            "HTML graph: many items name one of a long text",
            Html,
            |bytes| {
                let many = "<p itemscope itemtype=https://schema.org/Article itemref=a>"
                    .repeat(bytes / 2 / 60);
                format!(
                    "<!doctype html><div id=a itemprop=headline>{}</div>{many}",
                    "mill ".repeat(bytes / 10)
                )
            },
        ),
        Hostile::new("HTML graph: long lists name one another", Html, |bytes| {
            let count = (bytes / 6).isqrt() + 1;
            let names: Vec<_> = (0..count).map(|own| format!("a{own}")).collect();
            let names = names.join(" ");
            format!(
                "<!doctype html>{}",
                nodes(bytes, "", |own| {
                    format!(
                        "<p id=a{own} itemprop=author itemscope itemtype=https://schema.org/Person itemref='{names}'>x"
                    )
                })
            )
        }),
    ]
}
