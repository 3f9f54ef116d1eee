import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicyFile } from '../../../../src/domain/policy/read-policy-file.ts';

const file = readFileSync(join(import.meta.dirname, '../../../../docs/own-policy-example.json'), 'utf8');

test('the example in the documentation is a policy, with all that it is to show', () => {
  const read = readPolicyFile(file);
  if (!read.ok) throw new Error(read.problems.map(({ text }) => text).join('\n'));
  const { zone, workingHours, objectives } = read.policy;
  expect(zone).toBe('Europe/Berlin');
  expect(workingHours['office']).toMatchObject({ windows: { length: 2 }, exceptions: { '2026-12-31': {} } });
  expect(objectives?.map(({ id }) => id)).toEqual(['next-update', 'resolution']);
});
