import { z } from 'zod';
import { RECKONED } from '../domain/calendar/working-time.ts';
import { planSchema } from '../domain/policy/policy.ts';
import { publishedPolicies } from '../domain/policy/published.ts';
import { DAY } from '../domain/units.ts';

/** ISO 8601 with an offset; without one it names no instant. */
const instant = z.iso
  .datetime({ offset: true, error: 'an instant such as 2026-11-23T09:00:00+08:00, with its offset' })
  .transform((text) => Date.parse(text));

/** So far from the opening of a case an instant may lie: beyond that somebody mistyped it, or means "never". */
const FURTHEST_YEARS = 50;
const FURTHEST_MS = FURTHEST_YEARS * 366 * DAY;

const severity = oneOf(
  publishedPolicies.versions.flatMap(({ severities }) => severities.map(({ id }) => id)),
);
const serviceType = oneOf(
  publishedPolicies.versions.flatMap(({ serviceTypes }) => serviceTypes.map(({ id }) => id)),
);
const plan = oneOf(planSchema.options);

const event = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('severity-changed'), at: instant, severity }),
    z.strictObject({ kind: z.literal('service-type-changed'), at: instant, serviceType }),
    z.strictObject({ kind: z.literal('plan-changed'), at: instant, plan }),
    z.strictObject({
      kind: z.literal('paused'),
      at: instant,
      reason: oneOf(['waiting-for-customer', 'on-hold']).default('waiting-for-customer'),
    }),
    z.strictObject({ kind: z.literal('resumed'), at: instant }),
    z.strictObject({ kind: z.literal('responded'), at: instant, by: z.string('a name as text').default('') }),
    z.strictObject({ kind: z.literal('closed'), at: instant }),
    z.strictObject({ kind: z.literal('reopened'), at: instant }),
  ],
  {
    error:
      'severity-changed, service-type-changed, plan-changed, paused, resumed, responded, closed or reopened',
  },
);

const pause = z
  .tuple([instant, instant.nullable()], { error: 'a start and an end, or null for a pause that lasts' })
  .refine(([start, end]) => end === null || start <= end, {
    path: [1],
    error: 'an end that is not before its start',
  });

/** What an event makes of the case's terms; `null` for one that leaves them as they are. */
function termOf(one: z.infer<typeof event>): { readonly name: string; readonly value: string } | null {
  switch (one.kind) {
    case 'severity-changed':
      return { name: 'severity', value: one.severity };
    case 'service-type-changed':
      return { name: 'serviceType', value: one.serviceType };
    case 'plan-changed':
      return { name: 'plan', value: one.plan };
    default:
      return null;
  }
}

/**
 * Events are a set, in whatever order they are told: which of two severities at one instant came last, none can say.
 */
const events = z.array(event, 'a list of events, in brackets').check(({ value, issues }) => {
  const said = new Map<string, { readonly place: number; readonly value: string }>();
  for (const [place, one] of value.entries()) {
    const term = termOf(one);
    if (term === null) continue;
    const key = `${term.name} ${one.at}`;
    const before = said.get(key) ?? { place, value: term.value };
    said.set(key, before);
    if (before.value === term.value) continue;
    const message = `what events[${before.place}] says of the same instant, or another instant`;
    issues.push({ code: 'custom', input: value, path: [place, term.name], message });
  }
});

/** A line of input. Instants are epoch ms once parsed. */
const lineSchema = z.strictObject({
  id: z.union([z.string(), z.number()], { error: 'a text or a number' }),
  serviceType,
  severity,
  plan,
  policy: oneOf(publishedPolicies.versions.map(({ version }) => version)).optional(),
  openedAt: instant.refine((at) => at >= RECKONED.start && at < RECKONED.end, 'an instant of 1970 to 2099'),
  pauses: z.array(pause, 'a list of pauses, in brackets').default([]),
  events: events.default([]),
  at: z.array(instant, 'a list of instants, in brackets').default([]),
});
export type ClockRequest = z.infer<typeof lineSchema>;

const requestSchema = lineSchema.check(({ value, issues }) => {
  const told = [
    ...value.pauses.flatMap((edges, place) =>
      edges.map((at, edge) => ({ at, path: ['pauses', place, edge] })),
    ),
    ...value.events.map(({ at }, place) => ({ at, path: ['events', place, 'at'] })),
    ...value.at.map((at, place) => ({ at, path: ['at', place] })),
  ];
  const far = told.find(({ at }) => at !== null && Math.abs(at - value.openedAt) > FURTHEST_MS);
  if (far === undefined) return;
  const message = `an instant within ${FURTHEST_YEARS} years of openedAt`;
  issues.push({ code: 'custom', input: value, path: far.path, message });
});

/** What is wrong with a line: the field, as `pauses[0][1]`, and what was expected there. */
export interface RequestError {
  readonly field: string;
  readonly message: string;
}

const NO_OBJECT = 'expected a JSON object on one line';

/** Reads a line; the first thing that is wrong with it is the error, with the line's `id` if it has one. */
export function readRequest(
  line: string,
):
  | { readonly request: ClockRequest }
  | { readonly id: string | number | null; readonly error: RequestError } {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      id: null,
      error: { field: '', message: `${NO_OBJECT}: ${error.message}` },
    };
  }
  const read = requestSchema.safeParse(found);
  if (read.success) return { request: read.data };
  const [issue] = read.error.issues;
  const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(found);
  return { id: id.data?.id ?? null, error: describe(issue, found) };
}

function describe(issue: z.core.$ZodIssue | undefined, found: unknown): RequestError {
  if (issue === undefined) throw new Error('a refusal without a reason');
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    found,
  );
  if (issue.code === 'unrecognized_keys') {
    const field = fieldOf([...issue.path, issue.keys[0] ?? '']);
    const told = event.options.find(({ shape }) => shape.kind.value === Object(value).kind);
    const shape = issue.path.length === 0 ? lineSchema.shape : told?.shape;
    const what = shape === lineSchema.shape ? '' : ` of ${told?.shape.kind.value}`;
    return { field, message: `not a field${what}; known are ${Object.keys(shape ?? {}).join(', ')}` };
  }
  if (issue.path.length === 0)
    return { field: '', message: `${NO_OBJECT}, but found ${JSON.stringify(value)}` };
  const but = value === undefined ? 'it is missing' : `found ${JSON.stringify(value)}`;
  return { field: fieldOf(issue.path), message: `expected ${issue.message}, but ${but}` };
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');
}

function oneOf<const T extends string>(values: readonly T[]) {
  const known = [...new Set(values)];
  return z.enum(known as [T, ...T[]], { error: `one of ${known.join(', ')}` });
}
