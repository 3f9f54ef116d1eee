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
    /** The system's proxy cannot be reached, or does not pass on what is asked. */
    'proxy-failed',
    /** The system's proxy, the subject, wants a name and a password, and none are kept for it. */
    'proxy-asks-sign-in',
    /** It does not take those that are. */
    'proxy-refuses-sign-in',
    'connection-broken',
    'timed-out',
    'offline',
    'certificate-untrusted',
    'certificate-expired',
    'certificate-name-mismatch',
    'not-request-tracker',
    /** The address answers with the way to another place, which is not followed. */
    'redirected',
    /** This cloud has no Microsoft.Support: a normal state, for Azure China above all. */
    'support-not-offered',
    /** The cloud does not have the chosen version of the interface. */
    'version-unknown',
    'sign-in-refused',
    'secret-missing',
    'forbidden',
    'queue-not-found',
    'custom-field-missing',
    'rate-limited',
    'server-error',
    'answer-unreadable',
    'answer-too-large',
    'file-unreadable',
    /** A workbook that only Excel opens: of before 2007, or with a password. */
    'workbook-old-or-locked',
    /** The process that read the file was ended, or took too long. */
    'file-reading-ended',
    'file-too-large',
    'file-empty',
    'column-missing',
    'folder-not-found',
    'vault-unavailable',
    /** The help desk will not make the change, for the reason in its own words. */
    'change-refused',
    'agent-unknown',
    'case-gone',
    /** A case changes so fast that no change of ours gets in between. */
    'busy',
    /** The source does not take this kind of command. */
    'not-able',
    /** The case is not kept here any more. */
    'case-missing',
    /** What was logged can be put right only while the case is open. */
    'case-closed',
    /** A case cannot have come in after something was done about it, nor later than now. */
    'opened-late',
    /** Nobody has said under which name the agent works at the help desk. */
    'agent-missing',
    /** A command that is on its way or settled cannot be taken back, nor sent again. */
    'too-late',
    /** Nothing that was commanded waits to be sent any more. */
    'nothing-to-undo',
    /** Two cases of one source cannot be counted as one. */
    'same-source',
    /** Something that was set could not be written to the disk. */
    'not-kept',
    /** What a page asked for failed, and nothing more is known of it: nobody tries it again. */
    'failed',
    'unexpected',
  ]),
  /** What the problem is about: a host, a queue, a field, a status code. */
  subject: z.string(),
  detail: z.string(),
});
export type SourceProblem = z.infer<typeof sourceProblemSchema>;
export type SourceProblemCode = SourceProblem['code'];

/**
 * Whether a problem is as it should be, such as a cloud without a support interface, or a command that was sent: it is
 * shown, but alarms nobody.
 */
export function isAsItShouldBe({ code }: SourceProblem): boolean {
  return code === 'support-not-offered' || code === 'nothing-to-undo';
}
