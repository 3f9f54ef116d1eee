import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { LONGEST_VIEW_NAME, type SavedView } from '../../../../contract/board-view.ts';
import { useWording } from '../../wording/use-wording.ts';
import { nameProblem } from '../arrange/view-names.ts';
import { changeViews, useViews } from '../arrange/views-store.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  name: { flexGrow: 1 },
});

interface Props {
  readonly view: SavedView;
  readonly at: number;
  readonly onForget: () => void;
}

/** A saved view in the list of them: its name, its place and what forgets it. A name that cannot be is not kept. */
export function ViewLine({ view: { id, name }, at, onForget }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const saved = useViews((views) => views.saved);
  const [typed, setTyped] = useState(name);
  const problem = nameProblem(saved, id, typed);
  const rename = (value: string) => {
    setTyped(value);
    if (nameProblem(saved, id, value) !== null) return;
    changeViews({ saved: saved.map((view) => (view.id === id ? { ...view, name: value.trim() } : view)) });
  };
  const moveTo = (to: number) => {
    const view = saved[at];
    if (view !== undefined) changeViews({ saved: saved.toSpliced(at, 1).toSpliced(to, 0, view) });
  };
  return (
    <li className={styles.line}>
      <Field
        className={styles.name}
        validationMessage={problem === null ? null : t(`views.${problem}`, { name })}
      >
        <Input
          aria-label={t('views.name')}
          value={typed}
          maxLength={LONGEST_VIEW_NAME}
          onChange={(_, { value }) => rename(value)}
        />
      </Field>
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={t('column.earlier', { name })}
        disabledFocusable={at === 0}
        onClick={() => moveTo(at - 1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={t('column.later', { name })}
        disabledFocusable={at === saved.length - 1}
        onClick={() => moveTo(at + 1)}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('views.forget', { name })}
        onClick={onForget}
        data-forget=""
      />
    </li>
  );
}
