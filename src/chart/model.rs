//! What a chart is made of: values that may be absent, points, lines, and labels with a shorter form.

/// What is known of a value. Non-finite numbers are drawn as missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number, drawn where it is. Zero is a value.
    At(f64),
    /// A published band, from and to, both included: drawn as a range, never as a point inside it.
    Between(f64, f64),
    /// Nobody knows it: a gap.
    Missing,
    /// Known and not shown. Carries nothing, so that nothing can be read off its drawing.
    Suppressed,
}

impl Value {
    /// The number of a value that is drawn as a point.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Value::At(v) if v.is_finite() => Some(v.clamp(-LARGEST, LARGEST)),
            _ => None,
        }
    }

    /// The least and greatest number that the drawing of this value touches.
    pub(super) fn ends(self) -> Option<(f64, f64)> {
        match self {
            Value::At(_) => self.number().map(|v| (v, v)),
            Value::Between(a, b) => {
                let (a, b) = (Value::At(a).number()?, Value::At(b).number()?);
                Some((a.min(b), a.max(b)))
            }
            Value::Missing | Value::Suppressed => None,
        }
    }

    /// The same, with an interval around it.
    pub(super) fn span(self, interval: Option<(f64, f64)>) -> Option<(f64, f64)> {
        let (low, high) = self.ends()?;
        let around = interval.and_then(|(a, b)| Value::Between(a, b).ends()).unwrap_or((low, high));
        Some((low.min(around.0), high.max(around.1)))
    }
}

/// Numbers beyond this are drawn here: a span of doubles must stay finite.
pub(super) const LARGEST: f64 = 1e100;

/// Words of a label, with a shorter form for where the full one has no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// As printed where there is room.
    pub text: String,
    /// As printed where there is not; without it, the label is wrapped, moved or, at worst, left out.
    pub short: Option<String>,
}

impl Label {
    /// A label with a shorter form.
    pub fn new(text: impl Into<String>, short: impl Into<String>) -> Self {
        Label { text: text.into(), short: Some(short.into()) }
    }

    /// The forms to try, longest first.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text.as_str()).chain(self.short.as_deref())
    }
}

impl<T: Into<String>> From<T> for Label {
    fn from(text: T) -> Self {
        Label { text: text.into(), short: None }
    }
}

/// One observation of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Where on the x axis: a year, or any number that grows with time.
    pub x: f64,
    /// What is known there.
    pub value: Value,
    /// The value as the page prints it. Never printed for a suppressed value.
    pub label: String,
    /// Not final yet: the latest point is then drawn hollow.
    pub provisional: bool,
    /// A 95 % interval, low and high, where it may be shown.
    pub interval: Option<(f64, f64)>,
    /// For a missing point, why: printed near the gap, such as “No test in 2020 ¹”. For another, the mark of a note on
    /// it, such as “²”: printed beside it.
    pub note: Option<Label>,
    /// Set where the series is broken before this point: the mark of the note, such as “²”. The line is
    /// interrupted and the mark stands in the gap.
    pub break_before: Option<String>,
}

impl Point {
    /// A point with its printed value.
    pub fn at(x: f64, value: f64, label: impl Into<String>) -> Self {
        Point { label: label.into(), ..Point::of(x, Value::At(value)) }
    }

    /// A published band, with its printed form.
    pub fn between(x: f64, low: f64, high: f64, label: impl Into<String>) -> Self {
        Point { label: label.into(), ..Point::of(x, Value::Between(low, high)) }
    }

    /// A place where nothing is known.
    pub fn missing(x: f64) -> Self {
        Point::of(x, Value::Missing)
    }

    /// A place where what is known is not shown.
    pub fn suppressed(x: f64) -> Self {
        Point::of(x, Value::Suppressed)
    }

    /// All that the drawing of this point touches, its interval included.
    pub(super) fn span(&self) -> Option<(f64, f64)> {
        self.value.span(self.interval)
    }

    fn of(x: f64, value: Value) -> Self {
        Point {
            x,
            value,
            label: String::new(),
            provisional: false,
            interval: None,
            note: None,
            break_before: None,
        }
    }
}

/// A line: what it is called, and its points in the order of `x`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Printed at the end of the line, and as its tooltip.
    pub name: Label,
    /// In the order of `x`.
    pub points: Vec<Point>,
    /// Printed at the end of the line instead of the latest value and the name, such as “State 51.0%”.
    pub end: Option<Label>,
}

impl Series {
    /// The last point that is drawn as a number.
    pub(super) fn last(&self) -> Option<(&Point, f64)> {
        self.points
            .iter()
            .rev()
            .find_map(|p| Some((p, p.value.number().filter(|_| p.x.is_finite())?)))
    }

    /// The last point that is drawn, and the middle of its mark.
    pub(super) fn end_mark(&self) -> Option<(&Point, f64)> {
        let middle = |p: &Point| p.value.ends().map(|(low, high)| low / 2.0 + high / 2.0);
        self.points.iter().rev().filter(|p| p.x.is_finite()).find_map(|p| Some((p, middle(p)?)))
    }

    /// The first point that is drawn as a number.
    pub(super) fn first(&self) -> Option<(&Point, f64)> {
        self.points.iter().find_map(|p| Some((p, p.value.number().filter(|_| p.x.is_finite())?)))
    }
}

/// A place on the x axis that may be labelled.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Where, in the measure of [`Point::x`].
    pub x: f64,
    /// Its name, such as “2025–26”, in short “2026”.
    pub label: Label,
}

/// One value of a group, as dumbbells, slopes and bars show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What is known.
    pub value: Value,
    /// As printed. Never printed for a suppressed value.
    pub label: String,
    /// A 95 % interval, low and high, where it may be shown.
    pub interval: Option<(f64, f64)>,
}

impl Reading {
    /// A number as printed.
    pub fn at(value: f64, label: impl Into<String>) -> Self {
        Reading { value: Value::At(value), label: label.into(), interval: None }
    }

    /// A published band as printed.
    pub fn between(low: f64, high: f64, label: impl Into<String>) -> Self {
        Reading { value: Value::Between(low, high), label: label.into(), interval: None }
    }

    /// Nobody knows it.
    pub fn missing() -> Self {
        Reading { value: Value::Missing, label: String::new(), interval: None }
    }

    /// Known and not shown.
    pub fn suppressed() -> Self {
        Reading { value: Value::Suppressed, label: String::new(), interval: None }
    }

    /// What the drawing touches, its interval included.
    pub(super) fn span(&self) -> Option<(f64, f64)> {
        self.value.span(self.interval)
    }

    /// The printed form, if the value is drawn.
    pub(super) fn shown(&self) -> &str {
        if self.value.ends().is_some() { &self.label } else { "" }
    }
}
