//! Unit: how an indicator's values are counted and printed.

use crate::parse::document::shape::{LARGEST, NAME, NUMBER, RecordShape, Shape, field, word};

const UNITS: Shape = Shape::Choice(&[
    word("percent", "a share, 0 to 100"),
    word("count", "a number of people or things"),
    word("money", "an amount of money"),
    word("score", "points on a scale"),
    word("years", "a length of time"),
    word("ratio", "one number for each of another"),
    word("rate", "so many for each so many"),
]);

pub(crate) const UNIT: Shape = Shape::Either(&[UNITS, Shape::Record(&UNIT_FIELDS)]);

static UNIT_FIELDS: RecordShape = RecordShape {
    name: "unit",
    fields: &[
        field("kind", UNITS, "Which unit it is.", "rate").required(),
        field("per", Shape::Whole(1, LARGEST as u64), "For each how many; rates only.", "1000")
            .default("1000"),
        field("of", NAME, "What is counted, in the plural; counts and rates only.", "children"),
        field("places", Shape::Whole(0, 6), "How many decimals are printed.", "1")
            .default("1; 0 for counts, money and scores"),
        field(
            "currency",
            Shape::Choice(&[
                word("USD", "US dollars"),
                word("GBP", "pounds sterling"),
                word("EUR", "euros"),
                word("CAD", "Canadian dollars"),
                word("AUD", "Australian dollars"),
                word("NZD", "New Zealand dollars"),
                word("MXN", "Mexican pesos"),
            ]),
            "The currency; money only.",
            "USD",
        )
        .default("USD"),
        field("from", NUMBER, "The lowest score; scores only.", "0"),
        field("to", NUMBER, "The highest score; scores only.", "300"),
    ],
    others: None,
};
