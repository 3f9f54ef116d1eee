import { mergeClasses } from '@fluentui/react-components';
import {
  ArrowSyncFilled,
  CheckmarkCircleFilled,
  ClockAlarmFilled,
  ErrorCircleFilled,
  InfoRegular,
  KeyFilled,
  PauseCircleFilled,
} from '@fluentui/react-icons';
import type { SourceState } from '../../../contract/source-state.ts';
import { isNotOffered } from '../desk/freshness.ts';
import { useChipStyles } from './chip-styles.ts';

/** How a source does, as a shape; its colour says no more than that. */
export function SourceIcon({ state, isStale }: { readonly state: SourceState; readonly isStale: boolean }) {
  const styles = useChipStyles();
  const icon = (colour: string | undefined) => ({
    className: mergeClasses(styles.icon, colour),
    'aria-hidden': true,
  });
  if (state.activity === 'paused') return <PauseCircleFilled {...icon(styles.amber)} />;
  if (state.activity === 'waiting-for-secret') return <KeyFilled {...icon(styles.amber)} />;
  if (isNotOffered(state)) return <InfoRegular {...icon(undefined)} />;
  if (state.problem !== null) return <ErrorCircleFilled {...icon(styles.red)} />;
  if (isStale) return <ClockAlarmFilled {...icon(styles.amber)} />;
  if (state.lastSuccessAt === null) return <ArrowSyncFilled {...icon(undefined)} />;
  return <CheckmarkCircleFilled {...icon(styles.green)} />;
}
