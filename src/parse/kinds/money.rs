//! Money: how amounts and their currency are written in the backbone's documents.

use crate::parse::document::describe::describe;
use crate::parse::document::field::{Amount, FixedName};

describe! {
    /// An amount: a number in the documents' currency, or with its own.
    either Money { Plain(Amount), Own(OwnMoney) }

    struct OwnMoney = "amount" {
        /// How much.
        required amount: Amount = "520000";
        /// Its currency, by its ISO 4217 code; amounts of another currency than the documents’
        /// cannot be added, and are refused.
        optional currency: FixedName = "USD";
    }
}
