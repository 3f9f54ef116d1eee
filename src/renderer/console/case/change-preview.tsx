import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { changedCase, previewOf, type TermsChange } from '../../../domain/clock/preview.ts';
import type { CaseTerms } from '../../../domain/policy/entitlement.ts';
import { useListener } from '../alerts/use-listener.ts';
import { type Entry, entryOf } from '../board/entry.ts';
import { flagsOf } from '../board/flags.ts';
import { TermsFields } from '../ui/terms-fields.tsx';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';
import { FlagList } from './flag-list.tsx';
import { PreviewFacts } from './preview-facts.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '12px' },
  hint: { margin: 0, fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

/** What another severity, service type or plan would do to a case now. Nothing is changed at the help desk. */
export function ChangePreview({ entry }: { readonly entry: Entry }) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const now = useNow();
  const listener = useListener();
  const [chosen, setChosen] = useState<TermsChange>({});
  const { subject, book, clock } = entry;
  const { terms } = clock;
  if (clock.respondedAt !== null) return <p className={styles.hint}>{t('preview.answered')}</p>;
  const at = Math.max(now, clock.openedAt);
  const change = differing(chosen, terms);
  const hasChange = Object.keys(change).length > 0;
  const changed = entryOf(changedCase(subject, change, at), book, at);
  const flags = flagsOf(changed, wording).filter(({ id }) => !id.startsWith('mapping-'));
  return (
    <div className={styles.part} data-testid="change-preview">
      <TermsFields
        policy={clock.policy}
        serviceTypes={clock.policy.serviceTypes}
        terms={{ ...terms, ...chosen }}
        onChange={(next) => setChosen({ ...chosen, ...next })}
      />
      {hasChange ? (
        <>
          <PreviewFacts preview={previewOf(subject, change, book, at, listener)} now={at} />
          {flags.length > 0 && <FlagList flags={flags} />}
        </>
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
