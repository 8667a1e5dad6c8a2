//! The bodies that the importer knows: their keys, kinds, parents and names.

use crate::model::{Body, BodyKind, LocalizedText};

/// Names in fr, en, es, ru, zh, ar.
type Names = [&'static str; 6];

/// The languages of the names, in order.
pub const LANGUAGES: [&str; 6] = ["fr", "en", "es", "ru", "zh", "ar"];

/// A body of the lexicon.
#[derive(Debug)]
pub struct Known {
    /// Its key in the register.
    pub key: &'static str,
    /// What kind of body it is.
    pub kind: BodyKind,
    /// The key of the body it is part of.
    pub parent: Option<&'static str>,
    /// Its names.
    pub names: Names,
    /// Its short names.
    pub short: Names,
    /// Other ways to print it.
    pub forms: &'static [&'static str],
}

macro_rules! bodies {
    ($($key:literal $kind:ident $parent:tt $names:expr, $short:expr, $forms:expr;)*) => {
        /// To teach the importer a body, add it here.
        pub const BODIES: &[Known] = &[$(Known {
            key: $key,
            kind: BodyKind::$kind,
            parent: bodies!(@parent $parent),
            names: $names,
            short: $short,
            forms: &$forms,
        }),*];
    };
    (@parent -) => { None };
    (@parent $parent:literal) => { Some($parent) };
}

bodies! {
    "itu-t" Sector - ["Secteur de la normalisation des télécommunications de l'UIT", "ITU Telecommunication Standardization Sector", "Sector de Normalización de las Telecomunicaciones de la UIT", "Сектор стандартизации электросвязи МСЭ", "国际电联电信标准化部门", "قطاع تقييس الاتصالات للاتحاد"],
        ["UIT-T", "ITU-T", "UIT-T", "МСЭ-Т", "ITU-T", "ITU-T"], ["Secteur de la normalisation des télécommunications", "Telecommunication Standardization Sector", "Сектора стандартизации электросвязи"];
    "itu-d" Sector - ["Secteur du développement des télécommunications de l'UIT", "ITU Telecommunication Development Sector", "Sector de Desarrollo de las Telecomunicaciones de la UIT", "Сектор развития электросвязи МСЭ", "国际电联电信发展部门", "قطاع تنمية الاتصالات للاتحاد"],
        ["UIT-D", "ITU-D", "UIT-D", "МСЭ-D", "ITU-D", "ITU-D"], ["Secteur du développement des télécommunications", "Telecommunication Development Sector", "Сектора развития электросвязи"];
    "itu-r" Sector - ["Secteur des radiocommunications de l'UIT", "ITU Radiocommunication Sector", "Sector de Radiocomunicaciones de la UIT", "Сектор радиосвязи МСЭ", "国际电联无线电通信部门", "قطاع الاتصالات الراديوية للاتحاد"],
        ["UIT-R", "ITU-R", "UIT-R", "МСЭ-R", "ITU-R", "ITU-R"], ["Secteur des radiocommunications", "Radiocommunication Sector", "Сектора радиосвязи"];
    "tsb" Bureau "itu-t" ["Bureau de la normalisation des télécommunications", "Telecommunication Standardization Bureau", "Oficina de Normalización de las Telecomunicaciones", "Бюро стандартизации электросвязи", "电信标准化局", "مكتب تقييس الاتصالات"],
        ["TSB", "TSB", "TSB", "БСЭ", "TSB", "TSB"], [];
    "bdt" Bureau "itu-d" ["Bureau de développement des télécommunications", "Telecommunication Development Bureau", "Oficina de Desarrollo de las Telecomunicaciones", "Бюро развития электросвязи", "电信发展局", "مكتب تنمية الاتصالات"],
        ["BDT", "BDT", "BDT", "БРЭ", "BDT", "BDT"], ["Bureau du développement des télécommunications"];
    "br" Bureau "itu-r" ["Bureau des radiocommunications", "Radiocommunication Bureau", "Oficina de Radiocomunicaciones", "Бюро радиосвязи", "无线电通信局", "مكتب الاتصالات الراديوية"],
        ["BR", "BR", "BR", "БР", "BR", "BR"], [];
    "tsb-director" Director "tsb" ["Directeur du Bureau de la normalisation des télécommunications", "Director of the Telecommunication Standardization Bureau", "Director de la Oficina de Normalización de las Telecomunicaciones", "Директор Бюро стандартизации электросвязи", "电信标准化局主任", "مدير مكتب تقييس الاتصالات"],
        ["Directeur du TSB", "Director of TSB", "Director de la TSB", "Директор БСЭ", "TSB主任", "مدير TSB"], ["Директору Бюро стандартизации электросвязи", "Директору БСЭ", "Директором БСЭ"];
    "bdt-director" Director "bdt" ["Directeur du Bureau de développement des télécommunications", "Director of the Telecommunication Development Bureau", "Director de la Oficina de Desarrollo de las Telecomunicaciones", "Директор Бюро развития электросвязи", "电信发展局主任", "مدير مكتب تنمية الاتصالات"],
        ["Directeur du BDT", "Director of BDT", "Director de la BDT", "Директор БРЭ", "BDT主任", "مدير BDT"], ["Директору Бюро развития электросвязи", "Директору БРЭ", "Директором БРЭ", "Директором Бюро развития электросвязи"];
    "br-director" Director "br" ["Directeur du Bureau des radiocommunications", "Director of the Radiocommunication Bureau", "Director de la Oficina de Radiocomunicaciones", "Директор Бюро радиосвязи", "无线电通信局主任", "مدير مكتب الاتصالات الراديوية"],
        ["Directeur du BR", "Director of BR", "Director de la BR", "Директор БР", "BR主任", "مدير BR"], ["Директору Бюро радиосвязи", "Директору БР", "Директором БР"];
    "itu-t-study-groups" StudyGroup "itu-t" ["Commissions d'études de l'UIT-T", "ITU-T study groups", "Comisiones de Estudio del UIT-T", "Исследовательские комиссии МСЭ-Т", "ITU-T各研究组", "لجان دراسات قطاع تقييس الاتصالات"],
        ["CE de l'UIT-T", "ITU-T SGs", "CE del UIT-T", "ИК МСЭ-Т", "ITU-T研究组", "لجان ITU-T"], ["исследовательским комиссиям МСЭ-Т", "исследовательских комиссий МСЭ-Т"];
    "itu-d-study-groups" StudyGroup "itu-d" ["Commissions d'études de l'UIT-D", "ITU-D study groups", "Comisiones de Estudio del UIT-D", "Исследовательские комиссии МСЭ-D", "ITU-D各研究组", "لجان دراسات قطاع تنمية الاتصالات"],
        ["CE de l'UIT-D", "ITU-D SGs", "CE del UIT-D", "ИК МСЭ-D", "ITU-D研究组", "لجان ITU-D"], ["исследовательскими комиссиями МСЭ-D", "исследовательских комиссий МСЭ-D"];
    "itu-r-study-groups" StudyGroup "itu-r" ["Commissions d'études de l'UIT-R", "ITU-R study groups", "Comisiones de Estudio del UIT-R", "Исследовательские комиссии МСЭ-R", "ITU-R各研究组", "لجان دراسات قطاع الاتصالات الراديوية"],
        ["CE de l'UIT-R", "ITU-R SGs", "CE del UIT-R", "ИК МСЭ-R", "ITU-R研究组", "لجان ITU-R"], ["исследовательскими комиссиями МСЭ-R", "исследовательских комиссий МСЭ-R"];
    "tsag" AdvisoryGroup "itu-t" ["Groupe consultatif de la normalisation des télécommunications", "Telecommunication Standardization Advisory Group", "Grupo Asesor de Normalización de las Telecomunicaciones", "Консультативная группа по стандартизации электросвязи", "电信标准化顾问组", "الفريق الاستشاري لتقييس الاتصالات"],
        ["GCNT", "TSAG", "GANT", "КГСЭ", "TSAG", "TSAG"], ["Консультативной группе по стандартизации электросвязи"];
    "rag" AdvisoryGroup "itu-r" ["Groupe consultatif des radiocommunications", "Radiocommunication Advisory Group", "Grupo Asesor de Radiocomunicaciones", "Консультативная группа по радиосвязи", "无线电通信顾问组", "الفريق الاستشاري للاتصالات الراديوية"],
        ["GCR", "RAG", "GAR", "КГР", "RAG", "RAG"], ["Консультативной группе по радиосвязи"];
    "tdag" AdvisoryGroup "itu-d" ["Groupe consultatif pour le développement des télécommunications", "Telecommunication Development Advisory Group", "Grupo Asesor de Desarrollo de las Telecomunicaciones", "Консультативная группа по развитию электросвязи", "电信发展顾问组", "الفريق الاستشاري لتنمية الاتصالات"],
        ["GCDT", "TDAG", "GADT", "КГРЭ", "TDAG", "TDAG"], ["Консультативной группе по развитию электросвязи"];
    "member-states" Membership - ["États Membres", "Member States", "Estados Miembros", "Государства-Члены", "成员国", "الدول الأعضاء"],
        ["États Membres", "Member States", "Estados Miembros", "Государства-Члены", "成员国", "الدول الأعضاء"], ["Etats Membres", "État Membre", "Member State", "Estado Miembro", "Государствам-Членам", "Государствами-Членами", "Государств-Членов"];
    "sector-members" Membership - ["Membres de Secteur", "Sector Members", "Miembros de Sector", "Члены Секторов", "部门成员", "أعضاء القطاعات"],
        ["Membres de Secteur", "Sector Members", "Miembros de Sector", "Члены Секторов", "部门成员", "أعضاء القطاعات"], ["Membres des Secteurs", "Membre de Secteur", "Sector Member", "Членам Секторов", "Членами Секторов", "Членов Секторов", "Члены Сектора", "Членам Сектора"];
    "council" Council - ["Conseil de l'UIT", "ITU Council", "Consejo de la UIT", "Совет МСЭ", "国际电联理事会", "مجلس الاتحاد"],
        ["Conseil", "Council", "Consejo", "Совет", "理事会", "المجلس"], [];
    "regional-offices" RegionalOffice - ["Bureaux régionaux de l'UIT", "ITU regional offices", "Oficinas Regionales de la UIT", "Региональные отделения МСЭ", "国际电联区域代表处", "المكاتب الإقليمية للاتحاد"],
        ["Bureaux régionaux", "Regional offices", "Oficinas Regionales", "Региональные отделения", "区域代表处", "المكاتب الإقليمية"], ["bureaux régionaux", "regional offices", "bureau régional", "regional office", "региональным отделениям", "региональными отделениями"];
    "iscg" CoordinationGroup - ["Groupe de coordination intersectorielle sur les questions d'intérêt mutuel", "Inter-Sector Coordination Group on issues of mutual interest", "Grupo de Coordinación Intersectorial sobre temas de interés mutuo", "Межсекторальная координационная группа по вопросам, представляющим взаимный интерес", "共同关心问题的跨部门协调组", "فريق التنسيق المشترك بين القطاعات المعني بالقضايا ذات الاهتمام المشترك"],
        ["ISCG", "ISCG", "ISCG", "МСКГ", "ISCG", "ISCG"], ["Groupe ISCG", "Inter-Sector Coordination Group"];
    "isc-tf" CoordinationGroup - ["Groupe d'action pour la coordination intersectorielle", "Inter-Sectoral Coordination Task Force", "Grupo Especial de Coordinación Intersectorial", "Целевая группа по межсекторальной координации", "跨部门协调任务组", "فريق المهام المعني بالتنسيق بين القطاعات"],
        ["ISC-TF", "ISC-TF", "ISC-TF", "ЦГ-МСК", "ISC-TF", "ISC-TF"], ["Groupe ISC-TF", "Groupe ISC TF", "ISC TF"];
    "jca-ahf" CoordinationGroup "itu-t" ["Activité conjointe de coordination sur l'accessibilité et les facteurs humains", "Joint Coordination Activity on Accessibility and Human Factors", "Actividad Conjunta de Coordinación sobre Accesibilidad y Factores Humanos", "Группа по совместной координационной деятельности по доступности и человеческим факторам", "无障碍获取和人为因素联合协调活动", "نشاط التنسيق المشترك المعني بإمكانية النفاذ والعوامل البشرية"],
        ["JCA-AHF", "JCA-AHF", "JCA-AHF", "JCA-AHF", "JCA-AHF", "JCA-AHF"], [];
    "jca-imt2020" CoordinationGroup "itu-t" ["Activité conjointe de coordination sur les IMT-2020", "Joint Coordination Activity on IMT-2020", "Actividad Conjunta de Coordinación sobre las IMT-2020", "Группа по совместной координационной деятельности по IMT-2020", "IMT-2020联合协调活动", "نشاط التنسيق المشترك المعني بالاتصالات المتنقلة الدولية-2020"],
        ["JCA-IMT-2020", "JCA-IMT-2020", "JCA-IMT-2020", "JCA-IMT-2020", "JCA-IMT-2020", "JCA-IMT-2020"], ["JCA-IMT2020"];
    "wtsa" Assembly - ["Assemblée mondiale de normalisation des télécommunications", "World Telecommunication Standardization Assembly", "Asamblea Mundial de Normalización de las Telecomunicaciones", "Всемирная ассамблея по стандартизации электросвязи", "世界电信标准化全会", "الجمعية العالمية لتقييس الاتصالات"],
        ["AMNT", "WTSA", "AMNT", "ВАСЭ", "WTSA", "WTSA"], ["Assemblées mondiales de normalisation des télécommunications", "la présente Assemblée", "this assembly"];
    "wtdc" Assembly - ["Conférence mondiale de développement des télécommunications", "World Telecommunication Development Conference", "Conferencia Mundial de Desarrollo de las Telecomunicaciones", "Всемирная конференция по развитию электросвязи", "世界电信发展大会", "المؤتمر العالمي لتنمية الاتصالات"],
        ["CMDT", "WTDC", "CMDT", "ВКРЭ", "WTDC", "WTDC"], ["Всемирной конференции по развитию электросвязи"];
    "pp" Assembly - ["Conférence de plénipotentiaires", "Plenipotentiary Conference", "Conferencia de Plenipotenciarios", "Полномочная конференция", "全权代表大会", "مؤتمر المندوبين المفوضين"],
        ["PP", "PP", "PP", "ПК", "PP", "PP"], ["Conférences de plénipotentiaires", "Полномочной конференции"];
    "itu" Organization - ["Union internationale des télécommunications", "International Telecommunication Union", "Unión Internacional de Telecomunicaciones", "Международный союз электросвязи", "国际电信联盟", "الاتحاد الدولي للاتصالات"],
        ["UIT", "ITU", "UIT", "МСЭ", "国际电联", "الاتحاد"], ["l'Union", "the Union", "la Unión", "Союз", "Союзу"];
    "secretary-general" Director - ["Secrétaire général", "Secretary-General", "Secretario General", "Генеральный секретарь", "秘书长", "الأمين العام"],
        ["Secrétaire général", "Secretary-General", "Secretario General", "Генеральный секретарь", "秘书长", "الأمين العام"], ["Secrétaire générale", "Secretaria General", "Secretary General"];
    "deputy-secretary-general" Director - ["Vice-Secrétaire général", "Deputy Secretary-General", "Vicesecretario General", "Заместитель Генерального секретаря", "副秘书长", "نائب الأمين العام"],
        ["Vice-Secrétaire général", "Deputy Secretary-General", "Vicesecretario General", "Заместитель Генерального секретаря", "副秘书长", "نائب الأمين العام"], ["Vice-Secrétaire générale", "Vicesecretaria General"];
    "general-secretariat" Bureau - ["Secrétariat général", "General Secretariat", "Secretaría General", "Генеральный секретариат", "总秘书处", "الأمانة العامة"],
        ["Secrétariat général", "General Secretariat", "Secretaría General", "Генеральный секретариат", "总秘书处", "الأمانة العامة"], ["Secrétariat de l'UIT", "ITU Secretariat"];
    "ra" Assembly - ["Assemblée des radiocommunications", "Radiocommunication Assembly", "Asamblea de Radiocomunicaciones", "Ассамблея радиосвязи", "无线电通信全会", "جمعية الاتصالات الراديوية"],
        ["AR", "RA", "AR", "АР", "RA", "RA"], ["Assemblée des radiocommunications de l'UIT", "ITU Radiocommunication Assembly"];
    "wrc" Assembly - ["Conférence mondiale des radiocommunications", "World Radiocommunication Conference", "Conferencia Mundial de Radiocomunicaciones", "Всемирная конференция радиосвязи", "世界无线电通信大会", "المؤتمر العالمي للاتصالات الراديوية"],
        ["CMR", "WRC", "CMR", "ВКР", "WRC", "WRC"], ["Conférences mondiales des radiocommunications", "World Radiocommunication Conferences", "world radiocommunication conferences", "Всемирной конференции радиосвязи"];
    "rrb" Other "itu-r" ["Comité du Règlement des radiocommunications", "Radio Regulations Board", "Junta del Reglamento de Radiocomunicaciones", "Радиорегламентарный комитет", "无线电规则委员会", "لجنة لوائح الراديو"],
        ["RRB", "RRB", "RRB", "РРК", "RRB", "RRB"], [];
    "wcit" Assembly - ["Conférence mondiale des télécommunications internationales", "World Conference on International Telecommunications", "Conferencia Mundial de Telecomunicaciones Internacionales", "Всемирная конференция по международной электросвязи", "国际电信世界大会", "المؤتمر العالمي للاتصالات الدولية"],
        ["CMTI", "WCIT", "CMTI", "ВКМЭ", "WCIT", "WCIT"], [];
    "associates" Membership - ["Associés", "Associates", "Asociados", "Ассоциированные члены", "部门准成员", "المنتسبون"],
        ["Associés", "Associates", "Asociados", "Ассоциированные члены", "部门准成员", "المنتسبون"], ["Associés de Secteur", "Sector Associates", "المنتسبين", "准成员"];
    "academia" Membership - ["établissements universitaires", "Academia", "Instituciones Académicas", "Академические организации", "学术成员", "الهيئات الأكاديمية"],
        ["établissements universitaires", "Academia", "Instituciones Académicas", "Академические организации", "学术成员", "الهيئات الأكاديمية"], ["établissements universitaires participant aux travaux de l'UIT", "academic institutions", "Academic Institutions", "学术界", "المؤسسات الأكاديمية"];
    "administrations" Membership - ["administrations", "administrations", "administraciones", "администрации", "主管部门", "الإدارات"],
        ["administrations", "administrations", "administraciones", "администрации", "主管部门", "الإدارات"], [];
    "governments" Membership - ["gouvernements des États Membres", "governments of Member States", "Gobiernos de los Estados Miembros", "Правительства Государств-Членов", "成员国政府", "حكومات الدول الأعضاء"],
        ["gouvernements", "governments", "Gobiernos", "Правительства", "各国政府", "الحكومات"], ["governments of the Member States"];
    "countries" Membership - ["tous les pays", "all countries", "todos los países", "все страны", "所有国家", "جميع البلدان"],
        ["pays", "countries", "países", "страны", "国家", "البلدان"], ["toutes les nations", "всех стран", "всем странам"];
    "members" Membership - ["membres de l'UIT", "ITU membership", "Miembros de la UIT", "Члены МСЭ", "国际电联成员", "أعضاء الاتحاد"],
        ["membres", "members", "miembros", "члены", "各成员", "الأعضاء"], ["membership", "ITU members", "members of ITU", "membres de l'Union", "adhérents"];
    "chairs" Other - ["présidents des groupes", "chairs of groups", "presidentes de los grupos", "председатели групп", "各组主席", "رؤساء الأفرقة"],
        ["présidents", "chairs", "presidentes", "председатели", "主席", "رؤساء"], ["président", "présidente", "Chairman", "Chairmen", "Chair", "chairpersons", "Chairperson", "presidente", "presidenta", "председатель", "председателю", "председателям", "رئيس"];
    "un" Organization - ["Organisation des Nations Unies", "United Nations", "Naciones Unidas", "Организация Объединенных Наций", "联合国", "الأمم المتحدة"],
        ["ONU", "UN", "ONU", "ООН", "联合国", "الأمم المتحدة"], ["Nations Unies", "Organización de las Naciones Unidas", "United Nations Organization"];
    "unga" Assembly "un" ["Assemblée générale des Nations Unies", "United Nations General Assembly", "Asamblea General de las Naciones Unidas", "Генеральная Ассамблея Организации Объединенных Наций", "联合国大会", "الجمعية العامة للأمم المتحدة"],
        ["AGNU", "UNGA", "AGNU", "ГА ООН", "联大", "UNGA"], ["General Assembly", "Assemblée générale", "Asamblea General", "Генеральная Ассамблея", "الجمعية العامة", "General Assembly of the United Nations"];
    "unesco" Organization - ["Organisation des Nations Unies pour l'éducation, la science et la culture", "United Nations Educational, Scientific and Cultural Organization", "Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura", "Организация Объединенных Наций по вопросам образования, науки и культуры", "联合国教科文组织", "منظمة الأمم المتحدة للتربية والعلم والثقافة"],
        ["UNESCO", "UNESCO", "UNESCO", "ЮНЕСКО", "UNESCO", "اليونسكو"], [];
    "undp" Organization - ["Programme des Nations Unies pour le développement", "United Nations Development Programme", "Programa de las Naciones Unidas para el Desarrollo", "Программа развития Организации Объединенных Наций", "联合国开发计划署", "برنامج الأمم المتحدة الإنمائي"],
        ["PNUD", "UNDP", "PNUD", "ПРООН", "UNDP", "UNDP"], [];
    "world-bank" Organization - ["Banque mondiale", "World Bank", "Banco Mundial", "Всемирный банк", "世界银行", "البنك الدولي"],
        ["Banque mondiale", "World Bank", "Banco Mundial", "Всемирный банк", "世界银行", "البنك الدولي"], [];
    "iso" Organization - ["Organisation internationale de normalisation", "International Organization for Standardization", "Organización Internacional de Normalización", "Международная организация по стандартизации", "国际标准化组织", "المنظمة الدولية للتوحيد القياسي"],
        ["ISO", "ISO", "ISO", "ИСО", "ISO", "ISO"], [];
    "icao" Organization - ["Organisation de l'aviation civile internationale", "International Civil Aviation Organization", "Organización de Aviación Civil Internacional", "Международная организация гражданской авиации", "国际民用航空组织", "منظمة الطيران المدني الدولي"],
        ["OACI", "ICAO", "OACI", "ИКАО", "ICAO", "الإيكاو"], [];
    "imo" Organization - ["Organisation maritime internationale", "International Maritime Organization", "Organización Marítima Internacional", "Международная морская организация", "国际海事组织", "المنظمة البحرية الدولية"],
        ["OMI", "IMO", "OMI", "ИМО", "IMO", "IMO"], [];
    "regional-organizations" Organization - ["organisations régionales de télécommunication", "regional telecommunication organizations", "organizaciones regionales de telecomunicaciones", "региональные организации электросвязи", "区域性电信组织", "المنظمات الإقليمية للاتصالات"],
        ["ORT", "RTOs", "ORT", "РОЭ", "区域性电信组织", "المنظمات الإقليمية للاتصالات"], ["regional organizations", "organisations régionales", "organizaciones regionales"];
    "who" Organization - ["Organisation mondiale de la santé", "World Health Organization", "Organización Mundial de la Salud", "Всемирная организация здравоохранения", "世界卫生组织", "منظمة الصحة العالمية"],
        ["OMS", "WHO", "OMS", "ВОЗ", "WHO", "WHO"], [];
    "icnirp" Organization - ["Commission internationale de protection contre les rayonnements non ionisants", "International Commission on Non-Ionizing Radiation Protection", "Comisión Internacional de Protección contra la Radiación No Ionizante", "Международная комиссия по защите от неионизирующей радиации", "国际非电离辐射防护委员会", "اللجنة الدولية للحماية من الإشعاع غير المؤين"],
        ["CIPRNI", "ICNIRP", "ICNIRP", "МКЗНИ", "ICNIRP", "ICNIRP"], ["ICNIRP"];
    "iec" Organization - ["Commission électrotechnique internationale", "International Electrotechnical Commission", "Comisión Electrotécnica Internacional", "Международная электротехническая комиссия", "国际电工委员会", "اللجنة الكهرتقنية الدولية"],
        ["CEI", "IEC", "CEI", "МЭК", "IEC", "IEC"], [];
    "ieee" Organization - ["Institut des ingénieurs en électricité et en électronique", "Institute of Electrical and Electronics Engineers", "Instituto de Ingenieros Eléctricos y Electrónicos", "Институт инженеров по электротехнике и радиоэлектронике", "电气和电子工程师学会", "معهد مهندسي الكهرباء والإلكترونيات"],
        ["IEEE", "IEEE", "IEEE", "IEEE", "IEEE", "IEEE"], [];
    "wto" Organization - ["Organisation mondiale du commerce", "World Trade Organization", "Organización Mundial del Comercio", "Всемирная торговая организация", "世界贸易组织", "منظمة التجارة العالمية"],
        ["OMC", "WTO", "OMC", "ВТО", "WTO", "WTO"], [];
    "wipo" Organization - ["Organisation mondiale de la propriété intellectuelle", "World Intellectual Property Organization", "Organización Mundial de la Propiedad Intelectual", "Всемирная организация интеллектуальной собственности", "世界知识产权组织", "المنظمة العالمية للملكية الفكرية"],
        ["OMPI", "WIPO", "OMPI", "ВОИС", "WIPO", "WIPO"], [];
    "wco" Organization - ["Organisation mondiale des douanes", "World Customs Organization", "Organización Mundial de Aduanas", "Всемирная таможенная организация", "世界海关组织", "منظمة الجمارك العالمية"],
        ["OMD", "WCO", "OMA", "ВТамО", "WCO", "WCO"], [];
    "wmo" Organization - ["Organisation météorologique mondiale", "World Meteorological Organization", "Organización Meteorológica Mundial", "Всемирная метеорологическая организация", "世界气象组织", "المنظمة العالمية للأرصاد الجوية"],
        ["OMM", "WMO", "OMM", "ВМО", "WMO", "WMO"], [];
    "unesco-ioc" Organization - ["Commission océanographique intergouvernementale de l'UNESCO", "Intergovernmental Oceanographic Commission of UNESCO", "Comisión Oceanográfica Intergubernamental de la UNESCO", "Межправительственная океанографическая комиссия ЮНЕСКО", "联合国教科文组织政府间海洋学委员会", "اللجنة الأوقيانوغرافية الحكومية الدولية التابعة لليونسكو"],
        ["UNESCO-COI", "UNESCO-IOC", "UNESCO-COI", "МОК ЮНЕСКО", "UNESCO-IOC", "UNESCO-IOC"], ["UNESCO/COI", "UNESCO/IOC"];
    "ietf" Organization - ["Internet Engineering Task Force", "Internet Engineering Task Force", "Grupo de Tareas sobre Ingeniería de Internet", "Целевая группа по инженерным проблемам интернета", "互联网工程任务组", "فريق مهام هندسة الإنترنت"],
        ["IETF", "IETF", "IETF", "IETF", "IETF", "IETF"], [];
    "isoc" Organization - ["Internet Society", "Internet Society", "Sociedad Internet", "Общество интернета", "互联网协会", "جمعية الإنترنت"],
        ["ISOC", "ISOC", "ISOC", "ISOC", "ISOC", "ISOC"], [];
    "rir" Organization - ["Registres Internet régionaux", "Regional Internet registries", "Registros Regionales de Internet", "Региональные интернет-регистратуры", "区域互联网注册机构", "سجلات الإنترنت الإقليمية"],
        ["RIR", "RIRs", "RIR", "RIR", "RIR", "RIR"], [];
    "smart-africa" Organization - ["Smart Africa", "Smart Africa", "Smart Africa", "Smart Africa", "智慧非洲", "أفريقيا الذكية"],
        ["Smart Africa", "Smart Africa", "Smart Africa", "Smart Africa", "智慧非洲", "أفريقيا الذكية"], [];
}

/// The key of the assembly where no one knows which it is.
pub const UNKNOWN: &str = "assembly";

/// The entry of the register for `key`, where the importer knows it.
pub fn body(key: &str) -> Option<Body> {
    if let Some(known) = BODIES.iter().find(|known| known.key == key) {
        return Some(Body {
            name: localized(known.names.map(str::to_owned)),
            short: (known.names != known.short).then(|| localized(known.short.map(str::to_owned))),
            kind: known.kind,
            parent: known.parent.map(str::to_owned),
            sector: sector(known).map(str::to_owned),
        });
    }
    if key == UNKNOWN {
        let names = ["Assemblée", "Assembly", "Asamblea", "Ассамблея", "大会", "الجمعية"];
        return Some(Body {
            name: localized(names.map(str::to_owned)),
            short: None,
            kind: BodyKind::Assembly,
            parent: None,
            sector: None,
        });
    }
    let (sector, number) = study_group(key)?;
    let fr = format!("UIT-{sector}");
    let en = format!("ITU-{sector}");
    // The Russian acronym of ITU-T ends in a Cyrillic letter.
    let ru = format!("МСЭ-{}", if sector == 'T' { 'Т' } else { sector });
    let ar = match sector {
        'T' => "لقطاع تقييس الاتصالات",
        'D' => "لقطاع تنمية الاتصالات",
        _ => "لقطاع الاتصالات الراديوية",
    };
    Some(Body {
        name: localized([
            format!("Commission d'études {number} de l'{fr}"),
            format!("{en} Study Group {number}"),
            format!("Comisión de Estudio {number} del {fr}"),
            format!("{number}-я Исследовательская комиссия {ru}"),
            format!("{en}第{number}研究组"),
            format!("لجنة الدراسات {number} {ar}"),
        ]),
        short: Some(localized([
            format!("CE {number} de l'{fr}"),
            format!("{en} SG{number}"),
            format!("CE {number} del {fr}"),
            format!("ИК{number} {ru}"),
            format!("{en} SG{number}"),
            format!("لجنة الدراسات {number} ({en})"),
        ])),
        kind: BodyKind::StudyGroup,
        parent: Some(format!("itu-{}-study-groups", sector.to_ascii_lowercase())),
        sector: Some(format!("itu-{}", sector.to_ascii_lowercase())),
    })
}

/// The Sector that a body works for.
fn sector(known: &'static Known) -> Option<&'static str> {
    match (known.key, known.kind, known.parent) {
        // They are above their Sectors, and no part of them.
        ("wtsa", ..) => Some("itu-t"),
        ("wtdc", ..) => Some("itu-d"),
        (key, BodyKind::Sector, _) => Some(key),
        (.., parent) => sector(BODIES.iter().find(|it| Some(it.key) == parent)?),
    }
}

/// Sector and number of the key of a study group: `itu-t-sg17`.
fn study_group(key: &str) -> Option<(char, u32)> {
    let (sector, number) = key.strip_prefix("itu-")?.split_once("-sg")?;
    let sector = match sector {
        "t" => 'T',
        "d" => 'D',
        "r" => 'R',
        _ => return None,
    };
    Some((sector, number.parse().ok()?))
}

/// A text in the six languages.
pub fn localized(words: [String; 6]) -> LocalizedText {
    LANGUAGES.map(str::to_owned).into_iter().zip(words).collect()
}
