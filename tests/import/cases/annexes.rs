//! Parts after the text: annexes, appendices, attachments, in every form of their heading.

use super::{check, framed, imported, resolves};

#[track_caller]
fn heads(language: &str, heading: &str, label: &str) {
    let (verb, action) = resolves(language);
    check(
        language,
        &format!("{verb}\n1⇥{action}.\n{heading}\nPlan of X\n1⇥The first."),
        &format!("resolves <{verb}>\n  <1> {action}.\nannex <{label}> Plan of X\n  <1> The first."),
    );
}

#[test]
fn an_annex_may_name_its_resolution_and_begins_none() {
    for (language, heading) in [
        ("en", "ANNEX TO RESOLUTION 4"),
        ("en", "Annex 2 to Resolution 4 (Rev. Springfield, 2018)"),
        ("fr", "ANNEXE DE LA RÉSOLUTION 4"),
        ("fr", "Annexe 1 à la Résolution 4"),
        ("es", "ANEXO A LA RESOLUCIÓN 4"),
        ("ru", "ПРИЛОЖЕНИЕ К РЕЗОЛЮЦИИ 4"),
        ("zh", "第4号决议附件"),
        ("zh", "第4号决议的附件1"),
        ("ar", "ملحق القرار 4"),
        ("ar", "الملحق بالقرار 4"),
    ] {
        heads(language, heading, heading);
    }
}

#[test]
fn the_resolution_may_stand_in_brackets_on_the_next_line() {
    for (language, heading) in [
        ("en", "ANNEX\n(to Resolution 4)"),
        ("fr", "ANNEXE\n(de la Résolution 4)"),
        ("es", "ANEXO\n(a la Resolución 4)"),
        ("ru", "ПРИЛОЖЕНИЕ\n(к Резолюции 4)"),
        ("zh", "附件\n（第4号决议）"),
        ("ar", "الملحق\n(بالقرار 4)"),
    ] {
        heads(language, heading, &heading.replace('\n', " "));
    }
}

#[test]
fn every_word_for_a_part_after_the_text_is_one() {
    for (language, heading) in [
        ("en", "ATTACHMENT 1"),
        ("en", "Attachment A"),
        ("en", "Appendix I"),
        ("en", "APPENDIX 2"),
        ("en", "ATTACHMENT"),
        ("fr", "APPENDICE 1"),
        ("fr", "Pièce jointe 1"),
        ("fr", "PIÈCE JOINTE"),
        ("es", "APÉNDICE 1"),
        ("es", "Adjunto 1"),
        ("es", "Documento adjunto"),
        ("ru", "ДОПОЛНЕНИЕ 1"),
        ("ru", "Дополнение I"),
        ("ru", "Прилагаемый документ 1"),
        ("zh", "附录1"),
        ("zh", "附录"),
        ("zh", "附件一"),
        ("zh", "后附资料1"),
        ("ar", "التذييل 1"),
        ("ar", "تذييل"),
        ("ar", "المرفق 1"),
    ] {
        heads(language, heading, heading);
    }
}

#[test]
fn two_resolutions_of_one_number_are_told_as_what_they_are() {
    let body =
        "resolves\n1⇥that wells be dug.\n\n⇥RESOLUTION 4\nPonds\n⇥resolves\n1⇥that ponds be dug.";
    let imported = imported(&framed(body), "en");
    assert_eq!(imported.register.resolutions.len(), 2);
    assert!(imported.diagnostics.iter().any(|it| it.rule == "number-twice"));
}
