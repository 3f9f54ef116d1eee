const ENGLISH = {
  json: 'valid JSON; it goes wrong in line {line}, column {column}',
  'key-once': 'each field once; it comes again in line {line}, column {column}',
  'known-field': 'no field of this name; check the spelling',
  object: 'an object, { … }',
  list: 'a list, [ … ]',
  text: 'a text in quotation marks, not blank',
  'whole-number': 'a whole number from {least} to {most}',
  entries: 'entries, {least} at least',
  'one-of': 'one of: {values}',
  identifier: 'letters, digits, dots and hyphens, and no reserved word of JavaScript',
  date: 'a day that exists, as YYYY-MM-DD',
  'month-or-date': 'a month or a day, as YYYY-MM or YYYY-MM-DD',
  time: 'a time from 00:00 to 24:00, as HH:MM',
  zone: 'a zone of the IANA database, such as Asia/Shanghai',
  'closes-after-opening': 'a window that closes after it opens; past midnight, make two of it',
  'windows-in-order': 'windows in order, without overlaps',
  'unique-id': 'an id not already used in this list',
  'severity-here': 'a severity of this policy: {values}',
  'hours-here': 'working hours of this policy: {values}',
  'hours-for-every-case':
    'hours for severity {severity} with the {plan} plan, or an “otherwise” that leads to a severity with hours',
} as const;

/** What a policy file should have held: a code and its parameters, for the reader's language. */
export interface Expected {
  readonly code: keyof typeof ENGLISH;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every code there is: each has a text in each language. */
export const EXPECTED_CODES = Object.keys(ENGLISH) as readonly Expected['code'][];

/** What was expected, in English. */
export function expectedInEnglish({ code, params }: Expected): string {
  return ENGLISH[code].replace(/\{(\w+)\}/g, (_, param: string) => String(params[param]));
}
