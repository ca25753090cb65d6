/** entity/wrong-location: a place put in the wrong country; a capital that is none. */
import { findLocations, judgeLocation, type Location, type LocationConflict } from "../../analysis/facts/locations.ts";
import { timesOf, wordsOf } from "../../analysis/facts/rulings.ts";
import type { Analysis } from "../../analysis/model.ts";
import { writeFactDate } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { textOf } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks places in countries where they are not, and capitals that are none. */
export const wrongLocation: Check = {
  id: "entity/wrong-location",
  title: "Place in the wrong country, or a capital that is none",
  severity: "warning",
  why: "A wrong country is the slip of a hurried desk, and every reader from there sees it. Disputed places are never judged, nor are small towns that may have a namesake.",
  examples: {
    flagged: [
      "The {Australian capital, Sydney}, was covered in smoke.",
      "{Nairobi, the capital of Tanzania}, has grown fourfold.",
      "An explosion shook {Basra, Iran}, killing four.",
      "Voters in the {Polish city of Vilnius} queued for hours.",
    ],
    silent: [
      "The Australian capital, Canberra, was covered in smoke.",
      "Lagos, Nigeria's commercial capital, has grown fourfold.",
      "The family lives in Paris, Texas, near the rail yard.",
      "Envoys came from London, France and Italy.",
      "In 1975 he was received in Bonn, the West German capital.",
      "A court in Sevastopol, Russia, extended his detention.",
    ],
  },
  scope: "paragraph",
  find: (analysis, { knowledge }) => (knowledge ? findWrong(analysis, knowledge) : []),
};

function findWrong(analysis: Analysis, knowledge: Knowledge): Raised[] {
  return analysis.prose.sentences.flatMap((sentence) => {
    const locations = findLocations(wordsOf(analysis, sentence), knowledge);
    if (locations.length === 0) return [];
    const { times } = timesOf({ analysis, sentence });
    return locations.flatMap((location) => {
      const conflict = isWithinMarks(analysis, location.span) ? null : judgeLocation(location, times, knowledge);
      return conflict ? [raise(analysis, location, conflict, knowledge)] : [];
    });
  });
}

function raise(
  { prose }: Analysis,
  { span, town, country }: Location,
  { places, capitals }: LocationConflict,
  knowledge: Knowledge,
): Raised {
  const words = textOf(prose.text, span);
  const where = [...new Set(places.map((place) => knowledge.countryCoded(place.country)?.name ?? place.country))].join(
    " and in ",
  );
  if (capitals.length === 0)
    return {
      span,
      message: `${words}: the facts know ${town} in ${where}, none in ${country.name} (source geonames, as of 2026-05). Is it the town or the country?`,
    };
  const names = capitals.map(
    ({ name, from, to, note }) =>
      `${name}${from || to ? ` ${writeFactDate(from)} to ${writeFactDate(to) || "today"}` : ""}${note ? ` (${note})` : ""}`,
  );
  return {
    span,
    message: `${words}: capital of ${country.name}: ${[...new Set(names)].slice(0, 3).join("; ")}; the facts know ${town} in ${where} (source hand tables and world-countries, as of 2025). Is it the town or the country?`,
  };
}
