import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/cli/request.ts';

const GOOD = {
  id: 'x',
  serviceType: 'billing',
  severity: 'C',
  plan: 'standard',
  openedAt: '2026-11-23T09:00:00+08:00',
};
const read = (change: object) => readRequest(JSON.stringify({ ...GOOD, ...change }));

describe('a line that cannot be read names its field and what was expected', () => {
  it.each([
    { change: { severity: 'Q' }, field: 'severity', says: 'A, B, C' },
    { change: { serviceType: 'cooking' }, field: 'serviceType', says: 'technical-platform' },
    { change: { plan: 'gold' }, field: 'plan', says: 'premium' },
    { change: { policy: '2.0' }, field: 'policy', says: '1.0, 1.1' },
    { change: { openedAt: '2026-11-23T09:00:00' }, field: 'openedAt', says: 'offset' },
    { change: { openedAt: '2026-02-30T09:00:00Z' }, field: 'openedAt', says: 'instant' },
    { change: { openedAt: undefined }, field: 'openedAt', says: 'missing' },
    { change: { at: ['soon'] }, field: 'at[0]', says: 'soon' },
    { change: { pauses: [['2026-11-23T09:00:00Z']] }, field: 'pauses[0]', says: 'a start and an end' },
    { change: { pauses: [['2026-11-23T09:00:00Z', 'later']] }, field: 'pauses[0][1]', says: 'later' },
    {
      change: { pauses: [['2026-11-23T09:00:00Z', '2026-11-23T08:00:00Z']] },
      field: 'pauses[0][1]',
      says: 'not before its start',
    },
    { change: { events: [{ kind: 'lost', at: GOOD.openedAt }] }, field: 'events[0].kind', says: 'resumed' },
    { change: { pause: [] }, field: 'pause', says: 'not a field' },
  ])('$field: $says', ({ change, field, says }) => {
    const answer = read(change);
    if (!('error' in answer)) throw new Error('it was read');
    expect(answer.id).toBe('x');
    expect(answer.error.field).toBe(field);
    expect(answer.error.message).toContain(says);
  });

  it('never throws, whatever the line is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (line) => {
          expect(Object.keys(readRequest(line)).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
