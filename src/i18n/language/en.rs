//! English.

use crate::i18n::{Category, Counted, Message, OfflineTexts, Texts};
use crate::model::{Part, Status, Verb};

/// The texts in English.
pub(super) const TEXTS: Texts = Texts { text, counted, verb, status, part, offline: OFFLINE };

const OFFLINE: OfflineTexts = OfflineTexts {
    copy: "No newer data could be fetched: this is the copy of {date}.",
    unreadable: "There are newer data, but they cannot be read: this is the copy of {date}.",
    newer: "There is a newer version of these data.",
    show: "Show it",
    newer_table: "There is a newer version of this table.",
    reload: "Reload",
};

fn text(message: Message) -> &'static str {
    match message {
        Message::Search => "Search the resolutions",
        Message::LanguageLabel => "Language",
        Message::SearchHint => "Words or a number",
        Message::SortRelevance => "Relevance",
        Message::ByRelevance => "most relevant first",
        Message::QueryHelp => "How to search",
        Message::Suggestions => "Suggestions",
        Message::FieldResolution => "res resolution",
        Message::FieldVerb => "verb",
        Message::FieldAddressee => "to addressee",
        Message::FieldStatus => "status",
        Message::FieldCites => "cites",
        Message::FieldStudyGroup => "sg",
        Message::FieldPart => "part",
        Message::FieldTopic => "topic",
        Message::FieldWho => "who involves",
        Message::FieldMentioned => "mentions",
        Message::FieldTitle => "title",
        Message::FieldKind => "kind",
        Message::FieldYear => "year",
        Message::FieldMeeting => "meeting",
        Message::NameStudyGroup => "Study group",
        Message::NameTopic => "Topic",
        Message::QueryUnclosed => {
            "The quotation mark before “{part}” is not closed. Add one where the phrase ends; until then it is searched without it."
        }
        Message::QueryUnknownField => {
            "There is no field “{part}”, so this condition was left out. The fields are: {fields}."
        }
        Message::QueryEmptyField => {
            "“{part}” needs a value after the colon, for example {example}. It was left out."
        }
        Message::QueryUnknownValue => {
            "{field}: nothing is called “{part}”. It was left out; the suggestions show what there is."
        }
        Message::QueryNoSuchResolution => {
            "Resolution {part} is not in this register, so nothing is found for it."
        }
        Message::QueryUnknownOperator => {
            "{part} is no operator here and was left out. Understood are OR, AND, NOT, brackets, and * at the end of a word."
        }
        Message::QueryTooLong => {
            "The search is too long: only its beginning was searched, at most {words} words and {characters} characters. Shorten it."
        }
        Message::HelpIntro => {
            "Choose an example to try it. Case and accents do not matter; suggestions appear as you type."
        }
        Message::HelpWords => "All the words, in any order and anywhere in the text",
        Message::ExampleWords => "training developing",
        Message::HelpPhrase => "These words together, exactly so",
        Message::ExamplePhrase => "\"developing countries\"",
        Message::HelpExclude => "Without what follows the hyphen: a word, a phrase or a field",
        Message::ExampleExclude => "security -spam",
        Message::HelpEither => {
            "Either of the two; brackets group words, AND and NOT are understood too"
        }
        Message::ExampleEither => "spam OR (fraud -calls)",
        Message::HelpBeginning => "Words that begin so; ? stands for one letter",
        Message::ExampleBeginning => "standard*",
        Message::HelpFields => {
            "A field and its value: {field}. Commas between several values mean any of them."
        }
        Message::ClearSearch => "Clear the search",
        Message::ViewLabel => "Show",
        Message::ViewOverview => "Resolutions",
        Message::ViewProvisions => "Provisions",
        Message::ViewMatrix => "Who does what",
        Message::Source => "Source",
        Message::Menu => "More tools",
        Message::AllFilters => "All filters",
        Message::SkipToResults => "Skip to the results",
        Message::FilterWho => "Who",
        Message::Close => "Close",
        Message::Filters => "Filters",
        Message::FiltersDone => "Show the results",
        Message::ActiveFilters => "Active filters",
        Message::RemoveFilter => "Remove the filter {facet}: {value}",
        Message::RemoveSearch => "Remove the search for “{value}”",
        Message::ClearAll => "Clear all",
        Message::FacetWho => "Who (addressed or involved)",
        Message::FacetAddressee => "Addressee",
        Message::FacetVerb => "Verb",
        Message::FacetStatus => "Status",
        Message::FacetPart => "Part",
        Message::FacetMentioned => "Also mentioned",
        Message::FacetCited => "Cites",
        Message::FacetSector => "Sector involved",
        Message::FacetTopic => "Topic",
        Message::FacetKind => "Kind",
        Message::FacetYear => "Year",
        Message::FacetMeeting => "Meeting",
        Message::FacetDuty => "Reports and deadlines",
        Message::FacetHas => "Resolution with",
        Message::ForceDecides => "Decisions",
        Message::ForceInstructs => "Instructions",
        Message::ForceRequests => "Requests",
        Message::ForceInvites => "Invitations",
        Message::ForceEncourages => "Encouragement",
        Message::ForceStates => "Statements",
        Message::KindAssembly => "Assemblies and conferences",
        Message::KindSector => "Sectors",
        Message::KindBureau => "Bureaux",
        Message::KindStudyGroup => "Study groups",
        Message::KindAdvisoryGroup => "Advisory groups",
        Message::KindCouncil => "Council",
        Message::KindMembership => "Membership",
        Message::KindRegionalOffice => "Regional offices",
        Message::KindCoordinationGroup => "Coordination groups",
        Message::KindOrganization => "Organizations",
        Message::SectorGeneral => "General (no certain Sector)",
        Message::HasAnnex => "An annex",
        Message::HasNote => "A footnote",
        Message::DutyReport => "Asks for a report",
        Message::DutyDeadline => "Sets a date",
        Message::InstrumentOf => "{body} {instrument}",
        Message::MissingValue => "{value} (not in this register)",
        Message::OnlyValue => "Only",
        Message::OnlyThisValue => "Only {value}",
        Message::AnyValue => "All",
        Message::AnyValueOf => "All: remove the filters of {facet}",
        Message::FindValue => "Find in {facet}",
        Message::ShowMembers => "Members of {value}",
        Message::FacetResolution => "Resolution",
        Message::KindDecision => "Decision",
        Message::KindRecommendation => "Recommendation",
        Message::KindOpinion => "Opinion",
        Message::KindDeclaration => "Declaration",
        Message::KindStatement => "Statement",
        Message::KindConclusion => "Conclusion",
        Message::KindOrder => "Order",
        Message::KindQuestion => "Question",
        Message::KindProgramme => "Programme",
        Message::MatrixAcross => "Columns",
        Message::MatrixVerbs => "Verbs",
        Message::MatrixResolutions => "Resolutions",
        Message::MatrixOfVerbs => "Provisions by addressee and verb",
        Message::MatrixOfResolutions => "Provisions by addressee and resolution",
        Message::MatrixHint => {
            "Choose a number, an addressee or a column to read its provisions. A total counts each provision once, though it may have several addressees or stand in several cells."
        }
        Message::MatrixCell => "{row}, {column}: {count}",
        Message::RoleChoice => "Role",
        Message::RoleEither => "Either",
        Message::RoleAddressed => "Addressed",
        Message::RoleInCooperation => "In cooperation",
        Message::Involves => "Involves: {value}",
        Message::AddressedTo => "Addressed to: {value}",
        Message::InCooperation => "In cooperation: {value}",
        Message::CountsByRole => "{addressed} addressed · {others} in cooperation",
        Message::WaysOut => "What would give results",
        Message::WayOutSpelling => "Search for “{value}” instead",
        Message::WayOutFilter => "Without the filter {facet}: {value}",
        Message::WayOutWords => "Search without “{value}”",
        Message::WayOutSearch => "Without the search",
        Message::ClearFilters => "Clear filters",
        Message::MatrixAlso => "{cell}; {count} more in cooperation",
        Message::MatrixOnlyNamed => "In cooperation only:",
        Message::MatrixTotal => "Total",
        Message::MatrixAllLines => "Show all {count} addressees",
        Message::MatrixAllColumns => "Show all {count} columns",
        Message::AllValues => "Show all {count}",
        Message::FewerValues => "Show fewer",
        Message::ColumnNumber => "No.",
        Message::ColumnStatus => "Status",
        Message::ColumnTitle => "Title",
        Message::ColumnSummary => "Summary",
        Message::ColumnProvisions => "Provisions",
        Message::ColumnResolution => "Resolution",
        Message::ColumnVerb => "Verb",
        Message::ColumnAddressee => "Addressee",
        Message::ColumnLabel => "Label",
        Message::ColumnText => "Text",

        Message::ColumnEdition => "Edition",
        Message::ColumnTopics => "Topics",
        Message::ColumnCites => "Citations",
        Message::Layout => "Layout",
        Message::LayoutColumns => "Columns",
        Message::MoveFirst => "Move {column} towards the start",
        Message::MoveLast => "Move {column} towards the end",
        Message::ColumnAt => "{column}: column {position} of {count}",
        Message::ResetColumns => "Usual columns",
        Message::Density => "Row spacing",
        Message::DensityComfortable => "Comfortable",
        Message::DensityCompact => "Compact",
        Message::GroupLabel => "Group by",
        Message::GroupNone => "No grouping",
        Message::GroupSeveral => {
            "A provision with several addressees is listed under each of them."
        }
        Message::GroupNobody => "No particular addressee",
        Message::GroupUnknown => "Status not given",
        Message::OpenGroups => "Open all groups",
        Message::CloseGroups => "Close all groups",
        Message::OpenAll => "Open all full texts",
        Message::CloseAll => "Close all full texts",
        Message::NextMatch => "Next match",
        Message::PreviousMatch => "Previous match",
        Message::MatchAt => "Match {position} of {count}",
        Message::NoMatches => "No match in this text",
        Message::Compare => "Compare",
        Message::CompareThis => "Compare {name}",
        Message::CompareFirst => "First resolution",
        Message::CompareSecond => "Second resolution",
        Message::CompareNone => "Choose a resolution",
        Message::Comparison => "{first} and {second} side by side",
        Message::CloseComparison => "Close the comparison",
        Message::OnlyIn => "Only in {name}",
        Message::NothingHere => "{name} has no such section.",
        Message::Parallel => "Read in parallel with",
        Message::ParallelCaption => "{name} in several languages",
        Message::NotInLanguage => "No text in {language}",

        Message::Basket => "Basket",
        Message::BasketKeep => "Keep {what} in the basket",
        Message::BasketEmpty => {
            "The basket is empty. The bookmark beside a resolution or provision puts it in."
        }
        Message::BasketGone => "{path}: not in this register any more",
        Message::BasketRemove => "Take {what} out of the basket",
        Message::BasketClear => "Empty the basket",
        Message::Export => "Export and print",
        Message::ExportScope => "Rows",
        Message::ExportListed => "Listed now",
        Message::ExportBasket => "The basket",
        Message::ExportFormat => "Format",
        Message::ExportCsv => "CSV for spreadsheets",
        Message::ExportHtml => "Table for Word (HTML)",
        Message::ExportMarkdown => "Markdown",
        Message::ExportJson => "Resolution JSON",
        Message::ExportBom => "Marked as UTF-8 for Excel (BOM)",
        Message::ExportSeparator => "Cells parted by",
        Message::ExportComma => "Comma",
        Message::ExportSemicolon => "Semicolon",
        Message::ExportTab => "Tab",
        Message::ExportSave => "Save as a file",
        Message::ExportCopy => "Copy",
        Message::ExportPrint => "Print in full",
        Message::ExportSaved => "{file} was given to the browser to save.",
        Message::ExportSavedInFrame => {
            "{file} was given to the browser to save. If nothing arrives, this page does not allow downloads: use “Copy”."
        }
        Message::ExportCopied => "Copied. It can be pasted now.",
        Message::ExportCopyRefused => {
            "The browser does not allow copying here: {file} was given to it to save instead."
        }
        Message::ExportNothing => "There are no rows to export.",
        Message::PrintRefused => "This page does not allow printing. Save a file and print that.",
        Message::PrintLimited => {
            "Only the first {count} of {total} rows are printed. Narrow the filters to print the others."
        }
        Message::ExportLink => "Official texts: {address}",
        Message::ExportedOn => "Exported on {date}",
        Message::ExportUnfiltered => "No filter",
        Message::ExportFilters => "Filters: {filters}",
        Message::ExportSearch => "Search: “{value}”",
        Message::ColumnCitation => "Citation",
        Message::ColumnPath => "Path",
        Message::ColumnSource => "Source",

        Message::SortLabel => "Sort by",
        Message::SortDocument => "Document order",
        Message::SortDescending => "{column}, descending",
        Message::MatchingOf => "{count} of {total} match",
        Message::Loading => "Loading the resolutions…",
        Message::LoadingPercent => "Loading the resolutions: {percent}",
        Message::StillLoading => {
            "Still loading: nothing has come from the server for a while. You can wait, or try again."
        }
        Message::NotRenewed => {
            "The resolutions could not be loaded again: those that were here before are shown. {why}"
        }
        Message::EmptyRegister => "This register has no resolutions.",
        Message::NothingReadable => {
            "Nothing in this file can be shown; what is wrong with it is listed here:"
        }
        Message::NoMatch => "Nothing matches",
        Message::NoMatchHint => "Try fewer or other words, or remove a filter.",
        Message::ErrorStart => {
            "The interactive table could not start: the page or the browser does not let it run (WebAssembly, content security policy or network). What follows is the plain version."
        }
        Message::ErrorBrowser => {
            "This browser is too old for the interactive table: it lacks {what}. What follows is the plain version."
        }
        Message::ErrorCrash => {
            "The table met an error and was started again. What you had chosen is kept."
        }
        Message::ErrorStopped => {
            "The table met an error more than once and was stopped. What follows is the plain version."
        }
        Message::ErrorMemory => {
            "The data are too large for this browser: reading them took {size} MB of memory, and there was no more."
        }
        Message::ErrorFile => {
            "A file of this table could not be had: {address} ({why}). It must be on the server with the others, and this page must be allowed to read it."
        }
        Message::ErrorTable => {
            "This table cannot be made interactive: its first row must name a column for the resolution and one for the title or the text. Found: {found}"
        }
        Message::ErrorMissing => "Not everything could be loaded. The table lacks what comes from:",
        Message::ErrorTitle => "The resolutions could not be loaded",
        Message::Retry => "Try again",
        Message::ErrorSource => "File: {address}",
        Message::ErrorNoSource => {
            "No file is named: add a src attribute with the address of a resolution JSON file."
        }
        Message::ErrorNetwork => {
            "The server could not be reached. Check the connection, and that the server allows this page to read the file (CORS)."
        }
        Message::ErrorStatus => "The server answered {status}. Check the address of the file.",
        Message::ErrorEmpty => "The file is empty. Export the register again and upload it.",
        Message::ErrorHtml => {
            "A web page came instead of JSON. Check the address, and that the file can be read without signing in."
        }
        Message::ErrorInside => {
            "The data inside the element is not JSON: the editor of this page may have changed it. Put it into a file, and name that in “src”."
        }
        Message::ErrorNotUtf8 => "The file is not encoded in UTF-8 (byte {at}). Save it in UTF-8.",
        Message::ErrorTruncated => {
            "The file breaks off at line {line}: the download or the upload was cut short. Try again."
        }
        Message::ErrorNotJson => {
            "The file is not valid JSON (line {line}, column {column}): {detail}. Correct it there, or export it again."
        }
        Message::ErrorNotARegister => {
            "The file is JSON, but not a resolution register (found {found}). Choose a file made by the importer."
        }
        Message::ErrorUnsupportedFormat => {
            "The register has the format “{found}”; this version reads “{supported}”. Update the widget, or export for that format."
        }
        Message::ErrorNoResolutions => {
            "The register has no list of resolutions (found {found}). Export it again."
        }
        Message::ResolutionNumber => "Resolution {number}",
        Message::RevisedEdition => "Rev. {edition}",
        Message::EditionPlace => "{place}, {year}",
        Message::EditionYear => "{year}",
        Message::WithEdition => "{name} ({edition})",
        Message::CitationOf => "{body} {resolution}",
        Message::CitationOfVowel => "{body} {resolution}",
        Message::CitationClause => "{verb} {whom}",
        Message::CitationPlace => "{above}, {label}",
        Message::CitationParagraph => "paragraph {number}",
        Message::Share => "Link or citation of {what}",
        Message::CopyLink => "Copy link",
        Message::CopyViewLink => "Copy link to this table as shown",
        Message::CopyCitation => "Copy citation",
        Message::LinkCopied => "Link copied",
        Message::CitationCopied => "Citation copied",
        Message::CopyYourself => "Copying is not allowed here. Copy this yourself:",
        Message::LinkRefused => {
            "The link asks for {list}, which this table does not have. Everything else is as in the link."
        }
        Message::LinkCut => "The link is longer than this table can read. Part of it was left out.",
        Message::LinkPlaceGone => {
            "“{path}” is not in this table, or not any more. Shown instead: {nearest}."
        }
        Message::LinkPlaceUnknown => "“{path}” is not in this table, or not any more.",
        Message::Dismiss => "Close this message",
        Message::OpenDetail => "Show the full text of {name}",
        Message::CloseDetail => "Close {name}",
        Message::DetailSummary => "What it means for the Sector",
        Message::DetailAnnexes => "Annexes",
        Message::DetailNotes => "Notes",
        Message::DetailReferences => "Instruments cited",
        Message::PreviousResolution => "Previous resolution",
        Message::NextResolution => "Next resolution",
        Message::BackToList => "Back to the list",
        Message::Outline => "Sections of this resolution",
        Message::WholeSummary => "Show the whole summary",
        Message::OnlyMatching => "Show only what matches",
        Message::More => "More: {what}",
        Message::KeepInBasket => "Keep in the basket",
        Message::CopyText => "Copy text",
        Message::TextCopied => "Text copied",
        Message::PrintThis => "Print {name}",
        Message::SaveDocument => "Save as a Word document",
        Message::ExportDocx => "Word document",
        Message::Quoted => "“{words}”",
        Message::DetailNothing => "The document gives no provisions of this resolution.",
        Message::NotReproduced => "not reproduced in the report",
        Message::ColumnAdopted => "Date of adoption",
        Message::AdoptedOn => "Adopted: {date}",
        Message::InForceFrom => "In force from: {date}",
        Message::NoteMark => "Note {label}",
        Message::CitedAt => "in {path}",
        Message::CitedResolution => "Resolution {number}",
        Message::CitedRecommendation => "Recommendation {number}",
        Message::CitedQuestion => "Question {number}",
        Message::CitedDeclaration => "Declaration {number}",
        Message::CitedDecision => "Decision {number}",
        Message::CitedOpinion => "Opinion {number}",
        Message::CitedProgramme => "Programme {number}",
        Message::CitedStatement => "Statement {number}",
        Message::CitedConclusion => "Conclusion {number}",
        Message::CitedOrder => "Order {number}",
        Message::CitedOfKind => "{kind} {number}",
        Message::CitedOther => "{number}",

        Message::ViewCitations => "Citations",
        Message::ViewChanges => "Changes",
        Message::ChangesSince => "Changes since:",
        Message::ChangesKinds => "Kinds of change",
        Message::ChangesLanguage => "The texts in {language} are compared.",
        Message::ChangesWithoutEdition => "This page names no earlier edition to compare with.",
        Message::ChangesFailed => "The earlier edition could not be loaded.",
        Message::ChangeAbsent => "Not in this edition",
        Message::ChangeNone => "Unchanged",
        Message::ChangeAdded => "Added",
        Message::ChangeRemoved => "Removed",
        Message::ChangeMoved => "Moved",
        Message::ChangeReworded => "Reworded",
        Message::ChangeRenumbered => "Renumbered",
        Message::ChangeFrom => "before: {place}",
        Message::ChangeHeading => "Heading",
        Message::NewlyAddressed => "Newly addressed:",
        Message::NoLongerAddressed => "No longer addressed:",
        Message::AddedBegin => "added:",
        Message::AddedEnd => "(end of addition)",
        Message::RemovedBegin => "removed:",
        Message::RemovedEnd => "(end of removal)",
        Message::AddedLegend => "words of this edition only",
        Message::RemovedLegend => "words of the earlier edition only",
        Message::CitedBy => "Cited by",
        Message::MarkDangling => "Not in this register",
        Message::MarkOutdated => "Older edition",
        Message::MarkDanglingWhy => {
            "The register holds no {citation}: it may have been left out, or the citation may be wrong."
        }
        Message::MarkOutdatedWhy => "The register holds a newer edition: {edition}.",
        Message::OpensOutside => "(opens in a new tab)",
        Message::BodyUnknown => "Body not stated",
        Message::MapTitle => "Map of citations",
        Message::MapHint => {
            "An arrow leads from a resolution to what it cites. Choose a resolution or an instrument to filter the table below; the arrow keys lead from one to the next."
        }
        Message::MapDashed => "Dashed: not in this register, or an older edition.",
        Message::MapNothing => "No resolution of this register cites an instrument.",
        Message::MapResolution => "{name}: cites {cites}, cited by {cited}",
        Message::MapInstrument => "{name}: cited by {cited}",
        Message::OfBody => "{body}: {name}",

        Message::Annex => "Annex",
        Message::Further => "{verb} further",
        Message::Delegated => "{verb}: {other}",
        Message::NoAddressee => "—",
        Message::Official => "Official text",
        Message::Digest => "Digest, not the official text",
        Message::Extract => "Extracts, word for word",
        Message::Draft => "Draft, not adopted",
        Message::SourceDocument => "Source: {title}",
        Message::AsOf => "Register made on {date}",
        Message::OfficialTexts => "Official texts",
        Message::UnofficialTranslation => "Unofficial translation",
        Message::TextsIn => "Language of the texts: {language}",
        Message::InLanguage => "({language})",
        Message::AboutDocument => "About the assembly and this document",
        Message::Figures => "The assembly in figures",
        Message::AtLeast => "more than {count}",
        Message::ShowAllRows => "Show all {count} rows",
    }
}

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    match counted {
        Counted::Resolutions => &[
            (Category::One, "{count} resolution of {total}"),
            (Category::Other, "{count} resolutions of {total}"),
        ],
        Counted::AllResolutions => {
            &[(Category::One, "{count} resolution"), (Category::Other, "{count} resolutions")]
        }
        Counted::Provisions => &[
            (Category::One, "{count} provision of {total}"),
            (Category::Other, "{count} provisions of {total}"),
        ],
        Counted::AllProvisions => {
            &[(Category::One, "{count} provision"), (Category::Other, "{count} provisions")]
        }
        Counted::Documents => {
            &[(Category::One, "{count} document"), (Category::Other, "{count} documents")]
        }
        Counted::ActiveFilterCount => {
            &[(Category::One, "{count} active"), (Category::Other, "{count} active")]
        }
        Counted::OtherProvisions => &[
            (Category::One, "Show the other {count} provision"),
            (Category::Other, "Show the other {count} provisions"),
        ],
        Counted::OtherMatches => &[
            (Category::One, "+{count} provision matches"),
            (Category::Other, "+{count} provisions match"),
        ],
        Counted::ValuesFound => {
            &[(Category::One, "{count} value found"), (Category::Other, "{count} values found")]
        }
        Counted::ChangedResolutions => &[
            (Category::One, "{count} resolution changed"),
            (Category::Other, "{count} resolutions changed"),
        ],
        Counted::Problems => &[
            (Category::One, "The file has {count} problem; everything else is shown"),
            (Category::Other, "The file has {count} problems; everything else is shown"),
        ],
        Counted::MapLeftOut => &[
            (
                Category::One,
                "{count} resolution or instrument with fewer citations is not drawn. The table has every citation.",
            ),
            (
                Category::Other,
                "{count} resolutions and instruments with fewer citations are not drawn. The table has every citation.",
            ),
        ],
        Counted::MoreCiting => {
            &[(Category::One, "and {count} more"), (Category::Other, "and {count} more")]
        }
        Counted::BasketAdded => &[
            (Category::One, "Added. The basket holds {count} item."),
            (Category::Other, "Added. The basket holds {count} items."),
        ],
        Counted::BasketRemoved => &[
            (Category::One, "Taken out. The basket holds {count} item."),
            (Category::Other, "Taken out. The basket holds {count} items."),
        ],
        Counted::ShowMoreRows => {
            &[(Category::One, "Show {count} more row"), (Category::Other, "Show {count} more rows")]
        }
        Counted::HeldBackRows => &[
            (Category::One, "{count} row is not shown yet."),
            (Category::Other, "{count} rows are not shown yet."),
        ],
    }
}

fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Recalling => "recalling",
        Verb::Considering => "considering",
        Verb::Recognizing => "recognizing",
        Verb::TakingIntoAccount => "taking into account",
        Verb::BearingInMind => "bearing in mind",
        Verb::Noting => "noting",
        Verb::Emphasizing => "emphasizing",
        Verb::Affirming => "affirming",
        Verb::Reaffirming => "reaffirming",
        Verb::Welcoming => "welcoming",
        Verb::Concerned => "concerned",
        Verb::Aware => "aware",
        Verb::Convinced => "convinced",
        Verb::HavingConsidered => "having considered",
        Verb::Expressing => "expressing",
        Verb::Guided => "guided by",
        Verb::Pursuant => "pursuant to",
        Verb::Resolves => "resolves",
        Verb::Approves => "approves",
        Verb::Adopts => "adopts",
        Verb::Endorses => "endorses",
        Verb::Agrees => "agrees",
        Verb::Confirms => "confirms",
        Verb::Declares => "declares",
        Verb::Establishes => "establishes",
        Verb::Appoints => "appoints",
        Verb::Elects => "elects",
        Verb::Amends => "amends",
        Verb::Abrogates => "abrogates",
        Verb::Instructs => "instructs",
        Verb::Authorizes => "authorizes",
        Verb::Requests => "requests",
        Verb::Urges => "urges",
        Verb::Appeals => "appeals to",
        Verb::CallsUpon => "calls upon",
        Verb::Invites => "invites",
        Verb::Encourages => "encourages",
        Verb::Recommends => "recommends",
        Verb::TakesNote => "takes note",
        Verb::Notes => "notes",
        Verb::Considers => "considers",
        Verb::Recognizes => "recognizes",
        Verb::Emphasizes => "emphasizes",
        Verb::Reaffirms => "reaffirms",
        Verb::Welcomes => "welcomes",
        Verb::Supports => "supports",
        Verb::Expresses => "expresses",
        Verb::Commends => "commends",
        Verb::Thanks => "thanks",
        Verb::Condemns => "condemns",
        Verb::Own(own) => own.id(),
        Verb::Other => "other",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "New",
        Status::Revised => "Revised",
        Status::Unchanged => "Unchanged",
        Status::Suppressed => "Suppressed",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Preamble => "Preamble",
        Part::Operative => "Operative part",
        Part::Annex => "Annex",
    }
}
