import { useState } from 'react';

/** The how manieth `what` is, from 0 on, another object being another one though it says the same: as a `key`. */
export function useNth(what: unknown): number {
  const [{ last, nth }, setLast] = useState({ last: what, nth: 0 });
  if (last === what) return nth;
  setLast({ last: what, nth: nth + 1 });
  return nth + 1;
}
