/** How a long menu is placed: no higher than the window leaves room for, and scrolled then, as at 200 % zoom. */
export const WITHIN_WINDOW = { autoSize: 'height' } as const;
