import type { VaultRequest } from '../../contract/vault.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { ShiftableClock } from '../clock.ts';
import type { Vault } from '../vault/vault.ts';

/** What end-to-end tests may do in the main process. */
export interface TestHandle {
  travelTo(at: EpochMs): void;
  syncNow(): void;
  openWindow(): void;
  /** Has the vault do something, and the alerts take over cases that it stores. */
  askVault(request: VaultRequest): Promise<unknown>;
  /** Resolves when everything that is due now has been told. */
  alertsReviewed(): Promise<void>;
}

declare global {
  var caseclockTest: TestHandle | undefined;
}

/**
 * Starts at the time that `CASECLOCK_NOW` (ISO 8601) names. For programs that are not packaged only: the caller sees to
 * that.
 *
 * @throws RangeError when `CASECLOCK_NOW` is not an instant.
 */
export function startAtNamedTime(clock: ShiftableClock): void {
  const start = process.env['CASECLOCK_NOW'];
  if (start !== undefined) {
    const at = Date.parse(start);
    if (Number.isNaN(at)) throw new RangeError(`CASECLOCK_NOW is not an instant: ${start}`);
    clock.travelTo(at);
  }
}

/** Offers the handle to tests. For programs that are not packaged only: the caller sees to that. */
export function offerTestHandle(world: {
  readonly clock: ShiftableClock;
  readonly vault: Vault;
  readonly alerts: AlertDesk;
  readonly syncNow: () => void;
  readonly openWindow: () => void;
  /** Resolves once work on what is stored has begun. */
  readonly begun: Promise<void>;
}): void {
  const { clock, vault, alerts } = world;
  globalThis.caseclockTest = {
    travelTo: clock.travelTo,
    syncNow: world.syncNow,
    openWindow: world.openWindow,
    async askVault(request) {
      const result = await vault.request(request);
      if ('stored' in result) alerts.update(result.stored);
      return result;
    },
    async alertsReviewed() {
      await world.begun;
      await alerts.recheck();
    },
  };
}
