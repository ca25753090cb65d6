/** Names made by rule from attested ones: without middle initials, surname alone, other transliterations. */

/** Surnames with a particle that newspapers keep: "von der Leyen", "de Gaulle", "bin Salman". */
const particles = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|ibn|al-.*|el|al|ter|ten|zu|ben|abu|st\.?)$/i;
const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
/** Countries whose names are written family name first; a surname alone is the first word. */
const familyFirst = new Set(["CN", "KR", "KP", "VN", "TW", "KH"]);
const slavic = new Set(["RU", "UA", "BY", "SU", "KZ", "BG"]);

/** The surname by which news calls the person; "" for a name of one word or a monarch's ("Elizabeth II"). */
export function surnameOf(name: string, country: string): string {
  const words = name.split(" ").filter((word) => !suffix.test(word) || /^(?:ii|iii|iv)$/i.test(word));
  if (words.length < 2 || /^[IVX]+$/.test(words[words.length - 1])) return "";
  if (familyFirst.has(country)) return words[0].length > 1 ? words[0] : "";
  let first = words.length - 1;
  while (first > 1 && particles.test(words[first - 1])) first--;
  return words.slice(first).join(" ");
}

/** Other ways to write the same name. */
export function variantsOf(name: string, country: string): string[] {
  const made = new Set<string>();
  const words = name.split(" ");
  // "Donald J. Trump", "Dwight D. Eisenhower": middle initials come and go.
  const plain = words
    .filter((word, index) => index === 0 || !/^\p{Lu}\.?$/u.test(word))
    .filter((word) => !suffix.test(word) || /^[IVX]+$/.test(word));
  if (plain.length >= 2) made.add(plain.join(" "));
  if (slavic.has(country) || country === "") for (const other of slavicVariants(name)) made.add(other);
  if (/\b[AE]l-/i.test(name)) {
    made.add(name.replace(/\b[Aa]l-/g, "al "));
    made.add(name.replace(/\b[AaEe]l-/g, ""));
  }
  made.delete(name);
  return [...made];
}

const slavicEndings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/sk(?:yy|yi|iy|ii|ij|y|i)$/, ["skyy", "skyi", "skiy", "skii", "sky", "ski"]],
  [/([bcdfghk-np-tvz])(?:yy|yi|iy|ii|y|i)$/, ["$1y", "$1i", "$1iy", "$1yi"]],
  [/ey$|ei$|ej$/, ["ey", "ei"]],
  [/aj$|ai$|ay$/, ["ai", "ay"]],
];

function slavicVariants(name: string): string[] {
  let made = [""];
  for (const word of name.split(" ")) {
    const ways = new Set([word]);
    for (const [ending, others] of slavicEndings) {
      if (!ending.test(word)) continue;
      for (const other of others) ways.add(word.replace(ending, other));
      break;
    }
    made = made.flatMap((start) => [...ways].map((way) => (start ? `${start} ${way}` : way)));
    if (made.length > 64) return [];
  }
  return made;
}
