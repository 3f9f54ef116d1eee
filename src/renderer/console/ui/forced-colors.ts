/** Where the system's few colours take the place of ours, as in Windows' contrast themes: what only a colour said needs a line or one of theirs there. */
export const FORCED_COLORS = '@media (forced-colors: active)';
