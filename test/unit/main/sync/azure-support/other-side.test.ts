import { describe, expect, it, vi } from 'vitest';
import { createAzureSupportConnector } from '../../../../../src/main/sync/connectors/azure-support/connector.ts';
import { never, setUpAzureSupport } from './azure-rig.ts';

const rig = setUpAzureSupport();

describe('what the other side may do', () => {
  it('a cloud without Microsoft.Support is a state that is said, and not asked again soon', async () => {
    rig.azure.isAbsent = true;
    await expect(rig.pull()).rejects.toMatchObject({
      problem: { code: 'support-not-offered' },
      retryAfterMs: 6 * 3_600_000,
    });
    const { problem } = await rig.connector.check(never);
    expect(problem?.code).toBe('support-not-offered');
  });

  it('a version that the cloud does not have is answered with those that it has', async () => {
    rig.connector = createAzureSupportConnector(rig.connection({ apiVersion: '2031-01-01' }));
    const { problem, steps } = await rig.connector.check(never);
    expect(problem).toMatchObject({ code: 'version-unknown' });
    expect(problem?.detail).toContain('2024-04-01');
    expect(steps.map(({ outcome }) => outcome)).toEqual([...Array(4).fill('passed'), 'failed', 'not-tried']);
  });

  it('a wrong secret is refused, and is in no word of the answer', async () => {
    rig.connector = createAzureSupportConnector(rig.connection({}, 'wrong-secret-of-mine'));
    const report = await rig.connector.check(never);
    expect(report.problem).toMatchObject({ code: 'sign-in-refused' });
    expect(report.problem?.detail).toContain('AADSTS7000215');
    expect(JSON.stringify(report)).not.toContain('wrong-secret-of-mine');
  });

  it('a place of signing in that does not answer is told as what it is, not as a refusal', async () => {
    rig.connector = createAzureSupportConnector(rig.connection({ authority: 'https://localhost:1' }));
    const { problem, steps } = await rig.connector.check(never);
    expect(problem).toMatchObject({ code: 'connection-refused', subject: 'localhost:1' });
    expect(steps.slice(0, 4).map(({ outcome }) => outcome)).toEqual([
      'passed',
      'not-tried',
      'failed',
      'not-tried',
    ]);
  });

  it('a host that is not found is told, though the one that signs in is', async () => {
    rig.connector = createAzureSupportConnector(
      rig.connection({ resourceManager: 'https://management.invalid' }),
    );
    const { problem, steps } = await rig.connector.check(never);
    expect(problem).toMatchObject({ code: 'host-not-found', subject: 'management.invalid' });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['failed', ...Array(5).fill('not-tried')]);
  });

  it('a server that the system does not trust is told at its certificate, before anything is signed in', async () => {
    rig.connector = createAzureSupportConnector({
      ...rig.connection(),
      fetch: (url, init) => fetch(url, init),
    });
    const { problem, steps } = await rig.connector.check(never);
    expect(problem).toMatchObject({ code: 'certificate-untrusted' });
    expect(steps.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'not-tried']);
  });

  it.each([
    ['the place of signing in', 'openid-configuration', 'address'],
    ['the sign-in itself', '/oauth2/', 'sign-in'],
    ['Resource Manager', '/supportTickets', 'first-page'],
  ])('a host that takes a question and never answers is told in time: %s', async (_, silent, step) => {
    const limits: number[] = [];
    let elapse = () => {};
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms);
      const limit = new AbortController();
      elapse = () => limit.abort(new DOMException('too long', 'TimeoutError'));
      return limit.signal;
    });
    const { fetch: answering } = rig.connection();
    const fetch: typeof answering = (url, init) => {
      if (!url.includes(silent)) return answering(url, init);
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        elapse();
      });
    };
    try {
      const connector = createAzureSupportConnector({ ...rig.connection(), fetch });
      const { problem, steps } = await connector.check(never);
      expect(problem).toMatchObject({ code: 'timed-out', subject: new URL(rig.azure.url).host });
      expect(steps.find(({ outcome }) => outcome === 'failed')?.step).toBe(step);
      expect(Math.max(...limits)).toBeLessThanOrEqual(30_000);
    } finally {
      timeout.mockRestore();
    }
  });

  it.each([
    [429, { 'retry-after': '17' }, 'rate-limited', 17_000],
    [503, { 'retry-after': '5' }, 'server-error', 5_000],
    [403, {}, 'forbidden', null],
    [401, {}, 'sign-in-refused', null],
  ])('%d is said as it is, with the time to wait', async (status, headers, code, retryAfterMs) => {
    rig.azure.next.push({ status, headers, body: { error: { code: 'X', message: 'y' } } });
    await expect(rig.pull()).rejects.toMatchObject({
      problem: { code, detail: expect.any(String) },
      retryAfterMs,
    });
  });

  it('a token that is no longer taken, whatever it says of its end, is not sent a second time', async () => {
    const { cursor } = await rig.pull();
    rig.azure.token = 'what it gives out since the secret was renewed';
    await expect(rig.pull(cursor)).rejects.toMatchObject({ problem: { code: 'sign-in-refused' } });
    rig.change('testticket', { status: 'Closed', modifiedDate: '2020-03-22T08:00:00Z' });
    expect((await rig.pull(cursor)).cases).toMatchObject([{ id: 'azure/testticket', isOpen: false }]);
  });

  it('a link to another host is not followed: the token stays here', async () => {
    rig.azure.next.push({ status: 200, body: { value: [] } });
    rig.azure.next.push({ status: 200, body: { value: [], nextLink: 'https://elsewhere.example/steal' } });
    await expect(rig.pull()).rejects.toMatchObject({ problem: { code: 'answer-unreadable' } });
  });

  it('a check says step by step what works', async () => {
    const { steps, problem } = await rig.connector.check(never);
    expect(problem).toBeNull();
    expect(steps.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      'name passed',
      'certificate passed',
      'address passed',
      'sign-in passed',
      'provider passed',
      'first-page passed',
    ]);
    expect(steps.at(-1)?.found).toBe('2');
  });
});
