import type { Alert } from '../../../domain/alerts/alert.ts';
import type { Preview } from '../../../domain/preview/preview.ts';
import { type EpochMs, MINUTE } from '../../../domain/units.ts';
import { BEIJING } from '../wording/instants.ts';
import type { Wording } from '../wording/wording.ts';

/** How the deadline would move, by the wall clock; empty where there is none before or after. */
export function shiftWords({ before, after }: Preview, { t, duration }: Wording): string {
  const [old, next] = [before.deadline, after.deadline];
  if (old === null || next === null) return '';
  if (old === next) return t('preview.same');
  const by = { by: duration(next - old) };
  return next < old ? t('preview.earlier', by) : t('preview.later', by);
}

/** What would be left of the new target. */
export function leftAfterWords({ leftMs, newTargetMs }: Preview, { t, working }: Wording): string {
  const target = working(newTargetMs);
  return leftMs < 0
    ? t('preview.over', { over: working(leftMs), target })
    : t('preview.left', { left: working(leftMs), target });
}

/** What an alert would tell, and when. */
export function alertWords(alert: Alert, now: EpochMs, wording: Wording): string {
  const { t } = wording;
  const when = alert.at <= now ? t('preview.atOnce') : wording.when(alert.at, now, BEIJING);
  return alert.kind === 'deadline-passed'
    ? t('preview.alertPassed', { when })
    : t('preview.alertNear', { when, left: stepWords(alert.step ?? '', wording) });
}

/** How much is left at a step: a share of the target, or working time. */
export function stepWords(step: string, { duration }: Wording): string {
  return step.endsWith('%') ? step : duration(Number(step) * MINUTE);
}
