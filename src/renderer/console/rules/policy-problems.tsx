import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons';
import type { PolicyFileProblem } from '../../../domain/policy/read-policy-file.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { expectedWords, foundWords } from './problem-words.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '10px', '& h3': { margin: 0, flexGrow: 1 } },
  icon: { fontSize: '20px', color: clockTokens.clockOver, flexShrink: 0 },
  text: { margin: '6px 0 12px', fontSize: '14px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto', maxHeight: '340px', scrollbarWidth: 'thin' },
  path: { fontFamily: tokens.fontFamilyMonospace, fontSize: '13px', overflowWrap: 'anywhere' },
});

interface Props {
  readonly file: string;
  readonly problems: readonly PolicyFileProblem[];
  readonly onClose: () => void;
}

/** Why a policy file is refused: every field that is wrong, what was expected there, and what was found. */
export function PolicyProblems({ file, problems, onClose }: Props) {
  const shared = usePageStyles();
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  return (
    <section className={shared.sheet} role="alert" data-testid="policy-problems">
      <div className={styles.head}>
        <ErrorCircleFilled className={styles.icon} aria-hidden="true" />
        <h3 className={shared.heading}>{t('rules.refusedTitle', { file })}</h3>
        <Button size="small" onClick={onClose}>
          {t('rules.close')}
        </Button>
      </div>
      <p className={styles.text}>{t('rules.refusedText', { count: problems.length })}</p>
      <div className={styles.scroll}>
        <table className={shared.table}>
          <thead>
            <tr>
              <th scope="col">{t('rules.field')}</th>
              <th scope="col">{t('rules.expected')}</th>
              <th scope="col">{t('rules.found')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ path, expected, found, text }) => (
              <tr key={text}>
                <td className={styles.path}>{path === '' ? t('rules.wholeFile') : path}</td>
                <td>{expectedWords(expected, wording)}</td>
                <td>{foundWords(found, wording)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
