import { makeStyles, tokens } from '@fluentui/react-components';
import { bridge } from '../bridge.ts';
import { told } from '../notices/told.ts';
import { useProgram } from '../program.ts';
import { GoingButton } from '../ui/going-button.tsx';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '8px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '12px' },
  user: { fontSize: '13px', overflowWrap: 'anywhere' },
  proxy: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** Who is signed in to which proxy, and the way to sign out. */
export function ProxiesSetting() {
  const styles = useStyles();
  const { t } = useWording();
  const users = useProgram(({ state }) => state?.proxyUsers) ?? [];
  if (users.length === 0) return <span className={styles.user}>{t('proxy.noneKept')}</span>;
  return (
    <ul className={styles.list} aria-labelledby="setting-proxies">
      {users.map(({ proxy, user }) => (
        <li key={proxy} className={styles.line} data-testid="proxy-user-kept">
          <span className={styles.user}>
            {user}
            <span className={styles.proxy}>{proxy}</span>
          </span>
          <GoingButton
            size="small"
            onClick={() => told(bridge.forgetProxy({ proxy }))}
            aria-label={t('proxy.forgetOf', { proxy })}
            data-testid="proxy-forget"
          >
            {t('proxy.forget')}
          </GoingButton>
        </li>
      ))}
    </ul>
  );
}
