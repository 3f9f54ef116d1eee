import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MergeRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ConsoleArgument } from '../../../../contract/console.ts';
import type { SourceProblem } from '../../../../contract/problem.ts';
import type { StoredCase } from '../../../../domain/cases/case.ts';
import type { Entry } from '../../board/entry.ts';
import { bridge } from '../../bridge.ts';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useWording } from '../../wording/use-wording.ts';
import { FindTwin } from './find-twin.tsx';
import { TwinCard } from './twin-card.tsx';
import { useSourceName } from './use-source-name.ts';
import { useTwins } from './use-twins.ts';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '8px', justifyItems: 'stretch', outlineStyle: 'none' },
  line: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  said: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  find: { justifySelf: 'start' },
});

/** What an agent last said of this case and another. */
interface Said {
  readonly other: Pick<StoredCase, 'id' | 'key'>;
  readonly isSame: boolean;
  /** What takes it back. */
  readonly before: ConsoleArgument<'cases:restore-bonds'>['before'];
}

/** Whether a case has another telling, or may have one. */
export function hasTwins({ standsBehind, standsFor, maybeSame }: StoredCase): boolean {
  return standsBehind !== undefined || standsFor !== undefined || maybeSame !== undefined;
}

/** The tellings of other sources that are one with a case, or may be, and what an agent can say of that. */
export function TwinPart({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { t } = useWording();
  const nameOf = useSourceName();
  const { subject } = entry;
  const { id, key, standsBehind, standsFor = [], maybeSame } = subject;
  const others = useTwins([standsBehind, ...standsFor, maybeSame].filter((one) => one !== undefined));
  const [isFinding, setFinding] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const say = async (other: Said['other'], isSame: boolean) => {
    const outcome = await bridge.bindCases({ caseId: id, otherId: other.id, isSame });
    setFinding(false);
    setSaid(outcome.ok ? { other, isSame, before: outcome.before } : null);
    setProblem(outcome.ok ? null : outcome.problem);
    // What was pressed is gone: whoever works by keyboard goes on from here.
    part.current?.focus();
  };
  const undo = async ({ before }: Said) => {
    const outcome = await bridge.restoreBonds({ before });
    setSaid(null);
    setProblem(outcome.ok ? null : outcome.problem);
    part.current?.focus();
  };
  const wordsOf = ({ subject: other }: Entry): string => {
    const facts = { key: other.key, source: nameOf(other.sourceId) };
    if (other.id === standsBehind) return t('twins.behind', facts);
    return other.id === maybeSame ? t('twins.maybe', facts) : t('twins.standsFor', facts);
  };
  return (
    <div ref={part} tabIndex={-1} className={styles.part} data-testid="twins">
      {others.map((other) => (
        <TwinCard key={other.subject.id} here={entry} there={other} words={wordsOf(other)}>
          {other.subject.id === maybeSame && (
            <Button size="small" onClick={() => void say(other.subject, true)} data-testid="twin-same">
              {t('twins.isSame')}
            </Button>
          )}
          <Button size="small" onClick={() => void say(other.subject, false)} data-testid="twin-not-same">
            {t('twins.notSame')}
          </Button>
        </TwinCard>
      ))}
      <div role="status" className={said === null ? undefined : styles.said} data-testid="twin-said">
        {said !== null && (
          <>
            <p className={styles.line}>
              {t(said.isSame ? 'twins.saidSame' : 'twins.saidNotSame', { key, other: said.other.key })}
            </p>
            <Button size="small" onClick={() => void undo(said)} data-testid="twin-undo">
              {t('twins.undo')}
            </Button>
          </>
        )}
      </div>
      {problem !== null && <ProblemText problem={problem} />}
      {isFinding ? (
        <FindTwin
          subject={subject}
          onChosen={(other) => void say(other, true)}
          onCancel={() => setFinding(false)}
        />
      ) : (
        <Button
          size="small"
          className={styles.find}
          icon={<MergeRegular />}
          onClick={() => {
            setSaid(null);
            setProblem(null);
            setFinding(true);
          }}
          data-testid="find-twin-open"
        >
          {t('twins.findOpen')}
        </Button>
      )}
    </div>
  );
}
