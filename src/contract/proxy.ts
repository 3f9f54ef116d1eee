import { z } from 'zod';
import { outcomeSchema } from './outcome.ts';
import type { SourceProblem } from './problem.ts';
import { LONGEST_SECRET } from './secret.ts';

/** So many characters the name of a proxy's user may have. */
export const LONGEST_USER = 300;

/** Who has signed in to a proxy of the system. The password stays in main. */
export const proxyUserSchema = z.object({
  /** The proxy, as `host:port`. */
  proxy: z.string().min(1).max(300),
  user: z.string().min(1).max(LONGEST_USER),
});
export type ProxyUser = z.infer<typeof proxyUserSchema>;

/** What a console page may ask about proxies. */
export const proxyQuestions = {
  /** Keeps a sign-in for a proxy that asks for one, and has every source try again. */
  'proxy:sign-in': {
    argument: proxyUserSchema.extend({ password: z.string().max(LONGEST_SECRET) }),
    answer: outcomeSchema,
  },
  'proxy:forget': { argument: proxyUserSchema.pick({ proxy: true }), answer: outcomeSchema },
} as const;

/** Whether a problem is over once somebody has signed in to the proxy that is its subject. */
export function isProxySignIn({ code }: SourceProblem): boolean {
  return code === 'proxy-asks-sign-in' || code === 'proxy-refuses-sign-in';
}
