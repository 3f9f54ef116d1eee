import { makeStyles } from '@fluentui/react-components';
import type { PolicyObjective } from '../../../domain/policy/objective.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { MINUTE } from '../../../domain/units.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ scroll: { overflowX: 'auto' } });

interface Props {
  readonly policy: Policy;
  readonly objectives: readonly PolicyObjective[];
}

/** What is promised beside the first response: how soon by severity, from when to when, and what stops the clock. */
export function ObjectiveTable({ policy, objectives }: Props) {
  const shared = usePageStyles();
  const styles = useStyles();
  const { t, name, working } = useWording();
  return (
    <div className={styles.scroll}>
      <table className={shared.table} data-testid="objective-table">
        <thead>
          <tr>
            <th scope="col">{t('rules.objective')}</th>
            {policy.severities.map(({ id }) => (
              <th key={id} scope="col">
                {id}
              </th>
            ))}
            <th scope="col">{t('rules.objectiveStarts')}</th>
            <th scope="col">{t('rules.objectiveStops')}</th>
            <th scope="col">{t('rules.objectivePauses')}</th>
          </tr>
        </thead>
        <tbody>
          {objectives.map(({ id, name: words, minutesBySeverity, starts, stops, pauses }) => (
            <tr key={id}>
              <th scope="row">{name(words)}</th>
              {policy.severities.map((severity) => {
                const minutes = minutesBySeverity[severity.id];
                return (
                  <td key={severity.id}>
                    {minutes === undefined ? t('rules.noPromise') : working(minutes * MINUTE)}
                  </td>
                );
              })}
              <td>{t(`rules.starts.${starts}`)}</td>
              <td>{t(`rules.stops.${stops}`)}</td>
              <td>
                {pauses.length === 0
                  ? t('rules.neverStands')
                  : pauses.map((pause) => t(`pause.${pause}`)).join(t('rules.comma'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
