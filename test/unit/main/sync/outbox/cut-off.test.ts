import { describe, expect, it } from 'vitest';
import { isUnsentEvent } from '../../../../../src/domain/cases/with-commands.ts';
import { createOutbox } from '../../../../../src/main/sync/outbox/outbox.ts';
import { newEntry } from '../../../../../src/main/sync/outbox/transitions.ts';
import { soon } from '../../../../support/soon.ts';
import { GIVEN, reply, setUpOutbox } from './outbox-rig.ts';

const rig = setUpOutbox();

/** Never answers, until it is stopped. */
const untilStopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** Whether what `desk/1` shows of its commands counts no longer than until the deadline. */
const isUnsent = () => rig.shown.get('desk/1')?.events.some(isUnsentEvent);

describe('a command that is cut off, as by a pause of its source', () => {
  it('waits again if nothing of it had left: it lapses at the deadline, and can be taken back', async () => {
    rig.desk.answerWith((_, { signal }) => untilStopped(signal));
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await soon(() => expect(rig.desk.heard).toHaveLength(1));
    expect(isUnsent()).toBe(false);
    await rig.stop();
    expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: false, problem: null }]);
    expect(isUnsent()).toBe(true);
    expect(await outbox.withdraw(reply(1).id)).toBe(true);
  });

  it('may have arrived if it had left: it lapses as well, and cannot be taken back', async () => {
    let hasLeft = false;
    rig.desk.answerWith((_, { signal, once }) =>
      once(() => {
        hasLeft = true;
        return untilStopped(signal);
      }),
    );
    const outbox = await rig.start();
    await outbox.give(reply(1), []);
    await soon(() => expect(hasLeft).toBe(true));
    await rig.stop();
    expect(await rig.active()).toMatchObject([{ state: 'queued', mayHaveArrived: true }]);
    expect(isUnsent()).toBe(true);
    expect(await outbox.withdraw(reply(1).id)).toBe(false);
  });

  it('waits again at the next start, also where its source cannot be spoken to by then', async () => {
    const sending = { ...newEntry(reply(1), 1), state: 'sending', attempts: 1, attemptedAt: GIVEN } as const;
    const left = { ...sending, command: reply(2, 'desk/2'), order: 2, mayHaveArrived: true };
    await rig.vault.request({ op: 'put-commands', entries: [sending, left], changes: [], now: GIVEN });
    const outbox = createOutbox({
      vault: rig.vault,
      clock: rig.clock,
      onShown: () => {},
      onReady: () => {},
    });
    await outbox.load();
    const expected = [
      { state: 'queued', mayHaveArrived: false },
      { state: 'queued', mayHaveArrived: true },
    ];
    expect(await rig.active()).toMatchObject(expected);
    expect(outbox.of('desk')).toMatchObject(expected);
    expect(await outbox.withdraw(reply(1).id)).toBe(true);
    expect(await outbox.withdraw(reply(2).id)).toBe(false);
  });
});
