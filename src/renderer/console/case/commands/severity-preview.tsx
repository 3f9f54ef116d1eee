import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type Due, previewOfMany } from '../../../../domain/preview/preview-of-many.ts';
import { useAudience } from '../../alerts/use-audience.ts';
import type { Entry } from '../../board/entry.ts';
import { useNow } from '../../use-now.ts';
import { deadlineWords } from '../../wording/deadline-words.ts';
import { useWording } from '../../wording/use-wording.ts';
import { BreachedAtOnce } from '../breached-at-once.tsx';
import { ChangeFacts } from '../change-facts.tsx';
import { usePreviewStyles } from '../preview-styles.ts';

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The cases that the change is for: at least one, and each changes. */
  readonly entries: readonly Entry[];
  readonly severity: string;
}

/** What a change of severity would do to the deadline of a case, or to those of several. */
export function SeverityPreview({ entries, severity }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const now = useNow();
  const [first, ...others] = entries;
  if (first === undefined) return null;
  if (others.length > 0) return <ManyFacts entries={entries} severity={severity} />;
  if (first.reading.isAnswered) return <p className={styles.hint}>{t('preview.answered')}</p>;
  return <ChangeFacts entry={first} change={{ severity }} now={now} />;
}

/** So many cases are named. */
const NAMED = 5;

function ManyFacts({ entries, severity }: Props) {
  const styles = usePreviewStyles();
  const wording = useWording();
  const { t, number } = wording;
  const now = useNow();
  const { settings, agent } = useAudience();
  const many = useMemo(
    () => previewOfMany(entries, { severity }, now, { settings, agent }),
    [entries, severity, now, settings, agent],
  );
  const { breached, answered, countedAs } = many;
  const due = (one: Due | null) =>
    one === null
      ? t('previewMany.none')
      : t('previewMany.due', { when: deadlineWords(one, wording.until(one.deadline, now)), key: one.key });
  const turns = (['earlier', 'later', 'same'] as const)
    .filter((turn) => many[turn] > 0)
    .map((turn) => t(`previewMany.${turn}`, { count: many[turn] }));
  return (
    <div role="status" data-testid="preview-many">
      {breached.length > 0 && (
        <BreachedAtOnce>
          {t('previewMany.breached', {
            count: breached.length,
            keys: breached.slice(0, NAMED).join(t('rules.comma')),
            more:
              breached.length > NAMED ? t('previewMany.more', { more: number(breached.length - NAMED) }) : '',
          })}
        </BreachedAtOnce>
      )}
      <dl className={styles.facts}>
        <dt>{t('previewMany.next')}</dt>
        <dd>
          <div className={styles.new} data-testid="preview-deadline">
            {due(many.newEarliest)}
          </div>
        </dd>
        <dt>{t('previewMany.nextNow')}</dt>
        <dd>{due(many.oldEarliest)}</dd>
        <dt>{t('previewMany.deadlines')}</dt>
        <dd>
          {turns.join(' · ')}
          {answered > 0 && (
            <div className={styles.quiet}>{t('previewMany.answered', { count: answered })}</div>
          )}
          {[...countedAs].map(([counted, count]) => (
            <div key={counted} className={styles.quiet}>
              {t('previewMany.lowered', { count, asked: severity, severity: counted })}
            </div>
          ))}
        </dd>
      </dl>
    </div>
  );
}
