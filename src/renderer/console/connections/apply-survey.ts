import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../../contract/sources/request-tracker.ts';
import type { Survey } from '../../../contract/survey.ts';
import type { Draft, ValuePair } from './draft.ts';
import { guessField, guessValue, isPausing, type Known, type MappedPart } from './guesses.ts';

/** What each part of a mapping can be read as. */
export type Vocabulary = Readonly<Record<MappedPart, readonly Known[]>>;

/** Where the draft keeps a part, and what it starts with. */
export const PARTS = {
  severity: { field: 'severityField', values: 'severities' },
  serviceType: { field: 'serviceTypeField', values: 'serviceTypes' },
  plan: { field: 'planField', values: 'plans' },
} as const;

/**
 * The draft with what the server has: each value of a chosen field has a line, mapped as before or as guessed and
 * marked so, or not mapped. What somebody has chosen stays; of a connection that is not saved yet, lines of the
 * default mapping that the server does not have go.
 */
export function applySurvey(draft: Draft, survey: Survey, vocabulary: Vocabulary): Partial<Draft> {
  if (survey.fields.length === 0) return {};
  const names = survey.fields.map(({ name }) => name);
  const parts = (Object.keys(PARTS) as MappedPart[]).map((part) => {
    const named = draft[PARTS[part].field];
    const isThere = names.some((name) => isSame(name, named));
    return applyField(draft, survey, vocabulary, part, isThere ? named : (guessField(part, names) ?? named));
  });
  return Object.assign({}, ...parts, pausedOf(draft, survey));
}

/**
 * The same for an answer that took its time: it is applied to the draft of `now`, and a part whose field was named anew
 * since it was `asked` stays as it was left.
 */
export function applyLateSurvey(
  asked: Draft,
  now: Draft,
  survey: Survey,
  vocabulary: Vocabulary,
): Partial<Draft> {
  const renamed = Object.values(PARTS).filter(({ field }) => now[field] !== asked[field]);
  const left: readonly string[] = renamed.flatMap(({ field, values }) => [field, values]);
  const found = Object.entries(applySurvey(now, survey, vocabulary));
  return Object.fromEntries(found.filter(([name]) => !left.includes(name)));
}

/** The draft with another field for one part of the mapping. */
export function applyField(
  draft: Draft,
  survey: Survey | null,
  vocabulary: Vocabulary,
  part: MappedPart,
  fieldName: string,
): Partial<Draft> {
  const { field, values } = PARTS[part];
  const found = survey?.fields.find(({ name }) => isSame(name, fieldName));
  if (found === undefined) return { [field]: fieldName };
  const words = found.allowed ?? found.seen;
  const before = draft[values];
  const kept =
    draft.id === null && found.allowed !== null
      ? []
      : before.filter(({ says }) => !words.some((word) => isSame(word, says)));
  let key = Math.max(-1, ...before.map((pair) => pair.key));
  const lines = words.map((says): ValuePair => {
    const pair = before.find((one) => isSame(one.says, says));
    if (pair !== undefined) return { ...pair, says, isGuess: isDefault(draft, part, pair) };
    key += 1;
    const readAs = guessValue(part, says, vocabulary[part]);
    return { key, says, readAs: readAs ?? '', isGuess: readAs !== null };
  });
  return { [field]: found.name, [values]: [...lines, ...kept] };
}

/** Whether a line is as every new connection starts, so that nobody has chosen it. */
function isDefault(draft: Draft, part: MappedPart, { says, readAs, isGuess }: ValuePair): boolean {
  if (draft.id !== null || isGuess !== undefined) return isGuess ?? false;
  const defaults: Readonly<Record<string, string>> = DEFAULT_REQUEST_TRACKER_MAPPING[PARTS[part].values];
  return Object.entries(defaults).some(([word, meaning]) => isSame(word, says) && meaning === readAs);
}

/** For a connection that is not saved yet, the statuses that sound like waiting. */
function pausedOf(draft: Draft, { statuses }: Survey): Partial<Draft> {
  const isUntouched = draft.pausedStatuses === DEFAULT_REQUEST_TRACKER_MAPPING.pausedStatuses.join(', ');
  const guessed = statuses
    .filter(({ name, isClosed }) => !isClosed && isPausing(name))
    .map(({ name }) => name);
  if (draft.id !== null || !isUntouched || guessed.length === 0) return {};
  return { pausedStatuses: guessed.join(', ') };
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
