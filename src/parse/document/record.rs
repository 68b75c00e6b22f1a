//! Record: a group of fields declared once, for what is told of it (schema, reference, "did you
//! mean") and for what it is read as.

/// Declares a group of fields. The comment above a field is its meaning; after its type stands how
/// it may be written, and after `else` what holds where it is left out.
///
/// `struct Name = "what it is called" { … }` makes a struct whose fields are [`Given`]; after it
/// `others { … }` says what fields take that authors name themselves. `for report::Type = … { … }`
/// fills a struct of the report, where none of its required fields is missing.
///
/// [`Given`]: super::field::Given
macro_rules! record {
    (
        $(#[$about:meta])*
        struct $Record:ident = $name:literal {
            $($(#[doc = $meaning:literal])+
            $need:ident $field:ident: $Type:ty $(= $example:literal)? $(, else $default:literal)?;)*
        }
        $(others {
            $(#[doc = $other_meaning:literal])+
            $other:literal: $Other:ty = $other_example:literal;
        })?
    ) => {
        $(#[$about])*
        pub(crate) struct $Record {
            /// Where it begins.
            #[allow(dead_code, reason = "not every group is pointed at")]
            pub span: $crate::source::Span,
            /// Whether nothing was wrong in it.
            #[allow(dead_code, reason = "few groups are judged by it")]
            pub is_sound: bool,
            $($(#[doc = $meaning])+
            pub $field: $crate::parse::document::item::Given<
                <$Type as $crate::parse::document::field::Shaped>::Value,
            >,)*
            $($(#[doc = $other_meaning])+
            pub others: Vec<(
                $crate::parse::syntax::Word,
                <$Other as $crate::parse::document::field::Shaped>::Value,
            )>,)?
        }

        impl $crate::parse::document::field::Shaped for $Record {
            const SHAPE: $crate::parse::document::shape::Shape =
                $crate::parse::document::shape::Shape::Record(
                    &$crate::parse::document::shape::RecordShape {
                        name: $name,
                        fields: &[$($crate::parse::document::record::field! {
                            [$($meaning),+] $need $field: $Type
                            [$($example)?] [$($default)?]
                        }),*],
                        others: $crate::parse::document::record::others! {
                            $([$($other_meaning),+] $other: $Other = $other_example)?
                        },
                    },
                );
            type Value = Self;

            fn read(item: &$crate::parse::document::item::Item) -> Option<Self> {
                let record = item.record()?;
                #[allow(unused_mut, unused_variables, reason = "a group may have no fields")]
                let mut fields = record.fields.iter();
                Some(Self {
                    span: record.span,
                    is_sound: record.is_sound,
                    $($field: fields.next()?.read::<$Type>(),)*
                    $(others: record.others::<$Other>(),)?
                })
            }
        }
    };
    (
        for $Record:ty = $name:literal {
            $($(#[doc = $meaning:literal])+
            $need:ident $field:ident: $Type:ty $(= $example:literal)? $(, else $default:literal)?;)+
        }
    ) => {
        impl $crate::parse::document::field::Shaped for $Record {
            const SHAPE: $crate::parse::document::shape::Shape =
                $crate::parse::document::shape::Shape::Record(
                    &$crate::parse::document::shape::RecordShape {
                        name: $name,
                        fields: &[$($crate::parse::document::record::field! {
                            [$($meaning),+] $need $field: $Type
                            [$($example)?] [$($default)?]
                        }),+],
                        others: None,
                    },
                );
            type Value = Self;

            fn read(item: &$crate::parse::document::item::Item) -> Option<Self> {
                let mut fields = item.record()?.fields.iter();
                $(let $field = fields.next()?.read::<$Type>().value;)+
                Some(Self {
                    $($field: $crate::parse::document::record::given!($need $field)),+
                })
            }
        }
    };
}
pub(crate) use record;

/// The description of one field.
macro_rules! field {
    ([$($meaning:literal),+] $need:ident $field:ident: $Type:ty [$($example:literal)?] [$($default:literal)?]) => {
        $crate::parse::document::shape::Field {
            name: $crate::parse::document::field::bare(stringify!($field)),
            meaning: $crate::parse::document::field::sentence(concat!($($meaning),+)),
            shape: <$Type as $crate::parse::document::field::Shaped>::SHAPE,
            required: $crate::parse::document::record::is_required!($need),
            default: concat!($($default)?),
            example: concat!($($example)?),
        }
    };
}
pub(crate) use field;

/// What fields take that authors name themselves; none where there are no such fields.
macro_rules! others {
    () => { None };
    ([$($meaning:literal),+] $name:literal: $Type:ty = $example:literal) => {
        Some(&$crate::parse::document::shape::Other {
            name: $name,
            meaning: $crate::parse::document::field::sentence(concat!($($meaning),+)),
            shape: <$Type as $crate::parse::document::field::Shaped>::SHAPE,
            example: $example,
        })
    };
}
pub(crate) use others;

macro_rules! is_required {
    (required) => {
        true
    };
    (optional) => {
        false
    };
}
pub(crate) use is_required;

/// A field's value, where it is there or need not be.
macro_rules! given {
    (required $value:ident) => {
        $value?
    };
    (optional $value:ident) => {
        $value
    };
}
pub(crate) use given;

/// Declares a kind of document: its name, where its documents lie, and its fields. The comment above
/// it is what the reference page says of it.
macro_rules! document {
    (
        $(#[doc = $meaning:literal])+
        $kind:literal at $path:literal;
        struct $Document:ident $($fields:tt)+
    ) => {
        $crate::parse::document::record::record! {
            $(#[doc = $meaning])+
            struct $Document $($fields)+
        }

        impl $crate::parse::document::field::Document for $Document {
            const KIND: $crate::parse::document::shape::Kind =
                $crate::parse::document::shape::Kind {
                    name: $kind,
                    path: $path,
                    meaning: $crate::parse::document::field::sentence(concat!($($meaning),+)),
                    record: <Self as $crate::parse::document::field::Shaped>::SHAPE.fields(),
                };
        }
    };
}
pub(crate) use document;

/// Declares a value of several shapes, told apart by what is written.
macro_rules! either {
    ($(#[$about:meta])* enum $Either:ident { $($Variant:ident($Type:ty)),+ $(,)? }) => {
        $(#[$about])*
        #[allow(clippy::large_enum_variant, reason = "one a document, and soon taken apart")]
        pub(crate) enum $Either {
            $($Variant(<$Type as $crate::parse::document::field::Shaped>::Value)),+
        }

        impl $crate::parse::document::field::Shaped for $Either {
            const SHAPE: $crate::parse::document::shape::Shape =
                $crate::parse::document::shape::Shape::Either(
                    &[$(<$Type as $crate::parse::document::field::Shaped>::SHAPE),+],
                );
            type Value = Self;

            fn read(item: &$crate::parse::document::item::Item) -> Option<Self> {
                None$(.or_else(|| {
                    let value = <$Type as $crate::parse::document::field::Shaped>::read(item);
                    value.map(Self::$Variant)
                }))+
            }
        }
    };
}
pub(crate) use either;

/// Declares the words of an enumeration: the variant, its word, and what the word means.
macro_rules! words {
    ($Type:ty { $($Variant:ident = $word:literal: $meaning:literal),+ $(,)? }) => {
        impl $crate::parse::document::field::Shaped for $Type {
            const SHAPE: $crate::parse::document::shape::Shape =
                $crate::parse::document::shape::Shape::Choice(
                    &[$($crate::parse::document::shape::choice($word, $meaning)),+],
                );
            type Value = Self;

            fn read(item: &$crate::parse::document::item::Item) -> Option<Self> {
                match <&str as $crate::parse::document::field::Scalar>::of(item)? {
                    $($word => Some(Self::$Variant),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use words;
