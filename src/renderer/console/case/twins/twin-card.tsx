import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MINUTE } from '../../../../domain/units.ts';
import type { Entry } from '../../board/entry.ts';
import { bridge } from '../../bridge.ts';
import { told } from '../../notices/told.ts';
import { useNow } from '../../use-now.ts';
import { openCase, viewStore } from '../../view-state.ts';
import { useWording } from '../../wording/use-wording.ts';
import { differencesOf } from './differences.ts';
import { useSourceName } from './use-source-name.ts';

const useStyles = makeStyles({
  card: {
    padding: '10px 12px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    rowGap: '8px',
    fontSize: '13px',
    lineHeight: '18px',
  },
  words: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      fontWeight: 400,
      color: tokens.colorNeutralForeground3,
      textAlign: 'left',
      padding: '2px 8px 2px 0',
      verticalAlign: 'top',
    },
    '& td': { padding: '2px 8px 2px 0', overflowWrap: 'anywhere', verticalAlign: 'top' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  /** The case whose pane it is, and the other one. */
  readonly here: Entry;
  readonly there: Entry;
  /** What the two have to do with each other. */
  readonly words: string;
  /** What can be said of it. */
  readonly children: ReactNode;
}

/** Another telling of a case: where it is, what it says otherwise, and what can be done about it. */
export function TwinCard({ here, there, words, children }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const now = useNow(MINUTE);
  const nameOf = useSourceName();
  const differences = differencesOf(here, there, now, wording);
  const { id, key, sourceId } = there.subject;
  /** In this pane, or from a window that has one case only in another window. */
  const show = () => {
    if (viewStore.getState().openId === here.subject.id) openCase(id);
    else told(bridge.openCaseWindow({ caseId: id }));
  };
  return (
    <div className={styles.card} data-testid="twin" data-case-key={key}>
      <p className={styles.words}>{words}</p>
      {differences.length === 0 ? (
        <p className={styles.quiet}>{t('twins.tellsTheSame')}</p>
      ) : (
        <table className={styles.table} aria-label={t('twins.differences')}>
          <thead>
            <tr>
              <td />
              <th scope="col">{nameOf(here.subject.sourceId)}</th>
              <th scope="col">{nameOf(sourceId)}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, here: one, there: other }) => (
              <tr key={field} data-field={field}>
                <th scope="row">{t(`twins.field.${field}`)}</th>
                <td>{one}</td>
                <td>{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.tools}>
        {children}
        <Button size="small" appearance="subtle" onClick={show} data-testid="twin-show">
          {t('twins.show', { key })}
        </Button>
      </div>
    </div>
  );
}
