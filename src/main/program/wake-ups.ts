import { powerMonitor } from 'electron/main';
import type { AlertDesk } from '../alerts/alert-desk.ts';
import type { ShiftableClock } from '../clock.ts';
import { watchClockJumps } from '../clock-jumps.ts';
import type { Log } from '../log.ts';
import type { SyncEngine } from '../sync/engine.ts';
import type { ServerClocks } from '../sync/server-clocks.ts';

/**
 * After sleep, a locked screen or a clock that was set: asks the help desks for news, and looks at what is due. The
 * answer looks at once whether the clock was set.
 */
export function watchWakeUps(world: {
  readonly clock: ShiftableClock;
  readonly servers: ServerClocks;
  readonly engine: SyncEngine;
  readonly alerts: AlertDesk;
  readonly log: Log;
}): () => void {
  const { clock, servers, engine, alerts, log } = world;
  powerMonitor.on('resume', () => {
    engine.syncNow();
    void alerts.wokeUp();
  });
  powerMonitor.on('unlock-screen', () => {
    engine.syncNow();
    void alerts.recheck();
  });
  return watchClockJumps(clock, (byMs) => {
    log.info(`the workstation's clock moved by ${byMs} ms more than time did`);
    // Set back, and nothing else does that: the help desk's time, if it is known, goes on.
    if (byMs < 0 && servers.areKnown()) clock.follow(clock.followedMs() - byMs);
    servers.restart();
    engine.syncNow();
    void alerts.recheck();
  });
}
