import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const COMMAND = resolve(import.meta.dirname, '../../../build/clock.mjs');

async function clock(input: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(input);
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { output, code: Number(code) };
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
const DEVELOPMENT = {
  id: 1,
  serviceType: 'technical-development',
  severity: 'B',
  plan: 'standard',
  openedAt: '2026-09-18T22:30:00+08:00',
};

describe('the clock on the command line', () => {
  it('answers the Friday evening before a make-up Sunday, with its receipt', async () => {
    const { output, code } = await clock(line({ ...DEVELOPMENT, at: ['2026-09-19T04:00:00Z'] }));
    expect(code).toBe(0);
    const answer = JSON.parse(output);
    expect(answer).toMatchObject({
      id: 1,
      target: 4 * 3600,
      deadline: '2026-09-20T11:30:00+08:00',
      provisional: false,
      at: [
        {
          now: '2026-09-19T12:00:00+08:00',
          state: 'waiting-to-open',
          remaining: 9000,
          open: false,
          nextOpen: '2026-09-20T09:00:00+08:00',
          nextClose: '2026-09-21T00:00:00+08:00',
        },
      ],
    });
    const counted = answer.receipt.filter(({ kind }: { kind: string }) => kind === 'counted');
    expect(counted.reduce((sum: number, { seconds }: { seconds: number }) => sum + seconds, 0)).toBe(
      4 * 3600,
    );
    expect(counted.map(({ reason }: { reason?: string }) => reason)).toEqual([undefined, 'make-up-workday']);
  });

  it('reads pauses in any order, overlapping, in any offset', async () => {
    const paused = (pauses: readonly unknown[]) => line({ ...DEVELOPMENT, pauses });
    const { output } = await clock(
      paused([
        ['2026-09-20T10:30:00+08:00', '2026-09-20T12:00:00+08:00'],
        ['2026-09-20T02:00:00Z', '2026-09-20T11:00:00+08:00'],
      ]) + paused([['2026-09-20T10:00:00+08:00', '2026-09-20T12:00:00+08:00']]),
    );
    const deadlines = output
      .trim()
      .split('\n')
      .map((answer) => JSON.parse(answer).deadline);
    expect(deadlines).toEqual(['2026-09-20T13:30:00+08:00', '2026-09-20T13:30:00+08:00']);
  });

  it('reads the clock as it stood: a later change was not known', async () => {
    const raised = { kind: 'severity-changed', at: '2026-11-23T11:00:00+08:00', severity: 'A' };
    const { output } = await clock(
      line({
        ...DEVELOPMENT,
        plan: 'premium',
        openedAt: '2026-11-23T10:00:00+08:00',
        events: [raised],
        at: ['2026-11-23T10:30:00+08:00', '2026-11-23T11:00:00+08:00'],
      }),
    );
    const { at, deadline } = JSON.parse(output);
    expect(at.map(({ remaining }: { remaining: number }) => remaining)).toEqual([3.5 * 3600, 3600]);
    expect(deadline).toBe('2026-11-23T12:00:00+08:00');
  });

  it('answers the other lines when one cannot be read, and ends with code 1', async () => {
    const { output, code } = await clock(
      `${line(DEVELOPMENT)}nonsense\n\n${line({ ...DEVELOPMENT, id: 2 })}`,
    );
    const answers = output
      .trim()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect(answers.map(({ id }) => id)).toEqual([1, null, 2]);
    expect(answers[1].error.message).toContain('JSON');
    expect(code).toBe(1);
  });

  it('says with --help how a line looks, by an example that can be pasted', async () => {
    const { output } = await clock('', '--help');
    const example = /echo '(.+)' \|/.exec(output)?.[1] ?? '';
    expect((await clock(`${example}\n`)).code).toBe(0);
  });
});
