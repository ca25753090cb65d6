/** French of what can be done: light bulbs, and what a rename asks. */
import type { Phrasebook } from "../say.ts";

/** French of actions, by their English. */
export const actionsInFrench: Phrasebook = {
  "Apply all safe fixes": "Appliquer toutes les corrections sûres",
  "{fix} (all {count#})": "{fix} (les {count})",
  "Mend all {count#} of {check} in this text": "Corriger les {count} {check} de ce texte",
  "Dismiss {check} with a reason…": "Écarter {check} avec un motif…",
  "Dismiss all {count#} of {check} in this text…": "Écarter les {count} {check} de ce texte…",
  "Mark this claim checked": "Marquer cette affirmation comme vérifiée",
  "Mark this quotation checked": "Marquer cette citation comme vérifiée",
  "Dispute this claim…": "Contester cette affirmation…",
  "Dispute this quotation…": "Contester cette citation…",
  "Re-open this claim": "Rouvrir cette affirmation",
  "Re-open this quotation": "Rouvrir cette citation",
  "Attach the passage in {file}": "Joindre le passage de {file}",
  "Attach evidence to this claim…": "Joindre une pièce à cette affirmation…",
  "Attach evidence to this quotation…": "Joindre une pièce à cette citation…",
  "Inside quotations": "Dans des citations",
  "These words belong to the speaker.": "Ces mots appartiennent à la personne citée.",
};
