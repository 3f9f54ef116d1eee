/** A part of a key on a line of its own, and its size as a share of the text's. */
export interface KeyLine {
  readonly text: string;
  readonly size: number;
}

/** So many letters and figures of a key have room beside the figure at the size of the text, on tiles of each size. */
const ROOM = 6;
/** So many have room in a row at the size of what is read from afar, with the owner and the deadline beside them. */
const ROOM_IN_ROW = 11;
/** A key is on one line unless that makes it smaller than this. */
const LEAST_WHOLE = 0.6;

/**
 * A case's key so that all of it is in sight on a tile whose key would have the size `most`: on one line if it is short
 * enough, else parted where its last part begins, which tells cases apart and stays the larger.
 */
export function keyLines(key: string, most: number): readonly KeyLine[] {
  const fitting = (text: string, size: number) => Math.min(size, ROOM / text.length);
  const whole = fitting(key, most);
  const [, head, tail] = /^(.*[-_/#.:\s])([^-_/#.:\s]+)$/.exec(key) ?? [];
  if (whole >= LEAST_WHOLE || head === undefined || tail === undefined) return [{ text: key, size: whole }];
  return [
    { text: head, size: fitting(head, most * 0.45) },
    { text: tail, size: fitting(tail, most * 0.66) },
  ];
}

/**
 * The size of a key in a row as a share of the text's: a long one is smaller, so that it leaves room for the deadline.
 */
export function keySizeInRow(key: string): number {
  return Math.min(1, ROOM_IN_ROW / key.length);
}
