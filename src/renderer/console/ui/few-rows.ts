/** A window no higher than this in px has few rows in sight, and little to give away above and over them. */
export const LOW_HEIGHT = 800;

/** A window so low or so narrow that what lies over the cases would hide too many of them. */
export const FEW_ROWS = `@media (max-height: ${LOW_HEIGHT}px), (max-width: 1100px)`;
