/** Where the windows have to stand in one line, each says less: the cases need the height. */
export const NARROW = '@media (max-width: 1000px)';

/** Where they just find room as they are. */
export const TIGHT = '@media (min-width: 1001px) and (max-width: 1100px)';

/** Where four stand beside the day, and one that opens after the weekend has a date to tell. */
export const SNUG = '@media (min-width: 1101px) and (max-width: 1340px)';

/** Where that date has no room beside the word for open or closed; the mark, and what comes next, say it. */
export const WORDLESS = '@media (min-width: 1101px) and (max-width: 1260px)';

/**
 * A card so small, as where a desk has more kinds of hours than four, that such a date has no room beside that word.
 */
export const SMALL_CARD = '@container (max-width: 228px)';
