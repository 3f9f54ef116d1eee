import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Source } from '../../../contract/source.ts';
import { openLog } from '../log-case/log-store.ts';
import { ownCaseId } from '../own-case.ts';
import { StartCommand } from '../states/start-command.tsx';
import { closeConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import type { NewKind } from './add-source.tsx';
import { AzureForm } from './azure-form.tsx';
import { FilesPane } from './files-pane.tsx';
import { SourceForm } from './source-form.tsx';

const useStyles = makeStyles({
  pane: { display: 'grid', rowGap: '16px', justifyItems: 'start', alignContent: 'start' },
  text: { margin: 0, fontSize: '14px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** `null` for a new connection, of `newKind`. */
  readonly source: Source | null;
  readonly newKind: NewKind;
  /** Whether it is as it was just saved. */
  readonly isSaved: boolean;
  readonly onEdited: () => void;
  readonly onSaved: (sourceId: string) => void;
  readonly onRemoved: () => void;
}

/** What is logged here has nothing to be set: only a way to log another case, where the window has the form for it. */
function HerePane() {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <div className={styles.pane}>
      <p className={styles.text}>{t('connections.hereText')}</p>
      {ownCaseId === null && (
        <Button
          icon={<AddRegular />}
          onClick={() => {
            closeConnections();
            openLog();
          }}
        >
          {t('logCase.open')}
        </Button>
      )}
    </div>
  );
}

/** What can be seen and changed of a source, by its kind. */
export function SourcePane({ source, newKind, ...rest }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  switch (source?.kind) {
    case 'sample':
      return (
        <p className={styles.text}>
          {t('connections.sampleText')} <StartCommand />
        </p>
      );
    case 'logged-here':
      return <HerePane />;
    case 'files':
      return <FilesPane source={source} onRemoved={rest.onRemoved} />;
    case 'request-tracker':
      return <SourceForm source={source} {...rest} />;
    case 'azure-support':
      return <AzureForm source={source} {...rest} />;
    case undefined:
      return newKind === 'azure-support' ? (
        <AzureForm source={null} {...rest} />
      ) : (
        <SourceForm source={null} {...rest} />
      );
  }
}
