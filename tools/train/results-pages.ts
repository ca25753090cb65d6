/** Pages of made-up sports results: tables and short lines in which names stand with little round them, as wires carry them. */
import { readFileSync } from "node:fs";
import countries from "world-countries";
import {
  BEGIN,
  END,
  INSIDE,
  labelOf,
  nameTypes,
  OUTSIDE,
  SINGLE,
  type NameType,
} from "../../server/src/recognizer/labels.ts";
import { readParagraph } from "../../server/src/text/tokens.ts";
import { townsAndTeams } from "../../server/src/lexicon/teams.ts";
import { sharedPath, type LabelledSentence, type LabelledText } from "./corpora.ts";

/** So many pages, the same each time; their set is "results". */
export function resultsPages(count: number): readonly LabelledText[] {
  const cast = newCast();
  return Array.from({ length: count }, () => {
    const { head, rows, lines } = pick(cast, sports);
    const body = Array.from({ length: lines }, () => pick(cast, rows));
    return {
      set: "results",
      sentences: [pick(cast, head), pick(cast, datelines), ...body].map((line) => fill(cast, line)),
    };
  });
}

interface Sport {
  /** Headlines; words in {braces} are filled with names, those in capitals with names in capitals. */
  readonly head: readonly string[];
  readonly rows: readonly string[];
  readonly lines: number;
}

const datelines = ["{CITY} {date}", "{CITY} , {date}", "{CITY} , {nation} {date}", "{player}"];

const sports: readonly Sport[] = [
  {
    lines: 16,
    head: [
      "SOCCER - {GROUP} LEAGUE RESULTS .",
      "SOCCER - {CLUB} GET LUCKY WIN AGAINST {CLUB} .",
      "Soccer - {group} cup scores",
      "SOCCER - {GROUP} FIRST DIVISION STANDINGS .",
      "SOCCER - {SURNAME} RETURNS TO {CLUB} .",
    ],
    rows: [
      "{club} {n} {club} {n}",
      "{club} {n} {club} {n} ( halftime {n}-{n} )",
      "{club} - {club} {n}-{n}",
      "Scorers : {surname} ( {m} ) , {surname} ( {m} penalty )",
      "{club} - {player} ( {m} )",
      "Attendance : {m},000 .",
      "{club} {m} {n} {n} {n} {m} {m} {m}",
      "Results of {group} first division matches on {day} :",
      "Played {day} : {club} {n} {club} {n}",
      "{club} beat {club} {n}-{n} with goals from {surname} and {surname} .",
      "{club} v {club}",
      "Leading goalscorers : {player} ( {club} ) {n} , {player} ( {club} ) {n}",
    ],
  },
  {
    lines: 10,
    head: [
      "SOCCER - {NATION} BEAT {NATION} IN QUALIFIER .",
      "SOCCER - {NATION} V {NATION} LINE-UPS .",
      "SOCCER - {NATION} NAME SQUAD FOR {NATION} MATCH .",
    ],
    rows: [
      "{nation} {n} {nation} {n}",
      "{nation} beat {nation} {n}-{n} ( halftime {n}-{n} ) .",
      "{nation} - {player} ( {m} )",
      "{nation} {n} {n} {n} {n} {n} {n} {n}",
      "{nation} : {n} - {player} ; {n} - {player} , {m} - {player} , {m} - {player}",
      "Goalkeepers - {player} ( {club} ) , {player} ( {club} )",
      "Midfielders : {player} , {player} ( {club} ) , {player}",
      "{nation} v {nation}",
    ],
  },
  {
    lines: 16,
    head: [
      "BASEBALL - {TOWN} EDGE {TOWN} .",
      "BASEBALL - LEAGUE STANDINGS AFTER {DAY} 'S GAMES .",
      "BASKETBALL - RESULTS OF {DAY} 'S GAMES .",
      "HOCKEY - STANDINGS AFTER {DAY} 'S GAMES .",
    ],
    rows: [
      "{town} {n} {town} {n}",
      "{TOWN} {m} {TOWN} {m}",
      "{town} {m} , {town} {m}",
      "{TOWN} {m} {m} .{m}7 -",
      "{TOWN} {m} {m} .{m}2 {n} 1/2",
      "{town} {m} {m} .{m}4",
      "{TOWN} AT {CITYTOWN}",
      "{town} at {citytown} , 7:05 p.m.",
      "{team} {n} , {team} {n}",
      "W L PCT GB",
      "EASTERN DIVISION",
      "WESTERN CONFERENCE",
      "CENTRAL DIVISION",
      "{player} ( {m}-{n} ) struck out {n} in {n} innings for {town} .",
      "{surname} hit two homers as {town} beat {town} {n}-{n} .",
      "In {citytown} , {player} scored {m} points and {town} won {m}-{m} .",
    ],
  },
  {
    lines: 12,
    head: [
      "TENNIS - {SURNAME} BEATS {SURNAME} IN SECOND ROUND .",
      "TENNIS - RESULTS AT {CITY} OPEN .",
      "Tennis - {day} 's results from {city}",
    ],
    rows: [
      "{player} ( {nation} ) beat {player} ( {nation} ) {n}-{n} {n}-{n}",
      "{n} - {player} ( {nation} ) beat {player} ( {nation} ) {n}-{n} {n}-{n} {n}-{n}",
      "{n}-{player} ( {nation} ) vs. {player} ( {nation} )",
      "{player} , {nation} , def. {player} , {nation} , {n}-{n} , {n}-{n} .",
      "Women 's singles , second round",
      "Men 's singles , quarterfinals",
    ],
  },
  {
    lines: 14,
    head: [
      "ATHLETICS - {CITY} GRAND PRIX RESULTS .",
      "CYCLING - {SURNAME} WINS STAGE IN {CITY} .",
      "SKIING - LEADING WORLD CUP RESULTS .",
      "GOLF - LEADING SCORES AT {CITY} OPEN .",
      "MOTOR RACING - LEADING TIMES IN {CITY} .",
    ],
    rows: [
      "{n}. {player} ( {nation} ) {m}.{m}",
      "{n} . {player} ( {nation} ) {n}:{m}.{m} seconds",
      "{n}. {player} , {nation} , {m}:{m}",
      "{player} ( {nation} ) {m} {m} {m}",
      "{m} {player} , {player} ( {nation} ) , {player}",
      "Women 's 100 metres :",
      "Men 's 1,500 metres :",
      "{n}. {nation} {m} points",
      "{n}. {player} ( {nation} ) same time",
    ],
  },
  {
    lines: 14,
    head: [
      "CRICKET - {NATION} V {NATION} SCOREBOARD .",
      "CRICKET - {NATION} {m}-{n} AGAINST {NATION} .",
      "CRICKET - {SURNAME} CENTURY PUTS {NATION} ON TOP .",
    ],
    rows: [
      "{surname} c {surname} b {surname} {m}",
      "{surname} lbw b {surname} {n}",
      "{initials} {surname} run out {m}",
      "{initials} {surname} not out {m}",
      "Bowling : {surname} {m}-{n}-{m}-{n} , {surname} {m}-{n}-{m}-{n} .",
      "Extras ( lb-{n} nb-{n} ) {m}",
      "Total ( for {n} wickets ) {m}7",
      "Fall of wickets : 1-{m} 2-{m} 3-{m}",
      "To bat : {surname} , {surname} , {surname}",
      "{nation} first innings",
      "Umpires : {player} and {player} .",
    ],
  },
];

/** Names to fill in, and the state of the random numbers. */
interface Cast {
  readonly names: Readonly<Record<string, readonly string[]>>;
  random: number;
}

/** Types of what fills a slot; a town that plays is a team. */
const slotTypes: Readonly<Record<string, NameType>> = {
  ...{ club: "organization", town: "organization", team: "organization", group: "group" },
  ...{ nation: "place", city: "place", citytown: "place", player: "person", surname: "person" },
};

function newCast(): Cast {
  const people = column("people.tsv", ({ name }) =>
    /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(name) ? name : "",
  );
  const clubs = column("organizations.tsv", ({ name, kind }) =>
    kind === "club" && /^\p{Lu}\D{3,22}$/u.test(name) ? name : "",
  );
  const cities = column("places.tsv", ({ name, population }) =>
    Number(population) > 150_000 && /^[\p{L} '-]+$/u.test(name) ? name : "",
  );
  const towns = townsAndTeams.map(([town]) => town);
  return {
    random: 20,
    names: {
      player: people,
      surname: people.map((name) => name.split(" ").at(-1) ?? name),
      club: [...clubs, ...townsAndTeams.flat()],
      town: towns,
      citytown: towns,
      team: townsAndTeams.map((names) => names.join(" ")),
      city: cities,
      nation: [
        ...countries.filter(({ independent }) => independent).map(({ name }) => name.common),
        "U.S.",
        "Britain",
        "England",
        "Scotland",
        "West Indies",
        "Wales",
      ],
      group: countries
        .flatMap(({ demonyms, independent }) => (independent ? [demonyms?.eng?.m ?? ""] : []))
        .filter((name) => name !== ""),
      day: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
      initials: ["A.", "J.", "M.", "S.", "R.", "D.", "G."],
    },
  };
}

function column(table: string, pickName: (row: Record<string, string>) => string): string[] {
  const [head, ...rows] = readFileSync(sharedPath(`knowledge/${table}`), "utf8")
    .trimEnd()
    .split("\n");
  const columns = head.split("\t");
  return rows
    .map((row) => pickName(Object.fromEntries(row.split("\t").map((cell, index) => [columns[index], cell]))))
    .filter((name) => name !== "");
}

/** The words and labels of a line. */
function fill(cast: Cast, line: string): LabelledSentence {
  const words: string[] = [];
  const allowed: number[] = [];
  for (const piece of line.split(/(?<=\})|(?=\{)| /u)) {
    const slot = /^\{(\w+)\}$/u.exec(piece)?.[1];
    const type = slot && slotTypes[slot.toLowerCase()];
    const parts = readParagraph(slot ? nameFor(cast, slot) : piece).words;
    parts.forEach((word, index) => {
      words.push(word);
      allowed.push(1 << (type ? labelOf(nameTypes.indexOf(type), positionOf(index, parts.length)) : OUTSIDE));
    });
  }
  return { words, allowed: Uint32Array.from(allowed), native: Int32Array.from(words.keys()), given: [] };
}

const positionOf = (index: number, length: number): number =>
  length === 1 ? SINGLE : index === 0 ? BEGIN : index === length - 1 ? END : INSIDE;

function nameFor(cast: Cast, slot: string): string {
  if (slot === "n") return String(Math.floor(next(cast) * 10));
  if (slot === "m") return String(Math.floor(10 + next(cast) * 80));
  if (slot === "date")
    return `${Math.floor(1990 + next(cast) * 35)}-0${Math.floor(1 + next(cast) * 9)}-${Math.floor(10 + next(cast) * 18)}`;
  const name = pick(cast, cast.names[slot.toLowerCase()]);
  return slot === slot.toLowerCase() ? name : name.toUpperCase();
}

const pick = <Item>(cast: Cast, items: readonly Item[]): Item => items[Math.floor(next(cast) * items.length)];

/** The next random number, 0..1; the same start gives the same row. */
function next(cast: Cast): number {
  cast.random = (Math.imul(cast.random, 1664525) + 1013904223) >>> 0;
  return cast.random / 4294967296;
}
