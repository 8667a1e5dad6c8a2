//! The verbs that head a section, as the six official languages print them.

use std::borrow::Cow;

use crate::model::Verb;

/// The printed forms of a verb in one language.
pub(crate) type Forms = (&'static str, Verb, &'static [&'static str]);

/// Language, verb, and the words that print it. To teach a form, add it here.
pub(crate) const VERBS: &[Forms] = &[
    ("fr", Verb::Recalling, &["rappelant"]),
    ("fr", Verb::Considering, &["considérant"]),
    ("fr", Verb::Recognizing, &["reconnaissant"]),
    ("fr", Verb::TakingIntoAccount, &["tenant compte", "tenant dûment compte", "compte tenu"]),
    ("fr", Verb::BearingInMind, &["ayant à l'esprit", "gardant à l'esprit"]),
    (
        "fr",
        Verb::Noting,
        &["notant", "prenant note", "notant avec satisfaction", "notant avec préoccupation"],
    ),
    ("fr", Verb::Emphasizing, &["soulignant", "insistant"]),
    ("fr", Verb::Affirming, &["affirmant"]),
    ("fr", Verb::Reaffirming, &["réaffirmant"]),
    ("fr", Verb::Welcoming, &["se félicitant", "accueillant avec satisfaction", "saluant"]),
    ("fr", Verb::Concerned, &["préoccupée", "préoccupé"]),
    ("fr", Verb::Aware, &["consciente", "conscient"]),
    ("fr", Verb::Convinced, &["convaincue", "convaincu"]),
    ("fr", Verb::Resolves, &["décide"]),
    ("fr", Verb::Instructs, &["charge"]),
    ("fr", Verb::Authorizes, &["autorise"]),
    ("fr", Verb::Requests, &["prie", "demande"]),
    (
        "fr",
        Verb::Urges,
        &["prie instamment", "exhorte", "engage instamment", "invite instamment", "engage"],
    ),
    ("fr", Verb::Appeals, &["lance un appel", "fait appel"]),
    ("fr", Verb::Invites, &["invite"]),
    ("fr", Verb::Encourages, &["encourage"]),
    ("fr", Verb::Recommends, &["recommande"]),
    ("fr", Verb::HavingConsidered, &["ayant examiné", "ayant étudié"]),
    ("fr", Verb::Expressing, &["exprimant"]),
    ("fr", Verb::Guided, &["guidée par", "guidé par"]),
    ("fr", Verb::Pursuant, &["conformément à", "en application de"]),
    ("fr", Verb::Approves, &["approuve"]),
    ("fr", Verb::Adopts, &["adopte"]),
    ("fr", Verb::Endorses, &["fait sien", "fait sienne", "souscrit à", "entérine"]),
    ("fr", Verb::Agrees, &["convient"]),
    ("fr", Verb::Confirms, &["confirme"]),
    ("fr", Verb::Declares, &["déclare"]),
    ("fr", Verb::Establishes, &["crée", "établit"]),
    ("fr", Verb::Appoints, &["nomme"]),
    ("fr", Verb::Elects, &["élit"]),
    ("fr", Verb::Amends, &["modifie"]),
    ("fr", Verb::Abrogates, &["abroge"]),
    ("fr", Verb::CallsUpon, &["appelle"]),
    ("fr", Verb::TakesNote, &["prend note", "prend acte"]),
    ("fr", Verb::Notes, &["note"]),
    ("fr", Verb::Considers, &["considère", "estime"]),
    ("fr", Verb::Recognizes, &["reconnaît"]),
    ("fr", Verb::Emphasizes, &["souligne", "insiste"]),
    ("fr", Verb::Reaffirms, &["réaffirme"]),
    ("fr", Verb::Welcomes, &["se félicite", "accueille avec satisfaction"]),
    ("fr", Verb::Supports, &["appuie"]),
    ("fr", Verb::Expresses, &["exprime"]),
    ("fr", Verb::Commends, &["félicite"]),
    ("fr", Verb::Thanks, &["remercie"]),
    ("fr", Verb::Condemns, &["condamne"]),
    ("en", Verb::Recalling, &["recalling"]),
    ("en", Verb::Considering, &["considering"]),
    ("en", Verb::Recognizing, &["recognizing", "recognising", "acknowledging"]),
    ("en", Verb::TakingIntoAccount, &["taking into account", "taking into consideration"]),
    ("en", Verb::BearingInMind, &["bearing in mind"]),
    ("en", Verb::Noting, &["noting", "noting with satisfaction", "noting with concern"]),
    ("en", Verb::Emphasizing, &["emphasizing", "stressing", "underlining"]),
    ("en", Verb::Affirming, &["affirming"]),
    ("en", Verb::Reaffirming, &["reaffirming"]),
    ("en", Verb::Welcoming, &["welcoming"]),
    ("en", Verb::Concerned, &["concerned"]),
    ("en", Verb::Aware, &["aware"]),
    ("en", Verb::Convinced, &["convinced"]),
    ("en", Verb::Resolves, &["resolves", "decides"]),
    ("en", Verb::Instructs, &["instructs"]),
    ("en", Verb::Authorizes, &["authorizes"]),
    ("en", Verb::Requests, &["requests"]),
    ("en", Verb::Urges, &["urges"]),
    ("en", Verb::Appeals, &["appeals"]),
    ("en", Verb::Invites, &["invites"]),
    ("en", Verb::Encourages, &["encourages"]),
    ("en", Verb::Recommends, &["recommends"]),
    ("en", Verb::HavingConsidered, &["having considered", "having examined"]),
    ("en", Verb::Expressing, &["expressing"]),
    ("en", Verb::Guided, &["guided by"]),
    ("en", Verb::Pursuant, &["pursuant to", "in accordance with"]),
    ("en", Verb::Approves, &["approves"]),
    ("en", Verb::Adopts, &["adopts"]),
    ("en", Verb::Endorses, &["endorses"]),
    ("en", Verb::Agrees, &["agrees"]),
    ("en", Verb::Confirms, &["confirms"]),
    ("en", Verb::Declares, &["declares"]),
    ("en", Verb::Establishes, &["establishes"]),
    ("en", Verb::Appoints, &["appoints"]),
    ("en", Verb::Elects, &["elects"]),
    ("en", Verb::Amends, &["amends"]),
    ("en", Verb::Abrogates, &["abrogates", "repeals"]),
    ("en", Verb::CallsUpon, &["calls upon", "calls on"]),
    ("en", Verb::TakesNote, &["takes note"]),
    ("en", Verb::Notes, &["notes"]),
    ("en", Verb::Considers, &["considers"]),
    ("en", Verb::Recognizes, &["recognizes", "recognises", "acknowledges"]),
    ("en", Verb::Emphasizes, &["emphasizes", "emphasises", "stresses", "underlines"]),
    ("en", Verb::Reaffirms, &["reaffirms"]),
    ("en", Verb::Welcomes, &["welcomes"]),
    ("en", Verb::Supports, &["supports"]),
    ("en", Verb::Expresses, &["expresses"]),
    ("en", Verb::Commends, &["commends", "congratulates"]),
    ("en", Verb::Thanks, &["thanks"]),
    ("en", Verb::Condemns, &["condemns"]),
    ("es", Verb::Recalling, &["recordando"]),
    ("es", Verb::Considering, &["considerando"]),
    ("es", Verb::Recognizing, &["reconociendo"]),
    ("es", Verb::TakingIntoAccount, &["teniendo en cuenta"]),
    ("es", Verb::BearingInMind, &["teniendo presente"]),
    ("es", Verb::Noting, &["observando", "tomando nota"]),
    ("es", Verb::Emphasizing, &["subrayando", "destacando"]),
    ("es", Verb::Affirming, &["afirmando"]),
    ("es", Verb::Reaffirming, &["reafirmando"]),
    ("es", Verb::Welcoming, &["acogiendo con satisfacción", "acogiendo con beneplácito"]),
    ("es", Verb::Concerned, &["preocupada", "preocupado"]),
    ("es", Verb::Aware, &["consciente"]),
    ("es", Verb::Convinced, &["convencida", "convencido"]),
    ("es", Verb::Resolves, &["resuelve", "acuerda"]),
    ("es", Verb::Instructs, &["encarga"]),
    ("es", Verb::Authorizes, &["autoriza"]),
    ("es", Verb::Requests, &["solicita", "pide", "ruega"]),
    ("es", Verb::Urges, &["insta", "exhorta"]),
    ("es", Verb::Appeals, &["hace un llamamiento"]),
    ("es", Verb::Invites, &["invita"]),
    ("es", Verb::Encourages, &["alienta"]),
    ("es", Verb::Recommends, &["recomienda"]),
    ("es", Verb::HavingConsidered, &["habiendo examinado", "habiendo considerado"]),
    ("es", Verb::Expressing, &["expresando"]),
    ("es", Verb::Guided, &["guiada por", "guiado por"]),
    ("es", Verb::Pursuant, &["de conformidad con"]),
    ("es", Verb::Approves, &["aprueba"]),
    ("es", Verb::Adopts, &["adopta"]),
    ("es", Verb::Endorses, &["hace suyo", "hace suya"]),
    ("es", Verb::Agrees, &["conviene"]),
    ("es", Verb::Confirms, &["confirma"]),
    ("es", Verb::Declares, &["declara"]),
    ("es", Verb::Establishes, &["establece", "crea"]),
    ("es", Verb::Appoints, &["nombra"]),
    ("es", Verb::Elects, &["elige"]),
    ("es", Verb::Amends, &["enmienda"]),
    ("es", Verb::Abrogates, &["deroga"]),
    ("es", Verb::CallsUpon, &["hace un llamado"]),
    ("es", Verb::TakesNote, &["toma nota"]),
    ("es", Verb::Notes, &["observa"]),
    ("es", Verb::Considers, &["considera"]),
    ("es", Verb::Recognizes, &["reconoce"]),
    ("es", Verb::Emphasizes, &["subraya", "destaca"]),
    ("es", Verb::Reaffirms, &["reafirma"]),
    ("es", Verb::Welcomes, &["acoge con satisfacción", "acoge con beneplácito"]),
    ("es", Verb::Supports, &["apoya"]),
    ("es", Verb::Expresses, &["expresa"]),
    ("es", Verb::Commends, &["felicita", "encomia"]),
    ("es", Verb::Thanks, &["agradece"]),
    ("es", Verb::Condemns, &["condena"]),
    ("ru", Verb::Recalling, &["напоминая"]),
    ("ru", Verb::Considering, &["учитывая"]),
    ("ru", Verb::Recognizing, &["признавая"]),
    ("ru", Verb::TakingIntoAccount, &["принимая во внимание"]),
    ("ru", Verb::BearingInMind, &["имея в виду", "памятуя"]),
    ("ru", Verb::Noting, &["отмечая", "принимая к сведению"]),
    ("ru", Verb::Emphasizing, &["подчеркивая", "подчёркивая"]),
    ("ru", Verb::Affirming, &["утверждая"]),
    ("ru", Verb::Reaffirming, &["подтверждая", "вновь подтверждая"]),
    ("ru", Verb::Welcoming, &["приветствуя"]),
    (
        "ru",
        Verb::Concerned,
        &["будучи обеспокоена", "будучи обеспокоен", "выражая обеспокоенность"],
    ),
    ("ru", Verb::Aware, &["сознавая", "осознавая"]),
    ("ru", Verb::Convinced, &["будучи убеждена", "будучи убежден", "будучи убеждён"]),
    ("ru", Verb::Resolves, &["решает"]),
    ("ru", Verb::Instructs, &["поручает"]),
    ("ru", Verb::Authorizes, &["уполномочивает"]),
    ("ru", Verb::Requests, &["просит"]),
    ("ru", Verb::Urges, &["настоятельно призывает", "настоятельно рекомендует"]),
    ("ru", Verb::Appeals, &["обращается с призывом"]),
    ("ru", Verb::Invites, &["предлагает"]),
    ("ru", Verb::Encourages, &["призывает", "поощряет"]),
    ("ru", Verb::Recommends, &["рекомендует"]),
    ("ru", Verb::HavingConsidered, &["рассмотрев", "изучив"]),
    ("ru", Verb::Expressing, &["выражая"]),
    ("ru", Verb::Guided, &["руководствуясь"]),
    ("ru", Verb::Pursuant, &["в соответствии с"]),
    ("ru", Verb::Approves, &["утверждает"]),
    ("ru", Verb::Adopts, &["принимает"]),
    ("ru", Verb::Endorses, &["одобряет"]),
    ("ru", Verb::Agrees, &["соглашается"]),
    ("ru", Verb::Confirms, &["подтверждает"]),
    ("ru", Verb::Declares, &["заявляет", "объявляет"]),
    ("ru", Verb::Establishes, &["учреждает"]),
    ("ru", Verb::Appoints, &["назначает"]),
    ("ru", Verb::Elects, &["избирает"]),
    ("ru", Verb::Amends, &["вносит поправки"]),
    ("ru", Verb::Abrogates, &["отменяет"]),
    ("ru", Verb::CallsUpon, &["призывает принять меры"]),
    ("ru", Verb::TakesNote, &["принимает к сведению"]),
    ("ru", Verb::Notes, &["отмечает"]),
    ("ru", Verb::Considers, &["считает"]),
    ("ru", Verb::Recognizes, &["признает", "признаёт"]),
    ("ru", Verb::Emphasizes, &["подчеркивает", "подчёркивает"]),
    ("ru", Verb::Reaffirms, &["вновь подтверждает"]),
    ("ru", Verb::Welcomes, &["приветствует"]),
    ("ru", Verb::Supports, &["поддерживает"]),
    ("ru", Verb::Expresses, &["выражает"]),
    ("ru", Verb::Commends, &["высоко оценивает"]),
    ("ru", Verb::Thanks, &["благодарит"]),
    ("ru", Verb::Condemns, &["осуждает"]),
    ("zh", Verb::Recalling, &["忆及", "回顾"]),
    ("zh", Verb::Considering, &["考虑到"]),
    ("zh", Verb::Recognizing, &["认识到"]),
    ("zh", Verb::TakingIntoAccount, &["顾及"]),
    ("zh", Verb::BearingInMind, &["铭记"]),
    ("zh", Verb::Noting, &["注意到"]),
    ("zh", Verb::Emphasizing, &["强调"]),
    ("zh", Verb::Affirming, &["申明"]),
    ("zh", Verb::Reaffirming, &["重申"]),
    ("zh", Verb::Welcoming, &["欢迎"]),
    ("zh", Verb::Concerned, &["关切"]),
    ("zh", Verb::Aware, &["意识到"]),
    ("zh", Verb::Convinced, &["确信"]),
    ("zh", Verb::Resolves, &["做出决议", "作出决议"]),
    ("zh", Verb::Instructs, &["责成"]),
    ("zh", Verb::Authorizes, &["授权"]),
    ("zh", Verb::Requests, &["要求"]),
    ("zh", Verb::Urges, &["敦促"]),
    ("zh", Verb::Appeals, &["呼吁"]),
    ("zh", Verb::Invites, &["请"]),
    ("zh", Verb::Encourages, &["鼓励"]),
    ("zh", Verb::Recommends, &["建议"]),
    ("zh", Verb::HavingConsidered, &["审议了", "审查了"]),
    ("zh", Verb::Expressing, &["表示"]),
    ("zh", Verb::Guided, &["遵循"]),
    ("zh", Verb::Pursuant, &["根据"]),
    ("zh", Verb::Approves, &["批准"]),
    ("zh", Verb::Adopts, &["通过"]),
    ("zh", Verb::Endorses, &["赞同"]),
    ("zh", Verb::Agrees, &["同意"]),
    ("zh", Verb::Confirms, &["确认"]),
    ("zh", Verb::Declares, &["宣布"]),
    ("zh", Verb::Establishes, &["设立"]),
    ("zh", Verb::Appoints, &["任命"]),
    ("zh", Verb::Elects, &["选举"]),
    ("zh", Verb::Amends, &["修正"]),
    ("zh", Verb::Abrogates, &["废除"]),
    ("zh", Verb::CallsUpon, &["吁请"]),
    ("zh", Verb::TakesNote, &["表示注意到"]),
    ("zh", Verb::Notes, &["指出"]),
    ("zh", Verb::Considers, &["认为"]),
    ("zh", Verb::Recognizes, &["承认"]),
    ("zh", Verb::Emphasizes, &["着重指出"]),
    ("zh", Verb::Reaffirms, &["再次申明"]),
    ("zh", Verb::Welcomes, &["表示欢迎"]),
    ("zh", Verb::Supports, &["支持"]),
    ("zh", Verb::Expresses, &["表达"]),
    ("zh", Verb::Commends, &["赞扬"]),
    ("zh", Verb::Thanks, &["感谢"]),
    ("zh", Verb::Condemns, &["谴责"]),
    ("ar", Verb::Recalling, &["إذ تذكّر", "إذ تذكر", "إذ يذكّر", "إذ يذكر"]),
    ("ar", Verb::Considering, &["إذ تضع في اعتبارها", "إذ يضع في اعتباره"]),
    (
        "ar",
        Verb::Recognizing,
        &[
            "إذ تدرك",
            "وإذ تدرك",
            "إذ تعترف",
            "وإذ تعترف",
            "إذ يدرك",
            "وإذ يدرك",
            "إذ يعترف",
            "وإذ يعترف",
        ],
    ),
    (
        "ar",
        Verb::TakingIntoAccount,
        &["إذ تأخذ في الحسبان", "وإذ تأخذ في الحسبان", "إذ يأخذ في الحسبان", "وإذ يأخذ في الحسبان"],
    ),
    (
        "ar",
        Verb::BearingInMind,
        &[
            "إذ تأخذ بعين الاعتبار",
            "وإذ تأخذ بعين الاعتبار",
            "إذ يأخذ بعين الاعتبار",
            "وإذ يأخذ بعين الاعتبار",
        ],
    ),
    ("ar", Verb::Noting, &["إذ تلاحظ", "وإذ تلاحظ", "إذ يلاحظ", "وإذ يلاحظ"]),
    ("ar", Verb::Emphasizing, &["وإذ تشدد", "إذ تشدد", "وإذ يشدد", "إذ يشدد"]),
    ("ar", Verb::Affirming, &["إذ تؤكد", "وإذ تؤكد", "إذ يؤكد", "وإذ يؤكد"]),
    (
        "ar",
        Verb::Reaffirming,
        &["إذ تؤكد من جديد", "وإذ تؤكد من جديد", "إذ يؤكد من جديد", "وإذ يؤكد من جديد"],
    ),
    ("ar", Verb::Welcoming, &["إذ ترحب", "وإذ ترحب", "إذ يرحب", "وإذ يرحب"]),
    (
        "ar",
        Verb::Concerned,
        &["إذ يساورها القلق", "وإذ يساورها القلق", "إذ يساوره القلق", "وإذ يساوره القلق"],
    ),
    ("ar", Verb::Aware, &["إذ تعي", "وإذ تعي", "إذ يعي", "وإذ يعي"]),
    ("ar", Verb::Convinced, &["اقتناعاً منها", "واقتناعاً منها", "اقتناعاً منه", "واقتناعاً منه"]),
    ("ar", Verb::Resolves, &["تقرر", "يقرر"]),
    ("ar", Verb::Instructs, &["تكلف", "يكلف"]),
    ("ar", Verb::Authorizes, &["تخوّل", "تخول", "يخوّل", "يخول"]),
    ("ar", Verb::Requests, &["تطلب", "يطلب"]),
    ("ar", Verb::Urges, &["تحث", "يحث"]),
    ("ar", Verb::Appeals, &["تناشد", "يناشد"]),
    ("ar", Verb::Invites, &["تدعو", "يدعو"]),
    ("ar", Verb::Encourages, &["تشجع", "يشجع"]),
    ("ar", Verb::Recommends, &["توصي", "يوصي"]),
    ("ar", Verb::HavingConsidered, &["بعد النظر في", "وقد نظرت في", "وقد نظر في"]),
    ("ar", Verb::Expressing, &["إذ تعرب عن", "إذ يعرب عن"]),
    ("ar", Verb::Guided, &["إذ تسترشد", "إذ يسترشد"]),
    ("ar", Verb::Pursuant, &["عملاً"]),
    ("ar", Verb::Approves, &["توافق على", "يوافق على"]),
    ("ar", Verb::Adopts, &["تعتمد", "يعتمد"]),
    ("ar", Verb::Endorses, &["تؤيد", "يؤيد"]),
    ("ar", Verb::Agrees, &["تتفق على", "يتفق على"]),
    ("ar", Verb::Confirms, &["تثبّت", "يثبّت"]),
    ("ar", Verb::Declares, &["تعلن", "يعلن"]),
    ("ar", Verb::Establishes, &["تنشئ", "ينشئ"]),
    ("ar", Verb::Appoints, &["تعيّن", "يعيّن", "تعين", "يعين"]),
    ("ar", Verb::Elects, &["تنتخب", "ينتخب"]),
    ("ar", Verb::Amends, &["تعدّل", "يعدّل"]),
    ("ar", Verb::Abrogates, &["تلغي", "يلغي"]),
    ("ar", Verb::CallsUpon, &["تهيب", "يهيب"]),
    ("ar", Verb::TakesNote, &["تحيط علماً", "يحيط علماً"]),
    ("ar", Verb::Notes, &["تلاحظ", "يلاحظ"]),
    ("ar", Verb::Considers, &["ترى", "يرى"]),
    ("ar", Verb::Recognizes, &["تعترف", "يعترف"]),
    ("ar", Verb::Emphasizes, &["تشدد على", "يشدد على"]),
    ("ar", Verb::Reaffirms, &["تعيد تأكيد", "يعيد تأكيد"]),
    ("ar", Verb::Welcomes, &["ترحب", "يرحب"]),
    ("ar", Verb::Supports, &["تدعم", "يدعم"]),
    ("ar", Verb::Expresses, &["تعرب عن", "يعرب عن"]),
    ("ar", Verb::Commends, &["تشيد", "يشيد"]),
    ("ar", Verb::Thanks, &["تشكر", "يشكر"]),
    ("ar", Verb::Condemns, &["تدين", "يدين"]),
];

/// Words that make a heading a "further" form: *décide en outre*, *further instructs*.
const FURTHER: &[(&str, &[&str])] = &[
    ("fr", &["en outre", "également", "par ailleurs", "de plus", "aussi", "de nouveau"]),
    ("en", &["further", "also", "in addition"]),
    ("es", &["además", "asimismo", "también"]),
    ("ru", &["далее", "также", "кроме того"]),
    ("zh", &["进一步", "还", "亦"]),
    ("ar", &["كذلك", "أيضاً", "أيضا"]),
];

/// A verb at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The verb.
    pub verb: Verb,
    /// Whether it is a "further" form.
    pub further: bool,
    /// How many bytes its words take.
    pub length: usize,
}

/// The verb that `text` begins with, in `language`; in any language where `language` is none of
/// the six.
///
/// ```
/// use resolution_table::model::Verb;
/// use resolution_table::wording::verbs::heading;
///
/// let found = heading("further instructs TSAG", "en").expect("a verb");
/// assert_eq!((found.verb, found.further), (Verb::Instructs, true));
/// assert!(heading("instructions", "en").is_none());
/// ```
pub fn heading(text: &str, language: &str) -> Option<Heading> {
    heading_as(text, language, &|form| Cow::Borrowed(form))
}

/// The same for a text that was folded; `fold` makes the known forms alike.
pub fn heading_as(
    text: &str,
    language: &str,
    fold: &dyn Fn(&'static str) -> Cow<'static, str>,
) -> Option<Heading> {
    let language = language.get(0..2).unwrap_or(language);
    let known = FURTHER.iter().any(|(it, _)| *it == language);
    let speaks = |it: &str| !known || it == language;
    let further = || {
        let lists = FURTHER.iter().filter(|(it, _)| speaks(it));
        lists.flat_map(|(_, words)| words.iter().copied())
    };
    let before = further().find_map(|word| starts_with_words(text, &fold(word)));
    let (from, first) = match before {
        Some(length) => {
            let rest = text.get(length..)?;
            (length + rest.len() - rest.trim_start().len(), true)
        }
        None => (0, false),
    };
    let rest = text.get(from..)?;
    let forms = VERBS.iter().filter(|(it, ..)| speaks(it));
    let (verb, length) = forms
        .flat_map(|(_, verb, forms)| forms.iter().map(move |form| (*verb, *form)))
        .filter_map(|(verb, form)| Some((verb, starts_with_words(rest, &fold(form))?)))
        .max_by_key(|(_, length)| *length)?;
    let after = rest.get(length..)?;
    let gap = after.len() - after.trim_start_matches([' ', '\u{a0}']).len();
    let second = further().find_map(|word| starts_with_words(after.get(gap..)?, &fold(word)));
    Some(Heading {
        verb,
        further: first || second.is_some(),
        length: from + length + second.map_or(0, |word| gap + word),
    })
}

/// How many bytes of `text` print `words`, where it begins with them as whole words, in capitals
/// or not.
fn starts_with_words(text: &str, words: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    for wanted in words.chars() {
        let (_, found) = rest.next()?;
        let found = match found {
            '\u{a0}' => ' ',
            '’' => '\'',
            other => other,
        };
        if found != wanted && !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let end = rest.next();
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let joined = words.chars().last().zip(end).is_some_and(|(last, (_, next))| {
        (next.is_alphanumeric() || matches!(next, '-' | '\'' | '’' | '\u{2011}')) && !han(last)
    });
    (!joined).then_some(end.map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, text: &str, expected: &str) {
        let found = heading(text, language).map_or("none".to_owned(), |it| {
            let further = if it.further { " further" } else { "" };
            format!("{}{further} | {}", it.verb.id(), &text[it.length..])
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn verbs_of_six_languages() {
        check("fr", "décide", "resolves | ");
        check("fr", "DÉCIDE EN OUTRE:", "resolves further | :");
        check("fr", "prie instamment le Conseil", "urges |  le Conseil");
        check("fr", "charge en\u{a0}outre", "instructs further | ");
        check("en", "further instructs TSAG", "instructs further |  TSAG");
        check("en", "resolves also", "resolves further | ");
        check("es", "encarga además", "instructs further | ");
        check("ru", "далее поручает", "instructs further | ");
        check("zh", "进一步责成电信标准化局主任", "instructs further | 电信标准化局主任");
        check("ar", "تكلف كذلك", "instructs further | ");
    }

    #[test]
    fn longer_words_are_no_verbs() {
        check("fr", "chargement des réseaux", "none");
        check("fr", "invite-t-on", "none");
        check("fr", "resolves", "none");
    }
}
