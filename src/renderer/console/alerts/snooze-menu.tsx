import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { alertsOf } from '../../../domain/alerts/case-alerts.ts';
import { type OfferedSnooze, offeredSnoozes, type Snooze } from '../../../domain/alerts/snooze.ts';
import { type EpochMs, SECOND } from '../../../domain/units.ts';
import type { Entry } from '../board/entry.ts';
import { bridge } from '../bridge.ts';
import { useCaseEntry } from '../case/use-case-entry.ts';
import { programClock } from '../clock.ts';
import { HEARD_ONLY } from '../ui/heard-only.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';
import { useAudience } from './use-audience.ts';

const useStyles = makeStyles({ heard: HEARD_ONLY });

interface Props {
  readonly caseId: string;
  /** Whether its alert is put off already: that can be ended, too. */
  readonly isSnoozed?: boolean;
  /** What people call the case, where there is room for an icon only. */
  readonly iconFor?: string;
  /** Hears until when, in words, where what is beside the menu goes once the alert is put off. */
  readonly onDone?: (words: string) => void;
}

/**
 * Puts a case's alert off, and says until when: never past its next step or its deadline. Offers what makes sense as
 * the case stands.
 */
export function SnoozeMenu({ caseId, isSnoozed = false, iconFor, onDone }: Props) {
  const { t, when } = useWording();
  const styles = useStyles();
  /** What came of it: until when it is put off, or that it was senseless, or ended. */
  const [came, setCame] = useState<EpochMs | 'senseless' | 'ended' | null>(null);
  const untilWords = (until: EpochMs) =>
    t('alerts.snooze.until', { when: when(until, programClock.now(), BEIJING) });
  const snooze = async (choice: Snooze) => {
    const until = await bridge.snooze({ caseId, snooze: choice });
    setCame(until ?? 'senseless');
    if (until !== null) onDone?.(untilWords(until));
  };
  const end = async () => {
    await bridge.endSnooze({ caseId });
    setCame('ended');
  };
  const label = t('alerts.snooze.label');
  const look =
    iconFor === undefined
      ? { children: label }
      : {
          appearance: 'subtle' as const,
          title: label,
          'aria-label': t('alerts.snooze.of', { label: iconFor }),
        };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            icon={<AlertSnoozeRegular />}
            style={{ flexShrink: 0, whiteSpace: 'nowrap' }}
            data-testid="snooze"
            {...look}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {isSnoozed && (
              <>
                <MenuItem onClick={() => void end()} data-testid="snooze-end">
                  {t('alerts.snooze.end')}
                </MenuItem>
                <MenuDivider />
              </>
            )}
            <Choices caseId={caseId} onChoose={(choice) => void snooze(choice)} />
          </MenuList>
        </MenuPopover>
      </Menu>
      {/* What is seen beside the menu anyway is only heard here. */}
      <span role="status" className={came === 'senseless' ? undefined : styles.heard}>
        {came === 'senseless' && t('alerts.snooze.senseless')}
        {came === 'ended' && t('alerts.why.snooze-ended')}
        {typeof came === 'number' && untilWords(came)}
      </span>
    </>
  );
}

/** What makes sense for any case, and takes the focus until that is read whose alert it is. */
const UNREAD = [{ snooze: '10-minutes', until: null, isCutShort: false }] as const;

/** The case is read only while the menu is open. */
function Choices(props: { readonly caseId: string; readonly onChoose: (choice: Snooze) => void }) {
  const { t, when } = useWording();
  // To the second: a step that was told in this minute is not one that is still to come.
  const now = useNow(SECOND);
  const entry = useCaseEntry(props.caseId);
  const audience = useAudience();
  const offered = entry == null ? UNREAD : offeredFor(entry, audience, now);
  return offered.map(({ snooze, until, isCutShort }, place) => (
    <MenuItem
      // The first stays, whatever it offers: it has the focus from the opening on.
      key={place === 0 ? 'first' : snooze}
      secondaryContent={until === null ? null : when(until, now, BEIJING)}
      onClick={() => props.onChoose(snooze)}
      data-testid={`snooze-${snooze}`}
    >
      {isCutShort ? t('alerts.snooze.nextAlert') : t(`alerts.snooze.${snooze}`)}
    </MenuItem>
  ));
}

function offeredFor(
  { subject, clock }: Entry,
  audience: ReturnType<typeof useAudience>,
  now: EpochMs,
): readonly OfferedSnooze[] {
  const read = { agentSince: null, watchedSince: 0, isExport: false, now };
  return offeredSnoozes(clock, alertsOf(subject, clock, { ...audience, ...read }), now);
}
