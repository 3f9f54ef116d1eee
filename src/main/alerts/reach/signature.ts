import type { ReachCheck } from '../../../contract/alerts.ts';
import { errorText } from '../../../domain/error-text.ts';

/** Whether the program is signed, which macOS asks of whoever shows notifications. `verify` rejects when it is not. */
export async function signatureCheck(verify: () => Promise<unknown>): Promise<ReachCheck> {
  try {
    await verify();
    return { check: 'signature', outcome: 'passed', found: '' };
  } catch (error) {
    const found = errorText(error);
    return { check: 'signature', outcome: 'failed', found };
  }
}
