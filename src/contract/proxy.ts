import { z } from 'zod';
import { outcomeSchema } from './outcome.ts';
import type { SourceProblem } from './problem.ts';

/** Who has signed in to a proxy of the system. The password stays in main. */
export const proxyUserSchema = z.object({
  /** The proxy, as `host:port`. */
  proxy: z.string().min(1).max(300),
  user: z.string().min(1).max(300),
});
export type ProxyUser = z.infer<typeof proxyUserSchema>;

/** What a console page may ask about proxies. */
export const proxyQuestions = {
  /** Keeps a sign-in for a proxy that asks for one, and has every source try again. */
  'proxy:sign-in': {
    argument: proxyUserSchema.extend({ password: z.string().max(4096) }),
    answer: outcomeSchema,
  },
  'proxy:forget': { argument: proxyUserSchema.pick({ proxy: true }), answer: outcomeSchema },
} as const;

/** Whether a problem is over once somebody has signed in to the proxy that is its subject. */
export function isProxySignIn({ code }: SourceProblem): boolean {
  return code === 'proxy-asks-sign-in' || code === 'proxy-refuses-sign-in';
}
