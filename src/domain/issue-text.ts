import type { z } from 'zod';

/** The first thing that is not as its schema wants it, as `items.3.id: …`. */
export function issueText({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}`;
}
