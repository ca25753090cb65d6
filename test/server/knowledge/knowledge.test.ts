import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { DamagedKnowledge } from "../../../server/src/knowledge/columns.ts";
import { daysOf, readFactDate, writeFactDate } from "../../../server/src/knowledge/dates.ts";
import { fold, foldSpelling } from "../../../server/src/knowledge/fold.ts";
import { openKnowledge } from "../../../server/src/knowledge/knowledge.ts";
import { knowledgeBytes, shippedKnowledge } from "../../support/knowledge.ts";

describe("knowledge: who held what when", () => {
  const knowledge = shippedKnowledge();
  const named = (name: string) => knowledge.peopleNamed(name).map(({ bearer, by }) => `${bearer.name} (${by})`);
  const holders = (key: string, date: string) => {
    const office = knowledge.officeKeyed(key);
    ok(office, key);
    return knowledge.holdersOf(office, daysOf(readFactDate(date))).map(({ person }) => knowledge.person(person).name);
  };

  for (const [name, first] of [
    ["Emmanuel Macron", "Emmanuel Macron (name)"],
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy (alias)"],
    ["VOLODYMYR ZELENSKIY", "Volodymyr Zelenskyy (variant)"],
    ["Nixon", "Richard Nixon (alias)"],
    ["von der Leyen", "Ursula von der Leyen (surname)"],
    ["Recep Tayyip Erdogan", "Recep Tayyip Erdoğan (name)"],
    ["Dwight Eisenhower", "Dwight D. Eisenhower (variant)"],
    ["Kim Jong Un", "Kim Jong-un (name)"],
  ] as const) {
    it(`${name} → ${first}`, () => ok(named(name)[0]?.startsWith(first.slice(0, 12)), named(name).join(", ")));
  }
  it("a name nobody bears → nobody", () => deepEqual(named("Lena Q. Nobodysson"), []));

  for (const [key, date, expected] of [
    ["ussr-premier", "1972", ["Alexei Kosygin"]],
    ["uk-prime-minister", "1985-03", ["Margaret Thatcher"]],
    ["osce-secretary-general", "2019-01-01", ["Thomas Greminger"]],
    ["us-president", "1963-11-22", ["John F. Kennedy", "Lyndon B. Johnson"]],
    ["france-president", "2030", ["Emmanuel Macron"]],
  ] as const) {
    it(`${key} in ${date} → ${expected.join(", ")}`, () => deepEqual(holders(key, date), expected));
  }

  it("titles lead to offices of the country asked for", () => {
    deepEqual(knowledge.officesTitled("Prime Minister", "GB").map(({ key }) => key), ["uk-prime-minister"]); // prettier-ignore
    deepEqual(
      knowledge.officesTitled("premier", "SU").map(({ key }) => key),
      ["ussr-premier"],
    );
    ok(knowledge.officesTitled("Foreign Minister").length > 20);
  });

  it("every row names its sources, every source its licence and as-of date", () => {
    const [{ bearer }] = knowledge.peopleNamed("Leonid Brezhnev");
    for (const { sources } of [bearer, ...knowledge.termsOf(bearer)]) ok(sources.length > 0);
    for (const { licence, asOf } of knowledge.sources) ok(licence !== "" && asOf !== "");
  });
});

describe("knowledge: countries and places", () => {
  const knowledge = shippedKnowledge();

  for (const [name, code] of [
    ["U.S.", "US"],
    ["the Soviet Union", "SU"],
    ["Burma", "MM"],
    ["East Germany", "DD"],
    ["Türkiye", "TR"],
    ["Netherlands", "NL"],
  ] as const) {
    it(`${name} → ${code}`, () => equal(knowledge.countryNamed(name)?.code, code));
  }

  it("Congolese may be of either Congo", () => {
    deepEqual(knowledge.countriesOfDemonym("Congolese").map(({ code }) => code), ["CD", "CG"]); // prettier-ignore
  });

  it("capitals have their time: Bonn, then Berlin", () => {
    const of = (date: string) => knowledge.capitalsOf("DE", daysOf(readFactDate(date))).map(({ name }) => name);
    deepEqual(of("1975"), ["Bonn"]);
    deepEqual(of("2005"), ["Berlin"]);
  });

  it("places carry their dispute", () => {
    equal(knowledge.placesNamed("Sevastopol")[0].bearer.disputed, "crimea");
    equal(knowledge.placesNamed("Kiev")[0].bearer.name, "Kyiv");
  });

  it("organisations are found by acronym", () => {
    ok(knowledge.organizationsNamed("OSCE").some(({ by }) => by === "acronym" || by === "name"));
  });
});

describe("knowledge: names in running words", () => {
  it("takes the longest name at each place", () => {
    const words = "Talks with French President Emmanuel Macron and Ursula von der Leyen in Paris".split(" ");
    const found = shippedKnowledge().scan(words).map(({ from, to }) => words.slice(from, to).join(" ")); // prettier-ignore
    deepEqual(found, ["French President", "Emmanuel Macron", "Ursula von der Leyen", "Paris"]);
  });

  it("tells names nobody bears", () => {
    ok(shippedKnowledge().someNameBegins("Keir"));
    ok(!shippedKnowledge().someNameBegins("Kier"));
  });
});

describe("knowledge: a file that cannot be used", () => {
  const bytes = knowledgeBytes();
  const altered = bytes.slice();
  altered[altered.length >> 1] ^= 1;
  for (const [what, damaged, message] of [
    ["empty", new Uint8Array(), /empty or cut short/],
    ["cut short", bytes.slice(0, bytes.length - 1000), /checksum/],
    ["altered", altered, /checksum/],
    ["something else", new TextEncoder().encode("<html>Not found, sorry</html>"), /not a facts file/],
  ] as const) {
    it(`${what}: one clear message`, () => {
      throws(() => openKnowledge(damaged), (error: Error) => error instanceof DamagedKnowledge && message.test(error.message)); // prettier-ignore
    });
  }
});

describe("knowledge: dates and folding", () => {
  for (const date of ["1972", "1972-05", "1972-05-26", "-0384", ""]) {
    it(`reads and writes "${date}"`, () => equal(writeFactDate(readFactDate(date)), date));
  }
  it("a month covers its days", () => deepEqual(daysOf(readFactDate("1970-02")), { first: 31, last: 58 }));
  it("folds accents, case, marks", () => {
    equal(fold("Łódź"), "lodz");
    equal(fold("al-Assad"), "al assad");
    equal(fold("U.N."), "un");
    equal(fold("O’Neill"), "oneill");
  });
  for (const [one, other] of [["Zelensky", "Zelenskyy"], ["Sergei", "Sergey"], ["Yuri", "Yury"], ["Chaly", "Chalyi"]] as const) {
    it(`${one} and ${other} are spellings of one name`, () => equal(foldSpelling(one), foldSpelling(other)));
  } // prettier-ignore
});
