import { deepEqual, equal, ok } from "node:assert/strict";
import { daysOf, readFactDate } from "../../../server/src/knowledge/dates.ts";
import { readDeskFacts } from "../../../server/src/knowledge/desk.ts";
import { layered } from "../../../server/src/knowledge/layered.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";

const base = shippedKnowledge();

/** Tables as a desk writes them: two spaces or more stand for a tab, "-" for an empty cell. */
const table = (name: string, lines: string) => ({
  name,
  text: lines
    .trim()
    .replace(/^ +/gmu, "")
    .replace(/ {2,}/gu, "\t")
    .replace(/(?<=\t)-(?=\t|$)/gmu, ""),
});
const read = (...files: { name: string; text: string }[]) => {
  const { facts, problems } = readDeskFacts(files, base);
  return { knowledge: layered(base, facts), problems: problems.map(({ file, line, message }) => `${file}:${line} ${message}`) }; // prettier-ignore
};

describe("facts of the desk's own", () => {
  const { knowledge, problems } = read(
    table("desk/people.tsv", `
      # who matters in our town
      name  id  aliases  born  country  description
      Oda Brunnhild Varnsen  varnsen  O. B. Varnsen  1961-04-02  Norway  mayor of Fjellvik
      Per Ulvmo  ulvmo  -  1970  NO  deputy mayor`),
    table("desk/offices.tsv", `
      id  title  body  country  kind  single_seat  coverage_from  as_of
      fjellvik-mayor  Mayor  Fjellvik  NO  org_head  1  2010-01-01  2026-10-01`),
    table("desk/terms.tsv", `
      person_id  office_id  start  end  as_of
      varnsen  fjellvik-mayor  2010-01-01  2019-10-15
      Per Ulvmo  fjellvik-mayor  2019-10-15  -  2026-10-01
      Q3052772  fjellvik-mayor  1999  2000`),
    table("desk/organizations.tsv", `
      name  acronym  seat  country
      Harbour Office of Fjellvik  HOF  Fjellvik  NO`),
  ); // prettier-ignore

  it("is found by name, other name, surname and acronym", () => {
    deepEqual(problems, []);
    equal(knowledge.peopleNamed("Oda Brunnhild Varnsen")[0].bearer.born, 19610402);
    equal(knowledge.peopleNamed("O. B. Varnsen")[0].by, "alias");
    equal(knowledge.peopleNamed("Ulvmo")[0].bearer.name, "Per Ulvmo");
    ok(knowledge.organizationsNamed("HOF").some(({ bearer }) => bearer.name === "Harbour Office of Fjellvik"));
    ok(knowledge.someNameBegins("Oda Brunnhild"));
    deepEqual(knowledge.namesBeginning("Oda Br", 5), ["Oda Brunnhild Varnsen"]);
  });

  it("answers who held what when, base and desk together", () => {
    const mayor = knowledge.officeKeyed("fjellvik-mayor");
    ok(mayor);
    const on = (date: string) => knowledge.holdersOf(mayor, daysOf(readFactDate(date))).map(({ person }) => knowledge.person(person).name); // prettier-ignore
    deepEqual(on("2015-05-05"), ["Oda Brunnhild Varnsen"]);
    deepEqual(on("2024"), ["Per Ulvmo"]);
    deepEqual(on("1999-06"), ["Emmanuel Macron"]);
    equal(mayor.covered, 1);
  });

  it("leaves the base as it was", () => {
    deepEqual(base.peopleNamed("Oda Brunnhild Varnsen"), []);
    equal(knowledge.peopleNamed("Leonid Brezhnev")[0].bearer.name, base.peopleNamed("Leonid Brezhnev")[0].bearer.name);
  });

  it("its rows name their table as their source", () => {
    ok(knowledge.sources.some(({ name, title }) => name === "people.tsv" && title === "the desk's own facts"));
    deepEqual(knowledge.peopleNamed("Per Ulvmo")[0].bearer.sources, ["people.tsv"]);
  });

  it("finds the longest name in running words", () => {
    const words = "Mayor Oda Brunnhild Varnsen met Emmanuel Macron".split(" ");
    deepEqual(
      knowledge.scan(words).map(({ from, to }) => words.slice(from, to).join(" ")),
      ["Mayor", "Oda Brunnhild Varnsen", "Emmanuel Macron"],
    );
  });
});

describe("facts of the desk's own on top of a row that ships", () => {
  it("a death that the base does not know yet, an office that goes on", () => {
    const { knowledge, problems } = read(
      table("people.tsv", "name  qid  died\nEmmanuel Macron  Q3052772  2101-01-01"),
      table(
        "terms.tsv",
        "person_id  office_id  start  end  as_of\nQ3052772  france-president  2017-05-14  -  2100-05-01",
      ),
    );
    deepEqual(problems, []);
    const [{ bearer }] = knowledge.peopleNamed("Emmanuel Macron");
    equal(bearer.died, 21010101);
    equal(bearer.born, base.peopleNamed("Emmanuel Macron")[0].bearer.born);
    equal(knowledge.peopleNamed("Macron").filter(({ bearer: one }) => one.wikidata === 3052772).length, 1);
    const terms = knowledge.termsOf(bearer).filter(({ office }) => knowledge.office(office).key === "france-president");
    deepEqual(terms.map(({ asOf }) => asOf), [21000501]); // prettier-ignore
    equal(knowledge.officeKeyed("france-president")?.asOf, 21000501);
  });
});

describe("facts of the desk's own: rows that cannot be used", () => {
  for (const [name, lines, problem] of [
    ["people.tsv", "name  born\nAna Novak  1975-13", "people.tsv:2 born: “1975-13” is no date; write YYYY, YYYY-MM or YYYY-MM-DD."],
    ["people.tsv", "name  born\nAna Novak  2001-02-30", "people.tsv:2 born: “2001-02-30” is no date; write YYYY, YYYY-MM or YYYY-MM-DD."],
    ["people.tsv", "name  country\nAna Novak  Atlantis", "people.tsv:2 There is no country “Atlantis”: give its two-letter code or its name."],
    ["people.tsv", "born  country\n1975  SI", "people.tsv:1 A table of people needs the column name."],
    ["people.tsv", "name  colour\nAna Novak  red", "people.tsv:1 There is no column “colour” in a table of people."],
    ["people.tsv", "name\nAna Novak  1975", "people.tsv:2 The row has 2 cells, the header 1."],
    ["people.tsv", "name  id\nAna Novak  ana\nAna Kovač  ana", "people.tsv:3 “ana” is given twice."],
    ["terms.tsv", "person_id  office_id  start\nNobody Nowhere  france-president  2020", "terms.tsv:2 Nobody in the facts has the id or name “Nobody Nowhere”: list the person in people.tsv."],
    ["terms.tsv", "person_id  office_id  start\nQ3052772  no-such-office  2020", "terms.tsv:2 No office in the facts has the id “no-such-office”: list it in offices.tsv."],
    ["terms.tsv", "person_id  office_id  start\nQ3052772  france-president  2020", "terms.tsv:2 A term without an end needs as_of, the last day for which it is known."],
    ["terms.tsv", "person_id  office_id  start  end\nQ3052772  france-president  2020  2019", "terms.tsv:2 The term ends (2019) before it starts (2020)."],
    ["offices.tsv", "title  kind\nMayor  king", "offices.tsv:2 The kind “king” is none of head_of_state, head_of_government, minister, ambassador, governor, legislator, org_head, other."],
    ["notes.tsv", "word\nhello", "notes.tsv:1 Cannot tell what this table lists: name the file people.tsv, offices.tsv, terms.tsv, places.tsv or organizations.tsv."],
  ] as const) {
    it(problem, () => deepEqual(read(table(name, lines)).problems, [problem]));
  } // prettier-ignore

  it("the other rows are used all the same", () => {
    const { knowledge } = read(table("people.tsv", "name  born\nAna Novakinja  1975-13\nEva Novakinja  1980"));
    deepEqual(knowledge.peopleNamed("Ana Novakinja"), []);
    equal(knowledge.peopleNamed("Eva Novakinja")[0].bearer.born, 19800000);
  });

  it("an empty file is no trouble", () => deepEqual(read({ name: "people.tsv", text: "" }).problems, []));
});
