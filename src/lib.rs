//! A community's outcome data and its story, as an annual report card.
