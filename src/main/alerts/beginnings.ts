import type { SourceState } from '../../contract/source-state.ts';
import { agentNote } from '../../domain/alerts/agent-since.ts';
import { watchedId } from '../../domain/alerts/alert-id.ts';
import type { LedgerWrite } from '../../domain/alerts/ledger-write.ts';
import { watchedRow, watchedSince } from '../../domain/alerts/watched-since.ts';
import type { Agent } from '../../domain/cases/whose.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { Ledger } from './ledger.ts';

/** From when on what happens is news: the ledger's notes of that. */
export interface Beginnings {
  /** Notes who sits here now, and every source whose first reading has ended. Answers whether that was news. */
  note(sources: Iterable<SourceState>, agent: Agent, now: EpochMs): Promise<boolean>;
  /** A source was removed: should it come back, its first reading is another. */
  forget(sourceId: string, now: EpochMs): Promise<void>;
}

/** The notes in `ledger`, made in the name of this `run` of the program. */
export function keepBeginnings(ledger: Ledger, run: string): Beginnings {
  return {
    async note(sources, agent, now) {
      const read = [...sources].flatMap((source) => {
        const { sourceId, lastSuccessAt: at } = source;
        return at !== null && watchedSince(ledger.rows(), sourceId) === null ? [{ source, at }] : [];
      });
      // Of a source that comes back, the ledger has a note that was withdrawn.
      await ledger.find(read.map(({ source }) => watchedId(source.sourceId)));
      const writes: LedgerWrite[] = read.map(({ source, at }) => {
        const from = ledger.rows().get(watchedId(source.sourceId))?.state ?? null;
        return { row: watchedRow(source, at, run), from };
      });
      const agentIs = agentNote(ledger.rows(), agent, now, run);
      if (agentIs !== null) writes.push(agentIs);
      if (writes.length === 0) return false;
      await ledger.write(writes);
      return true;
    },
    async forget(sourceId, now) {
      const row = ledger.rows().get(watchedId(sourceId));
      if (row?.state !== 'noted') return;
      const withdrawn = { state: 'withdrawn', why: 'no-news', stateAt: now } as const;
      await ledger.write([{ row: { ...row, ...withdrawn }, from: 'noted' }]);
    },
  };
}
