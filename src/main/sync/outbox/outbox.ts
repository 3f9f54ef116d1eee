import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { CaseEvent, StoredCase } from '../../../domain/cases/case.ts';
import type { CaseChange } from '../../../domain/cases/case-change.ts';
import type { Command, CommandAction } from '../../../domain/cases/command.ts';
import { givenAt } from '../../../domain/cases/given-at.ts';
import { reopenedIds, type ShownCase } from '../../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { inChunks } from '../../vault/in-chunks.ts';
import type { PushOutcome } from '../connector.ts';
import { type ActiveCommandsWorld, keepActiveCommands } from './active-commands.ts';
import {
  afterFailure,
  afterLook,
  afterPush,
  asArrived,
  asCutOff,
  atAttempt,
  atLeaving,
  newEntry,
  sentAgain,
} from './transitions.ts';

/** Every command that is not settled. The vault has them all; what changes is in the vault before it is told. */
export interface Outbox {
  /** Reads what a former run left, and was cut off in. To be called once; what agents want of commands waits for it. */
  load(): Promise<void>;
  /** The active commands of a source, in their order. */
  of(sourceId: string): readonly OutboxEntry[];
  /** The cases as they will be once their commands are carried out. */
  shown(cases: readonly StoredCase[]): readonly ShownCase[];
  /** The cases that an active command opens again. */
  reopened(): readonly string[];
  /** Takes over a command, to be sent; `told` is what its case tells. Its instant becomes the one of `givenAt`. */
  give(command: Command, told: readonly CaseEvent[]): Promise<void>;
  /** When a command was given, by the clock as it was then; `null` for one that an earlier run left. */
  givenSince(id: string): EpochMs | null;
  /** Takes a command back that is not being sent, nor looked for at first. Answers whether there was one. */
  withdraw(id: string): Promise<boolean>;
  /**
   * Has a command in conflict, a refused or an unclear one sent after all, as `action` now says and in the name of
   * `by`, who says so now: the name may be what it was refused for. Answers whether there was one.
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
   * Settles it as the source answered, and applies what it changed, at once. `entry` is as it was before that was
   * asked: what an agent said of it meanwhile stands, unless it was found to be done.
   */
  settle(entry: OutboxEntry, outcome: PushOutcome): Promise<void>;
  /** Puts it back to be sent, or looked for, again later. `hasLeft`: all that ever left of it met `error`. */
  putBack(entry: OutboxEntry, error: unknown, hasLeft: boolean): Promise<void>;
  /** Puts back what was being sent to a source, whose sender has ended: it would count for good as on its way. */
  cutOff(sourceId: string): Promise<void>;
  /** Forgets the commands of a source that is no more: they can never be sent. */
  forgetSource(sourceId: string): Promise<void>;
}

/** An outbox over the vault. Its memory is what the vault has; a change that cannot be stored did not happen. */
export function createOutbox(world: ActiveCommandsWorld): Outbox {
  const { vault, clock } = world;
  const active = keepActiveCommands(world);
  let loaded: () => void = () => {};
  const isLoaded = new Promise<void>((resolve) => {
    loaded = resolve;
  });

  const putBackCutOff = async (some: readonly OutboxEntry[]): Promise<void> => {
    const cutOff = some.filter(({ state }) => state === 'sending').map(asCutOff);
    for (const chunk of inChunks(cutOff)) await active.put(chunk);
  };
  const load = async (): Promise<void> => {
    await active.read();
    await putBackCutOff(active.inOrder());
  };
  const of = (sourceId: string) => active.inOrder().filter(({ command }) => command.sourceId === sourceId);

  return {
    load: () => load().finally(loaded),
    of,
    shown: active.shown,
    reopened: () => reopenedIds(active.inOrder()),
    givenSince: active.givenSince,
    async give(command, told) {
      await isLoaded;
      const at = givenAt(command.at, told, active.ofCase(command.caseId));
      active.noteGiven(command.id, command.at);
      await active.put([newEntry({ ...command, at }, active.nextOrder())]);
    },
    async withdraw(id) {
      await isLoaded;
      const entry = active.find(id);
      if (entry === undefined || entry.state === 'sending' || entry.state === 'sent') return false;
      if (entry.state === 'queued' && entry.mayHaveArrived) return false;
      await active.put([{ ...entry, state: 'dropped' }]);
      return true;
    },
    async sendAgain(id, action, by) {
      await isLoaded;
      const { state, command } = active.find(id) ?? {};
      if (command === undefined || !(state === 'conflict' || state === 'refused' || state === 'unclear'))
        return false;
      const { case: stored } = await vault.request({ op: 'read-case', caseId: command.caseId });
      const entry = active.find(id);
      if (entry === undefined || stored === null || entry.state !== state) return false;
      await active.put([sentAgain(entry, action, by, stored.revision)]);
      return true;
    },
    async confirm(id) {
      await isLoaded;
      const entry = active.find(id);
      if (entry?.state !== 'unclear') return false;
      await active.put([asArrived(entry)]);
      return true;
    },
    async noteStored(cases) {
      const byId = new Map(cases.map((one) => [one.id, one]));
      const told = active.inOrder().filter(({ state, command, eventIds }) => {
        const stored = byId.get(command.caseId);
        if (state !== 'sent' || stored === undefined) return false;
        return !stored.isOpen || stored.events.some(({ id }) => eventIds.includes(id));
      });
      for (const some of inChunks(told)) await active.put(some.map((entry) => ({ ...entry, isTold: true })));
    },
    async begin(entry) {
      const begun = atAttempt(entry, clock.now());
      await active.put([begun]);
      return begun;
    },
    async leave(entry) {
      const leaving = atLeaving(entry, clock.now());
      await active.put([leaving]);
      return leaving;
    },
    async settle(asked, outcome) {
      const { command } = asked;
      const entry = active.find(command.id);
      if (entry === undefined) return;
      if (outcome.kind === 'unclear') {
        if (entry === asked) await active.put([afterLook(entry, clock.now())]);
        return;
      }
      const behind = active
        .inOrder()
        .filter((other) => other.command.caseId === command.caseId && other.order > entry.order);
      await active.put(
        afterPush(entry, outcome, behind),
        outcome.kind === 'refused' ? [] : changesOf(command, outcome),
      );
    },
    async putBack(entry, error, hasLeft) {
      if (active.find(entry.command.id) === entry)
        await active.put([afterFailure(entry, error, { hasLeft, now: clock.now() })]);
    },
    cutOff: (sourceId) => putBackCutOff(of(sourceId)),
    async forgetSource(sourceId) {
      for (const some of inChunks(of(sourceId)))
        await active.put(some.map((entry) => ({ ...entry, state: 'dropped' })));
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
