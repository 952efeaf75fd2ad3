"""The calendar in words: the names of months and weekdays, by language.

Law: a language is a row here and nowhere else; every grammar of days takes its names from this table. A row holds its
names in their order, parted by blanks (`_` is a blank inside a name); the rows of a language stand from the fullest
names to the shortest. Source: the Unicode Common Locale Data Repository for the names, news pages for the short forms.
"""

from collections.abc import Mapping
from typing import Final

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
