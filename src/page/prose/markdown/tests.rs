//! What becomes of an author’s Markdown.

use super::*;

fn html(text: &str) -> String {
    let page = Page {
        top: 3,
        table_name: &|n| format!("Table {n}"),
        back: "Back".to_owned(),
        footnotes: "Notes".to_owned(),
        is_taken: &|id| id == "main",
        addresses: Addresses {
            root: "../../",
            to: &|path| format!("../../{path}"),
            folder: "outcomes/reading",
            attached: &[],
        },
    };
    let called = |n| match n {
        0 => Called::Text("58.9% <b>".to_owned()),
        _ => Called::Nothing,
    };
    pieces(text, &page, called)
        .into_iter()
        .map(|piece| match piece {
            Piece::Html(html) => html,
            _ => "[drawing]".to_owned(),
        })
        .collect()
}

#[test]
fn raw_html_is_printed_as_the_text_it_is() {
    let out = html("Hello <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n");
    assert!(!out.contains("<script") && !out.contains("<img"), "{out}");
    assert!(out.contains("&lt;script&gt;"), "{out}");
}

#[test]
fn links_lead_only_where_a_reader_may_go() {
    assert!(!html("[x](javascript:alert(1))").contains("href"));
    assert!(!html("[x](JaVa\tScript:alert(1))").contains("<a"));
    assert!(!html("[x](data:text/html,1)").contains("href"));
    assert!(!html("[x](//elsewhere.example/)").contains("href"));
    assert_eq!(
        html("[x](https://a.example/?a=1&b=2)"),
        "<p><a href=\"https://a.example/?a=1&amp;b=2\" rel=\"external noopener\">x</a></p>\n"
    );
    assert_eq!(html("[x](/partners/#a)"), "<p><a href=\"../../partners/index.html#a\">x</a></p>\n");
    assert_eq!(html("[x](/data/a.csv)"), "<p><a href=\"../../data/a.csv\">x</a></p>\n");
}

#[test]
fn pictures_of_this_site_are_shown_and_others_are_words() {
    assert_eq!(
        html("![A \"hall\"](hall.jpg)"),
        "<p><img src=\"../../outcomes/reading/hall.jpg\" alt=\"A &quot;hall&quot;\" loading=\"lazy\"></p>\n"
    );
    assert_eq!(html("![A hall](https://x.example/hall.jpg)"), "<p>A hall</p>\n");
    let captioned = html("![A hall](hall.jpg \"The <hall>, 2026\")");
    assert!(
        captioned.contains("<br><span class=\"q\">The &lt;hall&gt;, 2026</span></p>"),
        "{captioned}"
    );
}

#[test]
fn tables_scroll_in_named_regions_and_nothing_is_styled_in_line() {
    let out = html("| a | b |\n|:--|--:|\n| 1 | 2 |\n");
    assert!(out.contains("role=\"region\" tabindex=\"0\" aria-label=\"Table 1\""), "{out}");
    assert!(out.contains("<th scope=\"col\">a</th>"), "{out}");
    assert!(out.contains("<caption class=\"hide\">Table 1</caption>"), "{out}");
    assert!(!out.contains("style="), "{out}");
}

#[test]
fn headings_begin_at_the_level_of_their_place() {
    assert_eq!(html("# A\n\n## B\n"), "<h3 id=\"a\">A</h3>\n<h4 id=\"b\">B</h4>\n");
    assert_eq!(html("## A\n\n### B\n"), "<h3 id=\"a\">A</h3>\n<h4 id=\"b\">B</h4>\n");
}

#[test]
fn headings_have_ids_of_their_words_or_the_authors_own_and_no_two_the_same() {
    let ids = |text: &str| {
        let html = html(text);
        let ids =
            html.split("id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids("# What we’ll do: \u{E000}0\u{E001} *now*\n"), "what-well-do-now");
    assert_eq!(ids("# Übung\n\n# Übung\n\n# ?\n"), "übung übung-2 heading");
    assert_eq!(ids("# What we do {#do}\n\n# Do\n\n# Main\n"), "do what-we-do do-2 main-2");
    assert!(html("# What we do {#do}\n").contains(">What we do</h3>"));
}

#[test]
fn footnotes_stand_at_the_end_with_a_way_back() {
    let out = html("One.[^a]\n\n[^a]: The note.\n");
    assert!(out.contains("<sup><a id=\"note-1-from\" href=\"#note-1\">1</a></sup>"), "{out}");
    assert!(
        out.contains("<li id=\"note-1\"><p>The note.</p>\n<a href=\"#note-1-from\">Back</a></li>"),
        "{out}"
    );
}

#[test]
fn a_call_is_replaced_by_its_words_and_they_are_escaped() {
    assert_eq!(html("At \u{E000}0\u{E001} now."), "<p>At 58.9% &lt;b&gt; now.</p>\n");
    assert_eq!(html("**\u{E000}0\u{E001}**"), "<p><strong>58.9% &lt;b&gt;</strong></p>\n");
}
