import { SECOND } from '../../../domain/units.ts';

/** For so long an alert was before somebody's eyes: a press before that was begun without knowing of it. In ms. */
const READ_MS = 3 * SECOND;

/** Keys that do nothing by themselves, as those by which one turns to another program. */
const IDLE_KEYS: readonly string[] = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'];

/** Where an alert is shown. */
export interface AlertPlace {
  readonly window: EventTarget;
  /** A clock that nobody can set, in ms. */
  readonly elapsed: () => number;
  /** Tells `hear` whether the alert is in sight, soon and whenever that changes; the answer ends it. */
  readonly followSight: (hear: (isInSight: boolean) => void) => () => void;
  /** Whether what is pressed there is about something else. */
  readonly isElsewhere: (target: EventTarget | null) => boolean;
}

/**
 * Calls `seen` once, at the first key or button that somebody presses in the window after the alert was in sight long
 * enough; that time stands still while the alert is out of sight, and begins anew when the window gets the focus. The
 * answer ends it.
 */
export function seeWhenPressed(place: AlertPlace, seen: () => void): () => void {
  const { window, elapsed, followSight, isElsewhere } = place;
  let wasInSightMs = 0;
  /** Since when it is in sight; `null`: it is not. */
  let since: number | null = null;
  const inSightMs = () => wasInSightMs + (since === null ? 0 : elapsed() - since);
  const stopFollowing = followSight((isInSight) => {
    wasInSightMs = inSightMs();
    since = isInSight ? elapsed() : null;
  });
  const hear = (event: Event) => {
    if (event.type === 'focus') {
      wasInSightMs = 0;
      since = since === null ? null : elapsed();
    }
    if (event.type === 'focus' || inSightMs() < READ_MS) return;
    if ('key' in event && IDLE_KEYS.includes(String(event.key))) return;
    if (isElsewhere(event.target)) return;
    end();
    seen();
  };
  const end = () => {
    stopFollowing();
    for (const type of TYPES) window.removeEventListener(type, hear, { capture: type !== 'focus' });
  };
  // Before anything on the page, which may keep a press to itself; of the focus, only the window's own.
  for (const type of TYPES) window.addEventListener(type, hear, { capture: type !== 'focus' });
  return end;
}

const TYPES = ['keydown', 'pointerdown', 'focus'] as const;
