/** `text` as a literal of TicketSQL, in which a backslash and the quote are escaped by a backslash. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** `(field = 1 OR field = 2 …)`: RT 5.0 has no `IN`. `values` are numbers, or literals from `quoted`; not none. */
export function anyOf(field: string, values: readonly (number | string)[]): string {
  return `(${values.map((value) => `${field} = ${value}`).join(' OR ')})`;
}
