"""News agencies as data: what they are called, in many languages, and which of them a text names.

Law: one row an agency, and a name is found in one way: whole, longest first; in any case, but a name of at most three
letters only as it is written here or in capitals, for `Pa` and `ap` are words. `find` takes a text that is a name and
nothing else; `mentions` finds every name in a longer line, such as a byline or a credit. Source: bylines, datelines and
credits of wire and web news.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Kind = Literal["news", "picture", "broadcaster", "release"]
"""News agency or wire service; picture agency or stock library; broadcaster; distributor of press releases."""

_LONGEST_SHORT_NAME: Final = 3


@frozen
class Agency:
    """An agency: a stable id, the name it goes by, its other names in any language, and what it deals in."""

    id: str
    name: str
    aliases: tuple[str, ...] = field(default=(), repr=False)
    kind: Kind = "news"

    def __str__(self) -> str:
        """Give the name it goes by."""
        return self.name


@frozen
class Mention:
    """An agency that a text names, and where: `text[start:end]`."""

    agency: Agency
    start: int
    end: int


AGENCIES: Final[tuple[Agency, ...]] = (
    Agency("aap", "AAP", ("Australian Associated Press", "AAP Image")),
    Agency("abaca", "Abaca", ("Abacapress", "ABACAPRESS.COM", "Abaca Press"), "picture"),
    Agency("abc-news", "ABC News", kind="broadcaster"),
    Agency("abna", "ABNA"),
    Agency("accesswire", "ACCESSWIRE", ("ACCESS Newswire",), "release"),
    Agency("acn", "ACN", ("Agència Catalana de Notícies",)),
    Agency("action-images", "Action Images", kind="picture"),
    Agency("adnkronos", "Adnkronos"),
    Agency("adobe-stock", "Adobe Stock", ("AdobeStock",), "picture"),
    Agency(
        "afp",
        "AFP",
        (
            "Agence France-Presse",
            "AFP Photo",
            "АФП",
            "Франс Пресс",
            "法新社",
            "AFP通信",
            "ا ف ب",
            "أ ف ب",
            "فرانس برس",
            "وكالة فرانس برس",
            "Γαλλικό Πρακτορείο",
        ),
    ),
    Agency("agence-vu", "Agence VU'", ("Agence VU",), "picture"),
    Agency("agencia-brasil", "Agência Brasil"),
    Agency("agerpres", "Agerpres"),
    Agency("agi", "AGI", ("Agenzia Italia", "Agenzia Giornalistica Italia")),
    Agency("akg", "akg-images", kind="picture"),
    Agency("al-jazeera", "Al Jazeera", ("الجزيرة",), "broadcaster"),
    Agency("alamy", "Alamy", ("Alamy Stock Photo", "Alamy Live News"), "picture"),
    Agency("ana-mpa", "ANA-MPA", ("ΑΠΕ-ΜΠΕ", "ΑΠΕ ΜΠΕ", "Athens-Macedonian News Agency")),
    Agency("anadolu", "Anadolu", ("Anadolu Agency", "Anadolu Ajansı", "AA", "الأناضول", "Анадолу")),
    Agency("andina", "Andina", ("Agencia Andina",)),
    Agency("ani", "ANI", ("Asian News International",)),
    Agency("anp", "ANP", ("Algemeen Nederlands Persbureau",)),
    Agency("ansa", "ANSA", ("Agenzia ANSA", "АНСА")),
    Agency("antara", "Antara", ("Antara News", "Antara Foto")),
    Agency(
        "ap",
        "AP",
        (
            "Associated Press",
            "The Associated Press",
            "AP Photo",
            "AP Photos",
            "AP通信",
            "美联社",
            "美聯社",
            "أسوشيتد برس",
            "Ассошиэйтед Пресс",
        ),
    ),
    Agency("apa", "APA", ("Austria Presse Agentur", "Austria Press Agency")),
    Agency("app", "APP", ("Associated Press of Pakistan",)),
    Agency("aps", "APS", ("Algérie Presse Service",)),
    Agency("ard", "ARD", kind="broadcaster"),
    Agency("armenpress", "Armenpress"),
    Agency("asianet", "AsiaNet", kind="release"),
    Agency("askanews", "askanews"),
    Agency("ats", "ats", ("Agence télégraphique suisse", "Keystone-ATS")),
    Agency("avalon", "Avalon.red", kind="picture"),
    Agency("awp", "awp", ("awp Finanznachrichten",)),
    Agency("azertac", "AZERTAC"),
    Agency("backgrid", "Backgrid", kind="picture"),
    Agency("bbc", "BBC", ("BBC News",), "broadcaster"),
    Agency("belga", "Belga", ("Belga News Agency", "Agence Belga", "Belga Photo")),
    Agency("belta", "BelTA", ("БелТА",)),
    Agency("bernama", "Bernama"),
    Agency("bestimage", "BestImage", kind="picture"),
    Agency("beta", "BETA", ("Beta News Agency", "Новинска агенција Бета")),
    Agency("bettmann", "Bettmann Archive", ("Bettmann",), "picture"),
    Agency("bildbyran", "Bildbyrån", kind="picture"),
    Agency("bloomberg", "Bloomberg", ("Bloomberg News",)),
    Agency("bna", "BNA", ("Bahrain News Agency",)),
    Agency("bns", "BNS", ("Baltic News Service",)),
    Agency("bss", "BSS", ("Bangladesh Sangbad Sangstha",)),
    Agency("bta", "BTA", ("Bulgarian News Agency", "БТА")),
    Agency("business-wire", "Business Wire", ("BusinessWire",), "release"),
    Agency("camera-press", "Camera Press", kind="picture"),
    Agency("cbc", "CBC", ("CBC News", "CBC/Radio-Canada", "Radio-Canada"), "broadcaster"),
    Agency("cbs-news", "CBS News", kind="broadcaster"),
    Agency("cctv", "CCTV", ("央视",), "broadcaster"),
    Agency("cna", "CNA", ("Central News Agency", "中央社")),
    Agency("cnn", "CNN", ("CNN Business", "CNN Newsource", "CNN Wire"), "broadcaster"),
    Agency("cns", "China News Service", ("中新社", "中新网")),
    Agency("contour", "Contour by Getty Images", kind="picture"),
    Agency("contrasto", "Contrasto", kind="picture"),
    Agency("corbis", "Corbis", kind="picture"),
    Agency("cp", "The Canadian Press", ("Canadian Press", "La Presse Canadienne", "CP")),
    Agency("ctk", "ČTK", ("CTK", "Czech News Agency", "Česká tisková kancelář")),
    Agency("cuartoscuro", "Cuartoscuro", ("Cuartoscuro.com",), "picture"),
    Agency("dapd", "dapd"),
    Agency("ddp", "ddp images", ("ddp",), "picture"),
    Agency("depositphotos", "Depositphotos", kind="picture"),
    Agency("dha", "DHA", ("Demirören Haber Ajansı",)),
    Agency("dow-jones", "Dow Jones Newswires", ("Dow Jones",)),
    Agency(
        "dpa",
        "dpa",
        (
            "Deutsche Presse-Agentur",
            "dpa international",
            "dpa-infocom",
            "dpa Bildfunk",
            "德新社",
            "德通社",
            "د ب أ",
            "ДПА",
        ),
    ),
    Agency("dpa-afx", "dpa-AFX"),
    Agency("dreamstime", "Dreamstime", kind="picture"),
    Agency("dts", "dts", ("dts Nachrichtenagentur",)),
    Agency("dw", "Deutsche Welle", ("DW",), "broadcaster"),
    Agency("efe", "EFE", ("Agencia EFE", "ACAN-EFE", "ЭФЕ")),
    Agency("elta", "ELTA"),
    Agency("epa", "EPA", ("European Pressphoto Agency", "epa-efe", "EPA Images"), "picture"),
    Agency("epd", "epd", ("Evangelischer Pressedienst",)),
    Agency("estadao-conteudo", "Estadão Conteúdo"),
    Agency("europa-press", "Europa Press"),
    Agency("eyevine", "eyevine", kind="picture"),
    Agency("fars", "Fars", ("Fars News Agency",)),
    Agency("fena", "FENA"),
    Agency("filmmagic", "FilmMagic", kind="picture"),
    Agency("folhapress", "Folhapress"),
    Agency("fox-news", "Fox News", kind="broadcaster"),
    Agency("gc-images", "GC Images", kind="picture"),
    Agency(
        "getty",
        "Getty Images",
        (
            "Getty",
            "gettyimages",
            "Getty Images Europe",
            "Getty Images North America",
            "Getty Images News",
            "Getty Images Sport",
            "gettyimages.com",
            "盖蒂图片社",
        ),
        "picture",
    ),
    Agency("global-images-ukraine", "Global Images Ukraine", kind="picture"),
    Agency("globenewswire", "GlobeNewswire", ("Globe Newswire",), "release"),
    Agency("hans-lucas", "Hans Lucas", kind="picture"),
    Agency("hina", "HINA", ("Croatian News Agency",)),
    Agency("hulton", "Hulton Archive", kind="picture"),
    Agency("ians", "IANS", ("Indo-Asian News Service",)),
    Agency("icon-sport", "Icon Sport", kind="picture"),
    Agency("icon-sportswire", "Icon Sportswire", kind="picture"),
    Agency("iha", "İHA", ("İhlas Haber Ajansı", "IHA")),
    Agency("imagn", "Imagn Images", ("Imagn", "USA TODAY Sports"), "picture"),
    Agency(
        "imago",
        "imago",
        ("imago images", "imago sport", "imago-images", "imago-images-bilder", "imago stock&people"),
        "picture",
    ),
    Agency("interfax", "Interfax", ("INTERFAX.RU", "Интерфакс", "国际文传电讯社")),
    Agency("interfax-ukraine", "Interfax-Ukraine", ("Интерфакс-Украина", "Інтерфакс-Україна")),
    Agency("ips", "Inter Press Service"),
    Agency("irna", "IRNA", ("Islamic Republic News Agency", "ایرنا")),
    Agency("isna", "ISNA", ("Iranian Students' News Agency", "ایسنا")),
    Agency("istock", "iStock", ("iStockphoto", "iStock by Getty Images"), "picture"),
    Agency("italpress", "Italpress"),
    Agency("jiji", "Jiji", ("Jiji Press", "時事通信社", "時事通信", "時事")),
    Agency("kazinform", "Kazinform", ("Казинформ",)),
    Agency("kbs", "KBS", kind="broadcaster"),
    Agency("kcna", "KCNA", ("Korean Central News Agency", "KCNA VIA KNS", "조선중앙통신", "朝中社", "朝鮮中央通信")),
    Agency("keystone-sda", "Keystone-SDA", ("sda", "Keystone", "Schweizerische Depeschenagentur")),
    Agency("kna", "KNA", ("Katholische Nachrichten-Agentur",)),
    Agency("kuna", "KUNA", ("Kuwait News Agency",)),
    Agency("kyodo", "Kyodo", ("Kyodo News", "共同通信社", "共同通信", "共同社", "共同", "교도통신")),
    Agency("laif", "laif", kind="picture"),
    Agency("lapresse", "LaPresse"),
    Agency("lat-images", "LAT Images", kind="picture"),
    Agency("lehtikuva", "Lehtikuva", kind="picture"),
    Agency("leta", "LETA"),
    Agency("lightrocket", "LightRocket", kind="picture"),
    Agency("lusa", "Lusa", ("Agência Lusa",)),
    Agency("magnum", "Magnum Photos", kind="picture"),
    Agency("map", "MAP", ("Maghreb Arabe Presse",)),
    Agency("marketwired", "Marketwired", ("Marketwire",), "release"),
    Agency("maxppp", "MaxPPP", kind="picture"),
    Agency("mediafax", "Mediafax"),
    Agency("mehr", "Mehr News Agency", ("Mehr News", "MNA")),
    Agency("mena", "MENA", ("Middle East News Agency",)),
    Agency("mti", "MTI", ("Magyar Távirati Iroda", "MTVA")),
    Agency("nan", "News Agency of Nigeria", ("NAN",)),
    Agency("nbc-news", "NBC News", kind="broadcaster"),
    Agency("news-aktuell", "news aktuell", ("ots", "APA-OTS"), "release"),
    Agency("news1", "News1", ("뉴스1",)),
    Agency("newsis", "Newsis", ("뉴시스",)),
    Agency("nhk", "NHK", kind="broadcaster"),
    Agency("nna", "NNA", ("National News Agency",)),
    Agency("notimex", "Notimex"),
    Agency("npr", "NPR", ("National Public Radio",), "broadcaster"),
    Agency("ntb", "NTB", ("Norsk Telegrambyrå",)),
    Agency("nurphoto", "NurPhoto", kind="picture"),
    Agency("orf", "ORF", ("ORF.at",), "broadcaster"),
    Agency("pa", "PA", ("PA Media", "PA Wire", "PA Images", "Press Association", "The Press Association")),
    Agency("pacific-press", "Pacific Press", kind="picture"),
    Agency("panos", "Panos Pictures", kind="picture"),
    Agency("pap", "PAP", ("Polska Agencja Prasowa",)),
    Agency("petra", "Petra", ("Jordan News Agency",)),
    Agency("pexels", "Pexels", kind="picture"),
    Agency("picture-alliance", "picture alliance", ("picture-alliance", "dpa picture-alliance"), "picture"),
    Agency("pixabay", "Pixabay", kind="picture"),
    Agency("pna", "PNA", ("Philippine News Agency",)),
    Agency("polaris", "Polaris Images", kind="picture"),
    Agency("pr-newswire", "PR Newswire", ("PRNewswire",), "release"),
    Agency("prensa-latina", "Prensa Latina"),
    Agency("pti", "PTI", ("Press Trust of India", "पीटीआई")),
    Agency("qna", "QNA", ("Qatar News Agency",)),
    Agency("redux", "Redux Pictures", kind="picture"),
    Agency(
        "reuters",
        "Reuters",
        (
            "Reuter",
            "Thomson Reuters",
            "Рейтер",
            "Рейтерс",
            "路透社",
            "路透",
            "ロイター",
            "ロイター通信",
            "로이터",
            "로이터통신",
            "رويترز",
            "Ρόιτερς",
            "रॉयटर्स",
        ),
    ),
    Agency("rex", "Rex Features", ("REX/Shutterstock", "Rex"), "picture"),
    Agency("rfe-rl", "RFE/RL", ("Radio Free Europe/Radio Liberty", "Радио Свобода", "Радіо Свобода"), "broadcaster"),
    Agency("ria-novosti", "RIA Novosti", ("RIA", "RIA News", "РИА Новости", "РИА", "俄新社")),
    Agency("ritzau", "Ritzau"),
    Agency("rns", "RNS", ("Religion News Service",)),
    Agency("rte", "RTÉ", ("RTÉ News",), "broadcaster"),
    Agency("sana", "SANA", ("Syrian Arab News Agency",)),
    Agency("scanpix", "Scanpix", ("NTB scanpix", "TT Scanpix", "Ritzau Scanpix"), "picture"),
    Agency("servimedia", "Servimedia"),
    Agency("shutterstock", "Shutterstock", ("shutterstock.com",), "picture"),
    Agency("sid", "sid", ("Sport-Informations-Dienst",)),
    Agency("sipa", "Sipa", ("Sipa Press", "Sipa USA"), "picture"),
    Agency("sita", "SITA"),
    Agency("sky-news", "Sky News", kind="broadcaster"),
    Agency("sopa-images", "SOPA Images", kind="picture"),
    Agency("spa", "SPA", ("Saudi Press Agency",)),
    Agency("splash", "Splash News", kind="picture"),
    Agency("sputnik", "Sputnik", ("Спутник",)),
    Agency("srf", "SRF", kind="broadcaster"),
    Agency("srna", "SRNA"),
    Agency("sta", "STA", ("Slovenska tiskovna agencija",)),
    Agency("stt", "STT", ("STT-Lehtikuva", "Suomen Tietotoimisto")),
    Agency("swns", "SWNS", ("South West News Service",)),
    Agency("tanjug", "Tanjug", ("Танјуг",)),
    Agency("tap", "TAP", ("Tunis Afrique Presse",)),
    Agency("tasnim", "Tasnim", ("Tasnim News Agency",)),
    Agency("tasr", "TASR"),
    Agency("tass", "TASS", ("Itar-Tass", "TASS news agency", "ТАСС", "ИТАР-ТАСС", "塔斯社", "タス通信", "타스통신")),
    Agency("telam", "Télam", ("Telam",)),
    Agency("tns", "Tribune News Service", ("TNS",)),
    Agency("tt", "TT", ("TT Nyhetsbyrån", "Tidningarnas Telegrambyrå")),
    Agency("ukrinform", "Ukrinform", ("Укринформ", "Укрінформ")),
    Agency("ullstein", "ullstein bild", kind="picture"),
    Agency("uni", "UNI", ("United News of India",)),
    Agency("unian", "UNIAN", ("УНИАН", "УНІАН")),
    Agency("unsplash", "Unsplash", kind="picture"),
    Agency("upi", "UPI", ("United Press International",)),
    Agency("vna", "VNA", ("Vietnam News Agency", "TTXVN")),
    Agency("voa", "VOA", ("Voice of America", "VOA News"), "broadcaster"),
    Agency("wafa", "WAFA"),
    Agency("wam", "WAM", ("Emirates News Agency",)),
    Agency("wireimage", "WireImage", kind="picture"),
    Agency("xinhua", "Xinhua", ("Xinhua News Agency", "新华社", "新華社", "新华网", "Синьхуа", "신화통신", "شينخوا")),
    Agency("yle", "Yle", kind="broadcaster"),
    Agency("yonhap", "Yonhap", ("Yonhap News Agency", "Yonhap News", "연합뉴스", "韩联社", "韓聯社", "聯合ニュース")),
    Agency("zdf", "ZDF", kind="broadcaster"),
    Agency("zuma", "ZUMA Press", ("ZUMA Press Wire", "ZUMA Wire", "ZUMA", "ZUMAPRESS.com"), "picture"),
)
"""Every agency, by its id. A name that is not here is added here, in any language."""

ONLY_WHOLE: Final = frozenset((
    "APP", "Andina", "BETA", "MAP", "MENA", "NAN", "Petra", "Rex", "SITA", "SPA", "STA", "TAP", "UNI",
    "共同", "時事", "路透",
))  # fmt: skip
"""Names that are words, places or parts of words too: `find` knows them, `mentions` leaves them alone."""


def find(text: str) -> Agency | None:
    """The agency that a text names as a whole, surrounding and doubled blanks aside."""
    name = " ".join(text.split())
    return _names().get(name if len(name) <= _LONGEST_SHORT_NAME else name.casefold())


def mentions(text: str) -> tuple[Mention, ...]:
    """Every agency that a text names, in order, of names within names the longest. Time is linear in the text.

    Meant for lines that say where something comes from: in running prose a `Petra` or `Keystone` may be anything.
    """
    return _short_mentions(text) if len(text) <= _SHORT else _mentions(text)


def _mentions(text: str) -> tuple[Mention, ...]:
    if text.isascii():
        return tuple(_spaced(text))
    return tuple(sorted((*_spaced(text), *_unspaced(text)), key=lambda mention: mention.start))


_SHORT: Final = 200
_short_mentions = lru_cache(maxsize=1024)(_mentions)  # a run of news repeats its sources


_MARKS: Final = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0dff\u0e00-\u0e7f"
"""Accents, and the vowels of Arabic and Indian scripts, which are no letters to a regular expression."""
_WORD: Final = re.compile(rf"[^\W_](?>(?:[^\W_]|[{_MARKS}])*)|/")
_GAP: Final = re.compile(r"[\s'\u2019.&\u2010-]{0,3}")
_NO_SPACES: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Kana, Han and Hangul, where a name may stand within a run of letters."""


def _spaced(text: str) -> Iterator[Mention]:
    """Names that are made of whole words; each word of the text is looked up once as the first of a name."""
    words = list(_WORD.finditer(text))
    said = [word[0].casefold() for word in words]
    by_first = _by_first_word()
    at = 0
    while at < len(words):
        for name, agency in by_first.get(said[at], ()):
            after = at + len(name)
            if tuple(said[at:after]) == name and _is_name(text, words[at:after]):
                yield Mention(agency, words[at].start(), words[after - 1].end())
                at = after - 1
                break
        at += 1


def _is_name(text: str, words: list[re.Match[str]]) -> bool:
    """Whether words that are those of a name are written as a name is."""
    if len(words) == 1:
        written = words[0][0]
        return len(written) > _LONGEST_SHORT_NAME or written in _names()
    return all(_GAP.fullmatch(text, left.end(), right.start()) for left, right in pairwise(words))


def _unspaced(text: str) -> Iterator[Mention]:
    pattern, by_name = _within_words()
    for found in pattern.finditer(text):
        yield Mention(by_name[found[0]], found.start(), found.end())


def _all_names() -> Iterable[tuple[str, Agency]]:
    return ((name, agency) for agency in AGENCIES for name in (agency.name, *agency.aliases))


@cache
def _names() -> Mapping[str, Agency]:
    found: dict[str, Agency] = {}
    for name, agency in _all_names():
        short = len(name) <= _LONGEST_SHORT_NAME
        found.update(dict.fromkeys((name, name.upper()) if short else (name.casefold(),), agency))
    return found


@cache
def _by_first_word() -> Mapping[str, tuple[tuple[tuple[str, ...], Agency], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Agency]]] = {}
    for name, agency in _all_names():
        if name not in ONLY_WHOLE and not _NO_SPACES.search(name):
            words = tuple(word.casefold() for word in _WORD.findall(name))
            found.setdefault(words[0], []).append((words, agency))
    return {first: tuple(sorted(names, key=lambda name: -len(name[0]))) for first, names in found.items()}


@cache
def unspaced_names() -> tuple[str, ...]:
    """The names in scripts without blanks between words, the longest first."""
    names = {name for name, _ in _all_names() if _NO_SPACES.search(name)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _within_words() -> tuple[re.Pattern[str], Mapping[str, Agency]]:
    names = {name: agency for name, agency in _all_names() if name not in ONLY_WHOLE and _NO_SPACES.search(name)}
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    firsts = "".join({re.escape(name[0]) for name in names})
    return re.compile(f"(?=[{firsts}])(?:{either})"), names
