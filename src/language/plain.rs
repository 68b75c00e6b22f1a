//! Plain: messages that take nothing but words, printed straight from their pattern: most messages of
//! a page are such, and Fluent's own way is several times as dear.

use super::{Argument, LONGEST};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The text of a pattern that joins words and chooses by them. `None` where it takes more: a number,
/// a function, another message, an argument that is not there. That is left to Fluent.
pub(super) fn print(pattern: &Pattern<&str>, arguments: &[(&str, Argument)]) -> Option<String> {
    let mut text = String::new();
    write(pattern, arguments, &mut text)?;
    Some(text)
}

fn write(pattern: &Pattern<&str>, arguments: &[(&str, Argument)], text: &mut String) -> Option<()> {
    for element in &pattern.elements {
        if text.len() > LONGEST {
            break;
        }
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => text.push_str(words(inline, arguments)?),
                Expression::Select { selector, variants } => {
                    let chosen = words(selector, arguments)?;
                    let named = variants.iter().find(|variant| {
                        matches!(variant.key, VariantKey::Identifier { name } if name == chosen)
                    });
                    let variant = named.or_else(|| variants.iter().find(|it| it.default))?;
                    write(&variant.value, arguments, text)?;
                }
            },
        }
    }
    Some(())
}

fn words<'a>(
    expression: &InlineExpression<&str>,
    arguments: &'a [(&str, Argument)],
) -> Option<&'a str> {
    let InlineExpression::VariableReference { id } = expression else {
        return None;
    };
    match arguments.iter().find(|(name, _)| *name == id.name) {
        Some((_, Argument::String(words))) => Some(words),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    /// Every variant of every message of the built-in file, against Fluent's own printing.
    #[test]
    fn a_plain_message_reads_as_fluent_prints_it() {
        let source = include_str!("../../themes/default/languages/en.ftl");
        let language = Language::new("en", source).unwrap();
        let lines = source.lines().filter_map(|line| line.split_once(" ="));
        let mut plain = 0;
        for (key, _) in lines {
            let Some(pattern) = language.bundle.get_message(key).and_then(|m| m.value()) else {
                continue;
            };
            for choice in choices(pattern) {
                let named = names(pattern).into_iter();
                let arguments: Vec<_> = named.map(|name| (name, choice.into())).collect();
                let fluent = language.through_fluent(pattern, &arguments);
                let Some(text) = print(pattern, &arguments) else {
                    continue;
                };
                assert_eq!(text, fluent, "{key} with {choice}");
                plain += 1;
            }
        }
        assert!(plain > 400, "most messages take only words: {plain}");
    }

    /// Names of all arguments, nested ones too.
    fn names<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
        let mut found = Vec::new();
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let (inline, variants) = match expression {
                Expression::Inline(inline) => (inline, [].as_slice()),
                Expression::Select { selector, variants } => (selector, variants.as_slice()),
            };
            if let InlineExpression::VariableReference { id } = inline {
                found.push(id.name);
            }
            found.extend(variants.iter().flat_map(|it| names(&it.value)));
        }
        found
    }

    /// Names of all variants, and one that is none.
    fn choices<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
        let mut found = vec!["none of these"];
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } =
                element
            {
                for variant in variants {
                    found.extend(match variant.key {
                        VariantKey::Identifier { name } => Some(name),
                        VariantKey::NumberLiteral { value } => Some(value),
                    });
                    found.extend(choices(&variant.value));
                }
            }
        }
        found
    }
}
