//! Which conference met where and when.

/// A conference: the key of its body, the year, and the place in the six languages (fr, en, es,
/// ru, zh, ar) with spellings that differ.
struct Conference {
    body: &'static str,
    year: u16,
    places: &'static [&'static str],
}

const GENEVA: &[&str] = &["Genève", "Geneva", "Ginebra", "Женева", "日内瓦", "جنيف"];
const DUBAI: &[&str] = &["Dubaï", "Dubai", "Dubái", "Дубай", "迪拜", "دبي"];
const BUENOS_AIRES: &[&str] = &["Buenos Aires", "Буэнос-Айрес", "布宜诺斯艾利斯", "بوينس آيرس"];

macro_rules! conferences {
    ($($body:literal $year:literal $places:expr;)*) => {
        /// To teach the importer a conference, add it here.
        const CONFERENCES: &[Conference] = &[$(Conference { body: $body, year: $year, places: $places }),*];
    };
}

conferences! {
    "wtsa" 2000 &["Montréal", "Montreal", "Монреаль", "蒙特利尔", "مونتريال"];
    "wtsa" 2004 &["Florianópolis", "Флорианополис", "弗洛里亚诺波利斯", "فلوريانوبوليس"];
    "wtsa" 2008 &["Johannesburg", "Johannesburgo", "Йоханнесбург", "约翰内斯堡", "جوهانسبرغ"];
    "wtsa" 2012 DUBAI;
    "wtsa" 2016 &["Hammamet", "Хаммамет", "哈马马特", "الحمامات"];
    "wtsa" 2022 GENEVA;
    "wtsa" 2024 &["New Delhi", "Nueva Delhi", "Нью-Дели", "新德里", "نيودلهي"];
    "wtdc" 1994 BUENOS_AIRES;
    "wtdc" 1998 &["La Valette", "Valletta", "La Valetta", "Валлетта", "瓦莱塔", "فاليتا"];
    "wtdc" 2002 &["Istanbul", "Estambul", "Стамбул", "伊斯坦布尔", "إسطنبول"];
    "wtdc" 2006 &["Doha", "Доха", "多哈", "الدوحة"];
    "wtdc" 2010 &["Hyderabad", "Хайдарабад", "海得拉巴", "حيدر آباد"];
    "wtdc" 2014 DUBAI;
    "wtdc" 2017 BUENOS_AIRES;
    "wtdc" 2022 &["Kigali", "Кигали", "基加利", "كيغالي"];
    "pp" 1994 &["Kyoto", "Киото", "京都", "كيوتو"];
    "pp" 1998 &["Minneapolis", "Миннеаполис", "明尼阿波利斯", "مينيابوليس"];
    "pp" 2002 &["Marrakech", "Marrakesh", "Марракеш", "马拉喀什", "مراكش"];
    "pp" 2006 &["Antalya", "Анталия", "安塔利亚", "أنطاليا"];
    "pp" 2010 &["Guadalajara", "Гвадалахара", "瓜达拉哈拉", "غوادالاخارا"];
    "pp" 2014 &["Busan", "Пусан", "釜山", "بوسان"];
    "pp" 2018 DUBAI;
    "pp" 2022 &["Bucarest", "Bucharest", "Бухарест", "布加勒斯特", "بوخارست"];
}

/// The key of the body that met at `place` in `year`, where that leaves no doubt.
pub fn body_at(place: &str, year: u16) -> Option<&'static str> {
    let place = place.trim();
    let same = |other: &str| other.to_lowercase() == place.to_lowercase();
    CONFERENCES
        .iter()
        .find(|it| it.year == year && it.places.iter().any(|name| same(name)))
        .map(|it| it.body)
}

/// Whether a conference of the list met at `place`.
pub fn is_place(place: &str) -> bool {
    CONFERENCES.iter().any(|it| it.places.contains(&place))
}

/// The Russian place of a conference of which `printed` is another case: `Женеве`.
pub fn undeclined(printed: &str) -> Option<&'static str> {
    fn stem(place: &str) -> &str {
        place.trim_end_matches(['а', 'е', 'и', 'й', 'о', 'у', 'ы', 'ь', 'ю', 'я'])
    }
    let cyrillic = |it: &str| it.chars().next().is_some_and(|c| ('А'..='я').contains(&c));
    let places = CONFERENCES.iter().flat_map(|it| it.places).copied();
    let mut places = places.filter(|it| cyrillic(it) && cyrillic(printed));
    places.find(|it| stem(it) == stem(printed))
}

/// The place of a conference that `text` ends with.
pub fn place_at_end(text: &str) -> Option<&'static str> {
    CONFERENCES.iter().flat_map(|it| it.places).copied().find(|place| text.ends_with(place))
}

/// Geneva in the languages of the Union, for a place printed as one of them.
pub fn place_names(place: &str) -> Option<[(&'static str, &'static str); 6]> {
    const LANGUAGES: [&str; 6] = ["fr", "en", "es", "ru", "zh", "ar"];
    [GENEVA, DUBAI]
        .into_iter()
        .find(|names| names.contains(&place))
        .map(|names| std::array::from_fn(|i| (LANGUAGES[i], names.get(i).copied().unwrap_or(""))))
}
