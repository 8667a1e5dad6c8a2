//! Chinese.

use crate::i18n::{Category, Counted, Message, OfflineTexts, Texts};
use crate::model::{Part, Status, Verb};

/// The texts in Chinese.
pub(super) const TEXTS: Texts = Texts { text, counted, verb, status, part, offline: OFFLINE };

const OFFLINE: OfflineTexts = OfflineTexts {
    copy: "无法获取更新的数据：这是 {date} 的副本。",
    newer: "这些数据有更新的版本。",
    show: "显示",
    newer_table: "此表格有更新的版本。",
    reload: "重新加载",
};

fn text(message: Message) -> &'static str {
    match message {
        Message::Search => "搜索决议",
        Message::LanguageLabel => "语言",
        Message::SearchHint => "词语或编号",
        Message::SortRelevance => "相关度",
        Message::ByRelevance => "按相关度排列",
        Message::QueryHelp => "如何搜索",
        Message::Suggestions => "建议",
        Message::FieldResolution => "决议",
        Message::FieldVerb => "动词",
        Message::FieldAddressee => "责任方",
        Message::FieldStatus => "状态",
        Message::FieldCites => "引用",
        Message::FieldStudyGroup => "研究组",
        Message::FieldPart => "部分",
        Message::FieldTopic => "主题",
        Message::FieldWho => "相关方",
        Message::FieldMentioned => "提及",
        Message::FieldTitle => "标题",
        Message::NameStudyGroup => "研究组",
        Message::NameTopic => "主题",
        Message::QueryUnclosed => {
            "“{part}”前的引号没有闭合。请在词组末尾加上引号；在此之前按无引号搜索。"
        }
        Message::QueryUnknownField => "没有字段“{part}”，该条件未予采用。可用字段：{fields}。",
        Message::QueryEmptyField => "“{part}”的冒号后需要一个值，例如{example}。该条件未予采用。",
        Message::QueryUnknownValue => {
            "{field}：没有名为“{part}”的值。该条件未予采用；建议列表显示可用的值。"
        }
        Message::QueryNoSuchResolution => "本登记册中没有第{part}号决议，因此没有相应结果。",
        Message::QueryUnknownOperator => {
            "{part}在此不是运算符，已忽略。可用：或、和、非、括号，以及词尾的 *。"
        }
        Message::QueryTooLong => {
            "搜索内容过长：仅搜索了开头部分，最多{words}个词、{characters}个字符。请缩短。"
        }
        Message::HelpIntro => "点击示例即可试用。不区分大小写和全角半角；输入时会显示建议。",
        Message::HelpWords => "包含所有词语，顺序和位置不限",
        Message::ExampleWords => "培训 发展中国家",
        Message::HelpPhrase => "完全按此词组",
        Message::ExamplePhrase => "“发展中国家”",
        Message::HelpExclude => "不含连字符后的词语、词组或字段",
        Message::ExampleExclude => "安全 -垃圾信息",
        Message::HelpEither => "两者之一；括号将词语组合，也可用“和”“非”",
        Message::ExampleEither => "垃圾信息 或 (欺诈 -呼叫)",
        Message::HelpBeginning => "以此开头的词；? 代表一个字母",
        Message::ExampleBeginning => "IPv*",
        Message::HelpFields => "字段及其值：{field}。用逗号分隔多个值表示任一即可。",
        Message::ClearSearch => "清除搜索",
        Message::ViewLabel => "显示",
        Message::ViewOverview => "决议",
        Message::ViewProvisions => "条款",
        Message::ViewMatrix => "任务分工",
        Message::Filters => "筛选",
        Message::FiltersDone => "查看结果",
        Message::ActiveFilters => "当前筛选条件",
        Message::RemoveFilter => "移除筛选条件“{facet}：{value}”",
        Message::RemoveSearch => "移除对“{value}”的搜索",
        Message::ClearAll => "全部清除",
        Message::FacetWho => "相关方（责任方或提及）",
        Message::FacetAddressee => "责任方",
        Message::FacetVerb => "动词",
        Message::FacetStatus => "状态",
        Message::FacetPart => "部分",
        Message::FacetMentioned => "另提及",
        Message::FacetCited => "引用",
        Message::FacetSector => "相关部门",
        Message::FacetTopic => "主题",
        Message::FacetDuty => "报告与期限",
        Message::FacetHas => "决议附有",
        Message::ForceDecides => "决定",
        Message::ForceInstructs => "责成",
        Message::ForceRequests => "要求",
        Message::ForceInvites => "邀请",
        Message::ForceEncourages => "鼓励",
        Message::KindAssembly => "全会和大会",
        Message::KindSector => "部门",
        Message::KindBureau => "各局",
        Message::KindStudyGroup => "研究组",
        Message::KindAdvisoryGroup => "顾问组",
        Message::KindCouncil => "理事会",
        Message::KindMembership => "成员",
        Message::KindRegionalOffice => "区域代表处",
        Message::KindCoordinationGroup => "协调组",
        Message::KindOrganization => "组织",
        Message::SectorGeneral => "一般（不涉及特定部门）",
        Message::HasAnnex => "附件",
        Message::HasNote => "脚注",
        Message::DutyReport => "要求提交报告",
        Message::DutyDeadline => "规定期限",
        Message::InstrumentOf => "{body}{instrument}",
        Message::MissingValue => "{value}（本登记册中没有）",
        Message::OnlyValue => "仅此",
        Message::OnlyThisValue => "仅此：{value}",
        Message::AnyValue => "全部",
        Message::AnyValueOf => "全部：移除{facet}的筛选",
        Message::FindValue => "在{facet}中查找",
        Message::ShowMembers => "{value}的成员",
        Message::FacetResolution => "决议",
        Message::MatrixAcross => "列",
        Message::MatrixVerbs => "动词",
        Message::MatrixResolutions => "决议",
        Message::MatrixOfVerbs => "按责任方和动词统计的条款",
        Message::MatrixOfResolutions => "按责任方和决议统计的条款",
        Message::MatrixHint => {
            "选择一个数字、责任方或列，即可阅读相应条款。一项条款即使有多个责任方或出现在多个单元格中，在合计中也只计一次。"
        }
        Message::MatrixCell => "{row}，{column}：{count}",
        Message::MatrixTotal => "合计",
        Message::MatrixAllLines => "显示全部{count}个责任方",
        Message::MatrixAllColumns => "显示全部{count}列",
        Message::AllValues => "显示全部{count}项",
        Message::FewerValues => "收起",
        Message::ColumnNumber => "编号",
        Message::ColumnStatus => "状态",
        Message::ColumnTitle => "标题",
        Message::ColumnSummary => "概要",
        Message::ColumnProvisions => "条款",
        Message::ColumnResolution => "决议",
        Message::ColumnVerb => "动词",
        Message::ColumnAddressee => "责任方",
        Message::ColumnLabel => "标号",
        Message::ColumnText => "案文",

        Message::ColumnEdition => "版本",
        Message::ColumnTopics => "主题",
        Message::ColumnCites => "引用",
        Message::Layout => "版面",
        Message::LayoutColumns => "列",
        Message::MoveFirst => "将“{column}”前移",
        Message::MoveLast => "将“{column}”后移",
        Message::ColumnAt => "{column}：第 {position} 列，共 {count} 列",
        Message::ResetColumns => "恢复默认列",
        Message::Density => "行距",
        Message::DensityComfortable => "宽松",
        Message::DensityCompact => "紧凑",
        Message::GroupLabel => "分组依据",
        Message::GroupNone => "不分组",
        Message::GroupSeveral => "有多个责任方的条款列在每个责任方之下。",
        Message::GroupNobody => "无特定责任方",
        Message::GroupUnknown => "未注明状态",
        Message::OpenGroups => "展开所有组",
        Message::CloseGroups => "收起所有组",
        Message::OpenAll => "展开所有全文",
        Message::CloseAll => "收起所有全文",
        Message::NextMatch => "下一处匹配",
        Message::PreviousMatch => "上一处匹配",
        Message::MatchAt => "第 {position} 处匹配，共 {count} 处",
        Message::NoMatches => "本文中无匹配",
        Message::Compare => "比较",
        Message::CompareThis => "比较第 {number} 号决议",
        Message::CompareFirst => "第一份决议",
        Message::CompareSecond => "第二份决议",
        Message::CompareNone => "请选择决议",
        Message::Comparison => "第 {first} 号与第 {second} 号决议对照",
        Message::CloseComparison => "关闭比较",
        Message::OnlyIn => "仅见于第 {number} 号决议",
        Message::NothingHere => "第 {number} 号决议无对应部分。",
        Message::Parallel => "对照阅读",
        Message::ParallelCaption => "第 {number} 号决议（多语种对照）",
        Message::NotInLanguage => "无{language}文本",

        Message::Basket => "收藏夹",
        Message::BasketKeep => "将{what}保留在收藏夹中",
        Message::BasketEmpty => "收藏夹是空的。点击决议或条款旁的书签即可加入。",
        Message::BasketGone => "{path}：本登记册中已不存在",
        Message::BasketRemove => "将{what}移出收藏夹",
        Message::BasketClear => "清空收藏夹",
        Message::Export => "导出和打印",
        Message::ExportScope => "行",
        Message::ExportListed => "当前列出的行",
        Message::ExportBasket => "收藏夹",
        Message::ExportFormat => "格式",
        Message::ExportCsv => "CSV（电子表格）",
        Message::ExportHtml => "Word表格（HTML）",
        Message::ExportMarkdown => "Markdown",
        Message::ExportJson => "决议JSON",
        Message::ExportBom => "为Excel标记UTF-8（BOM）",
        Message::ExportSave => "保存为文件",
        Message::ExportCopy => "复制",
        Message::ExportPrint => "打印全文",
        Message::ExportSaved => "{file}已交由浏览器保存。",
        Message::ExportSavedInFrame => {
            "{file}已交由浏览器保存。如未收到文件，则本页不允许下载：请使用“复制”。"
        }
        Message::ExportCopied => "已复制，现在可以粘贴。",
        Message::ExportCopyRefused => "浏览器不允许在此复制：{file}已改交浏览器保存。",
        Message::ExportNothing => "没有可导出的行。",
        Message::PrintRefused => "本页不允许打印。请保存文件后再打印。",
        Message::PrintLimited => "仅打印{total}行中的前{count}行。请缩小筛选范围以打印其他行。",
        Message::ExportLink => "正式文本：{address}",
        Message::ExportedOn => "导出日期：{date}",
        Message::ExportUnfiltered => "无筛选",
        Message::ExportFilters => "筛选：{filters}",
        Message::ExportSearch => "搜索：“{value}”",
        Message::ColumnCitation => "引用",
        Message::ColumnPath => "路径",
        Message::ColumnSource => "来源",

        Message::SortLabel => "排序",
        Message::SortDocument => "文件顺序",
        Message::SortDescending => "{column}，降序",
        Message::MatchingOf => "{total}项中有{count}项匹配",
        Message::Loading => "正在加载决议……",
        Message::LoadingPercent => "正在加载决议：{percent}",
        Message::EmptyRegister => "此登记册中没有决议。",
        Message::NoMatch => "没有匹配的结果",
        Message::NoMatchHint => "请减少或更换搜索词，或移除一个筛选条件。",
        Message::ErrorStart => {
            "交互式表格无法启动：网页或浏览器不允许其运行（WebAssembly、内容安全策略或网络）。以下为简易版本。"
        }
        Message::ErrorTable => {
            "无法将此表格转换为交互式表格：首行必须标明决议一栏以及标题或案文一栏。现有：{found}"
        }
        Message::ErrorMissing => "未能加载全部内容。表中缺少以下来源的内容：",
        Message::ErrorTitle => "无法加载决议",
        Message::Retry => "重试",
        Message::ErrorSource => "文件：{address}",
        Message::ErrorNoSource => "未指定文件：请添加src属性，并填写决议JSON文件的地址。",
        Message::ErrorNetwork => {
            "无法连接服务器。请检查网络连接，并确认服务器允许本页面读取该文件（CORS）。"
        }
        Message::ErrorStatus => "服务器返回{status}。请检查文件地址。",
        Message::ErrorEmpty => "文件为空。请重新导出登记册并上传。",
        Message::ErrorHtml => "收到的是网页而不是JSON。请检查地址，并确认无需登录即可读取该文件。",
        Message::ErrorNotUtf8 => "文件未采用UTF-8编码（第{at}字节）。请将其保存为UTF-8。",
        Message::ErrorTruncated => "文件在第{line}行中断：下载或上传未完成。请重试。",
        Message::ErrorNotJson => {
            "文件不是有效的JSON（第{line}行，第{column}列）：{detail}。请在该处更正，或重新导出。"
        }
        Message::ErrorNotARegister => {
            "文件是JSON，但不是决议登记册（发现：{found}）。请选择由导入程序生成的文件。"
        }
        Message::ErrorUnsupportedFormat => {
            "登记册的格式为“{found}”；此版本可读取“{supported}”。请更新组件，或按该格式导出。"
        }
        Message::ErrorNoResolutions => "登记册中没有决议列表（发现：{found}）。请重新导出。",
        Message::ResolutionNumber => "第{number}号决议",
        Message::RevisedEdition => "{edition}，修订版",
        Message::EditionPlace => "{year}年，{place}",
        Message::EditionYear => "{year}年",
        Message::WithEdition => "{name}（{edition}）",
        Message::CitationOf => "{body}{resolution}",
        Message::CitationOfVowel => "{body}{resolution}",
        Message::CitationClause => "{verb}{whom}",
        Message::CitationPlace => "{above}，{label}",
        Message::CitationParagraph => "第{number}段",
        Message::Share => "链接或引文：{what}",
        Message::CopyLink => "复制链接",
        Message::CopyViewLink => "复制当前显示内容的链接",
        Message::CopyCitation => "复制引文",
        Message::LinkCopied => "链接已复制",
        Message::CitationCopied => "引文已复制",
        Message::CopyYourself => "此处不允许复制，请自行复制以下文字：",
        Message::LinkRefused => "链接要求显示{list}，但本表中没有。其余内容均与链接一致。",
        Message::LinkCut => "链接过长，本表无法全部读取，部分内容已略去。",
        Message::LinkPlaceGone => "“{path}”不在本表中，或已不再在本表中。改为显示：{nearest}。",
        Message::LinkPlaceUnknown => "“{path}”不在本表中，或已不再在本表中。",
        Message::Dismiss => "关闭此消息",
        Message::OpenDetail => "显示第{number}号决议全文",
        Message::CloseDetail => "关闭第{number}号决议",
        Message::DetailSummary => "对部门的意义",
        Message::DetailAnnexes => "附件",
        Message::DetailNotes => "注释",
        Message::DetailReferences => "引用的文书",
        Message::DetailNothing => "文件未载列此决议的条款。",
        Message::NoteMark => "注{label}",
        Message::CitedAt => "见{path}",
        Message::CitedResolution => "第{number}号决议",
        Message::CitedRecommendation => "{number}建议书",
        Message::CitedQuestion => "第{number}号课题",
        Message::CitedDeclaration => "第{number}号宣言",
        Message::CitedDecision => "第{number}号决定",
        Message::CitedOpinion => "第{number}号意见",
        Message::CitedOther => "{number}",

        Message::ViewCitations => "引用关系",
        Message::CitedBy => "被引用于",
        Message::MarkDangling => "本名录未收录",
        Message::MarkOutdated => "旧版本",
        Message::MarkDanglingWhy => "名录中没有{citation}：可能未予收录，也可能引用有误。",
        Message::MarkOutdatedWhy => "名录中有更新的版本：{edition}。",
        Message::OpensOutside => "（在新标签页中打开）",
        Message::BodyUnknown => "未注明机构",
        Message::MapTitle => "引用关系图",
        Message::MapHint => {
            "箭头由一项决议指向其所引用的文书。选择决议或文书即可筛选下表；方向键可在各项之间移动。"
        }
        Message::MapDashed => "虚线：本名录未收录，或为旧版本。",
        Message::MapNothing => "本名录中没有决议引用其他文书。",
        Message::MapResolution => "{name}：引用{cites}项，被引用{cited}次",
        Message::MapInstrument => "{name}：被引用{cited}次",
        Message::OfBody => "{body}：{name}",

        Message::Annex => "附件",
        Message::Further => "进一步{verb}",
        Message::Delegated => "{verb}：{other}",
        Message::NoAddressee => "—",
        Message::Official => "正式案文",
        Message::Digest => "摘要，非正式案文",
        Message::SourceDocument => "来源：{title}",
        Message::AsOf => "登记册编制日期：{date}",
        Message::OfficialTexts => "正式案文",
        Message::UnofficialTranslation => "非正式译文",
        Message::TextsIn => "案文语言：{language}",
        Message::InLanguage => "（{language}）",
        Message::AboutDocument => "关于全会和本文件",
        Message::Figures => "全会数据一览",
        Message::AtLeast => "超过{count}",
        Message::ShowAllRows => "显示全部{count}行",
    }
}

fn counted(counted: Counted) -> &'static [(Category, &'static str)] {
    match counted {
        Counted::Resolutions => &[(Category::Other, "{total}项决议中的{count}项")],
        Counted::AllResolutions => &[(Category::Other, "{count}项决议")],
        Counted::Provisions => &[(Category::Other, "{total}项条款中的{count}项")],
        Counted::AllProvisions => &[(Category::Other, "{count}项条款")],
        Counted::ActiveFilterCount => &[(Category::Other, "已启用{count}项")],
        Counted::ValuesFound => &[(Category::Other, "找到{count}个值")],
        Counted::Problems => &[(Category::Other, "文件存在{count}个问题；其余内容均已显示")],
        Counted::MapLeftOut => {
            &[(Category::Other, "另有{count}项引用较少的决议和文书未绘出。表中列有全部引用。")]
        }
        Counted::MoreCiting => &[(Category::Other, "另有{count}项")],
        Counted::BasketAdded => &[(Category::Other, "已加入。收藏夹中有{count}项。")],
        Counted::BasketRemoved => &[(Category::Other, "已移出。收藏夹中有{count}项。")],
        Counted::ShowMoreRows => &[(Category::Other, "再显示{count}行")],
        Counted::HeldBackRows => &[(Category::Other, "还有{count}行尚未显示。")],
    }
}

fn verb(verb: Verb) -> &'static str {
    match verb {
        Verb::Recalling => "忆及",
        Verb::Considering => "考虑到",
        Verb::Recognizing => "认识到",
        Verb::TakingIntoAccount => "顾及",
        Verb::BearingInMind => "铭记",
        Verb::Noting => "注意到",
        Verb::Emphasizing => "强调",
        Verb::Affirming => "申明",
        Verb::Reaffirming => "重申",
        Verb::Welcoming => "欢迎",
        Verb::Concerned => "关切",
        Verb::Aware => "意识到",
        Verb::Convinced => "确信",
        Verb::Resolves => "做出决议",
        Verb::Instructs => "责成",
        Verb::Authorizes => "授权",
        Verb::Requests => "要求",
        Verb::Urges => "敦促",
        Verb::Appeals => "呼吁",
        Verb::Invites => "请",
        Verb::Encourages => "鼓励",
        Verb::Recommends => "建议",
        Verb::Other => "其他",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "新",
        Status::Revised => "修订",
        Status::Unchanged => "未修改",
        Status::Suppressed => "废止",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Preamble => "序言",
        Part::Operative => "执行部分",
        Part::Annex => "附件",
    }
}
