import { makeStyles, tokens } from '@fluentui/react-components';
import type { Policy } from '../../../domain/policy/policy.ts';
import { useBook } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '12px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr)',
    columnGap: '12px',
    fontSize: '14px',
    lineHeight: '20px',
  },
  version: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  small: { display: 'block', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** Every version that was published, newest first: a case is read under the one it was opened under. */
export function VersionList({ current }: { readonly current: Policy }) {
  const styles = useStyles();
  const { t, name } = useWording();
  return (
    <ol className={styles.list} data-testid="policy-versions">
      {useBook()
        .versions.toReversed()
        .map((policy) => (
          <li key={policy.version} className={styles.line}>
            <span className={styles.version}>{policy.version}</span>
            <span>
              {policy === current
                ? t('policy.versionCurrent', { date: policy.inForceFrom })
                : t('policy.versionFrom', { date: policy.inForceFrom })}
              <span className={styles.small}>
                {policy.published !== undefined &&
                  t('policy.published', { on: policy.published.on, summary: name(policy.published.summary) })}
                {policy.remark !== undefined && t('policy.versionNoWindows')}
              </span>
            </span>
          </li>
        ))}
    </ol>
  );
}
