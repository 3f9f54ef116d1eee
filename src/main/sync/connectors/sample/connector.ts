import { z } from 'zod';
import type { Source } from '../../../../contract/source.ts';
import { jsonOrNull } from '../../../../domain/json-or-null.ts';
import { type EpochMs, SECOND } from '../../../../domain/units.ts';
import { type Connector, ConnectorError } from '../../connector.ts';
import { type SampleDesk, sampleDesk } from './desk.ts';
import { pushToSample, SAMPLE_ABILITIES } from './push.ts';
import type { DeskOrigin } from './ticks.ts';

/** What the connector needs. */
export interface SampleConnectorWorld {
  readonly source: Extract<Source, { kind: 'sample' }>;
  readonly now: () => EpochMs;
}

const SEED = 'sample-1';

/** The desk is told to a page up to `at`; seed and anchor make a restart go on with the same desk. */
const cursorSchema = z.object({
  seed: z.string().min(1),
  anchor: z.number().int(),
  at: z.number().int(),
});
type Cursor = z.infer<typeof cursorSchema>;

/**
 * The built-in SAMPLE desk: invented cases that move by themselves, without any server. It starts at the first pull,
 * with every state of the clock on the board that can be at that hour, and with what it had closed before. Nothing
 * later than `now` is told, and while time stands still or goes back, nothing is.
 *
 * A pull throws a ConnectorError `answer-unreadable` for a cursor that is not the sample desk's.
 */
export function createSampleConnector({ source, now }: SampleConnectorWorld): Connector {
  let last: { readonly origin: DeskOrigin; readonly desk: SampleDesk } | null = null;

  const deskOf = ({ seed, anchor }: Cursor): SampleDesk => {
    if (last?.origin.seed !== seed || last.origin.anchor !== anchor) {
      const origin = { sourceId: source.id, seed, anchor };
      last = { origin, desk: sampleDesk(origin) };
    }
    return last.desk;
  };

  return {
    async *pull(cursor, signal) {
      signal.throwIfAborted();
      const at = now();
      const known = cursor === null ? null : readCursor(cursor);
      const next: Cursor = { ...(known ?? { seed: SEED, anchor: wholeSecond(at) }), at };
      const desk = deskOf(next);
      const cases = known === null ? [...desk.at(at), ...desk.before()] : desk.changed(known.at, at);
      yield {
        changes: cases.map((told) => ({ kind: 'told', case: told })),
        cursor: cases.length === 0 ? null : JSON.stringify(next),
        total: cases.length,
        setAside: [],
      };
    },
    abilities: SAMPLE_ABILITIES,
    async push(command, subject, { signal }) {
      signal.throwIfAborted();
      return pushToSample(command, subject);
    },
    async check(signal) {
      signal.throwIfAborted();
      const found = 'SAMPLE desk: built in and invented, nothing was contacted';
      const steps = ['address', 'sign-in', 'queues', 'fields', 'first-page'] as const;
      return { steps: steps.map((step) => ({ step, outcome: 'passed', found })), problem: null };
    },
  };
}

/** Help desks stamp whole seconds. */
function wholeSecond(at: EpochMs): EpochMs {
  return Math.floor(at / SECOND) * SECOND;
}

function readCursor(text: string): Cursor {
  const read = cursorSchema.safeParse(jsonOrNull(text));
  if (read.success) return read.data;
  throw new ConnectorError('answer-unreadable', 'cursor', z.prettifyError(read.error));
}
