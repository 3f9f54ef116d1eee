import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const folder = import.meta.dirname;
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const described = z
  .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(json('support.json'));

/** The operation of Microsoft's description that a request is, as `get /…/{name}`, and the names in its path. */
export interface Operation {
  readonly template: string;
  readonly names: Readonly<Record<string, string>>;
}

/** Finds a request in the description; `null` for one that Azure would not know. */
export function operationOf(method: string, path: string): Operation | null {
  for (const [template, methods] of Object.entries(described.paths)) {
    if (!(method.toLowerCase() in methods)) continue;
    const pattern = template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (match === null) continue;
    const names = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { template: `${method.toLowerCase()} ${template}`, names: Object.fromEntries(names) };
  }
  return null;
}

const resource = z.looseObject({ name: z.string(), properties: z.record(z.string(), z.unknown()) });
export type Resource = z.infer<typeof resource>;

const example = z.object({
  responses: z.object({ 200: z.object({ body: z.looseObject({ value: z.array(z.unknown()).optional() }) }) }),
});

/** The resources of an example's answer. */
export function exampleOf(name: string): readonly Resource[] {
  const { body } = example.parse(json(`examples/${name}.json`)).responses[200];
  return (body.value ?? [body]).map((item) => resource.parse(item));
}

/** What an example answers, as it stands. */
export function answerOf(name: string): unknown {
  return example.parse(json(`examples/${name}.json`)).responses[200].body;
}
