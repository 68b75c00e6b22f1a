use super::fixture::*;

#[test]
fn no_page_has_a_message_that_is_not_there_or_an_argument_that_is_not_filled_in() {
    let pages = Fixture::reading().pages();
    for route in pages.routes() {
        let text = serde_json::to_string(&pages.compose(route)).unwrap();
        assert!(!text.contains("{$"), "{route:?}: {text}");
        let bracket = text.find("\"[").or(text.find(" ["));
        let missing = bracket.map(|at| text[at..].chars().take(40).collect::<String>());
        assert!(
            missing
                .as_ref()
                .is_none_or(|m| m.starts_with("\"[{") || m.starts_with("\"[\"")),
            "{route:?}: {missing:?}"
        );
    }
}
