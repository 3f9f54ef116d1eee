import {
  Button,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Modal } from '../ui/modal.tsx';
import { useWording } from '../wording/use-wording.ts';
import { showOverlay } from './hands-store.ts';
import { keyParts } from './key-lines.ts';
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

/** Every key that works here on one sheet: those of the program, and those of the page that is turned to. */
export function KeySheet() {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  const close = () => showOverlay(null);
  const parts = keyParts(wording);
  return (
    <Modal onOpenChange={close}>
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
    </Modal>
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
