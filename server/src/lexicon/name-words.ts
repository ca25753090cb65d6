/** Words that say what a name names: head words of organisations, places, events and works; particles and suffixes of people. Keyed by hand. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter((word) => word !== ""));

/** Words that end (or, before "of", begin) the name of an organisation, in lower case. */
export const organizationWords =
  set(`academy administration agency airlines airways alliance army assembly associates association
athletic authority bank bar-association battalion board bloc brigade brotherhood bureau business-school cabinet capital caucus center-for centre-for chamber charity church city-council clinic club coalition college
command commission committee commons communications community-college company conference confederation congress consortium constabulary consulate consulting convention corp corp. corporation
corps council court courts department diocese directorate division embassy enterprises exchange executive federation fc firm force forces foundation front fund
government group guard guild holdings hospital house-of inc inc. industries industry initiative institute institution insurance international investments journal kremlin laboratories laboratory league
legislature limited llc llp lords ltd ltd. media ministry mission mosque motors movement museum navy network news newspaper observatory office opera orchestra organisation
organization parliament partners partnership party petroleum pharmaceuticals plc police post-office press program programme prosecutor railway railways regiment registry reserve resistance review
school schools secretariat securities senate seminary service services society solutions sports squad studio studios superior-court symphony systems taskforce team technologies
telecom television theatre theater times tribunal tribune trust union unions united universities university utilities utility volunteers watch weekly works`);

/** Words that begin an organisation's name before "of" or "for": "Ministry of Health", "Bank of England". */
export const organizationsOf =
  set(`academy administration agency alliance army assembly association authority bank board brotherhood bureau bank chamber
church college commission committee confederation conference congress consortium convention corporation council court department diocese directorate division federation forum front fund guild house institute institution
league ministry movement museum network office organisation organization parliament party registry school secretariat senate society union university`);

/** Words that end the name of a place or facility, in lower case. */
export const placeWords =
  set(`airport alley archipelago arena avenue bay beach boulevard bridge building canal canyon cape castle cathedral cemetery channel city coast cottage county
creek crescent dam desert district drive estate falls forest fort garden gardens glacier gulf hall harbor harbour heights highway hill hills hotel island islands isle junction lake lane
lagoon library mall mansion market memorial monastery motorway mount mountain mountains oblast ocean palace park parish passage path peninsula pier plains plateau plaza point port prefecture prison province quay ranch refinery region reservoir
ridge river road roundabout rocks sea shrine square stadium state station strait straits street strip suburb temple terminal territory tower towers town township tunnel valley village villages volcano
wall waterfall way wharf woods zone`);

/** Words that begin the name of a place: "Mount Kenya", "Lake Victoria", "Gulf of Aden". */
export const placesOf = set(
  `bay cape city coast county fort gulf isle island kingdom lake mount mt port republic river sea state strait town valley village principality`,
);

/** Words that end the name of an event, in lower case. */
export const eventWords =
  set(`accord-day attacks awards bowl carnival championship championships classic conference cup debate derby election elections exhibition expo fair festival final finals games genocide
holocaust intifada invasion marathon massacre olympics open playoffs primaries prix rebellion referendum regatta revolution summit super-bowl tournament tour trials uprising war wars`);

/** Words that end the name of a law, treaty, book or other work, in lower case. */
export const workWords = set(
  `accord accords act agreement amendment bible charter code constitution convention covenant declaration directive doctrine pact protocol quran koran treaty`,
);

/** Words inside a person's name that are written small: "van der Leyen", "bin Salman", "al-Sayed". */
export const personParticles = set(
  `van von der den de di da dos das do del della du la le ter ten ibn bin bint abu al el ul ud y e zu af av mac mc ap st st. ben ould dit`,
);

/** What may follow a person's name and belongs to it: "Jr.", "III". */
export const personSuffixes = set(`jr jr. sr sr. ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii`);

/** Words that are written with a capital and name nobody: weekdays, months, the pronoun. */
export const calendarWords =
  set(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jul aug aug. sept sept. sep oct oct. nov nov. dec dec.
christmas easter ramadan i gmt bst est edt utc am pm a.m. p.m. ok tv covid covid-19 dna hiv aids ceo gdp`);

/** Bodies whose names have no head word that says so. Keyed by hand. */
export const knownOrganizations: ReadonlySet<string> = new Set(
  `United Nations|White House|Downing Street|Kremlin|Pentagon|Red Cross|Red Crescent|Whitehall|Capitol Hill|Wall Street|Scotland Yard|Hamas|Hezbollah|Hizbullah|Taliban|Al Qaeda|al-Qaeda|al-Qaida|Islamic State|Boko Haram|Al-Shabab|al-Shabaab|Reuters|Associated Press|Bloomberg|Xinhua|Tass|Interfax|Al Jazeera|Google|Apple|Amazon|Microsoft|Facebook|Meta|Twitter|Tesla|Boeing|Airbus|Toyota|Volkswagen|Siemens|Samsung|Sony|Netflix|Walmart|Gazprom|Rosneft|Interpol|Europol|Frontex|Greenpeace|Amnesty International|Human Rights Watch|Labour|Labor|Fed|Federal Reserve|Nasdaq|Bundesbank|Bundestag|Knesset|Duma|Lok Sabha|Rajya Sabha|Likud|Fatah|Sinn Féin|Sinn Fein|Supreme Court|New York Times|Washington Post|Wall Street Journal|Financial Times|Guardian|CNN|Fox News`.split(
    "|",
  ),
);

/** Cities and regions that news names most. Keyed by hand. */
export const knownPlaces: ReadonlySet<string> = new Set(
  `London|Paris|Berlin|Brussels|Moscow|Kyiv|Kiev|Washington|New York|Beijing|Tokyo|Delhi|New Delhi|Mumbai|Shanghai|Rome|Madrid|Lisbon|Vienna|Geneva|Zurich|Athens|Ankara|Istanbul|Cairo|Tehran|Baghdad|Damascus|Beirut|Jerusalem|Tel Aviv|Riyadh|Dubai|Abu Dhabi|Doha|Kabul|Islamabad|Karachi|Lahore|Dhaka|Colombo|Kathmandu|Bangkok|Hanoi|Jakarta|Manila|Seoul|Pyongyang|Taipei|Sydney|Melbourne|Canberra|Wellington|Auckland|Ottawa|Toronto|Montreal|Vancouver|Chicago|Los Angeles|San Francisco|Boston|Philadelphia|Houston|Dallas|Miami|Atlanta|Seattle|Detroit|Denver|Las Vegas|Mexico City|Havana|Caracas|Bogotá|Bogota|Lima|Santiago|Buenos Aires|Brasília|Brasilia|São Paulo|Rio de Janeiro|Nairobi|Lagos|Abuja|Accra|Dakar|Johannesburg|Pretoria|Cape Town|Harare|Kampala|Kigali|Addis Ababa|Khartoum|Tripoli|Tunis|Algiers|Rabat|Warsaw|Prague|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Sarajevo|Stockholm|Oslo|Copenhagen|Helsinki|Dublin|Edinburgh|Glasgow|Belfast|Cardiff|Manchester|Liverpool|Birmingham|Amsterdam|The Hague|Munich|Frankfurt|Hamburg|Milan|Barcelona|Tbilisi|Yerevan|Baku|Minsk|Vilnius|Riga|Tallinn|St. Petersburg|Kharkiv|Odesa|Odessa|Donetsk|Luhansk|Mariupol|Sevastopol|Aleppo|Mosul|Basra|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Queensland|Victoria|New South Wales|Punjab|Kerala|Gujarat|Bavaria|Siberia|Donbas|Caucasus|Balkans|Sahel|Mediterranean|Pacific|Atlantic|Arctic|Black Sea|Baltic Sea|Red Sea|Danube|Nile|Rhine|Silicon Valley|Hollywood`.split(
    "|",
  ),
);
