import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    margin: '2px 0 14px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  owner: { display: 'flex', alignItems: 'center', columnGap: '5px' },
  nobody: { color: clockTokens.clockNear, fontWeight: 600 },
});

/** Whose case it is: the customer's, and who has it in hand. */
export function CaseByline({ subject }: { readonly subject: Pick<StoredCase, 'customer' | 'owner'> }) {
  const styles = useStyles();
  const { t } = useWording();
  const { customer, owner } = subject;
  return (
    <p className={styles.line} data-testid="case-byline">
      {customer !== '' && <span>{customer}</span>}
      <span className={mergeClasses(styles.owner, owner === null && styles.nobody)} title={t('case.owner')}>
        <PersonRegular aria-hidden="true" />
        {owner ?? t('board.unowned')}
      </span>
    </p>
  );
}
