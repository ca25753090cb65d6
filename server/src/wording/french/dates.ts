/** French of calendar words: months, weekdays, and dates that are written out. */
import type { Phrasebook } from "../say.ts";

const months: Phrasebook = {
  ...{ January: "janvier", February: "février", March: "mars", April: "avril", May: "mai", June: "juin" },
  ...{ July: "juillet", August: "août", September: "septembre", October: "octobre", November: "novembre" },
  December: "décembre",
};

const weekdays: Phrasebook = {
  ...{ Monday: "lundi", Tuesday: "mardi", Wednesday: "mercredi", Thursday: "jeudi", Friday: "vendredi" },
  ...{ Saturday: "samedi", Sunday: "dimanche" },
};

const spans: Phrasebook = { day: "jour", week: "semaine", month: "mois", year: "an", hour: "heure", minute: "minute" };

/** French of the calendar, by its English. */
export const datesInFrench: Phrasebook = {
  ...months,
  ...weekdays,
  ...spans,
  "{date#}": "{date}",
  "{month!} {year#}": "{month} {year}",
  "{day#} {month!} {year#}": "{day} {month} {year}",
  "{weekday!}, {day#} {month!} {year#}": "{weekday} {day} {month} {year}",
  " and ": " et ",
  " or ": " ou ",
  "; ": " ; ",
  "{place} and in {other}": "{place}, {other}",
};
