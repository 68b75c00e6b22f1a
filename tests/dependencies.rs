//! Dependencies: each under a licence that deny.toml allows, none from outside the registry.

use std::process::Command;

/// The quoted words of the list that follows `key` in deny.toml.
fn listed(key: &str) -> Vec<String> {
    let text = include_str!("../deny.toml");
    let list = text.split_once(&format!("{key} = [")).expect("the list").1;
    let list = list.split_once("\n]").expect("its end").0;
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// Whether an SPDX expression can be met with allowed licences alone.
fn met(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    expression.split(" AND ").all(|part| {
        part.trim_matches(['(', ')', ' ']).split(" OR ").any(|one| {
            allowed
                .iter()
                .any(|a| a == one.trim_matches(['(', ')', ' ']))
        })
    })
}

#[test]
fn every_dependency_has_an_allowed_licence_and_comes_from_the_registry() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo answers");
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 20, "cargo metadata lists the tree");
    let allowed = listed("allow");
    let mut wrong = Vec::new();
    for package in packages.iter().filter(|p| p["name"] != "reportcard") {
        let (name, licence) = (
            &package["name"],
            package["license"].as_str().unwrap_or("none"),
        );
        if !met(licence, &allowed) {
            wrong.push(format!("{name}: {licence}"));
        }
        if !package["source"]
            .as_str()
            .unwrap_or("a path")
            .starts_with("registry+")
        {
            wrong.push(format!("{name}: not from the registry"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
