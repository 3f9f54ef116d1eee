import { z } from 'zod';
import {
  type Arrangement,
  type BoardViews,
  boardViewsSchema,
  PLAIN_VIEWS,
} from '../../contract/board-view.ts';
import type { EpochMs } from '../../domain/units.ts';
import { type KeptFile, openKeptFile } from '../disk/kept-file.ts';

/** How the board was left and the views that have a name, on disk. */
export type ViewsFile = KeptFile<BoardViews>;

const storedSchema = z.discriminatedUnion('version', [
  boardViewsSchema,
  boardViewsSchema.extend({ version: z.literal(1) }),
]);

/** Opens the views at `path`; the board starts plain where there are none that can be read. */
export function openViewsFile(
  path: string,
  now: EpochMs,
  onBroken: (keptAs: string, reason: unknown) => void,
): Promise<ViewsFile> {
  const read = (text: string) => asWrittenNow(storedSchema.parse(JSON.parse(text)));
  return openKeptFile(path, { read, first: PLAIN_VIEWS }, now, onBroken);
}

function asWrittenNow(stored: z.infer<typeof storedSchema>): BoardViews {
  if (stored.version === 2) return stored;
  return {
    ...stored,
    version: 2,
    arrangement: withDueSoon(stored.arrangement),
    saved: stored.saved.map((view) => ({ ...view, arrangement: withDueSoon(view.arrangement) })),
  };
}

/** In version 1, what runs was what is due soon, too: who asked for it goes on seeing both. */
function withDueSoon(arrangement: Arrangement): Arrangement {
  const { filter } = arrangement;
  if (!filter.states.includes('running')) return arrangement;
  return { ...arrangement, filter: { ...filter, states: ['critical', ...filter.states] } };
}
