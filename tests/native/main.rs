//! What is made of a register without a browser: markup, static HTML, the schema.

mod contract;
mod format_reference;
mod markup;
mod prerender;
mod schema;
mod schema_walk;
