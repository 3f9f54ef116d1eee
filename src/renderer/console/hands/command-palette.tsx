// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the focus and names its active option
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field takes the keys
import { DialogSurface, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDesk } from '../desk/desk.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { Modal } from '../ui/modal.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useWording } from '../wording/use-wording.ts';
import type { CaseTask } from './case-tasks.ts';
import { type Finding, findingsOf } from './findings.ts';
import { showOverlay } from './hands-store.ts';
import { Keys } from './keys-mark.tsx';
import { paletteWords } from './window-commands.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px', padding: 0, marginTop: '12vh', marginBottom: 'auto', overflow: 'hidden' },
  field: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '16px 20px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '16px',
    outlineStyle: 'none',
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
  list: {
    margin: 0,
    padding: '6px',
    listStyleType: 'none',
    maxHeight: '384px',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
  },
  option: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    alignItems: 'center',
    minHeight: '34px',
    padding: '2px 14px',
    borderRadius: '6px',
    fontSize: '14px',
    cursor: 'default',
    ':hover': { backgroundColor: clockTokens.lineHover },
  },
  active: {
    backgroundColor: clockTokens.lineSelected,
    ':hover': { backgroundColor: clockTokens.lineSelected },
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  hindered: { color: tokens.colorNeutralForeground3 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  kind: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  none: { padding: '14px', fontSize: '14px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** What is to be done to the case that is asked for; `null` to find anything. */
  readonly task: CaseTask | null;
}

/** Finds pages, cases, commands and settings by what is typed, and goes there; in a case's own window, commands. */
export function CommandPalette({ task }: Props) {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const { name, hint } =
    task === null
      ? paletteWords(wording)
      : { name: task.name, hint: t('hands.whichCase', { what: task.name }) };
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const isPartial = useDesk(({ first }) => first !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again once all cases are read
  const findings = useMemo(() => findingsOf(text, task, wording), [text, task, wording, isPartial]);
  const close = () => showOverlay(null);
  const take = (finding: Finding | undefined) => {
    if (finding === undefined || finding.why !== undefined) return;
    close();
    finding.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setAt((at + step + findings.length) % Math.max(1, findings.length));
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(findings[at]);
    }
  };
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return (
    <Modal onOpenChange={close}>
      <DialogSurface className={styles.surface} aria-label={name} data-testid="palette">
        <input
          className={styles.field}
          // biome-ignore lint/a11y/noAutofocus: a dialog begins at its field
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={findings[at] === undefined ? undefined : `${id}${at}`}
          aria-label={hint}
          placeholder={hint}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
          }}
          onKeyDown={press}
          data-testid="palette-field"
        />
        <div ref={list} id={id} role="listbox" aria-label={name} className={styles.list}>
          {findings.map((finding, place) => (
            <div
              key={finding.id}
              id={`${id}${place}`}
              role="option"
              aria-selected={place === at}
              aria-disabled={finding.why !== undefined}
              className={mergeClasses(
                styles.option,
                place === at && styles.active,
                finding.why !== undefined && styles.hindered,
              )}
              data-at={place}
              onClick={() => take(finding)}
            >
              <span className={styles.words}>{finding.words}</span>
              {finding.keys === null || finding.why !== undefined ? (
                <span className={styles.kind}>{finding.about}</span>
              ) : (
                <Keys keys={[finding.keys]} />
              )}
            </div>
          ))}
        </div>
        {task !== null && findings.length === 0 && !isPartial && (
          <p className={styles.none} role="status">
            {t('hands.noCaseFor')}
          </p>
        )}
        {isPartial && (
          <p className={styles.none} role="status">
            {t('hands.stillReading')}
          </p>
        )}
      </DialogSurface>
    </Modal>
  );
}
