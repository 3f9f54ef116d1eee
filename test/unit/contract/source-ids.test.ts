import { expect, it } from 'vitest';
import { z } from 'zod';
import { consoleQuestions } from '../../../src/contract/console.ts';
import { vaultRequestSchema } from '../../../src/contract/vault.ts';

/** The field `sourceId` of a message, of one that has it. */
function fieldOf(argument: z.ZodType): readonly z.ZodType[] {
  const shape: Readonly<Record<string, z.ZodType>> = argument instanceof z.ZodObject ? argument.shape : {};
  const { sourceId } = shape;
  return sourceId === undefined ? [] : [sourceId];
}

const ASKED = Object.entries(consoleQuestions).flatMap(([channel, { argument }]) =>
  fieldOf(argument).map((field) => ({ message: channel, field })),
);
const STORED = vaultRequestSchema.options.flatMap((request) =>
  fieldOf(request).map((field) => ({ message: `vault ${request.shape.op.value}`, field })),
);

it.each([...ASKED, ...STORED])('$message names a source, and never a path', ({ field }) => {
  expect(field.safeParse('desk-2').success).toBe(true);
  for (const id of ['', '.', '..', '../settings', 'a/b', 'C:\\desk', '/etc'])
    expect(field.safeParse(id).success, id).toBe(false);
});
