/** Units of measure as news writes them: forms, standard form, what they measure, and their size in a base unit (SI). */

/** What a unit measures. */
export type Dimension = "distance" | "weight" | "area" | "speed" | "temperature" | "duration" | "volume";

/** A unit: its standard form, what it measures, and how many base units (m, kg, m², m/s, day, litre) one of it is. */
export interface Unit {
  readonly unit: string;
  readonly dimension: Dimension;
  /** NaN for temperatures, whose scales have an offset. */
  readonly size: number;
  /** Every way it is written, in lower case; a space stands for a space or a hyphen. */
  readonly forms: readonly string[];
}

const unit = (dimension: Dimension, unit: string, size: number, forms: string): Unit => ({
  ...{ unit, dimension, size, forms: forms.split(", ") },
});

/** All units. Sizes: International System of Units, NIST Special Publication 811, appendix B. */
export const units: readonly Unit[] = [
  unit("distance", "mm", 0.001, "mm, millimeter, millimeters, millimetre, millimetres"),
  unit("distance", "cm", 0.01, "cm, centimeter, centimeters, centimetre, centimetres"),
  unit("distance", "m", 1, "meter, meters, metre, metres"),
  unit("distance", "km", 1000, "km, kms, kilometer, kilometers, kilometre, kilometres"),
  unit("distance", "inch", 0.0254, "inch, inches, in"),
  unit("distance", "foot", 0.3048, "ft, foot, feet"),
  unit("distance", "yard", 0.9144, "yd, yds, yard, yards"),
  unit("distance", "mile", 1609.344, "mi, mile, miles"),
  unit("distance", "nautical mile", 1852, "nautical mile, nautical miles"),
  unit("weight", "g", 0.001, "g, gram, grams, gramme, grammes"),
  unit("weight", "kg", 1, "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes"),
  unit("weight", "tonne", 1000, "tonne, tonnes, metric ton, metric tons, metric tonnes"),
  unit("weight", "ton", 907.185, "ton, tons, short ton, short tons, us tons, us ton, long tons, long ton"),
  unit("weight", "ounce", 0.0283495, "oz, ounce, ounces"),
  unit("weight", "pound", 0.453592, "lb, lbs, pound, pounds"),
  unit("weight", "stone", 6.35029, "stone"),
  unit("area", "m²", 1, "square meter, square meters, square metre, square metres, sq m"),
  unit("area", "km²", 1e6, "square kilometer, square kilometers, square kilometre, square kilometres, sq km"),
  unit("area", "square foot", 0.092903, "square foot, square feet, sq ft"),
  unit("area", "square mile", 2589988, "square mile, square miles, sq mi, sq miles"),
  unit("area", "acre", 4046.86, "acre, acres"),
  unit("area", "hectare", 10000, "ha, hectare, hectares"),
  unit("speed", "km/h", 1 / 3.6, "kph, kmh, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, km per hour, km an hour"), // prettier-ignore
  unit("speed", "mph", 0.44704, "mph, miles per hour, miles an hour"),
  unit("speed", "knot", 0.514444, "knot, knots"),
  unit("volume", "liter", 1, "liter, liters, litre, litres"),
  unit("volume", "gallon", 3.78541, "gallon, gallons"),
  unit("volume", "pint", 0.473176, "pint, pints"),
  unit("volume", "ml", 0.001, "ml, milliliter, milliliters, millilitre, millilitres"),
  unit("volume", "fluid ounce", 0.0295735, "fluid ounce, fluid ounces, fl oz"),
  unit("volume", "quart", 0.946353, "quart, quarts"),
  unit("volume", "barrel", 158.987, "barrel, barrels"),
  unit("volume", "m³", 1000, "cubic meter, cubic meters, cubic metre, cubic metres, cu m"),
  unit("volume", "cubic foot", 28.3168, "cubic foot, cubic feet, cu ft"),
  unit("temperature", "°C", NaN, "degrees celsius, degree celsius, degrees centigrade, celsius, c, degrees c"),
  unit("temperature", "°F", NaN, "degrees fahrenheit, degree fahrenheit, fahrenheit, f, degrees f"),
  unit("duration", "second", 1 / 86400, "second, seconds, sec, secs"),
  unit("duration", "minute", 1 / 1440, "minute, minutes, min, mins"),
  unit("duration", "hour", 1 / 24, "hour, hours, hr, hrs"),
  unit("duration", "day", 1, "day, days"),
  unit("duration", "week", 7, "week, weeks"),
  unit("duration", "month", 30.4369, "month, months"),
  unit("duration", "year", 365.2425, "year, years, yr, yrs"),
  unit("duration", "decade", 3652.425, "decade, decades"),
  unit("duration", "century", 36524.25, "century, centuries"),
];

/** Each unit by every form it is written in. */
export const unitByForm: ReadonlyMap<string, Unit> = new Map(
  units.flatMap((one) => one.forms.map((form) => [form, one] as const)),
);

/** Each unit by its standard form. */
export const unitByName: ReadonlyMap<string, Unit> = new Map(units.map((one) => [one.unit, one]));
