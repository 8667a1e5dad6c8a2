//! A register as a collection of statements.

use quick_xml::escape::escape;
use serde_json::Value;

use super::{NAMESPACE, OURS};
use crate::bridge::texts::{code, items, scalar, words};
use crate::model::{Part, Verb};

/// What a date says of itself where none is known: the schema asks for one.
pub const NO_DATE: &str = "unknown";
const SOME_DATE: &str = "0001-01-01";

/// The subtype of the collection. What its statements refer to stands with it, once.
const REGISTER: &str = "register";

/// Writes a register, in its own language.
pub fn write(register: &Value, rest: Option<&str>) -> String {
    let own = register["language"].as_str().unwrap_or("en");
    let id = register["id"].as_str().unwrap_or("register");
    let mut xml = Xml { out: String::new(), own, count: 0 };
    xml.out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml.out += &format!(
        "<akomaNtoso xmlns=\"{NAMESPACE}\" xmlns:rr=\"{OURS}\">\n<documentCollection name=\"register\">\n"
    );
    let source = &register["source"];
    let body = items(register, "resolutions").find_map(|it| it["body"].as_str());
    let day = register["assembly"]["ends"].as_str().or_else(|| source["date"].as_str());
    xml.meta(&Work {
        path: format!("/akn/un/documentCollection/register/{id}"),
        date: day.map_or((SOME_DATE, NO_DATE), |day| (day, "adoption")),
        in_force: None,
        author: body.unwrap_or("body"),
        subtype: REGISTER,
        number: id.to_owned(),
        organizations: organizations(register, own),
        rest,
    });
    xml.out += "<preface>\n";
    xml.block("docTitle", xml.words(&register["title"]));
    xml.block("docProponent", xml.words(&source["title"]));
    xml.out += "</preface>\n<collectionBody>\n";
    for (index, it) in items(register, "resolutions").enumerate() {
        xml.out += &format!("<component eId=\"cmp_{}\">\n", index + 1);
        xml.resolution(it);
        xml.out += "</component>\n";
    }
    xml.out += "</collectionBody>\n</documentCollection>\n</akomaNtoso>\n";
    xml.out
}

/// Keys and names of the bodies.
fn organizations<'a>(register: &'a Value, own: &'a str) -> Vec<(&'a str, &'a str)> {
    let bodies = register["bodies"].as_object().into_iter().flatten();
    bodies
        .map(|(key, body)| (key.as_str(), words(&body["name"], own, own).unwrap_or(key)))
        .collect()
}

struct Work<'a> {
    path: String,
    date: (&'a str, &'a str),
    in_force: Option<&'a str>,
    author: &'a str,
    subtype: &'a str,
    number: String,
    organizations: Vec<(&'a str, &'a str)>,
    rest: Option<&'a str>,
}

struct Xml<'a> {
    out: String,
    own: &'a str,
    /// How many elements have an identifier: each is given once in the collection.
    count: usize,
}

impl<'a> Xml<'a> {
    fn words<'b>(&self, text: &'b Value) -> &'b str {
        words(text, self.own, self.own).unwrap_or_default()
    }

    fn block(&mut self, name: &str, text: &str) {
        self.out += &format!("<p><{name}>{}</{name}></p>\n", plain(text));
    }

    fn next_id(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    fn meta(&mut self, work: &Work) {
        let path = escape(work.path.as_str()).into_owned();
        let (date, name) = work.date;
        let author = escape(work.author).into_owned();
        let language = code(self.own);
        let number = escape(work.number.as_str()).into_owned();
        let level = |suffix: &str, date: &str, name: &str, more: &str| {
            format!(
                "<FRBRthis value=\"{path}{suffix}/!main\"/>\n<FRBRuri value=\"{path}{suffix}\"/>\n<FRBRdate date=\"{date}\" name=\"{name}\"/>\n{more}"
            )
        };
        let by = format!("<FRBRauthor href=\"#{author}\" as=\"#author\"/>\n");
        let in_force = work.in_force.map_or_else(String::new, |day| {
            format!("<FRBRdate date=\"{}\" name=\"entryIntoForce\"/>\n", escape(day))
        });
        self.out += "<meta>\n<identification source=\"#register\">\n<FRBRWork>\n";
        self.out += &level("", &escape(date), name, &format!("{in_force}{by}"));
        self.out += &format!(
            "<FRBRcountry value=\"un\"/>\n<FRBRsubtype value=\"{}\"/>\n<FRBRnumber value=\"{number}\"/>\n</FRBRWork>\n<FRBRExpression>\n",
            escape(work.subtype)
        );
        let suffix = format!("/{language}@");
        self.out += &level(&suffix, &escape(date), name, &by);
        self.out += &format!(
            "<FRBRlanguage language=\"{language}\"/>\n</FRBRExpression>\n<FRBRManifestation>\n"
        );
        self.out += &level(&format!("{suffix}.xml"), &escape(date), name, &by);
        self.out += "<FRBRformat value=\"application/akn+xml\"/>\n</FRBRManifestation>\n</identification>\n";
        if work.subtype != REGISTER {
            self.out += "</meta>\n";
            return;
        }
        self.out += "<references source=\"#register\">\n<TLCRole eId=\"author\" href=\"/akn/ontology/role/un/author\" showAs=\"Author\"/>\n";
        self.out += "<TLCProcess eId=\"register\" href=\"/akn/ontology/process/un/register\" showAs=\"Register\"/>\n";
        for (key, name) in &work.organizations {
            let key = escape(*key);
            self.out += &format!(
                "<TLCOrganization eId=\"{key}\" href=\"/akn/ontology/organization/un/{key}\" showAs=\"{}\"/>\n",
                plain(name)
            );
        }
        self.out += "</references>\n";
        if let Some(rest) = work.rest {
            self.out += &format!(
                "<proprietary source=\"#register\">\n<rr:rest>{}</rr:rest>\n</proprietary>\n",
                plain(rest)
            );
        }
        self.out += "</meta>\n";
    }

    fn resolution(&mut self, it: &Value) {
        let number = scalar(&it["number"]).unwrap_or_default();
        let kind = it["kind"].as_str().unwrap_or("resolution");
        let body = it["body"].as_str().unwrap_or("body");
        let whole = |day: &&str| day.len() == 10;
        let adopted = it["adopted"].as_str().filter(whole);
        self.out += &format!("<statement name=\"{}\">\n", escape(kind));
        let segment: String =
            number.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        self.meta(&Work {
            path: format!(
                "/akn/un/statement/{kind}/{body}/{}/{segment}",
                adopted.unwrap_or("undated")
            ),
            date: adopted.map_or((SOME_DATE, NO_DATE), |day| (day, "adoption")),
            in_force: it["in_force"].as_str().filter(whole),
            author: body,
            subtype: kind,
            number: number.clone(),
            organizations: Vec::new(),
            rest: None,
        });
        self.out += "<preface>\n";
        self.block("docNumber", &number);
        let title = self.words(&it["title"]).to_owned();
        self.block("docTitle", &title);
        for text in items(it, "summary") {
            self.out += &format!("<p class=\"summary\">{}</p>\n", plain(self.words(text)));
        }
        self.out += "</preface>\n";
        let (preamble, operative): (Vec<&Value>, Vec<&Value>) =
            items(it, "sections").partition(|section| is_preamble(section));
        if !preamble.is_empty() {
            self.out += "<preamble>\n";
            preamble.into_iter().for_each(|section| self.recital(section));
            self.out += "</preamble>\n";
        }
        self.out += "<mainBody>\n";
        operative.iter().for_each(|section| self.section(section));
        items(it, "annexes").for_each(|annex| self.annex(annex));
        if operative.is_empty() && items(it, "annexes").next().is_none() {
            self.out += "<p/>\n";
        }
        self.out += "</mainBody>\n</statement>\n";
    }

    /// The attributes of an element with a verb and addressees.
    fn attributes(&mut self, of: &Value, name: &str) -> String {
        let id = self.next_id();
        let keys: Vec<String> = items(of, "addressees")
            .filter_map(Value::as_str)
            .map(|key| format!("#{}", escape(key)))
            .collect();
        let refers = match keys.is_empty() {
            true => String::new(),
            false => format!(" refersTo=\"{}\"", keys.join(" ")),
        };
        format!(" eId=\"{name}_{id}\"{refers}")
    }

    fn recital(&mut self, section: &Value) {
        let verb = section["verb"].as_str().unwrap_or("other");
        let attributes = self.attributes(section, "recital");
        self.out += &format!("<container name=\"{}\"{attributes}>\n", escape(verb));
        if !section["words"].is_null() {
            let heading = plain(self.words(&section["words"])).into_owned();
            self.out += &format!("<p><inline name=\"verb\">{heading}</inline></p>\n");
        }
        if !section["lead"].is_null() {
            self.out += &format!("<p class=\"lead\">{}</p>\n", plain(self.words(&section["lead"])));
        }
        self.list(section);
        if section["words"].is_null()
            && section["lead"].is_null()
            && items(section, "provisions").next().is_none()
        {
            self.out += "<p/>\n";
        }
        self.out += "</container>\n";
    }

    fn list(&mut self, owner: &Value) {
        if items(owner, "provisions").next().is_none() {
            return;
        }
        let id = self.next_id();
        self.out += &format!("<blockList eId=\"list_{id}\">\n");
        for provision in items(owner, "provisions") {
            let attributes = self.attributes(provision, "item");
            self.out += &format!("<item{attributes}>");
            self.number(provision);
            self.out += &format!("<p>{}</p>\n", plain(self.words(&provision["text"])));
            self.list(provision);
            self.out += "</item>\n";
        }
        self.out += "</blockList>\n";
    }

    fn number(&mut self, provision: &Value) {
        if let Some(label) = provision["label"].as_str() {
            self.out += &format!("<num>{}</num>", plain(label));
        }
    }

    fn section(&mut self, section: &Value) {
        let verb = section["verb"].as_str().unwrap_or("other");
        let attributes = self.attributes(section, "section");
        self.out += &format!("<hcontainer name=\"{}\"{attributes}>\n", escape(verb));
        if !section["words"].is_null() {
            self.out += &format!("<heading>{}</heading>\n", plain(self.words(&section["words"])));
        }
        self.paragraphs(section, "lead");
        self.out += "</hcontainer>\n";
    }

    fn annex(&mut self, annex: &Value) {
        let attributes = self.attributes(annex, "annex");
        self.out += &format!("<hcontainer name=\"annex\"{attributes}>\n");
        if !annex["label"].is_null() {
            self.out += &format!("<num>{}</num>\n", plain(self.words(&annex["label"])));
        }
        if !annex["title"].is_null() {
            self.out += &format!("<heading>{}</heading>\n", plain(self.words(&annex["title"])));
        }
        self.paragraphs(annex, "");
        self.out += "</hcontainer>\n";
    }

    /// What stands before the provisions of an element, and these.
    fn paragraphs(&mut self, owner: &Value, before: &str) {
        let lead = owner.get(before).map(|text| plain(self.words(text)).into_owned());
        if items(owner, "provisions").next().is_none() {
            self.out += &match lead {
                Some(lead) => format!("<content><p>{lead}</p></content>\n"),
                None => "<content><p/></content>\n".to_owned(),
            };
            return;
        }
        if let Some(lead) = lead {
            self.out += &format!("<intro><p>{lead}</p></intro>\n");
        }
        for provision in items(owner, "provisions") {
            let attributes = self.attributes(provision, "para");
            self.out += &format!("<paragraph{attributes}>");
            self.number(provision);
            self.paragraphs(provision, "text");
            self.out += "</paragraph>\n";
        }
    }
}

/// Whether a section is of the preamble.
fn is_preamble(section: &Value) -> bool {
    match section["part"].as_str() {
        Some(part) => part == Part::Preamble.id(),
        None => {
            let verb = section["verb"].as_str().and_then(Verb::from_id);
            verb.is_some_and(|verb| verb.part() == Part::Preamble)
        }
    }
}

/// A text between tags, without what XML cannot hold.
fn plain(text: &str) -> std::borrow::Cow<'_, str> {
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
    match text.contains(odd) {
        true => escape(text.replace(odd, "\u{fffd}")).into_owned().into(),
        false => escape(text),
    }
}
