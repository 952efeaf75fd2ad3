"""The words that join the parts of a byline, and those that say what somebody is, by language.

Law: data only. A language is added by adding rows, of words parted by `|`; a word that does several things stands in
several tables. Words are found without regard to case. Source: bylines of wire and web news.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    Words = Mapping[str, str]

# ---- connectors ----------------------------------------------------------------------------------

BY: Final[Words] = {
    "af": "deur",
    "da": "af",
    "de": "von",
    "en": "by",
    "es": "por",
    "fr": "par",
    "id": "oleh",
    "is": "eftir",
    "it": "di",
    "nl": "door",
    "no": "av",
    "pt": "por",
    "sv": "av",
    "vi": "bởi",
}
"""Bare by-words: they say that a name follows, and nothing of what it did."""
IN_NAMES: Final = "von|di|af|av|door|deur"
"""By-words that are particles of names or words of prose as well: `Kommentar von`, but `Ida von Rehn`."""
AND: Final[Words] = {
    "cs": "a",
    "da": "og",
    "de": "und|sowie",
    "en": "and|&|plus",
    "es": "y",
    "fi": "ja",
    "fr": "et",
    "hu": "és",
    "id": "dan",
    "it": "e|ed",
    "nl": "en",
    "no": "og",
    "pl": "i|oraz",
    "pt": "e",
    "ro": "și|şi",
    "ru": "и",
    "sv": "och",
    "tr": "ve",
    "uk": "та|і|й",
    "el": "και",
    "ca": "i",
}
WITH: Final[Words] = {
    "de": "mit",
    "en": "with",
    "es": "con",
    "fr": "avec",
    "it": "con",
    "nl": "met",
    "sv": "med",
    "pt": "com",
}
PLACE: Final[Words] = {
    "ar": "في",
    "de": "in|im|aus|bei",
    "en": "in|at|from",
    "es": "en|desde",
    "fr": "à|en|au|depuis",
    "it": "a|in|da",
    "nl": "in|te",
    "no": "i",
    "pt": "em",
    "ru": "в|из",
    "sv": "i|från",
    "pl": "w|z",
    "cs": "v|z",
}
FOR: Final[Words] = {
    "de": "für",
    "en": "for|of",
    "es": "para",
    "fr": "pour",
    "it": "per",
    "nl": "voor",
    "no": "for|til",
    "sv": "för",
}
CAPITAL: Final = "and|at|avec|by|et|for|from|für|in|mit|och|og|para|pour|und|with"
"""Those that join in capitals too; `PER` and `EN` may be names, and with one capital all but `For` are."""
PARTICLES: Final[Words] = {
    "en": "of",
    "ar": "abu|al|bin|bint|el|ibn|ould",
    "de": "auf|der|den|dem|vom|von|zu|zum|zur",
    "fr": "d|de|des|du|la|le|les",
    "it": "da|dal|de|degli|dei|del|della|di|do|e|lo",
    "nl": "de|den|der|het|op|ten|ter|van",
    "pt": "da|das|do|dos|e",
    "es": "de|del|el|la|las|los|y",
    "sv": "af|av",
}
"""Small words within names."""
SUFFIXES: Final = "jr|jr.|sr|sr.|ii|iii|iv|ph.d.|m.d."
ARTICLES: Final[Words] = {
    "de": "der|die|das|dem|den",
    "en": "the",
    "es": "el|la|los|las",
    "fr": "la|le|les|l",
    "it": "il|la|lo|i|gli",
    "nl": "de|het",
}
INDEFINITE: Final = "a|an|een|ein|eine|en|et|ett|un|una|une"
"""Articles before what somebody did: `Ein Gastbeitrag von`."""
DEFINITE: Final = "das|die|the"
"""Articles that begin no name of a person."""
ABBREVIATIONS: Final = (
    "dr.|fot.|oprac.|prof.|st.|ste.|mr.|mrs.|ms.|sen.|rep.|gen.|col.|rev.|capt.|sgt.|no.|calif.|conn.|fla.|ill.|"
    "mass.|mich.|minn.|tenn.|wash."
)
"""Words whose full stop does not end a sentence."""

# ---- what people are -----------------------------------------------------------------------------

ROLES: Final[Words] = {
    "ar": "مراسل|مراسلة",
    "cs": "redaktor|redaktorka|reportér|reportérka|zpravodaj|komentátor",
    "da": "journalist|korrespondent|redaktør|fotograf|kommentator",
    "de": "autor|autorin|chefredakteur|chefreporter|fotograf|fotografin|freier|herausgeber|journalist|journalistin|"
    "kolumnist|kolumnistin|korrespondent|korrespondentin|korrespondenten|redakteur|redakteurin|redaktion|reporter|"
    "reporterin|ressortleiter|ressortleiterin|volontär|volontärin|kommentator|berichterstatter|mitarbeiter|mitarbeiterin",
    "en": "analyst|analysts|anchor|apprentice|author|blogger|chief|columnist|columnists|contributor|contributors|"
    "correspondent|correspondents|critic|critics|director|editor|editors|editor-at-large|editor-in-chief|fellow|"
    "freelance|freelancer|host|intern|interns|journalist|journalists|photographer|photographers|photojournalist|"
    "producer|producers|publisher|reporter|reporters|researcher|writer|writers|videographer|illustrator|strategist|"
    "professor|lecturer|staffer",
    "es": "autor|autora|colaborador|colaboradora|columnista|corresponsal|corresponsales|director|directora|editor|"
    "editora|enviada|enviado|enviados|fotógrafo|fotógrafa|periodista|periodistas|redactor|redactora|reportero|"
    "reportera",
    "fi": "toimittaja|kirjeenvaihtaja|valokuvaaja|päätoimittaja",
    "fr": "auteur|chroniqueur|chroniqueuse|correspondant|correspondante|éditorialiste|journaliste|journalistes|"
    "photographe|rédacteur|rédactrice|reporter|envoyé|envoyée|envoyés|cheffe|chef",
    "id": "wartawan|jurnalis|reporter|editor",
    "it": "corrispondente|direttore|fotografo|giornalista|inviata|inviato|redattore|redattrice|editorialista",
    "nl": "columnist|correspondent|fotograaf|hoofdredacteur|journalist|redacteur|verslaggever|verslaggeefster",
    "no": "journalist|journalister|kommentator|korrespondent|fotograf|redaktør|nyhetsleder",
    "pl": "dziennikarz|dziennikarka|korespondent|redaktor|reporter|publicysta|fotograf",
    "pt": "colunista|correspondente|editor|editora|enviado|enviada|jornalista|repórter|fotógrafo",
    "ru": "автор|журналист|журналистка|корреспондент|обозреватель|редактор|спецкор|фотограф",
    "sv": "fotograf|journalist|korrespondent|kolumnist|ledarskribent|redaktör|reporter|skribent|krönikör",
    "tr": "gazeteci|muhabir|muhabiri|editör|yazar",
    "uk": "журналіст|журналістка|кореспондент|редактор|оглядач",
    "ja": "記者|編集委員|論説委員|特派員|編集長|編集部員|支局長|筆者",
    "ko": "기자|특파원|논설위원|인턴기자|선임기자|칼럼니스트|앵커",
    "zh": "记者|編輯|编辑|特约记者|本报记者|本報記者|通讯员|特派記者|撰稿",
}
"""The word that makes a role of those around it."""
ROLE_ENDS: Final = (
    "redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|journalist|journalistin|redaktør|"
    "redaktör|skribent|leiter|leiterin|redacteur|verslaggever|toimittaja"
)
"""Ends of compound words that are roles: `Wirtschaftsredakteurin`."""
COMPLETE_ROLES: Final = (
    "autor|autora|autorin|columnist|contributor|freelancer|fotograf|giornalista|jornalista|journalist|journalistin|"
    "journaliste|korrespondent|korrespondentin|periodista|photographer|redacteur|redakteur|redakteurin|redactor|"
    "redactora|redattore|redaktør|reporter|reporterin|skribent|toimittaja|corresponsal|author|krönikör|reporterka|"
    "muhabir|dziennikarz"
)
"""Roles that stand alone; before others a word like `Wales` belongs to the role: `Wales correspondent`."""
SECTIONS: Final[Words] = {
    "de": "gesundheit|kultur|lokales|meinung|panorama|politik|sport|wirtschaft|wissen|wissenschaft",
    "en": "arts|business|crime|culture|economics|education|entertainment|environment|fashion|finance|food|football|"
    "health|lifestyle|money|news|opinion|politics|science|showbiz|sport|sports|tech|technology|travel|tv|world|"
    "weather",
    "es": "cultura|deportes|economía|internacional|opinión|política|sociedad",
    "fr": "culture|économie|international|politique|sciences|société|sports",
    "sv": "ekonomi|inrikes|kultur|nyheter|sport|utrikes",
    "it": "cronaca|cultura|economia|esteri|politica|spettacoli|sport",
}
"""Names of sections: alone a heading, before a role a part of it."""
MODIFIERS: Final[Words] = {
    "de": "erste|unser|unsere|unserem|unserer|unseren|erster|freie|freier|geschäftsführender|leitende|leitender|"
    "politische|politischer|stellv.|stellvertretende|stellvertretender|ständiger|verantwortlicher",
    "en": "our|acting|agriculture|art|assistant|associate|audience|auto|aviation|banking|breaking|bureau|chief|city|"
    "climate|college|commodities|community|consumer|content|contributing|court|courts|data|defence|defense|deputy|"
    "digital|diplomatic|economic|energy|executive|features|film|financial|foreign|freelance|general|global|"
    "government|graphics|group|guest|hollywood|investigative|investigations|junior|labor|lead|legal|local|managing|market|"
    "markets|medical|metro|military|multimedia|music|national|night|online|overnight|parliamentary|personal|photo|"
    "pictures|policy|political|property|racing|real|regional|religion|retail|rugby|security|senior|social|special|"
    "staff|state|supervising|television|theater|theatre|trainee|transport|trending|video|visual|visuals|white|wine",
    "es": "enviado|enviada|enviados|jefa|jefe|redacción",
    "fr": "chef|cheffe|envoyé|envoyée|envoyés|grand|grande",
    "it": "capo|nostra|nostro|dal|dalla",
    "nl": "onze|politiek",
    "ru": "специальный|собственный",
}
"""Words of a role that come before its last."""
MODIFIERS_AFTER: Final = "especial|especiales|spécial|spéciale|spéciaux|jefe|adjunto|especials|speciale|chef"
"""Words of a role that come after its first: `Enviado especial`."""
ROLE_OPENINGS: Final = {
    "special": ("to", "for"),
}
"""Words that open a role up to the next mark: `Special to the Herald`."""
DESKS: Final[Words] = {
    "da": "ritzau-redaktion",
    "de": "agenturen|redaktion|red|nachrichtenagenturen|agenturmeldungen|newsdesk",
    "en": "agencies|bureau|correspondents|desk|editorial|editorial board|letters|news service|news services|"
    "newsdesk|newsroom|staff|staff and agencies|staff report|staff reporter|staff reporters|staff reports|"
    "staff writer|staff writers|team|wire report|wire reports|wire service|wire service reports|wire services|wires|"
    "special correspondent|our correspondent|our reporter|web desk|news desk",
    "es": "agencias|redacción",
    "fr": "agences|la rédaction|rédaction",
    "it": "agenzie|redazione|la redazione",
    "ja": "編集部|取材班",
    "nl": "redactie|onze redactie",
    "no": "redaksjonen|nyhetsbyråene",
    "pl": "redakcja",
    "pt": "redação|agências",
    "ru": "редакция",
    "sv": "redaktionen",
}
"""The last words of the name of a desk."""
ORGANISATIONS: Final[Words] = {
    "de": "agentur|anzeiger|nachrichten|nachrichtenagentur|presse|rundfunk|tageblatt|verlag|zeitung",
    "en": "advertiser|agency|associated|association|broadcasting|bureau|bulletin|chronicle|courier|dispatch|enquirer|"
    "examiner|foundation|gazette|globe|guardian|herald|independent|institute|journal|ledger|limited|magazine|media|"
    "network|networks|news|newspaper|newspapers|observer|press|radio|shimbun|standard|sun-times|telegram|telegraph|"
    "television|times|tribune|tv|university|weekly|inc|ltd|llc|publications|huffpost|buzzfeed|politifact|propublica|"
    "youtube|mailonline|newsnation|marketwatch|techcrunch|wikileaks|fivethirtyeight|france24|sport1",
    "es": "agencia|diario|noticias|periódico|prensa",
    "fr": "agence|journal|nouvelles",
    "it": "agenzia|corriere|gazzetta|giornale",
    "no": "avisen|nyhetsbyrå|telegrambyrå|blad",
    "pt": "agência|jornal|notícias",
    "sv": "nyheter|nyhetsbyrån|tidningen|bladet",
}
"""Words that make a name one of a body."""
DESCRIPTORS: Final = "agence|agencia|agency|agentur|agenzia|nachrichtenagentur|nyhetsbyrå|nyhetsbyrån"
"""Those that may stand before the name of an agency and are no part of it."""
OUTLETS: Final = (
    "abc|bbc|br|cbc|cbs|cnn|hr|itv|mdr|mdr aktuell|mdr thüringen|msnbc|nbc|ndr|npr|nrk|orf|orf.at|pbs|rai|rbb|rtl|"
    "local democracy reporting service|usa today network|"
    "srf|svt|swr|usa today|wdr|wdr aktuell|zdf|fox news|fox news digital|sky news|nbc news|cbs news|abc news|"
    "bbc news|cbc news|le figaro|le monde|libération|el país|el mundo|la repubblica|la stampa|der spiegel|die welt|"
    "the guardian|the sun|daily mail|the daily mail|new york times|washington post|wall street journal|"
    "los angeles times|chicago tribune|boston globe|daily express|daily mirror|daily telegraph|financial times|"
    "business insider|usa today sports|zeit online|spiegel online|der standard|die presse|die zeit|"
    "süddeutsche zeitung"
)
"""Bodies whose name nothing else gives away; the agencies are a table of their own."""
