//! Decoding and merging registers.

pub mod changed_register;
mod decode;
mod decode_mutations;
mod decode_problems;
mod merge;
