//! PURE. The words by which documents print verbs and statuses, in the six official languages: the
//! importer and tables of web pages understand the same.

pub mod statuses;
pub mod verbs;
