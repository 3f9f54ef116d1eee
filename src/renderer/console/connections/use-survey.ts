import { useRef, useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { Survey } from '../../../contract/survey.ts';
import { bridge } from '../bridge.ts';
import type { Draft } from './draft.ts';
import { surveyQuestionOf } from './survey-question.ts';

/** What a server was found to have to choose from. */
export interface SurveyWork {
  /** `null` while it was not asked. */
  readonly survey: Survey | null;
  readonly isAsking: boolean;
  readonly problem: SourceProblem | null;
  /**
   * Asks the server of a draft. `null` when the draft cannot be asked about, the server did not answer, or another
   * question was asked meanwhile.
   */
  ask(draft: Draft): Promise<Survey | null>;
}

/** The way to ask a server for its queues, and for the fields, values and statuses of those chosen. */
export function useSurvey(): SurveyWork {
  const [survey, setSurvey] = useState<Survey | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const asked = useRef(0);

  return {
    survey,
    isAsking,
    problem,
    async ask(draft) {
      const read = surveyQuestionOf(draft);
      if (!read.ok) return null;
      asked.current += 1;
      const turn = asked.current;
      setIsAsking(true);
      try {
        const answer = await bridge.surveySource(read.question);
        if (turn !== asked.current) return null;
        setProblem(answer.ok ? null : answer.problem);
        if (!answer.ok) return null;
        setSurvey(answer.survey);
        return answer.survey;
      } finally {
        if (turn === asked.current) setIsAsking(false);
      }
    },
  };
}
