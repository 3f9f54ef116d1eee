/** Where the windows have to stand in one line, each says less: the cases need the height. */
export const NARROW = '@media (max-width: 1000px)';

/** Where they just find room as they are. */
export const TIGHT = '@media (min-width: 1001px) and (max-width: 1100px)';
