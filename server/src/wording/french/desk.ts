/** French of the desk: decisions, evidence, and what keeps them from being saved. */
import type { Phrasebook } from "../say.ts";

const decisions: Phrasebook = {
  ...{ open: "à vérifier", checked: "vérifié", disputed: "contesté", dropped: "retiré", dismissed: "écarté" },
  "{state!}, {day#}": "{state}, {day}",
  "{state!}, {day#}: {reason}": "{state}, {day} : {reason}",
  "{state!} by {who}, {day#}": "{state} par {who}, {day}",
  "{state!} by {who}, {day#}: {reason}": "{state} par {who}, {day} : {reason}",
  "State: {decision!}": "État : {decision}",
  "Edited since it was {decision!}": "Modifié depuis : {decision}",
  "Evidence: {words}": "Pièce : {words}",
  "Evidence: “{words}” in {where}": "Pièce : « {words} » dans {where}",
};

const troubles: Phrasebook = {
  "The ledger {file} is damaged ({reason}). It is left as it is. Decisions are kept in memory and saved as soon as that works.": "Le registre {file} est endommagé ({reason}). Il est laissé tel quel. Les décisions sont gardées en mémoire et enregistrées dès que possible.",
  "The ledger {file} is damaged ({reason}). It is left as it is, with a copy in {copy}. Decisions are kept in memory and saved as soon as that works.": "Le registre {file} est endommagé ({reason}). Il est laissé tel quel, avec une copie dans {copy}. Les décisions sont gardées en mémoire et enregistrées dès que possible.",
  "The ledger {file} cannot be used: {reason}. Decisions are kept in memory and saved as soon as that works.": "Le registre {file} est inutilisable : {reason}. Les décisions sont gardées en mémoire et enregistrées dès que possible.",
  "The ledger {file} cannot be used: {reason!}. Decisions are kept in memory and saved as soon as that works.": "Le registre {file} est inutilisable : {reason}. Les décisions sont gardées en mémoire et enregistrées dès que possible.",
  "permission is denied": "accès refusé",
  "that is not permitted": "opération interdite",
  "the disk is read-only": "le disque est en lecture seule",
  "the disk is full": "le disque est plein",
  "the disk quota is used up": "le quota de disque est épuisé",
  "there is a file where the folder .copydesk should be": "un fichier occupe la place du dossier .copydesk",
  "there is a folder where the file should be": "un dossier occupe la place du fichier",
  "the folder is gone": "le dossier n’existe plus",
  "another program holds it": "un autre programme l’utilise",
  "another editor is writing it": "un autre éditeur est en train de l’écrire",
  "This text lies in no folder that is open here. Decisions on it last until the editor closes; save it in the folder to keep them.": "Ce texte n’est dans aucun des dossiers ouverts. Les décisions durent jusqu’à la fermeture de l’éditeur ; enregistrez-le dans le dossier pour les garder.",
  "No file can be written here. Decisions last until the editor closes.": "Aucun fichier ne peut être écrit ici. Les décisions durent jusqu’à la fermeture de l’éditeur.",
}; // prettier-ignore

const refusals: Phrasebook = {
  "There is no finding at this place.": "Il n’y a pas de signalement à cet endroit.",
  "There is no claim at this place.": "Il n’y a pas d’affirmation à cet endroit.",
  "There is no quotation at this place.": "Il n’y a pas de citation à cet endroit.",
  "There is no name at this place.": "Il n’y a pas de nom à cet endroit.",
  "There is no claim or quotation at this place.": "Il n’y a ni affirmation ni citation à cet endroit.",
  "There is no such evidence at this place.": "Cette pièce ne se trouve pas à cet endroit.",
  "Nothing is dismissed there.": "Rien n’est écarté à cet endroit.",
  "“{words}” is no address.": "« {words} » n’est pas une adresse.",
  "{uri} is not open, or is left alone.": "{uri} n’est pas ouvert, ou n’est pas lu.",
  "Several checks find something here; “check” is one of {checks}.": "Plusieurs contrôles signalent quelque chose ici : {checks}.",
}; // prettier-ignore

const changes: Phrasebook = { "[here: ": "[ici : ", "[source: ": "[source : " };

/** French of the desk, by its English. */
export const deskInFrench: Phrasebook = { ...decisions, ...troubles, ...refusals, ...changes };
