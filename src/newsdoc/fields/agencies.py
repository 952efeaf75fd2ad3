"""News agencies as data: what they are called, and which one a text names.

Law: `find` matches a whole text or nothing. A name longer than three letters is found in any case, a
shorter one only as it is written here or in capitals, for `Pa` and `ap` are words. Source: bylines and
datelines of wire and web news.
"""

from functools import cache
from typing import Final

from attrs import frozen

_LONGEST_SHORT_NAME: Final = 3


@frozen
class Agency:
    """An agency: a stable id, the name it goes by, and its other names."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


AGENCIES: Final[tuple[Agency, ...]] = (
    Agency("aap", "AAP", ("Australian Associated Press",)),
    Agency("adnkronos", "Adnkronos", ("AdnKronos",)),
    Agency("afp", "AFP", ("Agence France-Presse", "Agence France Presse")),
    Agency("anadolu", "Anadolu", ("Anadolu Agency", "Anadolu Ajansı")),
    Agency("anp", "ANP", ("Algemeen Nederlands Persbureau",)),
    Agency("ansa", "ANSA", ("Agenzia ANSA",)),
    Agency("ap", "AP", ("Associated Press", "The Associated Press")),
    Agency("apa", "APA", ("Austria Presse Agentur", "Austria Press Agency")),
    Agency("askanews", "askanews"),
    Agency("belga", "Belga", ("Belga News Agency",)),
    Agency("bloomberg", "Bloomberg", ("Bloomberg News",)),
    Agency("cp", "The Canadian Press", ("Canadian Press",)),
    Agency("dpa", "dpa", ("Deutsche Presse-Agentur", "dpa international")),
    Agency("dts", "dts", ("dts Nachrichtenagentur",)),
    Agency("efe", "EFE", ("Agencia EFE", "ACAN-EFE")),
    Agency("epa", "EPA", ("European Pressphoto Agency", "epa-efe")),
    Agency("europa-press", "Europa Press"),
    Agency("getty", "Getty Images", ("Getty",)),
    Agency("ians", "IANS", ("Indo-Asian News Service",)),
    Agency("interfax", "Interfax"),
    Agency("irna", "IRNA", ("Islamic Republic News Agency",)),
    Agency("jiji", "Jiji", ("Jiji Press",)),
    Agency("kcna", "KCNA", ("Korean Central News Agency",)),
    Agency("keystone-sda", "Keystone-SDA", ("sda", "Keystone")),
    Agency("kyodo", "Kyodo", ("Kyodo News",)),
    Agency("lusa", "Lusa"),
    Agency("mti", "MTI"),
    Agency("ntb", "NTB", ("Norsk Telegrambyrå",)),
    Agency("pa", "PA", ("PA Media", "Press Association", "The Press Association")),
    Agency("pap", "PAP", ("Polska Agencja Prasowa",)),
    Agency("pti", "PTI", ("Press Trust of India",)),
    Agency("reuters", "Reuters", ("Reuter", "Thomson Reuters")),
    Agency("ria-novosti", "RIA Novosti", ("RIA", "RIA News")),
    Agency("ritzau", "Ritzau"),
    Agency("rns", "RNS", ("Religion News Service",)),
    Agency("sid", "sid", ("Sport-Informations-Dienst",)),
    Agency("stt", "STT", ("STT-Lehtikuva", "Suomen Tietotoimisto")),
    Agency("tass", "TASS", ("Itar-Tass", "TASS news agency")),
    Agency("tt", "TT", ("TT Nyhetsbyrån", "Tidningarnas Telegrambyrå")),
    Agency("ukrinform", "Ukrinform"),
    Agency("upi", "UPI", ("United Press International",)),
    Agency("xinhua", "Xinhua", ("Xinhua News Agency",)),
    Agency("yonhap", "Yonhap", ("Yonhap News Agency",)),
)


def find(text: str) -> Agency | None:
    """The agency that a text names as a whole, surrounding and doubled blanks aside."""
    name = " ".join(text.split())
    return _names().get(name if len(name) <= _LONGEST_SHORT_NAME else name.casefold())


@cache
def _names() -> dict[str, Agency]:
    found: dict[str, Agency] = {}
    for agency in AGENCIES:
        for name in (agency.name, *agency.aliases):
            short = len(name) <= _LONGEST_SHORT_NAME
            found.update(dict.fromkeys((name, name.upper()) if short else (name.casefold(),), agency))
    return found
