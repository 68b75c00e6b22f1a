//! Asked: the messages of a file, and the arguments that each of them is filled in with.

use super::messages::Language;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use std::collections::{BTreeMap, BTreeSet};

/// Messages that name one another are followed so far.
const FAR: usize = 8;

impl Language {
    /// Every message of the file with its arguments; an attribute stands as `message.attribute`.
    pub fn messages(&self) -> BTreeMap<String, BTreeSet<&str>> {
        let mut messages = BTreeMap::new();
        for entry in self.resource.entries() {
            let Entry::Message(message) = entry else { continue };
            if let Some(pattern) = &message.value {
                messages.insert(message.id.name.to_owned(), self.arguments(pattern));
            }
            for attribute in &message.attributes {
                let key = format!("{}.{}", message.id.name, attribute.id.name);
                messages.insert(key, self.arguments(&attribute.value));
            }
        }
        messages
    }

    pub(super) fn arguments<'a>(&'a self, pattern: &'a Pattern<&'a str>) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        self.of_pattern(pattern, FAR, &mut found);
        found
    }

    fn of_pattern<'a>(
        &'a self,
        pattern: &'a Pattern<&'a str>,
        far: usize,
        found: &mut BTreeSet<&'a str>,
    ) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.of_expression(expression, far, found);
            }
        }
    }

    fn of_expression<'a>(
        &'a self,
        expression: &'a Expression<&'a str>,
        far: usize,
        found: &mut BTreeSet<&'a str>,
    ) {
        match expression {
            Expression::Inline(inline) => self.of_inline(inline, far, found),
            Expression::Select { selector, variants } => {
                self.of_inline(selector, far, found);
                for variant in variants {
                    self.of_pattern(&variant.value, far, found);
                }
            }
        }
    }

    fn of_inline<'a>(
        &'a self,
        inline: &'a InlineExpression<&'a str>,
        far: usize,
        found: &mut BTreeSet<&'a str>,
    ) {
        let mut given = |arguments: &'a CallArguments<&'a str>| {
            for inline in &arguments.positional {
                self.of_inline(inline, far, found);
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => drop(found.insert(id.name)),
            InlineExpression::FunctionReference { arguments, .. } => given(arguments),
            InlineExpression::Placeable { expression } => {
                self.of_expression(expression, far, found);
            }
            InlineExpression::MessageReference { id, attribute } if far > 0 => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                if let Some(pattern) = self.pattern(id.name, attribute) {
                    self.of_pattern(pattern, far - 1, found);
                }
            }
            // A term is given what stands beside it, and nothing that the message is.
            _ => {}
        }
    }
}
