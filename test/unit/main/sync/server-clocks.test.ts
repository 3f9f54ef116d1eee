import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../src/domain/units.ts';
import { datedFetch } from '../../../../src/main/sync/dated-fetch.ts';
import { followServers } from '../../../../src/main/sync/server-clocks.ts';

function setUp() {
  let followed = 0;
  let now = 0;
  const moves: number[] = [];
  const servers = followServers({
    workstation: () => now,
    followedMs: () => followed,
    follow(offsetMs) {
      followed = offsetMs;
      moves.push(offsetMs);
    },
  });
  /** An answer that took 100 ms, of a server that is `ahead`, at `at`. */
  const answer = (sourceId: string, ahead: number, at = 1_000_000) => {
    now = at + 100;
    servers.note(sourceId, {
      date: Math.floor((at + 50 + ahead) / 1000) * 1000,
      sentAt: at,
      receivedAt: at + 100,
    });
  };
  const passTo = (at: number) => {
    now = at;
  };
  return { servers, answer, moves, passTo };
}

describe('the servers', () => {
  it('are followed once three answers agree, and time does not move again while they go on to', () => {
    const { answer, moves } = setUp();
    answer('rt', 90_000);
    answer('rt', 90_000, 1_000_700);
    expect(moves).toEqual([]);
    answer('rt', 90_000, 1_001_400);
    expect(moves).toHaveLength(1);
    expect(Math.abs((moves[0] ?? 0) - 90_000)).toBeLessThan(1000);
    for (let at = 0; at < 8; at += 1) answer('rt', moves[0] ?? 0, 1_010_000 + at * 1000);
    expect(moves).toHaveLength(1);
  });

  it('do not move the time by one odd answer', () => {
    const { answer, moves } = setUp();
    for (let at = 0; at < 5; at += 1) answer('rt', 0, 1_000_000 + at * 1300);
    answer('rt', 3_600_000);
    answer('rt', -3_600_000);
    expect(moves).toEqual([]);
  });

  it('are known each by itself, once three answers agree; an odd one in between says nothing', () => {
    const { answer, servers } = setUp();
    answer('rt', 3_600_000);
    answer('azure', 0);
    for (let at = 0; at < 2; at += 1) answer('rt', 20_000, 1_000_000 + at * 1300);
    expect(servers.offsetMs('rt')).toBeNull();
    answer('rt', 20_000, 1_002_600);
    expect(Math.abs((servers.offsetMs('rt') ?? 0) - 20_000)).toBeLessThan(1000);
    expect(servers.offsetMs('azure')).toBeNull();
  });

  it('count by their answers of the last while only', () => {
    const { answer, moves, servers } = setUp();
    answer('rt', 90_000);
    answer('rt', 90_000);
    answer('rt', 90_000, 1_000_000 + 16 * MINUTE);
    expect(servers.areKnown()).toBe(false);
    expect(moves).toEqual([]);
  });

  it('that no longer answer have no say, however often others do', () => {
    const { answer, moves } = setUp();
    for (const sourceId of ['a', 'b']) for (let at = 0; at < 3; at += 1) answer(sourceId, 90_000);
    const followed = moves.length;
    for (let at = 0; at < 3; at += 1) answer('rt', 0, 1_000_000 + 16 * MINUTE + at * 1300);
    expect(moves.slice(followed)).toHaveLength(1);
    expect(Math.abs(moves.at(-1) ?? Number.NaN)).toBeLessThan(1000);
  });

  it('are not known any more once none has answered for long', () => {
    const { servers, answer, passTo } = setUp();
    for (let at = 0; at < 3; at += 1) answer('rt', 90_000);
    expect(servers.areKnown()).toBe(true);
    passTo(1_000_000 + 16 * MINUTE);
    expect(servers.areKnown()).toBe(false);
    expect(servers.offsetMs('rt')).toBeNull();
  });

  it('are asked anew after the clock of the workstation was set; what is followed stays till then', () => {
    const { servers, answer, moves } = setUp();
    for (let at = 0; at < 3; at += 1) answer('rt', 90_000);
    servers.restart();
    expect(servers.areKnown()).toBe(false);
    for (let at = 0; at < 3; at += 1) answer('rt', 0);
    expect(moves).toHaveLength(2);
    expect(Math.abs(moves[1] ?? Number.NaN)).toBeLessThan(1000);
  });

  it('that are no longer connected have no say', () => {
    const { servers, answer } = setUp();
    for (let at = 0; at < 3; at += 1) answer('rt', 90_000);
    servers.forget('rt');
    expect(servers.areKnown()).toBe(false);
  });
});

it.each([
  ['with its date', { date: 'Mon, 23 Nov 2026 02:00:00 GMT' }, 1],
  ['without a date', {}, 0],
  ['with a date that is none', { date: 'yesterday' }, 0],
])('an answer %s is read for its time, whatever its status', async (_, headers, times) => {
  const answers: unknown[] = [];
  let now = 1000;
  const fetch = datedFetch(
    async () => {
      now += 30;
      return new Response('', { status: 503, headers });
    },
    { workstation: () => now },
    (answer) => answers.push(answer),
  );
  await fetch('https://rt.example.com/', {});
  expect(answers).toEqual(
    Array(times).fill({ date: Date.parse('2026-11-23T02:00:00Z'), sentAt: 1000, receivedAt: 1030 }),
  );
});
