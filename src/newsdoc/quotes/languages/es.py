"""Spanish.

Law: a table and no code but what spells regular forms. Words are grouped by their work in a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdoc.quotes.language import Language, Pronoun, Verb, words
from newsdoc.quotes.languages.small import SMALL_WORDS

if TYPE_CHECKING:
    from newsdoc.quotes.language import Gender


def _regular(lemma: str) -> Verb:
    """The forms of a regular verb; one whose stem changes is written with both stems, `advertir:adviert`."""
    infinitive, _, strong = lemma.partition(":")
    stem, ending = infinitive[:-2], infinitive[-2:]
    strong = strong or stem
    if ending == "ar":
        finite = f"{strong}a", f"{strong}an", f"{stem}ó", f"{stem}aron", f"{stem}aba", f"{stem}aban", f"{stem}ado"
        return Verb(infinitive, finite, (infinitive,), (f"{stem}ando",))
    weak = strong.replace("ie", "i") if strong != stem else stem
    finite = f"{strong}e", f"{strong}en", f"{weak}ió", f"{weak}ieron", f"{stem}ía", f"{stem}ían", f"{stem}ido"
    return Verb(infinitive, finite, (infinitive,), (f"{weak}iendo",))


def _irregular(forms: str) -> Verb:
    """An irregular verb: its finite forms behind the infinitive, its gerund last."""
    infinitive, *finite, gerund = forms.split()
    return Verb(infinitive, tuple(finite), (infinitive,), (gerund,))


_IRREGULAR: Final = (
    "concluir concluye concluyen concluyó concluyeron concluía concluido concluyendo",
    "contar cuenta cuentan contó contaron contaba contado contando",
    "contradecir contradice contradicen contradijo contradijeron contradecía contradicho contradiciendo",
    "creer cree creen creyó creyeron creía creído creyendo",
    "decir dice dicen dijo dijeron decía decían dirá dicho diciendo",
    "desmentir desmiente desmienten desmintió desmintieron desmentía desmentido desmintiendo",
    "describir describe describen describió describieron describía descrito describiendo",
    "escribir escribe escriben escribió escribieron escribía escrito escribiendo",
    "leer lee leen leyó leyeron leía leído leyendo",
    "maldecir maldice maldicen maldijo maldijeron maldecía maldicho maldiciendo",
    "mantener mantiene mantienen mantuvo mantuvieron mantenía mantenido manteniendo",
    "negar niega niegan negó negaron negaba negado negando",
    "pedir pide piden pidió pidieron pedía pedido pidiendo",
    "predecir predice predicen predijo predijeron predecía predicho prediciendo",
    "proponer propone proponen propuso propusieron proponía propuesto proponiendo",
    "reconocer reconoce reconocen reconoció reconocieron reconocía reconocido reconociendo",
    "recordar recuerda recuerdan recordó recordaron recordaba recordado recordando",
    "referir refiere refieren refirió refirieron refería referido refiriendo",
    "reír ríe ríen rio rieron reía reído riendo",
    "sostener sostiene sostienen sostuvo sostuvieron sostenía sostenido sosteniendo",
    "sugerir sugiere sugieren sugirió sugirieron sugería sugerido sugiriendo",
    "exponer expone exponen expuso expusieron exponía expuesto exponiendo",
)

_REGULAR: Final = """
aceptar aclarar aconsejar acusar admitir advertir:adviert afirmar agregar alabar alegar alertar amenazar añadir anotar
anticipar anunciar apelar apostillar apuntar argumentar asegurar aseverar asentir:asient atribuir avisar bromear
calificar celebrar censurar certificar citar clamar comentar comparar compartir comunicar condenar confesar:confies
confiar confirmar considerar constatar contestar corear corroborar criticar cuestionar declarar definir denunciar
desear destacar detallar determinar dictaminar dudar ejemplificar elogiar enfatizar enumerar enunciar esgrimir
especificar especular esperar estimar exclamar exhortar exigir explicar expresar felicitar fundamentar garantizar
gritar imaginar implorar increpar indicar informar insinuar insistir instar interrogar ironizar jurar justificar juzgar
lamentar lanzar manifestar:manifiest matizar mencionar murmurar narrar objetar observar opinar ordenar pensar:piens
plantear precisar preguntar proclamar prometer pronosticar pronunciar protestar publicar puntualizar quejar ratificar
razonar reaccionar rechazar recalcar reclamar recomendar:recomiend redactar reflexionar refutar reiterar relatar
remarcar remachar replicar reportar reprochar resaltar responder resumir revelar rogar:rueg señalar sentenciar
solicitar sospechar subrayar suplicar susurrar temer testificar titular tuitear urgir valorar vaticinar zanjar
"""

_GIVEN_NAMES: Final[dict[str, Gender]] = {
    **dict.fromkeys(
        words("""
        adela adriana alba alejandra alicia alma amalia amelia amparo ana andrea ángela angélica antonia aurora beatriz
        begoña belén bernarda blanca camila carla carlota carmen carolina catalina cecilia celia clara claudia
        concepción consuelo cristina daniela delia diana dolores elena elisa elvira emilia encarnación esperanza estela
        esther eugenia eva fabiola fátima florencia francisca gabriela gloria graciela guadalupe inés irene isabel
        jimena josefa juana julia juliana laura leonor leticia lidia liliana lina lola lorena lourdes lucía luisa luz
        macarena magdalena manuela mar marcela margarita maría mariana marina marta martina mercedes micaela mireia
        mónica montserrat natalia nerea nieves noelia nora norma nuria olga paloma paola patricia paula paulina pilar
        raquel rebeca regina rocío rosa rosario ruth sandra sara silvia sofía sonia soledad susana tamara tatiana
        teresa valentina valeria vanesa verónica victoria virginia viviana yolanda ximena
        """),
        "female",
    ),
    **dict.fromkeys(
        words("""
        aarón abel abraham adolfo adrián agustín alberto alejandro alexis alfonso alfredo álvaro amadeo andrés ángel
        antonio armando arturo augusto bartolomé benito benjamín bernardo borja bruno camilo carlos cayetano césar
        claudio cristián cristóbal damián daniel darío david diego domingo eduardo elías emilio enrique ernesto esteban
        eugenio fabián federico felipe félix fermín fernando fidel francisco gabriel gerardo germán gonzalo gregorio
        guillermo gustavo héctor hernán hugo ignacio íñigo isaac ismael iván jacinto jacobo jaime javier jerónimo jesús
        joaquín jonás jorge josé juan julián julio lázaro leandro leonardo leopoldo lorenzo lucas luis manuel marcelo
        marcos mariano mario martín mateo matías mauricio maximiliano miguel moisés nicolás octavio óscar pablo pascual
        patricio pedro rafael raimundo ramiro ramón raúl ricardo roberto rodolfo rodrigo rogelio román rubén salvador
        samuel santiago saúl sebastián sergio simón teodoro tomás ulises valentín vicente víctor xavier
        """),
        "male",
    ),
}

LANGUAGE: Final = Language(
    tag="es",
    opening="\u00ab\u201c",
    closing="\u00bb\u201d",
    verbs=(
        *(_irregular(forms) for forms in _IRREGULAR),
        *(_regular(lemma) for lemma in _REGULAR.split()),
        Verb("hacer saber", ("hizo saber", "hicieron saber", "ha hecho saber"), ("hacer saber",)),
        Verb("dar a conocer", ("dio a conocer", "dieron a conocer"), ("dar a conocer",)),
    ),
    noun_forms=words("""
    cuenta cuentan dicho escrito propuesta pedido publica critica comunicado alegato denuncia denuncias protesta grito
    duda dudas informe informa condena demanda celebra lanza estima cita temor titular titulares recuerdo reclamo
    sentencia
    """),
    nouns=words("""
    afirmación anuncio acusación argumento advertencia carta comentario comunicado conclusión crítica declaración
    declaraciones denuncia discurso explicación frase idea lema mensaje opinión palabras promesa pregunta propuesta
    reacción respuesta tuit
    """),
    citing=words("citar"),
    reporting=words("""
    decir afirmar asegurar declarar explicar anunciar añadir agregar señalar indicar informar manifestar sostener
    reconocer admitir confirmar revelar advertir recordar prometer destacar subrayar escribir responder
    """),
    according=frozenset(
        {
            "según",
            "de acuerdo con",
            "en palabras de",
            "en palabras del",
            "a juicio de",
            "a juicio del",
            "en opinión de",
            "en opinión del",
        }
    ),
    late_subjects=True,
    leaves_subjects_out=True,
    hearers=words("efe afp reuters prensa periodistas"),
    viewing=words("para"),
    inner_clauses=True,
    dialogue="\u2014\u2013",
    pronouns=(
        Pronoun("él", "singular", "male"),
        Pronoun("ella", "singular", "female"),
        Pronoun("ellos", "plural", "male"),
        Pronoun("ellas", "plural", "female"),
        Pronoun("yo", "singular", None, 1),
        Pronoun("nosotros", "plural", None, 1),
        Pronoun("usted", "singular", None, 2),
        Pronoun("ustedes", "plural", None, 2),
        Pronoun("tú", "singular", None, 2),
    ),
    objects=words("me te se le les lo nos os sí mí ti esto eso ello"),
    relatives=words("quien quienes cuyo cuya"),
    determiners=words("""
    el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas cada ningún
    ninguna cierto cierta
    """),
    quantifiers=words("""
    algunos algunas varios varias muchos muchas pocos todos todas todo toda nadie nada alguien otros otras otro otra
    ambos dos tres cuatro cinco seis siete ocho nueve diez cien mil
    """),
    possessives=words("su sus mi mis tu tus nuestro nuestra nuestros nuestras"),
    prepositions=words("""
    a al ante bajo con contra de del desde durante en entre excepto hacia hasta mediante para salvo sin sobre tras
    versus vía
    """),
    adverbs=words("""
    abajo acá además adentro ahí ahora alrededor allá allí anoche antes apenas aquí arriba así aún aunque ayer bastante
    bien casi cerca claro después detrás dentro encima enfrente entonces fuera hoy incluso inmediatamente jamás lejos
    luego mal más mañana mejor menos mientras muy no nunca peor poco posteriormente pronto quizá quizás recién siempre
    sólo solo tal también tampoco tanto tarde temprano todavía ya
    """),
    adverb_endings=("mente",),
    coordinators=words("y e o u ni pero sino"),
    subordinators=words("que porque como cuando si donde aunque mientras pues cómo cuándo dónde qué"),
    auxiliaries=words("""
    ha he han había habían habrá habría haya haber puede pueden podía podrá podría debe deben debía deberá debería
    quiere quieren quería va van iba iban suele suelen acaba acabó vuelve volvió hace hizo deja dejó llegó
    """),
    passive=words("es son era eran fue fueron será serán sería sido ser está están estaba estuvo siendo"),
    agent=words("por"),
    other_verbs=words("""
    tiene tienen tenía tuvo hay hubo sabe saben sabía supo viene vienen vino queda quedó sigue siguió sale salió entra
    entró llega lleva llevó pone puso toma tomó ve vio vive vivió da dio muestra mostró busca buscó logra logró
    necesita permite permitió existe parece pareció trabaja cae cayó gana ganó pierde perdió abre abrió cierra cerró
    """),
    verb_endings=("aron", "ieron", "aba", "aban"),
    days=words("""
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    setiembre octubre noviembre diciembre
    """),
    times=words("mañana tarde noche semana semanas mes meses año años día días hora horas minuto minutos madrugada"),
    titles=words("""
    sr sra srta señor señora señorita don doña d dña dr dra doctor doctora profesor profesora presidente presidenta
    ministro ministra alcalde alcaldesa diputado diputada senador senadora gobernador gobernadora rey reina príncipe
    princesa papa cardenal obispo general coronel capitán comandante almirante director directora portavoz secretario
    secretaria consejero consejera fiscal juez jueza
    """),
    title_genders={
        **dict.fromkeys(
            words("""
            sr señor don dr doctor profesor presidente ministro alcalde diputado senador gobernador rey príncipe papa
            cardenal obispo director secretario consejero
            """),
            "male",
        ),
        **dict.fromkeys(
            words("""
            sra srta señora señorita doña dña dra doctora profesora presidenta ministra alcaldesa diputada senadora
            gobernadora reina princesa directora secretaria consejera jueza
            """),
            "female",
        ),
    },
    joiners=words("de del la las los el y para"),
    particles=words("de del la las los van von y"),
    abbreviations=words(
        "Sr Sra Srta D Dña Dr Dra Sres Ud Uds etc núm pág art EE UU a.m p.m S.A Av Avda Gral Cía aprox"
    ),
    works=words("película libro novela álbum disco canción serie obra"),
    titling=words("""
    título titulado titulada llamado llamada denominado denominada bautizado bautizada apodado apodada película libro
    novela álbum disco canción serie programa revista periódico diario término palabra expresión operación proyecto
    plan obra
    """),
    organisations=words("""
    academia agencia alcaldía asamblea asociación autoridad ayuntamiento banco cámara centro club coalición comisión
    comité compañía confederación congreso consejo consejería corte departamento ejecutivo ejército empresa federación
    fiscalía fundación gobierno grupo hospital instituto iglesia liga ministerio movimiento museo oficina onu
    organización parlamento partido policía senado sindicato sociedad tribunal unión universidad
    """),
    given_names=_GIVEN_NAMES,
    functions=SMALL_WORDS["es"],
)
