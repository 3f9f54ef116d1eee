import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { ownCaseId } from '../own-case.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { CASE_KEYS, UNDO_KEY } from './chosen-case-commands.ts';
import { commandsAnyhow } from './commands.ts';
import { showOverlay } from './hands-store.ts';
import { Keys } from './keys-mark.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignContent: 'start',
    gap: '18px 40px',
    // The longest stands beside the two others.
    '& section:first-child': { gridRow: 'span 2' },
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      '& section:first-child': { gridRow: 'auto' },
    },
  },
  heading: { margin: '0 0 6px', fontSize: '13px', lineHeight: '18px', fontWeight: 650 },
  list: {
    margin: 0,
    display: 'grid',
    // As wide in each part, so that the words of two parts below each other stand in one line.
    gridTemplateColumns: '124px minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '6px',
    alignItems: 'baseline',
    fontSize: '13px',
    lineHeight: '20px',
    '& dd': { margin: 0, color: tokens.colorNeutralForeground2 },
  },
});

/** Every key of the window on one sheet: those of the program, of the board, and of the case that is chosen there. */
export function KeySheet() {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const close = () => showOverlay(null);
  const parts =
    ownCaseId === null
      ? [
          { title: t('hands.everywhere'), lines: everywhere(wording) },
          { title: t('hands.onBoard'), lines: onBoard(wording) },
          { title: t('hands.onChosen'), lines: onChosenCase(wording) },
        ]
      : [
          { title: t('hands.inThisWindow'), lines: inCaseWindow(wording) },
          { title: t('hands.everywhere'), lines: everywhere(wording) },
        ];
  return (
    <Dialog open onOpenChange={close}>
      <DialogSurface className={styles.surface} data-testid="key-sheet">
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close" disableButtonEnhancement>
                <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('hands.close')} />
              </DialogTrigger>
            }
          >
            {t('hands.keys')}
          </DialogTitle>
          <DialogContent className={styles.parts}>
            {parts.map(({ title, lines }) => (
              <section key={title}>
                <h3 className={styles.heading}>{title}</h3>
                <dl className={styles.list}>
                  {lines.map(([keys, words]) => (
                    <KeyLine key={words} keys={keys} words={words} />
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function KeyLine({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) {
  return (
    <>
      <dt>
        <Keys keys={keys} />
      </dt>
      <dd>{words}</dd>
    </>
  );
}

type Line = readonly [readonly string[], string];

function everywhere(wording: Wording): readonly Line[] {
  const lines = commandsAnyhow(wording).flatMap(({ keys, words }): Line[] =>
    keys === null ? [] : [[[keys], words]],
  );
  return [...lines, ...ofTheMenu(wording)];
}

/** What the program's menu does has its keys there: main listens for them, in whatever window they are pressed. */
function ofTheMenu({ t }: Wording): readonly Line[] {
  const isMac = navigator.userAgent.includes('Mac OS X');
  return [
    [[isMac ? 'Ctrl+Cmd+W' : 'Shift+F11'], t('hands.wall')],
    [['F5'], t('hands.syncNow')],
    [['Ctrl+Shift+O'], ownCaseId === null ? t('hands.window') : t('hands.boardWindow')],
  ];
}

function inCaseWindow(wording: Wording): readonly Line[] {
  const { t } = wording;
  return [
    ...onChosenCase(wording),
    [['j'], t('hands.next')],
    [['k'], t('hands.previous')],
    [['Esc'], t('hands.closeWindow')],
  ];
}

function onChosenCase({ t }: Wording): readonly Line[] {
  const kinds = Object.keys(CASE_KEYS) as readonly (keyof typeof CASE_KEYS)[];
  const lines = kinds.map(
    (kind): Line => [
      [CASE_KEYS[kind]],
      kind === 'change-severity' ? t('commands.severitySend') : t(`commands.do.${kind}`),
    ],
  );
  return [...lines, [[UNDO_KEY], t('hands.undoUnsent')]];
}

function onBoard({ t }: Wording): readonly Line[] {
  return [
    [['j', '↓'], t('hands.next')],
    [['k', '↑'], t('hands.previous')],
    [['←', '→'], t('hands.lane')],
    [['PgUp', 'PgDn'], t('hands.pageful')],
    [['Home', 'End'], t('hands.ends')],
    [['Enter'], t('hands.open')],
    [['o'], t('case.ownWindow')],
    [['Esc'], t('hands.back')],
    [['Space', 'x'], t('hands.mark')],
    [['Shift+↓', 'Shift+↑'], t('hands.markRange')],
    [['Ctrl+A'], t('hands.markAll')],
    [['/'], t('hands.search')],
  ];
}
