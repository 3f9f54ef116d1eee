import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { WITHIN_WINDOW } from '../ui/within-window.ts';
import { useWording } from '../wording/use-wording.ts';
import type { ClosedCase } from './closed-case.ts';
import { TotalsTable } from './totals-table.tsx';

/** So narrow, as beside an open case, that the button is a sign alone. */
const NARROW = '@container (max-width: 1000px)';

const useStyles = makeStyles({
  button: {
    minWidth: '28px',
    [NARROW]: { paddingLeft: '3px', paddingRight: '3px', '& > .fui-Button__icon': { marginRight: 0 } },
  },
  word: { [NARROW]: { display: 'none' } },
  surface: { boxSizing: 'border-box', maxWidth: 'min(900px, 92vw)', overflow: 'auto' },
});

interface Props {
  /** What is counted. */
  readonly cases: readonly ClosedCase[];
  /** Whether those are all: before that no total is told, lest it pass for the whole one. */
  readonly isWhole: boolean;
}

/** How the cases went by severity, owner and so on; counted once it is asked for. */
export function TotalsButton({ cases, isWhole }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trapFocus
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      positioning={{ position: 'below', align: 'start', offset: 6, ...WITHIN_WINDOW }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={<TableSimpleRegular />}
          aria-label={t('review.totals.button')}
          title={t('review.totals.button')}
          disabled={!isWhole || cases.length === 0}
          data-testid="review-totals-button"
        >
          <span className={styles.word}>{t('review.totals.button')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface
        className={styles.surface}
        aria-label={t('review.totals.button')}
        data-testid="review-totals"
      >
        <TotalsTable cases={cases} onChosen={() => setOpen(false)} />
      </PopoverSurface>
    </Popover>
  );
}
