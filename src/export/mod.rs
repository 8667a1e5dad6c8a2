//! PURE. What a reader takes away.

mod citation;

pub use citation::Citing;
