import {
  Button,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Source } from '../../../contract/source.ts';
import { useDesk } from '../desk/desk.ts';
import { helpDesks } from '../desk/help-desks.ts';
import { ageWords, statusWords } from '../header/source-words.ts';
import { useLimits } from '../limits.ts';
import { useProgram } from '../program.ts';
import { FORCED_COLORS } from '../ui/forced-colors.ts';
import { Modal } from '../ui/modal.tsx';
import { clockTokens } from '../ui/theme.ts';
import { useNow } from '../use-now.ts';
import { closeConnections } from '../view-state.ts';
import { sourceName } from '../wording/source-name.ts';
import { useWording } from '../wording/use-wording.ts';
import { AddSource, type NewKind } from './add-source.tsx';
import { SourcePane } from './source-pane.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '920px', width: 'calc(100% - 48px)', fontVariantNumeric: 'normal' },
  // What the keys come to is never beneath the foot of a form.
  content: { scrollPaddingBottom: '96px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: '250px minmax(0, 1fr)',
    columnGap: '28px',
    minHeight: '440px',
    paddingTop: '6px',
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignContent: 'start',
      rowGap: '16px',
    },
  },
  list: { margin: '0 0 10px', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  item: {
    width: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    rowGap: '1px',
    padding: '8px 12px',
    border: 'none',
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: clockTokens.lineHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: clockTokens.lineSelected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    [FORCED_COLORS]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  name: { fontSize: '14px', fontWeight: 600 },
  small: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** The connections to help desks: a list, and beside it the one that is chosen. */
export function Connections({ at }: { readonly at: string | null }) {
  const styles = useStyles();
  const isSample = useProgram(({ state }) => state?.isSample ?? false);
  const { t } = useWording();
  const sources = useProgram((program) => program.sources);
  const [chosenId, setChosenId] = useState(at ?? helpDesks(sources)[0]?.id ?? null);
  const [newKind, setNewKind] = useState<NewKind>('request-tracker');
  const [savedId, setSavedId] = useState<string | null>(null);
  const chosen = sources.find(({ id }) => id === chosenId);
  return (
    <Modal onOpenChange={(_, { open }) => !open && closeConnections()}>
      <DialogSurface className={styles.surface} data-testid="connections">
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('connections.close')}
                onClick={closeConnections}
                data-testid="close-connections"
              />
            }
          >
            {t('connections.title')}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.columns}>
              <nav aria-label={t('connections.list')}>
                <ul className={styles.list}>
                  {sources.map((source) => (
                    <li key={source.id}>
                      <SourceItem
                        source={source}
                        isChosen={source.id === chosen?.id}
                        onChoose={() => {
                          setChosenId(source.id);
                          setSavedId(null);
                        }}
                      />
                    </li>
                  ))}
                  {chosen === undefined && (
                    <li className={mergeClasses(styles.item, styles.chosen)}>
                      <span className={styles.name}>{t('connections.newName')}</span>
                      <span className={styles.small}>{t(`source.kind.${newKind}`)}</span>
                    </li>
                  )}
                </ul>
                {/* The sample desk takes no other connection: no form is offered that could not be saved. */}
                {!isSample && (
                  <AddSource
                    onAdd={(kind) => {
                      setNewKind(kind);
                      setChosenId(null);
                    }}
                  />
                )}
              </nav>
              <SourcePane
                key={chosen?.id ?? newKind}
                source={chosen ?? null}
                newKind={newKind}
                isSaved={chosen !== undefined && chosen.id === savedId}
                onEdited={() => setSavedId(null)}
                onSaved={(sourceId) => {
                  setChosenId(sourceId);
                  setSavedId(sourceId);
                }}
                onRemoved={() => setChosenId(null)}
              />
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Modal>
  );
}

interface ItemProps {
  readonly source: Source;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function SourceItem({ source, isChosen, onChoose }: ItemProps) {
  const styles = useStyles();
  const wording = useWording();
  const now = useNow();
  const { oldAfterMs } = useLimits();
  const state = useDesk((desk) => desk.sources?.find(({ sourceId }) => sourceId === source.id));
  const { t } = wording;
  const name = sourceName(source, wording);
  const kind = t(`source.kind.${source.kind}`);
  const status = state === undefined ? null : statusWords(state, now, wording);
  const age = state === undefined ? t('source.neverUpdated') : ageWords(state, now, oldAfterMs, wording);
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, isChosen && styles.chosen)}
      aria-current={isChosen}
      onClick={onChoose}
      data-testid="source-item"
      data-source={source.id}
    >
      <span className={styles.name}>{name}</span>
      {name !== kind && <span className={styles.small}>{kind}</span>}
      <span className={styles.small}>{status ?? age}</span>
    </button>
  );
}
