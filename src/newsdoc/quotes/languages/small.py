"""Frequent small words of many languages, by which a text's language is told.

Law: words alone, so that telling a language loads no table. Languages without a table are here too: a text in one of
them is not read with a neighbour's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALL_WORDS: Final[Mapping[str, frozenset[str]]] = {
    code: frozenset(words.split())
    for code, words in {
        "bg": "и на да се за от в е не с по са че ще като към през при той тя беше един една това още има няма според",
        "ca": """
            el la els les de del i a en un una que és es per amb no al va han ha són com més però seva seu aquest dels
            ser
            """,
        "cs": "a v na se je že s z do o i pro k ve po za jako byl od jsou by které který ale podle jeho uvedl",
        "da": "og i at det en er på til af med for den de har som et der var ikke fra han hun men om blev efter ved",
        "de": """
            der die das und ist nicht von mit dem den des auf für im ein eine sich auch als wird dass bei nach wurde
            sind einer einen zum zur über sie er haben hat in an war aus noch wie am um es ich wir zu so vor nur einem
            werden
            """,
        "el": "και το να του η της με που την από για είναι στο οι τα στην ο τον των θα σε δεν",
        "en": """
            the of and to in that is was for on with as by at from his her has had have but not they which who this are
            were said a an it be he she we i you will would there been their its or if about after when what more no out
            up all can our so us my me your
            """,
        "es": """
            el la los las de del y en un una que es se por con para no al lo su más ha como pero este esta fue son según
            sus le ya o muy sin sobre también hasta hay donde han desde todo nos durante ser era
            """,
        "fi": "ja on ei se että oli myös hän mukaan ovat joka kun sanoo mutta sen ole kuin jo vuoden",
        "fr": """
            le la les de des du et un une est que qui dans pour sur pas au aux avec ce il elle par plus son sont cette
            a été l d en se ne ont ses sa ces mais ou nous je vous on leur qu n s c était selon
            """,
        "hu": "a az és hogy nem is egy meg volt de ez csak már szerint van ki után még mint el azt",
        "it": """
            di e il la che in un una per è del con non i si da le della al lo dei ha sono alla nel gli come più anche
            ma
            """,
        "nl": """
            de het een van en in is dat op te zijn met voor niet aan er om ook als die bij maar door naar heeft werd
            uit
            """,
        "no": "og i det er på til av en for med at som har de den et ikke var fra han hun men om seg også etter ble",
        "pl": "w i na z się nie do że jest to o jak po za od przez ale dla są był jego został oraz który powiedział",
        "pt": """
            o a os as de do da dos das e em um uma que é no na não para com por se ao à foi são mais ele ela como mas
            pelo
            """,
        "ro": "și de în a la cu pe nu din o un este care să că pentru mai au fost al sunt prin după dar lui",
        "ru": """
            и в не на что с по это как его к но они из у за от о для же он она был было были также который так мы я то
            бы а все ещё если уже или когда только этом сказал до этого чтобы нас со
            """,
        "sr": "и у је да се на су за од са као који не би о али то из због код што није била био",
        "sv": "och i att det är på en som för av med den till har inte ett de om var från han hon men vid sig också",
        "tr": "ve bir bu da için de ile olarak olan çok daha ne gibi kadar sonra var ama dedi en",
        "uk": "і в на що не з та у до це як від за його про для був але й він вона є які також або буде є бути щоб",
    }.items()
}
