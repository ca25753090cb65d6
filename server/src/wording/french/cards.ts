/** French of hovers: cards of names, dates, quotations and claims, and of hints beside the words. */
import type { Phrasebook } from "../say.ts";

const names: Phrasebook = {
  "{name} · {type!}": "{name} · {type}",
  ...{ person: "personne", organisation: "organisation", place: "lieu", event: "événement" },
  ...{ work: "œuvre", product: "produit", group: "groupe" },
  "Why: {clue!}": "Indice : {clue}",
  "“{words}” stands for this name": "« {words} » désigne ce nom",
  "Given as: {titles~}": "Présenté comme : {titles}",
  "Named {times!}, first in full on line {line#}; {quoted!}": "Nommé {times}, d’abord en entier ligne {line} ; {quoted}",
  once: "une fois",
  twice: "deux fois",
  "{count#} times": "{count} fois",
  "not quoted": "jamais cité",
  "quoted {times!}": "cité {times}",
  "Could also be: {one}": "Pourrait aussi être : {one}",
  "Could also be: {one} or {other}": "Pourrait aussi être : {one} ou {other}",
  "Could also be: {one} or {other} or {third}": "Pourrait aussi être : {one}, {other} ou {third}",
  "former: {words}": "ancien : {words}",
  "former: {words} (line {lines})": "ancien : {words} (ligne {lines})",
  "{words} (line {lines})": "{words} (ligne {lines})",
}; // prettier-ignore

const quotations: Phrasebook = {
  "Quotation: “{words}”": "Citation : « {words} »",
  "Partial quotation: “{words}”": "Citation partielle : « {words} »",
  "Indirect speech: “{words}”": "Discours indirect : « {words} »",
  "Marks of distance: nobody is quoted: “{words}”": "Guillemets de distance, personne n’est cité : « {words} »",
  "Cue: “{words}”": "Incise : « {words} »",
  "Speaker: nobody is given as saying it": "Auteur : personne n’est indiqué",
  "Speaker: {who}": "Auteur : {who}",
  "Speaker: {one} or {other}": "Auteur : {one} ou {other}",
  "Speaker: {one} or {other} or {third}": "Auteur : {one}, {other} ou {third}",
  "The same words on line {line#} ({who!})": "Les mêmes mots ligne {line} ({who})",
  "The same words on line {line#} ({who})": "Les mêmes mots ligne {line} ({who})",
  "nobody named": "personne n’est nommé",
  "Source texts: not found": "Textes sources : introuvable",
  "Source texts: word for word in {file}": "Textes sources : mot pour mot dans {file}",
  "Source texts: word for word in {file}, said there by {who}": "Textes sources : mot pour mot dans {file}, où c’est dit par {who}",
  "Source texts: in other words in {file}: {changes~}": "Textes sources : en d’autres mots dans {file} : {changes}",
  "Source texts: in other words in {file}, said there by {who}: {changes~}": "Textes sources : en d’autres mots dans {file}, où c’est dit par {who} : {changes}",
  "The source text’s passage": "Le passage du texte source",
  "The source text’s passage, in other words": "Le passage du texte source, en d’autres mots",
}; // prettier-ignore

const claims: Phrasebook = {
  "Claim: {share#} % worth checking": "Affirmation : à vérifier à {share} %",
  "Kind: {kinds!}": "Type : {kinds}",
  "Why: {reasons!}": "Indice : {reasons}",
  "Asserted by {who}": "Affirmé par {who}",
  "Nobody is given as the ground for it": "Aucune source n’est indiquée",
};

const dates: Phrasebook = {
  "Nothing dates this text, so this day stays open.": "Rien ne date ce texte : ce jour reste indéterminé.",
  "{words}: {date!}": "{words} : {date}",
  "Counted from {date!} ({clue!})": "Compté à partir du {date} ({clue})",
};

/** French of cards, by their English. */
export const cardsInFrench: Phrasebook = { ...names, ...quotations, ...claims, ...dates };
