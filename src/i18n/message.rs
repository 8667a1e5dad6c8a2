//! Every text of the interface, as enums that each language must cover.

use crate::identifiers::identifiers;
use crate::model::{Authority, Kind, ReferenceKind};

identifiers! {
    /// A text of the interface. `{name}` stands for a value that is filled in.
    pub enum Message {
        /// Label of the search box.
        Search = "search",
        /// Label of the choice of a language.
        LanguageLabel = "language-label",
        /// Placeholder of the search box.
        SearchHint = "search-hint",
        /// The order of relevance, as a choice, while a search is active.
        SortRelevance = "sort-relevance",
        /// Beside the count: the best match stands first.
        ByRelevance = "by-relevance",
        /// Opens the help of the search.
        QueryHelp = "query-help",
        /// Label of the list of suggestions.
        Suggestions = "suggestions",
        /// Names of the search field for the number, with spaces between them.
        FieldResolution = "field-resolution",
        /// Names of the search field for the verb.
        FieldVerb = "field-verb",
        /// Names of the search field for whose duty it is.
        FieldAddressee = "field-addressee",
        /// Names of the search field for a body in either role.
        FieldWho = "field-who",
        /// Names of the search field for the status.
        FieldStatus = "field-status",
        /// Names of the search field for cited instruments.
        FieldCites = "field-cites",
        /// Names of the search field for study groups.
        FieldStudyGroup = "field-study-group",
        /// Names of the search field for preamble, operative part, annex.
        FieldPart = "field-part",
        /// Names of the search field for topics.
        FieldTopic = "field-topic",
        /// Names of the search field for other bodies named.
        FieldMentioned = "field-mentioned",
        /// Names of the search field for words of the title.
        FieldTitle = "field-title",
        /// Names of the search field for the kind of act: as
        /// [`FieldResolution`](Self::FieldResolution).
        FieldKind = "field-kind",
        /// Names of the search field for the year: as [`FieldResolution`](Self::FieldResolution).
        FieldYear = "field-year",
        /// Names of the search field for the meeting: as
        /// [`FieldResolution`](Self::FieldResolution).
        FieldMeeting = "field-meeting",
        /// What the field for study groups asks for.
        NameStudyGroup = "name-study-group",
        /// What the field for topics asks for.
        NameTopic = "name-topic",
        /// A quotation mark is not closed; {part} follows it.
        QueryUnclosed = "query-unclosed",
        /// {part} is no field; {fields} are.
        QueryUnknownField = "query-unknown-field",
        /// The field {part} has no value.
        QueryEmptyField = "query-empty-field",
        /// {part} is no value of {field}.
        QueryUnknownValue = "query-unknown-value",
        /// The register has no resolution {part}.
        QueryNoSuchResolution = "query-no-such-resolution",
        /// {part} is an operator of other search boxes and was left out.
        QueryUnknownOperator = "query-unknown-operator",
        /// Only the beginning was searched: {words} words, {characters} characters.
        QueryTooLong = "query-too-long",
        /// What the search can do, above the examples.
        HelpIntro = "help-intro",
        /// Explains words.
        HelpWords = "help-words",
        /// An example of words.
        ExampleWords = "example-words",
        /// Explains phrases.
        HelpPhrase = "help-phrase",
        /// An example of a phrase.
        ExamplePhrase = "example-phrase",
        /// Explains exclusions.
        HelpExclude = "help-exclude",
        /// An example of an exclusion.
        ExampleExclude = "example-exclude",
        /// Explains that one of several is enough.
        HelpEither = "help-either",
        /// An example of it.
        ExampleEither = "example-either",
        /// Explains beginnings of words.
        HelpBeginning = "help-beginning",
        /// An example of it.
        ExampleBeginning = "example-beginning",
        /// Explains fields.
        HelpFields = "help-fields",
        /// Empties the search box.
        ClearSearch = "clear-search",
        /// Label of the switch between views.
        ViewLabel = "view-label",
        /// The overview, as a choice.
        ViewOverview = "view-overview",
        /// The provisions, as a choice.
        ViewProvisions = "view-provisions",
        /// The matrix, as a choice.
        ViewMatrix = "view-matrix",
        /// Opens where the register comes from.
        Source = "source",
        /// Opens the menu of tools.
        Menu = "menu",
        /// Opens all filters.
        AllFilters = "all-filters",
        /// Goes past head and filters, for those without a mouse.
        SkipToResults = "skip-to-results",
        /// The facet of bodies, as short as a button.
        FilterWho = "filter-who",
        /// Closes a panel.
        Close = "close",
        /// Opens and closes the filters.
        Filters = "filters",
        /// Closes the filters on a small screen.
        FiltersDone = "filters-done",
        /// Label of the list of what is chosen.
        ActiveFilters = "active-filters",
        /// Gives up one filter; {facet} and {value} are named.
        RemoveFilter = "remove-filter",
        /// Gives up the search; {value} are its words.
        RemoveSearch = "remove-search",
        /// Gives up the search and every filter.
        ClearAll = "clear-all",
        /// Facet: whose duty it is.
        FacetAddressee = "facet-addressee",
        /// A body in either role: addressed, or named in the text or its lead.
        FacetWho = "facet-who",
        /// Facet: the operative verb.
        FacetVerb = "facet-verb",
        /// Facet: what the assembly did.
        FacetStatus = "facet-status",
        /// Facet: preamble, operative part, annex.
        FacetPart = "facet-part",
        /// Facet: other bodies named.
        FacetMentioned = "facet-mentioned",
        /// Facet: instruments cited.
        FacetCited = "facet-cited",
        /// Facet: the Sector involved.
        FacetSector = "facet-sector",
        /// Facet: what it is about.
        FacetTopic = "facet-topic",
        /// Facet, column: what kind of act it is.
        FacetKind = "facet-kind",
        /// Facet, column: the year of its adoption.
        FacetYear = "facet-year",
        /// Facet, column: the meeting that adopted it.
        FacetMeeting = "facet-meeting",
        /// Facet: reports and deadlines.
        FacetDuty = "facet-duty",
        /// Facet: annexes and footnotes.
        FacetHas = "facet-has",
        /// Verbs by which the assembly decides.
        ForceDecides = "force-decides",
        /// Verbs by which it instructs.
        ForceInstructs = "force-instructs",
        /// Verbs by which it requests.
        ForceRequests = "force-requests",
        /// Verbs by which it invites.
        ForceInvites = "force-invites",
        /// Verbs by which it encourages.
        ForceEncourages = "force-encourages",
        /// Group of verbs: the body takes note, welcomes, thanks.
        ForceStates = "force-states",
        /// Bodies of a kind: assemblies.
        KindAssembly = "kind-assembly",
        /// Bodies of a kind: Sectors.
        KindSector = "kind-sector",
        /// Bodies of a kind: Bureaux and their directors.
        KindBureau = "kind-bureau",
        /// Bodies of a kind: study groups.
        KindStudyGroup = "kind-study-group",
        /// Bodies of a kind: advisory groups.
        KindAdvisoryGroup = "kind-advisory-group",
        /// Bodies of a kind: councils.
        KindCouncil = "kind-council",
        /// Bodies of a kind: members.
        KindMembership = "kind-membership",
        /// Bodies of a kind: regional offices.
        KindRegionalOffice = "kind-regional-office",
        /// Bodies of a kind: coordination groups.
        KindCoordinationGroup = "kind-coordination-group",
        /// Bodies of a kind: organizations.
        KindOrganization = "kind-organization",
        /// No certain Sector.
        SectorGeneral = "sector-general",
        /// Resolutions with an annex.
        HasAnnex = "has-annex",
        /// Resolutions with a footnote.
        HasNote = "has-note",
        /// Provisions that ask for a report.
        DutyReport = "duty-report",
        /// Provisions that set a date.
        DutyDeadline = "duty-deadline",
        /// An instrument and the body that adopted it.
        InstrumentOf = "instrument-of",
        /// A chosen {value} that the register does not have.
        MissingValue = "missing-value",
        /// Chooses one value and gives up the others of its facet.
        OnlyValue = "only-value",
        /// The same, as spoken; {value} is named.
        OnlyThisValue = "only-this-value",
        /// Gives up the values of a facet.
        AnyValue = "any-value",
        /// The same, as spoken; {facet} is named.
        AnyValueOf = "any-value-of",
        /// Label of the box that looks for values of {facet}.
        FindValue = "find-value",
        /// Shows what {value} gathers.
        ShowMembers = "show-members",
        /// Facet: the resolution.
        FacetResolution = "facet-resolution",
        /// A kind of acts.
        KindDecision = "kind-decision",
        /// A kind of acts.
        KindRecommendation = "kind-recommendation",
        /// A kind of acts.
        KindOpinion = "kind-opinion",
        /// A kind of acts.
        KindDeclaration = "kind-declaration",
        /// A kind of acts.
        KindStatement = "kind-statement",
        /// A kind of acts.
        KindConclusion = "kind-conclusion",
        /// A kind of acts.
        KindOrder = "kind-order",
        /// A kind of acts.
        KindQuestion = "kind-question",
        /// A kind of acts.
        KindProgramme = "kind-programme",
        /// Label of what the matrix has a column for.
        MatrixAcross = "matrix-across",
        /// Columns are verbs, as a choice.
        MatrixVerbs = "matrix-verbs",
        /// Columns are resolutions, as a choice.
        MatrixResolutions = "matrix-resolutions",
        /// Title of the matrix, by verbs.
        MatrixOfVerbs = "matrix-of-verbs",
        /// Title of the matrix, by resolutions.
        MatrixOfResolutions = "matrix-of-resolutions",
        /// How to read and use the matrix.
        MatrixHint = "matrix-hint",
        /// A cell, as spoken; {row} and {column} are its headings, {count} is a text.
        MatrixCell = "matrix-cell",
        /// What the choice of a role is called.
        RoleChoice = "role-choice",
        /// The choice of bodies in either role.
        RoleEither = "role-either",
        /// The choice of bodies whose duty it is.
        RoleAddressed = "role-addressed",
        /// The choice of bodies that a provision or its lead names, such as those to cooperate
        /// with.
        RoleInCooperation = "role-in-cooperation",
        /// A body that is sought in either role: `{value}`.
        Involves = "involves",
        /// A body that is sought as addressee: `{value}`.
        AddressedTo = "addressed-to",
        /// A body that is sought as one that is named: `{value}`.
        InCooperation = "in-cooperation",
        /// Of a body: in how many rows it is `{addressed}`, and in how many it is named,
        /// `{others}`.
        CountsByRole = "counts-by-role",
        /// What the list of ways out of an empty table is called.
        WaysOut = "ways-out",
        /// A way out of an empty table: the word `{value}` in the place of the one that was typed.
        WayOutSpelling = "way-out-spelling",
        /// A way out of an empty table: without the filter `{facet}: {value}`.
        WayOutFilter = "way-out-filter",
        /// A way out of an empty table: without these words of the search, `{value}`.
        WayOutWords = "way-out-words",
        /// A way out of an empty table: without the search.
        WayOutSearch = "way-out-search",
        /// Gives up every filter and keeps the search.
        ClearFilters = "clear-filters",
        /// What a number of the matrix is called, `{cell}`, where `{count}` further provisions name
        /// the body.
        MatrixAlso = "matrix-also",
        /// Above the bodies that no provision addresses, but some name.
        MatrixOnlyNamed = "matrix-only-named",
        /// Heading of sums.
        MatrixTotal = "matrix-total",
        /// Shows every line of the matrix; {count} in all.
        MatrixAllLines = "matrix-all-lines",
        /// Shows every column of the matrix; {count} in all.
        MatrixAllColumns = "matrix-all-columns",
        /// Shows every value of a facet; {count} in all.
        AllValues = "all-values",
        /// Shows the first values of a facet.
        FewerValues = "fewer-values",
        /// Column: number of the resolution.
        ColumnNumber = "column-number",
        /// Column: status.
        ColumnStatus = "column-status",
        /// Column: title.
        ColumnTitle = "column-title",
        /// Column: summary.
        ColumnSummary = "column-summary",
        /// Column: how many provisions.
        ColumnProvisions = "column-provisions",
        /// Column: the provision's resolution.
        ColumnResolution = "column-resolution",
        /// Column: the operative verb.
        ColumnVerb = "column-verb",
        /// Column: whose duty it is.
        ColumnAddressee = "column-addressee",
        /// Column: the label.
        ColumnLabel = "column-label",
        /// Column: the text.
        ColumnText = "column-text",

        /// Column: place and year of the edition.
        ColumnEdition = "column-edition",
        /// Column: the topics.
        ColumnTopics = "column-topics",
        /// Column: how many instruments are cited.
        ColumnCites = "column-cites",
        /// Opens the choice of columns, spacing and grouping.
        Layout = "layout",
        /// Heading: the columns of the table.
        LayoutColumns = "layout-columns",
        /// Moves a column by one place towards the first.
        MoveFirst = "move-first",
        /// Moves a column by one place towards the last.
        MoveLast = "move-last",
        /// Says where a column stands now.
        ColumnAt = "column-at",
        /// Shows the usual columns.
        ResetColumns = "reset-columns",
        /// Label of the choice of how close rows stand.
        Density = "density",
        /// Rows with room between them.
        DensityComfortable = "density-comfortable",
        /// Rows close together.
        DensityCompact = "density-compact",
        /// Label of the choice of a grouping.
        GroupLabel = "group-label",
        /// No grouping, as a choice.
        GroupNone = "group-none",
        /// That one provision may be in several groups.
        GroupSeveral = "group-several",
        /// The group of the provisions that address nobody in particular.
        GroupNobody = "group-nobody",
        /// The group of the resolutions whose status is not given.
        GroupUnknown = "group-unknown",
        /// Opens all groups.
        OpenGroups = "open-groups",
        /// Closes all groups.
        CloseGroups = "close-groups",
        /// Opens the full text of every row.
        OpenAll = "open-all",
        /// Closes every full text.
        CloseAll = "close-all",
        /// Goes to the next match in a full text.
        NextMatch = "next-match",
        /// Goes to the previous match in a full text.
        PreviousMatch = "previous-match",
        /// Which match of how many this is.
        MatchAt = "match-at",
        /// The full text has no match.
        NoMatches = "no-matches",
        /// Opens the comparison of two resolutions.
        Compare = "compare",
        /// Chooses a resolution for the comparison.
        CompareThis = "compare-this",
        /// Label of the choice of the first of two.
        CompareFirst = "compare-first",
        /// Label of the choice of the second of two.
        CompareSecond = "compare-second",
        /// Nothing is chosen yet.
        CompareNone = "compare-none",
        /// Heading of the comparison.
        Comparison = "comparison",
        /// Closes the comparison.
        CloseComparison = "close-comparison",
        /// A section that only one of two resolutions has.
        OnlyIn = "only-in",
        /// The other resolution has no such section.
        NothingHere = "nothing-here",
        /// Label of the choice of languages to read beside the reader's own.
        Parallel = "parallel",
        /// Name of the table of languages.
        ParallelCaption = "parallel-caption",
        /// A text that a language lacks.
        NotInLanguage = "not-in-language",

        /// Opens the list of what the reader keeps.
        Basket = "basket",
        /// Puts something into the basket, or takes it out; {what} is its path.
        BasketKeep = "basket-keep",
        /// The basket holds nothing.
        BasketEmpty = "basket-empty",
        /// A path in the basket that the register does not have.
        BasketGone = "basket-gone",
        /// Takes something out of the basket.
        BasketRemove = "basket-remove",
        /// Takes everything out of the basket.
        BasketClear = "basket-clear",
        /// Opens the panel for taking rows away.
        Export = "export",
        /// Label of the choice of rows.
        ExportScope = "export-scope",
        /// The rows that are listed, as a choice.
        ExportListed = "export-listed",
        /// What is in the basket, as a choice.
        ExportBasket = "export-basket",
        /// Label of the choice of a format.
        ExportFormat = "export-format",
        /// A format: comma-separated values.
        ExportCsv = "export-csv",
        /// A format: a table for word processors.
        ExportHtml = "export-html",
        /// A format: Markdown.
        ExportMarkdown = "export-markdown",
        /// A format: a register again.
        ExportJson = "export-json",
        /// Whether the file is marked as UTF-8.
        ExportBom = "export-bom",
        /// What parts the cells of a line.
        ExportSeparator = "export-separator",
        /// Such a separator.
        ExportComma = "export-comma",
        /// Such a separator.
        ExportSemicolon = "export-semicolon",
        /// Such a separator.
        ExportTab = "export-tab",
        /// Saves a file.
        ExportSave = "export-save",
        /// Copies to the clipboard.
        ExportCopy = "export-copy",
        /// Prints the rows in full.
        ExportPrint = "export-print",
        /// A file was given to the browser.
        ExportSaved = "export-saved",
        /// The same in a frame, which may not be allowed to save.
        ExportSavedInFrame = "export-saved-in-frame",
        /// The rows were copied.
        ExportCopied = "export-copied",
        /// Copying failed; a file was saved instead.
        ExportCopyRefused = "export-copy-refused",
        /// There are no rows to take away.
        ExportNothing = "export-nothing",
        /// The page may not print.
        PrintRefused = "print-refused",
        /// There are more rows than are printed.
        PrintLimited = "print-limited",
        /// In an export: where the official texts are.
        ExportLink = "export-link",
        /// In an export: its date.
        ExportedOn = "exported-on",
        /// In an export: no filter is active.
        ExportUnfiltered = "export-unfiltered",
        /// In an export: the active filters.
        ExportFilters = "export-filters",
        /// In an export: the words that were searched for.
        ExportSearch = "export-search",
        /// Column of an export: how the row is cited.
        ColumnCitation = "column-citation",
        /// Column of an export: the stable path.
        ColumnPath = "column-path",
        /// Column of an export: where the row comes from.
        ColumnSource = "column-source",

        /// Label of the choice of an order, on small screens.
        SortLabel = "sort-label",
        /// The document's own order, as a choice.
        SortDocument = "sort-document",
        /// A column in descending order, as a choice.
        SortDescending = "sort-descending",
        /// How many provisions match, of how many.
        MatchingOf = "matching-of",
        /// While the register is on its way.
        Loading = "loading",
        /// While it is, and its size is known.
        LoadingPercent = "loading-percent",
        /// Nothing has come for a while.
        StillLoading = "still-loading",
        /// Above rows that stand, where the newer ones could not be had: {why}.
        NotRenewed = "not-renewed",
        /// A register without resolutions.
        EmptyRegister = "empty-register",
        /// Nothing of the file can be shown; the problems are listed.
        NothingReadable = "nothing-readable",
        /// Nothing satisfies the criteria.
        NoMatch = "no-match",
        /// What to do then.
        NoMatchHint = "no-match-hint",
        /// The widget cannot run here; used by the element.
        ErrorStart = "error-start",
        /// The browser is too old: it lacks {what}; used by the element.
        ErrorBrowser = "error-browser",
        /// The widget crashed and was made anew; used by the element.
        ErrorCrash = "error-crash",
        /// It crashed again and again; used by the element.
        ErrorStopped = "error-stopped",
        /// It crashed as no memory was left: it had {size} megabytes. What became of the widget
        /// follows. Used by the element.
        ErrorMemory = "error-memory",
        /// A file of the package that could not be had: {address}, and {why}: a status, a type, or
        /// the browser's own words. Used by the element, too.
        ErrorFile = "error-file",
        /// A table in the page that cannot be understood; {found} are its headings. Used by the
        /// element.
        ErrorTable = "error-table",
        /// Above what could be loaded, where some sources could not; they are listed below.
        ErrorMissing = "error-missing",
        /// Heading of an error.
        ErrorTitle = "error-title",
        /// Tries again.
        Retry = "retry",
        /// The file's address, in an error.
        ErrorSource = "error-source",
        /// The element has no src.
        ErrorNoSource = "error-no-source",
        /// The request failed.
        ErrorNetwork = "error-network",
        /// The server refused.
        ErrorStatus = "error-status",
        /// An empty file.
        ErrorEmpty = "error-empty",
        /// HTML came.
        ErrorHtml = "error-html",
        /// The data inside the element is no JSON.
        ErrorInside = "error-inside",
        /// Wrong encoding.
        ErrorNotUtf8 = "error-not-utf8",
        /// The file breaks off.
        ErrorTruncated = "error-truncated",
        /// Not JSON.
        ErrorNotJson = "error-not-json",
        /// JSON of another kind.
        ErrorNotARegister = "error-not-aregister",
        /// An unknown format.
        ErrorUnsupportedFormat = "error-unsupported-format",
        /// No list of resolutions.
        ErrorNoResolutions = "error-no-resolutions",
        /// A resolution by its number.
        ResolutionNumber = "resolution-number",
        /// The edition of a revised text; {edition} is place and year.
        RevisedEdition = "revised-edition",
        /// An edition: place and year of the conference.
        EditionPlace = "edition-place",
        /// An edition of which only the year is known.
        EditionYear = "edition-year",
        /// An instrument with its edition.
        WithEdition = "with-edition",
        /// A resolution with the body that adopted it, as a citation names it.
        CitationOf = "citation-of",
        /// The same, where the body's name begins with a vowel.
        CitationOfVowel = "citation-of-vowel",
        /// What the resolution does, and to whom.
        CitationClause = "citation-clause",
        /// A place inside what was cited so far.
        CitationPlace = "citation-place",
        /// A paragraph without a label, by its position.
        CitationParagraph = "citation-paragraph",
        /// Opens the copying of a link or citation; {what} is the path.
        Share = "share",
        /// Copies the link.
        CopyLink = "copy-link",
        /// Copies a link to the rows as they are.
        CopyViewLink = "copy-view-link",
        /// Copies the citation.
        CopyCitation = "copy-citation",
        /// The link was copied.
        LinkCopied = "link-copied",
        /// The citation was copied.
        CitationCopied = "citation-copied",
        /// Copying failed; label of the text to copy.
        CopyYourself = "copy-yourself",
        /// A link asks for what is not there; {list} names it.
        LinkRefused = "link-refused",
        /// A link is longer than what is read.
        LinkCut = "link-cut",
        /// A link leads to what is gone; {nearest} is shown.
        LinkPlaceGone = "link-place-gone",
        /// A link leads to what is not there, and nothing near it is.
        LinkPlaceUnknown = "link-place-unknown",
        /// Closes a message.
        Dismiss = "dismiss",
        /// Opens the full text.
        OpenDetail = "open-detail",
        /// Closes it.
        CloseDetail = "close-detail",
        /// Heading: the overview's paragraphs.
        DetailSummary = "detail-summary",
        /// Heading: annexes.
        DetailAnnexes = "detail-annexes",
        /// Heading: footnotes.
        DetailNotes = "detail-notes",
        /// Heading: cited instruments.
        DetailReferences = "detail-references",
        /// Goes to the resolution before.
        PreviousResolution = "previous-resolution",
        /// Goes to the next resolution.
        NextResolution = "next-resolution",
        /// Closes a text that stands in the place of the list.
        BackToList = "back-to-list",
        /// Label of the list of a resolution's sections.
        Outline = "outline",
        /// Unfolds a summary of which only the first lines are shown.
        WholeSummary = "whole-summary",
        /// Leaves only the provisions that match.
        OnlyMatching = "only-matching",
        /// Opens what can be done with {what}.
        More = "more",
        /// Puts a provision into the basket.
        KeepInBasket = "keep-in-basket",
        /// Copies a resolution or a provision in words.
        CopyText = "copy-text",
        /// The text was copied.
        TextCopied = "text-copied",
        /// Prints one resolution.
        PrintThis = "print-this",
        /// Saves one resolution as a Word document.
        SaveDocument = "save-document",
        /// A Word document as a format.
        ExportDocx = "export-docx",
        /// Words of the reader's between the quotation marks of the language.
        Quoted = "quoted",
        /// A resolution of which the document gives no provisions.
        DetailNothing = "detail-nothing",
        /// Between two provisions: the document leaves out what stands there.
        NotReproduced = "not-reproduced",
        /// The header of the column with the day, month or year of adoption, in exports.
        ColumnAdopted = "column-adopted",
        /// When the resolution was adopted.
        AdoptedOn = "adopted-on",
        /// When it enters into force.
        InForceFrom = "in-force-from",
        /// A footnote's mark, as spoken.
        NoteMark = "note-mark",
        /// Where a citation stands.
        CitedAt = "cited-at",
        /// A cited instrument by its number.
        CitedResolution = "cited-resolution",
        /// A cited instrument by its number.
        CitedRecommendation = "cited-recommendation",
        /// A cited instrument by its number.
        CitedQuestion = "cited-question",
        /// A cited instrument by its number.
        CitedDeclaration = "cited-declaration",
        /// A cited instrument by its number.
        CitedDecision = "cited-decision",
        /// A cited instrument by its number.
        CitedOpinion = "cited-opinion",
        /// A cited instrument by its number.
        CitedProgramme = "cited-programme",
        /// An act by its number.
        CitedStatement = "cited-statement",
        /// An act by its number.
        CitedConclusion = "cited-conclusion",
        /// An act by its number.
        CitedOrder = "cited-order",
        /// An act of a kind of the register's own.
        CitedOfKind = "cited-of-kind",
        /// A cited instrument by its number.
        CitedOther = "cited-other",
        /// The map of citations and its table, as a choice.
        ViewCitations = "view-citations",
        /// What changed since an earlier edition, as a choice.
        ViewChanges = "view-changes",
        /// Heading of the changes; the title of the earlier edition follows.
        ChangesSince = "changes-since",
        /// Label of the choice of kinds of change.
        ChangesKinds = "changes-kinds",
        /// The words compared are in another language than the interface; {language} is its name.
        ChangesLanguage = "changes-language",
        /// A link asks for changes, and the page names no earlier edition.
        ChangesWithoutEdition = "changes-without-edition",
        /// The earlier edition cannot be had; why follows.
        ChangesFailed = "changes-failed",
        /// A resolution that only the earlier edition has.
        ChangeAbsent = "change-absent",
        /// A resolution of which nothing differs.
        ChangeNone = "change-none",
        /// A provision or a heading that is new.
        ChangeAdded = "change-added",
        /// A provision or a heading that is gone.
        ChangeRemoved = "change-removed",
        /// A provision that stands elsewhere.
        ChangeMoved = "change-moved",
        /// A provision or a heading with other words.
        ChangeReworded = "change-reworded",
        /// A provision of which only the label differs.
        ChangeRenumbered = "change-renumbered",
        /// Where a provision stood before; {place} is its place there.
        ChangeFrom = "change-from",
        /// A heading with its addressees, as what changed.
        ChangeHeading = "change-heading",
        /// The bodies that only the new heading addresses; their names follow.
        NewlyAddressed = "newly-addressed",
        /// The bodies that only the earlier heading addresses; their names follow.
        NoLongerAddressed = "no-longer-addressed",
        /// Spoken before words that are new.
        AddedBegin = "added-begin",
        /// Spoken after words that are new.
        AddedEnd = "added-end",
        /// Spoken before words that are gone.
        RemovedBegin = "removed-begin",
        /// Spoken after words that are gone.
        RemovedEnd = "removed-end",
        /// What underlined words with a plus are.
        AddedLegend = "added-legend",
        /// What struck words with a minus are.
        RemovedLegend = "removed-legend",
        /// Heading: what cites a resolution.
        CitedBy = "cited-by",
        /// A citation that leads nowhere.
        MarkDangling = "mark-dangling",
        /// A citation of an older edition.
        MarkOutdated = "mark-outdated",
        /// What that means; {citation} is what is cited.
        MarkDanglingWhy = "mark-dangling-why",
        /// What that means; {edition} is the register's own.
        MarkOutdatedWhy = "mark-outdated-why",
        /// Behind a link that leaves the page.
        OpensOutside = "opens-outside",
        /// Instruments of which no body is named.
        BodyUnknown = "body-unknown",
        /// Heading of the map of citations.
        MapTitle = "map-title",
        /// How to read and use the map.
        MapHint = "map-hint",
        /// What a dashed line means.
        MapDashed = "map-dashed",
        /// A register without citations.
        MapNothing = "map-nothing",
        /// A resolution of the map, as spoken.
        MapResolution = "map-resolution",
        /// An instrument of the map, as spoken.
        MapInstrument = "map-instrument",
        /// An instrument and its body, as spoken and listed.
        OfBody = "of-body",
        /// An annex without a label.
        Annex = "annex",
        /// The “further” form of a verb's name.
        Further = "further",
        /// A verb that hands the duty on by another.
        Delegated = "delegated",
        /// Nobody in particular is addressed.
        NoAddressee = "no-addressee",
        /// Authority: the official text.
        Official = "official",
        /// Authority: a digest.
        Digest = "digest",
        /// Authority: extracts, word for word.
        Extract = "extract",
        /// Authority: a draft.
        Draft = "draft",
        /// The source document's title.
        SourceDocument = "source-document",
        /// The register's date.
        AsOf = "as-of",
        /// Link to the official texts.
        OfficialTexts = "official-texts",
        /// The language shown is a translation without standing.
        UnofficialTranslation = "unofficial-translation",
        /// The register speaks another language than the interface.
        TextsIn = "texts-in",
        /// A text shown in another language; {language} is its name.
        InLanguage = "in-language",
        /// Heading of the report's own findings.
        AboutDocument = "about-document",
        /// Heading of the assembly's figures.
        Figures = "figures",
        /// A figure that is a minimum.
        AtLeast = "at-least",
        /// Shows the rows that are held back.
        ShowAllRows = "show-all-rows",
    }
}

identifiers! {
    /// A text that counts something, with a form for each plural category of its language.
    pub enum Counted {
        /// Rows of the overview: {count} of {total}.
        Resolutions = "resolutions",
        /// Rows of the overview, unfiltered.
        AllResolutions = "all-resolutions",
        /// Rows of the provisions view: {count} of {total}.
        Provisions = "provisions",
        /// Rows of the provisions view, unfiltered.
        AllProvisions = "all-provisions",
        /// How many documents a register was made of.
        Documents = "documents",
        /// How many filters are active.
        ActiveFilterCount = "active-filter-count",
        /// How many more provisions of a resolution match than the one that is shown.
        OtherMatches = "other-matches",
        /// Shows the provisions that do not match.
        OtherProvisions = "other-provisions",
        /// Values of a facet that were looked for.
        ValuesFound = "values-found",
        /// What decoding found.
        Problems = "problems",
        /// Rows that are not shown yet.
        HeldBackRows = "held-back-rows",
        /// Shows {count} more of the rows that are held back.
        ShowMoreRows = "show-more-rows",
        /// What the map of citations leaves out.
        MapLeftOut = "map-left-out",
        /// Citing resolutions that a list leaves out.
        MoreCiting = "more-citing",
        /// Something was put into the basket, which now holds {count}.
        BasketAdded = "basket-added",
        /// Something was taken out of the basket, which now holds {count}.
        BasketRemoved = "basket-removed",
        /// Resolutions that changed since an earlier edition.
        ChangedResolutions = "changed-resolutions",
    }
}

impl Message {
    /// With what authority a text stands.
    pub fn of_authority(authority: Authority) -> Self {
        match authority {
            Authority::Official => Self::Official,
            Authority::Extract => Self::Extract,
            Authority::Digest => Self::Digest,
            Authority::Draft => Self::Draft,
        }
    }

    /// A cited instrument by its number.
    pub fn of_cited(kind: ReferenceKind) -> Self {
        match kind {
            ReferenceKind::Resolution => Self::CitedResolution,
            ReferenceKind::Recommendation => Self::CitedRecommendation,
            ReferenceKind::Question => Self::CitedQuestion,
            ReferenceKind::Declaration => Self::CitedDeclaration,
            ReferenceKind::Decision => Self::CitedDecision,
            ReferenceKind::Opinion => Self::CitedOpinion,
            ReferenceKind::Programme => Self::CitedProgramme,
            ReferenceKind::Other => Self::CitedOther,
        }
    }

    /// An act by its number; of a kind of the register's own, with the kind's name.
    pub fn of_act(kind: &Kind) -> Self {
        match kind {
            Kind::Resolution => Self::ResolutionNumber,
            Kind::Decision => Self::CitedDecision,
            Kind::Recommendation => Self::CitedRecommendation,
            Kind::Opinion => Self::CitedOpinion,
            Kind::Declaration => Self::CitedDeclaration,
            Kind::Statement => Self::CitedStatement,
            Kind::Conclusion => Self::CitedConclusion,
            Kind::Order => Self::CitedOrder,
            Kind::Question => Self::CitedQuestion,
            Kind::Programme => Self::CitedProgramme,
            Kind::Own(_) => Self::CitedOfKind,
        }
    }

    /// The name of a kind of acts; none of one of the register's own.
    pub fn of_kind(kind: &Kind) -> Option<Self> {
        Some(match kind {
            Kind::Resolution => Self::FacetResolution,
            Kind::Decision => Self::KindDecision,
            Kind::Recommendation => Self::KindRecommendation,
            Kind::Opinion => Self::KindOpinion,
            Kind::Declaration => Self::KindDeclaration,
            Kind::Statement => Self::KindStatement,
            Kind::Conclusion => Self::KindConclusion,
            Kind::Order => Self::KindOrder,
            Kind::Question => Self::KindQuestion,
            Kind::Programme => Self::KindProgramme,
            Kind::Own(_) => return None,
        })
    }
}
