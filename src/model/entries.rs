//! A small map from names to values, in the order of the file.

use serde::{Serialize, Serializer};

use crate::order::order;

/// So many names are searched from their start; more have an index.
const FEW: usize = 16;
/// So many that came last have an index of their own.
const LATE: usize = 1024;

/// Names in the order of the file, each once. Found in the time of a look-up where there are many:
/// a file may have tens of thousands of bodies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names {
    all: Vec<String>,
    /// The places of the names in their alphabetical order, where there are many.
    sorted: Vec<usize>,
    /// The same of those that came last: to put each among all would take longer with each.
    late: Vec<usize>,
}

impl Names {
    fn place(&self, name: &str) -> Option<usize> {
        if self.sorted.is_empty() {
            return self.all.iter().position(|known| known == name);
        }
        let among = |some: &[usize]| {
            let at = self.search(some, name).ok()?;
            some.get(at).copied()
        };
        among(&self.sorted).or_else(|| among(&self.late))
    }

    fn search(&self, some: &[usize], name: &str) -> Result<usize, usize> {
        some.binary_search_by(|at| self.all[*at].as_str().cmp(name))
    }

    /// Adds a name that is not among them.
    fn push(&mut self, name: String) {
        if !self.sorted.is_empty() {
            let at = self.search(&self.late, &name).unwrap_or_else(|at| at);
            self.late.insert(at, self.all.len());
        }
        self.all.push(name);
        if self.sorted.is_empty() && self.all.len() > FEW {
            self.sorted = order(self.all.len(), &|a, b| self.all[a].cmp(&self.all[b]));
        }
        if self.late.len() == LATE {
            self.merge();
        }
    }

    /// Puts those that came last among all.
    fn merge(&mut self) {
        let mut merged = Vec::with_capacity(self.all.len());
        let mut late = std::mem::take(&mut self.late).into_iter().peekable();
        for &at in &self.sorted {
            let is_before = |late: &usize| self.all[*late] < self.all[at];
            merged.extend(std::iter::from_fn(|| late.next_if(is_before)));
            merged.push(at);
        }
        merged.extend(late);
        self.sorted = merged;
    }
}

/// A map from names to values that keeps the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries<T> {
    names: Names,
    values: Vec<T>,
}

impl<T> Entries<T> {
    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.names.place(name).and_then(|at| self.values.get(at))
    }

    /// The value of that name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.names.place(name).and_then(|at| self.values.get_mut(at))
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut()
    }

    /// Whether there is a value of that name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.names.place(name).is_some()
    }

    /// Adds a value, or puts it in the place of the one of that name.
    pub fn insert(&mut self, name: String, value: T) {
        match self.names.place(&name).and_then(|at| self.values.get_mut(at)) {
            Some(known) => *known = value,
            None => {
                self.names.push(name);
                self.values.push(value);
            }
        }
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.names.all.iter().map(String::as_str).zip(&self.values)
    }

    /// Takes out every name with its value, in order.
    pub fn drain(&mut self) -> impl Iterator<Item = (String, T)> + '_ {
        (self.names.sorted, self.names.late) = Default::default();
        self.names.all.drain(..).zip(self.values.drain(..))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { names: Names::default(), values: Vec::new() }
    }
}

impl<T> FromIterator<(String, T)> for Entries<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut map = Self::default();
        entries.into_iter().for_each(|(name, value)| map.insert(name, value));
        map
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Entries_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<std::collections::BTreeMap<String, T>>()
    }
}
