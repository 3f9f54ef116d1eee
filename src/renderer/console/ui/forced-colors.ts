/**
 * A media query for the system's own few colours, as in Windows' contrast themes. What only a colour said needs a
 * line or a system colour there.
 */
export const FORCED_COLORS = '@media (forced-colors: active)';
