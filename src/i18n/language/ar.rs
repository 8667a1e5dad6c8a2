//! Arabic.

use crate::i18n::{Category, Counted, Message, OfflineTexts, Texts};
use crate::model::{Part, Status, Verb};

/// The texts in Arabic.
pub(super) const TEXTS: Texts = Texts { text, counted, verb, status, part, offline: OFFLINE };

const OFFLINE: OfflineTexts = OfflineTexts {
    copy: "تعذر جلب بيانات أحدث: هذه نسخة محفوظة بتاريخ {date}.",
    unreadable: "توجد بيانات أحدث لكن تعذرت قراءتها: هذه نسخة محفوظة بتاريخ {date}.",
    newer: "توجد نسخة أحدث من هذه البيانات.",
    show: "اعرضها",
    newer_table: "توجد نسخة أحدث من هذا الجدول.",
    reload: "أعد التحميل",
};

fn text(message: Message) -> &'static str {
    match message {
        Message::Search => "البحث في القرارات",
        Message::LanguageLabel => "اللغة",
        Message::SearchHint => "كلمات أو رقم",
        Message::SortRelevance => "الصلة بالبحث",
        Message::ByRelevance => "الأكثر صلة أولاً",
        Message::QueryHelp => "كيفية البحث",
        Message::Suggestions => "اقتراحات",
        Message::FieldResolution => "قرار القرار",
        Message::FieldVerb => "فعل الفعل",
        Message::FieldAddressee => "إلى الجهة",
        Message::FieldStatus => "حالة الحالة",
        Message::FieldCites => "يستشهد",
        Message::FieldStudyGroup => "لجنة",
        Message::FieldPart => "جزء الجزء",
        Message::FieldTopic => "موضوع الموضوع",
        Message::FieldWho => "من المعني",
        Message::FieldMentioned => "يذكر",
        Message::FieldTitle => "عنوان العنوان",
        Message::FieldKind => "نوع النوع",
        Message::FieldYear => "سنة السنة",
        Message::FieldMeeting => "اجتماع الاجتماع",
        Message::NameStudyGroup => "لجنة الدراسات",
        Message::NameTopic => "الموضوع",
        Message::QueryUnclosed => {
            "علامة التنصيص قبل «{part}» غير مغلقة. أضف علامة عند نهاية العبارة؛ وحتى ذلك الحين يجري البحث بدونها."
        }
        Message::QueryUnknownField => {
            "لا يوجد حقل «{part}»، فلم يؤخذ بهذا الشرط. والحقول هي: {fields}."
        }
        Message::QueryEmptyField => {
            "يحتاج «{part}» إلى قيمة بعد النقطتين، مثل {example}. ولم يؤخذ به."
        }
        Message::QueryUnknownValue => {
            "{field}: لا شيء باسم «{part}». ولم يؤخذ به؛ وتبيّن الاقتراحات القيم المتاحة."
        }
        Message::QueryNoSuchResolution => "القرار {part} غير وارد في هذا السجل، فلا نتائج له.",
        Message::QueryUnknownOperator => {
            "{part} ليس عاملاً هنا وقد أُهمل. المفهوم هو: أو، و، ليس، والأقواس، و* في آخر الكلمة."
        }
        Message::QueryTooLong => {
            "نص البحث طويل جداً: لم يُبحث إلا عن بدايته، بحد أقصى {words} كلمة و{characters} حرف. يُرجى اختصاره."
        }
        Message::HelpIntro => {
            "اختر مثالاً لتجربته. لا يهم تشكيل الحروف ولا حالتها؛ وتظهر الاقتراحات أثناء الكتابة."
        }
        Message::HelpWords => "جميع الكلمات، بأي ترتيب وفي أي موضع من النص",
        Message::ExampleWords => "تدريب النامية",
        Message::HelpPhrase => "هذه الكلمات معاً بالضبط",
        Message::ExamplePhrase => "«البلدان النامية»",
        Message::HelpExclude => "دون ما يلي الواصلة: كلمة أو عبارة أو حقل",
        Message::ExampleExclude => "أمن -الرسائل",
        Message::HelpEither => "أحدهما؛ تجمع الأقواس الكلمات، ويُفهم أيضاً «و» و«ليس»",
        Message::ExampleEither => "الرسائل أو (الاحتيال -النداءات)",
        Message::HelpBeginning => "الكلمات التي تبدأ هكذا؛ و? تقوم مقام حرف",
        Message::ExampleBeginning => "تقييس*",
        Message::HelpFields => "حقل وقيمته: {field}. والفاصلة بين عدة قيم تعني أياً منها.",
        Message::ClearSearch => "مسح البحث",
        Message::ViewLabel => "عرض",
        Message::ViewOverview => "القرارات",
        Message::ViewProvisions => "الأحكام",
        Message::ViewMatrix => "توزيع المهام",
        Message::Source => "المصدر",
        Message::Menu => "أدوات أخرى",
        Message::AllFilters => "جميع عوامل التصفية",
        Message::SkipToResults => "الانتقال إلى النتائج",
        Message::FilterWho => "مَن",
        Message::Close => "إغلاق",
        Message::Filters => "عوامل التصفية",
        Message::FiltersDone => "عرض النتائج",
        Message::ActiveFilters => "عوامل التصفية المفعّلة",
        Message::RemoveFilter => "إزالة عامل التصفية {facet}: {value}",
        Message::RemoveSearch => "إزالة البحث عن «{value}»",
        Message::ClearAll => "مسح الكل",
        Message::FacetWho => "من (مكلَّف أو معني)",
        Message::FacetAddressee => "الجهة المكلفة",
        Message::FacetVerb => "الفعل",
        Message::FacetStatus => "الحالة",
        Message::FacetPart => "الجزء",
        Message::FacetMentioned => "جهات مذكورة أيضاً",
        Message::FacetCited => "يستشهد بـ",
        Message::FacetSector => "القطاع المعني",
        Message::FacetTopic => "الموضوع",
        Message::FacetKind => "نوع الصك",
        Message::FacetYear => "السنة",
        Message::FacetMeeting => "الاجتماع",
        Message::FacetDuty => "التقارير والمواعيد النهائية",
        Message::FacetHas => "قرار يتضمن",
        Message::ForceDecides => "القرارات",
        Message::ForceInstructs => "التكليفات",
        Message::ForceRequests => "الطلبات",
        Message::ForceInvites => "الدعوات",
        Message::ForceEncourages => "التشجيع",
        Message::ForceStates => "البيانات",
        Message::KindAssembly => "الجمعيات والمؤتمرات",
        Message::KindSector => "القطاعات",
        Message::KindBureau => "المكاتب",
        Message::KindStudyGroup => "لجان الدراسات",
        Message::KindAdvisoryGroup => "الأفرقة الاستشارية",
        Message::KindCouncil => "المجلس",
        Message::KindMembership => "الأعضاء",
        Message::KindRegionalOffice => "المكاتب الإقليمية",
        Message::KindCoordinationGroup => "أفرقة التنسيق",
        Message::KindOrganization => "المنظمات",
        Message::SectorGeneral => "عام (دون قطاع بعينه)",
        Message::HasAnnex => "ملحق",
        Message::HasNote => "حاشية",
        Message::DutyReport => "يطلب تقريراً",
        Message::DutyDeadline => "يحدد موعداً",
        Message::InstrumentOf => "{instrument} ({body})",
        Message::MissingValue => "{value} (غير موجود في هذا السجل)",
        Message::OnlyValue => "فقط",
        Message::OnlyThisValue => "فقط {value}",
        Message::AnyValue => "الكل",
        Message::AnyValueOf => "الكل: إزالة مرشحات {facet}",
        Message::FindValue => "بحث في {facet}",
        Message::ShowMembers => "أعضاء {value}",
        Message::FacetResolution => "القرار",
        Message::KindDecision => "المقرر",
        Message::KindRecommendation => "التوصية",
        Message::KindOpinion => "الرأي",
        Message::KindDeclaration => "الإعلان",
        Message::KindStatement => "البيان",
        Message::KindConclusion => "الاستنتاج",
        Message::KindOrder => "الأمر",
        Message::KindQuestion => "المسألة",
        Message::KindProgramme => "البرنامج",
        Message::MatrixAcross => "الأعمدة",
        Message::MatrixVerbs => "الأفعال",
        Message::MatrixResolutions => "القرارات",
        Message::MatrixOfVerbs => "الأحكام بحسب الجهة المكلفة والفعل",
        Message::MatrixOfResolutions => "الأحكام بحسب الجهة المكلفة والقرار",
        Message::MatrixHint => {
            "اختر رقماً أو جهة أو عموداً لقراءة الأحكام المعنية. ويُحسب كل حكم مرة واحدة في المجموع وإن وُجه إلى عدة جهات أو ورد في عدة خانات."
        }
        Message::MatrixCell => "{row}، {column}: {count}",
        Message::RoleChoice => "الدور",
        Message::RoleEither => "أيّ دور",
        Message::RoleAddressed => "مكلَّف",
        Message::RoleInCooperation => "بالتعاون",
        Message::Involves => "يشمل: {value}",
        Message::AddressedTo => "موجَّه إلى: {value}",
        Message::InCooperation => "بالتعاون مع: {value}",
        Message::CountsByRole => "{addressed} مكلَّف · {others} بالتعاون",
        Message::WaysOut => "ما يعطي نتائج",
        Message::WayOutSpelling => "البحث عن «{value}» بدلاً من ذلك",
        Message::WayOutFilter => "بدون عامل التصفية {facet}: {value}",
        Message::WayOutWords => "البحث بدون «{value}»",
        Message::WayOutSearch => "بدون البحث",
        Message::ClearFilters => "مسح عوامل التصفية",
        Message::MatrixAlso => "{cell}؛ و{count} أخرى بالتعاون",
        Message::MatrixOnlyNamed => "بالتعاون فقط:",
        Message::MatrixTotal => "المجموع",
        Message::MatrixAllLines => "إظهار جميع الجهات المكلفة ({count})",
        Message::MatrixAllColumns => "إظهار جميع الأعمدة ({count})",
        Message::AllValues => "عرض الكل ({count})",
        Message::FewerValues => "عرض أقل",
        Message::ColumnNumber => "الرقم",
        Message::ColumnStatus => "الحالة",
        Message::ColumnTitle => "العنوان",
        Message::ColumnSummary => "الملخص",
        Message::ColumnProvisions => "الأحكام",
        Message::ColumnResolution => "القرار",
        Message::ColumnVerb => "الفعل",
        Message::ColumnAddressee => "الجهة المكلفة",
        Message::ColumnLabel => "الترقيم",
        Message::ColumnText => "النص",

        Message::ColumnEdition => "الطبعة",
        Message::ColumnTopics => "المواضيع",
        Message::ColumnCites => "الاستشهادات",
        Message::Layout => "طريقة العرض",
        Message::LayoutColumns => "الأعمدة",
        Message::MoveFirst => "نقل {column} نحو البداية",
        Message::MoveLast => "نقل {column} نحو النهاية",
        Message::ColumnAt => "{column}: العمود {position} من {count}",
        Message::ResetColumns => "الأعمدة المعتادة",
        Message::Density => "تباعد الصفوف",
        Message::DensityComfortable => "مريح",
        Message::DensityCompact => "متراص",
        Message::GroupLabel => "تجميع حسب",
        Message::GroupNone => "بدون تجميع",
        Message::GroupSeveral => "الحكم الذي له عدة جهات مكلفة مدرج تحت كل منها.",
        Message::GroupNobody => "بدون جهة مكلفة محددة",
        Message::GroupUnknown => "الحالة غير مبينة",
        Message::OpenGroups => "فتح جميع المجموعات",
        Message::CloseGroups => "إغلاق جميع المجموعات",
        Message::OpenAll => "فتح جميع النصوص الكاملة",
        Message::CloseAll => "إغلاق جميع النصوص الكاملة",
        Message::NextMatch => "التطابق التالي",
        Message::PreviousMatch => "التطابق السابق",
        Message::MatchAt => "التطابق {position} من {count}",
        Message::NoMatches => "لا يوجد تطابق في هذا النص",
        Message::Compare => "مقارنة",
        Message::CompareThis => "مقارنة: {name}",
        Message::CompareFirst => "القرار الأول",
        Message::CompareSecond => "القرار الثاني",
        Message::CompareNone => "اختر قراراً",
        Message::Comparison => "{first} و{second} جنباً إلى جنب",
        Message::CloseComparison => "إغلاق المقارنة",
        Message::OnlyIn => "هنا فقط: {name}",
        Message::NothingHere => "{name}: لا يوجد قسم مماثل.",
        Message::Parallel => "قراءة متوازية مع",
        Message::ParallelCaption => "{name} بعدة لغات",
        Message::NotInLanguage => "لا يوجد نص: {language}",

        Message::Basket => "السلة",
        Message::BasketKeep => "الاحتفاظ بـ {what} في السلة",
        Message::BasketEmpty => {
            "السلة فارغة. تضيف الإشارة المرجعية بجانب أي قرار أو حكم ذلك النص إليها."
        }
        Message::BasketGone => "{path}: لم يعد موجوداً في هذا السجل",
        Message::BasketRemove => "إزالة {what} من السلة",
        Message::BasketClear => "إفراغ السلة",
        Message::Export => "التصدير والطباعة",
        Message::ExportScope => "الصفوف",
        Message::ExportListed => "المعروضة الآن",
        Message::ExportBasket => "السلة",
        Message::ExportFormat => "النسق",
        Message::ExportCsv => "CSV لجداول البيانات",
        Message::ExportHtml => "جدول لبرنامج Word ‏(HTML)",
        Message::ExportMarkdown => "Markdown",
        Message::ExportJson => "JSON القرارات",
        Message::ExportBom => "وسم الملف بترميز UTF-8 لبرنامج Excel ‏(BOM)",
        Message::ExportSeparator => "الفاصل",
        Message::ExportComma => "فاصلة",
        Message::ExportSemicolon => "فاصلة منقوطة",
        Message::ExportTab => "علامة جدولة",
        Message::ExportSave => "الحفظ في ملف",
        Message::ExportCopy => "نسخ",
        Message::ExportPrint => "طباعة النص الكامل",
        Message::ExportSaved => "سُلّم الملف {file} إلى المتصفح لحفظه.",
        Message::ExportSavedInFrame => {
            "سُلّم الملف {file} إلى المتصفح لحفظه. إن لم يصل شيء فهذه الصفحة لا تسمح بالتنزيل: استخدم «نسخ»."
        }
        Message::ExportCopied => "تم النسخ، ويمكن اللصق الآن.",
        Message::ExportCopyRefused => {
            "لا يسمح المتصفح بالنسخ هنا: سُلّم إليه الملف {file} لحفظه بدلاً من ذلك."
        }
        Message::ExportNothing => "لا توجد صفوف للتصدير.",
        Message::PrintRefused => "لا تسمح هذه الصفحة بالطباعة. احفظ ملفاً واطبعه.",
        Message::PrintLimited => {
            "تُطبع أول {count} من الصفوف فقط من أصل {total}. ضيّق المرشحات لطباعة الصفوف الأخرى."
        }
        Message::ExportLink => "النصوص الرسمية: {address}",
        Message::ExportedOn => "تاريخ التصدير: {date}",
        Message::ExportUnfiltered => "بلا مرشحات",
        Message::ExportFilters => "المرشحات: {filters}",
        Message::ExportSearch => "البحث: «{value}»",
        Message::ColumnCitation => "الاقتباس",
        Message::ColumnPath => "المسار",
        Message::ColumnSource => "المصدر",

        Message::SortLabel => "الترتيب حسب",
        Message::SortDocument => "ترتيب الوثيقة",
        Message::SortDescending => "{column}، تنازلياً",
        Message::MatchingOf => "يطابق {count} من أصل {total}",
        Message::Loading => "جارٍ تحميل القرارات…",
        Message::LoadingPercent => "جارٍ تحميل القرارات: {percent}",
        Message::StillLoading => {
            "ما زال التحميل جارياً: لم يصل شيء من الخادم منذ مدة. يمكنك الانتظار أو إعادة المحاولة."
        }
        Message::NotRenewed => {
            "تعذرت إعادة تحميل القرارات: تظهر القرارات التي كانت هنا من قبل. {why}"
        }
        Message::EmptyRegister => "لا يتضمن هذا السجل أي قرارات.",
        Message::NothingReadable => "لا يمكن عرض أي شيء من هذا الملف؛ وفيما يلي ما به من مشاكل:",
        Message::NoMatch => "لا توجد نتائج مطابقة",
        Message::NoMatchHint => "جرّب كلمات أقل أو كلمات أخرى، أو أزِل أحد عوامل التصفية.",
        Message::ErrorStart => {
            "تعذر تشغيل الجدول التفاعلي: الصفحة أو المتصفح لا يسمح بذلك (WebAssembly أو سياسة أمن المحتوى أو الشبكة). وترد أدناه النسخة البسيطة."
        }
        Message::ErrorBrowser => {
            "هذا المتصفح قديم جداً للجدول التفاعلي: ينقصه {what}. وترد أدناه النسخة البسيطة."
        }
        Message::ErrorCrash => "حدث خطأ في الجدول فأُعيد تشغيله. وقد احتُفظ بما اخترتموه.",
        Message::ErrorStopped => "حدث خطأ في الجدول أكثر من مرة فأُوقف. وترد أدناه النسخة البسيطة.",
        Message::ErrorMemory => {
            "البيانات أكبر مما يتسع له هذا المتصفح: استغرقت قراءتها {size} ميغابايت من الذاكرة ولم يبق منها شيء."
        }
        Message::ErrorFile => {
            "تعذّر الحصول على ملف من ملفات هذا الجدول: {address} ({why}). يجب أن يكون على المخدّم مع الملفات الأخرى، وأن يُسمح لهذه الصفحة بقراءته."
        }
        Message::ErrorTable => {
            "لا يمكن جعل هذا الجدول تفاعلياً: يجب أن يحدد صفه الأول عموداً للقرار وعموداً للعنوان أو النص. الموجود: {found}"
        }
        Message::ErrorMissing => "تعذّر تحميل كل شيء. ينقص الجدول ما يرد من:",
        Message::ErrorTitle => "تعذّر تحميل القرارات",
        Message::Retry => "إعادة المحاولة",
        Message::ErrorSource => "الملف: {address}",
        Message::ErrorNoSource => "لم يُحدَّد أي ملف: أضف سمة src تتضمن عنوان ملف قرارات بنسق JSON.",
        Message::ErrorNetwork => {
            "تعذّر الوصول إلى المخدّم. تحقق من التوصيل ومن أن المخدّم يسمح لهذه الصفحة بقراءة الملف (CORS)."
        }
        Message::ErrorStatus => "أجاب المخدّم بالرمز {status}. تحقق من عنوان الملف.",
        Message::ErrorEmpty => "الملف فارغ. صدِّر السجل من جديد ثم حمّله على المخدّم.",
        Message::ErrorHtml => {
            "وردت صفحة ويب بدلاً من JSON. تحقق من العنوان ومن إمكانية قراءة الملف دون تسجيل الدخول."
        }
        Message::ErrorInside => {
            "البيانات الموجودة داخل العنصر ليست بنسق JSON: ربما غيّرها محرر هذه الصفحة. ضعها في ملف واذكره في «src»."
        }
        Message::ErrorNotUtf8 => "الملف غير مرمَّز بنسق UTF-8 (البايتة {at}). احفظه بنسق UTF-8.",
        Message::ErrorTruncated => "ينقطع الملف عند السطر {line}: لم يكتمل نقله. أعد المحاولة.",
        Message::ErrorNotJson => {
            "الملف ليس بنسق JSON صالح (السطر {line}، العمود {column}): {detail}. صحِّحه في ذلك الموضع أو صدِّره من جديد."
        }
        Message::ErrorNotARegister => {
            "الملف بنسق JSON ولكنه ليس سجل قرارات (وُجد: {found}). اختر ملفاً أنتجه برنامج الاستيراد."
        }
        Message::ErrorUnsupportedFormat => {
            "نسق السجل هو «{found}»؛ وهذه النسخة تقرأ «{supported}». حدِّث الأداة أو صدِّر السجل بهذا النسق."
        }
        Message::ErrorNoResolutions => "لا يتضمن السجل قائمة قرارات (وُجد: {found}). صدِّره من جديد.",
        Message::ResolutionNumber => "القرار {number}",
        Message::RevisedEdition => "المراجَع في {edition}",
        Message::EditionPlace => "{place}، {year}",
        Message::EditionYear => "{year}",
        Message::WithEdition => "{name} ({edition})",
        Message::CitationOf => "{resolution} الصادر عن {body}",
        Message::CitationOfVowel => "{resolution} الصادر عن {body}",
        Message::CitationClause => "{verb} {whom}",
        Message::CitationPlace => "{above}، {label}",
        Message::CitationParagraph => "الفقرة {number}",
        Message::Share => "رابط أو مرجع: {what}",
        Message::CopyLink => "نسخ الرابط",
        Message::CopyViewLink => "نسخ رابط هذا الجدول كما هو معروض",
        Message::CopyCitation => "نسخ المرجع",
        Message::LinkCopied => "تم نسخ الرابط",
        Message::CitationCopied => "تم نسخ المرجع",
        Message::CopyYourself => "النسخ غير مسموح به هنا. انسخ هذا النص بنفسك:",
        Message::LinkRefused => {
            "يطلب الرابط {list}، وهو ما لا يحتوي عليه هذا الجدول. وكل ما عدا ذلك مطابق للرابط."
        }
        Message::LinkCut => "الرابط أطول مما يمكن لهذا الجدول قراءته، فأُهمل جزء منه.",
        Message::LinkPlaceGone => {
            "\"{path}\" ليس في هذا الجدول، أو لم يعد فيه. ويُعرض بدلاً منه: {nearest}."
        }
        Message::LinkPlaceUnknown => "\"{path}\" ليس في هذا الجدول، أو لم يعد فيه.",
        Message::Dismiss => "إغلاق هذه الرسالة",
        Message::OpenDetail => "عرض النص الكامل: {name}",
        Message::CloseDetail => "إغلاق: {name}",
        Message::DetailSummary => "ما يعنيه القرار للقطاع",
        Message::DetailAnnexes => "الملحقات",
        Message::DetailNotes => "الحواشي",
        Message::DetailReferences => "الصكوك المستشهَد بها",
        Message::PreviousResolution => "القرار السابق",
        Message::NextResolution => "القرار التالي",
        Message::BackToList => "العودة إلى القائمة",
        Message::Outline => "أقسام هذا القرار",
        Message::WholeSummary => "عرض الملخص بكامله",
        Message::OnlyMatching => "عرض ما يطابق فقط",
        Message::More => "المزيد: {what}",
        Message::KeepInBasket => "الاحتفاظ في السلة",
        Message::CopyText => "نسخ النص",
        Message::TextCopied => "تم نسخ النص",
        Message::PrintThis => "طباعة: {name}",
        Message::SaveDocument => "حفظ كوثيقة Word",
        Message::ExportDocx => "وثيقة Word",
        Message::Quoted => "«{words}»",
        Message::DetailNothing => "لا تورد الوثيقة أي أحكام من هذا القرار.",
        Message::NotReproduced => "لم يُدرج في التقرير",
        Message::ColumnAdopted => "تاريخ الاعتماد",
        Message::AdoptedOn => "تاريخ الاعتماد: {date}",
        Message::InForceFrom => "بدء النفاذ: {date}",
        Message::NoteMark => "الحاشية {label}",
        Message::CitedAt => "في {path}",
        Message::CitedResolution => "القرار {number}",
        Message::CitedRecommendation => "التوصية {number}",
        Message::CitedQuestion => "المسألة {number}",
        Message::CitedDeclaration => "الإعلان {number}",
        Message::CitedDecision => "المقرر {number}",
        Message::CitedOpinion => "الرأي {number}",
        Message::CitedProgramme => "البرنامج {number}",
        Message::CitedStatement => "البيان {number}",
        Message::CitedConclusion => "الاستنتاج {number}",
        Message::CitedOrder => "الأمر {number}",
        Message::CitedOfKind => "{kind} {number}",
        Message::CitedOther => "{number}",

        Message::ViewCitations => "الاستشهادات",
        Message::ViewChanges => "التغييرات",
        Message::ChangesSince => "التغييرات منذ:",
        Message::ChangesKinds => "أنواع التغييرات",
        Message::ChangesLanguage => "تُقارَن النصوص باللغة: {language}.",
        Message::ChangesWithoutEdition => "لا تحدد هذه الصفحة إصداراً سابقاً للمقارنة.",
        Message::ChangesFailed => "تعذر تحميل الإصدار السابق.",
        Message::ChangeAbsent => "غير وارد في هذا الإصدار",
        Message::ChangeNone => "بدون تغيير",
        Message::ChangeAdded => "مضاف",
        Message::ChangeRemoved => "محذوف",
        Message::ChangeMoved => "منقول",
        Message::ChangeReworded => "معاد الصياغة",
        Message::ChangeRenumbered => "معاد الترقيم",
        Message::ChangeFrom => "سابقاً: {place}",
        Message::ChangeHeading => "العنوان",
        Message::NewlyAddressed => "مخاطَبون جدد:",
        Message::NoLongerAddressed => "لم يعودوا مخاطَبين:",
        Message::AddedBegin => "بداية الإضافة:",
        Message::AddedEnd => "(نهاية الإضافة)",
        Message::RemovedBegin => "بداية الحذف:",
        Message::RemovedEnd => "(نهاية الحذف)",
        Message::AddedLegend => "كلمات في هذا الإصدار فقط",
        Message::RemovedLegend => "كلمات في الإصدار السابق فقط",
        Message::CitedBy => "يستشهد به",
        Message::MarkDangling => "غير موجود في هذا السجل",
        Message::MarkOutdated => "صيغة أقدم",
        Message::MarkDanglingWhy => {
            "لا يتضمن السجل {citation}: ربما لم يُدرج، أو أن الإحالة غير صحيحة."
        }
        Message::MarkOutdatedWhy => "يتضمن السجل صيغة أحدث: {edition}.",
        Message::OpensOutside => "(يُفتح في علامة تبويب جديدة)",
        Message::BodyUnknown => "الهيئة غير مذكورة",
        Message::MapTitle => "خريطة الاستشهادات",
        Message::MapHint => {
            "يتجه السهم من القرار إلى ما يستشهد به. اختر قراراً أو صكاً لتصفية الجدول أدناه؛ وتنقلك مفاتيح الأسهم من عنصر إلى آخر."
        }
        Message::MapDashed => "الخط المتقطع: غير موجود في هذا السجل أو صيغة أقدم.",
        Message::MapNothing => "لا يستشهد أي قرار في هذا السجل بصك آخر.",
        Message::MapResolution => "{name}: يستشهد بعدد {cites}، ويُستشهد به في {cited}",
        Message::MapInstrument => "{name}: يُستشهد به في {cited}",
        Message::OfBody => "{body}: {name}",

        Message::Annex => "الملحق",
        Message::Further => "{verb} كذلك",
        Message::Delegated => "{verb}: {other}",
        Message::NoAddressee => "—",
        Message::Official => "النص الرسمي",
        Message::Digest => "خلاصة وليست النص الرسمي",
        Message::Extract => "مقتطفات حرفية",
        Message::Draft => "مشروع لم يُعتمد",
        Message::SourceDocument => "المصدر: {title}",
        Message::AsOf => "أُعدّ السجل في {date}",
        Message::OfficialTexts => "النصوص الرسمية",
        Message::UnofficialTranslation => "ترجمة غير رسمية",
        Message::TextsIn => "لغة النصوص: {language}",
        Message::InLanguage => "(اللغة: {language})",
        Message::AboutDocument => "عن الجمعية وهذه الوثيقة",
        Message::Figures => "الجمعية بالأرقام",
        Message::AtLeast => "أكثر من {count}",
        Message::ShowAllRows => "عرض جميع الصفوف ({count})",
    }
}

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    match counted {
        Counted::Resolutions => &[
            (Category::Zero, "{count} قرار من أصل {total}"),
            (Category::One, "قرار واحد ({count}) من أصل {total}"),
            (Category::Two, "قراران ({count}) من أصل {total}"),
            (Category::Few, "{count} قرارات من أصل {total}"),
            (Category::Many, "{count} قراراً من أصل {total}"),
            (Category::Other, "{count} قرار من أصل {total}"),
        ],
        Counted::AllResolutions => &[
            (Category::Zero, "{count} قرار"),
            (Category::One, "قرار واحد ({count})"),
            (Category::Two, "قراران ({count})"),
            (Category::Few, "{count} قرارات"),
            (Category::Many, "{count} قراراً"),
            (Category::Other, "{count} قرار"),
        ],
        Counted::Provisions => &[
            (Category::Zero, "{count} حكم من أصل {total}"),
            (Category::One, "حكم واحد ({count}) من أصل {total}"),
            (Category::Two, "حكمان ({count}) من أصل {total}"),
            (Category::Few, "{count} أحكام من أصل {total}"),
            (Category::Many, "{count} حكماً من أصل {total}"),
            (Category::Other, "{count} حكم من أصل {total}"),
        ],
        Counted::AllProvisions => &[
            (Category::Zero, "{count} حكم"),
            (Category::One, "عدد الأحكام: {count}"),
            (Category::Two, "عدد الأحكام: {count}"),
            (Category::Few, "{count} أحكام"),
            (Category::Many, "{count} حكماً"),
            (Category::Other, "{count} حكم"),
        ],
        Counted::Documents => &[
            (Category::Zero, "{count} وثيقة"),
            (Category::One, "وثيقة واحدة ({count})"),
            (Category::Two, "وثيقتان ({count})"),
            (Category::Few, "{count} وثائق"),
            (Category::Many, "{count} وثيقة"),
            (Category::Other, "{count} وثيقة"),
        ],
        Counted::ActiveFilterCount => &[
            (Category::Zero, "{count} مفعّل"),
            (Category::One, "{count} مفعّل"),
            (Category::Two, "{count} مفعّلان"),
            (Category::Few, "{count} مفعّلة"),
            (Category::Many, "{count} مفعّلاً"),
            (Category::Other, "{count} مفعّل"),
        ],
        Counted::OtherProvisions => &[(Category::Other, "عرض الأحكام الأخرى ({count})")],
        Counted::OtherMatches => &[(Category::Other, "أحكام أخرى مطابقة: {count}")],
        Counted::ValuesFound => &[(Category::Other, "القيم التي عُثر عليها: {count}")],
        Counted::ChangedResolutions => &[
            (Category::Zero, "{count} قرار متغير"),
            (Category::One, "قرار متغير واحد ({count})"),
            (Category::Two, "قراران متغيران ({count})"),
            (Category::Few, "{count} قرارات متغيرة"),
            (Category::Many, "{count} قراراً متغيراً"),
            (Category::Other, "{count} قرار متغير"),
        ],
        Counted::Problems => &[
            (Category::Zero, "في الملف {count} مشكلة؛ ويُعرض كل ما عدا ذلك"),
            (Category::One, "في الملف مشكلة واحدة ({count})؛ ويُعرض كل ما عداها"),
            (Category::Two, "في الملف مشكلتان ({count})؛ ويُعرض كل ما عداهما"),
            (Category::Few, "في الملف {count} مشاكل؛ ويُعرض كل ما عداها"),
            (Category::Many, "في الملف {count} مشكلة؛ ويُعرض كل ما عداها"),
            (Category::Other, "في الملف {count} مشكلة؛ ويُعرض كل ما عداها"),
        ],
        Counted::MapLeftOut => &[
            (
                Category::Zero,
                "لم يُرسم من القرارات والصكوك الأقل استشهاداً: {count}. ويتضمن الجدول جميع الاستشهادات.",
            ),
            (
                Category::One,
                "لم يُرسم من القرارات والصكوك الأقل استشهاداً: {count}. ويتضمن الجدول جميع الاستشهادات.",
            ),
            (
                Category::Two,
                "لم يُرسم من القرارات والصكوك الأقل استشهاداً: {count}. ويتضمن الجدول جميع الاستشهادات.",
            ),
            (
                Category::Few,
                "لم يُرسم من القرارات والصكوك الأقل استشهاداً: {count}. ويتضمن الجدول جميع الاستشهادات.",
            ),
            (
                Category::Many,
                "لم يُرسم من القرارات والصكوك الأقل استشهاداً: {count}. ويتضمن الجدول جميع الاستشهادات.",
            ),
            (
                Category::Other,
                "لم يُرسم من القرارات والصكوك الأقل استشهاداً: {count}. ويتضمن الجدول جميع الاستشهادات.",
            ),
        ],
        Counted::MoreCiting => &[
            (Category::Zero, "وعدد الأخرى: {count}"),
            (Category::One, "وعدد الأخرى: {count}"),
            (Category::Two, "وعدد الأخرى: {count}"),
            (Category::Few, "وعدد الأخرى: {count}"),
            (Category::Many, "وعدد الأخرى: {count}"),
            (Category::Other, "وعدد الأخرى: {count}"),
        ],
        Counted::BasketAdded => &[
            (Category::Zero, "أُضيف. عدد عناصر السلة: {count}."),
            (Category::One, "أُضيف. في السلة عنصر واحد ({count})."),
            (Category::Two, "أُضيف. في السلة عنصران ({count})."),
            (Category::Few, "أُضيف. في السلة {count} عناصر."),
            (Category::Many, "أُضيف. في السلة {count} عنصراً."),
            (Category::Other, "أُضيف. في السلة {count} عنصر."),
        ],
        Counted::BasketRemoved => &[
            (Category::Zero, "أُزيل. عدد عناصر السلة: {count}."),
            (Category::One, "أُزيل. في السلة عنصر واحد ({count})."),
            (Category::Two, "أُزيل. في السلة عنصران ({count})."),
            (Category::Few, "أُزيل. في السلة {count} عناصر."),
            (Category::Many, "أُزيل. في السلة {count} عنصراً."),
            (Category::Other, "أُزيل. في السلة {count} عنصر."),
        ],
        Counted::ShowMoreRows => &[
            (Category::Zero, "عرض {count} صف إضافي"),
            (Category::One, "عرض صف إضافي واحد ({count})"),
            (Category::Two, "عرض صفين إضافيين ({count})"),
            (Category::Few, "عرض {count} صفوف إضافية"),
            (Category::Many, "عرض {count} صفاً إضافياً"),
            (Category::Other, "عرض {count} صف إضافي"),
        ],
        Counted::HeldBackRows => &[
            (Category::Zero, "{count} صف لم يُعرض بعد."),
            (Category::One, "صف واحد ({count}) لم يُعرض بعد."),
            (Category::Two, "صفان ({count}) لم يُعرضا بعد."),
            (Category::Few, "{count} صفوف لم تُعرض بعد."),
            (Category::Many, "{count} صفاً لم تُعرض بعد."),
            (Category::Other, "{count} صف لم تُعرض بعد."),
        ],
    }
}

fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Recalling => "إذ تذكّر",
        Verb::Considering => "إذ تضع في اعتبارها",
        Verb::Recognizing => "إذ تدرك",
        Verb::TakingIntoAccount => "إذ تأخذ في الحسبان",
        Verb::BearingInMind => "إذ تأخذ بعين الاعتبار",
        Verb::Noting => "إذ تلاحظ",
        Verb::Emphasizing => "إذ تشدد",
        Verb::Affirming => "إذ تؤكد",
        Verb::Reaffirming => "إذ تؤكد من جديد",
        Verb::Welcoming => "إذ ترحب",
        Verb::Concerned => "إذ يساورها القلق",
        Verb::Aware => "إذ تعي",
        Verb::Convinced => "اقتناعاً منها",
        Verb::HavingConsidered => "بعد النظر في",
        Verb::Expressing => "إذ تعرب عن",
        Verb::Guided => "إذ تسترشد",
        Verb::Pursuant => "عملاً",
        Verb::Resolves => "تقرر",
        Verb::Approves => "توافق على",
        Verb::Adopts => "تعتمد",
        Verb::Endorses => "تؤيد",
        Verb::Agrees => "تتفق على",
        Verb::Confirms => "تثبّت",
        Verb::Declares => "تعلن",
        Verb::Establishes => "تنشئ",
        Verb::Appoints => "تعيّن",
        Verb::Elects => "تنتخب",
        Verb::Amends => "تعدّل",
        Verb::Abrogates => "تلغي",
        Verb::Instructs => "تكلف",
        Verb::Authorizes => "تخوّل",
        Verb::Requests => "تطلب إلى",
        Verb::Urges => "تحث",
        Verb::Appeals => "تناشد",
        Verb::CallsUpon => "تهيب",
        Verb::Invites => "تدعو",
        Verb::Encourages => "تشجع",
        Verb::Recommends => "توصي",
        Verb::TakesNote => "تحيط علماً",
        Verb::Notes => "تلاحظ",
        Verb::Considers => "ترى",
        Verb::Recognizes => "تعترف",
        Verb::Emphasizes => "تشدد على",
        Verb::Reaffirms => "تعيد تأكيد",
        Verb::Welcomes => "ترحب",
        Verb::Supports => "تدعم",
        Verb::Expresses => "تعرب عن",
        Verb::Commends => "تشيد",
        Verb::Thanks => "تشكر",
        Verb::Condemns => "تدين",
        Verb::Own(own) => own.id(),
        Verb::Other => "غير ذلك",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "جديد",
        Status::Revised => "مراجَع",
        Status::Unchanged => "دون تغيير",
        Status::Suppressed => "ملغى",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Preamble => "الديباجة",
        Part::Operative => "المنطوق",
        Part::Annex => "الملحق",
    }
}
