import {
  type DateOrder,
  dateOrderSchema,
  type FileColumn,
  type FileDates,
} from '../../../../contract/files.ts';
import { instantsOfWall } from '../../../../domain/calendar/wall-time.ts';
import { type EpochMs, MINUTE } from '../../../../domain/units.ts';
import { isYearFirst, readWallText } from './wall-text.ts';

/** The instants that a text can mean, earliest first: two of a time that comes twice. Or why it means none. */
export type ReadInstant =
  | { readonly instants: readonly EpochMs[] }
  | { readonly wrong: 'not-an-instant' | 'no-time-of-day' };

/** Reads an instant of an export. A time that is left out by the zone is the moment of the change. */
export function readInstant(text: string, { order, zone }: FileDates): ReadInstant {
  const wall = readWallText(text, order);
  if (wall === null) return { wrong: 'not-an-instant' };
  const { date, timeMs, offsetMs } = wall;
  if (timeMs === null) return { wrong: 'no-time-of-day' };
  if (offsetMs !== null) return { instants: [Date.parse(`${date}T00:00Z`) + timeMs - offsetMs] };
  if (zone === null) return { wrong: 'not-an-instant' };
  const minute = Math.floor(timeMs / MINUTE);
  return { instants: instantsOfWall(date, minute, zone).map((at) => at + (timeMs % MINUTE)) };
}

/** A column of which fewer are read is none of instants; one of them may have its slips. */
const SHARE_READ = 0.5;

/** Up to so many that are written otherwise than with the year first, as most are, are slips. */
const SHARE_OF_SLIPS = 0.25;

/** How the values of a column can be read as instants: more than one order where nothing in them decides. */
export function instantsIn(values: readonly string[]): Pick<FileColumn, 'dateOrders' | 'needsZone'> {
  const filled = values.filter((text) => text !== '');
  const open = filled.filter((text) => !isYearFirst(text));
  const readable = filled.length - open.length;
  const orders: readonly DateOrder[] = open.length === 0 ? ['year-first'] : dateOrderSchema.options;
  const slips = readable === 0 ? 0 : filled.length * SHARE_OF_SLIPS;
  const counts = orders.map((order) => {
    const otherwise = open.filter((text) => readWallText(text, order) !== null).length;
    return { order, count: readable + (otherwise <= slips ? 0 : otherwise) };
  });
  const most = Math.max(...counts.map(({ count }) => count));
  if (filled.length === 0 || most < filled.length * SHARE_READ) return { dateOrders: [], needsZone: false };
  const dateOrders = counts.filter(({ count }) => count === most).map(({ order }) => order);
  // Where the year comes first throughout but for a few slips, the slips say nothing of the order.
  const best = dateOrders.includes('year-first') ? (['year-first'] as const) : dateOrders;
  const [first] = best;
  const needsZone =
    first !== undefined && filled.some((text) => readWallText(text, first)?.offsetMs === null);
  return { dateOrders: [...best], needsZone };
}
