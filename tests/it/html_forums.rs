//! Threads of forums, as their software shows them.

use super::html_head::page;
use crate::told;

fn thread(label: &str, posts: &[(&str, &str, &str)]) -> String {
    let mut html = String::from(
        "<!doctype html><html lang=de><title>Das Rad knarrt - Müllerforum</title><div role=banner><h1>Müllerforum</h1></div>\
         <h2 class=topic-title><a href='?t=8'>Das Rad knarrt</a></h2>",
    );
    for (poster, joined, day) in posts {
        html += &format!(
            "<div class=post><dl class=postprofile><dt><a class=username href=u>{poster}</a></dt><dd><strong>Beiträge:</strong> 41</dd>\
             <dd class=profile-joined><strong>{label}</strong> {joined}</dd><dd><a href=m>Nachricht</a></dd></dl><div class=postbody>\
             <ul><li><a href=q>Zitieren</a></li><li><a href=r>Melden</a></li><li><a href=l>Link</a></li><li><a href=d>Danken</a></li></ul>\
             <p class=author><a href='#p'><span class=sr-only>Beitrag</span></a><span>von <strong><a class=username href=u>{poster}</a></strong> » </span>{day}</p><div class=content>Seit gestern knarrt das \
             Rad bei jeder Umdrehung, und wer am Wehr vorbeigeht, hört es bis zur Brücke. Was kann man da tun, ohne es auszubauen?</div></div></div>"
        );
    }
    html
}

/// The days on which those who post joined are none of the thread's, and behind the mark after a poster's name stands the day.
#[test]
fn the_first_post_of_a_thread() {
    let posts = [
        (
            "Deichgraf",
            "Sa 14. Feb 2009, 10:11",
            "So 17. Mai 2020, 11:22",
        ),
        (
            "Schotstek",
            "Mo 3. Jan 2011, 20:40",
            "Mo 18. Mai 2020, 19:03",
        ),
    ];
    let own = page(&thread("Registriert:", &posts));
    assert_eq!(own.headline.as_deref(), Some("Das Rad knarrt"));
    let date = own.date_published.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2020-05-17T11:22"));
    assert_eq!(told::names(&own), ["Deichgraf"]);
}
