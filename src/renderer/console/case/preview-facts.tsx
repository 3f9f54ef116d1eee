import type { DeadlineAsIs, Preview } from '../../../domain/preview/preview.ts';
import type { EpochMs } from '../../../domain/units.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { unbroken } from '../wording/durations.ts';
import { useWording } from '../wording/use-wording.ts';
import { BreachedAtOnce } from './breached-at-once.tsx';
import { usePreviewStyles } from './preview-styles.ts';
import { alertWords, leftAfterWords, shiftWords } from './preview-words.ts';

interface Props {
  readonly preview: Preview;
  /** What is told where there is no deadline. */
  readonly none: string;
  readonly now: EpochMs;
}

/** What a change would do: the deadlines before and after, what is carried over, and what would be told. */
export function PreviewFacts({ preview, none, now }: Props) {
  const styles = usePreviewStyles();
  const wording = useWording();
  const { t } = wording;
  const whole = { ...wording, working: (ms: number) => unbroken(wording.working(ms)) };
  const words = (is: DeadlineAsIs) =>
    is.deadline === null ? none : deadlineWords(is, wording.until(is.deadline, now));
  return (
    <div role="status">
      {preview.isBreachedOnArrival && <BreachedAtOnce>{t('preview.breached')}</BreachedAtOnce>}
      <dl className={styles.facts}>
        <dt>{t('preview.newDeadline')}</dt>
        <dd>
          <div className={styles.new} data-testid="preview-deadline">
            {words(preview.after)}
          </div>
          <div className={styles.quiet}>{shiftWords(preview, wording)}</div>
        </dd>
        <dt>{t('preview.oldDeadline')}</dt>
        <dd>{words(preview.before)}</dd>
        <dt>{t('preview.carried')}</dt>
        <dd data-testid="preview-carried">
          {t('preview.carriedIs', {
            used: whole.working(preview.usedMs),
            left: leftAfterWords(preview, whole),
          })}
        </dd>
        <dt>{t('preview.alerts')}</dt>
        <dd>
          {preview.alerts.length === 0 && t('preview.noAlerts')}
          <ul className={styles.list} data-testid="preview-alerts">
            {preview.alerts.map((alert) => (
              <li key={alert.id}>{alertWords(alert, now, wording)}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </div>
  );
}
