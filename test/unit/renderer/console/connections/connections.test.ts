import { describe, expect, test } from 'vitest';

import {
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
} from '../../../../../src/contract/sources/request-tracker.ts';
import { NEW_SOURCE_ID } from '../../../../../src/contract/sources/source-names.ts';

import {
  type Draft,
  type DraftErrors,
  draftOf,
  isChanged,
  newDraft,
  readDraft,
  readDraftToCheck,
} from '../../../../../src/renderer/console/connections/draft.ts';

import { surveyQuestionOf } from '../../../../../src/renderer/console/connections/survey-question.ts';

const whole: Draft = {
  ...newDraft(),
  name: 'Shanghai desk',
  address: 'https://rt.example.com/',
  secret: '1-23-abc',
  queues: 'azure, azure-billing，azure',
};

function storedSource(): RequestTrackerSource {
  const read = readDraft({ ...whole, id: 'old' });
  if (!read.ok) throw new Error('not read');
  return read.source;
}

/** The draft of a source that is stored, its secret kept. */
function stored(): Draft {
  return draftOf(storedSource());
}

describe('a draft that is whole', () => {
  test('becomes a source, whose id main will give', () => {
    expect(readDraft(whole)).toEqual({
      ok: true,
      secret: '1-23-abc',
      source: {
        kind: 'request-tracker',
        id: NEW_SOURCE_ID,
        name: 'Shanghai desk',
        address: 'https://rt.example.com',
        signIn: { kind: 'token' },
        queues: ['azure', 'azure-billing'],
        pollSeconds: 30,
        mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
      },
    });
  });

  test('keeps its id, and its secret when none is typed, once it is stored', () => {
    const read = readDraft({ ...stored(), name: 'Other name' });
    expect(read).toMatchObject({ ok: true, secret: null, source: { id: 'old' } });
  });

  test('comes back from the source it was saved as', () => {
    const read = readDraft({ ...whole, signIn: 'password', user: 'agent' });
    if (!read.ok) throw new Error('not read');
    expect(readDraft(draftOf(read.source))).toEqual({ ...read, secret: null });
  });
});

describe('a draft to check', () => {
  const typed: Draft = { ...newDraft(), address: 'rt.example.com', secret: '1-23-abc' };

  test('needs an address and a sign-in, and neither a name nor queues', () => {
    expect(readDraftToCheck(typed)).toMatchObject({ ok: true, source: { queues: [] } });
    expect(readDraft(typed)).toEqual({ ok: false, errors: { name: 'name', queues: 'queues' } });
  });

  test('without them says which of both is missing', () => {
    const empty = readDraftToCheck(newDraft());
    expect(empty).toEqual({ ok: false, errors: { address: 'address', secret: 'secret' } });
  });
});

describe('what is not saved', () => {
  test('is nothing in a form that was just opened', () => {
    expect(isChanged(newDraft(), null)).toBe(false);
    expect(isChanged(stored(), storedSource())).toBe(false);
  });

  test.each<readonly [string, Partial<Draft>]>([
    ['another name', { name: 'Other' }],
    ['another secret', { secret: '4-5-new' }],
    ['another queue', { queues: 'azure' }],
    ['another meaning', { severities: [{ key: 0, says: 'A', readAs: 'B' }] }],
    ['a fallback', { fallbackPlan: 'premium' }],
  ])('is %s', (_, change) => {
    expect(isChanged({ ...stored(), ...change }, storedSource())).toBe(true);
  });

  test('is not the order of a mapping, nor a value that is mapped to nothing', () => {
    const { severities } = stored();
    const shown = [...severities.toReversed(), { key: 9, says: 'Z', readAs: '' }];
    expect(isChanged({ ...stored(), severities: shown }, storedSource())).toBe(false);
  });
});

test.each([
  ['another way to sign in', { signIn: 'password', user: 'agent' }],
  ['another server', { address: 'https://other.example.com' }],
] as const)('a kept secret is asked for again for %s', (_, change) => {
  expect(readDraft({ ...stored(), ...change })).toEqual({ ok: false, errors: { secret: 'secret' } });
});

test('a kept secret is good for another path on the same server', () => {
  expect(readDraft({ ...stored(), address: 'https://rt.example.com/rt' }).ok).toBe(true);
});

test.each([
  ['the address of its REST interface', 'https://rt.example.com/rt/REST/2.0/'],
  ['the page of a ticket', 'https://rt.example.com/rt/Ticket/Display.html?id=7#txn-3'],
  ['its first page', 'https://rt.example.com/rt/index.html'],
  ['no scheme', ' rt.example.com/rt '],
])('the address of a help desk is found in %s', (_, address) => {
  expect(readDraft({ ...whole, address })).toMatchObject({
    source: { address: 'https://rt.example.com/rt' },
  });
});

test('a token is taken out of what was copied around it, and a password is left as it is', () => {
  expect(readDraft({ ...whole, secret: ' token 1-23-abc\n' })).toMatchObject({ secret: '1-23-abc' });
  const password = { signIn: 'password', user: 'agent', secret: ' two words ' } as const;
  expect(readDraft({ ...whole, ...password })).toMatchObject({ secret: ' two words ' });
});

test('the server is asked what it has with the authority that was chosen, too', () => {
  const authority = { pem: 'PEM', subject: 'CN=Ours', fingerprint: 'AA', validTo: 0 };
  expect(surveyQuestionOf({ ...whole, authority })).toMatchObject({ question: { authority } });
});

describe('a draft that is not', () => {
  const table: readonly (readonly [string, Partial<Draft>, DraftErrors])[] = [
    ['no name', { name: '  ' }, { name: 'name' }],
    ['a name too long', { name: 'x'.repeat(81) }, { name: 'name' }],
    ['no address', { address: '' }, { address: 'address' }],
    ['an address that is none', { address: 'https://' }, { address: 'address' }],
    ['an address of another scheme', { address: 'ftp://rt.example.com' }, { address: 'address' }],
    ['no secret', { secret: '' }, { secret: 'secret' }],
    ['a token with a space in it', { secret: '1-23 abc' }, { secret: 'token' }],
    ['no user', { signIn: 'password' }, { user: 'user' }],
    ['no queue', { queues: ' , ' }, { queues: 'queues' }],
    ['a poll too fast', { pollSeconds: '4' }, { pollSeconds: 'pollSeconds' }],
    ['a poll that is no number', { pollSeconds: '3e1' }, { pollSeconds: 'pollSeconds' }],
    ['no severity field', { severityField: ' ' }, { severityField: 'field' }],
    ['no plan field', { planField: '' }, { planField: 'field' }],
    ['an empty value', { plans: [{ key: 0, says: ' ', readAs: 'premium' }] }, { plans: 'values' }],
    ['an unknown plan', { plans: [{ key: 0, says: 'gold', readAs: 'gold' }] }, { plans: 'values' }],
    [
      'the same value twice, but for case',
      {
        severities: [
          { key: 0, says: 'High', readAs: 'A' },
          { key: 1, says: 'high', readAs: 'B' },
        ],
      },
      { severities: 'values' },
    ],
    ['several at once', { name: '', queues: '' }, { name: 'name', queues: 'queues' }],
  ];

  test.each(table)('%s', (_, change, errors) => {
    expect(readDraft({ ...whole, ...change })).toEqual({ ok: false, errors });
  });
});
