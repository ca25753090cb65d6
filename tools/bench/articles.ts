/** News articles made by a seed: every run and every machine measures the same texts, as many as it asks for. */

/** An article of about `words` words; another seed gives another article with other people in it. */
export function article(seed: number, words: number): string {
  const random = randomFrom(seed);
  const cast = castFor(random);
  const blocks = [pick(random, headlines)(cast, random), `By ${cast[0].full}`];
  let count = wordsIn(blocks.join(" "));
  blocks.push(
    `${cast[0].town.toUpperCase()}, April ${1 + Math.floor(random() * 28)}, 2025 (Wire) — ${sentence(random, cast)}`,
  );
  while (count < words) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(random, cast));
    blocks.push(sentences.join(" "));
    count += wordsIn(sentences.join(" "));
    // A long text is many stories one after the other: new people come, as they do in an archive or a book.
    if (random() < 0.02) cast.splice(0, cast.length, ...castFor(random));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** Articles with the seeds from `first` on. */
export const articles = (first: number, count: number, words: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => article(first + index, words));

/** Words as a person counts them: what stands between white space. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;

/** A row of numbers in 0..1 that the seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

/** Somebody in the story. */
interface Person {
  readonly full: string;
  readonly last: string;
  readonly title: string;
  readonly body: string;
  readonly town: string;
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)];

const castFor = (random: Random): Person[] =>
  Array.from({ length: 6 }, () => {
    const last = pick(random, lastNames);
    const [town, body] = [pick(random, towns), pick(random, bodies)];
    return {
      ...{ full: `${pick(random, firstNames)} ${last}`, last, town },
      title: pick(random, titles),
      body: body.replace("*", town),
    };
  });

const sentence = (random: Random, cast: readonly Person[]): string => pick(random, patterns)(cast, random);

const number = (random: Random, most: number): string => Math.floor(2 + random() * most).toLocaleString("en");

type Pattern = (cast: readonly Person[], random: Random) => string;

const headlines: readonly Pattern[] = [
  ([a]) => `${a.town} votes on plan for new harbour`,
  ([a, b], r) => `${b.last} says ${number(r, 90)} jobs will go in ${a.town}`,
  ([a]) => `Talks in ${a.town} end without a deal`,
];

const patterns: readonly Pattern[] = [
  ([a]) => `“We will ${"appeal the ruling before the end of the month"},” ${a.title} ${a.full} said on Thursday.`,
  ([a, b], r) =>
    `${a.full}, the ${a.title.toLowerCase()} of the ${a.body}, told reporters that ${number(r, 400)} people had left ${b.town} since March.`,
  ([, b], r) =>
    `The ${b.body} reported revenue of $${number(r, 90)} million, up ${number(r, 30)} percent from a year earlier.`,
  ([, b, c]) =>
    `${b.last} declined to comment, but ${c.title} ${c.full} called the decision “a mistake that will cost the town dearly.”`,
  ([, , c], r) =>
    `About ${number(r, 9000)} customers in ${c.town} were without power late Tuesday, according to the ${c.body}.`,
  ([a, , , d]) =>
    `“It is the first time anybody has asked us,” said ${d.full}, who has lived in ${a.town} for 31 years.`,
  ([a, b]) => `The talks between ${a.town} and ${b.town} began in 2019 and were broken off twice.`,
  ([, , c, , e], r) =>
    `Police arrested ${number(r, 12)} people near the office of the ${c.body}, and ${e.title} ${e.last} asked for calm.`,
  ([, , , d], r) =>
    `Prices rose ${number(r, 9)}.${number(r, 7)} percent last year, the fastest rise since 1981, ${d.last} said.`,
  ([a, b]) => `Asked whether ${a.last} would resign, ${b.last} said that he did not know and that nobody had told him.`,
  (_, r) => `Some experts believe that the cost could reach $${number(r, 30)} billion over the next ten years.`,
  ([, , , d, e]) => `The report, which ${d.full} and ${e.full} wrote together, will be published next week.`,
  ([a]) => `“Nobody goes home until the last house has light,” ${a.last} said. “That is everything we have got.”`,
  ([, b], r) =>
    `The council approved the plan by ${number(r, 9)} votes to 3 after the ${b.body} withdrew its objection.`,
  ([, , , , e]) => `Critics say the ${e.body} has always put money first.`,
  ([a, , , , , f], r) =>
    `In ${a.town}, where ${f.last} was born, unemployment stood at ${number(r, 9)} percent on April 17, 2025.`,
  ([, b, c]) =>
    `Officials who asked not to be named said ${b.last} had met ${c.last} in Geneva on the sidelines of a United Nations meeting.`,
  ([, , c]) =>
    `It was raining, and the road along the river had been closed since the morning.`.replace(
      "river",
      `river at ${c.town}`,
    ),
  ([, , , d], r) =>
    `The bridge is ${number(r, 40)} kilometers long and was built for ${number(r, 700)} million euros, said the ${d.body}.`,
  ([a, b, c]) =>
    `“I spoke to ${b.last} this morning,” ${a.last} wrote in a letter to ${c.full}. “We agreed on almost everything.”`,
];

const firstNames =
  "Lena Amos Grace Tariq Ngozi Pavel Ines Oluwaseun Mei Hannah Joao Fatima Dmitri Sofia Kwame Aiko Lucia Walter Renata Idris Marta Chen Priya Elias Nadia Tomasz Ruth Samuel Ayesha Viktor".split(
    " ",
  );
const lastNames =
  "Morales Okafor Tilden Ferrante Nowak Haddad Lindqvist Petrov Yamada Mensah Castellano Brandt Achebe Quill Strand Amadi Ruiz Kowalczyk Varga Sørensen Dubois Abara Whitfield Osei Marchetti Ivanova Tan Holloway Ekström Zielinski Barros Nakamura Adeyemi Crane Solberg Duarte Rahman Keating Mbeki Larsen".split(
    " ",
  );
const towns = [
  "Harlan Falls",
  "Brookhaven",
  "Porto Alegre",
  "Gdynia",
  "Leeds",
  "Nairobi",
  "Kumasi",
  "Odesa",
  "Lyon",
  "Sapporo",
  "Aarhus",
  "Tripoli",
  "Quito",
  "Mombasa",
  "Dresden",
  "Perth",
  "Accra",
  "Lahore",
];
const titles = [
  "Mayor",
  "Governor",
  "Sheriff",
  "Minister",
  "Professor",
  "Senator",
  "Chairman",
  "Spokeswoman",
  "President",
  "Judge",
];
const bodies = [
  "* City Council",
  "* Port Authority",
  "Northern Light & Power",
  "University of *",
  "* Water Board",
  "Ministry of Transport",
  "World Health Organization",
  "* Teachers Union",
  "Red Cross",
  "* Railway Company",
  "European Commission",
  "Bank of *",
];
