import type { Policy } from './policy.ts';

/** What names a version of a policy. */
export type NamedVersion = Pick<Policy, 'id' | 'version'>;

/** Whether both are the same version of the same policy. */
export function isSameVersion(a: NamedVersion, b: NamedVersion): boolean {
  return a.id === b.id && a.version === b.version;
}
