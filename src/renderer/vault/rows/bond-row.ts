import type { Bond } from '../../../domain/cases/twins/bond.ts';

/** A row of `bonds`: what an agent said of two cases. Instants are epoch ms. */
export interface BondRow {
  readonly one: string;
  readonly other: string;
  readonly isSame: boolean;
  readonly at: number;
}

/** The row that keeps `bond`. */
export function rowOfBond(bond: Bond): BondRow {
  return { ...bond };
}

/** The bond that `row` keeps. */
export function bondOfRow(row: BondRow): Bond {
  return { ...row };
}
