import type { z } from 'zod';
import { type Expected, expectedInEnglish } from './expected.ts';
import { expectedOf } from './expected-of-issue.ts';
import { describeFound, type Found, foundInEnglish } from './found.ts';
import { jsonMistake } from './json-mistake.ts';
import { type Policy, policySchema } from './policy.ts';

/** One reason why a policy file is refused. */
export interface PolicyFileProblem {
  /** The field, such as `serviceTypes[2].hours.B`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: Expected;
  readonly found: Found;
  /** All of it as an English sentence. */
  readonly text: string;
}

/** A policy that the clock can run, or everything that is wrong with the file. */
export type PolicyFileReading =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyFileProblem[] };

/** Reads the text of a policy file. Never throws: whatever the text is, it is a policy or it has problems. */
export function readPolicyFile(text: string): PolicyFileReading {
  const json = text.replace(/^\uFEFF/, '');
  const mistake = jsonMistake(json);
  if (mistake !== null) {
    const { kind, found, line, column } = mistake;
    const expected: Expected = { code: kind, params: { line, column } };
    return { ok: false, problems: [problem([], expected, describeFound(found === '' ? undefined : found))] };
  }
  const read: unknown = JSON.parse(json);
  const result = policySchema.safeParse(read);
  if (result.success) return { ok: true, policy: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, read)) };
}

function problemsOf(issue: z.core.$ZodIssue, read: unknown): PolicyFileProblem[] {
  const expected = expectedOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return problem(path, expected, describeFound(valueAt(read, path)));
    });
  }
  const found = issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(read, issue.path);
  return [problem(issue.path, expected, describeFound(found))];
}

function problem(keys: readonly PropertyKey[], expected: Expected, found: Found): PolicyFileProblem {
  const path = pathInWords(keys);
  const wanted = `expected ${expectedInEnglish(expected)}; found ${foundInEnglish(found)}`;
  return { path, expected, found, text: path === '' ? wanted : `${path}: ${wanted}` };
}

function pathInWords(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

function valueAt(read: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    read,
  );
}
