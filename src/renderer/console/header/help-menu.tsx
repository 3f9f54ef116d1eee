import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { overlayCommands } from '../hands/window-commands.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ button: { minWidth: '32px' } });

/** Where somebody new looks first: everything that can be done, found by its words, and the keys for it. */
export function HelpMenu() {
  const styles = useStyles();
  const wording = useWording();
  const { t } = wording;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<QuestionCircleRegular />}
          aria-label={t('header.help')}
          title={t('header.help')}
          data-testid="help-menu"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {overlayCommands(wording).map(({ id, words, keys, run }) => (
            <MenuItem key={id} secondaryContent={keys} onClick={run} data-testid={`help-${id}`}>
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
