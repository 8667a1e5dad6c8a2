//! Russian.

use crate::i18n::{Category, Counted, Message, OfflineTexts, Texts};
use crate::model::{Part, Status, Verb};

/// The texts in Russian.
pub(super) const TEXTS: Texts = Texts { text, counted, verb, status, part, offline: OFFLINE };

const OFFLINE: OfflineTexts = OfflineTexts {
    copy: "Более новые данные получить не удалось: это копия от {date}.",
    unreadable: "Есть более новые данные, но прочитать их нельзя: это копия от {date}.",
    newer: "Есть более новая версия этих данных.",
    show: "Показать",
    newer_table: "Есть более новая версия этой таблицы.",
    reload: "Обновить",
};

fn text(message: Message) -> &'static str {
    match message {
        Message::Search => "Поиск по резолюциям",
        Message::LanguageLabel => "Язык",
        Message::SearchHint => "Слова или номер",
        Message::SortRelevance => "По релевантности",
        Message::ByRelevance => "сначала самые релевантные",
        Message::QueryHelp => "Как искать",
        Message::Suggestions => "Подсказки",
        Message::FieldResolution => "рез резолюция",
        Message::FieldVerb => "глагол",
        Message::FieldAddressee => "кому адресат",
        Message::FieldStatus => "статус",
        Message::FieldCites => "цитирует ссылка",
        Message::FieldStudyGroup => "ик",
        Message::FieldPart => "часть",
        Message::FieldTopic => "тема",
        Message::FieldWho => "кто участвует",
        Message::FieldMentioned => "упоминает",
        Message::FieldTitle => "название",
        Message::FieldKind => "вид",
        Message::FieldYear => "год",
        Message::FieldMeeting => "собрание",
        Message::NameStudyGroup => "Исследовательская комиссия",
        Message::NameTopic => "Тема",
        Message::QueryUnclosed => {
            "Кавычка перед «{part}» не закрыта. Закройте ее в конце выражения; пока поиск идет без нее."
        }
        Message::QueryUnknownField => {
            "Поля «{part}» нет, поэтому это условие не учтено. Имеющиеся поля: {fields}."
        }
        Message::QueryEmptyField => {
            "После двоеточия в «{part}» нужно значение, например {example}. Условие не учтено."
        }
        Message::QueryUnknownValue => {
            "{field}: значения «{part}» нет. Условие не учтено; возможные значения показаны в подсказках."
        }
        Message::QueryNoSuchResolution => {
            "Резолюции {part} в этом реестре нет, поэтому по ней ничего не найдено."
        }
        Message::QueryUnknownOperator => {
            "{part} здесь не является оператором и пропущено. Понимаются ИЛИ, И, НЕ, скобки и * в конце слова."
        }
        Message::QueryTooLong => {
            "Запрос слишком длинный: учтено только его начало, не более {words} слов и {characters} знаков. Сократите его."
        }
        Message::HelpIntro => {
            "Выберите пример, чтобы попробовать. Регистр не важен; подсказки появляются при вводе."
        }
        Message::HelpWords => "Все слова, в любом порядке и в любом месте текста",
        Message::ExampleWords => "обучение развивающихся",
        Message::HelpPhrase => "Эти слова вместе, точно так",
        Message::ExamplePhrase => "«развивающихся стран»",
        Message::HelpExclude => "Без того, что стоит после дефиса: слова, выражения или поля",
        Message::ExampleExclude => "безопасность -спам",
        Message::HelpEither => "Одно из двух; скобки объединяют слова, понимаются также И и НЕ",
        Message::ExampleEither => "спам ИЛИ (мошенничество -вызовы)",
        Message::HelpBeginning => "Слова, которые так начинаются; ? заменяет одну букву",
        Message::ExampleBeginning => "стандарт*",
        Message::HelpFields => "Поле и его значение: {field}. Через запятую – любое из значений.",
        Message::ClearSearch => "Очистить поиск",
        Message::ViewLabel => "Показать",
        Message::ViewOverview => "Резолюции",
        Message::ViewProvisions => "Положения",
        Message::ViewMatrix => "Кто что делает",
        Message::Source => "Источник",
        Message::Menu => "Другие инструменты",
        Message::AllFilters => "Все фильтры",
        Message::SkipToResults => "Перейти к результатам",
        Message::FilterWho => "Кто",
        Message::Close => "Закрыть",
        Message::Filters => "Фильтры",
        Message::FiltersDone => "Показать результаты",
        Message::ActiveFilters => "Активные фильтры",
        Message::RemoveFilter => "Снять фильтр «{facet}: {value}»",
        Message::RemoveSearch => "Отменить поиск «{value}»",
        Message::ClearAll => "Сбросить все",
        Message::FacetWho => "Кто (адресат или участник)",
        Message::FacetAddressee => "Адресат",
        Message::FacetVerb => "Глагол",
        Message::FacetStatus => "Статус",
        Message::FacetPart => "Часть",
        Message::FacetMentioned => "Также упоминаются",
        Message::FacetCited => "Ссылается на",
        Message::FacetSector => "Соответствующий Сектор",
        Message::FacetTopic => "Тема",
        Message::FacetKind => "Вид акта",
        Message::FacetYear => "Год",
        Message::FacetMeeting => "Собрание",
        Message::FacetDuty => "Отчеты и сроки",
        Message::FacetHas => "Резолюции, содержащие",
        Message::ForceDecides => "Решения",
        Message::ForceInstructs => "Поручения",
        Message::ForceRequests => "Просьбы",
        Message::ForceInvites => "Предложения",
        Message::ForceEncourages => "Призывы",
        Message::ForceStates => "Констатации",
        Message::KindAssembly => "Ассамблеи и конференции",
        Message::KindSector => "Секторы",
        Message::KindBureau => "Бюро",
        Message::KindStudyGroup => "Исследовательские комиссии",
        Message::KindAdvisoryGroup => "Консультативные группы",
        Message::KindCouncil => "Совет",
        Message::KindMembership => "Члены",
        Message::KindRegionalOffice => "Региональные отделения",
        Message::KindCoordinationGroup => "Координационные группы",
        Message::KindOrganization => "Организации",
        Message::SectorGeneral => "Общие (без конкретного Сектора)",
        Message::HasAnnex => "Приложение",
        Message::HasNote => "Сноску",
        Message::DutyReport => "Требует отчета",
        Message::DutyDeadline => "Устанавливает срок",
        Message::InstrumentOf => "{instrument} ({body})",
        Message::MissingValue => "{value} (нет в этом реестре)",
        Message::OnlyValue => "Только",
        Message::OnlyThisValue => "Только {value}",
        Message::AnyValue => "Все",
        Message::AnyValueOf => "Все: снять фильтры «{facet}»",
        Message::FindValue => "Найти в списке «{facet}»",
        Message::ShowMembers => "Состав: {value}",
        Message::FacetResolution => "Резолюция",
        Message::KindDecision => "Решение",
        Message::KindRecommendation => "Рекомендация",
        Message::KindOpinion => "Мнение",
        Message::KindDeclaration => "Декларация",
        Message::KindStatement => "Заявление",
        Message::KindConclusion => "Заключение",
        Message::KindOrder => "Распоряжение",
        Message::KindQuestion => "Вопрос",
        Message::KindProgramme => "Программа",
        Message::MatrixAcross => "Столбцы",
        Message::MatrixVerbs => "Глаголы",
        Message::MatrixResolutions => "Резолюции",
        Message::MatrixOfVerbs => "Положения по адресатам и глаголам",
        Message::MatrixOfResolutions => "Положения по адресатам и резолюциям",
        Message::MatrixHint => {
            "Выберите число, адресата или столбец, чтобы прочитать соответствующие положения. В итогах каждое положение учитывается один раз, даже если у него несколько адресатов или оно входит в несколько ячеек."
        }
        Message::MatrixCell => "{row}, {column}: {count}",
        Message::RoleChoice => "Роль",
        Message::RoleEither => "Любая",
        Message::RoleAddressed => "Адресат",
        Message::RoleInCooperation => "В сотрудничестве",
        Message::Involves => "Участвует: {value}",
        Message::AddressedTo => "Адресат: {value}",
        Message::InCooperation => "В сотрудничестве: {value}",
        Message::CountsByRole => "{addressed} адресат · {others} в сотрудничестве",
        Message::WaysOut => "Что даст результаты",
        Message::WayOutSpelling => "Искать «{value}»",
        Message::WayOutFilter => "Без фильтра «{facet}: {value}»",
        Message::WayOutWords => "Искать без «{value}»",
        Message::WayOutSearch => "Без поиска",
        Message::ClearFilters => "Сбросить фильтры",
        Message::MatrixAlso => "{cell}; ещё {count} в сотрудничестве",
        Message::MatrixOnlyNamed => "Только в сотрудничестве:",
        Message::MatrixTotal => "Всего",
        Message::MatrixAllLines => "Показать всех адресатов ({count})",
        Message::MatrixAllColumns => "Показать все столбцы ({count})",
        Message::AllValues => "Показать все ({count})",
        Message::FewerValues => "Показать меньше",
        Message::ColumnNumber => "№",
        Message::ColumnStatus => "Статус",
        Message::ColumnTitle => "Название",
        Message::ColumnSummary => "Резюме",
        Message::ColumnProvisions => "Положения",
        Message::ColumnResolution => "Резолюция",
        Message::ColumnVerb => "Глагол",
        Message::ColumnAddressee => "Адресат",
        Message::ColumnLabel => "Пункт",
        Message::ColumnText => "Текст",

        Message::ColumnEdition => "Редакция",
        Message::ColumnTopics => "Темы",
        Message::ColumnCites => "Ссылки",
        Message::Layout => "Вид таблицы",
        Message::LayoutColumns => "Столбцы",
        Message::MoveFirst => "Переместить столбец «{column}» к началу",
        Message::MoveLast => "Переместить столбец «{column}» к концу",
        Message::ColumnAt => "{column}: столбец {position} из {count}",
        Message::ResetColumns => "Обычные столбцы",
        Message::Density => "Интервал между строками",
        Message::DensityComfortable => "Свободный",
        Message::DensityCompact => "Плотный",
        Message::GroupLabel => "Группировать",
        Message::GroupNone => "Без группировки",
        Message::GroupSeveral => "Положение с несколькими адресатами указано под каждым из них.",
        Message::GroupNobody => "Без определённого адресата",
        Message::GroupUnknown => "Статус не указан",
        Message::OpenGroups => "Развернуть все группы",
        Message::CloseGroups => "Свернуть все группы",
        Message::OpenAll => "Открыть все полные тексты",
        Message::CloseAll => "Закрыть все полные тексты",
        Message::NextMatch => "Следующее совпадение",
        Message::PreviousMatch => "Предыдущее совпадение",
        Message::MatchAt => "Совпадение {position} из {count}",
        Message::NoMatches => "В этом тексте совпадений нет",
        Message::Compare => "Сравнить",
        Message::CompareThis => "Сравнить: {name}",
        Message::CompareFirst => "Первая резолюция",
        Message::CompareSecond => "Вторая резолюция",
        Message::CompareNone => "Выберите резолюцию",
        Message::Comparison => "{first} и {second} рядом",
        Message::CloseComparison => "Закрыть сравнение",
        Message::OnlyIn => "Только здесь: {name}",
        Message::NothingHere => "{name}: такого раздела нет.",
        Message::Parallel => "Читать параллельно на языке",
        Message::ParallelCaption => "{name} на нескольких языках",
        Message::NotInLanguage => "Нет текста: {language}",

        Message::Basket => "Подборка",
        Message::BasketKeep => "Добавить в подборку: {what}",
        Message::BasketEmpty => {
            "Подборка пуста. Закладка рядом с резолюцией или положением добавляет их сюда."
        }
        Message::BasketGone => "{path}: в этом реестре больше нет",
        Message::BasketRemove => "Убрать из подборки: {what}",
        Message::BasketClear => "Очистить подборку",
        Message::Export => "Экспорт и печать",
        Message::ExportScope => "Строки",
        Message::ExportListed => "Показанные сейчас",
        Message::ExportBasket => "Подборка",
        Message::ExportFormat => "Формат",
        Message::ExportCsv => "CSV для электронных таблиц",
        Message::ExportHtml => "Таблица для Word (HTML)",
        Message::ExportMarkdown => "Markdown",
        Message::ExportJson => "JSON резолюций",
        Message::ExportBom => "Пометить как UTF-8 для Excel (BOM)",
        Message::ExportSeparator => "Разделитель",
        Message::ExportComma => "Запятая",
        Message::ExportSemicolon => "Точка с запятой",
        Message::ExportTab => "Табуляция",
        Message::ExportSave => "Сохранить в файл",
        Message::ExportCopy => "Копировать",
        Message::ExportPrint => "Напечатать полностью",
        Message::ExportSaved => "Файл {file} передан браузеру для сохранения.",
        Message::ExportSavedInFrame => {
            "Файл {file} передан браузеру для сохранения. Если он не появился, эта страница не разрешает загрузки: нажмите «Копировать»."
        }
        Message::ExportCopied => "Скопировано. Теперь можно вставить.",
        Message::ExportCopyRefused => {
            "Браузер не разрешает здесь копирование: вместо этого ему передан файл {file} для сохранения."
        }
        Message::ExportNothing => "Нет строк для экспорта.",
        Message::PrintRefused => {
            "Эта страница не разрешает печать. Сохраните файл и напечатайте его."
        }
        Message::PrintLimited => {
            "Будут напечатаны только первые строки: {count} из {total}. Чтобы напечатать остальные, сузьте фильтры."
        }
        Message::ExportLink => "Официальные тексты: {address}",
        Message::ExportedOn => "Дата экспорта: {date}",
        Message::ExportUnfiltered => "Без фильтров",
        Message::ExportFilters => "Фильтры: {filters}",
        Message::ExportSearch => "Поиск: «{value}»",
        Message::ColumnCitation => "Ссылка для цитирования",
        Message::ColumnPath => "Путь",
        Message::ColumnSource => "Источник",

        Message::SortLabel => "Сортировка",
        Message::SortDocument => "Порядок документа",
        Message::SortDescending => "{column}, по убыванию",
        Message::MatchingOf => "найдено {count} из {total}",
        Message::Loading => "Загрузка резолюций…",
        Message::LoadingPercent => "Загрузка резолюций: {percent}",
        Message::StillLoading => {
            "Загрузка продолжается: от сервера уже некоторое время ничего не поступает. Можно подождать или повторить."
        }
        Message::NotRenewed => {
            "Загрузить резолюции заново не удалось: показаны те, что были раньше. {why}"
        }
        Message::EmptyRegister => "В этом реестре нет резолюций.",
        Message::NothingReadable => "Ничего из этого файла нельзя показать; вот что в нем не так:",
        Message::NoMatch => "Ничего не найдено",
        Message::NoMatchHint => "Сократите или измените запрос либо снимите один из фильтров.",
        Message::ErrorStart => {
            "Не удалось запустить интерактивную таблицу: страница или браузер не позволяют этого (WebAssembly, политика защиты содержимого или сеть). Ниже приводится простая версия."
        }
        Message::ErrorBrowser => {
            "Этот браузер слишком стар для интерактивной таблицы: в нем нет {what}. Ниже приводится простая версия."
        }
        Message::ErrorCrash => {
            "В таблице произошла ошибка, и она была запущена заново. Сделанный вами выбор сохранен."
        }
        Message::ErrorStopped => {
            "В таблице неоднократно происходила ошибка, и она была остановлена. Ниже приводится простая версия."
        }
        Message::ErrorMemory => {
            "Объем данных слишком велик для этого браузера: их чтение заняло {size} МБ памяти, и больше памяти не осталось."
        }
        Message::ErrorFile => {
            "Не удалось получить файл этой таблицы: {address} ({why}). Он должен находиться на сервере вместе с остальными, а странице должно быть разрешено его читать."
        }
        Message::ErrorTable => {
            "Эту таблицу нельзя сделать интерактивной: в первой строке должны быть указаны столбец резолюции и столбец названия или текста. Обнаружено: {found}"
        }
        Message::ErrorMissing => {
            "Загружено не все. В таблице нет того, что поступает из следующих источников:"
        }
        Message::ErrorTitle => "Не удалось загрузить резолюции",
        Message::Retry => "Повторить",
        Message::ErrorSource => "Файл: {address}",
        Message::ErrorNoSource => {
            "Файл не указан: добавьте атрибут src с адресом файла резолюций в формате JSON."
        }
        Message::ErrorNetwork => {
            "Сервер недоступен. Проверьте соединение, а также разрешает ли сервер этой странице читать файл (CORS)."
        }
        Message::ErrorStatus => "Сервер ответил {status}. Проверьте адрес файла.",
        Message::ErrorEmpty => "Файл пуст. Экспортируйте реестр заново и загрузите его на сервер.",
        Message::ErrorHtml => {
            "Вместо JSON получена веб-страница. Проверьте адрес, а также доступен ли файл без входа в учетную запись."
        }
        Message::ErrorInside => {
            "Данные внутри элемента не являются JSON: возможно, их изменил редактор этой страницы. Поместите их в файл и укажите его в «src»."
        }
        Message::ErrorNotUtf8 => "Кодировка файла – не UTF-8 (байт {at}). Сохраните его в UTF-8.",
        Message::ErrorTruncated => {
            "Файл обрывается на строке {line}: передача данных не была завершена. Повторите попытку."
        }
        Message::ErrorNotJson => {
            "Файл содержит недопустимый JSON (строка {line}, столбец {column}): {detail}. Исправьте его в этом месте или экспортируйте заново."
        }
        Message::ErrorNotARegister => {
            "Файл имеет формат JSON, но не является реестром резолюций (обнаружено: {found}). Выберите файл, созданный программой импорта."
        }
        Message::ErrorUnsupportedFormat => {
            "Реестр имеет формат «{found}»; эта версия читает «{supported}». Обновите виджет или экспортируйте реестр в этом формате."
        }
        Message::ErrorNoResolutions => {
            "В реестре нет списка резолюций (обнаружено: {found}). Экспортируйте его заново."
        }
        Message::ResolutionNumber => "Резолюция {number}",
        Message::RevisedEdition => "Пересм. {edition}",
        Message::EditionPlace => "{place}, {year} г.",
        Message::EditionYear => "{year} г.",
        Message::WithEdition => "{name} ({edition})",
        Message::CitationOf => "{resolution} {body}",
        Message::CitationOfVowel => "{resolution} {body}",
        Message::CitationClause => "{verb} {whom}",
        Message::CitationPlace => "{above}, {label}",
        Message::CitationParagraph => "абзац {number}",
        Message::Share => "Ссылка или цитата: {what}",
        Message::CopyLink => "Копировать ссылку",
        Message::CopyViewLink => "Копировать ссылку на таблицу в показанном виде",
        Message::CopyCitation => "Копировать библиографическую ссылку",
        Message::LinkCopied => "Ссылка скопирована",
        Message::CitationCopied => "Библиографическая ссылка скопирована",
        Message::CopyYourself => "Копирование здесь не разрешено. Скопируйте этот текст сами:",
        Message::LinkRefused => {
            "В ссылке указано {list}, чего в этой таблице нет. Все остальное соответствует ссылке."
        }
        Message::LinkCut => "Ссылка длиннее, чем может прочитать эта таблица. Часть ее опущена.",
        Message::LinkPlaceGone => {
            "«{path}» в этой таблице нет или больше нет. Вместо этого показано: {nearest}."
        }
        Message::LinkPlaceUnknown => "«{path}» в этой таблице нет или больше нет.",
        Message::Dismiss => "Закрыть это сообщение",
        Message::OpenDetail => "Показать полный текст: {name}",
        Message::CloseDetail => "Закрыть: {name}",
        Message::DetailSummary => "Что это означает для Сектора",
        Message::DetailAnnexes => "Приложения",
        Message::DetailNotes => "Примечания",
        Message::DetailReferences => "Цитируемые документы",
        Message::PreviousResolution => "Предыдущая резолюция",
        Message::NextResolution => "Следующая резолюция",
        Message::BackToList => "Назад к списку",
        Message::Outline => "Разделы этой резолюции",
        Message::WholeSummary => "Показать краткое изложение полностью",
        Message::OnlyMatching => "Показать только совпадающее",
        Message::More => "Ещё: {what}",
        Message::KeepInBasket => "Добавить в подборку",
        Message::CopyText => "Копировать текст",
        Message::TextCopied => "Текст скопирован",
        Message::PrintThis => "Печать: {name}",
        Message::SaveDocument => "Сохранить как документ Word",
        Message::ExportDocx => "Документ Word",
        Message::Quoted => "«{words}»",
        Message::DetailNothing => "В документе не приведены положения этой резолюции.",
        Message::NotReproduced => "не воспроизводится в отчете",
        Message::ColumnAdopted => "Дата принятия",
        Message::AdoptedOn => "Принята: {date}",
        Message::InForceFrom => "Вступает в силу: {date}",
        Message::NoteMark => "Примечание {label}",
        Message::CitedAt => "в {path}",
        Message::CitedResolution => "Резолюция {number}",
        Message::CitedRecommendation => "Рекомендация {number}",
        Message::CitedQuestion => "Вопрос {number}",
        Message::CitedDeclaration => "Декларация {number}",
        Message::CitedDecision => "Решение {number}",
        Message::CitedOpinion => "Мнение {number}",
        Message::CitedProgramme => "Программа {number}",
        Message::CitedStatement => "Заявление {number}",
        Message::CitedConclusion => "Заключение {number}",
        Message::CitedOrder => "Распоряжение {number}",
        Message::CitedOfKind => "{kind} {number}",
        Message::CitedOther => "{number}",

        Message::ViewCitations => "Ссылки",
        Message::ViewChanges => "Изменения",
        Message::ChangesSince => "Изменения по сравнению с:",
        Message::ChangesKinds => "Виды изменений",
        Message::ChangesLanguage => "Сравниваются тексты на языке: {language}.",
        Message::ChangesWithoutEdition => {
            "На этой странице не указана более ранняя редакция для сравнения."
        }
        Message::ChangesFailed => "Не удалось загрузить более раннюю редакцию.",
        Message::ChangeAbsent => "Нет в этой редакции",
        Message::ChangeNone => "Без изменений",
        Message::ChangeAdded => "Добавлено",
        Message::ChangeRemoved => "Исключено",
        Message::ChangeMoved => "Перемещено",
        Message::ChangeReworded => "Изменена формулировка",
        Message::ChangeRenumbered => "Изменена нумерация",
        Message::ChangeFrom => "ранее: {place}",
        Message::ChangeHeading => "Заголовок",
        Message::NewlyAddressed => "Новые адресаты:",
        Message::NoLongerAddressed => "Более не адресаты:",
        Message::AddedBegin => "начало добавления:",
        Message::AddedEnd => "(конец добавления)",
        Message::RemovedBegin => "начало исключения:",
        Message::RemovedEnd => "(конец исключения)",
        Message::AddedLegend => "слова только этой редакции",
        Message::RemovedLegend => "слова только более ранней редакции",
        Message::CitedBy => "Где упоминается",
        Message::MarkDangling => "Нет в этом реестре",
        Message::MarkOutdated => "Более ранняя редакция",
        Message::MarkDanglingWhy => {
            "В реестре нет документа «{citation}»: он мог быть не включен, либо ссылка ошибочна."
        }
        Message::MarkOutdatedWhy => "В реестре содержится более новая редакция: {edition}.",
        Message::OpensOutside => "(открывается в новой вкладке)",
        Message::BodyUnknown => "Орган не указан",
        Message::MapTitle => "Карта ссылок",
        Message::MapHint => {
            "Стрелка ведет от резолюции к тому, на что она ссылается. Выберите резолюцию или документ, чтобы отфильтровать таблицу ниже; клавиши со стрелками переводят от одного к другому."
        }
        Message::MapDashed => "Пунктир: нет в этом реестре или более ранняя редакция.",
        Message::MapNothing => "Ни одна резолюция этого реестра не ссылается на другие документы.",
        Message::MapResolution => "{name}: ссылается на {cites}, упоминается в {cited}",
        Message::MapInstrument => "{name}: упоминается в {cited}",
        Message::OfBody => "{body}: {name}",

        Message::Annex => "Приложение",
        Message::Further => "{verb} далее",
        Message::Delegated => "{verb}: {other}",
        Message::NoAddressee => "—",
        Message::Official => "Официальный текст",
        Message::Digest => "Краткое изложение, а не официальный текст",
        Message::Extract => "Выдержки, дословно",
        Message::Draft => "Проект, не принят",
        Message::SourceDocument => "Источник: {title}",
        Message::AsOf => "Реестр составлен {date}",
        Message::OfficialTexts => "Официальные тексты",
        Message::UnofficialTranslation => "Неофициальный перевод",
        Message::TextsIn => "Язык текстов: {language}",
        Message::InLanguage => "(язык: {language})",
        Message::AboutDocument => "Об ассамблее и настоящем документе",
        Message::Figures => "Ассамблея в цифрах",
        Message::AtLeast => "более {count}",
        Message::ShowAllRows => "Показать все строки ({count})",
    }
}

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    match counted {
        Counted::Resolutions => &[
            (Category::One, "{count} резолюция из {total}"),
            (Category::Few, "{count} резолюции из {total}"),
            (Category::Many, "{count} резолюций из {total}"),
            (Category::Other, "{count} резолюции из {total}"),
        ],
        Counted::AllResolutions => &[
            (Category::One, "{count} резолюция"),
            (Category::Few, "{count} резолюции"),
            (Category::Many, "{count} резолюций"),
            (Category::Other, "{count} резолюции"),
        ],
        Counted::Provisions => &[
            (Category::One, "{count} положение из {total}"),
            (Category::Few, "{count} положения из {total}"),
            (Category::Many, "{count} положений из {total}"),
            (Category::Other, "{count} положения из {total}"),
        ],
        Counted::AllProvisions => &[
            (Category::One, "{count} положение"),
            (Category::Few, "{count} положения"),
            (Category::Many, "{count} положений"),
            (Category::Other, "{count} положения"),
        ],
        Counted::Documents => &[
            (Category::One, "{count} документ"),
            (Category::Few, "{count} документа"),
            (Category::Many, "{count} документов"),
            (Category::Other, "{count} документа"),
        ],
        Counted::ActiveFilterCount => &[
            (Category::One, "{count} активный"),
            (Category::Few, "{count} активных"),
            (Category::Many, "{count} активных"),
            (Category::Other, "{count} активных"),
        ],
        Counted::OtherProvisions => &[
            (Category::One, "Показать ещё {count} положение"),
            (Category::Few, "Показать ещё {count} положения"),
            (Category::Many, "Показать ещё {count} положений"),
            (Category::Other, "Показать ещё {count} положения"),
        ],
        Counted::OtherMatches => &[
            (Category::One, "ещё {count} положение"),
            (Category::Few, "ещё {count} положения"),
            (Category::Many, "ещё {count} положений"),
            (Category::Other, "ещё {count} положения"),
        ],
        Counted::ValuesFound => &[
            (Category::One, "Найдено {count} значение"),
            (Category::Few, "Найдено {count} значения"),
            (Category::Many, "Найдено {count} значений"),
            (Category::Other, "Найдено {count} значения"),
        ],
        Counted::ChangedResolutions => &[
            (Category::One, "Изменена {count} резолюция"),
            (Category::Few, "Изменены {count} резолюции"),
            (Category::Many, "Изменено {count} резолюций"),
            (Category::Other, "Изменено {count} резолюции"),
        ],
        Counted::Problems => &[
            (Category::One, "В файле обнаружена {count} проблема; все остальное показано"),
            (Category::Few, "В файле обнаружены {count} проблемы; все остальное показано"),
            (Category::Many, "В файле обнаружено {count} проблем; все остальное показано"),
            (Category::Other, "В файле обнаружено {count} проблемы; все остальное показано"),
        ],
        Counted::MapLeftOut => &[
            (
                Category::One,
                "{count} резолюция или документ с меньшим числом ссылок не показаны. В таблице есть все ссылки.",
            ),
            (
                Category::Few,
                "{count} резолюции и документа с меньшим числом ссылок не показаны. В таблице есть все ссылки.",
            ),
            (
                Category::Many,
                "{count} резолюций и документов с меньшим числом ссылок не показаны. В таблице есть все ссылки.",
            ),
            (
                Category::Other,
                "{count} резолюции и документа с меньшим числом ссылок не показаны. В таблице есть все ссылки.",
            ),
        ],
        Counted::MoreCiting => &[
            (Category::One, "и еще {count}"),
            (Category::Few, "и еще {count}"),
            (Category::Many, "и еще {count}"),
            (Category::Other, "и еще {count}"),
        ],
        Counted::BasketAdded => &[
            (Category::One, "Добавлено. В подборке {count} элемент."),
            (Category::Few, "Добавлено. В подборке {count} элемента."),
            (Category::Many, "Добавлено. В подборке {count} элементов."),
            (Category::Other, "Добавлено. В подборке {count} элемента."),
        ],
        Counted::BasketRemoved => &[
            (Category::One, "Убрано. В подборке {count} элемент."),
            (Category::Few, "Убрано. В подборке {count} элемента."),
            (Category::Many, "Убрано. В подборке {count} элементов."),
            (Category::Other, "Убрано. В подборке {count} элемента."),
        ],
        Counted::ShowMoreRows => &[
            (Category::One, "Показать еще {count} строку"),
            (Category::Few, "Показать еще {count} строки"),
            (Category::Many, "Показать еще {count} строк"),
            (Category::Other, "Показать еще {count} строки"),
        ],
        Counted::HeldBackRows => &[
            (Category::One, "Еще не показана {count} строка."),
            (Category::Few, "Еще не показаны {count} строки."),
            (Category::Many, "Еще не показано {count} строк."),
            (Category::Other, "Еще не показано {count} строки."),
        ],
    }
}

fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Recalling => "напоминая",
        Verb::Considering => "учитывая",
        Verb::Recognizing => "признавая",
        Verb::TakingIntoAccount => "принимая во внимание",
        Verb::BearingInMind => "имея в виду",
        Verb::Noting => "отмечая",
        Verb::Emphasizing => "подчеркивая",
        Verb::Affirming => "утверждая",
        Verb::Reaffirming => "вновь подтверждая",
        Verb::Welcoming => "приветствуя",
        Verb::Concerned => "будучи обеспокоена",
        Verb::Aware => "сознавая",
        Verb::Convinced => "будучи убеждена",
        Verb::HavingConsidered => "рассмотрев",
        Verb::Expressing => "выражая",
        Verb::Guided => "руководствуясь",
        Verb::Pursuant => "в соответствии с",
        Verb::Resolves => "решает",
        Verb::Approves => "утверждает",
        Verb::Adopts => "принимает",
        Verb::Endorses => "одобряет",
        Verb::Agrees => "соглашается",
        Verb::Confirms => "подтверждает",
        Verb::Declares => "заявляет",
        Verb::Establishes => "учреждает",
        Verb::Appoints => "назначает",
        Verb::Elects => "избирает",
        Verb::Amends => "вносит поправки",
        Verb::Abrogates => "отменяет",
        Verb::Instructs => "поручает",
        Verb::Authorizes => "уполномочивает",
        Verb::Requests => "просит",
        Verb::Urges => "настоятельно призывает",
        Verb::Appeals => "обращается с призывом",
        Verb::CallsUpon => "призывает принять меры",
        Verb::Invites => "предлагает",
        Verb::Encourages => "призывает",
        Verb::Recommends => "рекомендует",
        Verb::TakesNote => "принимает к сведению",
        Verb::Notes => "отмечает",
        Verb::Considers => "считает",
        Verb::Recognizes => "признает",
        Verb::Emphasizes => "подчеркивает",
        Verb::Reaffirms => "вновь подтверждает",
        Verb::Welcomes => "приветствует",
        Verb::Supports => "поддерживает",
        Verb::Expresses => "выражает",
        Verb::Commends => "высоко оценивает",
        Verb::Thanks => "благодарит",
        Verb::Condemns => "осуждает",
        Verb::Own(own) => own.id(),
        Verb::Other => "другое",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "Новая",
        Status::Revised => "Пересмотренная",
        Status::Unchanged => "Без изменений",
        Status::Suppressed => "Исключенная",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Preamble => "Преамбула",
        Part::Operative => "Постановляющая часть",
        Part::Annex => "Приложение",
    }
}
