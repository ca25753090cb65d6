/** Countries and the words for their people. Keyed by hand from common newspaper usage; a few regions that news treats alike. */

/** A country or region: its names, and words for its people and things that are its own. */
export interface Country {
  /** The usual name first; then longer, shorter and older ones, acronyms included. */
  readonly names: readonly string[];
  /** Adjectives and nouns in singular and plural where they are not regular: "French", "Dane", "Swede". */
  readonly demonyms: readonly string[];
}

/** Every country of the United Nations, its observers, and regions that news names as it names countries. */
export const countries: readonly Country[] = readCountries(`
Afghanistan,Islamic Emirate of Afghanistan: Afghan
Albania: Albanian
Algeria: Algerian
Andorra: Andorran
Angola: Angolan
Antigua and Barbuda,Antigua: Antiguan
Argentina,Argentine Republic: Argentine,Argentinian,Argentinean
Armenia: Armenian
Australia: Australian,Aussie
Austria: Austrian
Azerbaijan: Azerbaijani,Azeri
Bahamas,The Bahamas: Bahamian
Bahrain: Bahraini
Bangladesh: Bangladeshi
Barbados: Barbadian,Bajan
Belarus,Byelorussia: Belarusian,Belarussian
Belgium: Belgian
Belize: Belizean
Benin: Beninese
Bhutan: Bhutanese
Bolivia: Bolivian
Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina: Bosnian
Botswana: Motswana,Batswana
Brazil: Brazilian
Brunei,Brunei Darussalam: Bruneian
Bulgaria: Bulgarian
Burkina Faso: Burkinabe,Burkinabé
Burundi: Burundian
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Cape Verde,Cabo Verde: Cape Verdean
Central African Republic,CAR: Central African
Chad: Chadian
Chile: Chilean
China,People’s Republic of China,PRC: Chinese
Colombia: Colombian
Comoros: Comorian
Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa,Zaire: Congolese
Republic of the Congo,Congo,Congo-Brazzaville:
Costa Rica: Costa Rican
Croatia: Croatian,Croat
Cuba: Cuban
Cyprus: Cypriot
Czech Republic,Czechia: Czech
Denmark: Danish,Dane
Djibouti: Djiboutian
Dominica:
Dominican Republic: Dominican
East Timor,Timor-Leste: Timorese
Ecuador: Ecuadorian,Ecuadorean
Egypt: Egyptian
El Salvador: Salvadoran,Salvadorean
Equatorial Guinea: Equatoguinean
Eritrea: Eritrean
Estonia: Estonian
Eswatini,Swaziland: Swazi
Ethiopia: Ethiopian
Fiji: Fijian
Finland: Finnish,Finn
France,French Republic: French,Frenchman,Frenchwoman,Frenchmen
Gabon: Gabonese
Gambia,The Gambia: Gambian
Georgia: Georgian
Germany,Federal Republic of Germany,West Germany,East Germany: German
Ghana: Ghanaian
Greece,Hellenic Republic: Greek
Grenada: Grenadian
Guatemala: Guatemalan
Guinea: Guinean
Guinea-Bissau: Bissau-Guinean
Guyana: Guyanese
Haiti: Haitian
Honduras: Honduran
Hungary: Hungarian
Iceland: Icelandic,Icelander
India,Republic of India: Indian
Indonesia: Indonesian
Iran,Islamic Republic of Iran,Persia: Iranian,Persian
Iraq: Iraqi
Ireland,Republic of Ireland,Irish Republic: Irish,Irishman,Irishwoman
Israel: Israeli
Italy: Italian
Ivory Coast,Côte d’Ivoire,Cote d’Ivoire: Ivorian
Jamaica: Jamaican
Japan: Japanese
Jordan: Jordanian
Kazakhstan: Kazakh,Kazakhstani
Kenya: Kenyan
Kiribati:
Kosovo: Kosovar,Kosovan
Kuwait: Kuwaiti
Kyrgyzstan,Kirghizia: Kyrgyz
Laos: Laotian,Lao
Latvia: Latvian
Lebanon: Lebanese
Lesotho: Basotho
Liberia: Liberian
Libya: Libyan
Liechtenstein: Liechtensteiner
Lithuania: Lithuanian
Luxembourg: Luxembourgish,Luxembourger
Madagascar: Malagasy
Malawi: Malawian
Malaysia: Malaysian
Maldives: Maldivian
Mali: Malian
Malta: Maltese
Marshall Islands: Marshallese
Mauritania: Mauritanian
Mauritius: Mauritian
Mexico: Mexican
Micronesia: Micronesian
Moldova: Moldovan
Monaco: Monegasque
Mongolia: Mongolian
Montenegro: Montenegrin
Morocco: Moroccan
Mozambique: Mozambican
Myanmar,Burma: Burmese
Namibia: Namibian
Nauru: Nauruan
Nepal: Nepalese,Nepali
Netherlands,The Netherlands,Holland: Dutch,Dutchman,Dutchwoman
New Zealand,Aotearoa: New Zealander,Kiwi
Nicaragua: Nicaraguan
Niger: Nigerien
Nigeria: Nigerian
North Korea,Democratic People’s Republic of Korea,DPRK: North Korean
North Macedonia,Macedonia: Macedonian
Norway: Norwegian
Oman: Omani
Pakistan: Pakistani
Palau: Palauan
Palestine,Palestinian territories: Palestinian
Panama: Panamanian
Papua New Guinea,PNG: Papua New Guinean
Paraguay: Paraguayan
Peru: Peruvian
Philippines,The Philippines: Filipino,Filipina,Philippine
Poland: Polish,Pole
Portugal: Portuguese
Qatar: Qatari
Romania: Romanian
Russia,Russian Federation: Russian
Rwanda: Rwandan
Samoa: Samoan
San Marino:
Saudi Arabia,Kingdom of Saudi Arabia: Saudi,Saudi Arabian
Senegal: Senegalese
Serbia: Serbian,Serb
Seychelles: Seychellois
Sierra Leone: Sierra Leonean
Singapore: Singaporean
Slovakia: Slovak,Slovakian
Slovenia: Slovenian,Slovene
Solomon Islands: Solomon Islander
Somalia: Somali
South Africa: South African
South Korea,Republic of Korea,Korea: South Korean,Korean
South Sudan: South Sudanese
Spain: Spanish,Spaniard
Sri Lanka,Ceylon: Sri Lankan
Saint Lucia,St. Lucia,St Lucia: Saint Lucian
Sudan: Sudanese
Suriname: Surinamese
Sweden: Swedish,Swede
Switzerland,Swiss Confederation: Swiss
Syria,Syrian Arab Republic: Syrian
Taiwan,Republic of China: Taiwanese
Tajikistan: Tajik
Tanzania: Tanzanian
Thailand: Thai
Togo: Togolese
Tonga: Tongan
Trinidad and Tobago,Trinidad: Trinidadian
Tunisia: Tunisian
Turkey,Türkiye,Turkiye: Turkish,Turk
Turkmenistan: Turkmen
Tuvalu: Tuvaluan
Uganda: Ugandan
Ukraine: Ukrainian
United Arab Emirates,UAE,U.A.E.,Emirates: Emirati
United Kingdom,UK,U.K.,Britain,Great Britain: British,Briton,Brit
United States,US,U.S.,USA,U.S.A.,United States of America,America: American
Uruguay: Uruguayan
Uzbekistan: Uzbek
Vanuatu: Ni-Vanuatu
Vatican City,Vatican,Holy See:
Venezuela: Venezuelan
Vietnam,Viet Nam: Vietnamese
Yemen: Yemeni
Zambia: Zambian
Zimbabwe,Rhodesia: Zimbabwean
England: English,Englishman,Englishwoman
Scotland: Scottish,Scot,Scotsman
Wales: Welsh,Welshman
Northern Ireland: Northern Irish
Soviet Union,USSR,U.S.S.R.: Soviet
Yugoslavia: Yugoslav
Czechoslovakia: Czechoslovak
Hong Kong: Hong Konger,Hongkonger
Macau,Macao: Macanese
Puerto Rico: Puerto Rican
Greenland: Greenlandic,Greenlander
Crimea: Crimean
Chechnya: Chechen
Tibet: Tibetan
Catalonia: Catalan
Kashmir: Kashmiri
Kurdistan: Kurdish,Kurd
Gaza,Gaza Strip: Gazan
West Bank:
Europe: European
Africa: African
Asia: Asian
North America: North American
South America: South American
Latin America: Latin American
Middle East: Middle Eastern
Scandinavia: Scandinavian
Antarctica: Antarctic
`);

/** Words for peoples, faiths and adherents that belong to no country. Keyed by hand. */
export const groupWords: ReadonlySet<string> = new Set(
  `Arab Arabs Arabic Jew Jews Jewish Muslim Muslims Islamic Islamist Islamists Christian Christians Catholic Catholics
Protestant Protestants Orthodox Sunni Sunnis Shia Shiite Shiites Shi’ite Hindu Hindus Sikh Sikhs Buddhist Buddhists
Mormon Mormons Evangelical Evangelicals Anglican Anglicans Lutheran Baptist Methodist Methodists Presbyterian Alawite Alawites Druze Yazidi
Yazidis Rohingya Uighur Uyghur Uighurs Uyghurs Tatar Tatars Roma Hutu Tutsi Tutsis Hutus Zulu Xhosa Yoruba Igbo Hausa
Fulani Maori Māori Aboriginal Inuit Navajo Cherokee Sioux Basque Basques Flemish Walloon Breton Sicilian Bavarian Tamil Tamils
Sinhalese Bengali Punjabi Pashtun Pashtuns Hazara Berber Hispanic Hispanics Latino Latinos Latina Latinas Cuban-American
African-American Republican Republicans Democrat Democrats Democratic Tory Tories Conservatives Liberals Socialists Socialist Communist Communists
Nazi Nazis Marxist Marxists Western Nordic Baltic Balkan Slavic Slav Slavs Caucasian Californian Californians Texan Texans Londoner Londoners Parisian
Parisians Muscovites Zionist Zionists Salafi Salafist Hasidic Quaker Quakers Amish Bosniak Bosniaks Greens`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

function readCountries(lines: string): Country[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [names, demonyms] = line.split(":");
      return { names: listed(names), demonyms: listed(demonyms) };
    });
}

function listed(words: string): string[] {
  return words
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
