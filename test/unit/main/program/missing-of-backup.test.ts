import { expect, it, vi } from 'vitest';
import { missingOf, withMissing } from '../../../../src/main/program/missing-of-backup.ts';

vi.mock('electron/main', () => ({ dialog: {} }));

it('a program that starts again after a restore is told once why something is not in place', () => {
  const args = withMissing(['out/main/index.js', '--sample'], 'ENOSPC: no space left; EBUSY');
  expect(missingOf(args)).toBe('ENOSPC: no space left; EBUSY');
  expect(withMissing(args, null)).toEqual(['out/main/index.js', '--sample']);
  expect(missingOf(withMissing(args, null))).toBe(null);
});
