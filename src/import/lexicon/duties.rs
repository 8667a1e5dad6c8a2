//! The words by which a text asks for a report, or sets a date or a meeting by which something is
//! to be done.

use std::sync::LazyLock;

use regex::Regex;

use super::phrases;
use crate::import::pattern::compiled;
use crate::model::{Duty, Verb};

/// The words that ask for a report, in fr, en, es, ru, zh, ar.
const REPORT: &[&str] = &[
    r"(?i)(?:faire|fait|fasse|fera) (?:régulièrement |périodiquement |chaque année )?rapport\b",
    r"(?i)rend(?:re|e|ra)\b(?: régulièrement| périodiquement| chaque année)? compte\b",
    r"(?i)(?:présenter|soumettre|transmettre|élaborer|établir|fournir|préparer|rédiger|publier|remettre)\b[^.;:]{0,120}? rapports?\b",
    r"(?i)(?:to|shall|and) report\b|\breporting (?:back |annually )?to\b",
    r"(?i)(?:submit|present|prepare|provide|produce|draw up|publish|transmit)\b[^.;:]{0,120}? reports?\b",
    r"(?i)(?:informar|rendir cuentas|informe) (?:anualmente |periódicamente )?(?:al?|a la|a las|a los)\b",
    r"(?i)(?:presentar|someter|elaborar|preparar|publicar|remitir)\b[^.;:]{0,120}? informes?\b",
    r"(?i)отчита\p{L}*ся|отчитыва\p{L}+|докладывать|доложить",
    r"(?i)(?:представ|подготов|подготавл|публик|направ|составл)\p{L}*[^.;:]{0,120}? (?:отч[её]т|доклад)\p{L}*",
    r"(?:提交|编写|提出|起草|发布|提供)[^。；：]{0,40}?报告|向[^。；：]{0,30}?(?:报告|汇报)",
    r"(?:تقديم|رفع|إعداد|إصدار|يقدم|تقدم|يرفع|ترفع)[^.؛:]{0,120}?(?:تقرير|تقارير)",
];

/// The words that set a date, a rhythm of years or a meeting, in fr, en, es, ru, zh, ar.
const DEADLINE: &[&str] = &[
    r"(?i)d'ici(?: à| au)?(?: la)? (?:fin|prochaine?|le \d|20\d\d|\d)|au plus tard|avant (?:la fin|fin|le \d|20\d\d)|dans un délai|échéance",
    r"(?i)chaque année|annuellement|tous les (?:ans|deux ans|quatre ans)|une fois par an",
    r"(?i)(?:à|pour|lors de|avant) (?:la |sa |leur )prochaine (?:assemblée|amnt|conférence|cmdt|session|réunion)|(?:au|lors du) prochain (?:conseil|forum)|à sa (?:session|réunion) de 20\d\d",
    r"(?i)no later than|not later than|deadline|\bby (?:the )?(?:end of|\d{1,2} \p{L}+ 20|20\d\d)|before (?:the end of|20\d\d)|within \p{L}+ (?:month|year|week)s?\b",
    r"(?i)(?:each|every) year|annually|(?:to|at|for|before|by|until) (?:the|its|their) next (?:world|wtsa|wtdc|assembly|conference|session|meeting|plenipotentiary)",
    r"(?i)a más tardar|antes (?:del?|de la) (?:fin|final|\d|20\d\d)|en un plazo de|cada año|anualmente|todos los años|(?:la|su) próxima (?:asamblea|amnt|conferencia|reunión|sesión)",
    r"(?i)не позднее|к 20\d\d|до (?:конца|20\d\d)|ежегодно|каждый год|(?:следующ|очередн)\p{L}+ (?:всемирн|васэ|вкрэ|ассамбле|конференц|собран|сесси)\p{L}*",
    r"不迟于|截止|20\d\d年(?:底|末)?之?前|每年|下一?届|(?:个月|年)之?内",
    r"في موعد (?:أقصاه|لا يتجاوز)|قبل (?:نهاية|عام|20\d\d)|بحلول|سنوياً|كل (?:سنة|عام)|(?:الجمعية|المؤتمر|الدورة|الاجتماع)[^.؛:]{0,60}?(?:المقبل|القادم|التالي)",
];

/// What a text under `verb` obliges to. The preamble obliges to nothing.
pub fn duties(verb: Verb, text: &str) -> Vec<Duty> {
    static WORDS: LazyLock<[Vec<Regex>; 2]> = LazyLock::new(|| {
        [REPORT, DEADLINE].map(|all| all.iter().flat_map(|words| compiled(words)).collect())
    });
    if verb.part() == crate::model::Part::Preamble {
        return Vec::new();
    }
    // "par rapport à" compares.
    let text = phrases::normalised(text).replace("par rapport", "");
    let asks = |words: &&Vec<Regex>| words.iter().any(|words| words.is_match(&text));
    let found = Duty::ALL.iter().zip(WORDS.iter()).filter(|(_, words)| asks(words));
    found.map(|(duty, _)| *duty).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[Duty]) {
        assert_eq!(duties(Verb::Instructs, text), expected, "{text}");
    }

    #[test]
    fn every_pattern_is_one() {
        for words in REPORT.iter().chain(DEADLINE) {
            assert!(Regex::new(words).is_ok(), "{words}");
        }
    }

    #[test]
    fn reports_are_asked_for_in_six_languages() {
        check("de faire rapport au Conseil sur les roses;", &[Duty::Report]);
        check("de présenter à tous les jardiniers un rapport;", &[Duty::Report]);
        check("to report to the Council on roses;", &[Duty::Report]);
        check("to submit to the gardeners a report on roses;", &[Duty::Report]);
        check("que presente; presentar un informe sobre las rosas;", &[Duty::Report]);
        check("представить Совету отчет о розах;", &[Duty::Report]);
        check("向理事会提交关于玫瑰的报告；", &[Duty::Report]);
        check("تقديم تقرير إلى المجلس عن الورود؛", &[Duty::Report]);
    }

    #[test]
    fn dates_are_set_in_six_languages() {
        check("d'arroser au plus tard en juin;", &[Duty::Deadline]);
        check("d’arroser d’ici à la fin de l'été;", &[Duty::Deadline]);
        check("to water by the end of June;", &[Duty::Deadline]);
        check("regar a más tardar en junio;", &[Duty::Deadline]);
        check("полить не позднее июня;", &[Duty::Deadline]);
        check("不迟于六月浇水；", &[Duty::Deadline]);
        check("الري في موعد أقصاه يونيو؛", &[Duty::Deadline]);
    }

    #[test]
    fn a_report_may_have_a_date() {
        let both = [Duty::Report, Duty::Deadline];
        check("de rendre compte à la prochaine Assemblée;", &both);
        check("to report annually to the Council;", &both);
    }

    #[test]
    fn what_asks_for_neither() {
        check("de planter des roses par rapport aux saisons;", &[]);
        check("to read the report of the gardeners;", &[]);
        check("entre la présente Assemblée et la prochaine pour agir;", &[]);
        let preamble = duties(Verb::Noting, "qu'il faut rendre compte chaque année");
        assert_eq!(preamble, [], "the preamble obliges to nothing");
    }
}
