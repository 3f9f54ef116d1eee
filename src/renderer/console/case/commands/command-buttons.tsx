import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import {
  ArrowReplyRegular,
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  HandRightRegular,
  NoteRegular,
  PauseRegular,
  PersonArrowRightRegular,
  PlayRegular,
  TopSpeedRegular,
} from '@fluentui/react-icons';
import type { MouseEvent, ReactElement } from 'react';
import { isClickAgain } from '../../ui/click-again.ts';
import { useWording } from '../../wording/use-wording.ts';
import type { Wording } from '../../wording/wording.ts';
import { type Offer, PAUSE_REASONS } from './offers.ts';
import { type DraftKind, isWritten } from './text-drafts.ts';
import type { Wish, WishKind } from './wish.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  // As high without its picture as with it.
  button: { minWidth: 0, minHeight: '24px' },
});

const ICONS: Readonly<Record<WishKind, ReactElement>> = {
  reply: <ArrowReplyRegular />,
  take: <HandRightRegular />,
  assign: <PersonArrowRightRegular />,
  'change-severity': <TopSpeedRegular />,
  pause: <PauseRegular />,
  resume: <PlayRegular />,
  note: <NoteRegular />,
  resolve: <CheckmarkCircleRegular />,
  reopen: <ArrowUndoRegular />,
};

/** What the buttons do. */
export interface CommandActs {
  readonly onOpen: (form: DraftKind) => void;
  readonly onGive: (wish: Wish) => void;
}

interface Props extends CommandActs {
  readonly offers: readonly Offer[];
  readonly open: DraftKind | null;
  /** The forms in which something was begun. */
  readonly drafts: readonly DraftKind[];
}

/** One button for each thing that can be done to a case. */
export function CommandButtons({ offers, open, drafts, ...acts }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {offers.map((offer) => (
        <CommandButton
          key={offer.kind}
          {...acts}
          offer={offer}
          isOpen={offer.kind === open}
          hasDraft={drafts.some((kind) => kind === offer.kind)}
        />
      ))}
    </div>
  );
}

interface ButtonProps extends CommandActs {
  readonly offer: Offer;
  readonly isOpen?: boolean;
  /** Whether something was begun in its form: said while that is not in sight. */
  readonly hasDraft?: boolean;
  /** How many cases it would be done to, where that is not clear from the place; empty where it is. */
  readonly count?: string;
}

/** What the button says: what is done, to how many cases where that is not clear, and that something was begun. */
export function buttonWords(kind: WishKind, count: string, hasDraft: boolean, t: Wording['t']): string {
  const name = [t(`commands.do.${kind}`), count].join(' ').trim();
  return hasDraft ? t('commands.withDraft', { name }) : name;
}

/** The button for a thing that can be done; where it cannot be done now it says why and can still be reached. */
export function CommandButton(props: ButtonProps) {
  const { offer, isOpen = false, hasDraft = false, count = '', onOpen, onGive } = props;
  const styles = useStyles();
  const { t } = useWording();
  const comesBack = useRestoreFocusTarget();
  const { kind, hindrance } = offer;
  const act = (event: MouseEvent) => {
    if (isClickAgain(event)) return;
    if (isWritten(kind)) onOpen(kind);
    else if (kind !== 'pause') onGive({ kind });
  };
  const why = hindrance === null ? undefined : t(`commands.hindrance.${hindrance}`);
  const button = (
    <Button
      {...comesBack}
      size="small"
      className={styles.button}
      icon={ICONS[kind]}
      appearance={kind === 'reply' ? 'primary' : 'secondary'}
      disabledFocusable={hindrance !== null}
      title={why}
      aria-description={why}
      aria-expanded={isOpen ? true : undefined}
      data-testid={`command-${kind}`}
      {...(kind === 'pause' ? {} : { onClick: act })}
    >
      {buttonWords(kind, count, hasDraft && !isOpen, t)}
    </Button>
  );
  return kind === 'pause' ? <PauseMenu trigger={button} onGive={onGive} /> : button;
}

function PauseMenu(props: { readonly trigger: ReactElement; readonly onGive: (wish: Wish) => void }) {
  const { t } = useWording();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>{props.trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PAUSE_REASONS.map((reason) => (
            <MenuItem
              key={reason}
              onClick={() => props.onGive({ kind: 'pause', reason })}
              data-testid={`pause-${reason}`}
            >
              {t(`commands.pauseFor.${reason}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
