import type { DBCore, DBCoreTransaction } from 'dexie';

/**
 * The tables of which a write may put a case onto the board, move it there, or take it away; the rules are named
 * beside.
 */
const MOVING = new Set(['cases', 'commands']);

const ORDER = 'boardOrder';

/** A range of every key, as Dexie's core has it. */
const ANY = { type: 3, lower: undefined, upper: undefined } as const;

/**
 * Counts in `boardOrder`, inside their own transaction, the writes that may move a case on the board, and forgets what
 * was said of the board's order before. It stands below every operation, so that none can leave it out.
 */
export function withRevisions(core: DBCore): DBCore {
  const counted = new WeakSet<DBCoreTransaction>();

  // Dexie finds the transaction again by its own promises: none of another kind may come between.
  const count = (trans: DBCoreTransaction) => {
    counted.add(trans);
    const order = core.table(ORDER);
    const query = { index: order.schema.primaryKey, range: ANY };
    return order.query({ trans, values: false, query }).then(({ result: keys }: { result: number[] }) => {
      const values = [{ revision: Math.max(0, ...keys) + 1, firstRows: null }];
      return order
        .mutate({ type: 'delete', trans, keys })
        .then(() => order.mutate({ type: 'add', trans, values }));
    });
  };

  return {
    ...core,
    transaction(tables, mode, options) {
      const isCounted = mode === 'readwrite' && tables.some((name) => MOVING.has(name));
      return core.transaction(isCounted ? [...new Set([...tables, ORDER])] : tables, mode, options);
    },
    table(name) {
      const table = core.table(name);
      if (!MOVING.has(name)) return table;
      return {
        ...table,
        mutate(request) {
          const { trans } = request;
          if (counted.has(trans) || isUpgrade(trans)) return table.mutate(request);
          return count(trans).then(() => table.mutate(request));
        },
      };
    },
  };
}

/** A schema step is a new build's, which takes no other's word for the order; the table may not be there yet. */
function isUpgrade(trans: DBCoreTransaction): boolean {
  return 'mode' in trans && trans.mode === 'versionchange';
}
