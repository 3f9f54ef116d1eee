import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarId } from '../../../domain/rules/rules.ts';
import { useWording } from '../wording/use-wording.ts';
import { ReviewDialog } from './review-dialog.tsx';

interface Props {
  readonly calendar: CalendarId;
  readonly year: number;
}

/** Says by hand that a year's days off are all known, so that its deadlines stand. */
export function AnnounceYear({ calendar, year }: Props) {
  const { t } = useWording();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)} data-testid="announce-year">
        {t('rules.announceYear', { year })}
      </Button>
      {isAsked && (
        <ReviewDialog
          title={t('rules.announceYearTitle', { year })}
          change={{ kind: 'announce-year', calendar, year, isAnnounced: true }}
          takeWords={t('rules.announceYearNow')}
          onClose={() => setAsked(false)}
        >
          <p>{t('rules.announceYearText', { year })}</p>
        </ReviewDialog>
      )}
    </>
  );
}
