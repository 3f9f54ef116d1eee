import { describe, expect, it } from 'vitest';
import type { SourceProblemCode } from '../../../../../src/contract/problem.ts';
import { HOUR, MINUTE } from '../../../../../src/domain/units.ts';
import { ConnectorError } from '../../../../../src/main/sync/connector.ts';
import { createPatience } from '../../../../../src/main/sync/outbox/patience.ts';
import { beijing } from '../../../../support/cases.ts';
import { manualClock } from '../../../../support/manual-clock.ts';

const NOW = beijing('2026-11-23 10:00');

/** After a failure, and how long it is waited then, with the source or with its case, and after a pull. */
function failedWith(code: SourceProblemCode, retryAfterMs: number | null = null) {
  const clock = manualClock(NOW);
  const patience = createPatience(clock);
  patience.afterFailure(new ConnectorError(code, 'desk', '', retryAfterMs), 'desk/1');
  return {
    clock,
    patience,
    waits: () =>
      Math.max(0, Math.max(patience.sourceNotBefore(), patience.notBefore.get('desk/1') ?? 0) - clock.now()),
  };
}

describe('after a pull that came to its end', () => {
  it.each([
    ['connection-broken', null],
    ['server-error', 10 * MINUTE],
    ['support-not-offered', 6 * HOUR],
  ] as const)('%s is waited for no longer: the help desk answers', (code, retryAfterMs) => {
    const { patience, waits } = failedWith(code, retryAfterMs);
    expect(waits()).toBeGreaterThan(0);
    patience.giveUpWaiting('pulled');
    expect(waits()).toBe(0);
  });

  it('a help desk that was asked too much is left alone for as long as it wants, and no longer', () => {
    const { clock, patience, waits } = failedWith('rate-limited', 10 * MINUTE);
    clock.moveTo(NOW + MINUTE);
    patience.giveUpWaiting('pulled');
    expect(waits()).toBe(9 * MINUTE);
    clock.moveTo(NOW + 10 * MINUTE);
    expect(waits()).toBe(0);
  });

  it('one that does not say for how long is left alone, too', () => {
    const { patience, waits } = failedWith('rate-limited');
    const before = waits();
    patience.giveUpWaiting('pulled');
    expect(waits()).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('it is not left alone for longer where the clock is put back', () => {
    const { clock, patience, waits } = failedWith('rate-limited', 10 * MINUTE);
    clock.moveTo(NOW - 8 * HOUR);
    patience.giveUpWaiting('pulled');
    expect(waits()).toBe(0);
  });
});

it('nothing is waited for when it is asked for', () => {
  const { patience, waits } = failedWith('rate-limited', 10 * MINUTE);
  patience.giveUpWaiting('asked');
  expect(waits()).toBe(0);
});
