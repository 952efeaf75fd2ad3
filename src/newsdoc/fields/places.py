"""Places as datelines know them: cities that stand alone, and the regions and countries that follow a comma.

Law: a name is found as a whole, without regard to case, accents and full stops; a city that is missing is no error,
for a dateline that names its date or its agency needs no table. A language is added by adding names. Source:
general knowledge of capitals, large cities, and the states and provinces that news names after a city.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from newsdoc.fields.months import folded

REGIONS: Final = (
    # the United States: names, the wires' abbreviations, postal codes
    "Alabama|Ala|AL|Alaska|AK|Arizona|Ariz|AZ|Arkansas|Ark|AR|California|Calif|Cal|CA|Colorado|Colo|Col|CO|Connecticut"
    "|Conn|CT|Delaware|Del|DE|District of Columbia|D.C.|Florida|Fla|FL|Georgia|Ga|Hawaii|HI|Idaho|Ida|Illinois|Ill|IL"
    "|Indiana|Ind|IN|Iowa|IA|Kansas|Kan|Kans|KS|Kentucky|Ky|Louisiana|La|Maine|ME|Maryland|Md|Massachusetts|Mass|MA"
    "|Michigan|Mich|MI|Minnesota|Minn|MN|Mississippi|Miss|MS|Missouri|Mo|Montana|Mont|MT|Nebraska|Neb|Nebr|NE|Nevada"
    "|Nev|NV|New Hampshire|N.H.|New Jersey|N.J.|New Mexico|N.M.|N.Mex|New York|N.Y.|North Carolina|N.C.|North Dakota"
    "|N.D.|N.Dak|Ohio|OH|Oklahoma|Okla|OK|Oregon|Ore|OR|Pennsylvania|Pa|Penn|Puerto Rico|P.R.|Rhode Island|R.I."
    "|South Carolina|S.C.|South Dakota|S.D.|S.Dak|Tennessee|Tenn|TN|Texas|Tex|TX|Utah|UT|Vermont|Vt|Virginia|Va"
    "|Virgin Islands|Washington|Wash|WA|West Virginia|W.Va.|W. Va.|Wisconsin|Wis|Wisc|WI|Wyoming|Wyo|WY"
    # Canada, Australia, India, the United Kingdom
    "|AB|MB|ON|QC|SK"
    "|Alberta|Alta|British Columbia|B.C.|Manitoba|Man|New Brunswick|N.B.|Newfoundland|Nfld|N.L.|Nova Scotia|N.S."
    "|Northwest Territories|N.W.T.|Nunavut|Ontario|Ont|Prince Edward Island|P.E.I.|Quebec|Que|Saskatchewan|Sask|Yukon"
    "|New South Wales|NSW|Northern Territory|Queensland|Qld|South Australia|Tasmania|Tas|Victoria|Vic"
    "|Western Australia|Andhra Pradesh|Assam|Bihar|Goa|Gujarat|Haryana|Karnataka|Kerala|Madhya Pradesh|Maharashtra"
    "|Odisha|Punjab|Rajasthan|Tamil Nadu|Telangana|Uttar Pradesh|Uttarakhand|West Bengal|England|Scotland|Wales"
    "|Northern Ireland|Bavaria|Saxony|Hesse|Brittany|Normandy|Provence|Catalonia|Andalusia|Sicily|Sardinia|Tuscany"
    "|Lombardy|Crimea|Siberia|Gaza Strip|West Bank|Golan Heights|Chechnya|Dagestan|Tibet|Xinjiang|Sichuan|Guangdong"
    "|Jiangsu|Zhejiang|Shandong|Henan|Hebei|Hunan|Hubei|Fujian|Liaoning|Yunnan|Inner Mongolia|Java|Bali|Sumatra"
    "|Okinawa|Hokkaido|Kyushu|Mindanao|Luzon|Kashmir"
    # the German-speaking countries, Spain, in their languages
    "|Baden-Württemberg|Bayern|Brandenburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|Nordrhein-Westfalen"
    "|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen|Tirol|Steiermark|Kärnten"
    "|Andalucía|Cataluña|Catalunya|Galicia|Castilla y León|Aragón|Navarra|Asturias|Extremadura|Sicilia|Toscana"
)
"""States, provinces and regions, with their abbreviations."""

COUNTRIES: Final = (
    "Afghanistan|Albania|Algeria|Andorra|Angola|Antigua|Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas"
    "|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Bosnia-Herzegovina"
    "|Bosnia and Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada"
    "|Cape Verde|Cayman Islands|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia"
    "|Cuba|Cyprus|Czech Republic|Czechia|Czechoslovakia|Denmark|Djibouti|Dominica|Dominican Republic|East Germany"
    "|East Timor|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Faroe Islands|Fiji"
    "|Finland|France|French Guiana|Gabon|Gambia|Germany|Ghana|Gibraltar|Greece|Greenland|Grenada|Guatemala|Guinea"
    "|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland"
    "|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos"
    "|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macedonia|Madagascar|Malawi|Malaysia"
    "|Maldives|Mali|Malta|Martinique|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro"
    "|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|The Netherlands|New Caledonia|New Zealand|Nicaragua"
    "|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea"
    "|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|San Marino|Saudi Arabia|Senegal"
    "|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea"
    "|South Sudan|South Yemen|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan"
    "|Tajikistan|Tanzania|Thailand|Togo|Tonga|Trinidad|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu"
    "|Uganda|Ukraine|United Arab Emirates|U.A.E.|United Kingdom|U.K.|United States|U.S.|U.S.A.|Uruguay|U.S.S.R."
    "|Uzbekistan|Vanuatu|Vatican|Venezuela|Vietnam|West Germany|Yemen|Yugoslavia|Zaire|Zambia|Zimbabwe"
    "|Deutschland|Österreich|Schweiz|Frankreich|Italien|Spanien|Russland|Ukraine|Türkei|Großbritannien|Polen"
    "|Griechenland|Ungarn|Tschechien|Belgien|Dänemark|Norwegen|Schweden|Niederlande|Brasilien|Indien|Ägypten|Südafrika"
    "|Italia|Francia|España|México|Brasil|Perú|Alemania|Rusia|Ucrania|Turquía|Grecia|Marruecos|Egipto|Estados Unidos"
    "|Suisse|Belgique|Allemagne|Italie|Espagne|Russie|Bolivie|Brésil|Mexique|Chine|Inde|Japon|Grèce|Turquie|Pologne"
    "|Maroc|Algérie|Tunisie|Sénégal|Cameroun|Tchad|Égypte|Liban|Syrie|Irak|Royaume-Uni|Irlande|Pays-Bas|Suède|Norvège"
    "|Réunion|La Réunion|Guadeloupe|Guyane|Mayotte|Nouvelle-Calédonie|Polynésie française"
    "|Etats-Unis|États-Unis|Argentine|Colombie|Pérou|Chili|Haïti|Australie|Afrique du Sud|Россия|Украина|Беларусь"
)
"""Countries and territories, past and present, in English and a few other languages."""

CITIES: Final = (
    # the United States
    "Akron|Albany|Albuquerque|Anchorage|Annapolis|Ann Arbor|Arlington|Atlanta|Atlantic City|Austin|Baltimore"
    "|Baton Rouge|Beverly Hills|Birmingham|Bismarck|Boise|Boston|Boulder|Brooklyn|Buffalo|Charleston|Charlotte"
    "|Chattanooga|Chicago|Cincinnati|Cleveland|Colorado Springs|Columbia|Columbus|Corpus Christi|Dallas|Dayton|Denver"
    "|Des Moines|Detroit|Duluth|Durham|El Paso|Evansville|Fargo|Fort Lauderdale|Fort Wayne|Fort Worth"
    "|Fresno|Grand Rapids|Greensboro|Harrisburg|Hartford|Hollywood|Honolulu|Houston|Huntsville|Indianapolis"
    "|Jacksonville|Jersey City|Juneau|Kansas City|Knoxville|Lansing|Las Vegas|Lexington|Little Rock"
    "|Long Beach|Los Angeles|Louisville|Lubbock|Manchester|Memphis|Miami|Miami Beach|Milwaukee"
    "|Minneapolis|Montgomery|Montpelier|Nashville|New Haven|New Orleans|New York|New York City|Newark"
    "|Norfolk|Oakland|Oklahoma City|Olympia|Omaha|Orlando|Palo Alto|Pensacola|Philadelphia|Phoenix|Pittsburgh"
    "|Portland|Providence|Raleigh|Reno|Richmond|Rochester|Sacramento|Salem|Salt Lake City|San Antonio|San Bernardino"
    "|San Diego|San Francisco|San Jose|San Juan|Santa Ana|Santa Barbara|Santa Fe|Savannah|Scranton|Seattle"
    "|Shreveport|Sioux Falls|Spokane|Springfield|St. Louis|St. Paul|St. Petersburg|Stamford|Syracuse|Tacoma"
    "|Tallahassee|Tampa|Toledo|Topeka|Trenton|Tucson|Tulsa|United Nations|Virginia Beach|Washington|Washington, D.C."
    "|Washington DC|West Palm Beach|White Plains|Wichita|Wilmington|Winston-Salem|Worcester|Youngstown"
    # Canada
    "|Calgary|Charlottetown|Edmonton|Fredericton|Halifax|London|Moncton|Montreal|Montréal|Ottawa|Quebec"
    "|Québec|Quebec City|Saskatoon|St. John's|Sudbury|Thunder Bay|Toronto|Vancouver|Whitehorse"
    "|Winnipeg|Yellowknife"
    # Latin America and the Caribbean
    "|Acapulco|Asuncion|Bogota|Brasilia|Bridgetown|Buenos Aires|Cali|Cancun|Caracas|Cartagena|Cordoba|Georgetown"
    "|Guadalajara|Guatemala City|Guayaquil|Havana|La Habana|Kingston|La Paz|Lima|Managua|Medellin"
    "|Mexico City|Ciudad de México|Monterrey|Montevideo|Nassau|Panama City|Paramaribo|Port of Spain|Port-au-Prince"
    "|Porto Alegre|Quito|Recife|Rio de Janeiro|Rosario|Salvador|San Salvador|Santa Cruz|Santiago|Santo Domingo"
    "|Sao Paulo|São Paulo|Tegucigalpa|Tijuana|Valparaiso"
    # Europe
    "|Aberdeen|Amsterdam|Andorra la Vella|Antwerp|Athens|Barcelona|Basel|Basle|Belfast|Belgrade|Bergen|Berlin"
    "|Bern|Berne"
    "|Bilbao|Birmingham|Bologna|Bonn|Bordeaux|Bratislava|Bremen|Brno|Brussels|Bucharest|Budapest|Cardiff|Chisinau"
    "|Cologne|Copenhagen|Dresden|Dublin|Dundee|Düsseldorf|Edinburgh|Florence|Frankfurt|Gdansk|Geneva|Genoa"
    "|Ghent|Glasgow|Gothenburg|Graz|Hamburg|Hanover|Helsinki|Innsbruck|Istanbul|Izmir|Kharkiv|Kiev|Krakow|Kyiv"
    "|Lausanne|Leeds|Leipzig|Lille|Linz|Lisbon|Liverpool|Ljubljana|London|Luxembourg|Lviv|Lyon|Lyons|Madrid|Malaga"
    "|Manchester|Marseille|Milan|Minsk|Monaco|Monte Carlo|Moscow|Munich|Naples|Newcastle|Nicosia|Odesa|Odessa"
    "|Oporto|Oslo|Palermo|Paris|Podgorica|Porto|Prague|Pristina|Reykjavik|Riga|Rome|Rostov-on-Don|Rotterdam|Salzburg"
    "|San Marino|Sarajevo|Seville|Sheffield|Skopje|Sofia|St. Petersburg|Stavanger|Stockholm|Strasbourg|Stuttgart"
    "|Tallinn|The Hague|Thessaloniki|Tirana|Toulouse|Tromso|Trondheim|Turin|Utrecht|Vaduz|Valencia|Valletta"
    "|Vatican City"
    "|Venice|Vienna|Vilnius|Warsaw|Wroclaw|Zagreb|Zurich"
    # the same in the languages of the wires
    "|Athen|Bruxelles|Brüssel|Bukarest|Den Haag|Dortmund|Erfurt|Florenz|Frankfurt/Main|Freiburg|Genève|Genf|Genova"
    "|Göteborg|Hannover|Karlsruhe|Kassel|Kiew|Köln|København|Kopenhagen|La Haye|Lisboa|Lissabon|Londres|Luzern"
    "|Magdeburg|Mailand|Mainz|Milano|Moskau|Moscou|Moskva|München|Napoli|Nürnberg|Peking|Potsdam|Prag|Praha|Roma|Rom"
    "|Saarbrücken|Schwerin|Sevilla|Torino|Varsovie|Venezia|Warschau|Warszawa|Wien|Wiesbaden|Zürich|Москва|Киев|Київ"
    "|Минск|Санкт-Петербург|Лондон|Париж|Берлин|Вашингтон|Нью-Йорк|Брюссель|Пекин|Стамбул|Αθήνα|Ankara"
    # Africa
    "|Abidjan|Abuja|Accra|Addis Ababa|Alexandria|Algiers|Antananarivo|Asmara|Bamako|Bangui|Banjul|Benghazi|Brazzaville"
    "|Bujumbura|Bulawayo|Cairo|Cape Town|Casablanca|Conakry|Cotonou|Dakar|Dar es Salaam|Djibouti|Durban|Freetown"
    "|Gaborone|Goma|Harare|Johannesburg|Juba|Kampala|Kano|Khartoum|Kigali|Kinshasa|Lagos|Libreville|Lilongwe|Lome"
    "|Luanda|Lusaka|Maputo|Maseru|Mbabane|Mogadishu|Mombasa|Monrovia|Nairobi|N'Djamena|Niamey|Nouakchott|Ouagadougou"
    "|Port Louis|Pretoria|Rabat|Soweto|Tangier|Tripoli|Tunis|Windhoek|Yaounde"
    # Asia and the Pacific
    "|Abu Dhabi|Aden|Adelaide|Aleppo|Almaty|Amman|Amritsar|Apia|Ashgabat|Astana|Auckland|Baghdad|Bahrain|Baku|Bandung"
    "|Bangalore|Bangkok|Basra|Beijing|Beirut|Bengaluru|Bishkek|Bombay|Brisbane|Busan|Calcutta|Canberra|Chennai"
    "|Chiang Mai|Chongqing|Christchurch|Colombo|Daegu|Damascus|Darwin|Delhi|Dhahran|Dhaka|Dili|Doha|Dubai|Dushanbe"
    "|Fukuoka|Gaza|Gaza City|Guangzhou|Haifa|Hanoi|Harbin|Hiroshima|Ho Chi Minh City|Hobart|Hong Kong|Honiara"
    "|Hyderabad|Incheon|Islamabad|Jakarta|Jeddah|Jerusalem|Kabul|Kandahar|Karachi|Kathmandu|Kobe|Kolkata|Kuala Lumpur"
    "|Kuwait|Kuwait City|Kyoto|Lahore|Lucknow|Macau|Madras|Manama|Manila|Mecca|Melbourne|Mosul|Mumbai|Muscat"
    "|Nagasaki|Nagoya|Nanjing|Naypyidaw|New Delhi|Noumea|Osaka|Palembang|Panmunjom|Perth|Peshawar|Phnom Penh"
    "|Port Moresby|Putrajaya|Pyongyang|Quetta|Ramallah|Rangoon|Rawalpindi|Riyadh|Saigon|Samarkand|Sanaa|Seoul"
    "|Shanghai|Shenzhen|Singapore|Srinagar|Surabaya|Suva|Sydney|Taipei|Tashkent|Tbilisi|Tehran|Tel Aviv|Thimphu"
    "|Tianjin|Tokyo|Ulaanbaatar|Ulan Bator|Vientiane|Vladivostok|Wellington|Wuhan|Yangon|Yerevan|Yokohama"
)
"""Cities that news names without saying where they are, and that a dateline may consist of.

Names that are common words or surnames as well are left out (Nice, Jackson).
"""

RIVERS: Final = "Main|M|Oder|O|Saale|Neckar|Donau|Ruhr|Lahn|Inn"
"""What follows the slash in the name of one city: `Frankfurt/Main`."""


def is_region(name: str) -> bool:
    """Whether this is a state, province or region, or its abbreviation."""
    return _key(name) in _keys(REGIONS)


def is_country(name: str) -> bool:
    """Whether this is a country."""
    return _key(name) in _keys(COUNTRIES)


def is_city(name: str) -> bool:
    """Whether this is a city that may stand alone."""
    return _key(name) in _keys(CITIES)


def is_river(name: str) -> bool:
    """Whether this belongs to the name of the city before the slash."""
    return _key(name) in _keys(RIVERS)


def _key(name: str) -> str:
    return " ".join(folded(name).replace(".", "").replace("\u2019", "'").split())


@cache
def _keys(names: str) -> frozenset[str]:
    return frozenset(map(_key, names.split("|")))
