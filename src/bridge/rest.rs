//! What a format does not say of a register: found by comparing, kept as patches, put back.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::texts::plain_where_own;

/// A field that a format does not say in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaid {
    /// The field: `resolutions/*/printed`.
    pub field: String,
    /// How often.
    pub count: usize,
    /// Whether it is in the file all the same, in the place for what others add.
    pub kept: bool,
}

/// Where the value of the original stands, and what it is: `null` where it has none.
type Patch = (String, Value);

/// What is left over.
pub struct Rest {
    /// Of the register, its resolutions apart.
    register: Vec<Patch>,
    /// Of each resolution: what identifies what the format said of it, and the patches.
    resolutions: Vec<(String, Vec<Patch>)>,
}

impl Rest {
    /// Whether the format says everything.
    pub fn is_empty(&self) -> bool {
        self.register.is_empty() && self.resolutions.iter().all(|(_, rest)| rest.is_empty())
    }

    /// As it is kept in a file.
    pub fn to_json(&self) -> String {
        json!({ "register": self.register, "resolutions": self.resolutions }).to_string()
    }

    /// The fields, for people.
    pub fn unsaid(&self, kept: bool) -> Vec<Unsaid> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut count = |prefix: &str, pointer: &str| {
            let steps = pointer.split('/').skip(1);
            let steps = steps.map(|it| if it.parse::<usize>().is_ok() { "*" } else { it });
            let field = steps.fold(prefix.to_owned(), |all, step| match all.is_empty() {
                true => step.to_owned(),
                false => format!("{all}/{step}"),
            });
            *counts.entry(field).or_default() += 1;
        };
        self.register.iter().for_each(|(pointer, _)| count("", pointer));
        for (_, rest) in &self.resolutions {
            rest.iter().for_each(|(pointer, _)| count("resolutions/*", pointer));
        }
        counts.into_iter().map(|(field, count)| Unsaid { field, count, kept }).collect()
    }
}

/// Compares a register with what a format gives back of it.
pub fn rest(register: &Value, back: &Value) -> Rest {
    let own = register["language"].as_str().unwrap_or_default();
    let split = |value: &Value| {
        let mut value = plain_where_own(value, own);
        let resolutions = value.as_object_mut().and_then(|it| it.remove("resolutions"));
        let resolutions = resolutions.and_then(|it| it.as_array().cloned()).unwrap_or_default();
        (value, resolutions)
    };
    let ((whole, ours), (said, theirs)) = (split(register), split(back));
    let mut of_register = Vec::new();
    patches(&whole, &said, String::new(), &mut of_register);
    let mut resolutions = Vec::new();
    for (index, resolution) in ours.iter().enumerate() {
        let said = theirs.get(index).cloned().unwrap_or_default();
        let mut of_resolution = Vec::new();
        patches(resolution, &said, String::new(), &mut of_resolution);
        resolutions.push((digest(&said), of_resolution));
    }
    Rest { register: of_register, resolutions }
}

/// What makes `said` to be `whole`.
fn patches(whole: &Value, said: &Value, pointer: String, found: &mut Vec<Patch>) {
    match (whole, said) {
        (Value::Object(ours), Value::Object(theirs)) => {
            let keys = ours.keys().chain(theirs.keys().filter(|key| !ours.contains_key(*key)));
            for key in keys {
                let step = key.replace('~', "~0").replace('/', "~1");
                let (one, other) = (ours.get(key), theirs.get(key));
                let null = Value::Null;
                let (one, other) = (one.unwrap_or(&null), other.unwrap_or(&null));
                patches(one, other, format!("{pointer}/{step}"), found);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            for (index, (one, other)) in ours.iter().zip(theirs).enumerate() {
                patches(one, other, format!("{pointer}/{index}"), found);
            }
        }
        _ if is_same(whole, said) => {}
        _ => found.push((pointer, whole.clone())),
    }
}

/// A number may be written as a text, and what is empty need not be written.
fn is_same(one: &Value, other: &Value) -> bool {
    let empty = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    };
    match (one, other) {
        (Value::Number(number), Value::String(text))
        | (Value::String(text), Value::Number(number)) => number.to_string() == *text,
        (one, other) => one == other || (empty(one) && empty(other)),
    }
}

fn digest(value: &Value) -> String {
    let digest = Sha256::digest(value.to_string().as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Puts back what was left over. Where a resolution was changed since, what the format says of it
/// counts alone.
pub fn apply(register: &mut Value, rest: &str, problems: &mut Vec<String>) {
    let Ok(rest) = serde_json::from_str::<Value>(rest) else {
        problems.push("what was added to the file for resolution JSON cannot be read".to_owned());
        return;
    };
    let own = register["language"].as_str().unwrap_or_default().to_owned();
    *register = plain_where_own(register, &own);
    let resolutions = rest["resolutions"].as_array().cloned().unwrap_or_default();
    let said = register["resolutions"].as_array().map_or(0, Vec::len);
    if said != resolutions.len() {
        problems.push(format!(
            "the file has {said} resolutions now and had {}: what only resolution JSON says of each is left out",
            resolutions.len()
        ));
    } else {
        for (index, of_resolution) in resolutions.iter().enumerate() {
            let resolution = &mut register["resolutions"][index];
            if of_resolution[0].as_str() == Some(&digest(resolution)) {
                put(resolution, &of_resolution[1]);
            } else {
                let name = resolution["number"].clone();
                problems.push(format!(
                    "resolution {name} was changed since it was written: what only resolution JSON says of it is left out"
                ));
            }
        }
    }
    put(register, &rest["register"]);
}

fn put(value: &mut Value, patches: &Value) {
    for patch in patches.as_array().into_iter().flatten() {
        let (Some(pointer), new) = (patch[0].as_str(), &patch[1]) else { continue };
        let Some((parent, key)) = pointer.rsplit_once('/') else { continue };
        let key = key.replace("~1", "/").replace("~0", "~");
        match value.pointer_mut(parent) {
            Some(Value::Object(fields)) if new.is_null() => drop(fields.remove(&key)),
            Some(Value::Object(fields)) => drop(fields.insert(key, new.clone())),
            Some(Value::Array(items)) => {
                if let Some(item) = key.parse::<usize>().ok().and_then(|at| items.get_mut(at)) {
                    *item = new.clone();
                }
            }
            _ => {}
        }
    }
}
