//! Describe: the words in which documents are declared, each field once, for what is told of it
//! (schema, reference, "did you mean") and for what it is read as.

/// Declares what stands in documents. The comment above a field is its meaning; after its type stands
/// how it may be written, and after `else` what holds where it is left out.
///
/// - `document Name = "what it is called" at "where/it/lies.yaml" { … }`: a kind of document;
/// - `struct Name = "what it is called" { … }`: a group of fields, each [`Given`]; at its end
///   `others { … }` says what fields take that authors name themselves;
/// - `for Name = "what it is called" { … }`: the same for a struct of the report, which is filled
///   where none of its required fields is missing;
/// - `enum Name { … }` and `words Name { … }`: what the words of an enumeration mean, of its own or of
///   the report;
/// - `alias Name = "what it is called" { Type }`: a group of fields by another name;
/// - `either Name { … }`: one of several types, told apart by what is written.
///
/// [`Given`]: super::item::Given
macro_rules! describe {
    ($(
        $(#[$($about:tt)*])*
        $how:ident $($Type:ident)::+ $(= $name:literal)? $(at $path:literal)? { $($body:tt)* }
    )+) => {
        $($crate::parse::document::describe::item! {
            $(#[$($about)*])* $how $($Type)::+ $(= $name)? $(at $path)? { $($body)* }
        })+
    };
}
pub(crate) use describe;

/// One declaration.
macro_rules! item {
    (
        $(#[doc = $meaning:literal])+
        document $Document:ident = $name:literal at $path:literal { $($body:tt)* }
    ) => {
        $crate::parse::document::describe::item! {
            $(#[doc = $meaning])+
            struct $Document = $name { $($body)* }
        }

        impl $crate::parse::document::field::Document for $Document {
            const PATH: &'static str = $path;
            const MEANING: &'static str = concat!($($meaning),+).trim_ascii();
        }
    };
    (
        $(#[$about:meta])*
        struct $Record:ident = $name:literal {
            $($(#[doc = $meaning:literal])+
            $need:ident $field:ident: $Type:ty $(= $example:literal)? $(, else $default:literal)?;)*
            $(others {
                $(#[doc = $other_meaning:literal])+
                $other:literal: $Other:ty = $other_example:literal;
            })?
        }
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

        $crate::parse::document::describe::group! {
            $Record = $name
            [$([$($meaning),+] $need $field: $Type [$($example)?] [$($default)?])*]
            [$([$($other_meaning),+] $other: $Other = $other_example)?]
            record => {
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
        $crate::parse::document::describe::group! {
            $Record = $name
            [$([$($meaning),+] $need $field: $Type [$($example)?] [$($default)?])*]
            []
            record => {
                let mut fields = record.fields.iter();
                $(let $field = fields.next()?.read::<$Type>().value;)+
                Some(Self {
                    $($field: $crate::parse::document::describe::given!($need $field)),+
                })
            }
        }
    };
    ($(#[$about:meta])* enum $Type:ident { $($Word:ident: $meaning:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, strum::IntoStaticStr)]
        #[strum(serialize_all = "kebab-case", const_into_str)]
        pub(crate) enum $Type {
            $(#[doc = $meaning] $Word),+
        }

        $crate::parse::document::describe::item! {
            words $Type { $($Word: $meaning,)+ }
        }
    };
    (words $Type:ty { $($Word:ident: $meaning:literal,)+ }) => {
        const _: () = {
            use $crate::parse::document::field::{Single, Shaped};
            use $crate::parse::document::item::Item;
            use $crate::parse::document::shape::{Shape, choice};

            impl Shaped for $Type {
                const SHAPE: Shape =
                    Shape::Choice(&[$(choice(Self::$Word.into_str(), $meaning)),+]);
                type Value = Self;

                fn read(item: &Item) -> Option<Self> {
                    let word = <&str>::of(item)?;
                    [$(Self::$Word),+].into_iter().find(|it| it.into_str() == word)
                }
            }
        };
    };
    (alias $Alias:ident = $name:literal { $Record:ty }) => {
        pub(crate) enum $Alias {}

        const _: () = {
            use $crate::parse::document::field::Shaped;
            use $crate::parse::document::item::Item;
            use $crate::parse::document::shape::{RecordShape, Shape};

            impl Shaped for $Alias {
                const SHAPE: Shape =
                    Shape::Record(&RecordShape { name: $name, ..*<$Record>::SHAPE.fields() });
                type Value = $Record;

                fn read(item: &Item) -> Option<$Record> {
                    <$Record>::read(item)
                }
            }
        };
    };
    ($(#[$about:meta])* either $Either:ident { $($Variant:ident($Type:ty)),+ }) => {
        $(#[$about])*
        #[allow(clippy::large_enum_variant, reason = "one a document, and soon taken apart")]
        pub(crate) enum $Either {
            $($Variant(<$Type as $crate::parse::document::field::Shaped>::Value)),+
        }

        const _: () = {
            use $crate::parse::document::field::Shaped;
            use $crate::parse::document::item::Item;
            use $crate::parse::document::shape::Shape;

            impl Shaped for $Either {
                const SHAPE: Shape = Shape::Either(&[$(<$Type>::SHAPE),+]);
                type Value = Self;

                fn read(item: &Item) -> Option<Self> {
                    None$(.or_else(|| <$Type>::read(item).map(Self::$Variant)))+
                }
            }
        };
    };
}
pub(crate) use item;

/// The shape of a group of fields, and how a record of it is read.
macro_rules! group {
    (
        $Record:ty = $name:literal
        [$([$($meaning:literal),+] $need:ident $field:ident: $Type:ty [$($example:literal)?] [$($default:literal)?])*]
        [$([$($other_meaning:literal),+] $other:literal: $Other:ty = $other_example:literal)?]
        $record:ident => $read:block
    ) => {
        const _: () = {
            use $crate::parse::document::field::Shaped;
            use $crate::parse::document::item::{Datum, Item};
            use $crate::parse::document::shape::*;

            impl Shaped for $Record {
                const SHAPE: Shape = Shape::Record(&RecordShape {
                    name: $name,
                    fields: &[$(Field {
                        name: $crate::parse::document::field::bare(stringify!($field)),
                        meaning: concat!($($meaning),+).trim_ascii(),
                        shape: <$Type>::SHAPE,
                        required: $crate::parse::document::describe::given!($need),
                        default: concat!($($default)?),
                        example: concat!($($example)?),
                    }),*],
                    others: $crate::parse::document::describe::others!($(Other {
                        name: $other,
                        meaning: concat!($($other_meaning),+).trim_ascii(),
                        shape: <$Other>::SHAPE,
                        example: $other_example,
                    })?),
                });
                type Value = Self;

                fn read(item: &Item) -> Option<Self> {
                    let Datum::Record($record) = &item.datum else { return None };
                    $read
                }
            }
        };
    };
}
pub(crate) use group;

/// Whether a field must be there; and its value, where it is there or need not be.
macro_rules! given {
    (required) => {
        true
    };
    (optional) => {
        false
    };
    (required $value:ident) => {
        $value?
    };
    (optional $value:ident) => {
        $value
    };
}
pub(crate) use given;

/// What fields take that authors name themselves; none where there are no such fields.
macro_rules! others {
    () => {
        None
    };
    ($other:expr) => {
        Some(&$other)
    };
}
pub(crate) use others;
