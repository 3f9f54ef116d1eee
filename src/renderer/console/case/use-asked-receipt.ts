import { type RefObject, useEffect, useRef } from 'react';
import { clearAsked, useAsked } from './commands/asked-store.ts';

/** For the heading of a case's receipt: it comes into sight, and gets the focus, when it is asked for elsewhere. */
export function useAskedReceipt(caseId: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useAsked(caseId);
  useEffect(() => {
    if (asked === null || !('show' in asked)) return;
    clearAsked();
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return heading;
}
