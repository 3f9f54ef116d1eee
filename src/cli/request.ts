import { z } from 'zod';
import { planSchema } from '../domain/policy/policy.ts';
import { publishedPolicies } from '../domain/policy/published.ts';

/** ISO 8601 with an offset; without one it names no instant. */
const instant = z.iso
  .datetime({ offset: true, error: 'an instant such as 2026-11-23T09:00:00+08:00, with its offset' })
  .transform((text) => Date.parse(text));

const severity = oneOf(
  publishedPolicies.versions.flatMap(({ severities }) => severities.map(({ id }) => id)),
);
const serviceType = oneOf(
  publishedPolicies.versions.flatMap(({ serviceTypes }) => serviceTypes.map(({ id }) => id)),
);

const event = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('severity-changed'), at: instant, severity }),
    z.strictObject({ kind: z.literal('service-type-changed'), at: instant, serviceType }),
    z.strictObject({ kind: z.literal('plan-changed'), at: instant, plan: planSchema }),
    z.strictObject({
      kind: z.literal('paused'),
      at: instant,
      reason: z.enum(['waiting-for-customer', 'on-hold']).default('waiting-for-customer'),
    }),
    z.strictObject({ kind: z.literal('resumed'), at: instant }),
    z.strictObject({ kind: z.literal('responded'), at: instant, by: z.string().default('') }),
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

/** A line of input. Instants are epoch ms once parsed. */
const requestSchema = z.strictObject({
  id: z.union([z.string(), z.number()], { error: 'a text or a number' }),
  serviceType,
  severity,
  plan: planSchema,
  policy: oneOf(publishedPolicies.versions.map(({ version }) => version)).optional(),
  openedAt: instant,
  pauses: z.array(pause).default([]),
  events: z.array(event).default([]),
  at: z.array(instant).default([]),
});
export type ClockRequest = z.infer<typeof requestSchema>;

/** What is wrong with a line: the field, as `pauses[0][1]`, and what was expected there. */
export interface RequestError {
  readonly field: string;
  readonly message: string;
}

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
      error: { field: '', message: `expected a JSON object on one line: ${error.message}` },
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
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(requestSchema.shape).join(', ');
    const field = fieldOf([...issue.path, issue.keys[0] ?? '']);
    return {
      field,
      message: issue.path.length === 0 ? `not a field; known are ${known}` : 'not a field here',
    };
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    found,
  );
  const but = value === undefined ? 'it is missing' : `found ${JSON.stringify(value)}`;
  return { field: fieldOf(issue.path), message: `expected ${issue.message}, but ${but}` };
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');
}

function oneOf(values: readonly string[]) {
  const known = [...new Set(values)];
  return z.enum(known as [string, ...string[]], { error: `one of ${known.join(', ')}` });
}
