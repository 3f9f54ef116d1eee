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
  CheckmarkCircleRegular,
  HandRightRegular,
  NoteRegular,
  PauseRegular,
  PersonArrowRightRegular,
  PlayRegular,
  TopSpeedRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useWording } from '../../wording/use-wording.ts';
import type { Offer } from './offers.ts';
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
};

interface Props {
  readonly offers: readonly Offer[];
  readonly open: DraftKind | null;
  /** How many cases it would be done to, where that is not clear from the place; empty where it is. */
  readonly countOf?: (kind: WishKind) => string;
  readonly onOpen: (form: DraftKind) => void;
  readonly onGive: (wish: Wish) => void;
}

/** One button for each thing that can be done; one that cannot be done now says why and can still be reached. */
export function CommandButtons({ offers, open, countOf, onOpen, onGive }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const comesBack = useRestoreFocusTarget();
  const act = (kind: WishKind) => {
    if (isWritten(kind)) onOpen(kind);
    else if (kind !== 'pause') onGive({ kind });
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('commands.title')}>
      {offers.map(({ kind, hindrance }) => {
        const why = hindrance === null ? undefined : t(`commands.hindrance.${hindrance}`);
        const button = (
          <Button
            {...comesBack}
            key={kind}
            size="small"
            className={styles.button}
            icon={ICONS[kind]}
            appearance={kind === 'reply' ? 'primary' : 'secondary'}
            disabledFocusable={hindrance !== null}
            title={why}
            aria-description={why}
            aria-expanded={kind === open ? true : undefined}
            data-testid={`command-${kind}`}
            {...(kind === 'pause' ? {} : { onClick: () => act(kind) })}
          >
            {[t(`commands.do.${kind}`), countOf?.(kind) ?? ''].join(' ').trim()}
          </Button>
        );
        return kind === 'pause' ? <PauseMenu key={kind} trigger={button} onGive={onGive} /> : button;
      })}
    </div>
  );
}

function PauseMenu(props: { readonly trigger: ReactElement; readonly onGive: (wish: Wish) => void }) {
  const { t } = useWording();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>{props.trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(['waiting-for-customer', 'on-hold'] as const).map((reason) => (
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
