import type { OutboxEntry } from '../../../contract/outbox.ts';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { reopenedIds, type ShownCase } from '../../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { inChunks } from '../../vault/in-chunks.ts';
import { type ActiveCommandsWorld, keepActiveCommands } from './active-commands.ts';
import { type AgentsWord, takeAgentsWord } from './agents-word.ts';
import { type Attempts, noteAttempts } from './attempts.ts';
import { asCutOff, asForgotten } from './transitions.ts';

/** Every command that is not settled. The vault has them all; what changes is in the vault before it is told. */
export interface Outbox extends AgentsWord, Attempts {
  /** Reads what a former run left, and was cut off in. To be called once; what agents want of commands waits for it. */
  load(): Promise<void>;
  /** The active commands of a source, in their order. */
  of(sourceId: string): readonly OutboxEntry[];
  /** The cases as they will be once their commands are carried out. */
  shown(cases: readonly StoredCase[]): readonly ShownCase[];
  /** The cases that an active command opens again. */
  reopened(): readonly string[];
  /** When a command was given, by the clock as it was then; `null` for one that an earlier run left. */
  givenSince(id: string): EpochMs | null;
  /** Notes cases as their source told them: what was sent and is seen there now is settled. */
  noteStored(cases: readonly StoredCase[]): Promise<void>;
  /** Puts back what was being sent to a source, whose sender has ended: it would count for good as on its way. */
  cutOff(sourceId: string): Promise<void>;
  /**
   * Forgets the commands of a source that is no more: what was not sent never will be, and what was sent stays so, though
   * nobody tells it any more.
   */
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
    ...takeAgentsWord(active, vault, isLoaded),
    ...noteAttempts(active, clock),
    async noteStored(cases) {
      const byId = new Map(cases.map((one) => [one.id, one]));
      const told = active.inOrder().filter(({ state, command, eventIds }) => {
        const stored = byId.get(command.caseId);
        if (state !== 'sent' || stored === undefined) return false;
        return !stored.isOpen || stored.events.some(({ id }) => eventIds.includes(id));
      });
      for (const some of inChunks(told)) await active.put(some.map((entry) => ({ ...entry, isTold: true })));
    },
    cutOff: (sourceId) => putBackCutOff(of(sourceId)),
    async forgetSource(sourceId) {
      for (const some of inChunks(of(sourceId))) await active.put(some.map(asForgotten));
    },
  };
}
