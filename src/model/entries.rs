//! A small map from names to values, in the order of the file.

use serde::{Serialize, Serializer};

use crate::order::order;

/// So many names are searched from their start; more have an index.
const FEW: usize = 16;

/// Names in the order of the file, each once. Found in the time of a look-up where there are many:
/// a file may have tens of thousands of bodies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Names {
    all: Vec<String>,
    /// The places of the names in their alphabetical order, where there are many.
    sorted: Vec<usize>,
}

impl Names {
    fn place(&self, name: &str) -> Option<usize> {
        if self.sorted.is_empty() {
            return self.all.iter().position(|known| known == name);
        }
        self.search(name).ok().and_then(|at| self.sorted.get(at)).copied()
    }

    fn search(&self, name: &str) -> Result<usize, usize> {
        self.sorted.binary_search_by(|at| self.all[*at].as_str().cmp(name))
    }

    /// Adds a name that is not among them.
    fn push(&mut self, name: String) {
        if !self.sorted.is_empty() {
            let at = self.search(&name).unwrap_or_else(|at| at);
            self.sorted.insert(at, self.all.len());
        }
        self.all.push(name);
        if self.sorted.is_empty() && self.all.len() > FEW {
            self.sorted = order(self.all.len(), &|a, b| self.all[a].cmp(&self.all[b]));
        }
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
        self.names.sorted.clear();
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
