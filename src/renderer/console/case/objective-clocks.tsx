import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { objectiveClocks } from '../../../domain/clock/objective-clock.ts';
import { readClock } from '../../../domain/clock/reading.ts';
import type { Entry } from '../board/entry.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useNow } from '../use-now.ts';
import { deadlineWords } from '../wording/deadline-words.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '10px' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    fontSize: '13px',
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { fontWeight: 600 },
  state: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground2 },
  right: { textAlign: 'right' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Whether the case's policy promises more than a first response. */
export function hasObjectives({ clock }: Entry): boolean {
  return (clock.policy.objectives ?? []).length > 0;
}

/** The clocks of the promises beside the first response, each with its state, what is left, and its deadline. */
export function ObjectiveClocks({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const { t, name } = wording;
  const now = useNow();
  const { subject, book, clock } = entry;
  const leftInWords = (ms: number) =>
    ms < 0
      ? t('receipt.over', { over: wording.working(ms) })
      : t('receipt.left', { left: wording.working(ms) });
  const found = useMemo(
    () =>
      (clock.policy.objectives ?? []).map((objective) => ({
        objective,
        current: objectiveClocks(subject, objective, book).at(-1),
      })),
    [subject, book, clock.policy],
  );
  return (
    <ul className={styles.list} data-testid="objectives">
      {found.map(({ objective, current }) => {
        const at = Math.max(now, current?.openedAt ?? now);
        const reading = current === undefined ? null : readClock(current, at);
        return (
          <li
            key={objective.id}
            className={styles.line}
            data-objective={objective.id}
            data-state={reading?.state}
          >
            <span className={styles.name}>{name(objective.name)}</span>
            <span className={styles.right}>{reading !== null && leftInWords(reading.remainingMs)}</span>
            <span className={styles.state}>
              {reading === null ? (
                t('rules.notStarted')
              ) : (
                <>
                  <StateMark state={reading.state} />
                  {t(`state.${reading.state}`)}
                </>
              )}
            </span>
            <span className={`${styles.right} ${styles.quiet}`}>
              {current !== undefined &&
                (current.deadline === null
                  ? t('noDeadline.plain')
                  : deadlineWords(current, wording.until(current.deadline, now)))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
