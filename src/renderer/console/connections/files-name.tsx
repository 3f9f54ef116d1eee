import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { sourceNameSchema } from '../../../contract/sources/source-names.ts';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  form: { display: 'flex', gap: '8px', alignItems: 'flex-start', width: '100%' },
  field: { flexGrow: 1, maxWidth: '360px', '& .fui-Input, & input': { minWidth: 0 } },
  // In a line with the field, below its label.
  save: { marginTop: '26px' },
  said: {
    marginTop: '26px',
    fontSize: '13px',
    lineHeight: '32px',
    fontWeight: 600,
    color: clockTokens.clockMet,
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly name: string;
  /** Keeps another name; answers whether it could be kept. */
  readonly onRename: (name: string) => Promise<boolean>;
}

/** What a source of files is called, on the board, in filters and on Review; to be typed over. */
export function FilesName({ name, onRename }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [typed, setTyped] = useState(name);
  const [isSaved, setIsSaved] = useState(false);
  const read = sourceNameSchema.safeParse(typed);
  const isOther = read.success && read.data !== name;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isOther) setIsSaved(await onRename(read.data));
  };
  const type = (text: string) => {
    setTyped(text);
    setIsSaved(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <Field
        className={styles.field}
        label={t('connections.name')}
        validationMessage={read.success ? null : t('connections.error.name')}
      >
        <Input
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => type(value)}
          data-testid="files-name"
        />
      </Field>
      <Button
        type="submit"
        className={styles.save}
        disabledFocusable={!isOther}
        data-testid="save-files-name"
      >
        {t('connections.save')}
      </Button>
      <span className={styles.said} role="status" data-testid="files-name-saved">
        {isSaved && t('connections.saved')}
      </span>
    </form>
  );
}
