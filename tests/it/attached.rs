//! Attached: pictures, logo, icon and files to take away, from an author's folder to the page.

use crate::scene::{Scene, printed};

/// The head of a PNG of 1200×800, as far as its size is read.
fn png(bytes: usize) -> Vec<u8> {
    let mut head =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x04\xb0\0\0\x03\x20\x08\x02\0\0\0".to_vec();
    head.resize(bytes, 0);
    head
}

fn site() -> Scene {
    let scene = Scene::small();
    let story = "![A hall](hall.png)\n\n[The plan](plan%20a.pdf) [words](/plan.txt) ![Same](../../images/hall.png)\n";
    scene.write("content/outcomes/reading/index.md", story);
    scene.write("content/plan.txt", "The plan.");
    scene.write("content/outcomes/reading/plan a.pdf", "%PDF-1.4");
    scene.write(
        "content/images/logo.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/>",
    );
    std::fs::write(scene.path("content/images/hall.png"), png(100)).unwrap();
    std::fs::write(scene.path("content/outcomes/reading/hall.png"), png(100)).unwrap();
    scene.replace(
        "content/site.yaml",
        "language: en",
        "logo: images/logo.svg\nicon: images/logo.svg",
    );
    scene
}

#[test]
fn pictures_logo_and_files_stand_where_pages_look_for_them() {
    let scene = site();
    let (_, err) = printed(&scene.run(&["build", "--strict"]).success());
    assert!(!err.contains("warning"), "{err}");
    let public = scene.public();
    let page = |path: &str| String::from_utf8_lossy(&public[path]).into_owned();
    let outcome = page("outcomes/reading/index.html");
    let picture =
        "<img src=\"../../outcomes/reading/hall.png\" alt=\"A hall\" width=\"1200\" height=\"800\"";
    assert!(outcome.contains(picture), "{outcome}");
    assert!(
        outcome.contains("src=\"../../images/hall.png\" alt=\"Same\" width=\"1200\""),
        "{outcome}"
    );
    assert!(
        outcome.contains("<a href=\"../../outcomes/reading/plan%20a.pdf\">The plan</a>"),
        "{outcome}"
    );
    let logo =
        "<img src=\"images/logo.svg\" alt=\"\" width=\"40\" height=\"20\"> Testville Together</a>";
    assert!(page("index.html").contains(logo), "{}", page("index.html"));
    assert!(outcome.contains("<link rel=\"icon\" href=\"../../images/logo.svg\">"), "{outcome}");
    assert_eq!(public["outcomes/reading/plan a.pdf"], b"%PDF-1.4");
    assert_eq!(public["images/hall.png"], png(100));
}

#[test]
fn a_logo_that_is_elsewhere_is_offered_and_one_that_is_nowhere_has_a_way_out() {
    let scene = site();
    scene.replace("content/site.yaml", "logo: images/logo.svg", "logo: logo.svg");
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.contains("Did you mean `images/logo.svg`?"), "{err}");
    scene.replace("content/site.yaml", "logo: logo.svg", "logo: https.webp");
    let (_, err) = printed(&scene.run(&["check"]).code(1));
    assert!(err.contains("Put the picture into the folder content/images/"), "{err}");
}

#[test]
fn a_heavy_picture_is_told_and_the_heaviest_ends_the_build() {
    let scene = site();
    scene.run(&["build"]).success();
    let before = scene.public();
    let hall = scene.path("content/images/hall.png");
    std::fs::write(&hall, png(1_200_000)).unwrap();
    let (_, err) = printed(&scene.run(&["check"]).success());
    assert!(err.contains("warning[W0523]: The picture hall.png has 1.2 MB"), "{err}");
    std::fs::write(&hall, png(8_400_000)).unwrap();
    let (_, err) = printed(&scene.run(&["build"]).code(1));
    assert!(err.contains("error[E0103]: The picture hall.png has 8.4 MB"), "{err}");
    assert!(err.contains("index.md:3") && err.contains("1600 pixels wide"), "{err}");
    assert_eq!(scene.public(), before);
}
