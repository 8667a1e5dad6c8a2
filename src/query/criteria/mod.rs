//! PURE. What the reader has asked for, and how an action changes it.

pub(super) mod action;
pub(super) mod arrangement;
pub(super) mod basket;
pub(super) mod column;
pub(super) mod criteria;
pub(super) mod layout;
pub(super) mod own;
pub(super) mod persisted;
pub(super) mod view;
