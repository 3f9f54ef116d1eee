import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { Survey } from '../../../contract/survey.ts';
import { bridge } from '../bridge.ts';
import { ProxyWayOut } from '../proxy/proxy-sign-in-form.tsx';
import { useWording } from '../wording/use-wording.ts';
import { applySurvey } from './apply-survey.ts';
import { ProblemText } from './check-steps.tsx';
import { type Draft, type DraftErrors, listOf } from './draft.ts';
import { surveyQuestionOf } from './survey-question.ts';
import { Toggles } from './toggles.tsx';
import { useVocabulary } from './vocabulary.ts';

const useStyles = makeStyles({
  panel: { display: 'grid', rowGap: '8px', justifyItems: 'start' },
  line: { margin: 0, fontSize: '12px', color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly draft: Draft;
  readonly survey: Survey | null;
  readonly onSurvey: (survey: Survey) => void;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onErrors: (errors: DraftErrors) => void;
}

/** Asks the server for its queues, and for the fields and statuses of those chosen; all of it can be typed as well. */
export function SurveyPanel({ draft, survey, onSurvey, onChange, onErrors }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const vocabulary = useVocabulary();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<SourceProblem | null>(null);

  const ask = async (asked: Draft) => {
    const read = surveyQuestionOf(asked);
    onErrors(read.ok ? {} : read.errors);
    if (!read.ok) return;
    setIsAsking(true);
    try {
      const answer = await bridge.surveySource(read.question);
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return;
      onSurvey(answer.survey);
      onChange(applySurvey(asked, answer.survey, vocabulary));
    } finally {
      setIsAsking(false);
    }
  };
  const choose = (chosen: readonly string[]) => {
    const queues = chosen.join(', ');
    onChange({ queues });
    void ask({ ...draft, queues });
  };

  const unmapped = [...draft.severities, ...draft.serviceTypes, ...draft.plans].filter(
    ({ readAs }) => readAs === '',
  ).length;
  const hasFields = survey !== null && survey.fields.length > 0;
  return (
    <div className={styles.panel} data-testid="survey" aria-busy={isAsking}>
      {survey !== null && (
        <Toggles
          label={t('survey.queues')}
          names={survey.queues.map(({ name }) => name)}
          chosen={listOf(draft.queues)}
          testId="survey-queue"
          onChange={choose}
        />
      )}
      <Button
        size="small"
        icon={isAsking ? <Spinner size="tiny" /> : <SearchRegular />}
        disabled={isAsking}
        onClick={() => void ask(draft)}
        data-testid="ask-server"
      >
        {isAsking ? t('survey.asking') : survey === null ? t('survey.ask') : t('survey.askAgain')}
      </Button>
      {survey !== null && !hasFields && <p className={styles.line}>{t('survey.chooseQueues')}</p>}
      {hasFields && (
        <p className={styles.line} role="status" data-testid="survey-found">
          {t('survey.found', { fields: survey.fields.length, cases: survey.casesSeen })}{' '}
          {unmapped > 0 && t('survey.someUnmapped', { count: unmapped })}
        </p>
      )}
      {problem !== null && (
        <>
          <ProblemText problem={problem} />
          <ProxyWayOut problem={problem} onKept={() => void ask(draft)} />
        </>
      )}
    </div>
  );
}
