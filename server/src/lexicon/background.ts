/** Words of background: centuries and eras that copy dates things in, the verbs of a career, works that come out. From usage; ours. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Eras as patterns of words (`checks/word-patterns.ts`). */
export const eras = `
  in/since/during/from/by/of/to/until/throughout/before/after the early/late/mid/middle/turn? -? of? the? @ordinal century/centuries
  in/since/during/from/by/of/to/until/throughout/before/after @ordinal - century
  the early/late/mid/middle? -? @ordinal century/centuries
  during/after/before/since/until/in/between/of the first/second? world war/wars
  during/after/before/since/until/in/of world war one/two/i/ii
  during/after/before/since/until/in/throughout/of the cold war
  during/after/before/since/until/in/throughout/under/from/to/of the great/american/russian/french/spanish/industrial/cultural/english/crimean/boer/korean/vietnam/napoleonic/roman/ottoman/british/soviet/mughal/habsburg/qing/ming/byzantine depression/revolution/war/wars/civil/empire/era/period/dynasty/raj/times
  during/after/before/since/until/in/throughout/under/from/to/of the middle/dark/bronze/iron/stone/victorian/edwardian/elizabethan/tudor/colonial/interwar/postwar/prewar/apartheid/communist/imperial/medieval/renaissance/prohibition/soviet ages/age/era/period/years/times/rule/occupation
  under/during/in/since/from/after/before colonial/roman/ottoman/soviet/medieval/ancient/viking/victorian/apartheid/communist/nazi/portuguese/spanish/british/french/dutch/japanese/biblical/prehistoric rule/times/occupation/days/empire
  for/over many/two/three/four/several? decades/centuries/generations !to
  decades/centuries/generations ago
  since independence/antiquity/prehistory/medieval
`;

/** What people do in a life or a career. */
export const lifeVerbs: ReadonlySet<string> =
  set(`born raised grew joined graduated married wed divorced moved studied worked retired died lived served hired
  promoted emigrated immigrated fled settled trained qualified enrolled enlisted volunteered debuted taught wore played
  starred transferred`);

/** Works whose year stands on them. */
export const works: ReadonlySet<string> = set(`film films movie song album single novel book memoir series sitcom play
  musical opera symphony painting poem documentary show record game videogame collection`);
