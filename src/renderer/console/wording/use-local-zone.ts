import { useSyncExternalStore } from 'react';
import { SECOND } from '../../../domain/units.ts';
import { programClock } from '../clock.ts';

/** A workstation that travels is soon noticed, and no tick costs a look. */
const LOOK_EVERY_MS = 10 * SECOND;

let known = readZone();
let lookAgainAt = 0;

function readZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function localZone(): string {
  const now = programClock.now();
  if (now < lookAgainAt && lookAgainAt - now <= LOOK_EVERY_MS) return known;
  lookAgainAt = now + LOOK_EVERY_MS;
  known = readZone();
  return known;
}

/** The workstation's time zone as its IANA name: looked up again and again, since it may be changed under way. */
export function useLocalZone(): string {
  return useSyncExternalStore(programClock.onTick, localZone);
}
