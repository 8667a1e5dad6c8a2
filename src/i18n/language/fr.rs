//! French.

use crate::i18n::{Category, Counted, Message, OfflineTexts, Texts};
use crate::model::{Part, Status, Verb};

/// The texts in French.
pub(super) const TEXTS: Texts = Texts { text, counted, verb, status, part, offline: OFFLINE };

const OFFLINE: OfflineTexts = OfflineTexts {
    copy: "Aucune donnée plus récente n'a pu être obtenue : voici la copie du {date}.",
    unreadable: "Il existe des données plus récentes, mais elles sont illisibles : voici la copie du {date}.",
    newer: "Il existe une version plus récente de ces données.",
    show: "L'afficher",
    newer_table: "Il existe une version plus récente de ce tableau.",
    reload: "Recharger",
};

fn text(message: Message) -> &'static str {
    match message {
        Message::Search => "Rechercher dans les résolutions",
        Message::LanguageLabel => "Langue",
        Message::SearchHint => "Mots ou numéro",
        Message::SortRelevance => "Pertinence",
        Message::ByRelevance => "les plus pertinentes d'abord",
        Message::QueryHelp => "Aide à la recherche",
        Message::Suggestions => "Suggestions",
        Message::FieldResolution => "rés résolution",
        Message::FieldVerb => "verbe",
        Message::FieldAddressee => "à dest destinataire",
        Message::FieldStatus => "statut",
        Message::FieldCites => "cite",
        Message::FieldStudyGroup => "ce",
        Message::FieldPart => "partie",
        Message::FieldTopic => "thème",
        Message::FieldWho => "qui associe",
        Message::FieldMentioned => "mentionne",
        Message::FieldTitle => "titre",
        Message::FieldKind => "type genre",
        Message::FieldYear => "année an",
        Message::FieldMeeting => "réunion",
        Message::NameStudyGroup => "Commission d'études",
        Message::NameTopic => "Thème",
        Message::QueryUnclosed => {
            "Le guillemet qui précède « {part} » n'est pas fermé. Ajoutez-en un à la fin de l'expression ; en attendant, la recherche se fait sans lui."
        }
        Message::QueryUnknownField => {
            "Il n'existe pas de champ « {part} » : cette condition n'a pas été prise en compte. Les champs sont : {fields}."
        }
        Message::QueryEmptyField => {
            "« {part} » attend une valeur après les deux-points, par exemple {example}. Il n'en a pas été tenu compte."
        }
        Message::QueryUnknownValue => {
            "{field} : rien ne s'appelle « {part} ». Il n'en a pas été tenu compte ; les suggestions montrent les valeurs possibles."
        }
        Message::QueryNoSuchResolution => {
            "La Résolution {part} ne figure pas dans ce registre : elle ne donne aucun résultat."
        }
        Message::QueryUnknownOperator => {
            "{part} n'est pas un opérateur ici et n'a pas été pris en compte. Sont compris OU, ET, SAUF, les parenthèses et * à la fin d'un mot."
        }
        Message::QueryTooLong => {
            "La recherche est trop longue : seul le début a été pris en compte, au plus {words} mots et {characters} caractères. Raccourcissez-la."
        }
        Message::HelpIntro => {
            "Choisissez un exemple pour l'essayer. La casse et les accents sont indifférents ; des suggestions apparaissent pendant la saisie."
        }
        Message::HelpWords => "Tous les mots, dans n'importe quel ordre et où qu'ils soient",
        Message::ExampleWords => "formation développement",
        Message::HelpPhrase => "Ces mots ensemble, exactement",
        Message::ExamplePhrase => "« pays en développement »",
        Message::HelpExclude => "Sans ce qui suit le trait d'union : mot, expression ou champ",
        Message::ExampleExclude => "sécurité -spam",
        Message::HelpEither => {
            "L'un ou l'autre ; les parenthèses groupent les mots, ET et SAUF sont compris aussi"
        }
        Message::ExampleEither => "spam OU (fraude -appels)",
        Message::HelpBeginning => "Les mots qui commencent ainsi ; ? remplace une lettre",
        Message::ExampleBeginning => "normalis*",
        Message::HelpFields => {
            "Un champ et sa valeur : {field}. Des virgules entre plusieurs valeurs : l'une d'elles suffit."
        }
        Message::ClearSearch => "Effacer la recherche",
        Message::ViewLabel => "Afficher",
        Message::ViewOverview => "Résolutions",
        Message::ViewProvisions => "Dispositions",
        Message::ViewMatrix => "Qui fait quoi",
        Message::Source => "Source",
        Message::Menu => "Autres outils",
        Message::AllFilters => "Tous les filtres",
        Message::SkipToResults => "Aller aux résultats",
        Message::FilterWho => "Qui",
        Message::Close => "Fermer",
        Message::Filters => "Filtres",
        Message::FiltersDone => "Voir les résultats",
        Message::ActiveFilters => "Filtres actifs",
        Message::RemoveFilter => "Retirer le filtre {facet} : {value}",
        Message::RemoveSearch => "Retirer la recherche « {value} »",
        Message::ClearAll => "Tout effacer",
        Message::FacetWho => "Qui (destinataire ou associé)",
        Message::FacetAddressee => "Destinataire",
        Message::FacetVerb => "Verbe",
        Message::FacetStatus => "Statut",
        Message::FacetPart => "Partie",
        Message::FacetMentioned => "Également mentionné",
        Message::FacetCited => "Cite",
        Message::FacetSector => "Secteur concerné",
        Message::FacetTopic => "Thème",
        Message::FacetKind => "Type d'acte",
        Message::FacetYear => "Année",
        Message::FacetMeeting => "Réunion",
        Message::FacetDuty => "Rapports et échéances",
        Message::FacetHas => "Résolution comportant",
        Message::ForceDecides => "Décisions",
        Message::ForceInstructs => "Instructions",
        Message::ForceRequests => "Demandes",
        Message::ForceInvites => "Invitations",
        Message::ForceEncourages => "Encouragements",
        Message::ForceStates => "Constatations",
        Message::KindAssembly => "Assemblées et conférences",
        Message::KindSector => "Secteurs",
        Message::KindBureau => "Bureaux",
        Message::KindStudyGroup => "Commissions d'études",
        Message::KindAdvisoryGroup => "Groupes consultatifs",
        Message::KindCouncil => "Conseil",
        Message::KindMembership => "Membres",
        Message::KindRegionalOffice => "Bureaux régionaux",
        Message::KindCoordinationGroup => "Groupes de coordination",
        Message::KindOrganization => "Organisations",
        Message::SectorGeneral => "Général (aucun Secteur en particulier)",
        Message::HasAnnex => "Une annexe",
        Message::HasNote => "Une note de bas de page",
        Message::DutyReport => "Demande un rapport",
        Message::DutyDeadline => "Fixe une échéance",
        Message::InstrumentOf => "{instrument} ({body})",
        Message::MissingValue => "{value} (absent de ce registre)",
        Message::OnlyValue => "Seul",
        Message::OnlyThisValue => "Seul {value}",
        Message::AnyValue => "Tous",
        Message::AnyValueOf => "Tous : retirer les filtres de {facet}",
        Message::FindValue => "Chercher dans {facet}",
        Message::ShowMembers => "Membres de {value}",
        Message::FacetResolution => "Résolution",
        Message::KindDecision => "Décision",
        Message::KindRecommendation => "Recommandation",
        Message::KindOpinion => "Avis",
        Message::KindDeclaration => "Déclaration",
        Message::KindStatement => "Déclaration du président",
        Message::KindConclusion => "Conclusion",
        Message::KindOrder => "Ordonnance",
        Message::KindQuestion => "Question",
        Message::KindProgramme => "Programme",
        Message::MatrixAcross => "Colonnes",
        Message::MatrixVerbs => "Verbes",
        Message::MatrixResolutions => "Résolutions",
        Message::MatrixOfVerbs => "Dispositions par destinataire et par verbe",
        Message::MatrixOfResolutions => "Dispositions par destinataire et par Résolution",
        Message::MatrixHint => {
            "Choisissez un nombre, un destinataire ou une colonne pour lire les dispositions correspondantes. Un total ne compte chaque disposition qu'une fois, même si elle a plusieurs destinataires ou figure dans plusieurs cases."
        }
        Message::MatrixCell => "{row}, {column}: {count}",
        Message::RoleChoice => "Rôle",
        Message::RoleEither => "Tous",
        Message::RoleAddressed => "Destinataire",
        Message::RoleInCooperation => "En coopération",
        Message::Involves => "Associe : {value}",
        Message::AddressedTo => "Adressé à : {value}",
        Message::InCooperation => "En coopération : {value}",
        Message::CountsByRole => "{addressed} destinataire · {others} en coopération",
        Message::WaysOut => "Ce qui donnerait des résultats",
        Message::WayOutSpelling => "Chercher plutôt « {value} »",
        Message::WayOutFilter => "Sans le filtre {facet} : {value}",
        Message::WayOutWords => "Chercher sans « {value} »",
        Message::WayOutSearch => "Sans la recherche",
        Message::ClearFilters => "Effacer les filtres",
        Message::MatrixAlso => "{cell} ; {count} de plus en coopération",
        Message::MatrixOnlyNamed => "En coopération seulement :",
        Message::MatrixTotal => "Total",
        Message::MatrixAllLines => "Afficher les {count} destinataires",
        Message::MatrixAllColumns => "Afficher les {count} colonnes",
        Message::AllValues => "Tout afficher ({count})",
        Message::FewerValues => "Afficher moins",
        Message::ColumnNumber => "N°",
        Message::ColumnStatus => "Statut",
        Message::ColumnTitle => "Titre",
        Message::ColumnSummary => "Résumé",
        Message::ColumnProvisions => "Dispositions",
        Message::ColumnResolution => "Résolution",
        Message::ColumnVerb => "Verbe",
        Message::ColumnAddressee => "Destinataire",
        Message::ColumnLabel => "Repère",
        Message::ColumnText => "Texte",

        Message::ColumnEdition => "Édition",
        Message::ColumnTopics => "Thèmes",
        Message::ColumnCites => "Citations",
        Message::Layout => "Présentation",
        Message::LayoutColumns => "Colonnes",
        Message::MoveFirst => "Déplacer {column} vers le début",
        Message::MoveLast => "Déplacer {column} vers la fin",
        Message::ColumnAt => "{column} : colonne {position} sur {count}",
        Message::ResetColumns => "Colonnes habituelles",
        Message::Density => "Espacement des lignes",
        Message::DensityComfortable => "Aéré",
        Message::DensityCompact => "Compact",
        Message::GroupLabel => "Regrouper par",
        Message::GroupNone => "Sans regroupement",
        Message::GroupSeveral => {
            "Une disposition qui a plusieurs destinataires figure sous chacun d'eux."
        }
        Message::GroupNobody => "Aucun destinataire particulier",
        Message::GroupUnknown => "Statut non indiqué",
        Message::OpenGroups => "Ouvrir tous les groupes",
        Message::CloseGroups => "Fermer tous les groupes",
        Message::OpenAll => "Ouvrir tous les textes complets",
        Message::CloseAll => "Fermer tous les textes complets",
        Message::NextMatch => "Occurrence suivante",
        Message::PreviousMatch => "Occurrence précédente",
        Message::MatchAt => "Occurrence {position} sur {count}",
        Message::NoMatches => "Aucune occurrence dans ce texte",
        Message::Compare => "Comparer",
        Message::CompareThis => "Comparer : {name}",
        Message::CompareFirst => "Première résolution",
        Message::CompareSecond => "Seconde résolution",
        Message::CompareNone => "Choisir une résolution",
        Message::Comparison => "{first} et {second} côte à côte",
        Message::CloseComparison => "Fermer la comparaison",
        Message::OnlyIn => "Seulement ici : {name}",
        Message::NothingHere => "{name} : pas de section correspondante.",
        Message::Parallel => "Lire en parallèle avec",
        Message::ParallelCaption => "{name} en plusieurs langues",
        Message::NotInLanguage => "Pas de texte : {language}",

        Message::Basket => "Panier",
        Message::BasketKeep => "Garder {what} dans le panier",
        Message::BasketEmpty => {
            "Le panier est vide. Le signet placé à côté d'une résolution ou d'une disposition l'y ajoute."
        }
        Message::BasketGone => "{path} : ne figure plus dans ce registre",
        Message::BasketRemove => "Retirer {what} du panier",
        Message::BasketClear => "Vider le panier",
        Message::Export => "Exporter et imprimer",
        Message::ExportScope => "Lignes",
        Message::ExportListed => "Affichées",
        Message::ExportBasket => "Panier",
        Message::ExportFormat => "Format",
        Message::ExportCsv => "CSV pour tableurs",
        Message::ExportHtml => "Tableau pour Word (HTML)",
        Message::ExportMarkdown => "Markdown",
        Message::ExportJson => "JSON des résolutions",
        Message::ExportBom => "Marquer en UTF-8 pour Excel (BOM)",
        Message::ExportSeparator => "Séparateur",
        Message::ExportComma => "Virgule",
        Message::ExportSemicolon => "Point-virgule",
        Message::ExportTab => "Tabulation",
        Message::ExportSave => "Enregistrer un fichier",
        Message::ExportCopy => "Copier",
        Message::ExportPrint => "Imprimer en entier",
        Message::ExportSaved => "{file} a été remis au navigateur pour enregistrement.",
        Message::ExportSavedInFrame => {
            "{file} a été remis au navigateur pour enregistrement. Si rien n'arrive, cette page n'autorise pas les téléchargements : utilisez « Copier »."
        }
        Message::ExportCopied => "Copié. Le contenu peut être collé.",
        Message::ExportCopyRefused => {
            "Le navigateur n'autorise pas la copie ici : {file} lui a été remis pour enregistrement."
        }
        Message::ExportNothing => "Il n'y a aucune ligne à exporter.",
        Message::PrintRefused => {
            "Cette page n'autorise pas l'impression. Enregistrez un fichier et imprimez-le."
        }
        Message::PrintLimited => {
            "Seules les {count} premières lignes sur {total} sont imprimées. Affinez les filtres pour imprimer les autres."
        }
        Message::ExportLink => "Textes officiels : {address}",
        Message::ExportedOn => "Exporté le {date}",
        Message::ExportUnfiltered => "Aucun filtre",
        Message::ExportFilters => "Filtres : {filters}",
        Message::ExportSearch => "Recherche : « {value} »",
        Message::ColumnCitation => "Citation",
        Message::ColumnPath => "Chemin",
        Message::ColumnSource => "Source",

        Message::SortLabel => "Trier par",
        Message::SortDocument => "Ordre du document",
        Message::SortDescending => "{column}, décroissant",
        Message::MatchingOf => "{count} sur {total} correspondent",
        Message::Loading => "Chargement des résolutions…",
        Message::LoadingPercent => "Chargement des résolutions : {percent}",
        Message::StillLoading => {
            "Chargement toujours en cours : le serveur n'a rien envoyé depuis un moment. Vous pouvez attendre ou réessayer."
        }
        Message::NotRenewed => {
            "Les résolutions n'ont pas pu être rechargées : celles qui étaient déjà là restent affichées. {why}"
        }
        Message::EmptyRegister => "Ce registre ne contient aucune résolution.",
        Message::NothingReadable => {
            "Rien de ce fichier ne peut être affiché ; voici ce qui ne va pas :"
        }
        Message::NoMatch => "Aucun résultat",
        Message::NoMatchHint => "Essayez d'autres mots, ou retirez un filtre.",
        Message::ErrorStart => {
            "Le tableau interactif n'a pas pu démarrer: la page ou le navigateur ne le permet pas (WebAssembly, politique de sécurité du contenu ou réseau). La version simple figure ci-après."
        }
        Message::ErrorBrowser => {
            "Ce navigateur est trop ancien pour le tableau interactif: il lui manque {what}. La version simple figure ci-après."
        }
        Message::ErrorCrash => {
            "Le tableau a rencontré une erreur et a été relancé. Vos choix sont conservés."
        }
        Message::ErrorStopped => {
            "Le tableau a rencontré une erreur à plusieurs reprises et a été arrêté. La version simple figure ci-après."
        }
        Message::ErrorMemory => {
            "Les données sont trop volumineuses pour ce navigateur : leur lecture a occupé {size} Mo de mémoire, et il n'en restait plus."
        }
        Message::ErrorFile => {
            "Un fichier de ce tableau n'a pas pu être obtenu: {address} ({why}). Il doit se trouver sur le serveur avec les autres, et cette page doit être autorisée à le lire."
        }
        Message::ErrorTable => {
            "Ce tableau ne peut pas être rendu interactif: sa première ligne doit nommer une colonne pour la résolution et une pour le titre ou le texte. Trouvé: {found}"
        }
        Message::ErrorMissing => {
            "Tout n'a pas pu être chargé. Il manque au tableau ce qui provient de :"
        }
        Message::ErrorTitle => "Les résolutions n'ont pas pu être chargées",
        Message::Retry => "Réessayer",
        Message::ErrorSource => "Fichier : {address}",
        Message::ErrorNoSource => {
            "Aucun fichier n'est indiqué : ajoutez un attribut src avec l'adresse d'un fichier JSON de résolutions."
        }
        Message::ErrorNetwork => {
            "Le serveur n'a pas pu être joint. Vérifiez la connexion, et que le serveur autorise cette page à lire le fichier (CORS)."
        }
        Message::ErrorStatus => "Le serveur a répondu {status}. Vérifiez l'adresse du fichier.",
        Message::ErrorEmpty => {
            "Le fichier est vide. Exportez de nouveau le registre et déposez-le."
        }
        Message::ErrorHtml => {
            "Une page web a été reçue au lieu de JSON. Vérifiez l'adresse, et que le fichier se lit sans connexion à un compte."
        }
        Message::ErrorInside => {
            "Les données placées dans l'élément ne sont pas du JSON: l'éditeur de cette page les a peut-être modifiées. Placez-les dans un fichier et indiquez celui-ci dans «src»."
        }
        Message::ErrorNotUtf8 => {
            "Le fichier n'est pas encodé en UTF-8 (octet {at}). Enregistrez-le en UTF-8."
        }
        Message::ErrorTruncated => {
            "Le fichier s'interrompt à la ligne {line} : le transfert n'est pas complet. Réessayez."
        }
        Message::ErrorNotJson => {
            "Le fichier n'est pas du JSON valide (ligne {line}, colonne {column}) : {detail}. Corrigez-le à cet endroit ou exportez-le de nouveau."
        }
        Message::ErrorNotARegister => {
            "Le fichier est du JSON, mais pas un registre de résolutions (trouvé : {found}). Choisissez un fichier produit par l'importateur."
        }
        Message::ErrorUnsupportedFormat => {
            "Le registre est au format « {found} » ; cette version lit « {supported} ». Mettez à jour le composant, ou exportez dans ce format."
        }
        Message::ErrorNoResolutions => {
            "Le registre n'a pas de liste de résolutions (trouvé : {found}). Exportez-le de nouveau."
        }
        Message::ResolutionNumber => "Résolution {number}",
        Message::RevisedEdition => "Rév. {edition}",
        Message::EditionPlace => "{place}, {year}",
        Message::EditionYear => "{year}",
        Message::WithEdition => "{name} ({edition})",
        Message::CitationOf => "{resolution} de la {body}",
        Message::CitationOfVowel => "{resolution} de l'{body}",
        Message::CitationClause => "{verb} {whom}",
        Message::CitationPlace => "{above}, {label}",
        Message::CitationParagraph => "alinéa {number}",
        Message::Share => "Lien ou citation : {what}",
        Message::CopyLink => "Copier le lien",
        Message::CopyViewLink => "Copier le lien vers ce tableau tel qu'affiché",
        Message::CopyCitation => "Copier la citation",
        Message::LinkCopied => "Lien copié",
        Message::CitationCopied => "Citation copiée",
        Message::CopyYourself => "La copie n'est pas autorisée ici. Copiez ce texte vous-même :",
        Message::LinkRefused => {
            "Le lien demande {list}, que ce tableau ne contient pas. Tout le reste est conforme au lien."
        }
        Message::LinkCut => {
            "Le lien est plus long que ce que ce tableau peut lire. Une partie en a été laissée de côté."
        }
        Message::LinkPlaceGone => {
            "« {path} » ne figure pas, ou plus, dans ce tableau. Affiché à la place : {nearest}."
        }
        Message::LinkPlaceUnknown => "« {path} » ne figure pas, ou plus, dans ce tableau.",
        Message::Dismiss => "Fermer ce message",
        Message::OpenDetail => "Afficher le texte complet : {name}",
        Message::CloseDetail => "Fermer : {name}",
        Message::DetailSummary => "Ce qu'elle implique pour le Secteur",
        Message::DetailAnnexes => "Annexes",
        Message::DetailNotes => "Notes",
        Message::DetailReferences => "Instruments cités",
        Message::PreviousResolution => "Résolution précédente",
        Message::NextResolution => "Résolution suivante",
        Message::BackToList => "Retour à la liste",
        Message::Outline => "Sections de cette résolution",
        Message::WholeSummary => "Afficher tout le résumé",
        Message::OnlyMatching => "N'afficher que ce qui correspond",
        Message::More => "Plus : {what}",
        Message::KeepInBasket => "Garder dans le panier",
        Message::CopyText => "Copier le texte",
        Message::TextCopied => "Texte copié",
        Message::PrintThis => "Imprimer : {name}",
        Message::SaveDocument => "Enregistrer comme document Word",
        Message::ExportDocx => "Document Word",
        Message::Quoted => "«\u{a0}{words}\u{a0}»",
        Message::DetailNothing => "Le document ne donne aucune disposition de cette résolution.",
        Message::NotReproduced => "non reproduit dans le rapport",
        Message::ColumnAdopted => "Date d'adoption",
        Message::AdoptedOn => "Adoption : {date}",
        Message::InForceFrom => "Entrée en vigueur : {date}",
        Message::NoteMark => "Note {label}",
        Message::CitedAt => "dans {path}",
        Message::CitedResolution => "Résolution {number}",
        Message::CitedRecommendation => "Recommandation {number}",
        Message::CitedQuestion => "Question {number}",
        Message::CitedDeclaration => "Déclaration {number}",
        Message::CitedDecision => "Décision {number}",
        Message::CitedOpinion => "Avis {number}",
        Message::CitedProgramme => "Programme {number}",
        Message::CitedStatement => "Déclaration {number}",
        Message::CitedConclusion => "Conclusion {number}",
        Message::CitedOrder => "Ordonnance {number}",
        Message::CitedOfKind => "{kind} {number}",
        Message::CitedOther => "{number}",

        Message::ViewCitations => "Citations",
        Message::ViewChanges => "Modifications",
        Message::ChangesSince => "Modifications depuis :",
        Message::ChangesKinds => "Types de modification",
        Message::ChangesLanguage => "Les textes comparés sont en {language}.",
        Message::ChangesWithoutEdition => {
            "Cette page n’indique aucune édition antérieure à comparer."
        }
        Message::ChangesFailed => "L’édition antérieure n’a pas pu être chargée.",
        Message::ChangeAbsent => "Absente de cette édition",
        Message::ChangeNone => "Inchangée",
        Message::ChangeAdded => "Ajout",
        Message::ChangeRemoved => "Suppression",
        Message::ChangeMoved => "Déplacement",
        Message::ChangeReworded => "Reformulation",
        Message::ChangeRenumbered => "Renumérotation",
        Message::ChangeFrom => "auparavant : {place}",
        Message::ChangeHeading => "Intitulé",
        Message::NewlyAddressed => "Nouveaux destinataires :",
        Message::NoLongerAddressed => "Ne sont plus destinataires :",
        Message::AddedBegin => "début d’ajout :",
        Message::AddedEnd => "(fin d’ajout)",
        Message::RemovedBegin => "début de suppression :",
        Message::RemovedEnd => "(fin de suppression)",
        Message::AddedLegend => "mots de cette édition seulement",
        Message::RemovedLegend => "mots de l’édition antérieure seulement",
        Message::CitedBy => "Citée par",
        Message::MarkDangling => "Absente de ce registre",
        Message::MarkOutdated => "Édition antérieure",
        Message::MarkDanglingWhy => {
            "Le registre ne contient pas la {citation} : elle n'a peut-être pas été reprise, ou la citation est erronée."
        }
        Message::MarkOutdatedWhy => "Le registre contient une édition plus récente : {edition}.",
        Message::OpensOutside => "(s'ouvre dans un nouvel onglet)",
        Message::BodyUnknown => "Organe non précisé",
        Message::MapTitle => "Carte des citations",
        Message::MapHint => {
            "Une flèche va d'une résolution à ce qu'elle cite. Choisissez une résolution ou un instrument pour filtrer le tableau ci-dessous ; les touches fléchées mènent de l'un à l'autre."
        }
        Message::MapDashed => "Pointillé : absente de ce registre, ou édition antérieure.",
        Message::MapNothing => "Aucune résolution de ce registre ne cite d'instrument.",
        Message::MapResolution => "{name} : cite {cites}, citée par {cited}",
        Message::MapInstrument => "{name} : cité par {cited}",
        Message::OfBody => "{body} : {name}",

        Message::Annex => "Annexe",
        Message::Further => "{verb} en outre",
        Message::Delegated => "{verb} : {other}",
        Message::NoAddressee => "—",
        Message::Official => "Texte officiel",
        Message::Digest => "Condensé, et non le texte officiel",
        Message::Extract => "Extraits, mot pour mot",
        Message::Draft => "Projet, non adopté",
        Message::SourceDocument => "Source : {title}",
        Message::AsOf => "Registre établi le {date}",
        Message::OfficialTexts => "Textes officiels",
        Message::UnofficialTranslation => "Traduction non officielle",
        Message::TextsIn => "Langue des textes : {language}",
        Message::InLanguage => "({language})",
        Message::AboutDocument => "À propos de l'assemblée et de ce document",
        Message::Figures => "L'assemblée en chiffres",
        Message::AtLeast => "plus de {count}",
        Message::ShowAllRows => "Afficher les {count} lignes",
    }
}

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    match counted {
        Counted::Resolutions => &[
            (Category::One, "{count} résolution sur {total}"),
            (Category::Other, "{count} résolutions sur {total}"),
        ],
        Counted::AllResolutions => {
            &[(Category::One, "{count} résolution"), (Category::Other, "{count} résolutions")]
        }
        Counted::Provisions => &[
            (Category::One, "{count} disposition sur {total}"),
            (Category::Other, "{count} dispositions sur {total}"),
        ],
        Counted::AllProvisions => {
            &[(Category::One, "{count} disposition"), (Category::Other, "{count} dispositions")]
        }
        Counted::Documents => {
            &[(Category::One, "{count} document"), (Category::Other, "{count} documents")]
        }
        Counted::ActiveFilterCount => {
            &[(Category::One, "{count} actif"), (Category::Other, "{count} actifs")]
        }
        Counted::OtherProvisions => &[
            (Category::One, "Afficher {count} autre disposition"),
            (Category::Other, "Afficher les {count} autres dispositions"),
        ],
        Counted::OtherMatches => &[
            (Category::One, "+{count} disposition correspond"),
            (Category::Other, "+{count} dispositions correspondent"),
        ],
        Counted::ValuesFound => &[
            (Category::One, "{count} valeur trouvée"),
            (Category::Other, "{count} valeurs trouvées"),
        ],
        Counted::ChangedResolutions => &[
            (Category::One, "{count} résolution modifiée"),
            (Category::Other, "{count} résolutions modifiées"),
        ],
        Counted::Problems => &[
            (Category::One, "Le fichier présente {count} problème ; tout le reste est affiché"),
            (Category::Other, "Le fichier présente {count} problèmes ; tout le reste est affiché"),
        ],
        Counted::MapLeftOut => &[
            (
                Category::One,
                "{count} résolution ou instrument moins cité n'est pas dessiné. Le tableau contient toutes les citations.",
            ),
            (
                Category::Other,
                "{count} résolutions et instruments moins cités ne sont pas dessinés. Le tableau contient toutes les citations.",
            ),
        ],
        Counted::MoreCiting => {
            &[(Category::One, "et {count} autre"), (Category::Other, "et {count} autres")]
        }
        Counted::BasketAdded => &[
            (Category::One, "Ajouté. Le panier contient {count} élément."),
            (Category::Many, "Ajouté. Le panier contient {count} d'éléments."),
            (Category::Other, "Ajouté. Le panier contient {count} éléments."),
        ],
        Counted::BasketRemoved => &[
            (Category::One, "Retiré. Le panier contient {count} élément."),
            (Category::Many, "Retiré. Le panier contient {count} d'éléments."),
            (Category::Other, "Retiré. Le panier contient {count} éléments."),
        ],
        Counted::ShowMoreRows => &[
            (Category::One, "Afficher {count} ligne de plus"),
            (Category::Many, "Afficher {count} de lignes de plus"),
            (Category::Other, "Afficher {count} lignes de plus"),
        ],
        Counted::HeldBackRows => &[
            (Category::One, "{count} ligne n'est pas encore affichée."),
            (Category::Other, "{count} lignes ne sont pas encore affichées."),
        ],
    }
}

fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Recalling => "rappelant",
        Verb::Considering => "considérant",
        Verb::Recognizing => "reconnaissant",
        Verb::TakingIntoAccount => "tenant compte",
        Verb::BearingInMind => "ayant à l'esprit",
        Verb::Noting => "notant",
        Verb::Emphasizing => "soulignant",
        Verb::Affirming => "affirmant",
        Verb::Reaffirming => "réaffirmant",
        Verb::Welcoming => "se félicitant",
        Verb::Concerned => "préoccupée",
        Verb::Aware => "consciente",
        Verb::Convinced => "convaincue",
        Verb::HavingConsidered => "ayant examiné",
        Verb::Expressing => "exprimant",
        Verb::Guided => "guidée par",
        Verb::Pursuant => "conformément à",
        Verb::Resolves => "décide",
        Verb::Approves => "approuve",
        Verb::Adopts => "adopte",
        Verb::Endorses => "fait sien",
        Verb::Agrees => "convient",
        Verb::Confirms => "confirme",
        Verb::Declares => "déclare",
        Verb::Establishes => "crée",
        Verb::Appoints => "nomme",
        Verb::Elects => "élit",
        Verb::Amends => "modifie",
        Verb::Abrogates => "abroge",
        Verb::Instructs => "charge",
        Verb::Authorizes => "autorise",
        Verb::Requests => "prie",
        Verb::Urges => "exhorte",
        Verb::Appeals => "lance un appel",
        Verb::CallsUpon => "appelle",
        Verb::Invites => "invite",
        Verb::Encourages => "encourage",
        Verb::Recommends => "recommande",
        Verb::TakesNote => "prend note",
        Verb::Notes => "note",
        Verb::Considers => "considère",
        Verb::Recognizes => "reconnaît",
        Verb::Emphasizes => "souligne",
        Verb::Reaffirms => "réaffirme",
        Verb::Welcomes => "se félicite",
        Verb::Supports => "appuie",
        Verb::Expresses => "exprime",
        Verb::Commends => "félicite",
        Verb::Thanks => "remercie",
        Verb::Condemns => "condamne",
        Verb::Own(own) => own.id(),
        Verb::Other => "autre",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "Nouvelle",
        Status::Revised => "Révisée",
        Status::Unchanged => "Inchangée",
        Status::Suppressed => "Supprimée",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Preamble => "Préambule",
        Part::Operative => "Dispositif",
        Part::Annex => "Annexe",
    }
}
