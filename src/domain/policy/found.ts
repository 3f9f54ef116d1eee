/** What a file holds where something else was expected, small enough to show. */
export interface Found {
  readonly kind: 'nothing' | 'null' | 'text' | 'number' | 'truth' | 'list' | 'object';
  /** The value itself, shortened, or how many entries it has; empty when there is nothing to show. */
  readonly shown: string;
}

const SHOWN = 40;

/** Describes a value that `JSON.parse` made, or `undefined` for a field that is not there. */
export function describeFound(value: unknown): Found {
  if (value === undefined) return { kind: 'nothing', shown: '' };
  if (value === null) return { kind: 'null', shown: 'null' };
  if (Array.isArray(value)) return { kind: 'list', shown: String(value.length) };
  if (typeof value === 'object') return { kind: 'object', shown: String(Object.keys(value).length) };
  if (typeof value === 'string') {
    const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
    return { kind: 'text', shown };
  }
  return { kind: typeof value === 'number' ? 'number' : 'truth', shown: String(value) };
}

const ENGLISH: Readonly<Record<Found['kind'], (shown: string) => string>> = {
  nothing: () => 'nothing',
  null: () => 'null',
  text: (shown) => `“${shown}”`,
  number: (shown) => shown,
  truth: (shown) => shown,
  list: (shown) => `a list of ${shown}`,
  object: (shown) => `an object of ${shown}`,
};

/** What was found, in English. */
export function foundInEnglish({ kind, shown }: Found): string {
  return ENGLISH[kind](shown);
}
