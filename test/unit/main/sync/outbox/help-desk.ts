import type { CaseChange } from '../../../../../src/domain/cases/case-change.ts';
import type { Command } from '../../../../../src/domain/cases/command.ts';
import type { Connector, Delivery, PushOutcome } from '../../../../../src/main/sync/connector.ts';
import type { InProcessVault } from '../../../../support/in-process-vault.ts';

/** A help desk in memory: what reached it, whether or not its answer came back. It knows a command by its id. */
export function helpDesk(request: InProcessVault['request']) {
  const replies = new Map<string, string>();
  const heard: string[] = [];
  let answer: (given: Command, delivery: Delivery) => Promise<PushOutcome> | PushOutcome = (given) =>
    done(given);
  const done = async ({ id, caseId, action, at }: Command): Promise<PushOutcome> => {
    if (action.kind === 'reply') replies.set(id, action.text);
    const { case: known } = await request({ op: 'read-case', caseId });
    if (known === null) throw new Error('no such case');
    const { firstSeenAt: _seen, ...rest } = known;
    const event = { id: `rt-${id}`, at, kind: 'responded', by: 'sync' } as const;
    const change: CaseChange = {
      kind: 'told',
      case: { ...rest, revision: rest.revision + 1, events: [...rest.events, event] },
    };
    return { kind: 'done', change, eventIds: [event.id] };
  };
  const connector: Pick<Connector, 'push'> = {
    async push(given, _subject, delivery) {
      heard.push(`${given.id.slice(-2)} on ${given.basedOn}`);
      return answer(given, delivery);
    },
  };
  return {
    connector: connector as Connector,
    replies,
    heard,
    done,
    answerWith(next: typeof answer) {
      answer = next;
    },
  };
}
