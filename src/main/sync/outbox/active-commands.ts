import { isActive, type OutboxEntry } from '../../../contract/outbox.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import type { CaseChange } from '../../../domain/cases/case-change.ts';
import type { Command } from '../../../domain/cases/command.ts';
import { type ShownCase, withCommands } from '../../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';
import { everyPiece } from '../../vault/every-piece.ts';
import type { Vault } from '../../vault/vault.ts';

/** What keeping commands needs and tells. */
export interface ActiveCommandsWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** A case that looks different now, as it will be. */
  readonly onShown: (cases: readonly ShownCase[]) => void;
  /** Something of this source may have become ready to be sent. */
  readonly onReady: (sourceId: string) => void;
}

/** The commands that are not settled, as the vault has them. */
export interface ActiveCommands {
  /** Reads what a former run left. */
  read(): Promise<void>;
  find(id: string): OutboxEntry | undefined;
  inOrder(): readonly OutboxEntry[];
  /** The cases as they will be once their commands are carried out. */
  shown(cases: readonly StoredCase[]): readonly ShownCase[];
  /** The commands of a case that it may not show yet: the active ones, and the last that was carried out. */
  ofCase(caseId: string): readonly Command[];
  /** The place of the next command: after all that were given, also where the clock was set back. */
  nextOrder(): number;
  /** When a command was given, by the clock as it was then; `null` for one that an earlier run left. */
  givenSince(id: string): EpochMs | null;
  /** Notes that, of a command that is about to be put. */
  noteGiven(id: string, at: EpochMs): void;
  /** Stores entries, and `changes` of their cases with them. Where that fails it rejects, and all is as it was. */
  put(next: readonly OutboxEntry[], changes?: readonly CaseChange[]): Promise<void>;
}

/** Keeps them in memory; a change that cannot be stored did not happen. */
export function keepActiveCommands({ vault, clock, onShown, onReady }: ActiveCommandsWorld): ActiveCommands {
  const entries = new Map<string, OutboxEntry>();
  /** The last command of each case that was carried out in this run: a case that is being read may not show it yet. */
  const carriedOut = new Map<string, Command>();
  const since = new Map<string, EpochMs>();
  let lastOrder = 0;

  const forget = (id: string) => {
    entries.delete(id);
    since.delete(id);
  };
  const keep = (entry: OutboxEntry) => {
    lastOrder = Math.max(lastOrder, entry.order);
    const { command } = entry;
    if (isActive(entry)) entries.set(command.id, entry);
    else {
      forget(command.id);
      if (entry.state === 'sent') carriedOut.set(command.caseId, command);
    }
  };
  const shown = (cases: readonly StoredCase[]) =>
    cases.map((one) => withCommands(one, [...entries.values()]));

  return {
    async read() {
      const pieces = everyPiece(
        (after: number | null) => vault.request({ op: 'read-active-commands', after }),
        ({ entries: some }) => some.at(-1)?.order ?? null,
      );
      for await (const { entries: some } of pieces) for (const entry of some) keep(entry);
    },
    find: (id) => entries.get(id),
    inOrder: () => [...entries.values()].sort((a, b) => a.order - b.order),
    shown,
    ofCase(caseId) {
      const known = [...[...entries.values()].map((entry) => entry.command), ...carriedOut.values()];
      return known.filter((command) => command.caseId === caseId);
    },
    nextOrder: () => Math.max(clock.now(), lastOrder + 1),
    givenSince: (id) => since.get(id) ?? null,
    noteGiven: (id, at) => void since.set(id, at),
    async put(next, changes = []) {
      const before = next.map(({ command }) => entries.get(command.id));
      // In memory first, so that nothing else takes the same step meanwhile; back again when it cannot be stored.
      for (const entry of next) keep(entry);
      try {
        const { stored } = await vault.request({
          op: 'put-commands',
          entries: [...next],
          changes: [...changes],
          now: clock.now(),
        });
        onShown(shown(stored));
      } catch (error) {
        for (const [at, { command }] of next.entries()) {
          const known = before[at];
          if (known !== undefined) entries.set(command.id, known);
          else forget(command.id);
        }
        throw error;
      }
      for (const sourceId of new Set(next.map(({ command }) => command.sourceId))) onReady(sourceId);
    },
  };
}
