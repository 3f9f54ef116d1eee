import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { sourceNameSchema } from '../../../contract/sources/source-names.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({
  form: { display: 'flex', gap: '8px', alignItems: 'flex-start', width: '100%' },
  field: { flexGrow: 1, maxWidth: '360px', '& .fui-Input, & input': { minWidth: 0 } },
  // In a line with the field, below its label.
  save: { marginTop: '26px' },
});

interface Props {
  readonly name: string;
  /** Hears another name, once it is to be kept. */
  readonly onRename: (name: string) => void;
}

/** What a source of files is called, on the board, in filters and on Review; to be typed over. */
export function FilesName({ name, onRename }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const [typed, setTyped] = useState(name);
  const read = sourceNameSchema.safeParse(typed);
  const isOther = read.success && read.data !== name;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isOther) onRename(read.data);
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <Field
        className={styles.field}
        label={t('connections.name')}
        validationMessage={read.success ? null : t('connections.error.name')}
      >
        <Input
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setTyped(value)}
          data-testid="files-name"
        />
      </Field>
      <Button type="submit" className={styles.save} disabled={!isOther} data-testid="save-files-name">
        {t('connections.save')}
      </Button>
    </form>
  );
}
