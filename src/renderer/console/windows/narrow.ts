/** Where the windows have to stand in one line, each says less: the cases need the height. */
export const NARROW = '@media (max-width: 1000px)';
