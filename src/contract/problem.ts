import { z } from 'zod';

/**
 * What went wrong with a source, as a code that the console turns into words with a way out. `detail` is the
 * other side's own message, shown beside it; it never holds a secret.
 */
export const sourceProblemSchema = z.object({
  code: z.enum([
    'address-invalid',
    'host-not-found',
    'connection-refused',
    'timed-out',
    'offline',
    'certificate-untrusted',
    'certificate-expired',
    'certificate-name-mismatch',
    'not-request-tracker',
    'sign-in-refused',
    'secret-missing',
    'forbidden',
    'queue-not-found',
    'custom-field-missing',
    'rate-limited',
    'server-error',
    'answer-unreadable',
    'vault-unavailable',
    /** The source does not take this kind of command. */
    'not-able',
    'unexpected',
  ]),
  /** What the problem is about: a host, a queue, a field, a status code. */
  subject: z.string(),
  detail: z.string(),
});
export type SourceProblem = z.infer<typeof sourceProblemSchema>;
export type SourceProblemCode = SourceProblem['code'];
