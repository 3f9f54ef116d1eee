import { makeStyles } from '@fluentui/react-components';
import { clockTokens } from '../ui/theme.ts';

/** A figure that is only as good as the data behind it: on a wall whose data are stale it is grey. */
export const useNumberStyles = makeStyles({
  number: {
    fontWeight: 600,
    letterSpacing: '-0.01em',
    '[data-stale="true"] &': { color: clockTokens.clockStanding, fontWeight: 450 },
  },
});
