//! Options: how a table is read: what its series says of it, and behind that what its layout says.

use super::layout::Layout;
use crate::parse::document::item::Given;
use crate::parse::kinds::layout::Layout as Written;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::value::wording::folded;
use crate::report::Period;
use rust_decimal::Decimal;
use std::collections::HashSet;

/// What is said of how a table is read.
#[derive(Clone, Copy, Default)]
pub(crate) struct Options<'a> {
    pub own: Option<&'a Table>,
    pub layout: Option<&'a Layout>,
}

impl<'a> Options<'a> {
    /// What the layout says.
    pub fn written(self) -> Option<&'a Written> {
        self.layout.map(|layout| &layout.written)
    }

    fn first<T: Copy>(
        self,
        own: fn(&Table) -> &Given<T>,
        layout: fn(&Written) -> &Given<T>,
    ) -> Option<T> {
        let own = self.own.and_then(|table| own(table).value);
        own.or_else(|| self.written().and_then(|written| layout(written).value))
    }

    /// What values are multiplied by.
    pub fn times(self) -> Decimal {
        self.first(|it| &it.times, |it| &it.times).unwrap_or(Decimal::ONE)
    }

    /// How many standard errors a margin of error has, by its level: the normal distribution's two-sided
    /// quantiles, 1.645 as the Census Bureau rounds it.
    pub fn standard_errors(self) -> Decimal {
        match self.written().and_then(|it| it.level.value) {
            Some("90") => Decimal::new(1645, 3),
            Some("99") => Decimal::new(2576, 3),
            _ => Decimal::new(196, 2),
        }
    }

    pub fn thousands(self) -> Option<&'static str> {
        self.first(|it| &it.thousands, |it| &it.thousands)
    }

    pub fn decimal(self) -> Option<&'static str> {
        self.first(|it| &it.decimal, |it| &it.decimal)
    }

    pub fn school_years(self) -> Option<&'static str> {
        self.first(|it| &it.school_years, |it| &it.school_years)
    }

    pub fn pooled_years(self) -> bool {
        self.first(|it| &it.pooled_years, |it| &it.pooled_years).unwrap_or(false)
    }

    /// The head of the column of periods that the series names, or the period of the whole table.
    pub fn period_head(self) -> Option<&'a str> {
        self.own.and_then(|table| table.period.value.as_ref()).map(|head| head.text.as_str())
    }

    /// The words of periods, with what they mean; the series' own first.
    pub fn periods(self) -> impl Iterator<Item = (&'a Word, Period)> {
        let own = self.own.and_then(|table| table.periods.value.as_ref());
        let layout = self.written().and_then(|written| written.periods.value.as_ref());
        let words = own.into_iter().chain(layout).flat_map(|words| &words.others);
        words.map(|(word, period)| (word, *period))
    }

    /// The words that mean everyone.
    pub fn everyone(self) -> Vec<&'a str> {
        let own = self.own.map_or(&[][..], |table| table.everyone.entries());
        let layout = self.written().map_or(&[][..], |written| written.everyone.entries());
        own.iter().chain(layout).map(String::as_str).collect()
    }

    /// The encoding of a file: the one that the series names; or that of its layout, where the file is not
    /// UTF-8, as a publisher's files of some years are.
    pub fn encoding(self, bytes: &[u8]) -> Option<&'a Word> {
        let own = self.own.and_then(|table| table.encoding.value.as_ref());
        let laid_out = || self.written()?.encoding.value.as_ref();
        own.or_else(|| laid_out().filter(|_| std::str::from_utf8(bytes).is_err()))
    }

    /// Whether the cells of a line name the columns: they hold one of the layout's heads, or all heads
    /// that the series names, or those that are usual.
    pub fn is_heads(self, cells: &[String]) -> bool {
        let cells: HashSet<String> = cells.iter().map(|cell| folded(cell)).collect();
        let holds = |head: &str| cells.contains(&folded(head));
        let told = self.written().map_or(&[][..], |written| written.heads.entries());
        if self.layout.is_some() {
            return told.is_empty() || told.iter().any(|head| holds(head));
        }
        let mut named = self.own.into_iter().flat_map(Table::heads).peekable();
        match named.peek() {
            None => (holds("period") || holds("year")) && holds("value"),
            Some(_) => named.all(holds),
        }
    }
}
