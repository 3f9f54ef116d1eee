import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AlertOffRegular } from '@fluentui/react-icons';
import { QUIET_MINUTES } from '../../../domain/alerts/quiet-hours.ts';
import { MINUTE } from '../../../domain/units.ts';
import { told } from '../notices/told.ts';
import { useWording } from '../wording/use-wording.ts';
import { beQuietFor } from './quiet-for.ts';

/** Keeps alerts back for a while, as over lunch. */
export function QuietMenu() {
  const { t, duration } = useWording();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<AlertOffRegular />} data-testid="quiet-menu">
          {t('alerts.quiet.menu')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {QUIET_MINUTES.map((minutes) => (
            <MenuItem
              key={minutes}
              onClick={() => told(beQuietFor(minutes))}
              data-testid={`quiet-${minutes}`}
            >
              {t('alerts.quiet.for', { length: duration(minutes * MINUTE) })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
