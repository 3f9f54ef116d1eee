import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus, once, to the field that the answer is given to. A dialog gives it to the first thing in it, which
 * may be what closes it, and does so after its fields have asked for it by `autoFocus`.
 */
export function useFirstField<T extends HTMLElement>(): RefObject<T | null> {
  const field = useRef<T>(null);
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return field;
}
