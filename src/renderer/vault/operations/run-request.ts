import type { StoreRequest, VaultOperation, VaultRequest, VaultResult } from '../../../contract/vault.ts';
import type { VaultDatabase } from '../database.ts';
import { readRules } from '../reads.ts';
import { asStorageError } from '../storage-error.ts';
import { apply } from './apply.ts';
import { bindCases, restoreBonds } from './bind-cases.ts';
import { compareCases } from './compare-cases.ts';
import { countTwins } from './count-twins.ts';
import { findLedger } from './find-ledger.ts';
import { findLedgerAfter } from './find-ledger-after.ts';
import { findLedgerOf } from './find-ledger-of.ts';
import { keepFirstRows } from './keep-first-rows.ts';
import { cutOffRuns, noteRun } from './note-run.ts';
import { pruneLedger } from './prune-ledger.ts';
import { putCommands } from './put-commands.ts';
import { putDuty } from './put-duty.ts';
import { putRowsAway } from './put-rows-away.ts';
import { putRules } from './put-rules.ts';
import { putSourceState } from './put-source-state.ts';
import { readActiveCommands } from './read-active-commands.ts';
import { readCases } from './read-cases.ts';
import { readCursor } from './read-cursor.ts';
import { readLiveLedger } from './read-live-ledger.ts';
import { readOpen } from './read-open.ts';
import { readSourceStates } from './read-source-states.ts';
import { readStoredCase } from './read-stored-case.ts';
import { removeSource } from './remove-source.ts';
import { seeRules } from './see-rules.ts';
import { unpinCase } from './unpin-case.ts';
import { writeLedger } from './write-ledger.ts';

/**
 * Runs one request in one transaction.
 *
 * @returns its result, once the transaction is committed.
 * @throws StorageError after which nothing of the request is stored.
 */
export async function runRequest(
  db: VaultDatabase,
  request: Exclude<VaultRequest, StoreRequest>,
): Promise<VaultResult<VaultOperation>> {
  try {
    return await dispatch(db, request);
  } catch (error) {
    throw asStorageError(error, 'failed');
  }
}

function dispatch(
  db: VaultDatabase,
  request: Exclude<VaultRequest, StoreRequest>,
): PromiseLike<VaultResult<VaultOperation>> {
  switch (request.op) {
    case 'apply':
      return apply(db, request);
    case 'compare-cases':
      return compareCases(db, request);
    case 'put-rows-away':
      return putRowsAway(db, request);
    case 'read-cursor':
      return readCursor(db, request);
    case 'read-open':
      return readOpen(db, request);
    case 'read-cases':
      return readCases(db, request);
    case 'read-case':
      return readStoredCase(db, request);
    case 'put-commands':
      return putCommands(db, request);
    case 'read-active-commands':
      return readActiveCommands(db, request);
    case 'restore-bonds':
      return restoreBonds(db, request);
    case 'bind-cases':
      return bindCases(db, request);
    case 'put-duty':
      return putDuty(db, request);
    case 'put-source-state':
      return putSourceState(db, request);
    case 'read-source-states':
      return readSourceStates(db);
    case 'cut-off-runs':
      return cutOffRuns(db);
    case 'note-run':
      return noteRun(db, request);
    case 'remove-source':
      return removeSource(db, request);
    case 'read-rules':
      return readRules(db);
    case 'put-rules':
      return putRules(db, request);
    case 'unpin-case':
      return unpinCase(db, request);
    case 'write-ledger':
      return writeLedger(db, request);
    case 'read-live-ledger':
      return readLiveLedger(db, request);
    case 'find-ledger':
      return findLedger(db, request);
    case 'count-twins':
      return countTwins(db, request);
    case 'find-ledger-after':
      return findLedgerAfter(db, request);
    case 'find-ledger-of':
      return findLedgerOf(db, request);
    case 'prune-ledger':
      return pruneLedger(db, request);
    case 'keep-first-rows':
      return keepFirstRows(db, request);
    case 'see-rules':
      return seeRules(db, request);
  }
}
