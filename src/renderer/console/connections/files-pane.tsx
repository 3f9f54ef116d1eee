import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SourceProblem } from '../../../contract/problem.ts';
import type { FilesSource } from '../../../contract/sources/files.ts';
import { bridge } from '../bridge.ts';
import { WatchedFolder } from '../import/file-line.tsx';
import { chooseFile } from '../import/open-file.ts';
import { ownCaseId } from '../own-case.ts';
import { loadSources } from '../program.ts';
import { ProblemText } from '../ui/problem-text.tsx';
import { closeConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import { FilesName } from './files-name.tsx';
import { RemoveSource } from './remove-source.tsx';

const useStyles = makeStyles({
  pane: { display: 'grid', rowGap: '18px', alignContent: 'start', justifyItems: 'start' },
  text: { margin: 0, fontSize: '14px', lineHeight: '21px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', width: '100%' },
  push: { flexGrow: 1 },
});

interface Props {
  readonly source: FilesSource;
  readonly onRemoved: () => void;
}

/**
 * A source that is read from files: give it another one, where the window shows imports, or another name, have a folder
 * watched, or remove it.
 */
export function FilesPane({ source, onRemoved }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const save = async (change: Partial<Pick<FilesSource, 'name' | 'watchedFolder'>>) => {
    const outcome = await bridge.saveSource({ source: { ...source, ...change }, secret: null });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) await loadSources();
    return outcome.ok;
  };
  return (
    <div className={styles.pane}>
      <p className={styles.text}>{t('connections.filesText')}</p>
      <FilesName name={source.name} onRename={(name) => save({ name })} />
      <WatchedFolder
        folder={source.watchedFolder}
        onChange={(watchedFolder) => void save({ watchedFolder })}
      />
      {problem !== null && <ProblemText problem={problem} />}
      <div className={styles.actions}>
        {ownCaseId === null && (
          <Button
            appearance="primary"
            icon={<DocumentArrowUpRegular />}
            onClick={() => {
              closeConnections();
              void chooseFile(source);
            }}
            data-testid="import-into-source"
          >
            {t('connections.importInto')}
          </Button>
        )}
        <span className={styles.push} />
        <RemoveSource source={source} onRemoved={onRemoved} />
      </div>
    </div>
  );
}
