import { makeStyles, tokens } from '@fluentui/react-components';
import { useRulesRecord } from '../desk/rules.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { causeWords } from './cause-words.ts';
import { MovedList } from './moved-list.tsx';

const useStyles = makeStyles({
  line: { margin: 0, fontSize: '14px', lineHeight: '20px' },
  list: { marginTop: '8px', maxHeight: '360px', overflowY: 'auto', scrollbarWidth: 'thin' },
  quiet: { margin: '8px 0 0', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

const SHOWN = 100;

/** What changed last about the rules, and which deadlines it moved; nothing before the first change. */
export function LastChange() {
  const shared = usePageStyles();
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const record = useRulesRecord();
  const { t } = wording;
  if (record === null || record.by.kind === 'first-start') return null;
  const { at, by, moved, keptScores, retimed = 0 } = record;
  return (
    <section className={shared.sheet} aria-labelledby="rules-last" data-testid="last-change">
      <h3 id="rules-last" className={shared.heading}>
        {t('rules.lastChange')}
      </h3>
      <p className={styles.line}>
        {t('rules.changed', { cause: causeWords(by, wording), when: wording.when(at, now, BEIJING) })}
      </p>
      <p className={styles.quiet}>
        {moved.length === 0 ? t('rules.movedNone') : t('rules.moved', { count: moved.length })}
      </p>
      {moved.length > 0 && (
        <div className={styles.list}>
          <MovedList key={record.id} moved={moved} at={at} first={SHOWN} hasLinks />
        </div>
      )}
      {keptScores > 0 && <p className={styles.quiet}>{t('rules.keptThen', { count: keptScores })}</p>}
      {retimed > 0 && <p className={styles.quiet}>{t('rules.retimedThen', { count: retimed })}</p>}
    </section>
  );
}
