//! Print: what the built-in templates make of every view.

use super::*;
use crate::page::FigureCache;
use crate::page::view::View;

/// Every page of the starter.
pub(super) fn views() -> Vec<View> {
    let pages = crate::rehearsal(english());
    let view = |route| pages.compose(route, &FigureCache::default());
    pages.routes().into_iter().map(view).collect()
}

/// Stand-ins for all drawings of a page.
pub(super) fn drawings(view: &View) -> Drawings {
    let svg = |class: &str, named: bool| {
        let role = if named { "role=\"img\"" } else { "aria-hidden=\"true\"" };
        format!("<svg class=\"chart {class}\" {role}></svg>")
    };
    let mut drawings = Drawings::default();
    for figure in view.figures() {
        let [wide, narrow, print] = ["w", "n", "p"].map(|class| svg(class, true));
        let drawn = Drawn { wide, narrow, print, small: String::new() };
        drawings.add(&figure.id, &drawn);
    }
    for small in view.smalls() {
        let drawn = Drawn { small: svg(&small.id, false), ..Drawn::default() };
        drawings.add(&small.id, &drawn);
    }
    drawings
}

#[test]
fn every_view_prints_with_the_built_in_theme() {
    let theme = Theme::built_in(english());
    for view in views() {
        let template = view.template();
        let page = theme
            .render(template, &view, &drawings(&view))
            .unwrap_or_else(|fault| panic!("{fault:?}"));
        assert_eq!(page.matches("<h1>").count(), 1, "{template}");
        assert!(!page.contains(" style=") && !page.contains("<script>"), "{template}");
        let ids: Vec<&str> =
            page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "an id stands twice in {template}: {ids:?}");
        for named in
            page.split("aria-labelledby=\"").skip(1).filter_map(|rest| rest.split('"').next())
        {
            assert!(ids.contains(&named), "{named} names nothing in {template}");
        }
    }
}

#[test]
fn no_figure_and_no_word_of_a_view_is_left_out() {
    let theme = Theme::built_in(english());
    for view in views() {
        let page = theme.render(view.template(), &view, &drawings(&view)).unwrap();
        for figure in view.figures() {
            assert!(page.contains(&format!("<figure id=\"{}\"", figure.id)), "{}", figure.id);
        }
        let mut words = Vec::new();
        let mut fields = serde_json::to_value(&view).unwrap();
        if let View::Handout(_) = view {
            // One sheet: the figures' tables and sources stand on the outcome's page.
            fields["figures"] = serde_json::Value::Null;
            fields["frame"] = serde_json::Value::Null;
            fields["commitments"] = serde_json::Value::Null;
            // The sentence below the heading says it already.
            fields["status"]["sentence"] = serde_json::Value::Null;
        }
        collect(&fields, "", &mut words);
        for word in words {
            assert!(page.contains(&word), "{}: {word}", view.template());
        }
    }
}

/// Every text of a view that a reader is to see, as markup.
fn collect(value: &serde_json::Value, key: &str, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(_) if key == "json_ld" || key == "path" => {}
        serde_json::Value::String(text) if key == "html" => into.push(text.clone()),
        serde_json::Value::String(text) => {
            into.push(text.replace('&', "&amp;").replace('"', "&quot;").replace('\'', "&#39;"));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, key, into)),
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(key, item)| collect(item, key, into))
        }
        _ => {}
    }
}
