import { makeStyles, tokens } from '@fluentui/react-components';
import { ProblemText } from '../ui/problem-text.tsx';
import { useWording } from '../wording/use-wording.ts';
import { type Draft, listOf } from './draft.ts';
import { Toggles } from './toggles.tsx';
import type { SurveyWork } from './use-survey.ts';

const useStyles = makeStyles({
  panel: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  line: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly draft: Draft;
  readonly work: SurveyWork;
  readonly onChoose: (queues: readonly string[]) => void;
}

/** What a server that was checked has to choose from: its queues, and what was found of those chosen. */
export function SurveyPanel({ draft, work, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const { survey, isAsking, problem } = work;
  if (survey === null && problem === null) return null;
  const unmapped = [...draft.severities, ...draft.serviceTypes, ...draft.plans].filter(
    ({ readAs }) => readAs === '',
  ).length;
  return (
    <div className={styles.panel} data-testid="survey" aria-busy={isAsking}>
      {survey !== null && (
        <>
          <Toggles
            label={t('survey.queues')}
            names={survey.queues.map(({ name }) => name)}
            chosen={listOf(draft.queues)}
            testId="survey-queue"
            onChange={onChoose}
          />
          <p className={styles.line} role="status" data-testid="survey-found">
            {survey.fields.length === 0
              ? t('survey.chooseQueues')
              : survey.casesSeen === 0
                ? t('survey.foundNoCase', { fields: survey.fields.length })
                : t('survey.found', { fields: survey.fields.length, count: survey.casesSeen })}{' '}
            {survey.fields.length > 0 && unmapped > 0 && t('survey.someUnmapped', { count: unmapped })}
          </p>
        </>
      )}
      {problem !== null && <ProblemText problem={problem} />}
    </div>
  );
}
