import { makeStyles, Textarea } from '@fluentui/react-components';
import type { Command } from '../../../domain/cases/command.ts';
import { NameField } from '../people/name-field.tsx';
import { useAssignees } from '../people/use-assignees.ts';
import { useWording } from '../wording/use-wording.ts';
import { commandWords } from './command-words.ts';

const useStyles = makeStyles({
  field: { width: '100%', marginTop: '6px' },
});

interface Props {
  readonly command: Command;
  readonly draft: string;
  readonly onChange: (draft: string) => void;
}

/** Where a command that was refused is written anew: its words, or the name of the person. */
export function EditCommand({ command, draft, onChange }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const assignees = useAssignees();
  if (command.action.kind === 'assign') {
    return (
      <div className={styles.field}>
        <NameField
          autoFocus
          aria-label={wording.t('commands.assign.label')}
          names={assignees}
          typed={draft}
          kept={command.action.owner ?? ''}
          onType={onChange}
          onChoose={onChange}
          testId="edit-command"
        />
      </div>
    );
  }
  return (
    <Textarea
      autoFocus
      className={styles.field}
      value={draft}
      onChange={(_, { value }) => onChange(value)}
      aria-label={commandWords(command, wording)}
      resize="vertical"
      data-testid="edit-command"
    />
  );
}
