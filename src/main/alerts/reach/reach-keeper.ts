import type { ReachCheck, ReachReport } from '../../../contract/alerts.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';
import { waitBefore } from '../../sync/backoff.ts';

/** Keeps whether alerts can arrive at this workstation. */
export interface ReachKeeper {
  read(): ReachReport;
  /** Since when they can, or may again for all that is known; `null` while they cannot. */
  reachableSince(): EpochMs | null;
  /** Asks the system anew. Never rejects: what cannot be asked is `unknown` or `failed`. */
  check(): Promise<ReachReport>;
  /**
   * Asks the system anew, if it was told not to disturb or takes no notification, and that was found out a while ago:
   * not every system says when that is over. What only a notification can show is left to the next one; that none
   * arrives is said until one does. While that goes on it is asked later each time, up to every five minutes.
   */
  askAgain(): Promise<void>;
  /** From when on `askAgain` asks; `null` while nothing is amiss. */
  askAgainAt(): EpochMs | null;
  /** What the system did with a notification. */
  showed(outcome: 'shown' | 'refused'): void;
}

/**
 * Asks one system what must be so; the part that differs from system to system. Answers within seconds, also where the
 * system hangs: alerts wait for it.
 */
export type ReachProbe = () => Promise<readonly ReachCheck[]>;

/** Starts as if they can, until the first check. `onChanged` hears of every new report. */
export function keepReach(options: {
  readonly clock: Clock;
  readonly probe: ReachProbe;
  readonly onChanged: (report: ReachReport) => void;
}): ReachKeeper {
  const { clock } = options;
  let lastShown: ReachCheck['outcome'] = 'unknown';
  let found: readonly ReachCheck[] = [];
  let since: EpochMs | null = clock.now();
  /** How often it was asked in vain since alerts could arrive. */
  let inVain = 0;
  let report = reportOf();

  function reportOf(): ReachReport {
    const checks: ReachCheck[] = [...found, { check: 'shown', outcome: lastShown, found: '' }];
    const isFocusMode = checks.some(({ check, outcome }) => check === 'focus-mode' && outcome === 'failed');
    return { checkedAt: clock.now(), canArrive: !checks.some(isHindrance), isFocusMode, checks };
  }

  const settle = () => {
    report = reportOf();
    if (report.canArrive) inVain = 0;
    since = report.canArrive ? (since ?? clock.now()) : null;
    options.onChanged(report);
    return report;
  };

  const check = async () => {
    found = await options.probe();
    // What was refused before says nothing of now: the next notification will.
    if (lastShown === 'failed') lastShown = 'unknown';
    return settle();
  };

  const askAgainAt = () => {
    const isWell = since !== null && !report.isFocusMode;
    return isWell ? null : report.checkedAt + waitBefore(ASKED_AGAIN_AFTER_MS, inVain, null, 0.5);
  };

  return {
    read: () => report,
    reachableSince: () => since,
    check,
    askAgainAt,
    async askAgain() {
      const at = askAgainAt();
      // By a clock that went back it would not be asked for as long.
      if (at === null || (clock.now() < at && clock.now() >= report.checkedAt)) return;
      found = await options.probe();
      inVain += 1;
      settle();
      if (!found.some(isHindrance)) since ??= clock.now();
    },
    showed(outcome) {
      if (outcome === 'shown' && lastShown === 'passed') return;
      lastShown = outcome === 'shown' ? 'passed' : 'failed';
      settle();
    },
  };
}

/** At first it is asked this often. */
const ASKED_AGAIN_AFTER_MS = 20 * SECOND;

/** Not good when they fail, but alerts arrive nevertheless. */
const OPTIONAL: readonly ReachCheck['check'][] = ['focus-mode', 'sound', 'application-id'];

function isHindrance({ check, outcome }: ReachCheck): boolean {
  return outcome === 'failed' && !OPTIONAL.includes(check);
}
