import { z } from 'zod';
import { type DayLayer, dayLayerSchema, ownDaySchema } from '../calendar/own-days.ts';
import { readPolicyFile } from '../policy/read-policy-file.ts';
import { isSameVersion, type NamedVersion } from '../policy/same-version.ts';
import { keptPolicy } from './rule-books.ts';
import { type CalendarId, type CalendarLayers, calendarIdSchema, type Rules } from './rules.ts';
import type { RulesCause } from './rules-record.ts';

/** The longest policy file that is taken, in characters; the longest published one has 5,000. */
export const MOST_POLICY_CHARACTERS = 500_000;

const onCalendar = { calendar: calendarIdSchema };

/** What a desk may change of its rules. */
export const rulesChangeSchema = z.discriminatedUnion('kind', [
  /** Takes a policy file; one with the same id and version is replaced. */
  z.object({ kind: z.literal('add-policy'), text: z.string().min(1).max(MOST_POLICY_CHARACTERS) }),
  z.object({ kind: z.literal('remove-policy'), id: z.string(), version: z.string() }),
  /** Takes the days of a file; an earlier import with the same label is replaced. */
  z.object({ kind: z.literal('import-days'), ...onCalendar, layer: dayLayerSchema }),
  z.object({ kind: z.literal('remove-import'), ...onCalendar, label: z.string() }),
  /** Says by hand what a date is; `null` takes that back. */
  z.object({ kind: z.literal('set-day'), ...onCalendar, date: z.iso.date(), day: ownDaySchema.nullable() }),
  /** Says by hand that the holidays of a year are complete, or takes that back. */
  z.object({
    kind: z.literal('announce-year'),
    ...onCalendar,
    year: z.number().int(),
    isAnnounced: z.boolean(),
  }),
]);
export type RulesChange = z.infer<typeof rulesChangeSchema>;

/** What a change makes, or why it cannot be made. */
export type ChangedRules =
  | { readonly ok: true; readonly rules: Rules; readonly by: RulesCause }
  | { readonly ok: false; readonly reason: 'policy-refused' | 'no-such-policy' | 'no-such-import' };

/** The rules after `change`. */
export function changedRules(rules: Rules, change: RulesChange): ChangedRules {
  switch (change.kind) {
    case 'add-policy':
      return withPolicy(rules, change.text);
    case 'remove-policy':
      return withoutPolicy(rules, change);
    case 'import-days': {
      const { calendar, layer } = change;
      const by = { kind: 'days-imported', calendar, label: layer.label } as const;
      return onLayers(rules, calendar, by, (before) => ({
        ...before,
        imported: withLayer(before.imported, layer),
      }));
    }
    case 'remove-import': {
      const { calendar, label } = change;
      if (!rules.layers[calendar].imported.some((layer) => layer.label === label))
        return { ok: false, reason: 'no-such-import' };
      return onLayers(rules, calendar, { kind: 'import-removed', calendar, label }, (before) => ({
        ...before,
        imported: before.imported.filter((layer) => layer.label !== label),
      }));
    }
    case 'set-day': {
      const { calendar, date, day } = change;
      return onLayers(rules, calendar, { kind: 'day-set', calendar, date }, ({ imported, byHand }) => {
        const { [date]: _, ...others } = byHand.days;
        return { imported, byHand: { ...byHand, days: day === null ? others : { ...others, [date]: day } } };
      });
    }
    case 'announce-year': {
      const { calendar, year, isAnnounced } = change;
      const kind = isAnnounced ? 'year-announced' : 'year-withdrawn';
      return onLayers(rules, calendar, { kind, calendar, year }, ({ imported, byHand }) => {
        const others = byHand.announces.filter((each) => each !== year);
        return { imported, byHand: { ...byHand, announces: isAnnounced ? [...others, year] : others } };
      });
    }
  }
}

function withPolicy(rules: Rules, text: string): ChangedRules {
  const read = readPolicyFile(text);
  if (!read.ok) return { ok: false, reason: 'policy-refused' };
  const { name, version } = read.policy;
  const others = rules.policyFiles.filter((file) => !isSameVersion(keptPolicy(file), read.policy));
  return {
    ok: true,
    rules: { ...rules, policyFiles: [...others, text] },
    by: { kind: 'policy-added', name, version },
  };
}

function withoutPolicy(rules: Rules, named: NamedVersion): ChangedRules {
  const removed = rules.policyFiles.map(keptPolicy).find((policy) => isSameVersion(policy, named));
  if (removed === undefined) return { ok: false, reason: 'no-such-policy' };
  const { name, version } = removed;
  return {
    ok: true,
    rules: {
      ...rules,
      policyFiles: rules.policyFiles.filter((file) => !isSameVersion(keptPolicy(file), named)),
    },
    by: { kind: 'policy-removed', name, version },
  };
}

function onLayers(
  rules: Rules,
  calendar: CalendarId,
  by: RulesCause,
  change: (before: CalendarLayers) => CalendarLayers,
): ChangedRules {
  const layers = { ...rules.layers, [calendar]: change(rules.layers[calendar]) };
  return { ok: true, rules: { ...rules, layers }, by };
}

/** A file that is imported again stands where it stood: what was imported after it still comes after it. */
function withLayer(layers: readonly DayLayer[], layer: DayLayer): DayLayer[] {
  const isThere = layers.some(({ label }) => label === layer.label);
  return isThere ? layers.map((each) => (each.label === layer.label ? layer : each)) : [...layers, layer];
}
