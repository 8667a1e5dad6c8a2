//! The importer, from text and from Word documents to a register.

mod bridge;
mod bundled_digest;
mod cases;
mod command;
mod contradictions;
mod corrections;
mod coverage;
mod documentation;
mod documents;
mod duties;
mod fuzz_corpus;
mod grammar;
mod kinds;
mod limits;
#[path = "../numbers/mod.rs"]
mod numbers;
mod outline;
mod properties;
mod real_report;
mod report;
mod review;
mod robustness;
mod rows;
mod search;
mod word;
