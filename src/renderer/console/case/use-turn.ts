import { useEffect, useState } from 'react';
import { useArrangedCases } from '../board/arrange/arranged-provider.tsx';
import { pressKey } from '../board/board-keys.ts';
import { notePlace } from '../board/last-place.ts';
import { readAllCases, useDesk } from '../desk/desk.ts';
import { keysOf } from '../hands/keys.ts';
import { takesText } from '../hands/takes-text.ts';
import { ownCaseId } from '../own-case.ts';

/** A way to the neighbours of a case, as the board shows them. */
export interface Turn {
  /** Where the case is among them, from 0; `null` while only it is read, and where the board does not show it. */
  readonly at: number | null;
  /** How many there are; itself at least while only it is read. */
  readonly of: number;
  /** Goes one case on, or back. */
  readonly by: (step: 1 | -1) => void;
}

/**
 * The way from `caseId`, which is selected, to its neighbours, where j and k lead on the board: from a case that has
 * left it on from where it stood. In a window of its own the others are read when somebody turns to one for the first
 * time, by a button or with j and k: until then one case is enough.
 */
export function useTurn(caseId: string): Turn {
  const isAlone = useDesk(({ only }) => only !== null);
  const { groups, shown, isPartial } = useArrangedCases();
  const cases = groups.flatMap(({ entries }) => entries);
  const at = cases.findIndex(({ subject }) => subject.id === caseId);
  const [asked, setAsked] = useState<'j' | 'k' | null>(null);

  // Beside a board the board does.
  useEffect(() => {
    if (ownCaseId !== null && !isAlone) notePlace(groups, caseId);
  }, [groups, caseId, isAlone]);

  useEffect(() => {
    if (asked === null || isAlone) return;
    setAsked(null);
    pressKey({ key: asked }, { groups, layout: 'list' });
  }, [asked, isAlone, groups]);

  // Beside a board they are its keys.
  useEffect(() => {
    if (ownCaseId === null) return;
    const listen = (event: KeyboardEvent) => {
      const key = keysOf(event);
      if ((key !== 'j' && key !== 'k') || takesText(event.target)) return;
      readAllCases();
      setAsked(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const known = isPartial ? shown : cases.length;
  return {
    at: isAlone || at < 0 ? null : at,
    of: isAlone ? 1 : known,
    by(step) {
      readAllCases();
      setAsked(step === 1 ? 'j' : 'k');
    },
  };
}
