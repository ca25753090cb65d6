/** French of lists: rows of the views, the outline, lenses, completion, and the annotated copy. */
import type { Phrasebook } from "../say.ts";

const rows: Phrasebook = {
  "1 mention": "1 mention",
  "{count#} mentions": "{count} mentions",
  "1 quotation": "1 citation",
  "{count#} quotations": "{count} citations",
  "1 paraphrase": "1 paraphrase",
  "{count#} paraphrases": "{count} paraphrases",
  "line {line#}": "ligne {line}",
  "{file}, line {line#}": "{file}, ligne {line}",
  "former {title}": "ancien : {title}",
  "Nobody named": "Personne n’est nommé",
  "More than one it could be": "Plusieurs auteurs possibles",
  "nobody behind it": "sans source",
  "edited since": "modifié depuis",
  Claim: "Affirmation",
  Quotation: "Citation",
  Paraphrase: "Paraphrase",
  "{share#} % worth checking": "à vérifier à {share} %",
  "“{words}”: {one} or {other}": "« {words} » : {one} ou {other}",
};

const outline: Phrasebook = {
  Section: "Section",
  "claim, {share#} %": "affirmation, {share} %",
  "1 quote": "1 citation",
  "{count#} quotes": "{count} citations",
  "{quotes!}: {counts!}": "{quotes} : {counts}",
  "{count#} named": "{count} avec auteur",
  "{count#} ambiguous": "{count} à l’auteur ambigu",
  "{count#} nobody’s": "{count} sans auteur",
  "1 claim": "1 affirmation",
  "{count#} claims": "{count} affirmations",
  "{checked#} of {count#} checked": "{checked} sur {count} vérifiées",
  "{type!}, line {line#}": "{type}, ligne {line}",
  "{type!}, in another open text": "{type}, dans un autre texte ouvert",
};

const copy: Phrasebook = {
  quotation: "citation",
  "reporting words": "incise",
  claim: "affirmation",
  finding: "signalement",
  "Who speaks how much": "Qui parle combien",
  "Dates in the text": "Dates du texte",
  "{words}, the date of the text": "{words}, date du texte",
  "{count#} more": "{count} autres",
  "{count#} word, {share#} %": "{count} mot, {share} %",
  "{count#} words, {share#} %": "{count} mots, {share} %",
  "direct quotation": "citation directe",
  "partial quotation": "citation partielle",
  "indirect quotation": "discours indirect",
  "word for word in {file}": "mot pour mot dans {file}",
  "differs from {file}": "diffère de {file}",
};

/** French of lists, by their English. */
export const viewsInFrench: Phrasebook = { ...rows, ...outline, ...copy };
