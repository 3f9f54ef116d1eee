import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseTerms } from '../../../domain/policy/entitlement.ts';
import type { TermsChange } from '../../../domain/preview/preview.ts';
import type { Entry } from '../board/entry.ts';
import { TermsFields } from '../ui/terms-fields.tsx';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { ChangeFacts } from './change-facts.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '12px' },
  hint: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

/** What another severity, service type or plan would do to a case now. Nothing is changed at the help desk. */
export function ChangePreview({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const { t } = useWording();
  const now = useNow();
  const [chosen, setChosen] = useState<TermsChange>({});
  const { clock } = entry;
  const { terms } = clock;
  if (entry.reading.isAnswered) return <p className={styles.hint}>{t('preview.answered')}</p>;
  const change = differing(chosen, terms);
  const hasChange = Object.keys(change).length > 0;
  return (
    <div className={styles.part} data-testid="change-preview">
      <TermsFields
        policy={clock.policy}
        serviceTypes={clock.policy.serviceTypes}
        terms={{ ...terms, ...chosen }}
        onChange={(next) => setChosen({ ...chosen, ...next })}
      />
      {hasChange ? (
        <ChangeFacts entry={entry} change={change} now={now} />
      ) : (
        <p className={styles.hint}>{t('preview.hint')}</p>
      )}
    </div>
  );
}

/** What of `chosen` is not so already. */
function differing(chosen: TermsChange, terms: CaseTerms): TermsChange {
  const { severity, serviceType, plan } = chosen;
  return {
    ...(severity === undefined || severity === terms.severity ? {} : { severity }),
    ...(serviceType === undefined || serviceType === terms.serviceType ? {} : { serviceType }),
    ...(plan === undefined || plan === terms.plan ? {} : { plan }),
  };
}
