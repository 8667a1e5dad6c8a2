//! Which resolution of one register is one of another.

use crate::model::{Register, Resolution};

/// When a resolution was adopted, as far as its register says.
pub(super) struct Adopted {
    /// Its own date, or the first day of the meeting that it names.
    own: Option<String>,
    /// The first day of the register's assembly, where there is nothing better.
    at_all: Option<String>,
    /// The identifier of its register.
    register: String,
}

impl Adopted {
    pub(super) fn of(register: &Register, resolution: &Resolution) -> Self {
        let named = resolution.meeting.as_deref().and_then(|key| register.meetings.get(key));
        let part = resolution.part.and_then(|part| register.parts.get(part as usize));
        Self {
            own: resolution.adopted.clone().or_else(|| named?.starts.clone()),
            at_all: register.adopted(resolution),
            register: part.map_or(&register.id, |part| &part.id).clone(),
        }
    }
}

/// Whether both are one resolution in one edition. Where each meeting begins to count at 1, numbers
/// alone do not tell.
pub(super) fn is_same(
    (a, of_a): (&Resolution, &Adopted),
    (b, of_b): (&Resolution, &Adopted),
) -> bool {
    // The place is printed in the language of its register.
    let edition = |it: &Resolution| it.revision.as_ref().map(|it| (it.year, it.revised));
    if (&a.number, &a.kind, &a.body, edition(a)) != (&b.number, &b.kind, &b.body, edition(b)) {
        return false;
    }
    // In its own register, in another language.
    if of_a.register == of_b.register {
        return a.meeting == b.meeting && agree(&of_a.own, &of_b.own);
    }
    match (&of_a.own, &of_b.own) {
        (Some(a), Some(b)) => a == b,
        _ if a.revision.is_some() => true,
        _ => of_a.at_all.is_some() && of_a.at_all == of_b.at_all,
    }
}

fn agree(a: &Option<String>, b: &Option<String>) -> bool {
    a.is_none() || b.is_none() || a == b
}
