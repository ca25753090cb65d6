/** Currencies as news writes them: marks before a number, words after it, and the ISO 4217 code. */

/** ISO 4217 code by mark before the number, in lower case without spaces. "$" alone is taken for the US dollar. */
export const currencyByMark: ReadonlyMap<string, string> = new Map([
  ...[["$", "USD"], ["us$", "USD"], ["a$", "AUD"], ["au$", "AUD"], ["c$", "CAD"], ["ca$", "CAD"], ["nz$", "NZD"]],
  ...[["hk$", "HKD"], ["s$", "SGD"], ["r$", "BRL"], ["nt$", "TWD"], ["€", "EUR"], ["£", "GBP"], ["¥", "JPY"]],
  ...[["₹", "INR"], ["rs", "INR"], ["₽", "RUB"], ["₩", "KRW"], ["₺", "TRY"], ["₴", "UAH"], ["₦", "NGN"], ["₪", "ILS"]],
  ...[["usd", "USD"], ["eur", "EUR"], ["gbp", "GBP"], ["chf", "CHF"], ["aed", "AED"], ["ksh", "KES"]],
] as [string, string][]); // prettier-ignore

/** ISO 4217 code by word after the number; "pounds" is read by its company, for it is a weight as well. */
export const currencyByWord: ReadonlyMap<string, string> = new Map([
  ...[["dollar", "USD"], ["dollars", "USD"], ["euro", "EUR"], ["euros", "EUR"], ["yen", "JPY"], ["yuan", "CNY"]],
  ...[["renminbi", "CNY"], ["rupee", "INR"], ["rupees", "INR"], ["ruble", "RUB"], ["rubles", "RUB"], ["rouble", "RUB"]],
  ...[["roubles", "RUB"], ["peso", "MXN"], ["pesos", "MXN"], ["franc", "CHF"], ["francs", "CHF"], ["won", "KRW"]],
  ...[["lira", "TRY"], ["hryvnia", "UAH"], ["hryvnias", "UAH"], ["naira", "NGN"], ["shekel", "ILS"], ["shekels", "ILS"]],
  ...[["rand", "ZAR"], ["dirham", "AED"], ["dirhams", "AED"], ["riyal", "SAR"], ["riyals", "SAR"], ["zloty", "PLN"]],
  ...[["krona", "SEK"], ["kronor", "SEK"], ["krone", "NOK"], ["kroner", "NOK"], ["baht", "THB"], ["reais", "BRL"]],
  ...[["usd", "USD"], ["sterling", "GBP"], ["shilling", "KES"], ["shillings", "KES"]],
] as [string, string][]); // prettier-ignore

/** What a hundredth of a currency is called, with the currency: amounts are divided by a hundred. */
export const hundredthByWord: ReadonlyMap<string, string> = new Map([
  ...[["cent", "USD"], ["cents", "USD"], ["pence", "GBP"], ["kopecks", "RUB"]],
] as [string, string][]); // prettier-ignore
