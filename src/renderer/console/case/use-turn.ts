import { useEffect, useState } from 'react';
import { useArrangedCases } from '../board/arrange/arranged-provider.tsx';
import { readAllCases, useDesk } from '../desk/desk.ts';
import { keysOf } from '../hands/keys.ts';
import { takesText } from '../hands/takes-text.ts';
import { ownCaseId } from '../own-case.ts';
import { selectCase } from '../view-state.ts';

/** A way to the neighbours of a case, as the board shows them. */
export interface Turn {
  /** Where the case is among them, from 0; `null` while only it is read. */
  readonly at: number | null;
  readonly of: number;
  /** Goes so many cases on, or back. */
  readonly by: (step: 1 | -1) => void;
}

/**
 * The way to the neighbours of `caseId`; `null` for a case that the board does not show. In a window of its own the
 * others are read when somebody turns to one for the first time, by a button or with j and k: until then one case is
 * enough.
 */
export function useTurn(caseId: string): Turn | null {
  const isAlone = useDesk(({ only }) => only !== null);
  const { groups, shown, isPartial } = useArrangedCases();
  const cases = groups.flatMap(({ entries }) => entries);
  const at = cases.findIndex(({ subject }) => subject.id === caseId);
  const [asked, setAsked] = useState<1 | -1 | null>(null);

  const nextId = asked === null || isAlone ? undefined : cases[at + asked]?.subject.id;
  useEffect(() => {
    if (asked === null || isAlone) return;
    setAsked(null);
    if (at >= 0 && nextId !== undefined) selectCase(nextId);
  }, [asked, isAlone, at, nextId]);

  // Beside a board they are its keys.
  useEffect(() => {
    if (ownCaseId === null) return;
    const listen = (event: KeyboardEvent) => {
      const step = ({ j: 1, k: -1 } as const)[keysOf(event)];
      if (step === undefined || takesText(event.target)) return;
      if (isAlone) readAllCases();
      setAsked(step);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isAlone]);

  if (at < 0 && !isAlone) return null;
  return {
    at: isAlone ? null : at,
    of: isPartial ? shown : cases.length,
    by(step) {
      if (isAlone) readAllCases();
      setAsked(step);
    },
  };
}
