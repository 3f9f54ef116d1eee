/** Where a text stops being JSON, or names a field of an object a second time. Lines and columns count from 1. */
export interface JsonMistake {
  readonly kind: 'json' | 'key-once';
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened. */
  readonly found: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: a value, a name, or what goes on or closes; `first` allows to close at once. */
type Next = 'value' | 'first-value' | 'name' | 'first-name' | 'more';

/**
 * The first mistake in `text`; `null` when it is JSON with every name once. `JSON.parse` says where only in
 * words of the engine, and not always, and takes the last of two fields of one name without a word.
 */
export function jsonMistake(text: string): JsonMistake | null {
  /** The open objects, with their names, and lists. */
  const open: (Set<string> | 'list')[] = [];
  let at = 0;
  let next: Next = 'value';

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [taken] = pattern.exec(text) ?? [null];
    at += taken?.length ?? 0;
    return taken;
  };
  const takeIf = (character: string): boolean => {
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };

  for (;;) {
    take(SPACE);
    const start = at;
    const inside = open.at(-1);
    if (next === 'more' && inside === undefined) return at === text.length ? null : mistake(text, at, 'json');
    const closes = inside === 'list' ? ']' : '}';
    if (next !== 'value' && next !== 'name' && inside !== undefined && takeIf(closes)) {
      open.pop();
      next = 'more';
    } else if (next === 'more') {
      if (!takeIf(',')) return mistake(text, at, 'json');
      next = inside === 'list' ? 'value' : 'name';
    } else if ((next === 'name' || next === 'first-name') && inside instanceof Set) {
      const name = take(STRING);
      take(SPACE);
      if (name === null || !takeIf(':')) return mistake(text, name === null ? start : at, 'json');
      const key: string = JSON.parse(name);
      if (inside.has(key)) return mistake(text, start, 'key-once');
      inside.add(key);
      next = 'value';
    } else if (takeIf('{')) {
      open.push(new Set());
      next = 'first-name';
    } else if (takeIf('[')) {
      open.push('list');
      next = 'first-value';
    } else {
      if (take(STRING) === null && take(SCALAR) === null) return mistake(text, start, 'json');
      next = 'more';
    }
  }
}

const SHOWN = 20;

function mistake(text: string, offset: number, kind: JsonMistake['kind']): JsonMistake {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return {
    kind,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    found: text.slice(offset, offset + SHOWN).split(/[\r\n]/, 1)[0] ?? '',
  };
}
