import { refused } from '../../contract/outcome.ts';
import type { Source } from '../../contract/source.ts';
import { DEFAULT_REQUEST_TRACKER_MAPPING } from '../../contract/sources/request-tracker.ts';
import type { SurveyAnswer, SurveyQuestion } from '../../contract/survey.ts';
import type { Connector } from './connector.ts';
import { problemOf } from './problem-of.ts';

/** Asks a desk that may not be saved yet what it has; `connectorOf` answers `null` where no secret is known for it. */
export async function surveySource(
  { sourceId, address, signIn, authority, queues }: SurveyQuestion,
  connectorOf: (source: Source) => Connector | null,
  signal: AbortSignal,
): Promise<SurveyAnswer> {
  const source: Source = {
    kind: 'request-tracker',
    id: sourceId ?? 'new',
    name: address,
    address,
    signIn,
    authority,
    queues,
    pollSeconds: 30,
    mapping: DEFAULT_REQUEST_TRACKER_MAPPING,
  };
  const connector = connectorOf(source);
  if (connector?.survey === undefined) {
    return refused('secret-missing', address);
  }
  try {
    return { ok: true, survey: await connector.survey(queues, signal) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
