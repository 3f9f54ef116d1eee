import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isOutdated } from '../../../domain/clock/held-reading.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';
import { useLimits } from '../limits.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Entry } from './entry.ts';
import { type RemainingText, remainingText, type Urgency } from './remaining-text.ts';

/** The elements that the clock of a case is written into. */
interface Written {
  readonly figure: RefObject<HTMLSpanElement | null>;
  readonly note: RefObject<HTMLSpanElement | null>;
}

/**
 * Keeps figure and note of a case in the elements that the answer is given to, with their urgency as data. They are
 * written past React, from the page's one timer and only when they differ, so that a second costs a subtraction and,
 * near a deadline, one text node.
 */
export function useRemainingText(
  entry: Entry,
  staleSince: EpochMs | null,
  silentAfterMs: number,
  isBrief = false,
): Written {
  const wording = useWording();
  const { nearMs } = useLimits();
  const figure = useRef<HTMLSpanElement>(null);
  const note = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const limits = { nearMs, silentAfterMs, isBrief };
    /** To ask the page each second what it shows would take longer than to find that out. */
    let written: RemainingText | null = null;
    const tick = (now: EpochMs) => {
      if (isOutdated(entry, now) && now >= entry.readAt) return;
      const text = remainingText(entry, now, staleSince, wording, limits);
      if (isSameText(text, written)) return;
      written = text;
      write(figure.current, text.figure, text.urgency);
      write(note.current, text.note, text.urgency);
    };
    tick(Math.max(programClock.now(), entry.readAt));
    return programClock.onTick(tick);
  }, [entry, staleSince, wording, nearMs, silentAfterMs, isBrief]);

  return { figure, note };
}

function isSameText(a: RemainingText, b: RemainingText | null): boolean {
  return a.figure === b?.figure && a.note === b.note && a.urgency === b.urgency;
}

function write(element: HTMLElement | null, text: string, urgency: Urgency): void {
  if (element === null) return;
  if (element.textContent !== text) element.textContent = text;
  if (element.dataset['urgency'] !== urgency) element.dataset['urgency'] = urgency;
}
