import { z } from 'zod';
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../contract/preferences.ts';
import { sourceSchema } from '../../contract/source.ts';
import { alertSettingsSchema, DEFAULT_ALERT_SETTINGS } from '../../domain/alerts/settings.ts';

/** What the program remembers of its user's choices, secrets apart. */
const settingsSchema = z.object({
  version: z.literal(7),
  preferences: preferencesSchema,
  sources: z.array(sourceSchema),
  alerts: alertSettingsSchema,
  /** The ids of sources that are paused. */
  pausedSources: z.array(z.string()),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 7,
  preferences: DEFAULT_PREFERENCES,
  sources: [],
  alerts: DEFAULT_ALERT_SETTINGS,
  pausedSources: [],
};

/** Step `n` makes settings of version `n + 1` into those of version `n + 2`. Append only. */
const STEPS: readonly ((settings: Record<string, unknown>) => Record<string, unknown>)[] = [
  (settings) => ({
    ...settings,
    version: 2,
    preferences: { agent: '', ...fieldsOf(settings['preferences']) },
  }),
  (settings) => ({ ...settings, version: 3, alerts: DEFAULT_ALERT_SETTINGS }),
  (settings) => ({ ...settings, version: 4, pausedSources: [] }),
  (settings) => ({
    ...settings,
    version: 5,
    preferences: { nearMinutes: 30, oldMinutes: 2, ...fieldsOf(settings['preferences']) },
  }),
  (settings) => {
    const alerts = fieldsOf(settings['alerts']);
    return {
      ...settings,
      version: 6,
      alerts: { ...alerts, quiet: { until: null, ...fieldsOf(alerts['quiet']) } },
    };
  },
  (settings) => {
    const found = z.array(z.unknown()).safeParse(settings['sources']);
    return {
      ...settings,
      version: 7,
      sources: found.success ? found.data.map(asReadBefore) : settings['sources'],
    };
  },
];

/** A source of files as all were read before there was a choice: below a heading, an unknown status as open. */
function asReadBefore(source: unknown): unknown {
  const fields = fieldsOf(source);
  if (fields['kind'] !== 'files') return source;
  return { hasHeading: true, ...fields, mapping: { openStatuses: null, ...fieldsOf(fields['mapping']) } };
}

/** The fields of an object; none of anything else, which the schema then refuses by name. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
}

/** The settings are those of a newer program. */
export class NewerSettingsError extends Error {
  override readonly name = 'NewerSettingsError';
}

/**
 * Reads settings of any version up to this one.
 *
 * @throws ZodError naming the offending field, or NewerSettingsError.
 */
export function readSettings(text: string): Settings {
  const found = z.looseObject({ version: z.number().int().min(1) }).parse(JSON.parse(text));
  if (found.version > STEPS.length + 1) {
    throw new NewerSettingsError(`the settings are of version ${found.version}, newer than this program`);
  }
  return settingsSchema.parse(
    STEPS.slice(found.version - 1).reduce<Record<string, unknown>>((settings, step) => step(settings), found),
  );
}
