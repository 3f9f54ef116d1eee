import { describe, expect, test } from 'vitest';
import type { Survey } from '../../../../../src/contract/survey.ts';
import {
  applyField,
  applyLateSurvey,
  applySurvey,
  type Vocabulary,
} from '../../../../../src/renderer/console/connections/apply-survey.ts';
import { type Draft, newDraft, readDraft } from '../../../../../src/renderer/console/connections/draft.ts';

const VOCABULARY: Vocabulary = {
  severity: ['A', 'B', 'C'].map((id) => ({ id, names: [] })),
  serviceType: ['technical-platform', 'billing'].map((id) => ({ id, names: [] })),
  plan: ['premium', 'standard'].map((id) => ({ id, names: [] })),
};

const SURVEY: Survey = {
  queues: [{ name: 'Cases', description: '' }],
  fields: [
    { name: 'Urgency', allowed: ['Critical', 'Low', 'Purple'], seen: ['Low'] },
    { name: 'Service Type', allowed: null, seen: ['billing', 'Coffee'] },
  ],
  statuses: [
    { name: 'open', isClosed: false },
    { name: 'waiting', isClosed: false },
    { name: 'rejected-pending', isClosed: true },
  ],
  casesSeen: 12,
};

const whole = {
  ...newDraft(),
  name: 'Desk',
  address: 'https://rt.example.com',
  secret: 'x',
  queues: 'Cases',
};
const stored: Draft = { ...whole, id: 'desk' };
const lines = (draft: Partial<Draft>, of: 'severities' | 'serviceTypes') =>
  draft[of]?.map(({ says, readAs, isGuess }) => [says, readAs, isGuess]);

describe('a connection that is new', () => {
  const filled = { ...whole, ...applySurvey(whole, SURVEY, VOCABULARY) };

  test('gets the field that sounds like it, a line for each value, and guesses that are marked as such', () => {
    expect(filled.severityField).toBe('Urgency');
    expect(lines(filled, 'severities')).toEqual([
      ['Critical', 'A', true],
      ['Low', 'C', true],
      ['Purple', '', false],
    ]);
  });

  test('keeps the usual values where the server does not tell what else there may be', () => {
    expect(lines(filled, 'serviceTypes')?.slice(0, 3)).toEqual([
      ['billing', 'billing', true],
      ['Coffee', '', false],
      ['technical-platform', 'technical-platform', undefined],
    ]);
  });

  test('keeps a field name that the server does not show, since this account may not see it', () => {
    expect(filled.planField).toBe('Support Plan');
  });

  test('pauses in the statuses that sound like waiting and are not closed', () => {
    expect(filled.pausedStatuses).toBe('waiting');
  });

  test('saves what is mapped; what is not falls to the fallback', () => {
    const read = readDraft(filled);
    if (!read.ok || read.source.kind !== 'request-tracker') throw new Error(JSON.stringify(read));
    expect(read.source.mapping.severities).toEqual({ Critical: 'A', Low: 'C' });
  });

  test('keeps what somebody has chosen when it is asked again', () => {
    const severities = filled.severities.map((pair) =>
      pair.says === 'Low' ? { ...pair, readAs: 'B', isGuess: false } : pair,
    );
    const again = applySurvey({ ...filled, severities, pausedStatuses: 'open' }, SURVEY, VOCABULARY);
    expect(lines(again, 'severities')).toContainEqual(['Low', 'B', false]);
    expect(again.pausedStatuses).toBeUndefined();
  });
});

test('a stored connection loses no line and gets no guess for what it had', () => {
  const severityField = 'urgency';
  const severities = [
    { key: 4, says: 'critical', readAs: 'B' },
    { key: 9, says: 'Old', readAs: 'A' },
  ];
  const change = applySurvey({ ...stored, severityField, severities }, SURVEY, VOCABULARY);
  expect(lines(change, 'severities')).toEqual([
    ['Critical', 'B', false],
    ['Low', 'C', true],
    ['Purple', '', false],
    ['Old', 'A', undefined],
  ]);
  const keys = change.severities?.map(({ key }) => key) ?? [];
  expect(new Set(keys).size).toBe(keys.length);
});

test('without fields, as before queues are chosen, nothing changes', () => {
  expect(applySurvey(whole, { ...SURVEY, fields: [] }, VOCABULARY)).toEqual({});
});

test('a field that is typed and unknown keeps its lines', () => {
  expect(applyField(whole, SURVEY, VOCABULARY, 'severity', 'Mine')).toEqual({ severityField: 'Mine' });
});

describe('an answer that took its time', () => {
  const asked: Draft = { ...stored, ...applySurvey(stored, SURVEY, VOCABULARY) };
  const late = (now: Draft) => ({ ...now, ...applyLateSurvey(asked, now, SURVEY, VOCABULARY) });

  test('changes nothing that somebody has chosen meanwhile', () => {
    const severities = asked.severities.map((pair) =>
      pair.says === 'Low' ? { ...pair, readAs: 'B', isGuess: false } : pair,
    );
    const next = late({ ...asked, severities, name: 'Night desk', queues: 'Cases, Billing' });
    expect(lines(next, 'severities')).toContainEqual(['Low', 'B', false]);
    expect(next).toMatchObject({ name: 'Night desk', queues: 'Cases, Billing' });
  });

  test('leaves a field alone that somebody is naming', () => {
    const next = late({ ...asked, severityField: 'Imp' });
    expect(next.severityField).toBe('Imp');
    expect(next.severities).toEqual(asked.severities);
    expect(next.serviceTypeField).toBe('Service Type');
  });
});
