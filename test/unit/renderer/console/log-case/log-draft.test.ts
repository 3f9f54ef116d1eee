import { expect, test } from 'vitest';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { type LogDraft, readLog } from '../../../../../src/renderer/console/log-case/log-draft.ts';
import { beijing } from '../../../../support/cases.ts';

const NOW = beijing('2026-11-23 10:00');
const DRAFT: LogDraft = {
  terms: { severity: 'B', serviceType: 'billing', plan: 'standard' },
  day: '2026-11-23',
  time: '09:40',
  subject: ' Invoice is wrong ',
  customer: 'Contoso',
  contact: 'Wang',
  channel: 'phone',
  owner: '',
  notes: '',
};
const read = (change: Partial<LogDraft>) => readLog({ ...DRAFT, ...change }, publishedPolicies, NOW);

test('a case is logged as typed once it has a subject; its clock is asked before', () => {
  expect(read({}).logged).toMatchObject({
    subject: 'Invoice is wrong',
    openedAt: beijing('2026-11-23 09:40'),
  });
  const bare = read({ subject: ' ' });
  expect(bare).toMatchObject({ logged: null, errors: { subject: 'missing' } });
  expect(bare.asked?.openedAt).toBe(beijing('2026-11-23 09:40'));
});

test.each<[Partial<LogDraft>, object]>([
  [{ time: '10:02' }, { day: 'future' }],
  [{ day: '2026-11-31' }, { day: 'format' }],
  [{ day: '1999-01-01' }, { day: 'range' }],
  [{ time: '9 o’clock' }, { time: 'format' }],
])('%j is told by field', (change, errors) => {
  expect(read(change)).toMatchObject({ logged: null, errors });
});

test('the minute that goes on is not the future', () => {
  expect(read({ time: '10:01' }).logged).not.toBeNull();
});

test('a case whose deadline has passed already is breached at once, and none before that', () => {
  const askedAt = (day: string, time: string) => read({ day, time, subject: '' }).isBreachedAtOnce;
  expect(askedAt('2026-11-23', '09:40')).toBe(false);
  expect(askedAt('2026-11-20', '09:40')).toBe(true);
  expect(read({ time: '9 o’clock' }).isBreachedAtOnce).toBe(false);
});
