/** The name that a person knows a text by. */

/** The last part of an address, its escapes read: "harbour.news" for "file:///desk/harbour.news". */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // An address need not be well-formed.
    return name;
  }
}
