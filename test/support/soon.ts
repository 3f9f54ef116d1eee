// Waiting for what comes by itself.
import { vi } from 'vitest';

/**
 * Waits until a check passes. Generous, since a machine may be busy: what does not come is told half a minute later,
 * and what comes is not waited for any longer than it takes.
 * @throws what the check threw last
 */
export async function soon(check: () => unknown): Promise<void> {
  await vi.waitFor(check, { timeout: 30_000 });
}
