//! Place: how a site names the places that its numbers are about.

use super::references::PlaceRef;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Cell, Count, Id, ProperName, scalars};
use crate::parse::document::shape::Shape;
use crate::report::PlaceKind;
use rust_decimal::Decimal;

describe! {
    struct Place = "place" {
        /// Its id: its name in addresses, and what cells of a column of places may hold.
        required id: Id = "east-fork";
        /// Its name on the pages.
        required title: ProperName = "East Fork";
        /// What kind of place it is.
        optional kind: PlaceKind = "district", else "community";
        /// The place that it lies in.
        optional r#in: PlaceRef = "ohio",
            else "the community; a nation and a state, and what the community lies in, lie in nothing";
        /// Other names of it, as files spell them.
        optional names: Vec<Cell> = "[ East Fork Local, East Fork SD ]";
        /// What files call it by a code, such as its number in the Common Core of Data (NCES).
        optional codes: Vec<Cell> = "[ \"3904375\" ]";
        /// Its longitude, in degrees.
        optional longitude: Longitude = "-84.51";
        /// Its latitude, in degrees.
        optional latitude: Latitude = "39.1";
        /// How many people live in it, or how many children learn there.
        optional population: Count = "4730";
    }

    words PlaceKind {
        Nation: "a nation",
        State: "a state or a province",
        Region: "a part of a state that holds several of its counties",
        Network: "communities that work as one",
        County: "a county",
        City: "a city or a town",
        Community: "a place of no other kind",
        District: "a school district",
        Neighborhood: "a part of a city",
        Tract: "a census tract",
        School: "a school",
    }
}

scalars! {
    Longitude: Decimal = Shape::Number(Some(-180), Some(180));
    Latitude: Decimal = Shape::Number(Some(-90), Some(90));
}
