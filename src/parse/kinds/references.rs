//! Reference: the id of a thing that is declared elsewhere, by what it names.

use crate::parse::document::field::scalars;
use crate::parse::document::shape::Shape;
use crate::parse::syntax::Word;

scalars! {
    StageRef: Word = Shape::Ref("a stage of the site");
    BreakdownRef: Word = Shape::Ref("a breakdown of the site");
    PlaceRef: Word = Shape::Ref("a place of the site");
    SourceRef: Word = Shape::Ref("a source of the site");
    /// A group, where its breakdown is named beside it.
    GroupRef: Word = Shape::Ref("a group of the breakdown");
    /// A group, in the declaration of its breakdown.
    OwnGroupRef: Word = Shape::Ref("one of its groups");
    IndicatorRef: Word = Shape::Ref("an indicator");
    OutcomeRef: Word = Shape::Ref("an outcome");
    OutcomeOrAll: Word = Shape::Ref("an outcome, or `all`");
    PartnerRef: Word = Shape::Ref("a partner");
    FunctionRef: Word = Shape::Ref("a function of the backbone");
    RateRef: Word = Shape::Ref("a rate");
    PillarRef: Word = Shape::Ref("a pillar");
    GatewayRef: Word = Shape::Ref("a gateway");
}
