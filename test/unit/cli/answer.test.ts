import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/cli/answer.ts';
import { readRequest } from '../../../src/cli/request.ts';
import { MINUTE } from '../../../src/domain/units.ts';

const OPENED = Date.parse('2026-09-18T22:30:00+08:00');
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham'];

function answer(line: object): object {
  const read = readRequest(JSON.stringify(line));
  if ('error' in read) throw new Error(JSON.stringify(read.error));
  return answerOf(read.request);
}

/** A case with a pause, a change and a reading, every instant written with the offset of the next zone in turn. */
function lineIn(zones: readonly string[], minutes: readonly number[]): object {
  let place = 0;
  const written = (minute: number) => {
    const zone = zones[place % zones.length];
    place += 1;
    return DateTime.fromMillis(OPENED + minute * MINUTE, { zone }).toISO();
  };
  const [pause = 0, length = 0, change = 0, asked = 0] = minutes;
  return {
    id: 'one',
    serviceType: 'technical-development',
    severity: 'B',
    plan: 'premium',
    openedAt: written(0),
    pauses: [[written(pause), written(pause + length)]],
    events: [{ kind: 'severity-changed', at: written(change), severity: 'C' }],
    at: [written(asked)],
  };
}

describe('an answer of the command line', () => {
  it('is the same in whatever offsets the instants of a line are written', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 6 * 24 * 60 }), { minLength: 4, maxLength: 4 });
    const zones = fc.array(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(minutes, zones, (asked, chosen) => {
        expect(answer(lineIn(chosen, asked))).toEqual(answer(lineIn(['UTC'], asked)));
      }),
    );
  });

  it('is the same when an event is told twice', () => {
    const line = { ...lineIn(['UTC'], [60, 30, 120, 180]) } as { events: object[] };
    const events = [
      ...line.events,
      { kind: 'paused', at: '2026-09-20T02:00:00Z' },
      { kind: 'resumed', at: '2026-09-20T03:00:00Z' },
    ];
    expect(answer({ ...line, events: [...events, ...events] })).toEqual(answer({ ...line, events }));
  });
});
