//! What the columns of a table hold.

use crate::text::Folding;

/// What a column may hold, by the identifier that `data-column` names, and the headings by which it
/// is known: those of the interface, and others that editors write.
const COLUMNS: &[(&str, &[&str])] = &[
    (
        "resolution",
        &[
            "Resolution",
            "Résolution",
            "Resolución",
            "Резолюция",
            "决议",
            "القرار",
            "No.",
            "N°",
            "N.º",
            "№",
            "编号",
            "الرقم",
            "resolutions",
            "resolution no",
            "n° de la résolution",
            "nr",
            "num",
            "number",
            "numéro",
            "номер",
            "序号",
            "القرارات",
        ],
    ),
    (
        "status",
        &[
            "Status",
            "Statut",
            "Situación",
            "Статус",
            "状态",
            "الحالة",
            "action",
            "statut de la résolution",
            "estado",
            "состояние",
        ],
    ),
    (
        "title",
        &[
            "Title",
            "Titre",
            "Título",
            "Название",
            "标题",
            "العنوان",
            "subject",
            "objet",
            "asunto",
            "sujet",
            "тема",
            "主题",
            "الموضوع",
        ],
    ),
    (
        "summary",
        &[
            "Summary",
            "Résumé",
            "Resumen",
            "Резюме",
            "概要",
            "الملخص",
            "implications",
            "incidences",
            "repercusiones",
            "description",
            "contenu",
            "содержание",
            "内容",
            "المحتوى",
        ],
    ),
    (
        "verb",
        &[
            "Verb",
            "Verbe",
            "Verbo",
            "Глагол",
            "动词",
            "الفعل",
            "action verb",
            "partie",
            "dispositif",
        ],
    ),
    (
        "addressee",
        &[
            "Addressee",
            "Destinataire",
            "Destinatario",
            "Адресат",
            "责任方",
            "الجهة المكلفة",
            "addressees",
            "to",
            "responsible",
            "destinataires",
            "responsable",
            "destinatarios",
            "адресаты",
            "المخاطب",
        ],
    ),
    (
        "label",
        &[
            "Label",
            "Repère",
            "Apartado",
            "Пункт",
            "标号",
            "الترقيم",
            "no. of the provision",
            "point",
            "paragraph",
            "paragraphe",
            "البند",
        ],
    ),
    (
        "text",
        &[
            "Text",
            "Texte",
            "Texto",
            "Текст",
            "案文",
            "النص",
            "provision",
            "provisions",
            "disposition",
            "dispositions",
            "disposiciones",
            "disposición",
            "положение",
            "положения",
            "条款",
            "الأحكام",
        ],
    ),
];

/// Letters and digits alone, as folding leaves them, with single spaces between.
pub(super) fn fold(text: &str, folding: &Folding) -> String {
    let folded = folding.fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a column with that heading holds.
pub(super) fn column(heading: &str, folding: &Folding) -> Option<&'static str> {
    let heading = fold(heading, folding);
    let is_it = |name: &&str| fold(name, folding) == heading;
    COLUMNS.iter().find(|(_, names)| names.iter().any(&is_it)).map(|(id, _)| *id)
}

// The folding that it asks is native.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_points_make_no_difference() {
        let folding = Folding::native();
        let check =
            |heading, expected| assert_eq!(column(heading, &folding), expected, "{heading}");
        check("RESUME", Some("summary"));
        check("N° de la Résolution", Some("resolution"));
        check("№", Some("resolution"));
        check("Apartado:", Some("label"));
        check("الاحكام", Some("text"));
        check("Price", None);
        check("", None);
    }
}
