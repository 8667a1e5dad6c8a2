//! Walking through a schema or a register.

use serde_json::Value;

/// Calls `visit` for `value` and everything in it.
pub fn each(value: &Value, visit: &mut dyn FnMut(&Value)) {
    visit(value);
    match value {
        Value::Array(items) => items.iter().for_each(|it| each(it, visit)),
        Value::Object(fields) => fields.values().for_each(|it| each(it, visit)),
        _ => {}
    }
}

/// Calls `visit` for every property that a schema names.
pub fn each_property(schema: &Value, visit: &mut dyn FnMut(&str, &Value)) {
    each(schema, &mut |it| {
        let properties = it.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            // Not the property that is itself called so.
            if property.is_object() {
                visit(name, property);
            }
        }
    });
}
