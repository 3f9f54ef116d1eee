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
    { change: { openedAt: '2526-11-23T09:00:00+08:00' }, field: 'openedAt', says: '1970 to 2099' },
    {
      change: { pauses: [[GOOD.openedAt, '9999-12-31T23:59:59Z']] },
      field: 'pauses[0][1]',
      says: 'within 50 years of openedAt',
    },
    { change: { at: [GOOD.openedAt, '2526-01-01T00:00:00Z'] }, field: 'at[1]', says: 'within 50 years' },
    {
      change: { events: [{ kind: 'closed', at: '1926-01-01T00:00:00Z' }] },
      field: 'events[0].at',
      says: '50 years',
    },
    { change: { pause: [] }, field: 'pause', says: 'not a field' },
    {
      change: { events: [{ kind: 'paused', at: GOOD.openedAt, note: 'x' }] },
      field: 'events[0].note',
      says: 'not a field of paused; known are kind, at, reason',
    },
    {
      change: { events: [{ kind: 'paused', at: GOOD.openedAt, reason: 'lunch' }] },
      field: 'events[0].reason',
      says: 'expected one of waiting-for-customer, on-hold, but found "lunch"',
    },
    {
      change: { events: [{ kind: 'responded', at: GOOD.openedAt, by: 5 }] },
      field: 'events[0].by',
      says: 'expected a name as text, but found 5',
    },
    { change: { plan: 'gold' }, field: 'plan', says: 'expected one of premium, standard, but found "gold"' },
    { change: { events: {} }, field: 'events', says: 'expected a list of events, in brackets, but found {}' },
    { change: { pauses: 'none' }, field: 'pauses', says: 'expected a list of pauses, in brackets' },
    { change: { at: GOOD.openedAt }, field: 'at', says: 'expected a list of instants, in brackets' },
    ...(
      [
        ['severity-changed', 'severity', 'A', 'C'],
        ['service-type-changed', 'serviceType', 'billing', 'consulting'],
        ['plan-changed', 'plan', 'premium', 'standard'],
      ] as const
    ).map(([kind, name, one, other]) => ({
      // Which of them came last, no order of the line can say.
      change: {
        events: [
          { kind: 'resumed', at: GOOD.openedAt },
          { kind, at: GOOD.openedAt, [name]: one },
          // The same instant by another clock.
          { kind, at: '2026-11-23T01:00:00Z', [name]: other },
        ],
      },
      field: `events[2].${name}`,
      says: `expected what events[1] says of the same instant, or another instant, but found "${other}"`,
    })),
  ])('$field: $says', ({ change, field, says }) => {
    const answer = read(change);
    if (!('error' in answer)) throw new Error('it was read');
    expect(answer.id).toBe('x');
    expect(answer.error.field).toBe(field);
    expect(answer.error.message).toContain(says);
  });

  it('that is no object is told what it should be', () => {
    for (const line of ['[1]', '5', 'null'])
      expect(readRequest(line)).toMatchObject({
        error: { field: '', message: `expected a JSON object on one line, but found ${line}` },
      });
  });

  it('though what is told twice of an instant is no contradiction', () => {
    const event = { kind: 'severity-changed', at: GOOD.openedAt, severity: 'B' };
    const later = { ...event, at: '2026-11-23T10:00:00+08:00', severity: 'C' };
    expect(read({ events: [event, event, later] })).toHaveProperty('request');
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
