import { z } from 'zod';
import { preferencesSchema } from '../../contract/console.ts';
import { sourceSchema } from '../../contract/source.ts';

/** What the program remembers of its user's choices, secrets apart. */
export const settingsSchema = z.object({
  version: z.literal(1),
  preferences: preferencesSchema,
  sources: z.array(sourceSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  preferences: { theme: 'system', language: 'system' },
  sources: [],
};

/** Step `n` makes settings of version `n + 1` into those of version `n + 2`. Append only. */
const STEPS: readonly ((settings: Record<string, unknown>) => Record<string, unknown>)[] = [];

/**
 * Reads settings of any version up to this one.
 *
 * @throws ZodError naming the offending field, or Error for settings of a newer program.
 */
export function readSettings(text: string): Settings {
  const found = z.looseObject({ version: z.number().int().min(1) }).parse(JSON.parse(text));
  if (found.version > STEPS.length + 1) {
    throw new Error(`the settings are of version ${found.version}, newer than this program`);
  }
  return settingsSchema.parse(
    STEPS.slice(found.version - 1).reduce<Record<string, unknown>>((settings, step) => step(settings), found),
  );
}
