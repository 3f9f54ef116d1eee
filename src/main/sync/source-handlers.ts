import { shell } from 'electron/common';
import { DONE, refused } from '../../contract/outcome.ts';
import type { proxyQuestions } from '../../contract/proxy.ts';
import type { sourceQuestions } from '../../contract/source-questions.ts';
import type { Clock } from '../clock.ts';
import { keptOutcome } from '../disk/kept-outcome.ts';
import type { ConsoleHandlers } from '../ipc/answer-question.ts';
import type { FirstChannel } from '../ipc/first-questions.ts';
import { kindOf } from './connectors/kinds.ts';
import type { SyncEngine } from './engine.ts';
import type { ProxySignIns } from './proxy/proxy-sign-ins.ts';
import type { Sources } from './sources.ts';
import { chooseAuthority } from './trust/choose-authority.ts';

type SourceChannel =
  | Exclude<keyof typeof sourceQuestions, FirstChannel>
  | keyof typeof proxyQuestions
  | 'cases:open-at-source';

/** What the console may ask about sources and the way to them, and who answers. */
export function sourceHandlers(world: {
  readonly sources: Sources;
  readonly engine: SyncEngine;
  readonly proxySignIns: ProxySignIns;
  readonly clock: Pick<Clock, 'now'>;
}): Pick<ConsoleHandlers, SourceChannel> {
  const { sources, engine, proxySignIns, clock } = world;
  return {
    'sources:check': sources.check,
    'sources:survey': sources.survey,
    'sources:save': sources.save,
    'sources:remove': sources.remove,
    'sources:provide-secret': sources.provideSecret,
    'sources:pause': sources.pause,
    'sources:put-rows-away': sources.putRowsAway,
    'sources:choose-authority': () => chooseAuthority(clock.now()),
    'sources:sync-now'({ sourceId }) {
      engine.syncNow(sourceId);
      return DONE;
    },
    async 'proxy:sign-in'(given) {
      const outcome = await keptOutcome(proxySignIns.give(given));
      if (outcome.ok) engine.syncNow();
      return outcome;
    },
    'proxy:forget': ({ proxy }) => keptOutcome(proxySignIns.forget(proxy)),
    async 'cases:open-at-source'({ caseId }) {
      for (const source of sources.list()) {
        const page = kindOf(source).pageOf(source, caseId);
        if (page === null) continue;
        await shell.openExternal(page);
        return DONE;
      }
      return refused('unexpected', caseId);
    },
  };
}
