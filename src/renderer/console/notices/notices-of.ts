import type { ProgramState } from '../../../contract/console.ts';
import type { SourceProblem } from '../../../contract/problem.ts';
import { isProxySignIn } from '../../../contract/proxy.ts';
import type { SourceState } from '../../../contract/source-state.ts';
import type { UnreadableSettings } from '../../../contract/unreadable-settings.ts';
import type { RulesRecord } from '../../../domain/rules/rules-record.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { OFFSET_WARNING_MS } from '../desk/freshness.ts';

/** Something that stands above the board until it is over. */
export type Notice =
  | { readonly kind: 'vault-failed' }
  | { readonly kind: 'vault-restarting' }
  /** What had been stored was found gone at that instant. */
  | { readonly kind: 'store-lost'; readonly at: EpochMs }
  | ({ readonly kind: 'settings-unreadable' } & UnreadableSettings)
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'secret'; readonly sourceId: string; readonly name: string }
  | {
      readonly kind: 'problem';
      readonly sourceId: string;
      readonly name: string;
      readonly problem: SourceProblem;
      /** Whether the board still shows cases of this source. */
      readonly hasData: boolean;
    }
  /** A proxy wants a sign-in: said once, whatever number of sources is behind it. */
  | {
      readonly kind: 'proxy-sign-in';
      readonly problem: SourceProblem;
      readonly names: readonly string[];
    }
  /** The workstation's clock is behind the help desk's by `behindMs`; ahead when that is negative. */
  | { readonly kind: 'clock-off'; readonly behindMs: number }
  | { readonly kind: 'deadlines-moved'; readonly record: RulesRecord }
  | { readonly kind: 'cannot-notify' }
  | { readonly kind: 'do-not-disturb' };

/**
 * What must be told now, weightiest first. A source that waits for its secret is told once, as that. What stands in the
 * way of notifications is left out where it is told `atBell`.
 */
export function noticesOf(
  program: Pick<
    ProgramState,
    | 'vault'
    | 'storeLostAt'
    | 'unreadableSettings'
    | 'sourcesWaitingForSecret'
    | 'notifications'
    | 'followedMs'
  >,
  sources: readonly SourceState[],
  failure: string | null,
  rules: RulesRecord | null,
  atBell: ProgramState['notifications'] | null = null,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (program.vault === 'failed') notices.push({ kind: 'vault-failed' });
  if (program.vault === 'restarting') notices.push({ kind: 'vault-restarting' });
  if (program.storeLostAt !== null) notices.push({ kind: 'store-lost', at: program.storeLostAt });
  if (program.unreadableSettings !== null) {
    notices.push({ kind: 'settings-unreadable', ...program.unreadableSettings });
  }
  if (failure !== null && program.vault === 'ready') notices.push({ kind: 'unreadable', detail: failure });
  const waiting = new Set(program.sourcesWaitingForSecret);
  for (const sourceId of waiting) {
    const name = sources.find((source) => source.sourceId === sourceId)?.name ?? sourceId;
    notices.push({ kind: 'secret', sourceId, name });
  }
  notices.push(...proxiesThatAsk(sources));
  for (const { sourceId, name, problem, lastSuccessAt } of sources) {
    if (problem === null || waiting.has(sourceId) || isProxySignIn(problem)) continue;
    notices.push({ kind: 'problem', sourceId, name, problem, hasData: lastSuccessAt !== null });
  }
  if (Math.abs(program.followedMs) > OFFSET_WARNING_MS) {
    notices.push({ kind: 'clock-off', behindMs: program.followedMs });
  }
  if (rules !== null && rules.moved.length > 0 && !rules.isSeen) {
    notices.push({ kind: 'deadlines-moved', record: rules });
  }
  const { notifications } = program;
  if (notifications === 'blocked' && atBell !== notifications) notices.push({ kind: 'cannot-notify' });
  if (notifications === 'held' && atBell !== notifications) notices.push({ kind: 'do-not-disturb' });
  return notices;
}

/** A refusal is said rather than that the proxy asks, which it was told of at another source. */
function proxiesThatAsk(sources: readonly SourceState[]): readonly Notice[] {
  const asking = sources.flatMap(({ name, problem }) =>
    problem !== null && isProxySignIn(problem) ? [{ name, problem }] : [],
  );
  return [...new Set(asking.map(({ problem }) => problem.subject))].flatMap((proxy) => {
    const behind = asking.filter(({ problem }) => problem.subject === proxy);
    const told = behind.find(({ problem }) => problem.code === 'proxy-refuses-sign-in') ?? behind[0];
    if (told === undefined) return [];
    return [{ kind: 'proxy-sign-in', problem: told.problem, names: behind.map(({ name }) => name) }];
  });
}
