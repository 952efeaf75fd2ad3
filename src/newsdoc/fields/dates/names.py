"""The names in dates, by language: months, weekdays, days, halves of the day.

Law: a language is a row here and nowhere else. A row holds its names in their order, parted by blanks (`_` is a blank
inside a name); the first row of a language that holds a name is the style it was written in, so `May` is a full name,
and `Dec.` the wire style with March spelt out. Beside each row stand its capitalised, upper-case and lower-case forms,
and one of short names is read with full stops too. A name that means another month in another language
(`listopad`) is told by the language of its weekday, by the full stop after the day, or not at all.
Source: the Unicode Common Locale Data Repository for the names, news pages for the short forms.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

Row = tuple[str, ...]
Table = Mapping[str, tuple[str, ...]]

MONTHS: Final[Table] = {
    "en": (
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
        "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.",
        "Jan Feb March April May June July Aug Sept Oct Nov Dec",
    ),
    "de": (
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "Jänner Feber März April Mai Juni Juli August September Oktober November Dezember",
        "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        "Jan Feb Mrz Apr Mai Jun Jul Aug Sept Okt Nov Dez",
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "jan. fév. mar. avr. mai juin juil. aoû. sep. oct. nov. déc.",
        "jan fév mar avr mai juin juil aoû sep oct nov déc",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    ),
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "ene. febr. mzo. abr. may. jun. jul. ago. sept. oct. nov. dic.",
        "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
    ),
    "it": (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "genn. febbr. mar. apr. magg. giugno luglio ag. sett. ott. nov. dic.",
    ),
    "pt": (
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
    ),
    "nl": (
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "jan. febr. maart april mei juni juli aug. sept. okt. nov. dec.",
    ),
    "sv": (
        "januari februari mars april maj juni juli augusti september oktober november december",
        "jan feb mar apr maj jun jul aug sep okt nov dec",
        "jan. feb. mars april maj juni juli aug. sept. okt. nov. dec.",
        "jan feb mars april maj juni juli aug sept okt nov dec",
    ),
    "no": (
        "januar februar mars april mai juni juli august september oktober november desember",
        "jan. feb. mars april mai juni juli aug. sep. okt. nov. des.",
        "jan feb mar apr mai jun jul aug sep okt nov des",
        "jan. feb. mars april mai juni juli aug. sept. okt. nov. des.",
    ),
    "da": (
        "januar februar marts april maj juni juli august september oktober november december",
        "jan. feb. marts april maj juni juli aug. sep. okt. nov. dec.",
        "jan feb mar apr maj jun jul aug sep okt nov dec",
        "jan. feb. marts april maj juni juli aug. sept. okt. nov. dec.",
    ),
    "is": (
        "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        "jan feb mar apr maí jún júl ágú sep okt nóv des",
    ),
    "fi": (
        (
            "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
            "marraskuuta joulukuuta"
        ),
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
        "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    ),
    "et": ("jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",),
    "lv": (
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    ),
    "lt": ("sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",),
    "pl": (
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    ),
    "cs": (
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
        "led úno bře dub kvě čvn čvc srp zář říj lis pro",
    ),
    "sk": (
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "január február marec apríl máj jún júl august september október november december",
        "jan feb mar apr máj jún júl aug sep okt nov dec",
    ),
    "sl": (
        "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        "januar februar marec april maj junij julij avgust september oktober november december",
        "jan feb mar apr maj jun jul avg sep okt nov dec",
    ),
    "hr": (
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenog prosinca",
        "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac",
        "sij velj ožu tra svi lip srp kol ruj lis stu pro",
    ),
    "sr": (
        "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar",
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
    ),
    "sq": ("janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",),
    "ro": (
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "ian feb mar apr mai iun iul aug sep oct nov dec",
    ),
    "hu": (
        "január február március április május június július augusztus szeptember október november december",
        "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
    ),
    "el": (
        (
            "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου "
            "Δεκεμβρίου"
        ),
        (
            "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος "
            "Δεκέμβριος"
        ),
        "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
        (
            "ΙΑΝΟΥΑΡΙΟΥ ΦΕΒΡΟΥΑΡΙΟΥ ΜΑΡΤΙΟΥ ΑΠΡΙΛΙΟΥ ΜΑΪΟΥ ΙΟΥΝΙΟΥ ΙΟΥΛΙΟΥ ΑΥΓΟΥΣΤΟΥ ΣΕΠΤΕΜΒΡΙΟΥ ΟΚΤΩΒΡΙΟΥ ΝΟΕΜΒΡΙΟΥ "
            "ΔΕΚΕΜΒΡΙΟΥ"
        ),
    ),
    "tr": (
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "OCAK ŞUBAT MART NİSAN MAYIS HAZİRAN TEMMUZ AĞUSTOS EYLÜL EKİM KASIM ARALIK",
        "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    ),
    "az": ("yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
        "янв фев мар апр мая июн июл авг сен окт ноя дек",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "янв фев мар апр май июн июл авг сен окт ноя дек",
    ),
    "uk": (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "січ лют бер кві тра чер лип сер вер жов лис гру",
        "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
    ),
    "be": ("студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",),
    "bg": ("януари февруари март април май юни юли август септември октомври ноември декември",),
    "id": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
        "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des",
    ),
    "ms": (
        "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember",
        "Jan Feb Mac Apr Mei Jun Jul Ogo Sep Okt Nov Dis",
    ),
    "ca": (
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "gen febr març abr maig juny jul ag set oct nov des",
    ),
    "gl": ("xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",),
    "af": (
        "Januarie Februarie Maart April Mei Junie Julie Augustus September Oktober November Desember",
        "Jan Feb Mrt Apr Mei Jun Jul Aug Sep Okt Nov Des",
    ),
    "sw": ("Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba",),
    "eo": ("januaro februaro marto aprilo majo junio julio aŭgusto septembro oktobro novembro decembro",),
    "ar": ("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",),
    "he": (
        "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    ),
    "hi": ("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",),
}
"""The months, January first."""

WEEKDAYS: Final[Table] = {
    "en": (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Mon. Tue. Wed. Thu. Fri. Sat. Sun.",
        "Mon. Tues. Wed. Thurs. Fri. Sat. Sun.",
        "Mon Tues Wed Thurs Fri Sat Sun",
        "Mon Tues Weds Thur Fri Sat Sun",
    ),
    "de": (
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Montag Dienstag Mittwoch Donnerstag Freitag Sonnabend Sonntag",
        "Mo Di Mi Do Fr Sa So",
    ),
    "fr": ("lundi mardi mercredi jeudi vendredi samedi dimanche", "lun mar mer jeu ven sam dim"),
    "es": (
        "lunes martes miércoles jueves viernes sábado domingo",
        "lun mar mié jue vie sáb dom",
        "lunes martes miercoles jueves viernes sabado domingo",
    ),
    "it": ("lunedì martedì mercoledì giovedì venerdì sabato domenica", "lun mar mer gio ven sab dom"),
    "pt": (
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "segunda terça quarta quinta sexta sábado domingo",
        "seg ter qua qui sex sáb dom",
    ),
    "nl": ("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", "ma di wo do vr za zo"),
    "sv": (
        "måndag tisdag onsdag torsdag fredag lördag söndag",
        "mån tis ons tors fre lör sön",
        "mån tis ons tor fre lör sön",
    ),
    "no": ("mandag tirsdag onsdag torsdag fredag lørdag søndag", "man tir ons tor fre lør søn"),
    "da": ("mandag tirsdag onsdag torsdag fredag lørdag søndag", "man tir ons tor fre lør søn", "ma ti on to fr lø sø"),
    "is": ("mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur",),
    "fi": (
        "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
        "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
        "ma ti ke to pe la su",
    ),
    "et": ("esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev",),
    "lv": ("pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena",),
    "lt": ("pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis",),
    "pl": ("poniedziałek wtorek środa czwartek piątek sobota niedziela", "pon wt śr czw pt sob niedz"),
    "cs": ("pondělí úterý středa čtvrtek pátek sobota neděle", "po út st čt pá so ne"),
    "sk": ("pondelok utorok streda štvrtok piatok sobota nedeľa", "po ut st št pi so ne"),
    "sl": ("ponedeljek torek sreda četrtek petek sobota nedelja", "pon tor sre čet pet sob ned"),
    "hr": ("ponedjeljak utorak srijeda četvrtak petak subota nedjelja", "pon uto sri čet pet sub ned"),
    "sr": (
        "ponedeljak utorak sreda četvrtak petak subota nedelja",
        "понедељак уторак среда четвртак петак субота недеља",
    ),
    "sq": ("hënë martë mërkurë enjte premte shtunë diel",),
    "ro": ("luni marți miercuri joi vineri sâmbătă duminică", "lun mar mie joi vin sâm dum"),
    "hu": ("hétfő kedd szerda csütörtök péntek szombat vasárnap",),
    "el": ("Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή", "Δευ Τρί Τετ Πέμ Παρ Σάβ Κυρ"),
    "tr": ("Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar", "Pzt Sal Çar Per Cum Cmt Paz"),
    "ru": ("понедельник вторник среда четверг пятница суббота воскресенье", "пн вт ср чт пт сб вс"),
    "uk": ("понеділок вівторок середа четвер п’ятниця субота неділя", "пн вт ср чт пт сб нд"),
    "bg": ("понеделник вторник сряда четвъртък петък събота неделя",),
    "id": ("Senin Selasa Rabu Kamis Jumat Sabtu Minggu", "Senin Selasa Rabu Kamis Jum'at Sabtu Ahad"),
    "ms": ("Isnin Selasa Rabu Khamis Jumaat Sabtu Ahad",),
    "ca": ("dilluns dimarts dimecres dijous divendres dissabte diumenge", "dl dt dc dj dv ds dg"),
    "gl": ("luns martes mércores xoves venres sábado domingo",),
    "af": ("Maandag Dinsdag Woensdag Donderdag Vrydag Saterdag Sondag",),
    "sw": ("Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi Jumapili",),
    "ar": ("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",),
    "hi": ("सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",),
    "vi": ("Thứ_hai Thứ_ba Thứ_tư Thứ_năm Thứ_sáu Thứ_bảy Chủ_nhật",),
    "ja": ("月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日", "月 火 水 木 金 土 日"),
    "zh": (
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        "周一 周二 周三 周四 周五 周六 周日",
        "週一 週二 週三 週四 週五 週六 週日",
    ),
    "ko": ("월요일 화요일 수요일 목요일 금요일 토요일 일요일", "월 화 수 목 금 토 일"),
}
"""The days of the week, Monday first."""

_TENS: Final = " ".join(map(str, range(2, 32)))

ORDINALS: Final[Table] = {
    "en": (
        (
            "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th "
            "21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th 31st"
        ),
    ),
    "fr": (f"1er {_TENS}",),
    "es": (f"1º {_TENS}", f"1° {_TENS}"),
}
"""The days of the month, where they are more than numbers."""

HALVES: Final[Table] = {
    "en": ("am pm", "a.m. p.m.", "a.m p.m", "in_the_morning in_the_afternoon", "in_the_morning in_the_evening"),
    "de": ("morgens abends", "vormittags nachmittags"),
    "fr": ("du_matin du_soir", "du_matin de_l'après-midi", "du_matin de_l’après-midi"),
    "es": ("a._m. p._m.", "de_la_mañana de_la_tarde", "de_la_mañana de_la_noche"),
    "it": ("del_mattino del_pomeriggio", "di_mattina di_sera"),
    "pt": ("da_manhã da_tarde", "da_manhã da_noite"),
    "ru": ("утра вечера",),
    "el": ("πμ μμ", "π.μ. μ.μ."),
    "ar": ("ص م", "صباحا مساء"),
}
"""The two halves of a day, on a dial of twelve hours; they stand after the time."""

HALVES_BEFORE: Final[Table] = {"ja": ("午前 午後",), "zh": ("上午 下午",), "ko": ("오전 오후",)}
"""As `HALVES`; they stand before the time."""

NUMBERED: Final[Table] = {
    "zh": ("{year}年{month}月{day}日", "{month}月{day}日", "{year}年{month}月{day}号"),
    "ko": ("{year}년 {month}월 {day}일", "{month}월 {day}일"),
    "vi": ("{day} tháng {month} năm {year}", "{day} tháng {month}, {year}", "{day} tháng {month}"),
}
"""Dates whose words stand beside numbers; Japanese writes as Chinese does. Blanks may be absent or more."""

STOPPED_DAYS: Final = frozenset(["de", "no", "da", "is", "fi", "et", "lv", "cs", "sk", "sl", "hr", "sr"])
"""Languages with a full stop after the number of the day: `3. mai` is Norwegian, `3 mai` French."""


class Name(NamedTuple):
    """What a word says: its number from 1, the row it stands in, the language, and whether it is capitalised so."""

    number: int
    row: Row
    language: str
    form: int


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


_FORMS: Final[tuple[Callable[[str], str], ...]] = (str, _capital, str.upper, str.lower)
_SHORT: Final = 4
"""Letters, at most, of a name that may bear a full stop."""


def rows(table: Table, language: str) -> Iterator[Row]:
    """The rows of a language as they are given, and then those of short names with full stops."""
    given = [tuple(name.replace("_", " ") for name in row.split()) for row in table[language]]
    yield from given
    for row in given:
        if all(name.isalpha() and len(name) <= _SHORT and name.upper() != name.lower() for name in row):
            yield tuple(f"{name}." for name in row)


def _index(table: Table) -> dict[str, tuple[Name, ...]]:
    found: dict[str, dict[tuple[str, int], Name]] = {}
    given = [(language, row) for language in table for row in rows(table, language)]
    for form, change in enumerate(_FORMS):
        for language, row in given:
            changed = tuple(map(change, row)) if form else row
            if form and changed == row:
                continue
            for number, word in enumerate(changed, start=1):
                names = found.setdefault(word, {})
                if (language, number) not in names:
                    names[language, number] = Name(number, changed, language, form)
    return {word: tuple(names.values()) for word, names in found.items()}


@cache
def months() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a month, and what it means: first as the tables spell it, then in other cases."""
    return _index(MONTHS)


@cache
def weekdays() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a weekday."""
    return _index(WEEKDAYS)


def is_plain(weekday: str, after: str = "") -> bool:
    """Whether a weekday is one beyond doubt, and may decide what its date leaves open.

    Many short ones are words of other languages (Danish `on`, Turkish `per`), unless a mark comes `after` them.
    """
    english = any(name.language == "en" for name in weekdays().get(weekday, ()))
    return len(weekday) > _SHORT or english or weekday[-1] == "." or after[:1] in {",", ".", ")", "\uff09"} - {""}


@cache
def ordinals() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a day of the month that is more than a number."""
    return {word: names for word, names in _index(ORDINALS).items() if not word.isdigit()}


@cache
def halves() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a half of the day that stands after the time."""
    return _index(HALVES)


@cache
def halves_before() -> Mapping[str, tuple[Name, ...]]:
    """Every name of a half of the day that stands before the time."""
    return _index(HALVES_BEFORE)


@lru_cache(maxsize=1024)
def month(word: str, weekday: str | None = None, *, stopped: bool = False, language: str = "") -> tuple[Name, ...]:
    """What the name of a month may mean: one entry for each month that it may be, the likeliest style first.

    `weekday` is the name that stands with it, `stopped` whether the day has a full stop, `language` the primary
    subtag of the text's language. Empty if the word is no month.
    """
    found = months().get(word, ())
    if language and any(name.language == language for name in found):
        found = tuple(name for name in found if name.language == language)
    if weekday:
        spoken = {name.language for name in weekdays().get(weekday, ())}
        found = tuple(name for name in found if name.language in spoken) or found
    found = tuple(name for name in found if name.form == found[0].form)
    found = tuple(name for name in found if (name.language in STOPPED_DAYS) is stopped) or found
    return tuple({name.number: name for name in reversed(found)}.values())[::-1]
