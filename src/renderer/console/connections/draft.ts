import { shallow } from 'zustand/shallow';
import type { AuthorityFacts } from '../../../contract/authority.ts';
import { bearerOf } from '../../../contract/sources/bearer.ts';
import {
  checkedRequestTrackerSchema,
  DEFAULT_REQUEST_TRACKER_MAPPING,
  type RequestTrackerSource,
  requestTrackerSourceSchema,
} from '../../../contract/sources/request-tracker.ts';
import { NEW_SOURCE_ID } from '../../../contract/sources/source-names.ts';
import { deskAddressOf, isToken, secretOf } from './typed.ts';

/** A line of a mapping as it is typed: a value there, and the word it is read as. */
export interface ValuePair {
  readonly key: number;
  readonly says: string;
  /** Empty for a value that is not mapped: it is read as the fallback, and flagged. */
  readonly readAs: string;
  /** Whether nobody has chosen the meaning: it was guessed, and is shown as a guess until the form is saved. */
  readonly isGuess?: boolean;
}

/** A connection as it is typed, right or wrong. */
export interface Draft {
  /** `null` for a new one: its id comes from its name when it is saved. */
  readonly id: string | null;
  readonly name: string;
  readonly address: string;
  readonly signIn: 'token' | 'password';
  readonly user: string;
  readonly secret: string;
  /** For whom the kept secret is good; `null` when none is kept. */
  readonly secretKeptFor: string | null;
  /** Trusted beside the system's; `null` for none. */
  readonly authority: AuthorityFacts | null;
  readonly queues: string;
  readonly pollSeconds: string;
  readonly severityField: string;
  readonly severities: readonly ValuePair[];
  readonly serviceTypeField: string;
  readonly serviceTypes: readonly ValuePair[];
  readonly planField: string;
  readonly plans: readonly ValuePair[];
  readonly pausedStatuses: string;
  readonly fallbackSeverity: string;
  readonly fallbackServiceType: string;
  readonly fallbackPlan: string;
}

export type DraftField = keyof Draft;
/** What is wrong with a field, as the last part of a text's key under `connections.error`. */
export type FieldError =
  | 'name'
  | 'address'
  | 'user'
  | 'secret'
  | 'token'
  | 'queues'
  | 'pollSeconds'
  | 'field'
  | 'values';
export type DraftErrors = Readonly<Partial<Record<DraftField, FieldError>>>;

const DEFAULT_POLL_SECONDS = 30;

/** What a new connection starts with. */
export function newDraft(): Draft {
  return draftOf({
    kind: 'request-tracker',
    id: '',
    name: '',
    address: '',
    signIn: { kind: 'token' },
    queues: [],
    pollSeconds: DEFAULT_POLL_SECONDS,
    mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
  });
}

/** A stored connection, ready to be edited; its secret is not among what is known here. */
export function draftOf(source: RequestTrackerSource): Draft {
  const { mapping, signIn } = source;
  const user = signIn.kind === 'password' ? signIn.user : '';
  return {
    id: source.id === '' ? null : source.id,
    name: source.name,
    address: source.address,
    signIn: signIn.kind,
    user,
    secret: '',
    secretKeptFor: source.id === '' ? null : bearerOf(source),
    authority: source.authority ?? null,
    queues: source.queues.join(', '),
    pollSeconds: String(source.pollSeconds),
    severityField: mapping.severityField,
    severities: pairsOf(mapping.severities),
    serviceTypeField: mapping.serviceTypeField,
    serviceTypes: pairsOf(mapping.serviceTypes),
    planField: mapping.planField,
    plans: pairsOf(mapping.plans),
    pausedStatuses: mapping.pausedStatuses.join(', '),
    fallbackSeverity: mapping.fallback.severity,
    fallbackServiceType: mapping.fallback.serviceType,
    fallbackPlan: mapping.fallback.plan,
  };
}

export type ReadDraft =
  | { readonly ok: true; readonly source: RequestTrackerSource; readonly secret: string | null }
  | { readonly ok: false; readonly errors: DraftErrors };

/** Reads what was typed as a connection, or says field by field what is wrong. */
export function readDraft(draft: Draft): ReadDraft {
  return readAs(requestTrackerSourceSchema, draft);
}

/** As `readDraft`, for a check: it needs no name yet, nor queues, which can be chosen once the server answers. */
export function readDraftToCheck(draft: Draft): ReadDraft {
  const name = draft.name.trim() === '' ? 'new' : draft.name;
  return readAs(checkedRequestTrackerSchema, { ...draft, name });
}

/** Whether saving a draft would change what is stored; of a new connection (`null`), whether anything is typed. */
export function isChanged(draft: Draft, source: RequestTrackerSource | null): boolean {
  const stored = flat(source === null ? newDraft() : draftOf(source));
  const isSame = Object.entries(flat(draft)).every(([name, value]) => shallow(value, stored[name]));
  return draft.secret !== '' || !isSame;
}

function flat(draft: Draft): Readonly<Record<string, unknown>> {
  const { mapping, ...rest } = typedSource(draft, draft.id ?? '');
  return { ...rest, ...mapping };
}

function readAs(
  schema: typeof requestTrackerSourceSchema | typeof checkedRequestTrackerSchema,
  draft: Draft,
): ReadDraft {
  const errors: Partial<Record<DraftField, FieldError>> = {};
  for (const field of ['severities', 'serviceTypes', 'plans'] as const) {
    if (!arePairsWhole(draft[field])) errors[field] = 'values';
  }
  const typed = typedSource(draft, draft.id ?? NEW_SOURCE_ID);
  const secret = secretOf(draft.signIn, draft.secret);
  const wrongSecret = secretErrorOf(draft, secret);
  if (wrongSecret !== null) errors.secret = wrongSecret;
  const parsed = schema.safeParse(typed);
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) {
      const [field, error] = fieldAt(path.filter((step) => typeof step === 'string'));
      errors[field] ??= error;
    }
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, source: parsed.data, secret: secret === '' ? null : secret };
}

/** What was typed, as a source with `id` would have it, right or wrong. */
function typedSource(draft: Draft, id: string) {
  return {
    kind: 'request-tracker' as const,
    id,
    name: draft.name.trim(),
    address: deskAddressOf(draft.address),
    signIn: typedSignIn(draft),
    authority: draft.authority ?? undefined,
    queues: listOf(draft.queues),
    pollSeconds: /^\d+$/.test(draft.pollSeconds.trim()) ? Number(draft.pollSeconds) : Number.NaN,
    mapping: {
      severityField: draft.severityField.trim(),
      severities: recordOf(draft.severities),
      serviceTypeField: draft.serviceTypeField.trim(),
      serviceTypes: recordOf(draft.serviceTypes),
      planField: draft.planField.trim(),
      plans: recordOf(draft.plans),
      pausedStatuses: listOf(draft.pausedStatuses),
      fallback: {
        severity: draft.fallbackSeverity,
        serviceType: draft.fallbackServiceType,
        plan: draft.fallbackPlan,
      },
    },
  };
}

/** How a draft signs in, right or wrong. */
export function typedSignIn({ signIn, user }: Draft): RequestTrackerSource['signIn'] {
  return signIn === 'token' ? { kind: 'token' } : { kind: 'password', user: user.trim() };
}

/** What is wrong with the secret of a draft, as it is read: a kept one is asked for again for another bearer. */
export function secretErrorOf(draft: Draft, secret: string): 'secret' | 'token' | null {
  const { signIn, secretKeptFor } = draft;
  if (secret === '') return secretKeptFor === bearerOf(typedSource(draft, '')) ? null : 'secret';
  return signIn === 'token' && !isToken(secret) ? 'token' : null;
}

/** The field and error that stand for an issue at `path` of the schema. */
function fieldAt(path: readonly string[]): readonly [DraftField, FieldError] {
  const [first, second] = path;
  switch (first) {
    case 'address':
    case 'queues':
    case 'pollSeconds':
      return [first, first];
    case 'signIn':
      return ['user', 'user'];
    case 'mapping':
      break;
    default:
      return ['name', 'name'];
  }
  switch (second) {
    case 'severityField':
    case 'serviceTypeField':
    case 'planField':
      return [second, 'field'];
    case 'serviceTypes':
    case 'plans':
      return [second, 'values'];
    default:
      return ['severities', 'values'];
  }
}

function pairsOf(record: Readonly<Record<string, string>>): readonly ValuePair[] {
  return Object.entries(record).map(([says, readAs], key) => ({ key, says, readAs }));
}

function recordOf(pairs: readonly ValuePair[]): Record<string, string> {
  const mapped = pairs.filter(({ readAs }) => readAs !== '');
  return Object.fromEntries(mapped.map(({ says, readAs }) => [says.trim(), readAs]));
}

/** Whether each line has a text, no two the same: the connector compares without case. */
function arePairsWhole(pairs: readonly ValuePair[]): boolean {
  const texts = pairs.map(({ says }) => says.trim().toLowerCase());
  return !texts.includes('') && new Set(texts).size === texts.length;
}

/** The parts of a list as it is typed, each once. */
export function listOf(text: string): string[] {
  const parts = text.split(/[,，;；\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
