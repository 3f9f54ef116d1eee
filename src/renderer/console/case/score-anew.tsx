import { Button, makeStyles } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CaseClock } from '../../../domain/clock/case-clock.ts';
import { scoreOfCase } from '../../../domain/clock/moved-deadlines.ts';
import type { Entry } from '../board/entry.ts';
import { bridge } from '../bridge.ts';
import { useComeBack } from '../hands/come-back.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '8px' },
  text: { margin: '8px 0 0', fontSize: '13px', lineHeight: '18px' },
});

interface Props {
  readonly entry: Entry;
  /** The case's clock by the rules in force. */
  readonly clockNow: CaseClock;
}

/**
 * Scores a case by the rules in force, though it kept its score when they came: asked twice, since it cannot be undone.
 */
export function ScoreAnew({ entry, clockNow }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [step, setStep] = useState<'offered' | 'asked' | 'failed'>('offered');
  const buttons = useButtonsInTurn(step === 'offered');
  useComeBack();
  const score = () =>
    bridge.scoreAnew({ caseId: entry.subject.id }).then(
      () => setStep('offered'),
      () => setStep('failed'),
    );
  if (step === 'offered') {
    return (
      <div ref={buttons} className={styles.row}>
        <Button size="small" onClick={() => setStep('asked')} data-testid="score-anew">
          {t('rules.scoreAnew')}
        </Button>
      </div>
    );
  }
  const words = {
    was: t(`rules.score.${scoreOfCase(entry.subject, entry.clock, entry.readAt)}`),
    would: t(`rules.score.${scoreOfCase(entry.subject, clockNow, entry.readAt)}`),
  };
  return (
    <>
      <p className={styles.text} role={step === 'failed' ? 'alert' : 'status'}>
        {step === 'failed' ? t('rules.failed') : t('rules.scoreAnewText', words)}
      </p>
      <div ref={buttons} className={styles.row}>
        <Button size="small" onClick={() => setStep('offered')}>
          {t('rules.cancel')}
        </Button>
        <Button size="small" appearance="primary" onClick={() => void score()} data-testid="score-anew-now">
          {t('rules.scoreAnewNow')}
        </Button>
      </div>
    </>
  );
}

/** Gives the focus to the first of the buttons that take the place of others once one of those was pressed. */
function useButtonsInTurn(areFirst: boolean): RefObject<HTMLDivElement | null> {
  const buttons = useRef<HTMLDivElement>(null);
  const shown = useRef(areFirst);
  useEffect(() => {
    if (shown.current === areFirst) return;
    shown.current = areFirst;
    buttons.current?.querySelector('button')?.focus();
  }, [areFirst]);
  return buttons;
}
