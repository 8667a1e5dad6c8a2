//! Where the reader is, in words by which a person finds it in Word.

/// What was counted in a body, a cell or a text box.
#[derive(Clone, Debug, Default)]
struct Counts {
    paragraphs: u32,
    tables: u32,
}

/// The way from the document to the place.
#[derive(Clone, Debug)]
pub struct Way {
    steps: Vec<String>,
    counts: Vec<Counts>,
}

impl Default for Way {
    fn default() -> Self {
        Self { steps: Vec::new(), counts: vec![Counts::default()] }
    }
}

impl Way {
    /// Whether it is the body of the document, outside of tables and boxes.
    pub fn is_body(&self) -> bool {
        self.steps.is_empty()
    }

    /// Goes into something.
    pub fn enter(&mut self, step: String) {
        self.steps.push(step);
        self.counts.push(Counts::default());
    }

    /// Goes into the next table.
    pub fn enter_table(&mut self) {
        let tables = self.counts.last_mut().map_or(0, |it| {
            it.tables += 1;
            it.tables
        });
        self.enter(format!("table {tables}"));
    }

    /// Comes out again.
    pub fn leave(&mut self) {
        self.steps.pop();
        self.counts.pop();
    }

    /// Goes to the next paragraph with text.
    pub fn next_paragraph(&mut self) {
        if let Some(counts) = self.counts.last_mut() {
            counts.paragraphs += 1;
        }
    }

    /// The way to the last paragraph.
    pub fn path(&self) -> String {
        let paragraph = self.counts.last().map_or(0, |it| it.paragraphs);
        let mut steps = self.steps.clone();
        if paragraph > 0 || steps.is_empty() {
            steps.push(self.paragraph());
        }
        steps.join(", ")
    }

    /// The last paragraph.
    pub fn paragraph(&self) -> String {
        format!("paragraph {}", self.counts.last().map_or(1, |it| it.paragraphs.max(1)))
    }
}
