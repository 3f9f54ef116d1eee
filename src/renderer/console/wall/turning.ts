import { makeStyles } from '@fluentui/react-components';
import { SECOND } from '../../../domain/units.ts';

/** So long a page is in sight: enough to find one's own name on it. */
export const TURN_EVERY_MS = 12 * SECOND;

/** What comes into sight fades in, once: by another page, or because it is new. */
export const useTurningStyles = makeStyles({
  appearing: {
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '900ms',
    animationTimingFunction: 'ease-out',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0.01ms' },
  },
});
