import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../../src/domain/cases/case.ts';
import type { CommandAction } from '../../../../../src/domain/cases/command.ts';
import { withCommands } from '../../../../../src/domain/cases/with-commands.ts';
import { ConnectorError, type Delivery } from '../../../../../src/main/sync/connector.ts';
import { onCase } from '../../../../support/commands.ts';
import { eventIdsOf, NOW, setUpAzureSupport, stored, toldIn } from './azure-rig.ts';

const rig = setUpAzureSupport();

describe('commands', () => {
  it('a reply is accepted first and waited for; told twice it is one message', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const id = randomUUID();
    const outcome = await rig.push(subject, { kind: 'reply', text: 'We are on it.' }, id);
    expect(outcome).toEqual({ kind: 'done', change: null, eventIds: [`azure:communication:${id}`] });
    expect(await rig.push(subject, { kind: 'reply', text: 'We are on it.' }, id)).toEqual(outcome);
    expect(rig.azure.communications.get('testticket')).toHaveLength(1);
    expect(rig.azure.communications.get('testticket')?.[0]?.properties).toMatchObject({
      body: 'We are on it.',
      sender: 'desk@contoso.com',
      subject: 'my title',
    });
  });

  it('a message that landed between the look and the sending is there, and not refused', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const id = randomUUID();
    rig.azure.isOvertaken = true;
    expect(await rig.push(subject, { kind: 'reply', text: 'We are on it.' }, id)).toEqual({
      kind: 'done',
      change: null,
      eventIds: [`azure:communication:${id}`],
    });
    expect(rig.azure.communications.get('testticket')).toHaveLength(1);
  });

  it('a message whose answer is lost has left, and is found under its name when it is sent again', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const [id, text] = [randomUUID(), { kind: 'reply', text: 'We are on it.' } as const];
    let left = 0;
    const once: Delivery['once'] = async (send) => {
      left += 1;
      await send();
      throw new ConnectorError('connection-broken', 'localhost', '');
    };
    await expect(rig.push(subject, text, id, { once })).rejects.toMatchObject({
      problem: { code: 'connection-broken' },
    });
    expect(left).toBe(1);
    const outcome = await rig.push(subject, text, id, { once, mayHaveArrived: true });
    expect(outcome.kind).toBe('done');
    expect(left).toBe(1);
    expect(rig.azure.communications.get('testticket')).toHaveLength(1);
  });

  it('a message that Azure has taken on is not turned away, whatever it answers when asked after it', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const accepted = { 'azure-asyncoperation': `${rig.azure.url}/operationsStatus/1`, 'retry-after': '0' };
    rig.azure.next.push({ status: 200, body: rig.azure.tickets.get('testticket') });
    rig.azure.next.push({ status: 404, body: { error: { code: 'NotFound', message: '' } } });
    rig.azure.next.push({ status: 202, headers: accepted, body: {} });
    rig.azure.next.push({ status: 429, body: { error: { code: 'TooManyRequests', message: '' } } });
    const answered: unknown[] = [];
    const once: Delivery['once'] = async (send) => {
      const answer = await send();
      answered.push(answer);
      return answer;
    };
    const pushed = rig.push(subject, { kind: 'reply', text: 'We are on it.' }, randomUUID(), { once });
    await expect(pushed).rejects.toMatchObject({ problem: { code: 'rate-limited' } });
    expect(answered).toHaveLength(1);
  });

  it('a message that Azure does not accept is refused in its words', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    expect(await rig.push(subject, { kind: 'reply', text: 'refuse this' })).toMatchObject({
      kind: 'refused',
      problem: { code: 'change-refused', detail: 'the message was not accepted' },
    });
  });

  it('a message that Azure says will take long is asked for later, and holds up no other command', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const accepted = { 'azure-asyncoperation': `${rig.azure.url}/operationsStatus/1`, 'retry-after': '600' };
    rig.azure.next.push({ status: 200, body: rig.azure.tickets.get('testticket') });
    rig.azure.next.push({ status: 404, body: { error: { code: 'NotFound', message: '' } } });
    rig.azure.next.push({ status: 202, headers: accepted, body: {} });
    await expect(rig.push(subject, { kind: 'reply', text: 'We are on it.' })).rejects.toMatchObject({
      problem: { code: 'timed-out' },
      retryAfterMs: 600_000,
    });
  });

  it('a severity is changed; one that somebody else has changed meanwhile is a conflict', async () => {
    const [one, two] = (await rig.pull()).cases;
    const change = { kind: 'change-severity', severity: 'C', reason: 'It works again' } as const;
    expect((await rig.push(stored(one), change)).kind).toBe('done');
    expect(rig.azure.tickets.get('testticket')?.properties['severity']).toBe('minimal');
    rig.change('testticket2', { severity: 'critical', modifiedDate: '2020-03-21T08:00:00Z' });
    const raise = { ...change, severity: 'B' };
    expect(await rig.push(stored(two), raise)).toMatchObject({ kind: 'conflict', found: 'critical, Open' });
    expect(rig.azure.tickets.get('testticket2')?.properties['severity']).toBe('critical');
  });

  it.each<{ does: string; action: CommandAction; event: object }>([
    {
      does: 'a lowered severity, with the reason (policy rule 8)',
      action: { kind: 'change-severity', severity: 'C', reason: 'No contact since Monday' },
      event: { kind: 'severity-changed', severity: 'C', by: 'Li Wei', reason: 'No contact since Monday' },
    },
    { does: 'a closing', action: { kind: 'resolve' }, event: { kind: 'closed', by: 'Li Wei' } },
  ])('the history names who did it, as it is told at once and by every later pull: $does', async (given) => {
    const { cases, cursor } = await rig.pull();
    const subject = stored(cases[0]);
    const outcome = await rig.push(subject, given.action);
    const shown = (told: Case | undefined) => {
      const command = { id: randomUUID(), caseId: subject.id, sourceId: 'azure', by: 'Li Wei', basedOn: 1 };
      const sent = { state: 'sent', eventIds: eventIdsOf(outcome), isTold: true } as const;
      return withCommands(stored(told), [onCase({ ...command, at: NOW, action: given.action }, sent)]);
    };
    const told = outcome.kind === 'done' && outcome.change?.kind === 'told' ? outcome.change.case : undefined;
    expect(shown(told).events.slice(1)).toMatchObject([given.event]);
    // Something else comes of the ticket before it is read again.
    rig.message('testticket', 'm', 'abc@contoso.com', '2020-03-20T22:00:00Z');
    rig.change('testticket', { modifiedDate: '2020-03-29T08:00:00Z' });
    const next = await rig.pull(cursor);
    expect(shown(next.cases[0]).events.slice(1)).toMatchObject([given.event]);
  });

  it('a severity that was there already names nobody; one that is changed back is told no more', async () => {
    const { cases, cursor } = await rig.pull();
    const change = { kind: 'change-severity', severity: 'C', reason: 'It works again' } as const;
    await rig.push(stored(cases[0]), change);
    expect(eventIdsOf(await rig.push(stored(cases[0]), change))).toEqual([]);
    rig.change('testticket', { severity: 'moderate', modifiedDate: '2020-03-29T08:00:00Z' });
    expect((await rig.pull(cursor)).cases[0]?.events.map(({ kind }) => kind)).toEqual(['opened']);
  });

  it('a second change of severity right after the first meets no conflict with it', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const first = await rig.push(subject, { kind: 'change-severity', severity: 'C', reason: 'x' });
    const told = first.kind === 'done' && first.change?.kind === 'told' ? first.change.case : undefined;
    const second = await rig.push(stored(told), { kind: 'change-severity', severity: 'A', reason: 'y' });
    expect(second.kind).toBe('done');
  });

  it('a case is resolved once, and one that is gone is said to be', async () => {
    const [one, two] = (await rig.pull()).cases;
    expect((await rig.push(stored(one), { kind: 'resolve' })).kind).toBe('done');
    expect((await rig.push(stored(one), { kind: 'resolve' })).kind).toBe('done');
    rig.azure.tickets.delete('testticket2');
    expect(await rig.push(stored(two), { kind: 'resolve' })).toMatchObject({
      problem: { code: 'case-gone' },
    });
  });

  it('a closed case is opened again, and every later pull tells the same', async () => {
    const { cases, cursor } = await rig.pull();
    const resolved = toldIn(await rig.push(stored(cases[0]), { kind: 'resolve' }));
    const closed = await rig.pull(cursor);
    rig.change('testticket', { modifiedDate: '2020-03-30T08:00:00Z' });
    const outcome = await rig.push(stored(resolved), { kind: 'reopen' });
    const reopened = toldIn(outcome);
    expect(rig.azure.tickets.get('testticket')?.properties['status']).toMatch(/^open$/i);
    expect(reopened.isOpen).toBe(true);
    expect(reopened.events.map(({ kind }) => kind)).toEqual(['opened', 'closed', 'reopened']);
    expect(eventIdsOf(outcome)).toEqual([reopened.events[2]?.id]);
    const [pulled] = (await rig.pull(closed.cursor)).cases;
    expect(pulled?.events.map(({ id }) => id)).toEqual(reopened.events.map(({ id }) => id));
  });

  it('what is as it was wanted already is left as it is, and nothing is told where that is known here', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    const nothing = { kind: 'done', change: null, eventIds: [] };
    expect(await rig.push(subject, { kind: 'reopen' })).toEqual(nothing);
    const closed = stored(toldIn(await rig.push(subject, { kind: 'resolve' })));
    expect(await rig.push(closed, { kind: 'resolve' })).toEqual(nothing);
    expect(rig.azure.asked.filter((one) => one.startsWith('patch'))).toHaveLength(1);
  });

  it('offers only what Azure has', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    expect(rig.connector.abilities).toEqual(['reply', 'change-severity', 'resolve', 'reopen']);
    expect(await rig.push(subject, { kind: 'assign', owner: 'Li Wei' })).toMatchObject({
      problem: { code: 'not-able' },
    });
  });
});
