import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Policy } from '../../../domain/policy/policy.ts';
import { useBook } from '../desk/rules.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '12px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '60px minmax(0, 1fr)',
    columnGap: '12px',
    fontSize: '14px',
    lineHeight: '20px',
  },
  version: { fontWeight: 600, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  small: { display: 'block', fontSize: '13px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The version that the page shows. */
  readonly shown: Policy;
  readonly inForce: readonly Policy[];
  readonly onShow: (policy: Policy) => void;
}

/** Every version of every policy, newest first, each to be shown: a case is read under the one it was opened under. */
export function VersionList({ shown, inForce, onShow }: Props) {
  const styles = useStyles();
  const { t, name } = useWording();
  const { versions } = useBook();
  const hasSeveral = new Set(versions.map(({ id }) => id)).size > 1;
  return (
    <ol className={styles.list} data-testid="policy-versions">
      {versions.toReversed().map((policy) => (
        <li key={`${policy.id} ${policy.version}`} className={styles.line}>
          <span className={styles.version}>
            {policy === shown ? (
              <span aria-current="true">{policy.version}</span>
            ) : (
              <Link
                as="button"
                aria-label={t('policy.showVersion', { version: policy.version, name: name(policy.name) })}
                onClick={() => onShow(policy)}
              >
                {policy.version}
              </Link>
            )}
          </span>
          <span>
            {inForce.includes(policy)
              ? t('policy.versionCurrent', { date: policy.inForceFrom })
              : t('policy.versionFrom', { date: policy.inForceFrom })}
            {hasSeveral && <span className={styles.small}>{name(policy.name)}</span>}
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
