import { makeStyles, tokens } from '@fluentui/react-components';
import type { Source } from '../../../contract/source.ts';
import { useWording } from '../wording/use-wording.ts';
import { FilesPane } from './files-pane.tsx';
import { SourceForm } from './source-form.tsx';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: '14px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** `null` for a new connection. */
  readonly source: Source | null;
  /** Whether it is as it was just saved. */
  readonly isSaved: boolean;
  readonly onEdited: () => void;
  readonly onSaved: (sourceId: string) => void;
  readonly onRemoved: () => void;
}

/** What can be seen and changed of a source, by its kind. */
export function SourcePane({ source, ...rest }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  switch (source?.kind) {
    case 'sample':
      return <p className={styles.text}>{t('connections.sampleText')}</p>;
    case 'files':
      return <FilesPane source={source} onRemoved={rest.onRemoved} />;
    case 'request-tracker':
    case undefined:
      return <SourceForm source={source ?? null} {...rest} />;
  }
}
