import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Case, StoredCase } from '../../../../../src/domain/cases/case.ts';
import { NOW, setUpAzureSupport } from './azure-rig.ts';

const rig = setUpAzureSupport();
const stored = (one: Case | undefined): StoredCase => {
  if (one === undefined) throw new Error('no such case');
  return { ...one, firstSeenAt: NOW };
};

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

  it('a case is resolved once, and one that is gone is said to be', async () => {
    const [one, two] = (await rig.pull()).cases;
    expect((await rig.push(stored(one), { kind: 'resolve' })).kind).toBe('done');
    expect((await rig.push(stored(one), { kind: 'resolve' })).kind).toBe('done');
    rig.azure.tickets.delete('testticket2');
    expect(await rig.push(stored(two), { kind: 'resolve' })).toMatchObject({
      problem: { code: 'case-gone' },
    });
  });

  it('offers only what Azure has', async () => {
    const subject = stored((await rig.pull()).cases[0]);
    expect(rig.connector.abilities).toEqual(['reply', 'change-severity', 'resolve']);
    expect(await rig.push(subject, { kind: 'assign', owner: 'Li Wei' })).toMatchObject({
      problem: { code: 'not-able' },
    });
  });
});
