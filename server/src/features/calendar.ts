/** ISO dates in words. */

const long = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "Thursday, 17 April 2025" for 2025-04-17, "April 2025" for 2025-04, "2025" for 2025; the date as it is when it is none. */
export function dateInWords(iso: string): string {
  const date = new Date(`${iso.length === 7 ? `${iso}-01` : iso}T12:00:00Z`);
  if (iso.length < 7 || Number.isNaN(date.getTime())) return iso;
  return (iso.length === 7 ? month : long).format(date).replace(/^(\p{L}+) /u, iso.length === 7 ? "$1 " : "$1, ");
}
