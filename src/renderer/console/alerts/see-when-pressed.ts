import { SECOND } from '../../../domain/units.ts';

/** For so long an alert was before somebody's eyes: a press before that was begun without knowing of it. In ms. */
const READ_MS = 3 * SECOND;

/** Keys that do nothing by themselves, as those by which one turns to another program. */
const IDLE_KEYS: readonly string[] = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'];

/**
 * Calls `seen` once, at the first key or button that somebody presses in a window after what it shows was in sight long
 * enough; that time begins anew when the window gets the focus. `elapsed` is a clock that nobody can set, in ms. What
 * is pressed where `isElsewhere` says so is about something else. The answer ends it.
 */
export function seeWhenPressed(
  window: EventTarget,
  elapsed: () => number,
  isElsewhere: (target: EventTarget | null) => boolean,
  seen: () => void,
): () => void {
  let since = elapsed();
  const hear = (event: Event) => {
    if (event.type === 'focus') since = elapsed();
    if (event.type === 'focus' || elapsed() - since < READ_MS) return;
    if ('key' in event && IDLE_KEYS.includes(String(event.key))) return;
    if (isElsewhere(event.target)) return;
    end();
    seen();
  };
  const end = () => {
    for (const type of TYPES) window.removeEventListener(type, hear, { capture: type !== 'focus' });
  };
  // Before anything on the page, which may keep a press to itself; of the focus, only the window's own.
  for (const type of TYPES) window.addEventListener(type, hear, { capture: type !== 'focus' });
  return end;
}

const TYPES = ['keydown', 'pointerdown', 'focus'] as const;
