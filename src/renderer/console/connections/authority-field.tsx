import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AuthorityFacts, ChosenAuthority } from '../../../contract/authority.ts';
import { bridge } from '../bridge.ts';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  field: { display: 'grid', rowGap: '4px', justifyItems: 'start' },
  label: { fontSize: '14px', lineHeight: '20px' },
  facts: { fontSize: '13px', lineHeight: '18px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: clockTokens.clockOver, fontSize: '13px' },
  actions: { display: 'flex', gap: '8px' },
});

interface Props {
  readonly authority: AuthorityFacts | null;
  readonly onChange: (authority: AuthorityFacts | null) => void;
}

/** The certificate authority that this connection trusts beside the system's, chosen as a file. */
export function AuthorityField({ authority, onChange }: Props) {
  const styles = useStyles();
  const { t, date, localZone } = useWording();
  const now = useNow();
  const [wrong, setWrong] = useState<Extract<ChosenAuthority, { kind: 'problem' }>['code'] | null>(null);
  const choose = async () => {
    const chosen = await bridge.chooseAuthority();
    setWrong(chosen.kind === 'problem' ? chosen.code : null);
    if (chosen.kind === 'chosen') onChange(chosen.authority);
  };
  return (
    <div className={styles.field} data-testid="authority">
      <span className={styles.label}>{t('authority.label')}</span>
      {authority === null ? (
        <span className={`${styles.facts} ${styles.quiet}`}>{t('authority.system')}</span>
      ) : (
        <span className={styles.facts} data-testid="authority-facts">
          {t('authority.facts', {
            subject: authority.subject,
            until: date(authority.validTo, now, localZone),
          })}
          <br />
          <span className={styles.quiet}>
            {t('authority.fingerprint', { fingerprint: authority.fingerprint })}
          </span>
        </span>
      )}
      {wrong !== null && (
        <span role="alert" className={styles.wrong}>
          {t(`authority.problem.${wrong}`)}
        </span>
      )}
      <span className={styles.actions}>
        <Button size="small" onClick={() => void choose()} data-testid="choose-authority">
          {t('authority.choose')}
        </Button>
        {authority !== null && (
          <Button size="small" appearance="subtle" onClick={() => onChange(null)}>
            {t('authority.remove')}
          </Button>
        )}
      </span>
    </div>
  );
}
