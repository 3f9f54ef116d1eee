import type { Source } from '../../../../src/contract/source.ts';
import type { SourceState } from '../../../../src/contract/source-state.ts';
import { type Connector, type PullPage, takesNoCommands } from '../../../../src/main/sync/connector.ts';
import { runSource, type SourceRunner, type Standstill } from '../../../../src/main/sync/source-runner.ts';
import { beijing, caseOpened } from '../../../support/cases.ts';
import { type InProcessVault, openInProcessVault } from '../../../support/in-process-vault.ts';
import { type ManualClock, manualClock } from '../../../support/manual-clock.ts';

export const NOW = beijing('2026-11-23 10:00');
export const SOURCE: Source = { kind: 'sample', id: 'desk', name: 'Desk' };

/** A page of `count` cases, numbered from `from` on. */
export function page(from: number, count: number, cursor: string | null): PullPage {
  const changes = Array.from({ length: count }, (_, at) => ({
    kind: 'told' as const,
    case: caseOpened(NOW, {}, { id: `desk/${String(from + at).padStart(6, '0')}` }),
  }));
  return { changes, cursor, total: null, setAside: [] };
}

/** A connector whose pulls are scripted one by one; the last one repeats. */
export function scripted(...pulls: ((cursor: string | null) => AsyncIterable<PullPage>)[]): Connector {
  let at = 0;
  return {
    pull(cursor) {
      const pull = pulls[Math.min(at, pulls.length - 1)];
      at += 1;
      if (pull === undefined) throw new Error('nothing scripted');
      return pull(cursor);
    },
    check: async () => ({ steps: [], problem: null }),
    abilities: [],
    push: takesNoCommands,
  };
}

/** What a test of a runner looks at. */
export interface RunnerRig {
  readonly vault: InProcessVault;
  readonly runner: SourceRunner;
  readonly clock: ManualClock;
  /** What was logged. */
  readonly lines: readonly string[];
  /** What the vault was asked, by operation; a test may empty it. */
  readonly asked: string[];
  /** What the source was said to do. */
  readonly told: readonly SourceState[];
  /** Whether the store takes nothing, as with a full disk; a test may say so. */
  readonly full: { isFull: boolean };
}

/** Runs `test` on a runner of `connector` over an empty vault, and stops the runner. */
export async function withRunner(
  connector: Connector | Standstill,
  test: (rig: RunnerRig) => Promise<void>,
  full = { isFull: false },
): Promise<void> {
  const lines: string[] = [];
  const asked: string[] = [];
  const told: SourceState[] = [];
  const vault = await openInProcessVault();
  const clock = manualClock(NOW);
  const runner = runSource(SOURCE, connector, null, {
    vault: {
      request: ((request) => {
        asked.push(request.op);
        if (full.isFull) return Promise.reject(new Error('quota-exceeded: the disk is full'));
        return vault.request(request);
      }) as typeof vault.request,
    },
    clock,
    onStored: () => {},
    onState: (state) => told.push(state),
    onPulled: () => {},
    serverOffsetMs: () => 1500,
    log: (line) => lines.push(line),
  });
  try {
    await test({ vault, runner, clock, lines, asked, told, full });
  } finally {
    await runner.stop();
  }
}

/** What the vault has of the source. */
export async function stateOf(vault: InProcessVault): Promise<SourceState | undefined> {
  return (await vault.request({ op: 'read-source-states' })).states[0];
}
