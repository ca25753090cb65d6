/** French, whole: the tables of all parts, with the spaces that French sets before its marks. */
import type { Phrasebook } from "../say.ts";
import { actionsInFrench } from "./actions.ts";
import { cardsInFrench } from "./cards.ts";
import { checksInFrench } from "./checks.ts";
import { cluesInFrench } from "./clues.ts";
import { datesInFrench } from "./dates.ts";
import { deskInFrench } from "./desk.ts";
import { factsInFrench } from "./facts.ts";
import { noticesInFrench } from "./notices.ts";
import { reasonsInFrench } from "./reasons.ts";
import { viewsInFrench } from "./views.ts";

/** Before these marks, and inside guillemets, no line breaks. */
const spaced = (french: string): string => french.replace(/ (?=[:;?!%»])|(?<=«) /gu, "\u00a0");

/** What is said in French, by the English. */
export const french: Phrasebook = Object.fromEntries(
  Object.entries({
    ...{ ...checksInFrench, ...factsInFrench, ...cluesInFrench, ...reasonsInFrench, ...datesInFrench },
    ...{ ...cardsInFrench, ...viewsInFrench, ...actionsInFrench, ...deskInFrench, ...noticesInFrench },
  }).map(([english, words]) => [english, spaced(words)]),
);
