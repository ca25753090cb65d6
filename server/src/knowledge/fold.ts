/** Folding of names, so that one name written in two ways is looked up once. */

/** Lower case, no accents, no full stops or apostrophes, hyphens as spaces: "U.N." → "un", "al-Assad" → "al assad". */
export function fold(name: string): string {
  let folded = "";
  let gap = false;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    const part = code < 128 ? ascii[code] : wide(name[index]);
    if (part === "") continue;
    if (part === " ") {
      gap = folded !== "";
      continue;
    }
    folded += gap ? " " + part : part;
    gap = false;
  }
  return folded;
}

/** A coarser fold under which ways of writing one foreign name agree: Zelensky, Zelenskyy; Sergei, Sergey; Yury, Yuri. */
export function foldSpelling(name: string): string {
  return fold(name)
    .replace(/\b(?:al|el|ul|as|ash|an|ar|ad|bin|ibn|ben) (?=[a-z])/g, "")
    .replace(/x/g, "ks")
    .replace(/tch|tsch|cz/g, "ch")
    .replace(/sch/g, "sh")
    .replace(/kh|gh/g, "h")
    .replace(/ph/g, "f")
    .replace(/dj|dzh|zh/g, "j")
    .replace(/ck|q|c(?!h)/g, "k")
    .replace(/w/g, "v")
    .replace(/oo|ou/g, "u")
    .replace(/ae|oe|ue/g, (pair) => pair[0])
    .replace(/ev\b/g, "iev")
    .replace(/yo|jo|ie|ye|je|io/g, "e")
    .replace(/[iyj]+/g, "i")
    .replace(/([a-z])\1+/g, "$1")
    .replace(/[ae]h\b/g, (ending) => ending[0])
    .replace(/ /g, "");
}

const ascii: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(letter)) return letter.toLowerCase();
  if (letter === "&") return "and";
  return /['.`"]/.test(letter) ? "" : " ";
});

const special: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "l",
  ø: "o",
  Ø: "o",
  đ: "d",
  Đ: "d",
  ð: "d",
  Ð: "d",
  þ: "th",
  Þ: "th",
  ß: "ss",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ı: "i",
  ħ: "h",
  Ħ: "h",
  ə: "a",
  Ə: "a",
  ŋ: "n",
};

const seen = new Map<string, string>();

function wide(letter: string): string {
  let part = seen.get(letter);
  if (part === undefined) seen.set(letter, (part = plain(letter)));
  return part;
}

function plain(letter: string): string {
  if (special[letter]) return special[letter];
  if (/[’‘ʻʼʿʾ´·\u200e\p{M}]/u.test(letter)) return "";
  const bare = letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return /^[\p{L}\p{N}\p{Cs}]+$/u.test(bare) ? bare : " ";
}
