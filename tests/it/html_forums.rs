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

/// Older frames have no banner: the board's name stands right behind its sign.
#[test]
fn the_name_of_a_board_beside_its_sign() {
    let posts = [(
        "Deichgraf",
        "Sa 14. Feb 2009, 10:11",
        "So 17. Mai 2020, 11:22",
    )];
    let sign = "<div id=site-description><a id=logo href=./index.php title=Foren-Übersicht><span class=site_logo></span></a><h1>Müllerforum</h1><p>Rund ums Wehr</p></div>";
    let banner = "<div role=banner><h1>Müllerforum</h1></div>";
    let html = thread("Registriert:", &posts).replace(banner, sign);
    assert_eq!(page(&html).headline.as_deref(), Some("Das Rad knarrt"));
}

const FIRST: &str = "Since yesterday the wheel sticks at every turn, and whoever walks past the weir hears it as far as the bridge. What can be done \
                     about it without taking it out of its frame?";
const SECOND: &str = "Grease the upper shaft first, and look at the iron pins: ours had worn to half of their width before anybody looked at them.";

/// A thread of posts, each as a program's template makes it of who posted, when, and what.
fn posts(
    lang: &str,
    over: &str,
    template: fn(&str, &str, &str) -> String,
    days: &[&str],
) -> String {
    let said = days.iter().enumerate().map(|(at, day)| match at {
        0 => template("otter", day, FIRST),
        _ => template("weirman", day, SECOND),
    });
    let said: String = said.collect();
    format!(
        "<!doctype html><html lang={lang}><title>The wheel sticks after rain</title><body>{over}{said}"
    )
}

fn my_bb(who: &str, day: &str, text: &str) -> String {
    format!(
        "<div class=post><div class=post_author><div class=author_avatar><a href=user-5.html><img src=a.png></a></div><div class=author_information>\
         <strong><span class=largetext><a href=user-5.html>{who}</a></span></strong><br><span class=smalltext>Member</span></div>\
         <div class=author_statistics>Posts: 41<br>Joined: Feb 2010</div></div><div class=post_content><span class=post_date>{day}</span>\
         <div class=post_body>{text}</div></div></div>"
    )
}

fn smf(who: &str, day: &str, text: &str) -> String {
    format!(
        "<div class=post_wrapper><div class=poster><h4><a href='index.php?action=profile;u=5' title='View the profile'>{who}</a></h4>\
         <ul><li>Posts: 214</li></ul></div><div class=postarea><h5 class=subject><a href='index.php?topic=214.msg9#msg9'>\
         The wheel sticks after rain</a></h5><div class=smalltext>&#171; <strong>on:</strong> {day} &#187;</div><div class=inner>{text}</div></div></div>"
    )
}

fn vbulletin(who: &str, day: &str, text: &str) -> String {
    format!(
        "<table class=tborder><tr><td class=thead><a name=post7><img src=old.gif></a> {day} </td><td class=thead>#<a href=p><b>1</b></a></td></tr>\
         <tr><td class=alt2><div id=postmenu_7><a class=bigusername href='member.php?u=5'>{who}</a></div><div>Senior Member</div></td>\
         <td class=alt1><div class=smallfont><strong>The wheel sticks after rain</strong></div><hr><div id=post_message_7>{text}</div></td></tr></table>"
    )
}

fn flux_bb(who: &str, day: &str, text: &str) -> String {
    format!(
        "<div class=blockpost><h2><span><span class=conr>#1</span> <a href='viewtopic.php?pid=7#p7'>{day}</a></span></h2><div class=postbody>\
         <div class=postleft><dl><dt><strong><a href='profile.php?id=5'>{who}</a></strong></dt><dd>Registered: 2009-05-01</dd></dl></div>\
         <div class=postright><div class=postmsg><p>{text}</p></div></div></div></div>"
    )
}

/// The account in the box of the first post, and its day: also where the subject, which is the headline, stands behind both.
#[test]
fn boxes_of_who_posted() {
    let over = "<div><strong>The wheel sticks after rain</strong></div>";
    for (over, template, days) in [
        (
            over,
            my_bb as fn(&str, &str, &str) -> String,
            ["05-16-2020, 11:22 AM", "05-17-2020, 07:03 PM"],
        ),
        (
            "",
            smf,
            ["May 16, 2020, 11:22 AM", "May 17, 2020, 07:03 PM"],
        ),
        (
            "",
            vbulletin,
            ["05-16-2020, 11:22 AM", "05-17-2020, 07:03 PM"],
        ),
        (
            "<h1>The wheel sticks after rain</h1>",
            flux_bb,
            ["2020-05-16 11:22", "2020-05-17 19:03"],
        ),
    ] {
        let own = page(&posts("en", over, template, &days));
        let date = own.date_published.map(|date| date.to_string());
        assert_eq!(date.as_deref(), Some("2020-05-16T11:22"), "{days:?}");
        assert_eq!(told::names(&own), ["otter"], "{days:?}");
        assert_eq!(
            own.headline.as_deref(),
            Some("The wheel sticks after rain"),
            "{days:?}"
        );
        assert!(own.keywords.is_empty(), "{:?}", own.keywords);
    }
}

/// What the later posts of a thread prove of the order of day and month holds for the first. What they contradict, or leave open, stays so.
#[test]
fn days_of_one_template() {
    let over = "<h1>Thread: <span><a href=t>The wheel sticks after rain</a></span></h1>";
    let day = |template, days: &[&str]| {
        let own = page(&posts("en", over, template, days));
        assert_eq!(own.headline.as_deref(), Some("The wheel sticks after rain"));
        own.date_published.map(|date| date.to_string())
    };
    for template in [my_bb as fn(&str, &str, &str) -> String, vbulletin] {
        for (days, first) in [
            (
                &["03-04-2011, 08:15 PM", "03-17-2011, 09:02 AM"][..],
                Some("2011-03-04T20:15"),
            ),
            (
                &["03-04-2011, 20:15", "17-04-2011, 09:02"],
                Some("2011-04-03T20:15"),
            ),
            (&["03-04-2011, 20:15", "05-04-2011, 09:02"], None),
        ] {
            assert_eq!(day(template, days).as_deref(), first, "{days:?}");
        }
    }
    let odds = [
        "03-04-2011, 20:15",
        "17-04-2011, 09:02",
        "04-18-2011, 09:02",
    ];
    assert_ne!(day(my_bb, &odds).as_deref(), Some("2011-04-03T20:15"));
    assert_ne!(day(my_bb, &odds).as_deref(), Some("2011-03-04T20:15"));
}

/// A list of threads has accounts too, of who wrote in each of them.
#[test]
fn accounts_in_a_list_of_threads() {
    let row = |title: &str, who: &str, day: &str| {
        format!(
            "<tr><td class=forumdisplay_regular><span class=subject><a href=thread-7.html>{title}</a></span><div class='author smalltext'>\
             <a href=user-5.html>{who}</a></div></td><td><span class='lastpost smalltext'>{day}<br><a href=thread-7.html>Last Post</a>: \
             <a href=user-6.html>weirman</a></span></td></tr>"
        )
    };
    let html = format!(
        "<!doctype html><html lang=en><title>Mill Board - Wheels and shafts</title><body><h1>Wheels and shafts</h1><table>{}{}{}</table>",
        row("The wheel sticks", "otter", "05-17-2020, 07:03 PM"),
        row("Who has oak to spare", "heron", "05-16-2020, 07:03 PM"),
        row("Iron pins", "otter", "05-14-2020, 07:03 PM"),
    );
    let own = page(&html);
    assert!(own.author.is_empty(), "{:?}", own.author);
    assert_eq!(own.date_published, None);
}

/// Who comments on an article stands in such a box too, behind its text.
#[test]
fn boxes_of_who_comments() {
    let text = format!("<p>{FIRST}</p><p>{SECOND}</p>").repeat(2);
    let html = format!(
        "<!doctype html><html lang=en><title>The wheel turns again</title><meta property=og:type content=article><article><h1>The wheel turns again</h1>\
         <div class=date>03-14-2011</div>{text}</article><div class=remarks><div class=userinfo><a href=/profile/12-otter>otter</a></div>\
         <span class=date>03-17-2011</span><div>Well told, and about time too.</div></div>"
    );
    let own = page(&html);
    assert!(own.author.is_empty(), "{:?}", own.author);
    let date = own.date_published.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2011-03-14"));
}

/// The day on which somebody joined stands in the box of who posted.
#[test]
fn a_day_of_joining_in_the_box() {
    let html = format!(
        "<!doctype html><html lang=en><title>The wheel sticks after rain</title><h1>The wheel sticks after rain</h1><p>Started by \
         <a class=username href=members/otter.1>otter</a>, <span class=DateTime title='Mar 4, 2011 at 8:15 PM'>Mar 4, 2011</span>.</p>\
         <div class=message><div class=messageUserInfo><h3><a class=username href=members/otter.1>otter</a></h3><dl><dt>Joined:</dt><dd>Feb 2, 2009</dd></dl></div>\
         <blockquote>{FIRST}</blockquote><div class=messageMeta><span class=DateTime title='Mar 4, 2011 at 8:15 PM'>Mar 4, 2011</span></div></div>\
         <div class=message><div class=messageUserInfo><h3><a class=username href=members/w.2>weirman</a></h3></div>\
         <blockquote>{SECOND}</blockquote><div class=messageMeta><span class=DateTime title='Mar 5, 2011 at 8:15 PM'>Mar 5, 2011</span></div></div>"
    );
    let own = page(&html);
    let date = own.date_published.map(|date| date.to_string());
    assert_eq!(date.as_deref(), Some("2011-03-04T20:15"));
}

/// A box alone, over an article or under it, is no thread's: who is logged in, who posted teasers, who comments on a picture, whom a
/// gallery shows.
#[test]
fn boxes_on_pages_that_are_no_threads() {
    let text = format!("<p>{FIRST}</p><p>{SECOND}</p>").repeat(2);
    let head = "<h1>The wheel turns again</h1>";
    let one = |at: u8, said: &str| {
        format!(
            "<div class=post><div class=userinfo><a href=/user/{at}>otter{at}</a></div><span>{at} March 2021</span><p>{said}</p></div>"
        )
    };
    let boxed = |class: &str| {
        format!(
            "<div class={class}>{}{}</div>",
            one(4, FIRST),
            one(5, SECOND)
        )
    };
    let short = |class: &str| {
        format!(
            "<div class={class}>{}{}</div>",
            one(4, "Fine."),
            one(5, "Bad.")
        )
    };
    let topic = |at: u8| {
        let link = format!("<a href=/t/{at}>The wheel number {at} of the lower valley</a>");
        format!("<div class=row>{link}{}</div>", one(at, ""))
    };
    let topics = [1, 2, 3, 4, 5].map(topic).concat();
    for body in [
        format!("<div class=userinfo>Hi <a href=/user/123>millreader</a></div>{head}{text}"),
        format!(
            "<div class=userinfo>Hi <a href=/user/123>millreader</a></div>{head}{text}{}",
            boxed("more")
        ),
        format!("{}<div>{head}{text}</div>", boxed("hot")),
        format!("{head}<img src=a.jpg>{}", short("more")),
        format!("{head}<iframe src=v></iframe>{}", short("more")),
        format!(
            "{head}<div>{}</div>{}",
            "下の谷の大工たちは軸を二度調べたが、それを妨げるものは何も見つからなかった。"
                .repeat(2),
            boxed("more")
        ),
        format!("{head}<h2>Reviews</h2>{}", short("reviews")),
        format!("{head}{topics}"),
        format!("<h1>otter</h1>{}", one(4, "Posts: 41")),
    ] {
        let own = page(&format!(
            "<!doctype html><html lang=en><title>The wheel turns again</title><body>{body}"
        ));
        assert!(own.author.is_empty(), "{body} {:?}", own.author);
    }
    // Nor does it take the day behind the text, or make an appointment's link the day.
    for (body, day) in [
        (
            format!("{head}{text}<p class=date>Published 4 March 2021</p>"),
            Some("2021-03-04"),
        ),
        (
            format!("<div><a href=/e>Saturday 9 May 2021, 19:30</a></div>{head}{text}"),
            None,
        ),
    ] {
        let own = page(&format!(
            "<!doctype html><html lang=en><title>The wheel turns again</title><body><div class=userinfo>Hi <a href=/user/123>millreader</a></div>{body}"
        ));
        let date = own.date_published.map(|date| date.to_string());
        assert_eq!(date.as_deref(), day, "{body}");
    }
}

/// A guest has no account: who answers did not post first.
#[test]
fn threads_of_guests() {
    for template in [
        smf as fn(&str, &str, &str) -> String,
        my_bb,
        vbulletin,
        flux_bb,
    ] {
        let days = ["2020-05-16 11:22", "2020-05-17 19:03"];
        let html = posts(
            "en",
            "<h1>The wheel sticks after rain</h1>",
            template,
            &days,
        );
        let (start, rest) = html.split_once(">otter</a>").expect("an account");
        let (before, _) = start.rsplit_once("<a ").expect("a link");
        let own = page(&format!("{before}otter{rest}"));
        assert!(own.author.is_empty(), "{:?}", own.author);
    }
}

/// Results of a search are posts of many threads.
#[test]
fn posts_of_many_threads() {
    let found = |at: u8| {
        format!(
            "<div class=blockpost><h2><a href=viewforum.php?id=2>Wheels</a> » <a href=viewtopic.php?id={at}>Iron pins</a> » \
             <a href='viewtopic.php?pid={at}#p{at}'>2011-03-0{at} 20:15:09</a></h2><div class=postleft><strong><a href='profile.php?id={at}'>otter{at}</a>\
             </strong></div><div class=postright><p>{FIRST}</p></div></div>"
        )
    };
    let html = format!(
        "<!doctype html><html lang=en><title>Search results</title><h1>Search results</h1>{}{}",
        found(4),
        found(5)
    );
    let own = page(&html);
    assert!(own.author.is_empty(), "{:?}", own.author);
    assert_eq!(own.date_published, None);
}
