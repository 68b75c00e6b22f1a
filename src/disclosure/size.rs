//! Size: how many stand behind a shown figure, as far as it is printed.

use crate::report::Counts;
use strum::IntoStaticStr;

/// How many stand behind a shown figure, as far as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// The data do not say.
    Unknown,
    /// Between two bounds: all that is printed of groups, unless the author asks for more.
    Class(SizeClass),
    /// Exactly.
    Counted(Counts),
}

/// The size of a group, as coarse as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, Hash)]
#[strum(const_into_str)]
pub enum SizeClass {
    /// Fewer than 30.
    #[strum(serialize = "under_30")]
    Under30,
    /// 30 to 99.
    #[strum(serialize = "30_to_99")]
    From30,
    /// 100 to 299.
    #[strum(serialize = "100_to_299")]
    From100,
    /// 300 or more.
    #[strum(serialize = "300_or_more")]
    From300,
}

impl SizeClass {
    /// The class of so many.
    pub fn of(people: u64) -> Self {
        match people {
            0..30 => Self::Under30,
            30..100 => Self::From30,
            100..300 => Self::From100,
            300.. => Self::From300,
        }
    }

    /// It in words, such as "30 to 99".
    pub fn words(self) -> &'static str {
        match self {
            Self::Under30 => "fewer than 30",
            Self::From30 => "30 to 99",
            Self::From100 => "100 to 299",
            Self::From300 => "300 or more",
        }
    }

    /// The fewest of the class; of the lowest one, 1.
    pub fn fewest(self) -> u64 {
        match self {
            Self::Under30 => 1,
            Self::From30 => 30,
            Self::From100 => 100,
            Self::From300 => 300,
        }
    }
}

impl Size {
    /// The fewest that it can be; `None` where the data do not say.
    pub fn fewest(self) -> Option<u64> {
        match self {
            Self::Unknown => None,
            Self::Class(class) => Some(class.fewest()),
            Self::Counted(counts) => Some(counts.denominator),
        }
    }

    /// The counts, where they are printed.
    pub fn counts(self) -> Option<Counts> {
        match self {
            Self::Counted(counts) => Some(counts),
            Self::Unknown | Self::Class(_) => None,
        }
    }
}
