import { z } from 'zod';
import { wallChoiceSchema } from '../../contract/wall.ts';
import type { EpochMs } from '../../domain/units.ts';
import { openKeptFile } from '../disk/kept-file.ts';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

const rememberedSchema = z.object({
  version: z.literal(1),
  /** Where the console's window was, by the displays that were there. */
  places: z.record(z.string(), placeSchema),
  wall: z.object({
    isOpen: z.boolean(),
    choice: wallChoiceSchema,
    /** The system's name for the chosen display, should its number change. */
    displayLabel: z.string(),
  }),
  /** Whether it was said that the program goes on in the tray. */
  hasToldOfTray: z.boolean(),
});
export type Remembered = z.infer<typeof rememberedSchema>;

const NOTHING: Remembered = {
  version: 1,
  places: {},
  wall: { isOpen: false, choice: { displayId: null, people: null }, displayLabel: '' },
  hasToldOfTray: false,
};

/** What the program's windows remember from one run to the next. */
export interface WindowMemory {
  current(): Remembered;
  /** Remembers a change at once, whether or not it can be written; on disk all at once or not at all. */
  remember(change: Partial<Omit<Remembered, 'version'>>): void;
  /** Resolves once all of it is on disk; `null` when it is already. */
  writing(): Promise<void> | null;
}

/**
 * Opens what is remembered at `path`. A file that cannot be read is kept beside it, and the windows open where
 * they do at first. A failure to write is told to `onProblem`: the windows work without.
 */
export async function openWindowMemory(
  path: string,
  now: EpochMs,
  onProblem: (what: string) => void,
): Promise<WindowMemory> {
  const file = await openKeptFile(
    path,
    { read: (text) => rememberedSchema.parse(JSON.parse(text)), first: NOTHING },
    now,
    (keptAs, reason) =>
      onProblem(`the windows' places could not be read (${reason}); they will be kept as ${keptAs}`),
  );
  let remembered = file.current();
  let writing: Promise<void> | null = null;
  return {
    current: () => remembered,
    remember(change) {
      remembered = { ...remembered, ...change };
      const written: Promise<void> = file
        .write(() => remembered)
        .catch((error) => onProblem(`the windows' places could not be kept: ${error}`))
        .then(() => {
          if (writing === written) writing = null;
        });
      writing = written;
    },
    writing: () => writing,
  };
}
