import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Overflow,
  OverflowItem,
  useIsOverflowItemVisible,
  useOverflowMenu,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { buttonWords, type CommandActs, CommandButton } from '../../case/commands/command-buttons.tsx';
import { type Offer, PAUSE_REASONS } from '../../case/commands/offers.ts';
import { isWritten, MARKED_CASES, useDraftsOf } from '../../case/commands/text-drafts.ts';
import type { WishKind } from '../../case/commands/wish.ts';
import { useWording } from '../../wording/use-wording.ts';
import { NARROWER } from './bar-widths.ts';

const GAP = '6px';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flex: '1 1 0',
    minWidth: '150px',
    overflow: 'hidden',
    padding: '2px',
    [NARROWER]: {
      '& .fui-Button': { paddingLeft: '6px', paddingRight: '6px' },
      '& .fui-Button__icon': { display: 'none' },
    },
  },
  // What folds goes by the widths of these: the gap is part of them.
  command: { flexShrink: 0, paddingRight: GAP },
  last: { flexShrink: 0 },
  more: { minWidth: '32px', height: '24px' },
});

interface Props extends CommandActs {
  readonly offers: readonly Offer[];
  /** To how many cases it would be done; empty where to all. */
  readonly countOf: (kind: WishKind) => string;
}

/** A button for each thing that can be done, on one line; those for which there is no room are in a menu at its end. */
export function FoldingCommands({ offers, countOf, ...acts }: Props) {
  const styles = useStyles();
  const { t } = useWording();
  const drafts = useDraftsOf(MARKED_CASES);
  const hasDraft = (kind: WishKind) => drafts.some((one) => one === kind);
  /** Also what is folded by: a button whose words change is measured anew. */
  const wordsOf = (kind: WishKind) => buttonWords(kind, countOf(kind), hasDraft(kind), t);
  return (
    <Overflow minimumVisible={1} padding={4}>
      <div className={styles.bar} data-testid="marked-commands">
        {offers.map((offer, at) => (
          <OverflowItem key={offer.kind} id={wordsOf(offer.kind)} priority={-at}>
            <div className={styles.command}>
              <CommandButton
                {...acts}
                offer={offer}
                count={countOf(offer.kind)}
                hasDraft={hasDraft(offer.kind)}
              />
            </div>
          </OverflowItem>
        ))}
        <MoreCommands {...acts} offers={offers} wordsOf={wordsOf} />
      </div>
    </Overflow>
  );
}

interface FoldedActs extends CommandActs {
  readonly wordsOf: (kind: WishKind) => string;
}

function MoreCommands({ offers, ...rest }: FoldedActs & { readonly offers: readonly Offer[] }) {
  const styles = useStyles();
  const { t } = useWording();
  const comesBack = useRestoreFocusTarget();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  const words = t('marks.more');
  return (
    <div ref={ref} className={styles.last}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            {...comesBack}
            size="small"
            className={styles.more}
            aria-label={words}
            title={words}
            data-testid="marked-more"
          >
            <MoreHorizontalRegular fontSize={20} />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {offers.map((offer) => (
              <FoldedCommand key={offer.kind} {...rest} offer={offer} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function FoldedCommand({
  offer: { kind, hindrance },
  wordsOf,
  onOpen,
  onGive,
}: FoldedActs & { readonly offer: Offer }) {
  const { t } = useWording();
  const words = wordsOf(kind);
  const isVisible = useIsOverflowItemVisible(words);
  if (isVisible) return null;
  const disabled = hindrance !== null;
  const why = hindrance === null ? undefined : t(`commands.hindrance.${hindrance}`);
  if (kind === 'pause') {
    return PAUSE_REASONS.map((reason) => (
      <MenuItem key={reason} disabled={disabled} title={why} onClick={() => onGive({ kind, reason })}>
        {words} · {t(`commands.pauseFor.${reason}`)}
      </MenuItem>
    ));
  }
  return (
    <MenuItem
      disabled={disabled}
      title={why}
      onClick={() => (isWritten(kind) ? onOpen(kind) : onGive({ kind }))}
    >
      {words}
    </MenuItem>
  );
}
