//! Own: a card with words, a menu, dates and an address for mistakes of its own.

use crate::scene::{Scene, printed};

fn page(scene: &Scene, path: &str) -> String {
    std::fs::read_to_string(scene.path("public").join(path)).unwrap()
}

#[test]
fn words_and_menu_are_the_authors_and_the_rest_stays() {
    let scene = Scene::small();
    scene.write("content/pages/who-we-are.md", "# Who we are\n\nWe.\n");
    let own = "language: en-US
words: { edition: \"Region card { $name }\", nav-data: Numbers }
navigation:
  - who-we-are
  - { page: about-the-data, text: Our sources }
  - reading
  - scorecard";
    scene.replace("content/site.yaml", "language: en", own);
    let contact = "partnership: Testville Together, contact: { name: Ada, email: ada@t.example }";
    scene.replace("content/site.yaml", "partnership: Testville Together", contact);
    let last = "published: 2026-10-14, last_card: https://testville.example/card/2025";
    scene.replace("content/site.yaml", "published: 2026-10-14", last);
    scene.run(&["build", "--strict"]).success();
    let home = page(&scene, "index.html");
    assert!(home.contains("Region card 2026"), "{home}");
    assert!(home.contains("Published October 14, 2026"), "{home}");
    assert!(home.contains("<html lang=\"en-US\""), "{home}");
    let menu: Vec<&str> = home.split("<li><a href=\"").skip(1).take(4).collect();
    let starts = [
        "pages/who-we-are/index.html\">Who we are",
        "about-the-data/index.html\">Our sources",
        "outcomes/reading/index.html\">Early grade reading",
        "index.html\" aria-current=\"page\">Scorecard",
    ];
    for (entry, start) in menu.iter().zip(starts) {
        assert!(entry.starts_with(start), "{entry}");
    }
    assert!(home.contains("href=\"https://testville.example/card/2025\""), "{home}");
    assert!(home.contains("href=\"mailto:ada@t.example\""), "{home}");
    let indicator = page(&scene, "indicators/reading/index.html");
    let within = "outcomes/reading/index.html\" aria-current=\"true\">Early grade reading";
    assert!(indicator.contains(within), "{indicator}");
    let own = page(&scene, "pages/who-we-are/index.html");
    assert!(
        own.contains(
            "mailto:ada@t.example?subject=A%20mistake%20on%20%E2%80%9CWho%20we%20are%E2%80%9D"
        ),
        "{own}"
    );
}

#[test]
fn british_dates_are_those_of_english_and_a_place_without_words_is_told() {
    let scene = Scene::small();
    scene.replace("content/site.yaml", "language: en", "language: en-GB");
    scene.run(&["build"]).success();
    assert!(page(&scene, "index.html").contains("Published 14 October 2026"));
    scene.replace("content/site.yaml", "language: en-GB", "language: fr-CA");
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.contains("languages/fr-CA.ftl"), "{err}");
    let own = "edition = Karte { $name }\n";
    scene.write("themes/default/languages/en-CA.ftl", own);
    scene.replace("content/site.yaml", "language: fr-CA", "language: en-CA");
    scene.run(&["build"]).success();
    assert!(page(&scene, "index.html").contains("Karte 2026"));
}

#[test]
fn a_cname_is_published_at_the_root() {
    let scene = Scene::small();
    scene.write("content/CNAME", "card.t.example\n");
    scene.run(&["build", "--strict"]).success();
    assert_eq!(scene.public()["CNAME"], b"card.t.example\n");
}
