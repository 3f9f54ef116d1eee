import { LOW_HEIGHT } from '../ui/few-rows.ts';

/** Where the windows have to stand in one line, each says less: the cases need the height. */
export const NARROW = '@media (max-width: 1000px)';

/** Where they just find room as they are. */
export const TIGHT = '@media (min-width: 1001px) and (max-width: 1100px)';

/** Where four stand beside the day, and one that opens after the weekend has a date to tell. */
export const SNUG = '@media (min-width: 1101px) and (max-width: 1340px)';

/** Where that date has no room beside the word for open or closed; the mark, and what comes next, say it. */
export const WORDLESS = '@media (min-width: 1101px) and (max-width: 1260px)';

/**
 * A window so low that the cases need the height: each is one line of words there, without a card. Queries come in the
 * order of their letters, this one after those of the width.
 */
export const LOW = `@media screen and (max-height: ${LOW_HEIGHT}px)`;

/** The same, where they do not stand beside the day in one line. */
export const LOW_AND_NARROW = `${LOW} and (max-width: 1260px)`;

/** The same, where they do not even stand two and two beside the day. */
export const LOW_AND_SLIM = `${LOW} and (max-width: 760px)`;

/**
 * A card so small, as where a desk has more kinds of hours than four, that such a date has no room beside that word.
 */
export const SMALL_CARD = '@container (max-width: 228px)';
