import type { Transaction } from 'dexie';

interface OldCommand {
  readonly command?: {
    readonly by: string;
    action?: { readonly kind: string; readonly owner?: string };
  };
}

interface OldSource {
  abilities?: readonly string[];
}

/** Schema step 11: taking a case is assigning it to oneself. */
export async function takeIsAssign(transaction: Transaction): Promise<void> {
  await transaction
    .table('commands')
    .toCollection()
    .modify(({ command }: OldCommand) => {
      if (command?.action?.kind === 'take') command.action = { kind: 'assign', owner: command.by };
    });
  await transaction
    .table('sources')
    .filter(({ abilities }: OldSource) => abilities?.includes('take') === true)
    .modify((row: OldSource) => {
      row.abilities = row.abilities?.map((ability) => (ability === 'take' ? 'assign' : ability)) ?? [];
    });
}
