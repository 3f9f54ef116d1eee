import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useBoardView } from '../desk/desk.ts';
import { told } from '../notices/told.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useCopy } from '../ui/use-copy.ts';
import { useWording } from '../wording/use-wording.ts';
import { nextClosing, shiftNoteText } from './shift-note-text.ts';

const useStyles = makeStyles({
  text: {
    margin: '0 0 14px',
    maxHeight: '260px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    fontFamily: 'inherit',
    fontSize: '13px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  acts: { display: 'flex', gap: '10px', alignItems: 'center' },
});

/** The note to hand over at the next closing of a working window. */
export function ShiftNoteCard() {
  const shared = usePageStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const entries = useBoardView((view) => view.entries);
  const { copy, words } = useCopy();
  const at = nextClosing(entries);
  const text = at === null ? '' : shiftNoteText(entries, at, wording);
  return (
    <section className={shared.sheet} aria-labelledby="alerts-note" data-testid="shift-note">
      <h3 id="alerts-note" className={shared.heading}>
        {t('alerts.note.title')}
      </h3>
      {at === null ? (
        <p className={styles.text}>{t('alerts.note.none')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
          <pre className={styles.text} tabIndex={0}>
            {text}
          </pre>
          <div className={styles.acts}>
            <Button icon={<CopyRegular />} onClick={() => told(copy(text))}>
              {t('alerts.note.copy')}
            </Button>
            <span role="status">{words}</span>
          </div>
        </>
      )}
    </section>
  );
}
