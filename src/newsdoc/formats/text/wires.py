"""Agencies whose layout is the common one, with a dateline of their own.

Law: an agency is a line of the table: its layout's name, its name, what its dateline looks like, its by-word.
"""

from __future__ import annotations

from newsdoc.fields.agencies import find
from newsdoc.layout.wire import wire

ADNKRONOS = wire("text:adnkronos", find("Adnkronos"), "Adnkronos: `Roma, 9 ott. (Adnkronos) -`", by="di")
ANSA = wire("text:ansa", find("ANSA"), "ANSA: `(ANSA) - ROMA, 8 MAG -`", by="di")
ASKANEWS = wire("text:askanews", find("askanews"), "askanews: `Milano, 24 mar. (askanews) –`", by="di")
DPA = wire("text:dpa", find("dpa"), "dpa: `Berlin (dpa) -`, signed `dpa ab yy z1 cd`", by="Von")
DTS = wire("text:dts", find("dts"), "dts: `Hannover (dts Nachrichtenagentur) –`", by="Von")
EFE = wire("text:efe", find("EFE"), "EFE: `Madrid (EFE).-`", by="Por")
IANS = wire("text:ians", find("IANS"), "IANS: `New Delhi, Nov 20 (IANS)`, signed `--IANS`")
INTERFAX = wire("text:interfax", find("Interfax"), "Interfax: `MOSCOW. May 3 (Interfax) -`")
KYODO = wire("text:kyodo", find("Kyodo"), "Kyodo: `TOKYO, May 3, Kyodo -`")
PA = wire("text:pa", find("PA"), "PA: `By Jane Doe, PA Political Editor`, ended by `ends`")
PTI = wire("text:pti", find("PTI"), "PTI: `New Delhi, Nov 20 (PTI)`, signed `PTI AB CD`")
RIA = wire("text:ria", find("RIA Novosti"), "RIA Novosti: `MOSCOW, December 31 – RIA Novosti.`")
UPI = wire("text:upi", find("UPI"), "UPI: `LOS ANGELES, Sept. 28 (UPI) --`")
XINHUA = wire("text:xinhua", find("Xinhua"), "Xinhua: `BEIJING, May 3 (Xinhua) --`, ended by `Enditem`")
YONHAP = wire("text:yonhap", find("Yonhap"), "Yonhap: `SEOUL, May 3 (Yonhap) --`, ended by `(END)`")
