/** So wide that one line holds the tallies alone, and the same with no room to spare. */
export const BESIDE_A_CASE = '@container (min-width: 800px) and (max-width: 880px)';
export const CLOSE_BESIDE_A_CASE = '@container (min-width: 560px) and (max-width: 799.98px)';
/** So wide that one line holds them with a stroke between two numbers, and not with a word. */
export const ROOM_FOR_STROKES = '@container (min-width: 560px) and (max-width: 960px)';
/** So narrow that what there is none of goes without its word. */
export const NO_ROOM_FOR_NONE = '@container (min-width: 560px) and (max-width: 680px)';
/** So narrow that what nobody has to hurry for goes without its word. */
export const NO_ROOM_FOR_CALM = '@container (min-width: 560px) and (max-width: 650px)';
