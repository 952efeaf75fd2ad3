"""English.

Law: a table and no code but what spells regular forms. Words are grouped by their work in a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from newsdoc.quotes.language import Language, Pronoun, Verb, words
from newsdoc.quotes.languages.small import SMALL_WORDS

if TYPE_CHECKING:
    from newsdoc.quotes.language import Gender

_VOWELS: Final = "aeiou"


def _regular(lemma: str) -> Verb:
    """The forms of a regular verb: `add adds added adding`."""
    stem, _, rest = lemma.partition(" ")
    rest = rest and f" {rest}"
    if stem.endswith("e"):
        forms = f"{stem}s", f"{stem}d", f"{stem[:-1]}ing"
    elif stem.endswith("y") and stem[-2] not in _VOWELS:
        forms = f"{stem[:-1]}ies", f"{stem[:-1]}ied", f"{stem}ing"
    elif stem.endswith(("s", "sh", "ch", "x", "z")):
        forms = f"{stem}es", f"{stem}ed", f"{stem}ing"
    else:
        forms = f"{stem}s", f"{stem}ed", f"{stem}ing"
    present, past, participle = (f"{form}{rest}" for form in forms)
    return Verb(lemma, (present, past), (lemma,), (participle,))


def _past(lemma: str) -> Verb:
    """The forms of a regular verb that are no noun's: `radioed radioing`."""
    verb = _regular(lemma)
    return evolve(verb, finite=verb.finite[1:], bare=())


def _verb(lemma: str, *forms: str) -> Verb:
    """An irregular verb: its present, its past forms, its participle last."""
    return Verb(lemma, forms[:-1], (lemma,), (forms[-1],))


def _contracted(pronoun: Pronoun, endings: str) -> tuple[Pronoun, ...]:
    """A pronoun and what it is with a verb behind its apostrophe: `he he's`."""
    return pronoun, *(evolve(pronoun, word=pronoun.word + ending) for ending in endings.split())


# Irregular: base form, present, past forms, participle.
_IRREGULAR: Final = (
    "admit admits admitted admitting",
    "begin begins began beginning",
    "bet bets betting",
    "blog blogs blogged blogging",
    "chat chats chatted chatting",
    "chide chides chided chiding",
    "concur concurs concurred concurring",
    "confer confers conferred conferring",
    "deny denies denied denying",
    "dub dubs dubbed dubbing",
    "feel feels felt feeling",
    "find finds found finding",
    "fire fires fired firing",
    "forecast forecasts forecasting",
    "foretell foretells foretold foretelling",
    "go goes went going",
    "hear hears heard hearing",
    "hit hits hitting",
    "hold holds held holding",
    "know knows knew knowing",
    "label labels labeled labelled labeling",
    "liken likens likened likening",
    "mean means meant meaning",
    "offer offers offered offering",
    "pan pans panned panning",
    "plan plans planned planning",
    "plead pleads pleaded pled pleading",
    "put puts putting",
    "quip quips quipped quipping",
    "rap raps rapped rapping",
    "read reads reading",
    "rebut rebuts rebutted rebutting",
    "refer refers referred referring",
    "retell retells retold retelling",
    "rip rips ripped ripping",
    "say says said saying",
    "see sees saw seeing",
    "shoot shoots shot shooting",
    "shout shouts shouted shouting",
    "show shows showed showing",
    "signal signals signaled signalled signaling",
    "sing sings sang singing",
    "slam slams slammed slamming",
    "snap snaps snapped snapping",
    "sneer sneers sneered sneering",
    "speak speaks spoke spoken speaking",
    "sum sums summed summing",
    "swear swears swore swearing",
    "tell tells told telling",
    "demur demurs demurred demurring",
    "grin grins grinned grinning",
    "sob sobs sobbed sobbing",
    "think thinks thought thinking",
    "understand understands understood understanding",
    "weep weeps wept weeping",
    "write writes wrote written writing",
)

# Regular: the base form is enough.
_REGULAR: Final = """
accuse acknowledge add address advise affirm agree allege allow announce answer appeal applaud argue ask assail
assert assure attack attest avow bark bash beg believe bellow bemoan berate blame blast boast brag brand call
caption castigate caution challenge champion chant characterise characterize charge chastise cheer chime cite
claim clarify command commend comment compare complain compliment concede conclude condemn confess confide
confirm conjecture contend continue convey counter credit criticise criticize crow cry deadpan declaim declare
decry deem defend demand denigrate denounce depict deplore deride describe detail dictate disagree disclose
discuss dismiss disparage dispute echo elaborate email emphasise emphasize encourage enquire enthuse envision
estimate exclaim exhort expect explain explode express extol fear figure frame fret fulminate fume gloat gripe
groan growl grumble guess gush hail hammer headline hint holler hope howl identify illustrate implore imply
indicate inform inquire insinuate insist instruct insult interject interrupt intimate intone invite invoke jeer
joke joust justify lambast lambaste lament lash laud laugh lecture list maintain marvel mention moan mock mumble
murmur muse mutter name nickname note object observe opine order paint pen phrase pillory plea pledge point
ponder portray post praise preach predict press proclaim profess proffer project promise promote prompt
pronounce propose protest query question quiz quote rail rant rate react reaffirm reason reassure rebuke recall
recite recognize recommend recount reflect refuse regale reiterate reject rejoin relate relay remark remember
remind repeat reply report request resolve respond retaliate retort retweet reveal ridicule roar salute scoff
scold scream screech scribble shriek shrug sigh skewer slur smear snarl sniff specify speculate state stipulate
stress style submit suggest summarise summarize surmise suspect tag taunt tease term testify text thank theorize
threaten thunder title toast tout trash trumpet tweet underline underscore urge vent venture verify voice
volunteer vow wail want warn weigh welcome whine whisper wish wonder worry worship yell
admonish allude apologise apologize articulate aver babble banter bawl beseech bleat blurt bluster bray breathe cackle
cajole chirp chorus chortle chuckle coo croak curse divulge drawl e-mail entreat equivocate exhale expostulate exult
gasp giggle grouse grunt guffaw harangue heckle hiss hoot huff interpose jest jibe moralise moralize narrate nod
postulate pout pray prophesy propound quaver quibble ramble rasp rave reckon recollect refute regret reminisce
remonstrate reprimand reproach riposte scowl scrawl seethe smirk snicker snipe snort splutter sputter squeak squeal
stammer stutter theorise titter trill upbraid utter vouch wager wheeze whimper whoop wisecrack yammer yelp
"""

# Regular, but the base form and the present are nouns as a rule: `radio`, `phones`.
_PAST: Final = """
beam boom cable cough drone message phone radio rage riff rubbish savage slate storm telegraph telephone type
"""

_NOUN_FORMS: Final = words("""
answer answers appeal appeals attack attacks blame blog blogs call calls challenge challenges charge charges
cheer cheers claim claims command comment comments compliment compliments credit credits cry demand demands
detail details dispute email emails estimate estimates fear fears figure figures forecast frame guess headline
headlines hint hints hope hopes insult insults joke jokes laugh lecture lectures list lists mention name names
note notes object objects offer offers order orders paint plan plans plea pledge pledges point points post posts
praise press project projects promise promises protest protests query question questions quote quotes rant rate
rates reason reasons remark remarks report reports request requests resolve roar scream shout shouts show shows
sign signal signals slur state states stress style suspect suspects tag text term terms title titles tweet
tweets voice voices vow vows wish wishes wonder worries worry toast threat read address addresses reading
writing saying meaning finding findings feeling showing beginning warning warnings ruling fire shot shots hit
hits chat insult interview command dictate rebuke retort chorus curse curses e-mail e-mails grin grins grunt grunts
jest jibe jibes nod nods regret regrets reprimand reproach riposte snipe sob sobs understanding wager yelp huff hoot
breathe boast boasts caution lament laments reply replies chant chants champion champions brand brands hammer
rail rails relay rap rip shrug shrugs sigh sighs shriek shrieks smear smears laughs jeer jeers moan moans groan groans
gripe gripes howl howls giggle giggles chuckle chuckles gasp gasps murmur murmurs whisper whispers pen pan phrase
phrases query queries quiz quip quips retorts salute screams roars taunt taunts thunder trumpet whine wail caption
captions nickname nicknames blast blasts echo yell yells label labels
""")

_NOUNS: Final = words("""
accusation accusations admission allegation allegations announcement answer apology appeal argument assertion
assertions assessment assurance belief blog boast call calls caution characterization charge charges claim
claims comment comments complaint complaints concern conclusion contention criticism declaration defense demand
demands denial denunciation description doubts explanation fear fears goal hope idea insistence insult insults
invitation joke letter lament mantra memo message motto notion observation opinion plea pledge pledges position
prediction pronouncement promise promises proposal question reaction rebuke rebuttal recommendation reference
references refrain rejection remark remarks reply report request response retort rhetoric slogan speech
statement statements suggestion suggestions testimony threat tweet tweets vow vows warning warnings words
writings catchphrase label
""")

_PREPOSITIONS: Final = words("""
about above across against along alongside amid amidst among amongst around aside at atop behind
below beneath beside besides between beyond concerning despite down during except for from in inside into like
near of off on onto opposite out outside over past per regarding round since through throughout till toward
towards under underneath unlike until up upon versus via vs with within without amid
""")

_ADVERBS: Final = words("""
again ago ahead almost already also altogether always anyway apart away aloud back backstage better even ever
further hence here however indeed instead just later least less long maybe meanwhile more moreover much never
nevertheless next nonetheless not now nowadays often once only onstage otherwise outright perhaps quite rather
seldom so sometimes soon still then thereafter therefore thus today together tomorrow tonight too twice very
well yesterday yet n't elsewhere afterward afterwards afterwards flatly half-jokingly wryly please overnight
offstage
""")

_DETERMINERS: Final = words("a an any certain each every no such the this that last")

_QUANTIFIERS: Final = words("""
all another anybody anyone both either enough everybody everyone few half many most neither nobody none one
other others several some somebody someone these those two three four five six seven eight nine ten dozens
hundreds thousands millions
""")

_AUXILIARIES: Final = words("""
can cannot could did do does had has have having may might must shall should will would ought can't couldn't
didn't doesn't don't hadn't hasn't haven't mightn't mustn't shouldn't won't wouldn't ain't keeps kept keep
""")

_PASSIVE: Final = words("am are be been being is was were aren't isn't wasn't weren't gets got getting get")

_SUBORDINATORS: Final = words("""
that because as after before until while when whenever if although though whereas unless since where whether lest why
how what whatever than
""")

_OTHER_VERBS: Final = words("""
appear appears arrive become becomes became begin bring brought brings build built buy bought came come comes
cut deal drew draw draws drove face faces fell fight fought flew follow follows forgot gave give gives given
grew grow happen happens have hang hung join joins kept knew know laid lead leads led leave left lose lost made
make makes meet meets met need needs paid pay plays ran rose run runs sat saw seek seeks seem seems seen sell
send sends sent serve serves set sets shook sit sits sold sought spent stand stands stood struck suggests
support supports take takes taken taught took threw try tries turn turns use uses visit visits wait walk walks
wants wear wears win wins won work works wore draws stepping gone done lies lay endorses backs remains remain
includes include contains features belongs likes loves hates prefers
""")

_DAYS: Final = words("""
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december jan feb aug sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
""")

_TIMES: Final = words("""
morning afternoon evening night week weekend month year day days weeks months years hour hours minutes noon
""")

_TITLES: Final = words("""
mr mrs ms miss dr sir dame lord lady prof professor rev reverend hon sen sens senator senators rep reps
representative gov govs governor lt col gen capt cmdr sgt maj adm cpl pvt officer detective chief captain
colonel general major sergeant lieutenant admiral commander king queen prince princess president vice
vice-president premier prime minister chancellor mayor ambassador secretary judge justice attorney congressman
congresswoman councilman councilwoman councillor councilor councilmember assemblyman assemblywoman commissioner
sheriff deputy spokesman spokeswoman spokesperson director chairman chairwoman chair chief executive ceo coach
pope cardinal bishop archbishop father sister brother rabbi imam pastor sheikh emir sultan leader speaker
democratic republican former then-candidate candidate nominee rival host anchor reporter correspondent author
professor presidential gop analyst strategist economist actor actress singer director manager editor columnist
journalist activist state foreign finance interior defense defence press campaign deputy senior assistant acting
interim incoming outgoing founder co-founder head superintendent treasurer comptroller supervisor lawmaker
doctor nurse counsel prosecutor undersecretary inspector constable superintendent mp mep msp first
kc qc obe mbe cbe phd md
det insp supt pc cllr dci dcs ch principal master captain coach midfielder striker goalkeeper defender forward
winger skipper neighbor neighbour resident mechanic guard cook clerk chef pilot student teacher witness survivor
veteran tenant plaintiff defendant architect surgeon model poet novelist critic dean provost pastor vicar monk nun
envoy diplomat delegate minister undersecretary marshal ranger specialist guide expert advocate aide adviser advisor
consultant accountant trustee referee judge coroner magistrate solicitor barrister attorney lawyer official
officials sources source police residents neighbors neighbours students teachers witnesses analysts scientists
researchers experts critics lawyers attorneys aides advisers
""")

# Endings of nouns for what somebody does: `keeper`, `investor`, `violinist`, `librarian`, `fisherman`.
_ROLE_ENDINGS: Final = ("er", "or", "ist", "ian", "man", "woman")

_PLACES: Final = words("""
north south east west northern southern eastern western central new upper lower great greater united old saint st
san santa los las el port fort cape mount lake river street road avenue lane drive boulevard square park county
city town village valley hill hills island islands isles bay beach coast sea ocean gulf strait republic kingdom
states province district region airport station bridge stadium arena hall tower building
""")

# Nouns for persons that tell a gender, beside titles that do.
_FEMALE_NOUNS: Final = """
woman girl mother daughter sister wife widow aunt niece grandmother granddaughter girlfriend mum mom heroine
businesswoman policewoman sportswoman congresswoman
"""
_MALE_NOUNS: Final = """
man boy father son brother husband widower uncle nephew grandfather grandson boyfriend dad hero businessman
policeman sportsman fisherman fireman
"""

_ABBREVIATIONS: Final = words("""
Mr Mrs Ms Dr Prof Rev Hon Sen Sens Rep Reps Gov Govs Lt Col Gen Capt Cmdr Sgt Maj Adm Cpl Pvt Jr Sr St Ste Mt Ft
No Nos Inc Corp Co Ltd Bros Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont
Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Jan Feb Aug Sept Oct Nov Dec vs v etc e.g i.e a.m p.m U.S U.K
U.N D.C Ph.D M.D B.A M.A N.Y N.J N.C S.C N.H N.D S.D N.M W.Va R.I Asst Atty Supt Messrs Mme Mlle Sec approx
""")

_ORGANISATIONS: Final = words("""
academy administration agency alliance army assembly associates association authority bank board bureau cabinet
campaign center centre chamber church club coalition college commission committee community company conference
congress consortium corporation corps council court department directorate embassy federation firm force forces
foundation front fund government group guard hospital house inc industries institute institution journal
laboratory league llc ltd magazine media ministry mission movement museum nations network news newspaper office
organisation organization pac panel parliament partners party police post press school senate service services
society staff tribune team times trust union university paper outlet website site statement report email letter
memo article study survey poll newsletter tweet post release filing lawsuit
""")

_TITLING: Final = words("""
titled entitled dubbed named nicknamed called so-called known headlined captioned labeled labelled branded
billed show book film movie song album series program programme podcast magazine column episode documentary
novel play musical word words term phrase acronym single hit ad video game website blog sitcom
""")

_GIVEN_NAMES: Final[dict[str, Gender]] = {
    **dict.fromkeys(
        words("""
        ada agnes aisha alexandra alice alison amanda amy ana andrea angela anita ann anna anne annette annie
        april ashley audrey barbara beatrice becky bernadette beth betsy betty beverly bonnie brenda brianna
        bridget brooke carla carly carmen carol caroline carolyn catherine cathy charlotte cheryl chelsea
        christina christine cindy claire clara claudia colleen connie courtney crystal cynthia daisy dana
        danielle dawn deborah debbie debra denise diana diane donna dora doris dorothy edith eileen elaine
        eleanor elena elizabeth ellen emily emma erica erin esther ethel eva eve evelyn fatima felicia fiona
        florence frances gail gina gladys gloria grace gretchen gwen hannah harriet heather heidi helen hilary
        hillary holly ida irene iris isabel isabella jackie jane janet janice jean jeanne jenna jennifer
        jenny jessica jill joan joann joanna joanne josephine joy joyce juanita judith judy julia juliana julie
        june karen katherine kathleen kathryn kathy katie katrina kayla kimberly kristen kristin laura
        lauren leah lena leslie lillian linda lisa liz lois lori loretta lorraine lucia lucy lydia lynn
        madeleine maggie mandy marcia margaret margarita maria marie marilyn marion marjorie marsha martha mary
        maureen megan melanie melinda melissa mia michele michelle mildred miriam molly monica nadia
        nancy naomi natalie natasha nicole nikki nina nora norma olga olivia pamela patricia patty paula pauline
        peggy penelope phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rose rosemary
        roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon sheila shelly sheryl shirley sonia
        sophia sophie stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa
        tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria viola violet virginia vivian
        wanda wendy yolanda yvonne zoe
        agnieszka aino aleksandra amina anja anwen astrid ayesha beatriz birgit camille celine chiara chloe
        dorota ebba ekaterina elif elisabeth elsa emilia erika eszter eugenia ewa farah fatma francesca freya
        frida gabriela galina giulia greta gudrun gulnara haruka hanna hatice hedda helena helga hiroko ida ilse
        ines inga ingrid irina isabelle ivana jana jelena johanna joana jolanta judit kaja kamala karin karina
        katarina katja kateryna keiko kirsten ksenia lara larisa layla lea leila lina liv louise lucie ludmila
        luisa lyudmila magda magdalena maia maja malala margit mariana marina marta matilda maud maya mei meera
        mette mina mira moira nadezhda natalia natalya nazanin neha nkechi nina oksana olena ottilie paola petra
        polina pooja priya renata rita roxana rukmini sabine sakura sanna signe sigrid silvia simone siobhan
        sofia sofie solveig svetlana tatiana teresa tove tuva ulrika ulrike usha valentina vera wangari xenia
        yasmin yekaterina yulia yuki yuliya zainab zeynep zsofia dee edda elsie gwyneth hattie imogen lorna mabel
        mairead maisie margot mavis muriel myra nadine nell nessa noreen pearl pippa poppy rhiannon rosie rowena
        sian sinead tess thelma trish una verity winifred zita zadie jasmine kelly stacey tracey hayley chantal
        siri lotte annika britta kirsi mireille odile giselle lourdes mercedes pilar rocio ximena
        """),
        "female",
    ),
    **dict.fromkeys(
        words("""
        aaron abdul abraham adam ahmed al alan albert alejandro alex alexander alfred ali allan allen alvin
        andre andrew andy anthony antonio armando arnold arthur austin barry ben benjamin bernard bernie
        bill billy bob bobby brad bradley brandon brendan brent brett brian bruce bryan byron calvin carl carlos
        cecil chad charles charlie chester chris christian christopher chuck clarence claude clayton clifford
        clint clinton clyde cody colin craig curtis cyrus dale dan daniel danny darren darryl dave david dean
        dennis derek derrick diego dmitry don donald doug douglas duane dustin dwayne dwight earl ed eddie edgar
        edmund eduardo edward edwin eli elliot elmer eric ernest ethan eugene evan felix fernando floyd francis
        francisco frank franklin fred frederick gabriel gary gene geoffrey george gerald gilbert glen glenn
        gordon greg gregory guy hank harold harry harvey hassan hector henry herbert herman howard hugh hugo ian
        ibrahim ivan jack jacob jaime jake jamal james jared jason javier jay jeff jeffrey jeremy jerome jerry
        jesse jim jimmy joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julio
        justin karl keith ken kenneth kevin kirk kurt kyle lance larry lawrence leo leon leonard leroy lewis
        lindsey lloyd logan lonnie louis luis luke manuel marc marco marcus mario mark marshall martin marvin
        matt matthew maurice max melvin michael miguel mike milton mitch mohamed mohammed morris muhammad
        nathan nathaniel neil nelson nicholas nick noah norman oliver omar oscar otto owen pablo patrick
        paul pedro perry pete peter phil philip phillip pierre rafael ralph ramon randall randy raul ray
        raymond reginald rex ricardo richard rick ricky rob robert roberto rodney roger roland ron ronald ross
        roy ruben rudolph rudy russell ryan salvador sam samuel scott sean sergei sergio seth shane shawn sidney
        stan stanley stephen steve steven stuart ted terrence theodore thomas tim timothy toby todd tom tommy
        tony travis trevor troy tyler vernon victor vincent vladimir wade wallace walter warren wayne wesley
        will willard william willie xavier yuri zachary
        abdullah adel adrian ahmad aleksandr aleksei alessandro alexei alexis amir anatoly anders andrei andrzej
        anton antoine antonin arjun arne artem arvid asif ayman bartosz bashar bilal bjorn bogdan boris carsten
        connor cristiano damian dariusz denis didier dieter dominic dorian eamon eduard emil emmanuel enzo
        esteban fabian faisal fernand filip finn florian friedrich fyodor gareth georg georgi giorgio giovanni
        giuseppe goran gunther gustav guillermo hamid hans harald hasan haruki heinrich helmut henrik hiroshi
        hussein igor ilya imran ismail ivo jan janos jens jean-paul jiri joachim johan johann johannes jonas jorg
        josef julien jurgen kaspar kenji klaus knut konrad kofi kwame laszlo lars lech liam luc luca lucas luka
        luigi magnus mahmoud maksim manfred marcel marcin marek mariusz markus matteo matthias mattias mehmet
        mikael mikhail milan milos mirko mohammad moritz mustafa narendra nasser nikita nikolai nikos niels
        norbert ole oleg oleh olivier olaf osman pascal pavel per petr petro philippe pieter piotr radoslaw rahul
        rainer rajesh ravi recep reza roman rolf rudi rui ruslan said sanjay salman sandor satoshi sebastian
        sergey serhiy stefan sven takeshi tariq tayyip tomas tomasz thierry theo thorsten ulrich umar usman vaclav
        vadim valery vasily viktor vikram vitaly vitor vlad vladislav volodymyr werner wilhelm witold wojciech
        wolfgang xi yannick yusuf youssef yevgeny yiannis zoltan andriy bohdan dmytro evgeny hugo ivan jakub karel
        kiril leif matej mykola oskar ondrej osvaldo paulo rasmus rene roberto rodrigo silvio simon tadeusz timo
        taras thabo gus alf archie arlo bert clive colm declan desmond eamonn ewan fergus finlay geoff gerry graham
        hamish jed jude kieran lachlan malcolm nigel nils ollie percy rhys rory rupert russ sid simeon tobias trent
        angus barney bryn callum cameron cedric darrell dewi dirk ernie evan frankie fraser garth gavin gilles
        gordie grant hal irving jarvis joaquin kurt len lionel marty monty ned noel orlando quentin ralf reggie
        rolando ruben sanjeev shaun silas stig terry tyrone vince wilbur winston
        """),
        "male",
    ),
}

LANGUAGE: Final = Language(
    tag="en",
    opening="\u201c\u201e\u201f\u00ab",
    closing="\u201d\u00bb",
    verbs=(
        *(_verb(*forms.split()) for forms in _IRREGULAR),
        *(_regular(lemma) for lemma in _REGULAR.split()),
        *(_past(lemma) for lemma in _PAST.split()),
    ),
    noun_forms=_NOUN_FORMS,
    nouns=_NOUNS,
    citing=words("cite quote"),
    reporting=words("""
    say tell add announce state report warn explain note claim insist argue acknowledge admit declare confirm
    deny stress assert allege predict promise vow recall complain concede disclose reveal write reply contend
    maintain testify conclude
    """),
    negatives=words("""
    no not never nobody none neither nor n't didn't doesn't don't hasn't haven't hadn't wouldn't won't can't cannot
    couldn't isn't wasn't weren't aren't few little
    """),
    reporters=words("that"),
    manner=words("as"),
    according=frozenset({"according to", "in the words of", "in the view of", "in the opinion of", "to quote"}),
    pronouns=(
        *_contracted(Pronoun("he", "singular", "male"), "'s 'd 'll"),
        *_contracted(Pronoun("she", "singular", "female"), "'s 'd 'll"),
        *_contracted(Pronoun("it", "singular", "neuter"), "'s 'd 'll"),
        *_contracted(Pronoun("they", "plural"), "'re 've 'd 'll"),
        *_contracted(Pronoun("i", "singular", None, 1), "'m 've 'd 'll"),
        *_contracted(Pronoun("we", "plural", None, 1), "'re 've 'd 'll"),
        Pronoun("you", "singular", None, 2),
    ),
    objects=words("him them me us himself herself themselves itself myself"),
    relatives=words("who which whom whose who's"),
    determiners=_DETERMINERS,
    definite=words("the"),
    quantifiers=_QUANTIFIERS,
    possessives=words("his her their its my our your whose"),
    prepositions=_PREPOSITIONS,
    adverbs=_ADVERBS,
    adverb_endings=("ly",),
    no_adverbs=words("""
    family ally rally assembly supply bully reply monopoly anomaly folly jelly belly butterfly lily homily melancholy
    dragonfly tally trolley barfly italy july ply gully filly dolly holly philly sicily billy folly
    """),
    coordinators=words("and but or nor plus"),
    subordinators=_SUBORDINATORS,
    auxiliaries=_AUXILIARIES,
    passive=_PASSIVE,
    agent=words("by"),
    infinitive=words("to"),
    other_verbs=_OTHER_VERBS,
    verb_endings=("ed",),
    days=_DAYS,
    times=_TIMES,
    titles=_TITLES,
    title_genders={
        **dict.fromkeys(
            words(
                """
            mr sir lord king prince congressman councilman chairman spokesman father brother pope actor
            """
                + _MALE_NOUNS
            ),
            "male",
        ),
        **dict.fromkeys(
            words(
                """
            mrs ms miss dame lady queen princess congresswoman councilwoman chairwoman spokeswoman sister
            actress
            """
                + _FEMALE_NOUNS
            ),
            "female",
        ),
    },
    role_endings=_ROLE_ENDINGS,
    personal=words("who whose whom"),
    outlets=words("news newswire"),
    places=_PLACES,
    possessive_genders={"his": "male", "her": "female"},
    joiners=words("of for and the on"),
    particles=words("de del della der den di du la le van von bin ibn al el"),
    abbreviations=_ABBREVIATIONS,
    possessive_endings=("'s", "s'"),
    phrases={"as well as": "coordinators", "such as": "prepositions", "used to": "adverbs"},
    naming=words("titled entitled nicknamed so-called headlined headline headlines captioned"),
    works=words("""
    book film movie song album series memoir memoirs autobiography biography novel novella documentary essay musical
    opera ballet play sitcom podcast painting sculpture exhibition poem anthology trilogy sequel bestseller
    """),
    titling=_TITLING,
    organisations=_ORGANISATIONS,
    inscribing=words("read say"),
    documents=words("""
    report complaint filing memo lawsuit suit ruling judgment verdict study survey poll document email e-mail affidavit
    indictment article editorial paper book ad advert advertisement letter statement text message post tweet note
    sign signs banner banners placard placards poster posters sticker stickers plaque shirt shirts t-shirt t-shirts
    billboard billboards badge badges graffiti inscription headstone tombstone slogan notices
    website page notice brief motion order opinion review audit petition leaflet communique draft law bill treaty
    """),
    given_names=_GIVEN_NAMES,
    functions=SMALL_WORDS["en"],
)
