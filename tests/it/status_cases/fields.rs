//! Fields: one object of a case, which remembers what has been asked of it.

use reportcard::report::{Counts, Direction};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};
use std::cell::RefCell;

pub struct Fields<'a> {
    map: &'a Map<String, Json>,
    asked: RefCell<Vec<String>>,
}

impl<'a> Fields<'a> {
    pub fn of(json: &'a Json) -> Result<Self, String> {
        let map = json.as_object().ok_or(format!("not an object: {json}"))?;
        let asked = RefCell::default();
        Ok(Self { map, asked })
    }

    pub fn map(&self) -> &'a Map<String, Json> {
        self.map
    }

    /// Fails when a field was never asked for.
    pub fn done(&self) -> Result<(), String> {
        let asked = self.asked.borrow();
        match self.map.keys().find(|key| !asked.contains(key)) {
            Some(key) => Err(format!("unknown field `{key}`")),
            None => Ok(()),
        }
    }

    pub fn allow(&self, keys: &[&str]) {
        let keys = keys.iter().map(|key| (*key).to_owned());
        self.asked.borrow_mut().extend(keys);
    }

    /// What is there, null being nothing.
    pub fn get(&self, key: &str) -> Option<&'a Json> {
        self.allow(&[key]);
        self.map.get(key).filter(|json| !json.is_null())
    }

    fn typed<T>(
        &self,
        key: &str,
        read: impl Fn(&'a Json) -> Option<T>,
    ) -> Result<Option<T>, String> {
        let read = |json| read(json).ok_or(format!("`{key}` cannot be {json}"));
        self.get(key).map(read).transpose()
    }

    pub fn number(&self, key: &str) -> Result<Option<Decimal>, String> {
        self.typed(key, decimal)
    }

    pub fn needed_number(&self, key: &str) -> Result<Decimal, String> {
        self.number(key)?.ok_or(format!("no `{key}`"))
    }

    pub fn whole(&self, key: &str) -> Result<Option<u64>, String> {
        self.typed(key, Json::as_u64)
    }

    pub fn year(&self) -> Result<Option<i16>, String> {
        self.typed("year", year)
    }

    pub fn needed_year(&self) -> Result<i16, String> {
        self.year()?.ok_or("no `year`".to_owned())
    }

    pub fn word(&self, key: &str) -> Result<Option<&'a str>, String> {
        self.typed(key, Json::as_str)
    }

    pub fn flag(&self, key: &str) -> Result<bool, String> {
        Ok(self.typed(key, Json::as_bool)?.unwrap_or(false))
    }

    pub fn list(&self, key: &str) -> Result<&'a [Json], String> {
        let list = self.typed(key, |json| json.as_array().map(Vec::as_slice))?;
        list.ok_or(format!("no `{key}`"))
    }

    pub fn inner(&self, key: &str) -> Result<Option<Fields<'a>>, String> {
        self.get(key).map(Fields::of).transpose()
    }

    pub fn needed(&self, key: &str) -> Result<Fields<'a>, String> {
        self.inner(key)?.ok_or(format!("no `{key}`"))
    }

    pub fn direction(&self) -> Result<Direction, String> {
        match self.word("direction")? {
            Some("higher") => Ok(Direction::Higher),
            Some("lower") => Ok(Direction::Lower),
            other => Err(format!("unknown direction {other:?}")),
        }
    }

    /// A numerator and a denominator by these names.
    pub fn counts(&self, numerator: &str, denominator: &str) -> Result<Option<Counts>, String> {
        match (self.whole(numerator)?, self.whole(denominator)?) {
            (Some(numerator), Some(denominator)) => Ok(Some(Counts::of(numerator, denominator))),
            (None, None) => Ok(None),
            _ => Err(format!("`{numerator}` and `{denominator}` go together")),
        }
    }
}

/// The decimal as it is written, never through a binary fraction's digits.
pub fn decimal(json: &Json) -> Option<Decimal> {
    let text = json.as_number()?.to_string();
    text.parse().or_else(|_| Decimal::from_scientific(&text)).ok()
}

pub fn year(json: &Json) -> Option<i16> {
    json.as_i64()?.try_into().ok()
}
