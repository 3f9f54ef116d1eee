import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowSortDownLinesFilled,
  ArrowSortRegular,
  ArrowSortUpLinesFilled,
  ArrowUpRegular,
  TextColumnThreeRegular,
} from '@fluentui/react-icons';
import { useEffect } from 'react';
import {
  type BoardColumn,
  COLUMN_IDS,
  type ColumnId,
  PLAIN_ARRANGEMENT,
} from '../../../../contract/board-view.ts';
import { useComeBack } from '../../hands/come-back.ts';
import { WITHIN_WINDOW } from '../../ui/within-window.ts';
import { useWording } from '../../wording/use-wording.ts';
import { arrange, useViews } from '../arrange/views-store.ts';
import { useColumnName } from '../column-name.ts';
import { useSortPress } from '../use-sort-press.ts';
import { showColumns, useColumnsOpen } from './columns-store.ts';
import { useWordStyles } from './word-styles.ts';

const useStyles = makeStyles({
  surface: { padding: '12px 14px', minWidth: '260px' },
  title: { margin: '0 0 4px', fontSize: '13px', lineHeight: '18px', fontWeight: 650 },
  list: { margin: 0, padding: '0 0 4px', listStyleType: 'none' },
  line: { display: 'flex', alignItems: 'center', gap: '2px' },
  // A checkbox is as wide as its words otherwise, and the arrows stand in no line.
  name: { flexGrow: 1, maxWidth: 'none' },
  hint: { margin: '6px 0', fontSize: '12px', color: tokens.colorNeutralForeground3, maxWidth: '34ch' },
});

/** Opens the choice of the list's columns. */
export function ColumnsMenu() {
  const styles = useStyles();
  const words = useWordStyles();
  const { t } = useWording();
  // Where it goes while it is open, as with the last case, it is not open when it is there again.
  useEffect(() => () => showColumns(false), []);
  return (
    <Popover
      trapFocus
      open={useColumnsOpen()}
      onOpenChange={(_, { open }) => showColumns(open)}
      positioning={{ position: 'below', align: 'end', ...WITHIN_WINDOW }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={words.button}
          icon={<TextColumnThreeRegular />}
          aria-label={t('column.choose')}
          title={t('column.choose')}
          data-testid="board-columns"
        >
          <span className={words.word}>{t('column.choose')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('column.choose')}>
        <Choice />
      </PopoverSurface>
    </Popover>
  );
}

/** Chooses the columns, puts them in order, and sorts by those that have no room, too. */
function Choice() {
  // It may have been opened by the palette, and not by its button.
  useComeBack();
  const styles = useStyles();
  const { t } = useWording();
  const columns = useViews(({ arrangement }) => arrangement.columns);
  const others = COLUMN_IDS.filter((id) => !columns.some((column) => column.id === id));
  return (
    <>
      <h2 className={styles.title}>{t('column.choose')}</h2>
      <ol className={styles.list}>
        {columns.map((column, at) => (
          <ChosenColumn key={column.id} columns={columns} at={at} />
        ))}
        {others.map((id) => (
          <li key={id} className={styles.line}>
            <ColumnCheck id={id} isShown={false} columns={columns} />
            <SortButton id={id} />
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t('column.hint')}</p>
      <Button size="small" onClick={() => arrange({ columns: PLAIN_ARRANGEMENT.columns })}>
        {t('column.reset')}
      </Button>
    </>
  );
}

function ChosenColumn({ columns, at }: { readonly columns: readonly BoardColumn[]; readonly at: number }) {
  const styles = useStyles();
  const { t } = useWording();
  const nameOf = useColumnName();
  const column = columns[at];
  if (column === undefined) return null;
  const name = nameOf(column.id);
  const moveTo = (to: number) => {
    const without = columns.filter(({ id }) => id !== column.id);
    arrange({ columns: without.toSpliced(to, 0, column) });
  };
  return (
    <li className={styles.line} data-testid={`column-${column.id}`}>
      <ColumnCheck id={column.id} isShown columns={columns} />
      <SortButton id={column.id} />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={t('column.earlier', { name })}
        disabledFocusable={at === 0}
        onClick={() => moveTo(at - 1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={t('column.later', { name })}
        disabledFocusable={at === columns.length - 1}
        onClick={() => moveTo(at + 1)}
      />
    </li>
  );
}

const SORTED = { ascending: ArrowSortUpLinesFilled, descending: ArrowSortDownLinesFilled };

function SortButton({ id }: { readonly id: ColumnId }) {
  const { direction, words, press } = useSortPress(id);
  const Icon = direction === null ? ArrowSortRegular : SORTED[direction];
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Icon />}
      aria-label={words}
      title={words}
      onClick={press}
    />
  );
}

interface CheckProps {
  readonly id: ColumnId;
  readonly isShown: boolean;
  readonly columns: readonly BoardColumn[];
}

function ColumnCheck({ id, isShown, columns }: CheckProps) {
  const styles = useStyles();
  const nameOf = useColumnName();
  return (
    <Checkbox
      className={styles.name}
      label={nameOf(id)}
      checked={isShown}
      disabled={id === 'case'}
      onChange={() =>
        arrange({
          columns: isShown ? columns.filter((column) => column.id !== id) : [...columns, { id, width: null }],
        })
      }
    />
  );
}
