"""German.

Law: a table and no code but what spells regular forms. Words are grouped by their work in a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdoc.quotes.language import Language, Pronoun, Verb, words
from newsdoc.quotes.languages.small import SMALL_WORDS

if TYPE_CHECKING:
    from newsdoc.quotes.language import Gender

_INSEPARABLE: Final = ("be", "emp", "ent", "er", "ge", "hinter", "miss", "unter", "ver", "wider", "zer", "über")


def _weak(lemma: str) -> Verb:
    """The forms of a regular verb, its prefix set off: `sagen`, `hinzu|fügen`."""
    prefix, _, plain = lemma.rpartition("|")
    stem = plain.removesuffix("n").removesuffix("e")
    link = "e" if stem.endswith(("t", "d", "gn", "ffn", "chn")) else ""
    unmarked = plain.endswith("ieren") or plain.startswith(_INSEPARABLE)
    participle = f"{'' if unmarked else 'ge'}{stem}{link}t"
    return _spelled(prefix, plain, (f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten"), participle)


def _strong(forms: str) -> Verb:
    """An irregular verb: infinitive, present, past, participle; its prefix set off: `an|geben`."""
    lemma, present, past, participle = forms.split()
    prefix, _, plain = lemma.rpartition("|")
    plural = f"{past}n" if past.endswith("e") else f"{past}en"
    return _spelled(prefix, plain, (present, past, plural), participle)


def _spelled(prefix: str, plain: str, finite: tuple[str, ...], participle: str) -> Verb:
    if not prefix:
        return Verb(plain, finite, (plain, participle))
    joined = tuple(prefix + form for form in finite)
    bare = prefix + plain, f"{prefix}zu{plain}", prefix + participle
    return Verb(prefix + plain, joined, bare, apart=(*finite, plain), prefix=prefix)


_STRONG: Final = (
    "ab|lehnen lehnt lehnte gelehnt",
    "ab|raten rät riet geraten",
    "ab|streiten streitet stritt gestritten",
    "ab|tun tut tat getan",
    "ab|weisen weist wies gewiesen",
    "an|erkennen erkennt erkannte erkannt",
    "an|geben gibt gab gegeben",
    "an|greifen greift griff gegriffen",
    "an|nehmen nimmt nahm genommen",
    "an|preisen preist pries gepriesen",
    "an|sehen sieht sah gesehen",
    "an|sprechen spricht sprach gesprochen",
    "an|weisen weist wies gewiesen",
    "auf|rufen ruft rief gerufen",
    "auf|schreiben schreibt schrieb geschrieben",
    "auf|werfen wirft warf geworfen",
    "aus|gehen geht ging gegangen",
    "aus|rufen ruft rief gerufen",
    "aus|schließen schließt schloss geschlossen",
    "aus|sprechen spricht sprach gesprochen",
    "aus|weichen weicht wich gewichen",
    "befinden befindet befand befunden",
    "begreifen begreift begriff begriffen",
    "bekannt|geben gibt gab gegeben",
    "beraten berät beriet beraten",
    "beschreiben beschreibt beschrieb beschrieben",
    "beschwören beschwört beschwor beschworen",
    "besprechen bespricht besprach besprochen",
    "bestreiten bestreitet bestritt bestritten",
    "bitten bittet bat gebeten",
    "dagegen|halten hält hielt gehalten",
    "denken denkt dachte gedacht",
    "ein|bringen bringt brachte gebracht",
    "ein|gestehen gesteht gestand gestanden",
    "ein|wenden wendet wandte gewandt",
    "ein|werfen wirft warf geworfen",
    "empfehlen empfiehlt empfahl empfohlen",
    "empfinden empfindet empfand empfunden",
    "entgegen|halten hält hielt gehalten",
    "entgegen|treten tritt trat getreten",
    "entscheiden entscheidet entschied entschieden",
    "erbitten erbittet erbat erbeten",
    "erkennen erkennt erkannte erkannt",
    "erwidern erwidert erwiderte erwidert",
    "erwägen erwägt erwog erwogen",
    "fest|halten hält hielt gehalten",
    "fest|schreiben schreibt schrieb geschrieben",
    "finden findet fand gefunden",
    "fort|fahren fährt fuhr gefahren",
    "gebieten gebietet gebot geboten",
    "gestehen gesteht gestand gestanden",
    "gut|heißen heißt hieß geheißen",
    "halten hält hielt gehalten",
    "heißen heißt hieß geheißen",
    "heraus|heben hebt hob gehoben",
    "heraus|streichen streicht strich gestrichen",
    "hervor|heben hebt hob gehoben",
    "hin|weisen weist wies gewiesen",
    "kennen kennt kannte gekannt",
    "klar|stellen stellt stellte gestellt",
    "kund|geben gibt gab gegeben",
    "kund|tun tut tat getan",
    "lesen liest las gelesen",
    "lügen lügt log gelogen",
    "nach|schieben schiebt schob geschoben",
    "nach|weisen weist wies gewiesen",
    "nennen nennt nannte genannt",
    "preisen preist pries gepriesen",
    "preis|geben gibt gab gegeben",
    "raten rät riet geraten",
    "rufen ruft rief gerufen",
    "schelten schilt schalt gescholten",
    "schließen schließt schloss geschlossen",
    "schreiben schreibt schrieb geschrieben",
    "schreien schreit schrie geschrien",
    "schwören schwört schwor geschworen",
    "sehen sieht sah gesehen",
    "singen singt sang gesungen",
    "sprechen spricht sprach gesprochen",
    "umreißen umreißt umriss umrissen",
    "umschreiben umschreibt umschrieb umschrieben",
    "unterschreiben unterschreibt unterschrieb unterschrieben",
    "unterstreichen unterstreicht unterstrich unterstrichen",
    "verbieten verbietet verbot verboten",
    "vergleichen vergleicht verglich verglichen",
    "verlesen verliest verlas verlesen",
    "verleumden verleumdet verleumdete verleumdet",
    "verraten verrät verriet verraten",
    "verschweigen verschweigt verschwieg verschwiegen",
    "versprechen verspricht versprach versprochen",
    "vertreten vertritt vertrat vertreten",
    "verweisen verweist verwies verwiesen",
    "voraus|sehen sieht sah gesehen",
    "vorher|sehen sieht sah gesehen",
    "vor|bringen bringt brachte gebracht",
    "vor|geben gibt gab gegeben",
    "vor|halten hält hielt gehalten",
    "vor|lesen liest las gelesen",
    "vor|schlagen schlägt schlug geschlagen",
    "vor|tragen trägt trug getragen",
    "vor|werfen wirft warf geworfen",
    "weiter|geben gibt gab gegeben",
    "werben wirbt warb geworben",
    "werfen wirft warf geworfen",
    "widerrufen widerruft widerrief widerrufen",
    "widersprechen widerspricht widersprach widersprochen",
    "wieder|geben gibt gab gegeben",
    "wissen weiß wusste gewusst",
    "zitieren zitiert zitierte zitiert",
    "zurecht|weisen weist wies gewiesen",
    "zurück|nehmen nimmt nahm genommen",
    "zurück|rufen ruft rief gerufen",
    "zurück|weisen weist wies gewiesen",
    "zusammen|fassen fasst fasste gefasst",
    "zu|geben gibt gab gegeben",
    "zu|gestehen gesteht gestand gestanden",
    "zu|rufen ruft rief gerufen",
    "zu|schreiben schreibt schrieb geschrieben",
    "zu|sprechen spricht sprach gesprochen",
    "überschreiben überschreibt überschrieb überschrieben",
)

_WEAK: Final = """
ab|wiegeln ahnen akzeptieren an|deuten an|drohen an|fügen an|klagen an|kündigen an|mahnen an|merken an|prangern
antworten appellieren argumentieren attackieren auf|fordern auf|klären aus|führen aus|richten aus|sagen auf|zeigen
bei|pflichten dar|legen ein|fordern klar|machen nach|legen offen|legen vor|rechnen äußern beantworten beanstanden
beantragen beauftragen bedauern befürchten befürworten begrüßen begründen behaupten bejubeln bekennen beklagen
bekräftigen bekunden bemängeln bemerken berichten beschuldigen beschweren bestätigen betiteln beteuern betonen
beurteilen bewerten bezeichnen beziffern bezweifeln bilanzieren brüllen charakterisieren danken definieren dementieren
diagnostizieren diktieren drohen ein|räumen ein|schränken ein|schätzen ein|wenden empören entgegnen enthüllen
entschuldigen ergänzen erinnern erklären erläutern ermahnen ermuntern ermutigen erwähnen erwarten erzählen
fest|stellen feiern flüstern fluchen folgern fordern formulieren fragen freuen fürchten garantieren geißeln glauben
gratulieren grüßen heraus|stellen hinterfragen hinzu|fügen hinzu|setzen hoffen informieren interpretieren jubeln
kennzeichnen klagen kommentieren konkretisieren konstatieren kontern korrigieren kritisieren kündigen lachen lauten
lästern loben mahnen meinen melden mit|teilen monieren moderieren murmeln mutmaßen nach|fragen notieren nörgeln
offenbaren orakeln plädieren posten prahlen präzisieren proklamieren prophezeien prognostizieren protestieren
publizieren rechtfertigen referieren resümieren relativieren rügen sagen schätzen scherzen schildern schimpfen
schwärmen seufzen skandieren spekulieren spotten stöhnen stammeln statuieren titulieren titeln träumen twittern
trösten unken unterstellen urteilen überlegen überzeugen übermitteln verbreiten verdeutlichen verfügen verkünden
verlangen verlauten vermelden vermuten verneinen veröffentlichen versichern verspotten verteidigen verurteilen
verwahren voraus|sagen warnen weigern werten wettern wiederholen witzeln wundern wünschen würdigen zeigen zu|sagen
zu|sichern zu|stimmen zurück|melden zweifeln zürnen an|führen auf|zählen bejahen bescheinigen bezichtigen brandmarken
dar|stellen debattieren deklarieren deuten diskutieren ein|ordnen ein|stufen ereifern eröffnen feixen flehen frotzeln
höhnen hetzen insistieren lamentieren maulen nahe|legen poltern pochen raunen raunzen räsonieren reden signalisieren
sinnieren suggerieren tadeln thematisieren toben tönen unterbreiten unterrichten verdammen verfassen verharmlosen
verkündigen veranschaulichen wehren zetern zischen schlussfolgern entrüsten brüsten ab|schätzen ab|schwächen ab|winken
alarmieren an|fragen an|ordnen an|peilen an|regen an|sagen an|zweifeln auf|atmen auf|begehren auf|decken auf|listen
auf|merken auf|seufzen aus|drücken aus|malen aus|plaudern bagatellisieren beanspruchen bedrängen beeiden begehren
begutachten beharren bekannt|machen beklatschen bekritteln belehren beleidigen benachrichtigen beruhigen beschönigen
beschwichtigen bespötteln bezeugen blaffen brummeln brummen dagegen|setzen deklamieren diffamieren dokumentieren
durch|sagen ein|flechten ein|klagen ein|schärfen ein|stimmen entgegen|setzen entlarven enttarnen erahnen erbosen
erflehen erfragen erhoffen erkundigen ersuchen ertönen eruieren faseln flunkern frohlocken geloben grollen grummeln
hauchen heraus|schreien herunter|spielen huldigen insinuieren intervenieren ironisieren jammern kalkulieren karikieren
keifen klassifizieren kolportieren kokettieren krächzen kreischen lallen leugnen lispeln lobpreisen meckern
missbilligen mosern motzen munkeln murren mäkeln nach|haken nach|sagen nuscheln parieren petitionieren plappern
plaudern postulieren predigen protokollieren provozieren prusten quittieren rapportieren rechnen reklamieren
rekapitulieren replizieren repetieren rezitieren rühmen rätseln schmeicheln schmettern schmähen schnauben schnauzen
schluchzen schmunzeln schmollen schwadronieren schwindeln skizzieren soufflieren spezifizieren staunen stänkern
stottern sticheln taxieren telefonieren telegrafieren triumphieren trompeten tuscheln unterschätzen untermauern
ventilieren veranschlagen verdächtigen verfluchen vergewissern verheimlichen verhöhnen verklagen verlautbaren
verleugnen vermerken verordnen verteufeln vertrösten vervollständigen verwünschen vor|beten vor|buchstabieren
vor|schützen vor|spiegeln voraus|schicken vorher|sagen weiter|sagen winseln wispern zensieren zusammen|reimen
zurück|fragen zurück|rudern zu|flüstern zu|raunen zu|spitzen problematisieren
"""

# Further verbs of which the subjunctive is common in reported speech.
_PLAIN: Final = """
ab|hängen an|fangen arbeiten auf|hören bauen bedeuten bedrohen beeinflussen beenden beginnen behandeln bekommen
belasten belegen benötigen beruhen besitzen bestehen betragen betreffen bewegen bieten bilden bleiben brauchen brechen
bringen dienen drängen dauern ein|gehen eignen entsprechen entstehen entwickeln ergeben erhalten erhöhen erlauben
erleben erreichen erscheinen existieren fahren fallen fehlen folgen führen funktionieren geben gefährden gefallen
gehen gehören gelangen gelingen gelten genießen genügen geschehen gewinnen greifen haften handeln helfen hindern
interessieren kämpfen kaufen kommen kosten laufen leben leiden leisten lernen liefern liegen lohnen lösen machen
mangeln missbrauchen nehmen nutzen nützen öffnen passen passieren planen prüfen reichen reisen rechnen retten richten
sammeln schaden schaffen scheinen scheitern schlagen schützen setzen sichern sinken sitzen sorgen spielen sparen
stammen stärken stehen steigen stellen sterben stören stoßen streben suchen tragen treffen treiben trennen treten
tun überwiegen umfassen unterliegen unterstützen verbessern verbieten verdienen verfolgen vergehen verhalten
verhandeln verhindern verlassen verletzen verlieren vermeiden vernichten verschaffen verschwinden verstehen verstoßen
versuchen verursachen verwenden verzichten vorliegen wachsen warten wechseln weichen wenden werben wiegen wirken wohnen
zählen zahlen zerstören ziehen zielen zwingen
"""

_NOUNS: Final = words("""
ansicht antwort appell aufforderung aufruf auffassung aussage aussagen begründung behauptung bemerkung bericht brief
einschätzung erklärung erklärungen fazit forderung forderungen formulierung frage hinweis information interview
kommentar kritik meinung meldung mitteilung motto parole parolen prognose protest rede schlagzeile stellungnahme these
urteil vermutung versprechen vorwurf vorwürfe warnung worte worten äußerung äußerungen zitat überzeugung hoffnung
sorge befürchtung befürchtungen zweifel bedauern standpunkt verdacht eindruck wunsch drohung zusage ankündigung
feststellung annahme einwand lob bekenntnis geständnis eingeständnis empfehlung darstellung schilderung lesart
beschwerde anschuldigung anschuldigungen beschuldigung beschuldigungen hinweise ermahnung mahnung beteuerung
versicherung entschuldigung eingabe einschätzungen ansichten meinungen sprechchor sprechchöre bedenken vorhersage
verlautbarung aufschrift überschrift slogan spruch sprüche
""")

# `nach Angaben der Polizei`
_CLAIMS: Final = words("""
angabe angaben ankündigung ansicht auffassung auskunft aussage aussagen bekunden bericht berichten darstellung
darstellungen dafürhalten einschätzung einschätzungen erkenntnissen informationen lesart medienberichten meinung
schilderung schilderungen überzeugung worten
""")

_PREPOSITIONS: Final = words("""
ab abseits am an angesichts anhand anlässlich anstatt anstelle auf aufgrund aus außer außerhalb bei beim bezüglich
binnen bis dank durch entgegen entlang für gegen gegenüber hinsichtlich hinter im in infolge inmitten innerhalb
ins jenseits mangels mit mithilfe mittels nach neben ohne per pro samt seit seitens statt trotz um ungeachtet unter
unterhalb während wegen wider zu zum zur zugunsten zwecks zwischen über übers vor vors ums aufs ans hinterm fürs
""")

_ADVERBS: Final = words("""
aber abermals allein allerdings also auch auf außerdem bald beispielsweise bereits besonders bisher bislang da dabei
dadurch dafür dagegen daher dahin dahingehend damals damit danach daneben dann daran darauf daraufhin daraus darin
darüber darum darunter davon davor dazu dementsprechend demgegenüber demnach demnächst denn dennoch derweil derzeit
deshalb desweiteren deswegen doch dort durchaus eben ebenfalls ebenso eher eigentlich einerseits einmal einst endlich
entsprechend erneut erst erstmals etwa etwas ferner folglich fortan freilich früher ganz gar gegebenenfalls genau
gerade gern gestern gleich gleichzeitig gleichwohl heute hier hierbei hierzu hingegen hinzu immer immerhin indes
indessen insbesondere insgesamt insofern inzwischen irgendwann je jedoch jetzt kaum künftig kurz lange lediglich
letztlich mal mehr mehrfach mehrmals meist mittlerweile möglicherweise momentan morgen nach nachdrücklich nämlich
natürlich nicht nie niemals noch nochmals nun nur oben offenbar oft ohnehin persönlich plötzlich rund schließlich schon
sehr seinerseits seinerzeit seitdem seither selbst sicher sicherlich so sofort sogar somit sonst sowieso später
stattdessen stets teils trotzdem überall überdies überhaupt übrigens umgehend unlängst unterdessen viel vielleicht
vielmehr voraussichtlich vorerst vorher vorgestern vorläufig wahrscheinlich weiter weiterhin weitgehend wenig
wenigstens wieder wiederholt wiederum wohl wörtlich zudem zuerst zufolge zuletzt zumal zumindest zunächst zurzeit
zusätzlich zuvor zwar zugleich schriftlich ausdrücklich
""")

_DETERMINERS: Final = words("""
der die das dem den des ein eine einem einen einer eines kein keine keinem keinen keiner keines dieser diese dieses
diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden welcher welche welches welchem welchen
derselbe dieselbe dasselbe derjenige diejenige dessen deren
""")

_QUANTIFIERS: Final = words("""
alle allen aller alles andere anderen anderer beide beiden beider drei einige einigen einiger fünf hundert hunderte
jemand manche mancher mehrere mehreren mehrerer niemand sechs sieben acht neun zehn elf zwölf sämtliche tausende
viele vielen vieler vier wenige weniger zahlreiche zahlreichen zahlreicher zwei zweier
""")

_AUXILIARIES: Final = words("""
bin bist darf durfte durften dürfe dürfen dürfte dürften hab habe haben habt hast hat hatte hatten hätte hätten ist
kann konnte konnten könne können könnte könnten lassen ließ ließen lässt mag muss musste mussten müsse müssen müsste
müssten möchte möchten mögen möge sei seien sein seid sind soll solle sollen sollte sollten war waren wäre wären will
wolle wollen wollte wollten würde würden
""")

_PASSIVE: Final = words("werde werden wird wurde wurden worden geworden")

_SUBORDINATORS: Final = words("""
als bevor da damit dass daß falls indem nachdem ob obwohl obgleich seitdem sobald sodass sofern solange soweit weil
zumal wenn wenngleich wie wieso weshalb warum wo wobei wodurch wofür wogegen woher wohin womit wonach woran worauf
woraus worin worüber wovon wozu was wann ehe
""")

_OTHER_VERBS: Final = words("""
begann begannen beginnt bekam bekamen bekommt besteht bestand betrug beträgt bleibt blieb blieben bot brach brachte
brachten bringt erhielt erhielten erhält erschien fährt fand fanden fiel fielen findet fing flog floh folgt folgte
fuhr führt führte gab gaben geht gehört gehörte gelang gelingt gewann gewannen gibt gilt ging gingen griff griffen
hielt hielten hing kam kamen kommt kommen lag lagen lief liefen liegt liegen litt mache macht machte nahm nahmen nimmt
rief riefen sah sahen scheint schien schienen schlug schlugen schloss schlossen setzt setzte sieht sank sitzt sprang
stand standen starb starben steht stehen stellt stellte stellten stieg stiegen stieß stimmt stimmte traf trafen trägt
trat traten trug trugen tut unterlag unterschrieb verließ verlor verloren vertritt verwies verschwand wandte warb warf
warfen weist wies wiesen wuchs zog zogen zwang entstand entstehen bestehen wissen weiß gelte stehe gebe komme gehe
bleibe bestehe liege mache trage handle
""")

_DAYS: Final = words("""
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli
august september oktober november dezember montags dienstags mittwochs donnerstags freitags samstags sonntags
""")

_TIMES: Final = words("""
morgen vormittag mittag nachmittag abend nacht tag tage tagen woche wochen wochenende monat monate monaten jahr jahre
jahren jahres uhr stunde stunden minute minuten montagabend dienstagabend mittwochabend donnerstagabend freitagabend
samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen
sonntagmorgen montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag
samstagnachmittag sonntagnachmittag jahrhundert anfang ende
""")

# Titles and roles by which a person is named, a man's and a woman's. Compounds end in them: `Bundesverkehrsminister`.
_PAIRS: Final = tuple(
    pair.split("/")
    for pair in words("""
    abgeordneter/abgeordnete anwalt/anwältin arzt/ärztin außenminister/außenministerin autor/autorin
    beauftragter/beauftragte berater/beraterin bischof/bischöfin botschafter/botschafterin
    bürgermeister/bürgermeisterin chef/chefin chefredakteur/chefredakteurin direktor/direktorin experte/expertin
    fahrer/fahrerin forscher/forscherin fürst/fürstin führer/führerin geschäftsführer/geschäftsführerin
    gouverneur/gouverneurin gründer/gründerin herausgeber/herausgeberin herr/frau historiker/historikerin
    journalist/journalistin kandidat/kandidatin kanzler/kanzlerin kollege/kollegin kommandeur/kommandeurin
    kommissar/kommissarin könig/königin künstler/künstlerin leiter/leiterin lehrer/lehrerin minister/ministerin
    ministerpräsident/ministerpräsidentin mitarbeiter/mitarbeiterin moderator/moderatorin nachfolger/nachfolgerin
    ökonom/ökonomin pfarrer/pfarrerin politiker/politikerin präsident/präsidentin prinz/prinzessin
    regisseur/regisseurin rektor/rektorin richter/richterin sänger/sängerin schauspieler/schauspielerin
    schriftsteller/schriftstellerin senator/senatorin sprecher/sprecherin staatsanwalt/staatsanwältin
    staatssekretär/staatssekretärin sekretär/sekretärin trainer/trainerin verteidiger/verteidigerin
    vertreter/vertreterin vorsitzender/vorsitzende wissenschaftler/wissenschaftlerin aktivist/aktivistin
    archäologe/archäologin biologe/biologin chemiker/chemikerin demonstrant/demonstrantin dirigent/dirigentin
    ermittler/ermittlerin fotograf/fotografin funktionär/funktionärin geologe/geologin
    gewerkschafter/gewerkschafterin intendant/intendantin jurist/juristin kritiker/kritikerin landrat/landrätin
    manager/managerin mediziner/medizinerin meteorologe/meteorologin physiker/physikerin pilot/pilotin
    polizist/polizistin politologe/politologin psychologe/psychologin referent/referentin reporter/reporterin
    soziologe/soziologin stadtrat/stadträtin student/studentin theologe/theologin unternehmer/unternehmerin
    virologe/virologin zeuge/zeugin
    """)
)
_TITLE_GENDERS: Final[dict[str, Gender]] = {
    **{male: "male" for male, _ in _PAIRS},
    **{female: "female" for _, female in _PAIRS},
    "pater": "male",
    "papst": "male",
    "kardinal": "male",
    "kaiser": "male",
    "sultan": "male",
    "bundeskanzler": "male",
    "schwester": "female",
}

_TITLES: Final = words("""
dr prof professor professorin dipl ing med phil jur rer nat mag general generalmajor generalleutnant oberst major
leutnant hauptmann admiral kommandant papst kardinal erzbischof kaiser sultan emir scheich imam rabbiner graf gräfin
freiherr baron ex vize dame sir mr mrs lord pater schwester doktor herrn stürmer torwart kapitän mitglied anführer
premier premierminister spitzenkandidat augenzeuge augenzeugin
""")

# Nouns of people and bodies that speak without an article, so that a capital makes no name of them.
_COMMON: Final = words("""
abgeordnete aktivisten analysten angaben anhänger anleger anwohner arbeitgeber arbeitnehmer ärzte augenzeugen autoren
beamte behörden beobachter berater berichte besucher betreiber bewohner bürger datenschützer demonstranten diplomaten
einwohner eltern ermittler experten fachleute fans feuerwehr forscher frauen freunde gegner geheimdienste geschäftsleute
gewerkschaften gewerkschafter grüne grünen händler helfer historiker initiatoren insider journalisten juristen kinder
kollegen kommentatoren kreise kritiker kunden leute mediziner medien medienberichte menschen minister mitarbeiter
mitglieder nachbarn oppositionelle organisatoren parteien passanten patienten politiker polizei polizisten presse
regierung regierungskreise reporter richter sicherheitskreise soldaten spieler sprecher staatsanwaltschaft studenten
studien teilnehmer touristen umweltschützer unternehmen unterstützer verbände verbraucherschützer vertreter veranstalter
wähler wissenschaftler zeitungen zeugen zeitzeugen zuschauer quellen meinung ansicht nachfrage anfrage details kritik
""")

_ORGANISATIONS: Final = words("""
agentur akademie allianz amt anstalt armee arbeitsgemeinschaft ausschuss bahn bank behörde botschaft bundesamt
bundesbank bundesgerichtshof bundesrat bundesregierung bundestag bundesverband bundeswehr bündnis club dienst fonds
fraktion genossenschaft gericht gerichtshof gesellschaft gewerkschaft gmbh gruppe hochschule innenministerium institut
kammer kirche klinik klub koalition komitee kommission konzern krankenhaus kuratorium landgericht landtag liga magazin
ministerium museum nachrichtenagentur opposition organisation parlament partei polizei post präsidium rat redaktion
regierung senat sender staatsanwaltschaft stadtwerke stiftung team theater union universität unternehmen verband
verein verlag verwaltung werk zeitung zentrum zentralrat feuerwehr greenpeace
""")

_TITLING: Final = words("""
titel genannt genannte genannten genannter sogenannte sogenannten sogenannter sogenanntes namens name namen film
filme buch band album song serie zeitung zeitschrift magazin nachrichtenmagazin onlinedienst sendung roman typ
begriff wort programm projekt schiff aktion gruppe organisation partei stiftung initiative operation firma lied oper
ausstellung konferenz thema
""")

_GIVEN_NAMES: Final[dict[str, Gender]] = {
    **dict.fromkeys(
        words("""
        agnes alexandra alice almut andrea angela angelika anita anja anke anna anne annegret anneliese annette antje
        astrid barbara beate bettina birgit brigitte britta carla carmen carolin charlotte christa christiane christina
        christine claudia cornelia dagmar daniela diana dora doris dorothea edith elena elfriede elisabeth elke ella
        ellen elsa emilia emma erika esther eva evelyn franziska frauke friederike gabriele gerda gertrud gesine gisela
        greta gudrun hanna hannah hannelore heide heidemarie heidi heike helena helene helga hildegard ilse inge
        ingeborg ingrid irene iris irmgard isabel isabella jana janina jasmin jeannette jennifer jessica johanna
        josefine judith julia juliane jutta karin karla karoline katarina katharina kathrin katja katrin kerstin
        kirsten klara klaudia kristin kristina lara laura lea lena leonie lisa lotte luise lydia magdalena manuela
        maren margarete margit margot margret maria marianne marie marina marion marlene martha martina mathilde
        melanie mia michaela miriam monika nadine nadja natalie natascha nele nicole nina nora olga patricia paula
        petra pia ramona rebecca regina regine renate rita rosa rosemarie ruth sabine sabrina sandra sara sarah silke
        silvia simone sofia sonja sophie stefanie stella steffi susanne svenja sybille sylvia tanja tatjana theresa
        ulla ulrike ursula ute uta valerie vanessa vera verena veronika viktoria waltraud wiebke yvonne
        """),
        "female",
    ),
    **dict.fromkeys(
        words("""
        achim adam adolf albert albrecht alexander alfons alfred ali alois anders andré andreas anton armin arne arno
        arnold arthur august axel ben benedikt benjamin bernd bernhard björn bodo boris bruno burkhard carl carsten
        christian christoph christof claus clemens conrad daniel david detlef detlev dieter dietmar dietrich dirk
        dominik eberhard eckart eckhard edgar edmund eduard egon elmar emil enno erhard eric erich erik ernst erwin
        eugen fabian felix ferdinand florian frank franz fred friedbert friedrich fritz gabriel georg gerald gerd
        gerhard gernot gert gottfried gregor guido gunnar gunter günter günther gustav götz hans harald hartmut harry
        hasso heiko heiner heinrich heinz hellmut helmut hendrik henning henry herbert hermann holger horst hubert
        hubertus hugo ingo jakob jan jens joachim jochen johann johannes john jonas jörg josef joseph julian julius
        jürgen kai karl karsten kaspar kevin klaus knut konrad konstantin kurt lars leo leon leonhard leopold lorenz
        lothar ludger ludwig lukas lutz malte manfred marc marcel marco marcus mario markus markwort martin mathias
        matthias max maximilian michael mirko moritz nico nicolas niels nikolaus nils norbert ole olaf oliver oscar
        oskar otmar otto ottmar pascal patrick paul peer peter philipp rainer ralf ralph raphael reiner reinhard
        reinhold rené richard robert robin roderich roger roland rolf roman ronald rudi rudolf rupert rüdiger samuel
        sebastian siegfried siegmar sigmar simon stefan steffen stephan sven theo theodor thilo thomas thorsten tilo
        till tilman tim timo tino tobias tom toni torsten udo ulf uli ulrich urs uwe valentin viktor volker walter
        werner wilhelm willi willy winfried wolf wolfgang wolfram xaver
        """),
        "male",
    ),
}

# Forms by which a clause is seen to be somebody's words: the subjunctive of auxiliaries, and that of verbs in `-e`.
_REPORTED: Final = words("""
sei seien habe hätten hätte wäre wären werde würden würde könne könnten könnte müsse müssten dürfe dürften solle wolle
möge wisse
""") | frozenset(
    f"{lemma.rpartition('|')[2].removesuffix('n').removesuffix('e')}e"
    for lemma in (*_WEAK.split(), *(forms.split()[0] for forms in _STRONG), *_PLAIN.split())
)

LANGUAGE: Final = Language(
    tag="de",
    opening="\u201e\u201a\u00bb",
    closing="\u201c\u2018\u00ab",
    verbs=(
        *(_strong(forms) for forms in _STRONG),
        *(_weak(lemma) for lemma in _WEAK.split()),
    ),
    nouns=_NOUNS,
    citing=words("zitieren"),
    reporting=words("""
    sagen erklären mitteilen berichten melden betonen bestätigen versichern behaupten ankündigen hinzufügen angeben
    einräumen feststellen bekräftigen beteuern bemängeln beklagen vermuten schreiben antworten entgegnen
    """),
    according=frozenset(
        {"laut", "gemäß", "unter berufung auf", "unter verweis auf"}
        | {f"nach {noun}" for noun in _CLAIMS}
        | {f"nach den {noun}" for noun in _CLAIMS if noun.endswith("n")}
        | {f"nach der {noun}" for noun in _CLAIMS if noun.endswith("ung")}
    ),
    according_after=frozenset(
        {"zufolge", "zu folge", "heißt es", "hieß es", "es heißt", "es hieß", "es geheißen", "hervorgeht", "hervorging"}
        | {f"{noun} nach" for noun in _CLAIMS}
    ),
    according_last=words("so"),
    verb_second=True,
    nominative=words("er ich wir man"),
    nominative_male=words("der ein dieser jener kein sein ihr unser"),
    reported=_REPORTED,
    ordinal_stops=True,
    noun_capitals=True,
    pronouns=(
        Pronoun("er", "singular", "male"),
        Pronoun("sie", "singular", "female"),
        Pronoun("man", "singular", None, 1),
        Pronoun("ich", "singular", None, 1),
        Pronoun("wir", "plural", None, 1),
        Pronoun("du", "singular", None, 2),
    ),
    objects=words("es dies ihn ihm ihnen sich uns mich mir dich dir euch"),
    determiners=_DETERMINERS,
    oblique=words("""
    dem den einem einen diesem diesen jenem jenen jedem jeden keinem keinen seinem seinen ihrem ihren unserem unseren
    meinem meinen welchem welchen
    """),
    quantifiers=_QUANTIFIERS,
    possessives=words("""
    sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres unser unsere unserem unseren unserer
    unseres mein meine meinem meinen meiner meines
    """),
    possessive_genders={
        **dict.fromkeys(words("sein seine seinem seinen seiner seines"), "male"),
        **dict.fromkeys(words("ihr ihre ihrem ihren ihrer ihres"), "female"),
    },
    prepositions=_PREPOSITIONS,
    adverbs=_ADVERBS,
    adverb_endings=("weise", "ierend", "igend"),
    coordinators=words("und oder sondern sowie bzw"),
    subordinators=_SUBORDINATORS,
    auxiliaries=_AUXILIARIES,
    passive=_PASSIVE,
    agent=words("von vom"),
    other_verbs=_OTHER_VERBS,
    verb_endings=("te", "ten", "iert", "ieren"),
    days=_DAYS,
    times=_TIMES,
    titles=_TITLES | frozenset(_TITLE_GENDERS),
    title_endings=tuple(_TITLE_GENDERS),
    title_genders=_TITLE_GENDERS,
    joiners=words("für der des von und der"),
    particles=words("von van de del della der den di du la le al el zu vom bin ibn"),
    small_names=words("dpa afp ap apa sda dapd ddp epd kna sid taz reuters"),
    abbreviations=words("""
    Dr Prof Dipl Ing med phil jur rer nat St Nr Abs Art Bd bzw ca d.h etc evtl f ff geb gest ggf inkl Jh Mio Mrd max min
    o.ä S sog Std Str u.a usw u vgl z.B z zzt Tel B a h V v e Co jr sen Jr Sr Mr Mrs Ms Hl hl II III IV VI VII VIII IX
    XI XII XIII XIV XV XVI
    """),
    phrases={
        "unter anderem": "adverbs",
        "unter anderen": "adverbs",
        "vor allem": "adverbs",
        "nach wie vor": "adverbs",
        "so genannte": "adverbs",
        "so genannten": "adverbs",
        "so genanntes": "adverbs",
        "so dass": "subordinators",
        "um so": "adverbs",
        "zur zeit": "adverbs",
        "darüber hinaus": "adverbs",
        "zum beispiel": "adverbs",
    },
    titling=_TITLING,
    organisations=_ORGANISATIONS,
    abstract_endings=("ung", "heit", "keit", "tion", "tät", "nis", "tum", "ismus", "ungen", "tionen", "täten", "nisse"),
    common_nouns=_COMMON,
    given_names=_GIVEN_NAMES,
    functions=SMALL_WORDS["de"],
)
