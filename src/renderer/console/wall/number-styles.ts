import { makeStyles } from '@fluentui/react-components';

/** A figure that is only as good as the data behind it: on a wall whose data are stale it is grey (wall.css). */
export const useNumberStyles = makeStyles({ number: { fontWeight: 600, letterSpacing: '-0.01em' } });

/** Marks such a figure. */
export const OF_THE_DATA = { 'data-of-the-data': true } as const;
