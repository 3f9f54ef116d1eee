import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Case, StoredCase } from '../../../../../src/domain/cases/case.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import type { PushOutcome } from '../../../../../src/main/sync/connector.ts';
import { setUpAzureSupport, stored, toldIn } from './azure-rig.ts';

const rig = setUpAzureSupport();
const LOWER: CommandAction = { kind: 'change-severity', severity: 'C', reason: 'It works again' };
const REPLY: CommandAction = { kind: 'reply', text: 'We are on it.' };

const severityThere = () => rig.azure.tickets.get('testticket')?.properties['severity'];
const messagesThere = () => rig.azure.communications.get('testticket') ?? [];
const raise = (modifiedDate = '2020-03-21T08:00:00Z') =>
  rig.change('testticket', { severity: 'critical', modifiedDate });
const close = (modifiedDate = '2020-03-21T08:00:00Z') =>
  rig.change('testticket', { status: 'Closed', modifiedDate });

/** A command that was given knowing the case as of `basedOn`, and is sent now. */
const send = (subject: StoredCase, action: CommandAction, basedOn = subject.revision) =>
  rig.push(subject, action, randomUUID(), {}, basedOn);

async function firstCase() {
  const { cases, cursor } = await rig.pull();
  return { subject: stored(cases[0]), cursor };
}

/** The case as a conflict told it. */
function found(outcome: PushOutcome): Case {
  if (outcome.kind !== 'conflict' || outcome.change?.kind !== 'told')
    throw new Error(JSON.stringify(outcome));
  return outcome.change.case;
}

describe('what somebody else did at Azure since a command was given', () => {
  it('a severity that they changed stays, also where a pull has told it before the command is sent', async () => {
    const { subject, cursor } = await firstCase();
    raise();
    const told = stored((await rig.pull(cursor)).cases[0]);
    expect(told.events.at(-1)).toMatchObject({ kind: 'severity-changed', severity: 'A' });
    const outcome = await send(told, LOWER, subject.revision);
    expect(outcome).toMatchObject({ kind: 'conflict', found: 'critical, Open' });
    expect(severityThere()).toBe('critical');
  });

  it('a severity that they changed and changed back is no conflict, and a message is none', async () => {
    const { subject, cursor } = await firstCase();
    raise();
    const { cursor: next } = await rig.pull(cursor);
    rig.message('testticket', 'm', 'abc@contoso.com', '2020-03-22T08:00:00Z');
    rig.change('testticket', { severity: 'moderate', modifiedDate: '2020-03-22T08:00:00Z' });
    const told = stored((await rig.pull(next)).cases[0]);
    expect((await send(told, LOWER, subject.revision)).kind).toBe('done');
  });

  it.each([
    ['reply', REPLY],
    ['severity', LOWER],
  ])('a ticket that they closed is sent no %s, whether or not a pull has told that', async (_, action) => {
    const { subject, cursor } = await firstCase();
    close();
    const closed = { kind: 'conflict', found: 'moderate, Closed' };
    expect(await send(subject, action)).toMatchObject(closed);
    const told = stored((await rig.pull(cursor)).cases[0]);
    expect(told.isOpen).toBe(false);
    expect(await send(told, action, subject.revision)).toMatchObject(closed);
    expect([severityThere(), messagesThere()]).toEqual(['moderate', []]);
  });

  it('is told with the conflict, in the words of the next pull', async () => {
    const { subject, cursor } = await firstCase();
    rig.change('testticket', {
      severity: 'critical',
      status: 'Closed',
      modifiedDate: '2020-03-21T08:00:00Z',
    });
    const told = found(await send(subject, LOWER));
    expect(told).toMatchObject({ isOpen: false, status: 'Closed' });
    expect(told.events.slice(1)).toMatchObject([
      { kind: 'severity-changed', severity: 'A' },
      { kind: 'closed' },
    ]);
    const [pulled] = (await rig.pull(cursor)).cases;
    expect(pulled?.events).toEqual(told.events);
    expect(pulled?.revision).toBe(told.revision);
  });

  it('a severity that nothing is mapped to is flagged on the case as it is told', async () => {
    const { subject, cursor } = await firstCase();
    rig.change('testticket', { severity: 'catastrophic', modifiedDate: '2020-03-21T08:00:00Z' });
    close('2020-03-22T08:00:00Z');
    const told = found(await send(subject, LOWER));
    expect(told.mappingRemarks).toContainEqual({
      field: 'severity',
      found: 'catastrophic',
      readAs: rig.connection().source.mapping.fallback.severity,
    });
    expect((await rig.pull(cursor)).cases[0]?.mappingRemarks).toEqual(told.mappingRemarks);
  });
});

describe('what an agent keeps to', () => {
  it('a severity is sent at once, and the history has both with the agent’s name on theirs', async () => {
    const { subject, cursor } = await firstCase();
    raise();
    const conflicted = stored(found(await send(subject, LOWER)));
    const outcome = await send(conflicted, LOWER);
    expect(outcome.kind).toBe('done');
    expect(severityThere()).toBe('minimal');
    const told = toldIn(outcome);
    expect(told.events.slice(1)).toMatchObject([{ severity: 'A' }, { severity: 'C' }]);
    expect(outcome).toMatchObject({ eventIds: [told.events[2]?.id] });
    expect((await rig.pull(cursor)).cases[0]?.events).toEqual(told.events);
  });

  it('is a conflict again where somebody changed it once more', async () => {
    const { subject } = await firstCase();
    raise();
    const conflicted = stored(found(await send(subject, { ...LOWER, severity: 'B' })));
    rig.change('testticket', { severity: 'minimal', modifiedDate: '2020-03-22T08:00:00Z' });
    expect((await send(conflicted, { ...LOWER, severity: 'B' })).kind).toBe('conflict');
  });

  it.each([
    ['reply', REPLY, () => messagesThere().length],
    ['severity', LOWER, () => (severityThere() === 'minimal' ? 1 : 0)],
  ])('a %s for a closed ticket is sent: what comes of it is for Azure to say', async (_, action, arrived) => {
    const { subject } = await firstCase();
    close();
    const conflicted = stored(found(await send(subject, action)));
    // Something that leaves it closed.
    close('2020-03-22T08:00:00Z');
    expect((await send(conflicted, action)).kind).toBe('done');
    expect(arrived()).toBe(1);
  });

  it('is in no conflict with the next command of its case, which was given before', async () => {
    const { subject } = await firstCase();
    raise();
    const conflicted = stored(found(await send(subject, LOWER)));
    const kept = stored(toldIn(await send(conflicted, LOWER)));
    expect(severityThere()).toBe('minimal');
    expect((await send(kept, { ...LOWER, severity: 'B' }, subject.revision)).kind).toBe('done');
    expect(severityThere()).toBe('moderate');
  });
});

describe('two commands of one agent', () => {
  it('a severity behind a closing is not taken for one that knows what others changed before that', async () => {
    const { subject } = await firstCase();
    expect(await send(subject, { kind: 'resolve' })).not.toHaveProperty('hasOthers');
    raise();
    expect(await send(subject, { kind: 'resolve' })).toMatchObject({ kind: 'done', hasOthers: true });
    expect((await send(subject, LOWER)).kind).toBe('conflict');
  });

  it('a severity after one whose answer was lost is no conflict with that', async () => {
    const { subject } = await firstCase();
    rig.change('testticket', { severity: 'minimal', modifiedDate: '2020-03-21T08:00:00Z' });
    expect(await send(subject, LOWER)).toEqual({ kind: 'done', change: null, eventIds: [] });
    expect((await send(subject, { ...LOWER, severity: 'A' })).kind).toBe('done');
    expect(severityThere()).toBe('critical');
  });

  it('two severities between two pulls: each has its place in the history, with its name (policy rule 8)', async () => {
    const { subject, cursor } = await firstCase();
    const first = await send(subject, LOWER);
    const second = await send(stored(toldIn(first)), { ...LOWER, severity: 'A' });
    const told = toldIn(second).events;
    expect(told.slice(1)).toMatchObject([{ severity: 'C' }, { severity: 'A' }]);
    expect((await rig.pull(cursor)).cases[0]?.events).toEqual(told);
  });
});
