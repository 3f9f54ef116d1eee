import type { CaseDetail, CaseEvent, MappingRemark, StoredCase } from '../../../domain/cases/case.ts';
import { endedAt } from '../../../domain/cases/closed-at.ts';
import type { Intake } from '../../../domain/cases/intake.ts';
import { caseNumber } from '../../../domain/cases/twins/case-number.ts';

/** A row of `cases`. Instants are epoch ms. */
export interface CaseRow {
  readonly id: string;
  readonly sourceId: string;
  /** 1 or 0, since a boolean cannot be part of a key; 2 when it is open but stands behind another case. */
  readonly open: 0 | 1 | 2;
  readonly key: string;
  readonly subject: string;
  readonly customer: string;
  readonly owner: string | null;
  readonly queue: string;
  readonly status: string;
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly revision: number;
  readonly url: string | null;
  readonly events: CaseEvent[];
  readonly mappingRemarks: MappingRemark[];
  /** Rows from before it was known have none, and none of them would. */
  readonly intake?: Intake | undefined;
  readonly details?: CaseDetail[] | undefined;
  readonly firstSeenAt: number;
  readonly isGone?: true | undefined;
  readonly standsBehind?: string | undefined;
  readonly standsFor?: string[] | undefined;
  readonly maybeSame?: string | undefined;
  /** The key as it is compared with that of cases of other sources. */
  readonly number: string;
  /** When a closed case last changed; an open one has none, nor one that does not count: they are not in its index. */
  readonly endedAt?: number;
}

/** The row that keeps `stored`. */
export function rowOfCase({ isOpen, ...stored }: StoredCase): CaseRow {
  const number = caseNumber(stored.key);
  if (stored.standsBehind !== undefined) return { ...stored, open: isOpen ? 2 : 0, number };
  return isOpen ? { ...stored, open: 1, number } : { ...stored, open: 0, number, endedAt: endedAt(stored) };
}

/** The case that `row` keeps. */
export function caseOfRow({ open, number: _number, endedAt: _endedAt, ...row }: CaseRow): StoredCase {
  return { ...row, isOpen: open !== 0 };
}
