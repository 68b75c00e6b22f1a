//! Money: an exact amount in one currency; amounts in two currencies cannot be added.

use rust_decimal::Decimal;

/// A currency, by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(&'static str);

/// The active ISO 4217 codes that budgets are kept in (funds, metals and test codes left out).
const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN",
    "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF",
    "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP",
    "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD",
    "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY",
    "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD",
    "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK",
    "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK",
    "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG",
    "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS",
    "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VED",
    "VES", "VND", "VUV", "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
];

impl Currency {
    /// The United States dollar.
    pub const USD: Currency = Currency("USD");

    /// The currency of a code, written in capitals; none where ISO 4217 lists no such code.
    pub fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|known| **known == code).map(|c| Self(c))
    }

    /// Its code, such as `USD`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Every code that [`Currency::from_code`] knows, in alphabetical order.
    pub fn codes() -> &'static [&'static str] {
        CODES
    }
}

impl std::fmt::Debug for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

/// An exact amount in one currency. It has no `+`: see [`Money::plus`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    /// How much, in the currency's main unit (dollars, not cents).
    pub amount: Decimal,
    /// Of what.
    pub currency: Currency,
}

/// Why amounts cannot be reckoned with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncountable {
    /// Two currencies, which no addition brings together.
    MixedCurrencies(Currency, Currency),
    /// Two things of different kinds, such as hours and dollars.
    MixedQuantities,
    /// Past the 28 digits that are reckoned with.
    TooLarge,
}

impl std::fmt::Display for Uncountable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::MixedCurrencies(a, b) => {
                write!(f, "{} and {} cannot be added", a.code(), b.code())
            }
            Self::MixedQuantities => f.write_str("two kinds of quantity cannot be added"),
            Self::TooLarge => f.write_str("the amount is too large to reckon with"),
        }
    }
}

impl std::error::Error for Uncountable {}

impl Money {
    /// An amount in a currency.
    pub fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// This and another amount of the same currency.
    ///
    /// # Errors
    /// [`Uncountable::MixedCurrencies`] where the currencies differ; [`Uncountable::TooLarge`].
    pub fn plus(self, other: Self) -> Result<Self, Uncountable> {
        self.alike(other)?;
        let amount = self.amount.checked_add(other.amount);
        Ok(Self::new(amount.ok_or(Uncountable::TooLarge)?, self.currency))
    }

    /// So many times this amount.
    ///
    /// # Errors
    /// [`Uncountable::TooLarge`].
    pub fn times(self, factor: Decimal) -> Result<Self, Uncountable> {
        let amount = self.amount.checked_mul(factor);
        Ok(Self::new(amount.ok_or(Uncountable::TooLarge)?, self.currency))
    }

    /// How many times another amount of the same currency this is; none where that is zero.
    ///
    /// # Errors
    /// As [`Money::plus`].
    pub fn over(self, other: Self) -> Result<Option<Decimal>, Uncountable> {
        self.alike(other)?;
        if other.amount.is_zero() {
            return Ok(None);
        }
        let ratio = self.amount.checked_div(other.amount);
        ratio.map(Some).ok_or(Uncountable::TooLarge)
    }

    fn alike(self, other: Self) -> Result<(), Uncountable> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(Uncountable::MixedCurrencies(self.currency, other.currency))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(amount: i64, code: &str) -> Money {
        Money::new(amount.into(), Currency::from_code(code).unwrap())
    }

    #[test]
    fn amounts_of_two_currencies_are_refused() {
        assert_eq!(money(2, "USD").plus(money(3, "USD")), Ok(money(5, "USD")));
        let mixed = money(2, "USD").plus(money(3, "EUR"));
        assert_eq!(mixed.unwrap_err().to_string(), "USD and EUR cannot be added");
        assert!(money(2, "USD").over(money(3, "CAD")).is_err());
    }

    #[test]
    fn a_cost_of_nothing_has_no_ratio_and_too_much_is_no_panic() {
        assert_eq!(money(2, "USD").over(money(0, "USD")), Ok(None));
        let most = Money::new(Decimal::MAX, Currency::USD);
        assert_eq!(most.plus(most), Err(Uncountable::TooLarge));
        assert_eq!(most.times(Decimal::TEN), Err(Uncountable::TooLarge));
    }

    #[test]
    fn codes_are_iso_4217s_in_capitals_and_in_order() {
        assert!(CODES.is_sorted());
        assert_eq!(Currency::from_code("USD"), Some(Currency::USD));
        assert_eq!(Currency::from_code("usd"), None);
        assert_eq!(Currency::from_code("DOL"), None);
    }
}
