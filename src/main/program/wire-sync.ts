import { agentOf } from '../../contract/preferences.ts';
import { isAskedAgain } from '../../contract/source.ts';
import type { SourceState } from '../../contract/source-state.ts';
import { LOGGED_HERE_SOURCE, SAMPLE_SOURCE } from '../../contract/sources/built-in.ts';
import type { StoredCase } from '../../domain/cases/case.ts';
import type { ShownCase } from '../../domain/cases/with-commands.ts';
import type { EpochMs } from '../../domain/units.ts';
import type { ShiftableClock } from '../clock.ts';
import { createCommandDesk } from '../commands/command-desk.ts';
import type { Log } from '../log.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { openNetworks } from '../sync/connector-fetch.ts';
import { startFileReader } from '../sync/connectors/files/file-reader.ts';
import { createImportDesk } from '../sync/connectors/files/import-desk.ts';
import type { Inbox } from '../sync/connectors/files/inbox.ts';
import { mayKeep } from '../sync/connectors/files/may-keep.ts';
import { createLogDesk } from '../sync/connectors/logged-here/log-desk.ts';
import { createSyncEngine } from '../sync/engine.ts';
import { connectorMaker } from '../sync/make-connector.ts';
import { createOutbox } from '../sync/outbox/outbox.ts';
import type { ProxySignIns } from '../sync/proxy/proxy-sign-ins.ts';
import { followServers } from '../sync/server-clocks.ts';
import { createSources } from '../sync/sources.ts';
import type { Vault } from '../vault/vault.ts';
import type { ProgramFiles } from './files.ts';

/** What is told of cases and sources beside the pages: to the alerts and the tray. */
export interface SyncListener {
  cases(cases: readonly ShownCase[]): void;
  source(state: SourceState): void;
  sourceRemoved(sourceId: string): void;
  /** Other sources wait for their secret than before. */
  waitingForSecret(sourceIds: readonly string[]): void;
}

/** What brings cases in and carries commands out, once it is wired. */
export type WiredSync = ReturnType<typeof wireSync>;

/** Wires what brings cases in and carries commands out: sources, engine, outbox, imports, and what is logged here. */
export function wireSync(world: {
  readonly isSample: boolean;
  readonly log: Log;
  readonly clock: ShiftableClock;
  readonly vault: Vault;
  readonly settings: SettingsFile;
  readonly secrets: Secrets;
  readonly proxySignIns: ProxySignIns;
  readonly inbox: Inbox;
  /** What the process runs that reads one export. */
  readonly files: Pick<ProgramFiles, 'fileReader'>;
  readonly listener: SyncListener;
  /** By when what waits for a case has to be at its help desk; `null` where that matters to no deadline. */
  readonly dueAt: (caseId: string) => EpochMs | null;
}) {
  const { isSample, log, clock, vault, settings, secrets, inbox, listener } = world;
  const servers = followServers(clock);
  const startReader = () => startFileReader(world.files.fileReader);
  const connector = connectorMaker({
    clock,
    inbox,
    startFileReader: startReader,
    networkOf: openNetworks(world.proxySignIns, clock.now),
  });
  const show = (cases: readonly ShownCase[]) => {
    // Cases that were kept when their source was removed are history: nothing updates them, so nothing is told of them.
    const live = new Set(sources.list().map(({ id }) => id));
    listener.cases(cases.filter(({ sourceId }) => live.has(sourceId)));
  };
  const outbox = createOutbox({
    vault,
    clock,
    onShown: show,
    onReady: (sourceId) => engine.sendReady(sourceId),
  });
  const onStored = (cases: readonly StoredCase[]) => {
    show(outbox.shown(cases));
    outbox.noteStored(cases).catch((error) => log.warn(`what was sent could not be settled: ${error}`));
  };
  const engine = createSyncEngine(
    {
      vault,
      clock,
      outbox,
      dueAt: world.dueAt,
      onStored,
      onState: listener.source,
      // The sample desk is in this program, and has its clock.
      serverOffsetMs: (sourceId) => (isSample ? 0 : servers.offsetMs(sourceId)),
      log: log.warn,
    },
    (source) =>
      sources.isPaused(source.id)
        ? 'paused'
        : (connector(source, secrets.of(source.id), servers) ?? 'waiting-for-secret'),
  );
  const tellWaiting = () => listener.waitingForSecret([...sources.waitingForSecret()]);
  const sources = createSources({
    settings,
    secrets,
    engine,
    outbox,
    vault,
    clock,
    connectorOf: (source, secret) => connector(source, secret, null),
    sample: isSample ? SAMPLE_SOURCE : null,
    mayKeep: (source) => mayKeep(source, settings.current().sources, imports),
    onRemoved(sourceId) {
      servers.forget(sourceId);
      listener.sourceRemoved(sourceId);
      inbox
        .clear(sourceId)
        .catch((error) => log.warn(`the waiting files of ${sourceId} could not be removed: ${error}`));
    },
    onStored,
    onChanged: tellWaiting,
  });
  const imports = createImportDesk({
    inbox,
    startReader,
    vault,
    clock,
    save: (source, prepare) => sources.save({ source, secret: null }, prepare),
    whileStopped: sources.whileStopped,
  });
  tellWaiting();
  const agent = () => agentOf(settings.current().preferences);
  return {
    servers,
    /** Whether the help desks' time is known, or no source is asked that has one. */
    isTimeKnown() {
      if (isSample || servers.areKnown()) return true;
      const waiting = sources.waitingForSecret();
      const isAsked = (id: string) => !waiting.includes(id) && !sources.isPaused(id);
      return !sources.list().some(({ id, kind }) => isAskedAgain(kind) && isAsked(id));
    },
    engine,
    sources,
    outbox,
    imports,
    commands: createCommandDesk({ outbox, vault, clock, agent, log: log.warn }),
    logDesk: createLogDesk({
      vault,
      clock,
      agent,
      whileStopped: (work) => sources.whileStopped(LOGGED_HERE_SOURCE.id, work),
      onStored,
    }),
    onStored,
    /** Shows the cases of one reading of the store. */
    show: (cases: readonly StoredCase[]) => show(outbox.shown(cases)),
  };
}
