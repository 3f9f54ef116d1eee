import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ClockState } from '../../../domain/clock/reading.ts';
import { FORCED_COLORS } from './forced-colors.ts';
import { clockTokens } from './theme.ts';

const useStyles = makeStyles({
  mark: {
    display: 'block',
    width: '16px',
    height: '16px',
    flexShrink: 0,
    fill: 'currentColor',
    [FORCED_COLORS]: { color: 'CanvasText' },
  },
  breached: { color: clockTokens.clockOver },
  running: { color: clockTokens.clockRunning },
  'waiting-to-open': { color: clockTokens.clockStanding },
  paused: { color: clockTokens.clockStanding },
  met: { color: clockTokens.clockMet },
  'closed-unanswered': { color: clockTokens.clockStanding },
});

/** What a mark shows: what a clock does, or that its case was closed before anybody had to answer. */
export type MarkedState = ClockState | 'closed-unanswered';

/**
 * A warning triangle, a play mark, a moon, two bars, a tick, a dash in a ring: each state is known by its outline
 * alone.
 */
const OUTLINES: Readonly<Record<MarkedState, string>> = {
  breached:
    'M8 1.2a1 1 0 0 1 .9.5l6.4 11.5a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5L7.1 1.7a1 1 0 0 1 .9-.5ZM7.2 5.5l.2 4.7h1.2l.2-4.7ZM8 11.2a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z',
  running: 'M4.2 2.3a.9.9 0 0 1 1.35-.78l8.6 5.7a.95.95 0 0 1 0 1.56l-8.6 5.7A.9.9 0 0 1 4.2 13.7Z',
  'waiting-to-open': 'M6.3 1.4a.6.6 0 0 1 .7.85A5.6 5.6 0 0 0 13.7 9.9a.6.6 0 0 1 .8.75A7 7 0 1 1 6.3 1.4Z',
  paused:
    'M3.8 2h2a.8.8 0 0 1 .8.8v10.4a.8.8 0 0 1-.8.8h-2a.8.8 0 0 1-.8-.8V2.8a.8.8 0 0 1 .8-.8Zm6.4 0h2a.8.8 0 0 1 .8.8v10.4a.8.8 0 0 1-.8.8h-2a.8.8 0 0 1-.8-.8V2.8a.8.8 0 0 1 .8-.8Z',
  met: 'M8 .9a7.1 7.1 0 1 1 0 14.2A7.1 7.1 0 0 1 8 .9Zm3.3 4.6L7 9.8 4.9 7.7l-.9.9 3 3 5.2-5.2Z',
  'closed-unanswered':
    'M8 .9a7.1 7.1 0 1 1 0 14.2A7.1 7.1 0 0 1 8 .9Zm0 1.5a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 8 2.4ZM4.9 7.2h6.2v1.6H4.9Z',
};

/** The shape of what a clock does or did; its word stands beside it. */
export function StateMark({ state }: { readonly state: MarkedState }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, styles[state])} viewBox="0 0 16 16" aria-hidden="true">
      <path fillRule="evenodd" d={OUTLINES[state]} />
    </svg>
  );
}
