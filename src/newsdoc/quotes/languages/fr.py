"""French.

Law: a table and no code but what spells regular forms. Words are grouped by their work in a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdoc.quotes.language import Language, Pronoun, Verb, words
from newsdoc.quotes.languages.small import SMALL_WORDS

if TYPE_CHECKING:
    from newsdoc.quotes.language import Gender


def _regular(lemma: str) -> Verb:
    """The forms of a verb in `-er`; one whose stem changes is written with both stems, `rappeler:rappelle`."""
    infinitive, _, strong = lemma.partition(":")
    stem = infinitive[:-2]
    strong = strong or f"{stem}e"
    soft = f"{stem[:-1]}ç" if stem.endswith("c") else f"{stem}e" if stem.endswith("g") else stem
    past = f"{soft}a", f"{stem}èrent", f"{soft}ait", f"{soft}aient"
    agreeing = f"{stem}ée", f"{stem}és", f"{stem}ées"
    return Verb(infinitive, (strong, f"{strong}nt", *past, f"{stem}é", *agreeing), (infinitive,), (f"{soft}ant",))


def _irregular(forms: str) -> Verb:
    """An irregular verb: infinitive, present, plural, past, imperfect, participle, gerund."""
    infinitive, *finite, gerund = forms.split()
    return Verb(infinitive, tuple(finite), (infinitive,), (gerund,))


_IRREGULAR: Final = (
    "admettre admet admettent admit admettait admis admettant",
    "avertir avertit avertissent avertit avertissait averti avertissant",
    "conclure conclut concluent conclut concluait conclu concluant",
    "confondre confond confondent confondit confondait confondu confondant",
    "contredire contredit contredisent contredit contredisait contredit contredisant",
    "convenir convient conviennent convint convenait convenu convenant",
    "croire croit croient crut croyait cru croyant",
    "décrire décrit décrivent décrivit décrivait décrit décrivant",
    "démentir dément démentent démentit démentait démenti démentant",
    "dire dit disent dit disait dit disant",
    "écrire écrit écrivent écrivit écrivait écrit écrivant",
    "garantir garantit garantissent garantit garantissait garanti garantissant",
    "inscrire inscrit inscrivent inscrivit inscrivait inscrit inscrivant",
    "lire lit lisent lut lisait lu lisant",
    "maintenir maintient maintiennent maintint maintenait maintenu maintenant",
    "poursuivre poursuit poursuivent poursuivit poursuivait poursuivi poursuivant",
    "prédire prédit prédisent prédit prédisait prédit prédisant",
    "prévenir prévient préviennent prévint prévenait prévenu prévenant",
    "promettre promet promettent promit promettait promis promettant",
    "réagir réagit réagissent réagit réagissait réagi réagissant",
    "reconnaître reconnaît reconnaissent reconnut reconnaissait reconnu reconnaissant",
    "redire redit redisent redit redisait redit redisant",
    "renchérir renchérit renchérissent renchérit renchérissait renchéri renchérissant",
    "répondre répond répondent répondit répondait répondu répondant",
    "retenir retient retiennent retint retenait retenu retenant",
    "réjouir réjouit réjouissent réjouit réjouissait réjoui réjouissant",
    "souscrire souscrit souscrivent souscrivit souscrivait souscrit souscrivant",
    "soutenir soutient soutiennent soutint soutenait soutenu soutenant",
    "sourire sourit sourient sourit souriait souri souriant",
    "surenchérir surenchérit surenchérissent surenchérit surenchérissait surenchéri surenchérissant",
    "transmettre transmet transmettent transmit transmettait transmis transmettant",
)

_REGULAR: Final = """
agacer alarmer emporter émerveiller étonner indigner inquiéter:inquiète insurger
accuser affirmer ajouter analyser annoncer appeler:appelle approuver argumenter argüer assener:assène assurer attester
avancer avouer calculer célébrer:célèbre certifier chanter clamer commenter comparer confesser confier confirmer
considérer:considère constater contester corriger crier critiquer déclarer décréter:décrète demander dénoncer déplorer
détailler deviner dicter diagnostiquer douter énoncer énumérer:énumère espérer:espère estimer évaluer évoquer exhorter
exiger expliquer exposer exprimer féliciter fustiger hurler ignorer illustrer imaginer indiquer informer insister
interpeller interroger ironiser jubiler juger jurer justifier lâcher lamenter lancer louer marteler:martèle menacer
mentionner minimiser moquer murmurer nier noter nuancer objecter observer opiner penser pester plaider plaisanter
pointer préciser préconiser présager présenter proclamer pronostiquer proposer protester qualifier questionner raconter
railler rappeler:rappelle rapporter rassurer réclamer récuser redouter réfuter regretter rejeter:rejette relater
relativiser relever:relève remarquer remercier répéter:répète répliquer reprocher résumer rétorquer révéler:révèle
riposter saluer scander signaler signifier sommer souffler souhaiter souligner soupirer spécifier stipuler
suggérer:suggère supplier tacler tancer témoigner tempérer:tempère temporiser titrer tonner trancher tweeter vanter
vitupérer:vitupère vociférer:vocifère
"""

_GIVEN_NAMES: Final[dict[str, Gender]] = {
    **dict.fromkeys(
        words("""
        adèle agnès alice aline amandine amélie anaïs andrée anne annick annie arlette audrey aurélie aurore béatrice
        bénédicte bernadette brigitte camille carole caroline catherine cécile céline chantal charlotte christelle
        christiane christine claire clara claudine clémence clémentine colette corinne danielle delphine denise diane
        dominique dorothée édith éléonore éliane élisabeth élise élodie emma emmanuelle estelle esther eugénie eva
        évelyne fabienne fanny fatima florence françoise gabrielle geneviève germaine ghislaine gisèle hélène henriette
        inès irène isabelle jacqueline jeanne jeannine joëlle joséphine josiane julie juliette justine karine
        laetitia laura laure laurence lauriane léa liliane louise lucie lydie madeleine manon marcelle margaux
        marguerite maria marianne marie marine marion martine mathilde mélanie michèle micheline mireille monique
        muriel mylène nadège nadia nadine nathalie nicole noémie odette odile océane olga pascale patricia paulette
        pauline rachida raymonde régine renée roselyne sabine sandra sandrine sarah ségolène séverine simone
        solange sonia sophie stéphanie suzanne sylvie thérèse valérie vanessa véronique virginie viviane yvette
        yvonne
        """),
        "female",
    ),
    **dict.fromkeys(
        words("""
        adrien alain albert alexandre alexis alfred ali alphonse amaury andré antoine antonin aristide armand arnaud
        arthur aurélien baptiste bastien benjamin benoît bernard bertrand brice bruno cédric charles christian
        christophe claude clément cyril damien daniel david denis didier édouard émile émilien emmanuel éric ernest
        étienne eugène fabien fabrice félix fernand florent florian francis franck françois frédéric gabriel gaël
        gaston georges gérald gérard germain gilbert gilles grégoire grégory guillaume guy henri hervé hubert hugo
        hugues jacques jean jérémie jérémy jérôme joël jonathan jordan joseph jules julien kevin laurent léo léon
        lionel loïc louis luc lucas lucien marc marcel martin mathieu matthieu maurice max maxime michel mickaël
        mohamed nicolas noël norbert olivier oscar pascal patrice patrick paul philippe pierre quentin raoul raphaël
        raymond régis rémi rémy renaud rené richard robert robin rodolphe roger roland romain romuald samuel sébastien
        serge simon stanislas stéphane sylvain théo théodore thibault thierry thomas tristan valentin victor vincent
        william xavier yann yannick yves yvon
        """),
        "male",
    ),
}

LANGUAGE: Final = Language(
    tag="fr",
    opening="\u00ab\u201c",
    closing="\u00bb\u201d",
    verbs=(
        *(_irregular(forms) for forms in _IRREGULAR),
        *(_regular(lemma) for lemma in _REGULAR.split()),
        Verb("faire savoir", ("fait savoir", "font savoir", "faisait savoir", "fit savoir"), ("faire savoir",)),
        Verb("réjouir", ("réjouie", "réjouis", "réjouies")),
    ),
    noun_forms=words("""
    annonce appelle critique critiques demande demandes juge juges note notes observe rapporte réplique riposte somme
    titre souffle expose présente estime présent cri pointe dispute maintenant témoigne présentant
    """),
    nouns=words("""
    affirmation annonce appel argument aveu avis commentaire communiqué conclusion constat crainte critique déclaration
    demande discours explication formule idée message mot mots opinion phrase promesse propos question rapport réaction
    remarque réponse slogan souhait témoignage tweet
    """),
    citing=words("citer"),
    reporting=words("""
    dire affirmer déclarer annoncer assurer expliquer indiquer préciser ajouter estimer rapporter révéler confirmer
    reconnaître admettre soutenir souligner rappeler prévenir avertir promettre regretter écrire
    """),
    according=frozenset(
        {
            "selon",
            "d'après",
            "appris de",
            "appris auprès de",
            "appris auprès du",
            "aux dires de",
            "aux yeux de",
            "de l'avis de",
            "de source",
            "à en croire",
            "aux dires du",
        }
    ),
    late_subjects=True,
    hearers=words("afp reuters presse journalistes"),
    viewing=words("pour"),
    inner_clauses=True,
    dialogue="\u2014\u2013",
    elisions=("l", "d", "qu", "s", "n", "j", "m", "t", "c", "lorsqu", "puisqu", "jusqu"),
    enclitics=("il", "elle", "on", "ils", "elles", "je", "nous", "vous"),
    pronouns=(
        Pronoun("il", "singular", "male"),
        Pronoun("elle", "singular", "female"),
        Pronoun("ils", "plural", "male"),
        Pronoun("elles", "plural", "female"),
        Pronoun("on", "singular", None, 1),
        Pronoun("je", "singular", None, 1),
        Pronoun("j'", "singular", None, 1),
        Pronoun("nous", "plural", None, 1),
        Pronoun("vous", "plural", None, 2),
        Pronoun("tu", "singular", None, 2),
    ),
    objects=words("me te se lui y en m' t' s' lui-même elle-même eux-mêmes ceci cela ça"),
    relatives=words("qui lequel laquelle lesquels lesquelles dont"),
    determiners=words("""
    le la les l' un une des ce cet cette ces chaque aucun aucune quel quelle quels quelles certain certaine
    """),
    quantifiers=words("""
    plusieurs certains certaines quelques tous toutes tout toute beaucoup personne rien autres autre deux trois quatre
    cinq six sept huit neuf dix cent mille quelqu'un chacun chacune ceux celles celui celle
    """),
    possessives=words("son sa ses leur leurs mon ma mes notre nos votre vos ton ta tes"),
    prepositions=words("""
    auprès
    à au aux avec chez contre dans de d' depuis derrière dès devant du durant en entre envers hors jusque jusqu' lors
    malgré outre par-delà parmi pendant pour près sans sauf sous sur vers via voici voilà suivant
    """),
    adverbs=words("""
    ainsi alors après assez aujourd'hui auparavant aussi aussitôt autrefois avant bien bientôt cependant certes d'abord
    d'ailleurs davantage debout déjà demain désormais donc encore enfin ensuite entre-temps environ finalement hier ici
    jamais là longtemps maintenant mal même mieux moins n' ne néanmoins notamment où parfois partout pas peu peut-être
    plus plutôt point pourtant presque puis quand quasiment sinon soudain souvent surtout tard tant tantôt tôt toujours
    toutefois très trop vite
    """),
    adverb_endings=("ment",),
    coordinators=words("et ou mais ni car"),
    subordinators=words(
        "que qu' parce comme quand lorsque lorsqu' puisque puisqu' si tandis quoique quoi où pourquoi comment"
    ),
    auxiliaries=words("""
    a ai ont avait avaient aura auront aurait auraient ayant avoir eu doit doivent devait devra peut peuvent pouvait
    pourra pourrait veut veulent voulait vient viennent venait va vont allait faut fait font faisait fera laisse laissé
    """),
    passive=words("est sont était étaient sera seront serait seraient été être fut furent étant"),
    agent=words("par"),
    other_verbs=words("""
    arrive arrivé commence commencé connaît continue devient donne donné entend entre prend pris met mis montre
    montré partit perd perdu porte porté prévoit prévu reste resté reçoit reçu rend rendu revient sait sort sorti suit
    tient tenu tombe tombé trouve trouvé vit voit vu vise veille cherche lit compte permet ouvre ouvert quitte
    """),
    verb_endings=("ait", "aient", "èrent", "irent"),
    days=words("""
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre
    """),
    times=words("matin soir après-midi nuit semaine mois an ans année années jour jours heure heures minute minutes"),
    titles=words("""
    m mme mlle mm me dr pr docteur professeur maître président présidente ministre maire député députée sénateur
    sénatrice préfet préfète roi reine prince princesse pape cardinal évêque général colonel capitaine commandant amiral
    directeur directrice porte-parole secrétaire chef monsieur madame mademoiselle
    """),
    title_genders={
        **dict.fromkeys(
            words("m monsieur président député sénateur préfet roi prince pape cardinal évêque directeur docteur"),
            "male",
        ),
        **dict.fromkeys(
            words("mme mlle madame mademoiselle présidente députée sénatrice préfète reine princesse directrice"),
            "female",
        ),
    },
    joiners=words("de du des la le les et pour d' l'"),
    particles=words("de du des d' la le van von ben el al"),
    abbreviations=words("M MM Mme Mlle Me Dr Pr St Ste etc cf art av p vol n° no tél env max min J.-C"),
    works=words("film livre roman album chanson série pièce"),
    titling=words("""
    titre intitulé intitulée dit dite dits dites baptisé baptisée surnommé surnommée nommé nommée appelé appelée film
    livre roman album chanson série émission magazine journal terme mot expression opération programme projet pièce
    exposition
    """),
    organisations=words("""
    académie agence armée assemblée association autorité banque bureau chambre centre club coalition comité commission
    compagnie confédération conseil cour école entreprise fédération fondation gouvernement groupe hôpital institut
    ligue mairie ministère mouvement musée office onu organisation parlement parquet parti police préfecture société
    syndicat tribunal union université
    """),
    given_names=_GIVEN_NAMES,
    functions=SMALL_WORDS["fr"],
)
