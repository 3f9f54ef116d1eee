import type { Asked } from '../case/commands/asked-store.ts';
import { OFFER_ORDER, PAUSE_REASONS } from '../case/commands/offers.ts';
import type { WishKind } from '../case/commands/wish.ts';
import type { Wording } from '../wording/wording.ts';

/** Something that can be done to one case, once it is known to which. */
export interface CaseTask {
  readonly id: string;
  readonly kind: WishKind;
  /** What it is called, without the case. */
  readonly name: string;
  /** Other words that it is looked for by. */
  readonly also: string;
  /** What the case's pane is asked for. */
  readonly asked: Asked;
}

/** The tasks of a kind: one, or of a pause one for each reason. */
export function tasksOf(kind: WishKind, { t }: Wording): readonly CaseTask[] {
  const name = kind === 'change-severity' ? t('commands.severitySend') : t(`commands.do.${kind}`);
  const task = { id: kind, kind, name, also: t(`commands.also.${kind}`) };
  switch (kind) {
    case 'reply':
    case 'note':
    case 'change-severity':
    case 'assign':
      return [{ ...task, asked: { form: kind } }];
    case 'pause':
      return PAUSE_REASONS.map((reason) => ({
        ...task,
        id: `${kind} ${reason}`,
        name: `${name} · ${t(`commands.pauseFor.${reason}`)}`,
        asked: { wish: { kind, reason } },
      }));
    default:
      return [{ ...task, asked: { wish: { kind } } }];
  }
}

/** To change a severity to this one: its reason is written in the form. */
export function severityTask(severity: string, { t }: Wording): CaseTask {
  const kind = 'change-severity';
  return {
    id: `${kind} ${severity}`,
    kind,
    name: t('hands.severityTo', { severity }),
    also: t(`commands.also.${kind}`),
    asked: { form: kind, severity },
  };
}

/** All that can be done to a case, in the order in which it is offered. */
export function allTasks(wording: Wording): readonly CaseTask[] {
  return OFFER_ORDER.flatMap((kind) => tasksOf(kind, wording));
}
