/** What is counted by offices, and the wholes that shares are of. From statistical yearbooks' tables of contents and news usage; ours. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Nouns that a census, a register or an office counts. */
export const countedByOffices: ReadonlySet<string> = set(`people workers employees migrants refugees immigrants children
  women men residents inhabitants patients deaths cases households families jobs homes students pupils teachers nurses
  doctors farmers voters users victims species speakers civilians prisoners inmates orphans adults teenagers babies births
  citizens foreigners businesses companies firms schools muslims christians jews hindus catholics buddhists pensioners
  veterans villages hectares acres visitors tourists trees deportees detainees girls boys elephants cattle sheep goats dogs
  cats animals vehicles cars crimes thefts burglaries murders suicides divorces marriages accidents crashes fires
  tons tonnes barrels hospitals beds shops farms apartments flats dwellings houses addicts smokers drinkers drivers
  motorists passengers commuters customers borrowers taxpayers claimants beneficiaries recipients americans britons
  indians germans russians chinese nigerians mexicans canadians australians europeans africans asians youths youngsters
  graduates apprentices amputees survivors widows illnesses infections`);

/** Nouns of places and branches of which statistics are kept. */
export const regionNouns: ReadonlySet<string> =
  set(`country nation region city state province district county island islands
  capital town world continent sector industry economy valley delta territory kingdom republic planet population borough
  parish municipality archipelago peninsula suburb suburbs countryside`);

/** Mass nouns that shares are of. */
export const economies: ReadonlySet<string> =
  set(`food crop harvest energy electricity power land water income output budget trade
  workforce labour labor gdp oil gas carbon plastic waste public electorate rice wheat forest forests coast
  production consumption spending traffic coal fish grain cocoa coffee tea cotton steel housing stock wealth aid debt
  emissions pollution crime tourism agriculture manufacturing youth population diet rainfall territory surface
  capacity supply demand`);

/** Quantities without a figure, as patterns of words: statistics when a sentence tells what is so. */
export const generalQuantities = `
  tens/hundreds/dozens of thousands/millions of @adj+ @plural
  hundreds/thousands/millions/billions of @adj+ @plural
  most @adj+ @plural in/across the/this
  half of? the? @adj+ @plural in/across
`;

/** The same, that need no region beside them. */
export const wholeQuantities = `
  the/a vast/large/great/overwhelming/clear? majority of @adj+ @plural
  has/have more? than? nearly/almost/roughly? doubled/tripled/trebled/quadrupled/quintupled/halved since
`;
