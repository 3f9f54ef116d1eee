import { describe, expect, test } from 'vitest';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../../../../src/contract/sources/request-tracker.ts';
import {
  changedMeanwhile,
  closedMeanwhile,
  isChangeOfField,
  isStatusChange,
} from '../../../../../../src/main/sync/connectors/request-tracker/push/meanwhile.ts';
import { createStatusBook } from '../../../../../../src/main/sync/connectors/request-tracker/statuses.ts';
import { type Did, field, history, reply, status } from '../support/history.ts';
import { AGENT, CUSTOMER, RT_SYSTEM } from '../support/people.ts';
import { SEVERITY } from '../support/ticket.ts';

const OTHER = { id: 32, Name: 'agent2', RealName: 'Agent 2' };
const isOwn = ({ Creator }: { readonly Creator: { readonly id: number } }) => Creator.id === AGENT.id;
const { kindOf } = createStatusBook(DEFAULT_REQUEST_TRACKER_MAPPING);
const by = (Creator: object, did: Did): Did => ({ ...did, Creator });
const since = (...done: readonly Did[]) => history(...done.map((did, at) => [at, did] as const));

describe('what others made of a thing since', () => {
  const change = (...done: readonly Did[]) =>
    changedMeanwhile(since(...done), isChangeOfField(SEVERITY), isOwn);

  test.each<[string, readonly Did[], object | null]>([
    ['nothing', [reply(CUSTOMER), by(OTHER, field(9, '', 'x'))], null],
    ['a change', [by(OTHER, field(SEVERITY, 'A', 'B'))], { before: 'A', after: 'B', by: 'Agent 2' }],
    [
      'several, from the first to the last',
      [by(CUSTOMER, field(SEVERITY, 'A', 'B')), by(OTHER, field(SEVERITY, 'B', 'C'))],
      { before: 'A', after: 'C', by: 'Agent 2' },
    ],
    ['there and back', [by(OTHER, field(SEVERITY, 'A', 'B')), by(OTHER, field(SEVERITY, 'B', 'A'))], null],
    ['the agent’s own', [by(AGENT, field(SEVERITY, 'A', 'B'))], null],
    [
      'one that the agent has answered',
      [by(OTHER, field(SEVERITY, 'A', 'B')), by(AGENT, field(SEVERITY, 'B', 'C'))],
      null,
    ],
    [
      'one after the agent’s own',
      [by(AGENT, field(SEVERITY, 'A', 'B')), by(OTHER, field(SEVERITY, 'B', 'C'))],
      { before: 'A', after: 'C', by: 'Agent 2' },
    ],
  ])('%s', (_, done, expected) => {
    expect(change(...done)).toEqual(expected);
  });
});

describe('a case that others closed since', () => {
  test.each<[string, readonly Did[], string | null]>([
    ['is said with by whom', [by(OTHER, status('open', 'resolved'))], 'resolved (Agent 2)'],
    [
      'not when it was opened again',
      [by(OTHER, status('open', 'resolved')), by(RT_SYSTEM, status('resolved', 'open'))],
      null,
    ],
    ['not when the agent closed it', [by(AGENT, status('open', 'resolved'))], null],
    ['not when it was closed before', [by(OTHER, status('rejected', 'resolved'))], null],
    ['not when it was only paused', [by(OTHER, status('open', 'stalled'))], null],
  ])('%s', (_, done, expected) => {
    expect(closedMeanwhile(since(...done), isOwn, kindOf)).toBe(expected);
    expect(since(...done).some(isStatusChange)).toBe(true);
  });
});
