/** The bar above marked cases is so narrow, as beside an open case, that the commands need the room of the other buttons' words. */
export const NARROW = '@container (max-width: 940px)';

/** And so narrow, beside an open case in a small window, that the commands go without their pictures and stand close, and what was given without its name. */
export const NARROWER = '@container (max-width: 820px)';
