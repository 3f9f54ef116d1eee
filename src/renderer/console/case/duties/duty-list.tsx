import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SourceProblem } from '../../../../contract/problem.ts';
import { type DutyState, dutyMarkSchema } from '../../../../domain/cases/duty-mark.ts';
import { lowerSeverity } from '../../../../domain/policy/severities.ts';
import { readDutiesOf } from '../../../vault/reads.ts';
import type { Entry } from '../../board/entry.ts';
import { bridge } from '../../bridge.ts';
import { useStored } from '../../desk/use-stored.ts';
import { useAgent } from '../../program.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useNow } from '../../use-now.ts';
import { BEIJING } from '../../wording/instants.ts';
import { useWording } from '../../wording/use-wording.ts';
import { AgentForm } from '../commands/agent-form.tsx';
import type { SeverityProposal } from '../commands/severity-form.tsx';
import { loweringReason } from './duty-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '10px', margin: 0, padding: 0, listStyleType: 'none' },
  duty: { fontSize: '13px', lineHeight: '18px' },
  states: { marginLeft: '-8px', flexWrap: 'wrap' },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  propose: {
    display: 'grid',
    rowGap: '8px',
    justifyItems: 'start',
    marginTop: '12px',
    fontSize: '13px',
    lineHeight: '18px',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly entry: Entry;
  /** `null` where the source cannot change a severity. */
  readonly onPropose: ((proposal: SeverityProposal) => void) | null;
}

/** What the policy expects of the customer at the case's severity, as a checklist; what is missing may lower it. */
export function DutyList({ entry, onPropose }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t, name } = wording;
  const now = useNow();
  const agent = useAgent();
  const id = useId();
  const [waiting, setWaiting] = useState<readonly [duty: string, state: DutyState] | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const { clock, subject } = entry;
  const marks = useStored((reader) => readDutiesOf(reader, subject.id), [subject.id]);
  const severity = clock.policy.severities.find(({ id }) => id === entry.severity);
  const duties = severity?.duties?.customer ?? [];
  if (duties.length === 0) return <p className={styles.quiet}>{t('duties.none')}</p>;
  const markOf = (duty: string) => marks?.find((mark) => mark.duty === duty);
  const mark = (duty: string, state: DutyState) =>
    agent === null ? setWaiting([duty, state]) : void note(duty, state);
  const note = async (duty: string, state: DutyState) => {
    setWaiting(null);
    const outcome = await bridge.markDuty({ caseId: subject.id, duty, state });
    setProblem(outcome.ok ? null : outcome.problem);
  };
  const missing = duties.filter(({ en }) => markOf(en)?.state === 'missing');
  const lower = lowerSeverity(clock.policy, entry.severity);
  return (
    <div data-testid="duties">
      <ul className={styles.list}>
        {duties.map((duty, at) => {
          const nameId = `${id}${at}`;
          const known = markOf(duty.en);
          return (
            <li key={duty.en} className={styles.duty} data-testid="duty" data-about={duty.about}>
              <span id={nameId}>{name(duty)}</span>
              <RadioGroup
                layout="horizontal"
                className={styles.states}
                aria-labelledby={nameId}
                value={known?.state ?? 'open'}
                onChange={(_, { value }) => mark(duty.en, dutyMarkSchema.shape.state.parse(value))}
              >
                {dutyMarkSchema.shape.state.options.map((state) => (
                  <Radio
                    key={state}
                    value={state}
                    label={t(`duties.state.${state}`)}
                    data-testid={`duty-${state}`}
                  />
                ))}
              </RadioGroup>
              {known !== undefined && (
                <p className={styles.quiet}>
                  {t('duties.by', { by: known.by, when: wording.when(known.at, now, BEIJING) })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {waiting !== null && (
        <AgentForm onSaved={() => void note(...waiting)} onCancel={() => setWaiting(null)} />
      )}
      {problem !== null && <ProblemText problem={problem} />}
      {missing.length > 0 && lower !== null && subject.isOpen && (
        <div className={styles.propose}>
          <p className={styles.text}>{t('duties.note')}</p>
          {onPropose !== null && (
            <Button
              size="small"
              onClick={() => onPropose({ severity: lower, reason: loweringReason(missing, wording) })}
              data-testid="propose-lower"
            >
              {t('duties.propose')}
            </Button>
          )}
        </div>
      )}
      <p className={styles.quiet}>{t('duties.local')}</p>
    </div>
  );
}
