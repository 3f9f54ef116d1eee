import { isActive, type OutboxEntry } from '../../../contract/outbox.ts';
import type { CaseEvent, StoredCase } from '../../../domain/cases/case.ts';
import type { CaseChange } from '../../../domain/cases/case-change.ts';
import type { Command, CommandAction } from '../../../domain/cases/command.ts';
import { givenAt } from '../../../domain/cases/given-at.ts';
import { type ShownCase, withCommands } from '../../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../../domain/units.ts';
import type { Clock } from '../../clock.ts';
import { everyPiece } from '../../vault/every-piece.ts';
import { inChunks } from '../../vault/in-chunks.ts';
import type { Vault } from '../../vault/vault.ts';
import type { PushOutcome } from '../connector.ts';
import {
  afterFailure,
  afterLook,
  afterPush,
  asArrived,
  atAttempt,
  atLeaving,
  newEntry,
  sentAgain,
} from './transitions.ts';

/** Every command that is not settled. The vault has them all; what changes is in the vault before it is told. */
export interface Outbox {
  /** Reads what a former run left. To be called once; what agents want of commands waits for it. */
  load(): Promise<void>;
  /** The active commands of a source, in their order. */
  of(sourceId: string): readonly OutboxEntry[];
  /** The cases as they will be once their commands are carried out. */
  shown(cases: readonly StoredCase[]): readonly ShownCase[];
  /** Takes over a command, to be sent; `told` is what its case tells. Its instant becomes the one of `givenAt`. */
  give(command: Command, told: readonly CaseEvent[]): Promise<void>;
  /** When a command was given, by the clock as it was then; `null` for one that an earlier run left. */
  givenSince(id: string): EpochMs | null;
  /** Takes a command back that is not being sent, nor looked for at first. Answers whether there was one. */
  withdraw(id: string): Promise<boolean>;
  /**
   * Has a command in conflict, a refused or an unclear one sent after all, as `action` now says and in the name of `by`,
   * who says so now: the name may be what it was refused for. Answers whether there was one.
   */
  sendAgain(id: string, action: CommandAction, by: string): Promise<boolean>;
  /** Takes the agent's word that an unclear command arrived. Answers whether there was one. */
  confirm(id: string): Promise<boolean>;
  /** Notes cases as their source told them: what was sent and is seen there now is settled. */
  noteStored(cases: readonly StoredCase[]): Promise<void>;
  /** Writes down that work on `entry` begins. */
  begin(entry: OutboxEntry): Promise<OutboxEntry>;
  /** Writes down that something of it leaves that must not leave twice. */
  leave(entry: OutboxEntry): Promise<OutboxEntry>;
  /**
   * Settles it as the source answered, and applies what it changed, at once. `entry` is as it was before that was asked:
   * what an agent said of it meanwhile stands, unless it was found to be done.
   */
  settle(entry: OutboxEntry, outcome: PushOutcome): Promise<void>;
  /** Puts it back to be sent, or looked for, again later. `hasLeft`: what left in this attempt met `error`. */
  putBack(entry: OutboxEntry, error: unknown, hasLeft: boolean): Promise<void>;
  /** Forgets the commands of a source that is no more: they can never be sent. */
  forgetSource(sourceId: string): Promise<void>;
}

export interface OutboxWorld {
  readonly vault: Pick<Vault, 'request'>;
  readonly clock: Pick<Clock, 'now'>;
  /** A case that looks different now, as it will be. */
  readonly onShown: (cases: readonly ShownCase[]) => void;
  /** Something of this source may have become ready to be sent. */
  readonly onReady: (sourceId: string) => void;
}

/** An outbox over the vault. Its memory is what the vault has; a change that cannot be stored did not happen. */
export function createOutbox({ vault, clock, onShown, onReady }: OutboxWorld): Outbox {
  const entries = new Map<string, OutboxEntry>();
  /** The last command of each case that was carried out in this run: a case that is being read may not show it yet. */
  const carriedOut = new Map<string, Command>();
  const since = new Map<string, EpochMs>();
  let lastOrder = 0;
  let loaded: () => void = () => {};
  const isLoaded = new Promise<void>((resolve) => {
    loaded = resolve;
  });

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
  const inOrder = () => [...entries.values()].sort((a, b) => a.order - b.order);
  const shown = (cases: readonly StoredCase[]) =>
    cases.map((one) => withCommands(one, [...entries.values()]));

  /** In memory first, so that nothing else takes the same step meanwhile; back again when it cannot be stored. */
  const put = async (next: readonly OutboxEntry[], changes: readonly CaseChange[] = []): Promise<void> => {
    const before = next.map(({ command }) => entries.get(command.id));
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
  };

  const read = async (): Promise<void> => {
    const pieces = everyPiece(
      (after: number | null) => vault.request({ op: 'read-active-commands', after }),
      ({ entries: some }) => some.at(-1)?.order ?? null,
    );
    for await (const { entries: some } of pieces) for (const entry of some) keep(entry);
  };

  return {
    load: () => read().finally(loaded),
    of: (sourceId) => inOrder().filter(({ command }) => command.sourceId === sourceId),
    shown,
    givenSince: (id) => since.get(id) ?? null,
    async give(command, told) {
      await isLoaded;
      const before = [...[...entries.values()].map((entry) => entry.command), ...carriedOut.values()];
      const ofCase = before.filter(({ caseId }) => caseId === command.caseId);
      const at = givenAt(command.at, told, ofCase);
      since.set(command.id, command.at);
      await put([newEntry({ ...command, at }, Math.max(clock.now(), lastOrder + 1))]);
    },
    async withdraw(id) {
      await isLoaded;
      const entry = entries.get(id);
      if (entry === undefined || entry.state === 'sending' || entry.state === 'sent') return false;
      if (entry.state === 'queued' && entry.mayHaveArrived) return false;
      await put([{ ...entry, state: 'dropped' }]);
      return true;
    },
    async sendAgain(id, action, by) {
      await isLoaded;
      const { state, command } = entries.get(id) ?? {};
      if (command === undefined || !(state === 'conflict' || state === 'refused' || state === 'unclear'))
        return false;
      const { case: stored } = await vault.request({ op: 'read-case', caseId: command.caseId });
      const entry = entries.get(id);
      if (entry === undefined || stored === null || entry.state !== state) return false;
      await put([sentAgain(entry, action, by, stored.revision)]);
      return true;
    },
    async confirm(id) {
      await isLoaded;
      const entry = entries.get(id);
      if (entry?.state !== 'unclear') return false;
      await put([asArrived(entry)]);
      return true;
    },
    async noteStored(cases) {
      const byId = new Map(cases.map((one) => [one.id, one]));
      const told = [...entries.values()].filter(({ state, command, eventIds }) => {
        const stored = byId.get(command.caseId);
        if (state !== 'sent' || stored === undefined) return false;
        return !stored.isOpen || stored.events.some(({ id }) => eventIds.includes(id));
      });
      for (const some of inChunks(told)) await put(some.map((entry) => ({ ...entry, isTold: true })));
    },
    async begin(entry) {
      const begun = atAttempt(entry, clock.now());
      await put([begun]);
      return begun;
    },
    async leave(entry) {
      const leaving = atLeaving(entry, clock.now());
      await put([leaving]);
      return leaving;
    },
    async settle(asked, outcome) {
      const { command } = asked;
      const entry = entries.get(command.id);
      if (entry === undefined) return;
      if (outcome.kind === 'unclear') {
        if (entry === asked) await put([afterLook(entry, clock.now())]);
        return;
      }
      const behind = inOrder().filter(
        (other) => other.command.caseId === command.caseId && other.order > entry.order,
      );
      await put(
        afterPush(entry, outcome, behind),
        outcome.kind === 'refused' ? [] : changesOf(command, outcome),
      );
    },
    async putBack(entry, error, hasLeft) {
      if (entries.get(entry.command.id) === entry)
        await put([afterFailure(entry, error, { hasLeft, now: clock.now() })]);
    },
    async forgetSource(sourceId) {
      const lost = inOrder().filter(({ command }) => command.sourceId === sourceId);
      for (const some of inChunks(lost)) await put(some.map((entry) => ({ ...entry, state: 'dropped' })));
    },
  };
}

/** What to store of an outcome: a pause with the reason that its command gave, which no help desk has a place for. */
function changesOf(
  { action }: Command,
  outcome: Extract<PushOutcome, { change: unknown }>,
): readonly CaseChange[] {
  const { change } = outcome;
  if (change?.kind !== 'told' || outcome.kind !== 'done' || action.kind !== 'pause')
    return change === null ? [] : [change];
  const events = change.case.events.map((event) =>
    event.kind === 'paused' && outcome.eventIds.includes(event.id)
      ? { ...event, reason: action.reason }
      : event,
  );
  return [{ ...change, case: { ...change.case, events } }];
}
