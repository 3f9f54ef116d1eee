import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { MINUTE } from '../../../domain/units.ts';
import { subjectWords } from '../board/row-words.ts';
import { programClock } from '../clock.ts';
import { board } from '../desk/desk.ts';
import { HEARD_ONLY } from '../ui/heard-only.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { type Crossing, crossingsIn } from './crossings.ts';

const useStyles = makeStyles({
  unseen: HEARD_ONLY,
});

/** After a longer gap, as when the page was hidden, what was crossed in it is no news. */
const NEWS_WITHIN_MS = MINUTE;

/** So many cases are named; of more, their number is told. */
const NAMED = 3;

/** Tells a screen reader when a case comes to 30, 10 and 0 minutes; never each second. */
export function CountdownAnnouncer() {
  const styles = useStyles();
  const wording = useWording();
  const [words, setWords] = useState('');
  useEffect(() => {
    let from = programClock.now();
    return programClock.onTick((now) => {
      const since = from;
      from = now;
      if (now < since || now - since > NEWS_WITHIN_MS) return;
      const crossed = crossingsIn(board.view().nearing, since, now);
      if (crossed.length > 0) setWords(crossingWords(crossed, wording));
    });
  }, [wording]);
  return (
    <div className={styles.unseen} role="status" aria-live="polite" data-testid="spoken">
      {words}
    </div>
  );
}

function crossingWords(crossed: readonly Crossing[], wording: Wording): string {
  const { t } = wording;
  if (crossed.length > NAMED) return t('spoken.several', { count: crossed.length });
  return crossed
    .map(({ entry: { subject, severity }, minutes }) => {
      const facts = { key: subject.key, severity, subject: subjectWords(subject, wording) };
      return minutes === 0 ? t('spoken.passed', facts) : t('spoken.left', { ...facts, count: minutes });
    })
    .join(' ');
}
