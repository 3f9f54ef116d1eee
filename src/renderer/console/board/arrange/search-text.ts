import type { StoredCase } from '../../../../domain/cases/case.ts';

/** What a case is searched by. */
type Searched = Pick<StoredCase, 'key' | 'subject' | 'customer' | 'owner' | 'queue'>;

const known = new WeakMap<Searched, string>();

/**
 * What a case is searched by: key, subject, customer, owner and queue, in one form for wide and narrow, large and
 * small letters. Kept for as long as the case is, since it is asked for with every letter that is typed.
 */
export function searchTextOf(subject: Searched): string {
  const text = known.get(subject);
  if (text !== undefined) return text;
  const { key, subject: line, customer, owner, queue } = subject;
  const built = plain([key, line, customer, owner ?? '', queue].join('\n'));
  known.set(subject, built);
  return built;
}

/** The words of a search: each must occur, anywhere. Chinese needs no more: it is found by any part of it. */
export function searchWords(text: string): readonly string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
