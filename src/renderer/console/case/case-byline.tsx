import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import type { StoredCase } from '../../../domain/cases/case.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import { OpenAtSource } from './open-at-source.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    minHeight: '24px',
    margin: '2px 0 12px',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  owner: { display: 'flex', alignItems: 'center', columnGap: '5px' },
  // At the end of the line, and of its own line where there is no room beside a long name.
  open: { display: 'flex', alignItems: 'center', columnGap: '8px', marginLeft: 'auto' },
  nobody: { color: clockTokens.clockNear, fontWeight: 600 },
});

/** Whose case it is, the customer's and who has it in hand, and the way to it at its help desk. */
export function CaseByline({
  subject,
}: {
  readonly subject: Pick<StoredCase, 'id' | 'customer' | 'owner' | 'url'>;
}) {
  const styles = useStyles();
  const { t } = useWording();
  const { id, customer, owner, url } = subject;
  return (
    <div className={styles.line} data-testid="case-byline">
      {customer !== '' && <span>{customer}</span>}
      <span className={mergeClasses(styles.owner, owner === null && styles.nobody)} title={t('case.owner')}>
        <PersonRegular aria-hidden="true" />
        {owner ?? t('board.unowned')}
      </span>
      {url !== null && (
        <span className={styles.open}>
          <OpenAtSource key={id} caseId={id} />
        </span>
      )}
    </div>
  );
}
