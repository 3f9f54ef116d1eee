/** The bar above marked cases is so narrow, as beside an open case, that the commands need the room of the other buttons' words. */
export const NARROW = '@container (max-width: 940px)';

/**
 * In a small window beside an open case, the bar is so narrow that commands lose their pictures and stand close, and what
 * was given loses its name.
 */
export const NARROWER = '@container (max-width: 820px)';
