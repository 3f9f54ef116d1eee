import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isAsItShouldBe, type SourceProblem } from '../../../contract/problem.ts';
import { detailWords } from '../wording/system-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { clockTokens } from './theme.ts';

const useStyles = makeStyles({
  problem: { fontSize: '13px', lineHeight: '19px' },
  title: { fontWeight: 650, marginRight: '6px' },
  wrong: { color: clockTokens.clockOver },
  detail: {
    display: 'block',
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly problem: SourceProblem;
  /** The way out, where it is another than the usual one. */
  readonly way?: string;
}

/** A problem in plain words with a way out, and the other side's own words below. */
export function ProblemText({ problem, way }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { code, subject, detail } = problem;
  return (
    <div className={styles.problem} role="alert" data-testid="problem-text" data-code={code}>
      <span className={mergeClasses(styles.title, !isAsItShouldBe(problem) && styles.wrong)}>
        {t(`problem.${code}.title`)}
      </span>
      {way ?? t(`problem.${code}.way`, { subject })}
      {detail !== '' && <span className={styles.detail}>{detailWords(detail, wording)}</span>}
    </div>
  );
}
