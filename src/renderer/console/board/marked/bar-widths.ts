/** The bar above marked cases has no room for the words of its own buttons beside the commands and what was given. */
export const NARROW = '@container (max-width: 1200px)';

/** Nor for the commands' pictures, as beside an open case: they stand close. */
export const NARROWER = '@container (max-width: 1050px)';

/** Nor, as in a small window beside an open case, for the name of what was given. */
export const NARROWEST = '@container (max-width: 820px)';
