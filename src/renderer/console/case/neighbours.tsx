import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useArrangedCases } from '../board/arrange/arranged-provider.tsx';
import { selectCase } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  place: {
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  button: { minWidth: '28px' },
});

/** The way to the cases before and after this one, as the board shows them; nothing for a case it does not show. */
export function Neighbours({ caseId }: { readonly caseId: string }) {
  const styles = useStyles();
  const { t, number } = useWording();
  const { groups, shown } = useArrangedCases();
  const cases = groups.flatMap(({ entries }) => entries);
  const at = cases.findIndex(({ subject }) => subject.id === caseId);
  if (at < 0) return null;
  const goTo = (to: number) => {
    const next = cases[to];
    if (next !== undefined) selectCase(next.subject.id);
  };
  return (
    <>
      <span className={styles.place}>{t('case.place', { at: number(at + 1), of: number(shown) })}</span>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ChevronUpRegular />}
        aria-label={t('hands.previous')}
        title={`${t('hands.previous')} (k)`}
        disabledFocusable={at === 0}
        onClick={() => goTo(at - 1)}
        data-testid="case-previous"
      />
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ChevronDownRegular />}
        aria-label={t('hands.next')}
        title={`${t('hands.next')} (j)`}
        disabledFocusable={at === cases.length - 1}
        onClick={() => goTo(at + 1)}
        data-testid="case-next"
      />
    </>
  );
}
