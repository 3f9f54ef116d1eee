import type { Command, CommandAction, CommandKind } from '../../../../domain/cases/command.ts';
import { isSameName } from '../../../../domain/cases/whose.ts';

/**
 * What an agent wants done to a case: an action, or to take it, which is to own it under the name that is theirs by
 * then.
 */
export type Wish = CommandAction | { readonly kind: 'take' };

/** The kinds of wish: what there are buttons and keys for. */
export type WishKind = Wish['kind'];

/** The kind of command that fulfils such a wish. */
export function commandFor(kind: WishKind): CommandKind {
  return kind === 'take' ? 'assign' : kind;
}

/** What fulfils a wish of `agent`. */
export function actionFor(wish: Wish, agent: string): CommandAction {
  return wish.kind === 'take' ? { kind: 'assign', owner: agent } : wish;
}

/** What was wanted by a command: who gives a case to themselves takes it. */
export function wishOf({ action, by }: Pick<Command, 'action' | 'by'>): Wish {
  const isTaken = action.kind === 'assign' && action.owner !== null && isSameName(action.owner, by);
  return isTaken ? { kind: 'take' } : action;
}
