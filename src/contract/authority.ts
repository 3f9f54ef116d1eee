import { z } from 'zod';

/** A certificate authority that a connection trusts beside the system's. */
export const authoritySchema = z.object({
  /** The certificate itself, as PEM: nothing secret. */
  pem: z.string().min(1).max(20_000),
  subject: z.string(),
  /** SHA-256, as `AB:CD:…`. */
  fingerprint: z.string(),
  /** Epoch ms. */
  validTo: z.number(),
});
export type AuthorityFacts = z.infer<typeof authoritySchema>;

/** What came of choosing an authority's file; the codes say why a file is none. */
export const chosenAuthoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chosen'), authority: authoritySchema }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({
    kind: z.literal('problem'),
    code: z.enum(['no-certificate', 'several', 'not-an-authority', 'expired', 'unreadable']),
  }),
]);
export type ChosenAuthority = z.infer<typeof chosenAuthoritySchema>;
