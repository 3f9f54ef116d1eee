import { expect, test } from 'vitest';
import type { StoredCase } from '../../../../../src/domain/cases/case.ts';
import { publishedPolicies } from '../../../../../src/domain/policy/published.ts';
import { caseOfLog } from '../../../../../src/main/sync/connectors/logged-here/case-of-log.ts';
import { draftOf, type LogDraft, readLog } from '../../../../../src/renderer/console/log-case/log-draft.ts';
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

/** The case of `DRAFT`, asked for at 9:40:30, to which something was done at 9:50. */
function knownCase(): StoredCase {
  const { logged } = read({});
  if (logged === null) throw new Error('not whole');
  const made = caseOfLog({ ...logged, openedAt: logged.openedAt + 30_000 }, 1, NOW);
  const answered = { id: 'r', at: beijing('2026-11-23 09:50'), kind: 'responded', by: 'Li' } as const;
  return { ...made, events: [...made.events, answered], firstSeenAt: NOW };
}
const correct = (change: Partial<LogDraft>) => {
  const known = knownCase();
  return readLog({ ...draftOf(known), ...change }, publishedPolicies, NOW, known);
};

test('what is put right begins as it was logged, to the second, and its clock is that of the whole case', () => {
  expect(correct({})).toMatchObject({
    logged: { openedAt: beijing('2026-11-23 09:40') + 30_000, customer: 'Contoso' },
    asked: { key: '', events: [{ severity: 'B' }, { kind: 'responded' }] },
  });
  expect(correct({ time: '09:45' }).asked?.events[0]?.at).toBe(beijing('2026-11-23 09:45'));
});

test('a case that was answered in time would not be breached, though its deadline has passed since', () => {
  const late = (day: string) => correct({ day }).isBreachedAtOnce;
  expect(late('2026-11-20')).toBe(true);
  const known = knownCase();
  const later = beijing('2026-11-24 18:00');
  expect(readLog(draftOf(known), publishedPolicies, later, known).isBreachedAtOnce).toBe(false);
});

test('a case cannot have come in after something was done about it', () => {
  expect(correct({ time: '09:50' }).logged).not.toBeNull();
  expect(correct({ time: '09:51' })).toMatchObject({ logged: null, errors: { day: 'done' } });
});
