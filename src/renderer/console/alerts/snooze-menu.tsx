import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { SNOOZES, type Snooze, snoozedUntil } from '../../../domain/alerts/snooze.ts';
import { bridge } from '../bridge.ts';
import { useCaseEntry } from '../case/use-case-entry.ts';
import { programClock } from '../clock.ts';
import { useNow } from '../use-now.ts';
import { BEIJING } from '../wording/instants.ts';
import { useWording } from '../wording/use-wording.ts';

interface Props {
  readonly caseId: string;
  /** What people call the case, where there is room for an icon only. */
  readonly iconFor?: string;
  readonly onDone?: () => void;
}

/**
 * Puts a case's alert off, and says until when: never past its next step or its deadline. Offers what makes sense as
 * the case stands.
 */
export function SnoozeMenu({ caseId, iconFor, onDone }: Props) {
  const { t, when } = useWording();
  const [said, setSaid] = useState('');
  const snooze = async (choice: Snooze) => {
    const until = await bridge.snooze({ caseId, snooze: choice });
    if (until === null) return setSaid(t('alerts.snooze.senseless'));
    setSaid(
      iconFor === undefined
        ? t('alerts.snooze.until', { when: when(until, programClock.now(), BEIJING) })
        : '',
    );
    onDone?.();
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
          <Choices caseId={caseId} onChoose={(choice) => void snooze(choice)} />
        </MenuPopover>
      </Menu>
      <span role="status">{said}</span>
    </>
  );
}

/** The case is read only while the menu is open. */
function Choices(props: { readonly caseId: string; readonly onChoose: (choice: Snooze) => void }) {
  const { t } = useWording();
  const now = useNow();
  const entry = useCaseEntry(props.caseId);
  const isOffered = (choice: Snooze) =>
    entry === undefined || entry === null || snoozedUntil(choice, entry.clock, [], now) !== null;
  return (
    <MenuList>
      {SNOOZES.filter(isOffered).map((choice) => (
        <MenuItem key={choice} onClick={() => props.onChoose(choice)} data-testid={`snooze-${choice}`}>
          {t(`alerts.snooze.${choice}`)}
        </MenuItem>
      ))}
    </MenuList>
  );
}
