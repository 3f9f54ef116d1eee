import type { ReachCheck, ReachReport } from '../../../contract/alerts.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';

/** Keeps whether alerts can arrive at this workstation. */
export interface ReachKeeper {
  read(): ReachReport;
  /** Since when they can; `null` while they cannot. */
  reachableSince(): EpochMs | null;
  /** Asks the system anew. Never rejects: what cannot be asked is `unknown` or `failed`. */
  check(): Promise<ReachReport>;
  /**
   * Asks the system anew, if it was told not to disturb and that was found out a while ago: not every system says when
   * it may again.
   */
  whileQuiet(): Promise<void>;
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
  let report = reportOf();

  function reportOf(): ReachReport {
    const checks: ReachCheck[] = [...found, { check: 'shown', outcome: lastShown, found: '' }];
    const isFocusMode = checks.some(({ check, outcome }) => check === 'focus-mode' && outcome === 'failed');
    const failed = checks.filter(({ check, outcome }) => outcome === 'failed' && !OPTIONAL.includes(check));
    return { checkedAt: clock.now(), canArrive: failed.length === 0, isFocusMode, checks };
  }

  const settle = () => {
    report = reportOf();
    if (!report.canArrive) since = null;
    else since ??= clock.now();
    options.onChanged(report);
    return report;
  };

  const check = async () => {
    found = await options.probe();
    // What was refused before says nothing of now: the next notification will.
    if (lastShown === 'failed') lastShown = 'unknown';
    return settle();
  };

  return {
    read: () => report,
    reachableSince: () => since,
    check,
    async whileQuiet() {
      const age = Math.abs(clock.now() - report.checkedAt);
      if (report.isFocusMode && age >= ASKED_AGAIN_AFTER_MS) await check();
    },
    showed(outcome) {
      const shown = outcome === 'shown' ? 'passed' : 'failed';
      if (shown === lastShown) return;
      lastShown = shown;
      settle();
    },
  };
}

/** Held alerts are looked at again every half minute: it is asked each time. */
const ASKED_AGAIN_AFTER_MS = 20 * SECOND;

/** Not good when they fail, but alerts arrive nevertheless. */
const OPTIONAL: readonly ReachCheck['check'][] = ['focus-mode', 'sound', 'application-id'];
