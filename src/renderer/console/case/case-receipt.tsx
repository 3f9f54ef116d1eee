import { useMemo } from 'react';
import { receiptOf } from '../../../domain/clock/receipt.ts';
import { deadlineRange } from '../../../domain/clock/receipt-range.ts';
import type { Entry } from '../board/entry.ts';
import { useNow } from '../use-now.ts';
import { receiptAt } from './receipt-at.ts';
import { ReceiptView } from './receipt-view.tsx';

/** The receipt of a case as it stands: from its opening to now and on to the deadline. */
export function CaseReceipt({ entry }: { readonly entry: Entry }) {
  const now = receiptAt(entry, useNow());
  const { subject, book, clock } = entry;
  const range = useMemo(() => deadlineRange(subject, book), [subject, book]);
  return <ReceiptView entry={entry} receipt={receiptOf(clock, range, now)} now={now} />;
}
