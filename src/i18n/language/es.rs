//! Spanish.

use crate::i18n::{Category, Counted, Message, OfflineTexts, Texts};
use crate::model::{Part, Status, Verb};

/// The texts in Spanish.
pub(super) const TEXTS: Texts = Texts { text, counted, verb, status, part, offline: OFFLINE };

const OFFLINE: OfflineTexts = OfflineTexts {
    copy: "No se han podido obtener datos más recientes: esta es la copia del {date}.",
    unreadable: "Hay datos más recientes, pero no se pueden leer: esta es la copia del {date}.",
    newer: "Hay una versión más reciente de estos datos.",
    show: "Mostrarla",
    newer_table: "Hay una versión más reciente de esta tabla.",
    reload: "Recargar",
};

fn text(message: Message) -> &'static str {
    match message {
        Message::Search => "Buscar en las resoluciones",
        Message::LanguageLabel => "Idioma",
        Message::SearchHint => "Palabras o número",
        Message::SortRelevance => "Relevancia",
        Message::ByRelevance => "primero las más relevantes",
        Message::QueryHelp => "Cómo buscar",
        Message::Suggestions => "Sugerencias",
        Message::FieldResolution => "res resolución",
        Message::FieldVerb => "verbo",
        Message::FieldAddressee => "a dest destinatario",
        Message::FieldStatus => "situación",
        Message::FieldCites => "cita",
        Message::FieldStudyGroup => "ce",
        Message::FieldPart => "parte",
        Message::FieldTopic => "tema",
        Message::FieldWho => "quién implica",
        Message::FieldMentioned => "menciona",
        Message::FieldTitle => "título",
        Message::FieldKind => "tipo",
        Message::FieldYear => "año",
        Message::FieldMeeting => "reunión",
        Message::NameStudyGroup => "Comisión de Estudio",
        Message::NameTopic => "Tema",
        Message::QueryUnclosed => {
            "Las comillas que preceden a «{part}» no están cerradas. Ciérrelas al final de la expresión; mientras tanto se busca sin ellas."
        }
        Message::QueryUnknownField => {
            "No existe el campo «{part}», por lo que esta condición no se ha tenido en cuenta. Los campos son: {fields}."
        }
        Message::QueryEmptyField => {
            "«{part}» necesita un valor después de los dos puntos, por ejemplo {example}. No se ha tenido en cuenta."
        }
        Message::QueryUnknownValue => {
            "{field}: nada se llama «{part}». No se ha tenido en cuenta; las sugerencias muestran los valores posibles."
        }
        Message::QueryNoSuchResolution => {
            "La Resolución {part} no figura en este registro, por lo que no da ningún resultado."
        }
        Message::QueryUnknownOperator => {
            "{part} no es un operador aquí y no se ha tenido en cuenta. Se entienden O, Y, NO, los paréntesis y * al final de una palabra."
        }
        Message::QueryTooLong => {
            "La búsqueda es demasiado larga: solo se ha buscado su comienzo, como máximo {words} palabras y {characters} caracteres. Acórtela."
        }
        Message::HelpIntro => {
            "Elija un ejemplo para probarlo. No se distinguen mayúsculas ni acentos; las sugerencias aparecen al escribir."
        }
        Message::HelpWords => "Todas las palabras, en cualquier orden y lugar del texto",
        Message::ExampleWords => "formación desarrollo",
        Message::HelpPhrase => "Estas palabras juntas, exactamente así",
        Message::ExamplePhrase => "«países en desarrollo»",
        Message::HelpExclude => "Sin lo que sigue al guion: palabra, expresión o campo",
        Message::ExampleExclude => "seguridad -spam",
        Message::HelpEither => {
            "Uno u otro; los paréntesis agrupan palabras, también se entienden Y y NO"
        }
        Message::ExampleEither => "spam O (fraude -llamadas)",
        Message::HelpBeginning => "Las palabras que empiezan así; ? equivale a una letra",
        Message::ExampleBeginning => "normaliz*",
        Message::HelpFields => {
            "Un campo y su valor: {field}. Con comas entre varios valores, basta uno de ellos."
        }
        Message::ClearSearch => "Borrar la búsqueda",
        Message::ViewLabel => "Mostrar",
        Message::ViewOverview => "Resoluciones",
        Message::ViewProvisions => "Disposiciones",
        Message::ViewMatrix => "Quién hace qué",
        Message::Source => "Fuente",
        Message::Menu => "Más herramientas",
        Message::AllFilters => "Todos los filtros",
        Message::SkipToResults => "Ir a los resultados",
        Message::FilterWho => "Quién",
        Message::Close => "Cerrar",
        Message::Filters => "Filtros",
        Message::FiltersDone => "Ver los resultados",
        Message::ActiveFilters => "Filtros activos",
        Message::RemoveFilter => "Quitar el filtro {facet}: {value}",
        Message::RemoveSearch => "Quitar la búsqueda «{value}»",
        Message::ClearAll => "Borrar todo",
        Message::FacetWho => "Quién (destinatario o implicado)",
        Message::FacetAddressee => "Destinatario",
        Message::FacetVerb => "Verbo",
        Message::FacetStatus => "Situación",
        Message::FacetPart => "Parte",
        Message::FacetMentioned => "También mencionado",
        Message::FacetCited => "Cita",
        Message::FacetSector => "Sector implicado",
        Message::FacetTopic => "Tema",
        Message::FacetKind => "Tipo de acto",
        Message::FacetYear => "Año",
        Message::FacetMeeting => "Reunión",
        Message::FacetDuty => "Informes y plazos",
        Message::FacetHas => "Resolución con",
        Message::ForceDecides => "Decisiones",
        Message::ForceInstructs => "Instrucciones",
        Message::ForceRequests => "Peticiones",
        Message::ForceInvites => "Invitaciones",
        Message::ForceEncourages => "Estímulos",
        Message::ForceStates => "Declaraciones",
        Message::KindAssembly => "Asambleas y conferencias",
        Message::KindSector => "Sectores",
        Message::KindBureau => "Oficinas",
        Message::KindStudyGroup => "Comisiones de Estudio",
        Message::KindAdvisoryGroup => "Grupos asesores",
        Message::KindCouncil => "Consejo",
        Message::KindMembership => "Miembros",
        Message::KindRegionalOffice => "Oficinas regionales",
        Message::KindCoordinationGroup => "Grupos de coordinación",
        Message::KindOrganization => "Organizaciones",
        Message::SectorGeneral => "General (ningún Sector en particular)",
        Message::HasAnnex => "Un anexo",
        Message::HasNote => "Una nota a pie de página",
        Message::DutyReport => "Pide un informe",
        Message::DutyDeadline => "Fija un plazo",
        Message::InstrumentOf => "{instrument} ({body})",
        Message::MissingValue => "{value} (no figura en este registro)",
        Message::OnlyValue => "Solo",
        Message::OnlyThisValue => "Solo {value}",
        Message::AnyValue => "Todos",
        Message::AnyValueOf => "Todos: quitar los filtros de {facet}",
        Message::FindValue => "Buscar en {facet}",
        Message::ShowMembers => "Miembros de {value}",
        Message::FacetResolution => "Resolución",
        Message::KindDecision => "Decisión",
        Message::KindRecommendation => "Recomendación",
        Message::KindOpinion => "Opinión",
        Message::KindDeclaration => "Declaración",
        Message::KindStatement => "Declaración de la presidencia",
        Message::KindConclusion => "Conclusión",
        Message::KindOrder => "Orden",
        Message::KindQuestion => "Cuestión",
        Message::KindProgramme => "Programa",
        Message::MatrixAcross => "Columnas",
        Message::MatrixVerbs => "Verbos",
        Message::MatrixResolutions => "Resoluciones",
        Message::MatrixOfVerbs => "Disposiciones por destinatario y verbo",
        Message::MatrixOfResolutions => "Disposiciones por destinatario y Resolución",
        Message::MatrixHint => {
            "Elija un número, un destinatario o una columna para leer sus disposiciones. Un total cuenta cada disposición una sola vez, aunque tenga varios destinatarios o figure en varias casillas."
        }
        Message::MatrixCell => "{row}, {column}: {count}",
        Message::RoleChoice => "Función",
        Message::RoleEither => "Cualquiera",
        Message::RoleAddressed => "Destinatario",
        Message::RoleInCooperation => "En cooperación",
        Message::Involves => "Implica: {value}",
        Message::AddressedTo => "Dirigido a: {value}",
        Message::InCooperation => "En cooperación: {value}",
        Message::CountsByRole => "{addressed} destinatario · {others} en cooperación",
        Message::WaysOut => "Qué daría resultados",
        Message::WayOutSpelling => "Buscar «{value}» en su lugar",
        Message::WayOutFilter => "Sin el filtro {facet}: {value}",
        Message::WayOutWords => "Buscar sin «{value}»",
        Message::WayOutSearch => "Sin la búsqueda",
        Message::ClearFilters => "Borrar los filtros",
        Message::MatrixAlso => "{cell}; {count} más en cooperación",
        Message::MatrixOnlyNamed => "Solo en cooperación:",
        Message::MatrixTotal => "Total",
        Message::MatrixAllLines => "Mostrar los {count} destinatarios",
        Message::MatrixAllColumns => "Mostrar las {count} columnas",
        Message::AllValues => "Mostrar todos ({count})",
        Message::FewerValues => "Mostrar menos",
        Message::ColumnNumber => "N.º",
        Message::ColumnStatus => "Situación",
        Message::ColumnTitle => "Título",
        Message::ColumnSummary => "Resumen",
        Message::ColumnProvisions => "Disposiciones",
        Message::ColumnResolution => "Resolución",
        Message::ColumnVerb => "Verbo",
        Message::ColumnAddressee => "Destinatario",
        Message::ColumnLabel => "Apartado",
        Message::ColumnText => "Texto",

        Message::ColumnEdition => "Edición",
        Message::ColumnTopics => "Temas",
        Message::ColumnCites => "Citas",
        Message::Layout => "Presentación",
        Message::LayoutColumns => "Columnas",
        Message::MoveFirst => "Mover {column} hacia el principio",
        Message::MoveLast => "Mover {column} hacia el final",
        Message::ColumnAt => "{column}: columna {position} de {count}",
        Message::ResetColumns => "Columnas habituales",
        Message::Density => "Espaciado de las filas",
        Message::DensityComfortable => "Amplio",
        Message::DensityCompact => "Compacto",
        Message::GroupLabel => "Agrupar por",
        Message::GroupNone => "Sin agrupar",
        Message::GroupSeveral => {
            "Una disposición con varios destinatarios figura bajo cada uno de ellos."
        }
        Message::GroupNobody => "Sin destinatario concreto",
        Message::GroupUnknown => "Estado no indicado",
        Message::OpenGroups => "Abrir todos los grupos",
        Message::CloseGroups => "Cerrar todos los grupos",
        Message::OpenAll => "Abrir todos los textos completos",
        Message::CloseAll => "Cerrar todos los textos completos",
        Message::NextMatch => "Coincidencia siguiente",
        Message::PreviousMatch => "Coincidencia anterior",
        Message::MatchAt => "Coincidencia {position} de {count}",
        Message::NoMatches => "Ninguna coincidencia en este texto",
        Message::Compare => "Comparar",
        Message::CompareThis => "Comparar: {name}",
        Message::CompareFirst => "Primera resolución",
        Message::CompareSecond => "Segunda resolución",
        Message::CompareNone => "Elija una resolución",
        Message::Comparison => "{first} y {second} en paralelo",
        Message::CloseComparison => "Cerrar la comparación",
        Message::OnlyIn => "Solo aquí: {name}",
        Message::NothingHere => "{name}: sin sección equivalente.",
        Message::Parallel => "Leer en paralelo con",
        Message::ParallelCaption => "{name} en varios idiomas",
        Message::NotInLanguage => "Sin texto: {language}",

        Message::Basket => "Cesta",
        Message::BasketKeep => "Guardar {what} en la cesta",
        Message::BasketEmpty => {
            "La cesta está vacía. El marcador situado junto a una resolución o disposición la añade."
        }
        Message::BasketGone => "{path}: ya no figura en este registro",
        Message::BasketRemove => "Quitar {what} de la cesta",
        Message::BasketClear => "Vaciar la cesta",
        Message::Export => "Exportar e imprimir",
        Message::ExportScope => "Filas",
        Message::ExportListed => "Las mostradas",
        Message::ExportBasket => "La cesta",
        Message::ExportFormat => "Formato",
        Message::ExportCsv => "CSV para hojas de cálculo",
        Message::ExportHtml => "Tabla para Word (HTML)",
        Message::ExportMarkdown => "Markdown",
        Message::ExportJson => "JSON de resoluciones",
        Message::ExportBom => "Marcar como UTF-8 para Excel (BOM)",
        Message::ExportSeparator => "Separador",
        Message::ExportComma => "Coma",
        Message::ExportSemicolon => "Punto y coma",
        Message::ExportTab => "Tabulador",
        Message::ExportSave => "Guardar un archivo",
        Message::ExportCopy => "Copiar",
        Message::ExportPrint => "Imprimir íntegramente",
        Message::ExportSaved => "{file} se ha entregado al navegador para guardarlo.",
        Message::ExportSavedInFrame => {
            "{file} se ha entregado al navegador para guardarlo. Si no llega nada, esta página no permite descargas: utilice «Copiar»."
        }
        Message::ExportCopied => "Copiado. Ya se puede pegar.",
        Message::ExportCopyRefused => {
            "El navegador no permite copiar aquí: se le ha entregado {file} para guardarlo."
        }
        Message::ExportNothing => "No hay filas que exportar.",
        Message::PrintRefused => "Esta página no permite imprimir. Guarde un archivo e imprímalo.",
        Message::PrintLimited => {
            "Solo se imprimen las primeras {count} filas de {total}. Restrinja los filtros para imprimir las demás."
        }
        Message::ExportLink => "Textos oficiales: {address}",
        Message::ExportedOn => "Exportado el {date}",
        Message::ExportUnfiltered => "Sin filtros",
        Message::ExportFilters => "Filtros: {filters}",
        Message::ExportSearch => "Búsqueda: «{value}»",
        Message::ColumnCitation => "Cita",
        Message::ColumnPath => "Ruta",
        Message::ColumnSource => "Fuente",

        Message::SortLabel => "Ordenar por",
        Message::SortDocument => "Orden del documento",
        Message::SortDescending => "{column}, descendente",
        Message::MatchingOf => "{count} de {total} coinciden",
        Message::Loading => "Cargando las resoluciones…",
        Message::LoadingPercent => "Cargando las resoluciones: {percent}",
        Message::StillLoading => {
            "La carga continúa: hace un rato que no llega nada del servidor. Puede esperar o reintentarlo."
        }
        Message::NotRenewed => {
            "No se han podido cargar de nuevo las resoluciones: se muestran las que ya estaban. {why}"
        }
        Message::EmptyRegister => "Este registro no contiene ninguna resolución.",
        Message::NothingReadable => "No se puede mostrar nada de este archivo; lo que está mal es:",
        Message::NoMatch => "Ningún resultado",
        Message::NoMatchHint => "Pruebe con menos palabras o con otras, o quite un filtro.",
        Message::ErrorStart => {
            "La tabla interactiva no ha podido iniciarse: la página o el navegador no lo permite (WebAssembly, política de seguridad de contenidos o red). A continuación figura la versión simple."
        }
        Message::ErrorBrowser => {
            "Este navegador es demasiado antiguo para la tabla interactiva: le falta {what}. A continuación figura la versión simple."
        }
        Message::ErrorCrash => {
            "La tabla ha sufrido un error y se ha reiniciado. Se conserva lo que había elegido."
        }
        Message::ErrorStopped => {
            "La tabla ha sufrido un error más de una vez y se ha detenido. A continuación figura la versión simple."
        }
        Message::ErrorMemory => {
            "Los datos son demasiado grandes para este navegador: su lectura ha ocupado {size} MB de memoria y no quedaba más."
        }
        Message::ErrorFile => {
            "No se ha podido obtener un archivo de esta tabla: {address} ({why}). Debe estar en el servidor junto con los demás, y esta página debe tener permiso para leerlo."
        }
        Message::ErrorTable => {
            "Esta tabla no puede hacerse interactiva: su primera fila debe nombrar una columna para la resolución y otra para el título o el texto. Encontrado: {found}"
        }
        Message::ErrorMissing => {
            "No se ha podido cargar todo. En el cuadro falta lo que procede de:"
        }
        Message::ErrorTitle => "No se han podido cargar las resoluciones",
        Message::Retry => "Reintentar",
        Message::ErrorSource => "Archivo: {address}",
        Message::ErrorNoSource => {
            "No se ha indicado ningún archivo: añada un atributo src con la dirección de un archivo JSON de resoluciones."
        }
        Message::ErrorNetwork => {
            "No se ha podido acceder al servidor. Compruebe la conexión y que el servidor autoriza a esta página a leer el archivo (CORS)."
        }
        Message::ErrorStatus => {
            "El servidor ha respondido {status}. Compruebe la dirección del archivo."
        }
        Message::ErrorEmpty => "El archivo está vacío. Exporte de nuevo el registro y súbalo.",
        Message::ErrorHtml => {
            "Se ha recibido una página web en lugar de JSON. Compruebe la dirección y que el archivo puede leerse sin iniciar sesión."
        }
        Message::ErrorInside => {
            "Los datos que contiene el elemento no son JSON: es posible que el editor de esta página los haya modificado. Póngalos en un archivo e indique este en «src»."
        }
        Message::ErrorNotUtf8 => {
            "El archivo no está codificado en UTF-8 (byte {at}). Guárdelo en UTF-8."
        }
        Message::ErrorTruncated => {
            "El archivo se interrumpe en la línea {line}: la transferencia no se ha completado. Inténtelo de nuevo."
        }
        Message::ErrorNotJson => {
            "El archivo no es JSON válido (línea {line}, columna {column}): {detail}. Corríjalo en ese punto o expórtelo de nuevo."
        }
        Message::ErrorNotARegister => {
            "El archivo es JSON, pero no un registro de resoluciones (encontrado: {found}). Elija un archivo generado por el importador."
        }
        Message::ErrorUnsupportedFormat => {
            "El registro tiene el formato «{found}»; esta versión lee «{supported}». Actualice el componente o exporte en ese formato."
        }
        Message::ErrorNoResolutions => {
            "El registro no tiene lista de resoluciones (encontrado: {found}). Expórtelo de nuevo."
        }
        Message::ResolutionNumber => "Resolución {number}",
        Message::RevisedEdition => "Rev. {edition}",
        Message::EditionPlace => "{place}, {year}",
        Message::EditionYear => "{year}",
        Message::WithEdition => "{name} ({edition})",
        Message::CitationOf => "{resolution} de la {body}",
        Message::CitationOfVowel => "{resolution} de la {body}",
        Message::CitationClause => "{verb} {whom}",
        Message::CitationPlace => "{above}, {label}",
        Message::CitationParagraph => "párrafo {number}",
        Message::Share => "Enlace o cita: {what}",
        Message::CopyLink => "Copiar el enlace",
        Message::CopyViewLink => "Copiar el enlace a esta tabla tal como se muestra",
        Message::CopyCitation => "Copiar la cita",
        Message::LinkCopied => "Enlace copiado",
        Message::CitationCopied => "Cita copiada",
        Message::CopyYourself => "Aquí no se permite copiar. Copie usted mismo este texto:",
        Message::LinkRefused => {
            "El enlace pide {list}, que esta tabla no contiene. Todo lo demás es conforme al enlace."
        }
        Message::LinkCut => {
            "El enlace es más largo de lo que esta tabla puede leer. Se ha omitido una parte."
        }
        Message::LinkPlaceGone => {
            "«{path}» no figura, o ya no figura, en esta tabla. Se muestra en su lugar: {nearest}."
        }
        Message::LinkPlaceUnknown => "«{path}» no figura, o ya no figura, en esta tabla.",
        Message::Dismiss => "Cerrar este mensaje",
        Message::OpenDetail => "Mostrar el texto completo: {name}",
        Message::CloseDetail => "Cerrar: {name}",
        Message::DetailSummary => "Qué supone para el Sector",
        Message::DetailAnnexes => "Anexos",
        Message::DetailNotes => "Notas",
        Message::DetailReferences => "Instrumentos citados",
        Message::PreviousResolution => "Resolución anterior",
        Message::NextResolution => "Resolución siguiente",
        Message::BackToList => "Volver a la lista",
        Message::Outline => "Secciones de esta resolución",
        Message::WholeSummary => "Mostrar todo el resumen",
        Message::OnlyMatching => "Mostrar solo lo que coincide",
        Message::More => "Más: {what}",
        Message::KeepInBasket => "Guardar en la cesta",
        Message::CopyText => "Copiar el texto",
        Message::TextCopied => "Texto copiado",
        Message::PrintThis => "Imprimir: {name}",
        Message::SaveDocument => "Guardar como documento de Word",
        Message::ExportDocx => "Documento de Word",
        Message::Quoted => "«{words}»",
        Message::DetailNothing => "El documento no recoge ninguna disposición de esta resolución.",
        Message::NotReproduced => "no se reproduce en el informe",
        Message::ColumnAdopted => "Fecha de adopción",
        Message::AdoptedOn => "Adopción: {date}",
        Message::InForceFrom => "Entrada en vigor: {date}",
        Message::NoteMark => "Nota {label}",
        Message::CitedAt => "en {path}",
        Message::CitedResolution => "Resolución {number}",
        Message::CitedRecommendation => "Recomendación {number}",
        Message::CitedQuestion => "Cuestión {number}",
        Message::CitedDeclaration => "Declaración {number}",
        Message::CitedDecision => "Decisión {number}",
        Message::CitedOpinion => "Opinión {number}",
        Message::CitedProgramme => "Programa {number}",
        Message::CitedStatement => "Declaración {number}",
        Message::CitedConclusion => "Conclusión {number}",
        Message::CitedOrder => "Orden {number}",
        Message::CitedOfKind => "{kind} {number}",
        Message::CitedOther => "{number}",

        Message::ViewCitations => "Citas",
        Message::ViewChanges => "Cambios",
        Message::ChangesSince => "Cambios desde:",
        Message::ChangesKinds => "Tipos de cambio",
        Message::ChangesLanguage => "Se comparan los textos en {language}.",
        Message::ChangesWithoutEdition => {
            "Esta página no indica ninguna edición anterior con la que comparar."
        }
        Message::ChangesFailed => "No se pudo cargar la edición anterior.",
        Message::ChangeAbsent => "No figura en esta edición",
        Message::ChangeNone => "Sin cambios",
        Message::ChangeAdded => "Añadido",
        Message::ChangeRemoved => "Suprimido",
        Message::ChangeMoved => "Trasladado",
        Message::ChangeReworded => "Reformulado",
        Message::ChangeRenumbered => "Renumerado",
        Message::ChangeFrom => "antes: {place}",
        Message::ChangeHeading => "Encabezamiento",
        Message::NewlyAddressed => "Nuevos destinatarios:",
        Message::NoLongerAddressed => "Ya no son destinatarios:",
        Message::AddedBegin => "comienzo de texto añadido:",
        Message::AddedEnd => "(fin de texto añadido)",
        Message::RemovedBegin => "comienzo de texto suprimido:",
        Message::RemovedEnd => "(fin de texto suprimido)",
        Message::AddedLegend => "palabras solo de esta edición",
        Message::RemovedLegend => "palabras solo de la edición anterior",
        Message::CitedBy => "Citada por",
        Message::MarkDangling => "No figura en este registro",
        Message::MarkOutdated => "Edición anterior",
        Message::MarkDanglingWhy => {
            "El registro no contiene la {citation}: puede que no se haya incluido o que la cita sea errónea."
        }
        Message::MarkOutdatedWhy => "El registro contiene una edición más reciente: {edition}.",
        Message::OpensOutside => "(se abre en una pestaña nueva)",
        Message::BodyUnknown => "Órgano no indicado",
        Message::MapTitle => "Mapa de citas",
        Message::MapHint => {
            "Una flecha va de una resolución a lo que esta cita. Elija una resolución o un instrumento para filtrar el cuadro que figura a continuación; las teclas de flecha llevan de uno a otro."
        }
        Message::MapDashed => "Línea discontinua: no figura en este registro, o edición anterior.",
        Message::MapNothing => "Ninguna resolución de este registro cita un instrumento.",
        Message::MapResolution => "{name}: cita {cites}, citada por {cited}",
        Message::MapInstrument => "{name}: citado por {cited}",
        Message::OfBody => "{body}: {name}",

        Message::Annex => "Anexo",
        Message::Further => "{verb} además",
        Message::Delegated => "{verb}: {other}",
        Message::NoAddressee => "—",
        Message::Official => "Texto oficial",
        Message::Digest => "Síntesis, no el texto oficial",
        Message::Extract => "Extractos literales",
        Message::Draft => "Proyecto, no aprobado",
        Message::SourceDocument => "Fuente: {title}",
        Message::AsOf => "Registro elaborado el {date}",
        Message::OfficialTexts => "Textos oficiales",
        Message::UnofficialTranslation => "Traducción no oficial",
        Message::TextsIn => "Idioma de los textos: {language}",
        Message::InLanguage => "({language})",
        Message::AboutDocument => "Acerca de la asamblea y de este documento",
        Message::Figures => "La asamblea en cifras",
        Message::AtLeast => "más de {count}",
        Message::ShowAllRows => "Mostrar las {count} filas",
    }
}

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    match counted {
        Counted::Resolutions => &[
            (Category::One, "{count} resolución de {total}"),
            (Category::Many, "{count} resoluciones de {total}"),
            (Category::Other, "{count} resoluciones de {total}"),
        ],
        Counted::AllResolutions => &[
            (Category::One, "{count} resolución"),
            (Category::Many, "{count} resoluciones"),
            (Category::Other, "{count} resoluciones"),
        ],
        Counted::Provisions => &[
            (Category::One, "{count} disposición de {total}"),
            (Category::Many, "{count} disposiciones de {total}"),
            (Category::Other, "{count} disposiciones de {total}"),
        ],
        Counted::AllProvisions => &[
            (Category::One, "{count} disposición"),
            (Category::Many, "{count} disposiciones"),
            (Category::Other, "{count} disposiciones"),
        ],
        Counted::Documents => {
            &[(Category::One, "{count} documento"), (Category::Other, "{count} documentos")]
        }
        Counted::ActiveFilterCount => &[
            (Category::One, "{count} activo"),
            (Category::Many, "{count} activos"),
            (Category::Other, "{count} activos"),
        ],
        Counted::OtherProvisions => &[
            (Category::One, "Mostrar la otra disposición ({count})"),
            (Category::Many, "Mostrar las otras {count} disposiciones"),
            (Category::Other, "Mostrar las otras {count} disposiciones"),
        ],
        Counted::OtherMatches => &[
            (Category::One, "+{count} disposición coincide"),
            (Category::Many, "+{count} disposiciones coinciden"),
            (Category::Other, "+{count} disposiciones coinciden"),
        ],
        Counted::ValuesFound => &[
            (Category::One, "{count} valor encontrado"),
            (Category::Other, "{count} valores encontrados"),
        ],
        Counted::ChangedResolutions => &[
            (Category::One, "{count} resolución con cambios"),
            (Category::Many, "{count} resoluciones con cambios"),
            (Category::Other, "{count} resoluciones con cambios"),
        ],
        Counted::Problems => &[
            (Category::One, "El archivo presenta {count} problema; se muestra todo lo demás"),
            (Category::Many, "El archivo presenta {count} problemas; se muestra todo lo demás"),
            (Category::Other, "El archivo presenta {count} problemas; se muestra todo lo demás"),
        ],
        Counted::MapLeftOut => &[
            (
                Category::One,
                "No se dibuja {count} resolución o instrumento con menos citas. El cuadro contiene todas las citas.",
            ),
            (
                Category::Other,
                "No se dibujan {count} resoluciones e instrumentos con menos citas. El cuadro contiene todas las citas.",
            ),
        ],
        Counted::MoreCiting => {
            &[(Category::One, "y {count} más"), (Category::Other, "y {count} más")]
        }
        Counted::BasketAdded => &[
            (Category::One, "Añadido. La cesta contiene {count} elemento."),
            (Category::Many, "Añadido. La cesta contiene {count} de elementos."),
            (Category::Other, "Añadido. La cesta contiene {count} elementos."),
        ],
        Counted::BasketRemoved => &[
            (Category::One, "Retirado. La cesta contiene {count} elemento."),
            (Category::Many, "Retirado. La cesta contiene {count} de elementos."),
            (Category::Other, "Retirado. La cesta contiene {count} elementos."),
        ],
        Counted::ShowMoreRows => &[
            (Category::One, "Mostrar {count} fila más"),
            (Category::Many, "Mostrar {count} filas más"),
            (Category::Other, "Mostrar {count} filas más"),
        ],
        Counted::HeldBackRows => &[
            (Category::One, "{count} fila aún no se muestra."),
            (Category::Many, "{count} filas aún no se muestran."),
            (Category::Other, "{count} filas aún no se muestran."),
        ],
    }
}

fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Recalling => "recordando",
        Verb::Considering => "considerando",
        Verb::Recognizing => "reconociendo",
        Verb::TakingIntoAccount => "teniendo en cuenta",
        Verb::BearingInMind => "teniendo presente",
        Verb::Noting => "observando",
        Verb::Emphasizing => "subrayando",
        Verb::Affirming => "afirmando",
        Verb::Reaffirming => "reafirmando",
        Verb::Welcoming => "acogiendo con satisfacción",
        Verb::Concerned => "preocupada",
        Verb::Aware => "consciente",
        Verb::Convinced => "convencida",
        Verb::HavingConsidered => "habiendo examinado",
        Verb::Expressing => "expresando",
        Verb::Guided => "guiada por",
        Verb::Pursuant => "de conformidad con",
        Verb::Resolves => "resuelve",
        Verb::Approves => "aprueba",
        Verb::Adopts => "adopta",
        Verb::Endorses => "hace suyo",
        Verb::Agrees => "conviene",
        Verb::Confirms => "confirma",
        Verb::Declares => "declara",
        Verb::Establishes => "establece",
        Verb::Appoints => "nombra",
        Verb::Elects => "elige",
        Verb::Amends => "enmienda",
        Verb::Abrogates => "deroga",
        Verb::Instructs => "encarga",
        Verb::Authorizes => "autoriza",
        Verb::Requests => "pide",
        Verb::Urges => "insta",
        Verb::Appeals => "hace un llamamiento",
        Verb::CallsUpon => "hace un llamado",
        Verb::Invites => "invita",
        Verb::Encourages => "alienta",
        Verb::Recommends => "recomienda",
        Verb::TakesNote => "toma nota",
        Verb::Notes => "observa",
        Verb::Considers => "considera",
        Verb::Recognizes => "reconoce",
        Verb::Emphasizes => "subraya",
        Verb::Reaffirms => "reafirma",
        Verb::Welcomes => "acoge con satisfacción",
        Verb::Supports => "apoya",
        Verb::Expresses => "expresa",
        Verb::Commends => "felicita",
        Verb::Thanks => "agradece",
        Verb::Condemns => "condena",
        Verb::Own(own) => own.id(),
        Verb::Other => "otro",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "Nueva",
        Status::Revised => "Revisada",
        Status::Unchanged => "Sin cambios",
        Status::Suppressed => "Suprimida",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Preamble => "Preámbulo",
        Part::Operative => "Parte dispositiva",
        Part::Annex => "Anexo",
    }
}
