//! PURE. What a table of a web page says, as resolution JSON: one row a resolution, or one row a
//! provision.
//!
//! What a column holds is said by the page, or recognised by its heading in any language of the
//! interface. Nothing is dropped: a column that is not recognised goes into the summary, or below
//! its provision, under its heading.

mod column;
mod designation;
mod grid;
mod register;

pub use register::register;
