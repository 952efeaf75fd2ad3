"""A language as a table: its marks, its words of saying, its pronouns, titles and small words.

Law: whatever differs between languages stands in a `Language`; the mechanism has no branch for one. A table is plain
data, and anybody may register one.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Gender: TypeAlias = Literal["female", "male", "neuter"]
Number: TypeAlias = Literal["singular", "plural"]


def words(text: str) -> frozenset[str]:
    """The words of a text, by which a table is written short."""
    return frozenset(text.split())


@frozen
class Verb:
    """A verb of saying: its forms as finite verb, as bare form (`they say`, `to say`) and as participle (`saying`).

    `apart` are the forms that say something only where `prefix` stands at the end of their clause (German
    `teilte ... mit`).
    """

    lemma: str
    finite: tuple[str, ...]
    bare: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    prefix: str = ""


@frozen
class Pronoun:
    """A pronoun that can speak; `person` is 1, 2 or 3; gender None where the word does not tell."""

    word: str
    number: Number = "singular"
    gender: Gender | None = None
    person: int = 3


@frozen(eq=False, slots=False)
class Language:
    """All that the engine knows of a language. Words are written in lower case unless said otherwise.

    Attributes:
        tag: the language's tag of BCP 47, `en`.
        opening: double marks that open a quote. A straight mark opens or closes by what stands beside it.
        closing: double marks that close one; a mark may be in both.
        verbs: verbs of saying.
        noun_forms: forms of these verbs that are nouns as well (`claims`, `reports`), so nouns after a determiner.
        nouns: nouns of saying, whose owner speaks (`her promise to "..."`).
        citing: lemmas after which the speaker is the object (`citing`, `quoted Dusil as saying`).
        reporting: lemmas that bring indirect speech.
        negatives: words that deny a clause (`not`, `nobody`).
        reporters: words that open what is said (`that`), not what is asked (`whether`).
        manner: words that open a clause of how somebody put it (`as he put it`).
        according: words and phrases before a source (`according to`); where nouns have a capital, a compound of such a
            phrase's noun as well (German `nach Polizeiangaben`, by `nach Angaben`).
        according_after: words behind a source (German `zufolge`).
        according_last: words before a source that ends its sentence, and other small words elsewhere (German `so`).
        late_subjects: times, places and hearers may stand between a verb and the subject behind it (French
            `a dit lundi à la presse le maire`).
        leaves_subjects_out: a verb may have no subject where it is known (Spanish `Agregó que`).
        hearers: who is told by an agency's source, where no subject is (Spanish `EFE`).
        viewing: prepositions before whoever holds a view, where they open a sentence (French `pour`).
        impersonal: what a verb ends in that needs no subject but says where it is said (Russian `сообщили в мэрии`).
        verb_second: a main clause's verb is its second part, a subordinate clause's its last; `bare` has the forms that
            close a clause whose auxiliary stands before (German).
        reported: verb forms by which a clause is seen to be somebody's words (German `sei`, `habe`).
        ordinal_stops: a number with a stop is an ordinal and ends no sentence (`3. Oktober`).
        noun_capitals: common nouns have a capital too, so a capital makes no name.
        inner_clauses: who says it may stand inside the marks (French `« Nous venons, a dit Dusil, demain. »`).
        dialogue: dashes that open a paragraph of speech (French, Spanish, Russian).
        elisions: small words that lose their vowel before an apostrophe (French `l`, `qu`).
        enclitics: pronouns that hang on their verb by a hyphen (French `affirme-t-elle`).
        pronouns: pronouns that can be a speaker.
        nominative: pronouns that are always a subject, where the subject may follow its verb (German `er`).
        nominative_male: determiners that a man's title has as a subject only (German `der Minister`).
        objects: pronouns that cannot be a subject.
        relatives: `who`, `which`.
        determiners: articles and what cannot stand without a noun.
        definite: articles before what is known already (`the`).
        oblique: determiners and possessives of a case that no subject has (German `dem`).
        quantifiers: what can (`some`, `others`, `everyone`).
        possessives: `his`, `their`.
        prepositions, adverbs, coordinators, subordinators, auxiliaries, infinitive: small words by their work.
        adverb_endings: what any other adverb ends in, and no_adverbs: nouns that end so too (`family`).
        passive: auxiliaries that turn a verb round (`was asked`), and agent: the preposition of who does it (`by`).
        other_verbs: frequent verbs that say nothing, by which a clause is seen to have its own verb.
        verb_endings: endings that mark any other verb.
        days, times: names of days and months, and nouns of time: no subject though they stand before the verb.
        name_genders: what a person's last name ends in, and the gender it tells (Russian `-ова`).
        verb_genders: what a verb ends in beside its subject, and the gender it tells (Russian `заявила`).
        case_endings: what names end in by their case; a name is then given in the case it has as a subject (Russian).
        possessive_genders: whom a possessive means (`his`).
        joiners: small words inside a name (`Ministry of Health`).
        particles: small words inside a person's name (`van`).
        small_names: names written without a capital (German `dpa`).
        title_genders: titles, and nouns for persons, that tell a gender.
        role_endings: endings of nouns for what somebody does (`keeper`), by which a title not in the table is known.
        personal: words behind a name that only a person has there (`who`).
        outlets: words behind the name of a medium that are no part of it (`the Interfax news agency`).
        titles: titles and roles before a name, as written in lower case without a stop.
        title_endings: what a title ends in, where titles are written in one word (German `Bundeskanzlerin`).
        abbreviations: as written, without their stop, which ends no sentence.
        possessive_endings: what a noun ends with when it owns what follows (`'s`).
        phrases: more phrases that work as one small word, with the attribute's name they belong to.
        naming: words right before a title or a name in marks that stands there for nothing else (`titled`).
        works: nouns for what has a title, which stands right behind them or their comma (`her novel, "Salt"`).
        titling: words before a marked title or name (`titled`, `so-called`).
        organisations: words in the name of an organisation (`committee`).
        documents: what is written and speaks, which `it` can mean (`report`), and what is written on (`sign`).
        inscribing: lemmas of the verbs by which they speak (`read`).
        abstract_endings: what nouns end in that mean no person and no body (German `Entscheidung`).
        common_nouns: nouns that speak without a determiner, where nouns have a capital (`Experten`).
        places: words in the name of a place (`street`, `north`).
        given_names: frequent given names and their gender.
        functions: frequent small words by which the language is known.
    """

    tag: str
    opening: str
    closing: str
    verbs: tuple[Verb, ...]
    noun_forms: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    citing: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    negatives: frozenset[str] = frozenset()
    reporters: frozenset[str] = frozenset()
    manner: frozenset[str] = frozenset()
    according: frozenset[str] = frozenset()
    according_after: frozenset[str] = frozenset()
    according_last: frozenset[str] = frozenset()
    late_subjects: bool = False
    leaves_subjects_out: bool = False
    hearers: frozenset[str] = frozenset()
    viewing: frozenset[str] = frozenset()
    impersonal: tuple[str, ...] = ()
    verb_second: bool = False
    reported: frozenset[str] = frozenset()
    ordinal_stops: bool = False
    noun_capitals: bool = False
    inner_clauses: bool = False
    dialogue: str = ""
    elisions: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    nominative: frozenset[str] = frozenset()
    nominative_male: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    no_adverbs: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    agent: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    other_verbs: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    days: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    title_endings: tuple[str, ...] = ()
    title_genders: Mapping[str, Gender] = field(factory=dict[str, "Gender"])
    name_genders: Mapping[str, Gender] = field(factory=dict[str, "Gender"])
    verb_genders: Mapping[str, Gender] = field(factory=dict[str, "Gender"])
    case_endings: tuple[str, ...] = ()
    role_endings: tuple[str, ...] = ()
    personal: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    possessive_genders: Mapping[str, Gender] = field(factory=dict[str, "Gender"])
    joiners: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    small_names: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    possessive_endings: tuple[str, ...] = ()
    phrases: Mapping[str, str] = field(factory=dict[str, str])
    naming: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    titling: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    inscribing: frozenset[str] = frozenset()
    abstract_endings: tuple[str, ...] = ()
    common_nouns: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    given_names: Mapping[str, Gender] = field(factory=dict[str, Gender])
    functions: frozenset[str] = frozenset()

    @cached_property
    def pronouns_by_word(self) -> dict[str, Pronoun]:
        """The pronouns by their spelling."""
        return {pronoun.word: pronoun for pronoun in self.pronouns}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that begin no name though a sentence opens with them."""
        return frozenset[str]().union(
            self.determiners,
            self.oblique,
            self.quantifiers,
            self.possessives,
            self.prepositions,
            self.adverbs,
            self.coordinators,
            self.subordinators,
            self.auxiliaries,
            self.passive,
            self.agent,
            self.infinitive,
            self.relatives,
            self.objects,
            self.other_verbs,
            self.lemmas,
            self.pronouns_by_word,
        )

    @cached_property
    def voices(self) -> Mapping[str, str]:
        """Small words that speech has and titles as a rule have not: p pronouns that speak, v verbs, w others."""
        found: dict[str, str] = {}
        for words, letter in (
            (self.objects | self.possessives | self.subordinators | self.adverbs, "w"),
            (self.auxiliaries | self.passive | self.other_verbs, "v"),
            (self.pronouns_by_word.keys(), "p"),
        ):
            found.update(dict.fromkeys(words, letter))
        return found

    @cached_property
    def lemmas(self) -> Mapping[str, str]:
        """The lemma of every form of a verb of saying."""
        whole = {
            form: verb.lemma
            for verb in self.verbs
            for forms in (verb.participles, verb.bare, verb.finite)
            for form in forms
        }
        return {form: verb.lemma for verb in self.verbs for form in verb.apart} | whole

    @cached_property
    def apart(self) -> Mapping[str, Mapping[str, str]]:
        """The lemmas of the verbs that a form belongs to, by the prefix that follows it."""
        found: dict[str, dict[str, str]] = {}
        for verb in self.verbs:
            for form in verb.apart:
                found.setdefault(form, {})[verb.prefix] = verb.lemma
        return found

    def title(self, word: str) -> str | None:
        """The title that a word in lower case is or ends in."""
        if word in self.titles:
            return word
        if self.title_endings and word.endswith(self.title_endings):
            return max((e for e in self.title_endings if word.endswith(e)), key=len)
        return None


_OWN: Final = {code: f"newsdoc.quotes.languages.{code}" for code in ("de", "en", "es", "fr", "ru")}
_registered: Final[dict[str, Language]] = {}


def register(language: Language) -> None:
    """Make a table known by its code; it takes the place of one with the same code."""
    _registered[language.tag] = language


def registered() -> Mapping[str, Language]:
    """The tables in use by their codes: what users registered, and what was loaded."""
    return _registered


def languages() -> tuple[str, ...]:
    """The codes of all known languages, sorted."""
    return tuple(sorted({*_OWN, *_registered}))


def language_for(tag: str) -> Language:
    """The table for a tag of BCP 47; `en-GB` is read as `en`.

    Raises:
        LookupError: no such table is known.
    """
    code = tag.replace("_", "-").lower()
    while code:
        if code in _registered:
            return _registered[code]
        if code in _OWN:
            language: Language = import_module(_OWN[code]).LANGUAGE
            _registered[code] = language
            return language
        code = code.rpartition("-")[0]
    msg = f"no table for the language {tag!r}; there are {', '.join(languages())}"
    raise LookupError(msg)
