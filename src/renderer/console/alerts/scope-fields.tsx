import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useAgent } from '../program.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { turnTo } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import type { AlertDraft } from './draft.ts';

const useStyles = makeStyles({
  names: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
});

interface Props {
  readonly scope: AlertDraft['scope'];
  /** The names of the agent's team. */
  readonly team: readonly string[];
  readonly onChange: (scope: AlertDraft['scope']) => void;
}

/** Of whose cases alerts are told; where not of all, by which names, and the way to where these are set. */
export function ScopeFields({ scope, team, onChange }: Props) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t } = useWording();
  const agent = useAgent();
  const whose = () => {
    if (agent === null) return t('alerts.settings.nobody');
    const names = scope === 'team' ? [agent, ...team] : [agent];
    return t('alerts.settings.owners', { names });
  };
  return (
    <>
      <div className={shared.fields}>
        <Field label={t('alerts.settings.scope')}>
          <Select
            value={scope}
            onChange={(_, { value }) => onChange(value as AlertDraft['scope'])}
            data-testid="alert-scope"
          >
            <option value="all">{t('alerts.settings.scopeIs.all')}</option>
            <option value="team">{t('alerts.settings.scopeIs.team')}</option>
            <option value="mine">{t('alerts.settings.scopeIs.mine')}</option>
          </Select>
        </Field>
      </div>
      {scope !== 'all' && (
        <div className={styles.names}>
          <span>{whose()}</span>
          <Button size="small" onClick={() => turnTo('settings')}>
            {t('alerts.settings.sayWho')}
          </Button>
        </div>
      )}
    </>
  );
}
