//! Lists and objects, item by item.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct};

use super::{Nested, Unknown, Writer};

impl SerializeSeq for Nested<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unknown> {
        self.next();
        self.value(value)
    }

    fn end(self) -> Result<(), Unknown> {
        self.close()
    }
}

impl SerializeMap for Nested<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unknown> {
        self.next();
        // The names of a register are strings.
        key.serialize(Writer { text: self.text, depth: self.depth })?;
        self.text.push_str(": ");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unknown> {
        self.value(value)
    }

    fn end(self) -> Result<(), Unknown> {
        self.close()
    }
}

impl SerializeStruct for Nested<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unknown> {
        self.name(name);
        self.value(value)
    }

    fn end(self) -> Result<(), Unknown> {
        self.close()
    }
}
