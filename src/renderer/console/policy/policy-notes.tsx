import { makeStyles, tokens } from '@fluentui/react-components';
import type { Policy } from '../../../domain/policy/policy.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '18px',
    display: 'grid',
    rowGap: '8px',
    fontSize: '14px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

/** What the table does not say: the publisher's own notes, then how a clock reads the policy. */
export function PolicyNotes({ policy }: { readonly policy: Policy }) {
  const styles = useStyles();
  const { t, name } = useWording();
  const bound = policy.severities.flatMap(({ id, requiresPlan, otherwise }) =>
    requiresPlan === undefined ? [] : [{ severity: id, plan: t(`plan.${requiresPlan}`), otherwise }],
  );
  return (
    <ul className={styles.list} data-testid="policy-notes">
      {policy.notes?.map((note) => (
        <li key={note.en}>{name(note)}</li>
      ))}
      {bound.map(({ severity, plan, otherwise = severity }) => (
        <li key={severity}>{t('policy.note.plan', { severity, plan, otherwise })}</li>
      ))}
      <li>{t('policy.note.firstReply')}</li>
      <li>{t('policy.note.pauses')}</li>
      <li>{t(policy.calendar === 'own' ? 'policy.note.ownDay' : 'policy.note.businessDay')}</li>
    </ul>
  );
}
