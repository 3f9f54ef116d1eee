import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { takesText } from '../hands/takes-text.ts';

/**
 * Has `/` go to a field of search, what is in it chosen, unless somebody types the letter where they are: on a page in
 * any field and under any dialog, as `isTyped` says elsewhere. `uncover` takes away what makes the field inert.
 */
export function useSearchKey(
  field: RefObject<HTMLInputElement | null>,
  isTyped: (target: EventTarget | null) => boolean = takesText,
  uncover?: () => void,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyped(event.target)) return;
      event.preventDefault();
      if (uncover !== undefined && field.current?.closest('[inert]') != null) flushSync(uncover);
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [field, isTyped, uncover]);
}
