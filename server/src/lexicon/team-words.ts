/** Words that teams have: what ends their names, what they do together. Keyed by hand. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter((word) => word !== ""));

/** Last words of the names of clubs, in small letters: "Carrow Town", "Lagos City". */
export const teamTails = set(`town city united rovers wanderers athletic albion rangers county villa hotspur wednesday
  thistle academical orient argyle fc afc cf sc`);

/** Verbs of a team that is spoken of as many: "Eastbrook, who play at Marsh Lane". */
export const teamVerbs = set(`play have are were host face lead sit visit travel meet need finished won lost drew beat
  scored conceded trail entertain remain`);
