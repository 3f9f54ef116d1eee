/** How wide the pane of a case is, in px, where it stands beside a list. */
export const PANE_WIDTH = 480;

/** Where the window is too narrow for a list and a case beside each other. */
export const TOO_NARROW = '(max-width: 940px)';

/** There the pane lies over the list, all of it, since rows of which a part is left do not say how much time is. */
export const PANE_OVER_LIST = `@media ${TOO_NARROW}`;
