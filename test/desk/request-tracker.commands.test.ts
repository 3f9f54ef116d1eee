// Commands against a real Request Tracker: what is said to be done must be there, once.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RECONCILE_EVERY_MS } from '../../src/main/sync/connectors/request-tracker/pull.ts';
import { type RequestTracker, startRequestTracker } from '../servers/rt/request-tracker.ts';
import { delivery } from '../support/delivery.ts';
import { act } from './support/act.ts';
import { commandFor, order, push } from './support/command.ts';
import { type Desk, deskOn, START_WITHIN_MS, TERMS } from './support/desk.ts';

let rt: RequestTracker;
let id: number;
/** The console of agent 1, and one that several agents share. */
let mine: Desk;
let shared: Desk;

beforeAll(async () => {
  rt = await startRequestTracker();
}, START_WITHIN_MS);
afterAll(() => rt.remove());

beforeEach(async () => {
  id = await rt.createTicket({ subject: 'commanded', customFields: TERMS });
  mine = deskOn(rt, {}, rt.agentToken);
  shared = deskOn(rt);
  await mine.pull();
  await shared.pull();
});

interface HistoryItem {
  readonly id: string;
  readonly Type: string;
  readonly Creator: { readonly id: string };
}

async function messages(type: 'Correspond' | 'Comment'): Promise<readonly HistoryItem[]> {
  const { items } = (await rt.get(`ticket/${id}/history?fields=Type,Creator&per_page=100`)) as {
    readonly items: readonly HistoryItem[];
  };
  return items.filter(({ Type }) => Type === type);
}

async function contentOf({ id: transaction }: HistoryItem): Promise<string> {
  const { items } = (await rt.get(`transaction/${transaction}/attachments?fields=Content`)) as {
    readonly items: readonly { readonly Content: string }[];
  };
  return items[0]?.Content ?? '';
}

async function field(name: string): Promise<string | undefined> {
  const { CustomFields } = (await rt.get(`ticket/${id}`)) as {
    readonly CustomFields: readonly { readonly name: string; readonly values: readonly string[] }[];
  };
  return CustomFields.find((one) => one.name === name)?.values[0];
}

async function ticket(): Promise<{ readonly Status: string; readonly Owner: { readonly id: string } }> {
  return (await rt.get(`ticket/${id}`)) as Awaited<ReturnType<typeof ticket>>;
}

describe('an agent', () => {
  test('replies: once, as typed, and it counts as the first response', async () => {
    const outcome = await order(mine, id, { kind: 'reply', text: '您好，正在处理。\n\n  — A "quoted" line' });
    const [reply, ...others] = await messages('Correspond');
    expect(others).toEqual([]);
    expect(await contentOf(reply as HistoryItem)).toBe('您好，正在处理。\n\n  — A "quoted" line');
    expect(outcome).toMatchObject({ kind: 'done', eventIds: [`rt:${reply?.id}`] });
    expect(outcome).toMatchObject({
      change: { kind: 'told', case: { events: [{ kind: 'opened' }, { kind: 'responded', by: 'Agent 1' }] } },
    });
  });

  test('notes: for staff only, and the clock takes no notice', async () => {
    const outcome = await order(mine, id, { kind: 'note', text: 'disk?' });
    expect(await messages('Correspond')).toEqual([]);
    expect(await contentOf((await messages('Comment'))[0] as HistoryItem)).toBe('disk?');
    expect(outcome).toMatchObject({ kind: 'done', eventIds: [] });
  });

  test('takes a case, and takes it over from another', async () => {
    expect(await order(mine, id, { kind: 'assign', owner: 'Agent 1' })).toMatchObject({
      kind: 'done',
      change: { case: { owner: 'Agent 1' } },
    });
    await rt.update(id, { Owner: 'agent2' });
    await mine.pull();
    expect(mine.told(id).owner).toBe('Agent 2');
    expect(await order(mine, id, { kind: 'assign', owner: 'Agent 1' })).toMatchObject({ kind: 'done' });
    expect((await ticket()).Owner.id).toBe('agent1');
  });

  test('assigns a case to another, by name, and one of another on, and leaves it to nobody', async () => {
    expect(await order(mine, id, { kind: 'assign', owner: 'Agent 2' })).toMatchObject({
      kind: 'done',
      change: { case: { owner: 'Agent 2' } },
    });
    expect((await ticket()).Owner.id).toBe('agent2');
    await mine.pull();
    expect(await order(mine, id, { kind: 'assign', owner: 'agent3' })).toMatchObject({
      kind: 'done',
      change: { case: { owner: 'Agent 3' } },
    });
    await mine.pull();
    expect(await order(mine, id, { kind: 'assign', owner: null })).toMatchObject({
      kind: 'done',
      change: { case: { owner: null } },
    });
    expect((await ticket()).Owner.id).toBe('Nobody');
  });

  test('changes the severity, with the reason beside it', async () => {
    const outcome = await order(mine, id, {
      kind: 'change-severity',
      severity: 'B',
      reason: 'a workaround exists',
    });
    expect(await field('Severity')).toBe('B');
    expect(await contentOf((await messages('Comment'))[0] as HistoryItem)).toBe('a workaround exists');
    if (outcome.kind !== 'done' || outcome.change?.kind !== 'told') throw new Error(JSON.stringify(outcome));
    const changed = outcome.change.case.events.find(({ kind }) => kind === 'severity-changed');
    expect(changed).toMatchObject({ severity: 'B', by: 'Agent 1' });
    expect(outcome.eventIds).toEqual([changed?.id]);
  });

  test('pauses, resumes and resolves, all given at once', async () => {
    const actions = [{ kind: 'pause', reason: 'on-hold' }, { kind: 'resume' }, { kind: 'resolve' }] as const;
    const commands = actions.map((action) => commandFor(mine, id, action));
    const kinds: string[] = [];
    for (const command of commands) {
      const outcome = await push(mine, command);
      kinds.push(outcome.kind);
      kinds.push((await ticket()).Status);
    }
    expect(kinds).toEqual(['done', 'stalled', 'done', 'open', 'done', 'resolved']);
  });

  test('reopens a closed case, with the answer that it had (policy rule 10)', async () => {
    await order(mine, id, { kind: 'reply', text: 'Hello' });
    await rt.setStatus(id, 'resolved', 'agent2');
    await mine.pull();
    expect(mine.told(id).isOpen).toBe(false);
    const command = commandFor(mine, id, { kind: 'reopen' });
    const outcome = await push(mine, command);
    expect((await ticket()).Status).toBe('open');
    if (outcome.kind !== 'done' || outcome.change?.kind !== 'told') throw new Error(JSON.stringify(outcome));
    const { events, isOpen } = outcome.change.case;
    expect(isOpen).toBe(true);
    expect(events.filter(({ kind }) => kind === 'responded')).toHaveLength(1);
    const reopened = events.filter(({ kind }) => kind === 'reopened');
    expect(outcome.eventIds).toEqual(reopened.map((event) => event.id));
    // Told again after a crash, it is the same.
    expect(await push(mine.restarted(), command)).toMatchObject({ kind: 'done', eventIds: outcome.eventIds });
  });
});

describe('through an account that agents share', () => {
  test('the case becomes the named agent’s, by login, name or address', async () => {
    expect(
      await order(shared, id, { kind: 'assign', owner: 'agent3@caseclock.test' }, 'Agent 1'),
    ).toMatchObject({
      kind: 'done',
    });
    expect((await ticket()).Owner.id).toBe('agent3');
  });

  test('nobody by that name, and somebody who may not own tickets there, is refused and said', async () => {
    expect(await order(shared, id, { kind: 'assign', owner: 'Nobody Such' }, 'Agent 1')).toEqual({
      kind: 'refused',
      problem: { code: 'agent-unknown', subject: 'Nobody Such', detail: '' },
    });
    expect(await order(shared, id, { kind: 'assign', owner: 'customer1' }, 'Agent 1')).toMatchObject({
      kind: 'refused',
      problem: {
        code: 'change-refused',
        subject: `RT-${id}`,
        detail: expect.stringContaining('may not own'),
      },
    });
    expect((await ticket()).Owner.id).toBe('Nobody');
  });

  test('a note says who wrote it, a reply is left as typed', async () => {
    await order(shared, id, { kind: 'note', text: 'disk?' }, 'Agent 3');
    await order(shared, id, { kind: 'reply', text: 'Hello' }, 'Agent 3');
    expect(await contentOf((await messages('Comment'))[0] as HistoryItem)).toBe('disk?\n\n— Agent 3');
    expect(await contentOf((await messages('Correspond'))[0] as HistoryItem)).toBe('Hello');
  });

  test('commands given one after the other do not take each other for somebody else’s', async () => {
    const commands = [
      commandFor(shared, id, { kind: 'change-severity', severity: 'B', reason: 'first' }),
      commandFor(shared, id, { kind: 'change-severity', severity: 'C', reason: 'second' }),
    ];
    for (const command of commands) expect(await push(shared, command)).toMatchObject({ kind: 'done' });
    expect(await field('Severity')).toBe('C');
  });
});

describe('when others were faster', () => {
  test('a case that somebody took is a conflict that names them', async () => {
    const command = commandFor(mine, id, { kind: 'assign', owner: 'Agent 1' });
    await rt.update(id, { Owner: 'agent2' }, 'agent2');
    expect(await push(mine, command)).toMatchObject({
      kind: 'conflict',
      found: 'Agent 2',
      change: { case: { owner: 'Agent 2' } },
    });
  });

  test.each(['agent3', null])('nor is it given to %s before the agent has said so', async (owner) => {
    const command = commandFor(mine, id, { kind: 'assign', owner });
    await rt.update(id, { Owner: 'agent2' }, 'agent2');
    expect(await push(mine, command)).toMatchObject({ kind: 'conflict', found: 'Agent 2' });
    expect((await ticket()).Owner.id).toBe('agent2');
    await mine.pull();
    expect(await order(mine, id, { kind: 'assign', owner })).toMatchObject({ kind: 'done' });
    expect((await ticket()).Owner.id).toBe(owner ?? 'Nobody');
  });

  test('a case that somebody gave to the same person is done', async () => {
    const command = commandFor(mine, id, { kind: 'assign', owner: 'agent3' });
    await rt.update(id, { Owner: 'agent3' }, 'agent2');
    expect(await push(mine, command)).toMatchObject({ kind: 'done', change: { case: { owner: 'Agent 3' } } });
  });

  test('a severity that somebody changed is a conflict that says to what', async () => {
    const command = commandFor(mine, id, { kind: 'change-severity', severity: 'B', reason: 'x' });
    await rt.setCustomFields(id, { Severity: 'C' }, 'agent2');
    expect(await push(mine, command)).toMatchObject({ kind: 'conflict', found: 'Severity: C (Agent 2)' });
    expect(await messages('Comment')).toEqual([]);
    await mine.pull();
    // Now it is known: to want it all the same is no conflict.
    expect(await order(mine, id, { kind: 'change-severity', severity: 'B', reason: 'x' })).toMatchObject({
      kind: 'done',
    });
  });

  test('a case that somebody resolved is a conflict for a reply, and resolved for whoever wants it so', async () => {
    const [reply, resolve] = [
      commandFor(mine, id, { kind: 'reply', text: 'one moment' }),
      commandFor(mine, id, { kind: 'resolve' }),
    ];
    await rt.setStatus(id, 'resolved', 'agent2');
    expect(await push(mine, reply)).toMatchObject({ kind: 'conflict', found: 'resolved (Agent 2)' });
    expect(await push(mine, resolve)).toMatchObject({ kind: 'done', eventIds: [] });
    expect(await messages('Correspond')).toEqual([]);
  });

  test('a case that somebody reopened is reopened; one that somebody rejected meanwhile is a conflict', async () => {
    await rt.setStatus(id, 'resolved', 'agent2');
    await mine.pull();
    const command = commandFor(mine, id, { kind: 'reopen' });
    await rt.setStatus(id, 'rejected', 'agent2');
    expect(await push(mine, command)).toMatchObject({
      kind: 'conflict',
      found: 'rejected (Agent 2)',
      change: { case: { isOpen: false } },
    });
    expect((await ticket()).Status).toBe('rejected');
    // Paused is open, too.
    await rt.setStatus(id, 'stalled', 'agent2');
    expect(await push(mine, command)).toMatchObject({ kind: 'done', eventIds: [] });
    expect((await ticket()).Status).toBe('stalled');
  });

  test('a closed case that was merged or deleted meanwhile is gone for whoever reopens it', async () => {
    const target = await rt.createTicket({ subject: 'target' });
    await rt.setStatus(id, 'resolved', 'agent2');
    await mine.pull();
    const command = commandFor(mine, id, { kind: 'reopen' });
    await act(rt, 'PUT', `ticket/${id}`, { MergeInto: target });
    expect(await push(mine, command)).toMatchObject({ kind: 'refused', problem: { code: 'case-gone' } });
  });

  test.each([
    ['deleted', () => act(rt, 'DELETE', `ticket/${id}`)],
    ['moved out of the account’s sight', () => rt.update(id, { Queue: 'Restricted' }, 'root')],
  ])('one that is reopened and %s before the next pull is told as gone, once', async (_, leave) => {
    await rt.setStatus(id, 'resolved', 'agent2');
    await mine.pull();
    expect(await order(mine, id, { kind: 'reopen' })).toMatchObject({ change: { case: { isOpen: true } } });
    await leave();
    mine.shiftMs = RECONCILE_EVERY_MS;
    const gone = { kind: 'gone', caseId: `desk/${id}`, at: expect.any(Number) };
    expect(await mine.pull()).toContainEqual(gone);
    mine.shiftMs = 2 * RECONCILE_EVERY_MS;
    expect(await mine.pull()).not.toContainEqual(gone);
  });

  test('something that has nothing to do with it is none', async () => {
    const command = commandFor(mine, id, { kind: 'change-severity', severity: 'B', reason: 'x' });
    await rt.comment(id, 'agent2', 'hm');
    await rt.reply(id, 'customer1', 'please');
    await rt.update(id, { Subject: 'renamed', Owner: 'agent2' }, 'agent2');
    expect(await push(mine, command)).toMatchObject({ kind: 'done' });
  });

  test('a case that was merged or deleted is gone', async () => {
    const target = await rt.createTicket({ subject: 'target' });
    const command = commandFor(mine, id, { kind: 'reply', text: 'x' });
    await act(rt, 'PUT', `ticket/${id}`, { MergeInto: target });
    const gone = { kind: 'refused', problem: { code: 'case-gone', subject: `RT-${id}` } };
    expect(await push(mine, command)).toMatchObject({ ...gone, problem: { detail: `→ RT-${target}` } });
    const other = await rt.createTicket({ subject: 'doomed' });
    await mine.pull();
    const late = commandFor(mine, other, { kind: 'note', text: 'x' });
    await act(rt, 'DELETE', `ticket/${other}`);
    expect(await push(mine, late)).toMatchObject({ kind: 'refused', problem: { code: 'case-gone' } });
  });
});

describe('told again after a crash', () => {
  test.each([
    [{ kind: 'reply', text: 'Hello' }, 'Correspond'],
    [{ kind: 'note', text: 'Hello' }, 'Comment'],
    [{ kind: 'change-severity', severity: 'B', reason: 'Hello' }, 'Comment'],
  ] as const)('%j is written once', async (action, type) => {
    const command = commandFor(mine, id, action);
    const first = await push(mine, command);
    // A colleague goes on meanwhile, and the console that comes back has forgotten everything.
    await rt.comment(id, 'agent2', 'Hello');
    const again = await push(mine.restarted(), command);
    expect(again).toMatchObject({ kind: 'done', eventIds: first.kind === 'done' ? first.eventIds : [] });
    const own = (await messages(type)).filter(({ Creator }) => Creator.id === 'agent1');
    expect(own).toHaveLength(1);
  });

  test.each([
    [{ kind: 'reply', text: 'Hello' }, 'Correspond'],
    [{ kind: 'note', text: 'Hello' }, 'Comment'],
    [{ kind: 'change-severity', severity: 'B', reason: 'Hello' }, 'Comment'],
  ] as const)('%j of which the message may have arrived is looked for, not sent', async (action, type) => {
    const command = commandFor(mine, id, action);
    const look = () => push(mine, command, delivery({ mayHaveArrived: true }));
    expect(await look()).toEqual({ kind: 'unclear' });
    expect(await messages(type)).toEqual([]);
    // What the desk takes once only is done all the same.
    if (action.kind === 'change-severity') expect(await field('Severity')).toBe('B');
    // Then the desk comes to the end of what it was at work on.
    await push(mine.restarted(), command);
    expect(await look()).toMatchObject({ kind: 'done' });
    expect(await messages(type)).toHaveLength(1);
  });

  test('a reply that may have arrived is in no conflict before it is known whether it did', async () => {
    const command = commandFor(mine, id, { kind: 'reply', text: 'Hello' });
    await rt.setStatus(id, 'resolved', 'agent2');
    expect(await push(mine, command, delivery({ mayHaveArrived: true }))).toEqual({ kind: 'unclear' });
    expect(await push(mine, command)).toMatchObject({ kind: 'conflict' });
  });

  test('two replies of the same words are two replies', async () => {
    await order(mine, id, { kind: 'reply', text: 'still on it' });
    await order(mine, id, { kind: 'reply', text: 'still on it' });
    expect(await messages('Correspond')).toHaveLength(2);
  });

  test('a pause that somebody ended meanwhile is not made again', async () => {
    const command = commandFor(mine, id, { kind: 'pause', reason: 'on-hold' });
    await push(mine, command);
    await rt.setStatus(id, 'resolved', 'agent2');
    expect(await push(mine.restarted(), command)).toMatchObject({ kind: 'conflict' });
    expect((await ticket()).Status).toBe('resolved');
  });
});

test('while a ticket changes under its hands, a change is asked for again, not lost nor doubled', async () => {
  const command = commandFor(mine, id, { kind: 'reply', text: 'in between' });
  const busy = Promise.all([1, 2, 3].map((n) => rt.comment(id, 'agent2', `noise ${n}`)));
  expect(await push(mine, command)).toMatchObject({ kind: 'done' });
  await busy;
  expect(await messages('Correspond')).toHaveLength(1);
});
