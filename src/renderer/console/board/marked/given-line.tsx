import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useDesk } from '../../desk/desk.ts';
import { useNextUndo } from '../../hands/next-undo.ts';
import { UndoButton } from '../../outbox/undo-button.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useView } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { NARROWEST } from './bar-widths.ts';
import { dropNews, isNewsOf, undoableGiven, undoGiven, useGiven } from './given-store.ts';
import { givenWords } from './given-words.ts';

const useStyles = makeStyles({
  given: { position: 'relative', whiteSpace: 'pre', fontVariantNumeric: 'tabular-nums' },
  // Whoever gave it knows what it was, and a screen reader has said it.
  what: { [NARROWEST]: { position: 'absolute', clipPath: 'inset(50%)' } },
});

/** What the marked cases were given last and can be taken back, with the way to do so; that it was taken back. */
export function GivenLine() {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { last, underWay, problem } = useGiven((given) => given);
  const outbox = useDesk((desk) => desk.outbox);
  const markedIds = useView((view) => view.markedIds);
  const isNext = useNextUndo()?.of === 'marked';
  const undoable = undoableGiven(outbox, markedIds, last);
  const count = undoable.length;
  const isNews = isNewsOf(last, markedIds);
  useEffect(() => dropNews, []);
  const what = last === null ? '' : t(`commands.do.${last.wish.kind}`);
  const told = () => {
    if (count > 0)
      return (
        <>
          <span className={styles.what}>{t('marks.givenWhat', { what })}</span>
          <span>{givenWords(undoable, wording)}</span>
        </>
      );
    return isNews && last.takenBack > 0 ? t('marks.takenBack', { what, count: last.takenBack }) : '';
  };
  return (
    <>
      <span className={styles.given} role="status" data-testid="marked-given">
        {told()}
      </span>
      {count > 0 && (
        <UndoButton
          isNext={isNext}
          disabledFocusable={underWay !== null && underWay !== 'giving'}
          onUndo={() => void undoGiven()}
          testId="marked-undo"
        />
      )}
      {problem !== null && isNews && <ProblemText problem={problem} />}
    </>
  );
}
