import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useWording } from '../wording/use-wording.ts';
import { type Turn, useTurn } from './use-turn.ts';

const useStyles = makeStyles({
  place: {
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  button: { minWidth: '28px' },
});

/** The way to the cases before and after this one, as the board shows them. */
export function Neighbours({ caseId }: { readonly caseId: string }) {
  return <TurnButtons {...useTurn(caseId)} />;
}

/** Turns to the case before or after one in its list, with its place there where that is known. */
export function TurnButtons({ at, of, by }: Turn) {
  const styles = useStyles();
  const { t, number } = useWording();
  return (
    <>
      {at !== null && (
        <span className={styles.place}>{t('case.place', { at: number(at + 1), of: number(of) })}</span>
      )}
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ChevronUpRegular />}
        aria-label={t('hands.previous')}
        title={`${t('hands.previous')} (k)`}
        disabledFocusable={at === 0 || of === 0}
        onClick={() => by(-1)}
        data-testid="case-previous"
      />
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ChevronDownRegular />}
        aria-label={t('hands.next')}
        title={`${t('hands.next')} (j)`}
        disabledFocusable={at === of - 1 || of === 0}
        onClick={() => by(1)}
        data-testid="case-next"
      />
    </>
  );
}
