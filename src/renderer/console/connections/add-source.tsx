import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { startImport } from '../import/import-store.ts';
import { closeConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';

interface Props {
  readonly onAddRequestTracker: () => void;
}

/** The way to a new source, by its kind. */
export function AddSource({ onAddRequestTracker }: Props) {
  const { t } = useWording();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<AddRegular />} appearance="subtle" data-testid="add-source">
          {t('connections.addMenu')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onAddRequestTracker} data-testid="add-request-tracker">
            {t('connections.add')}
          </MenuItem>
          <MenuItem
            onClick={() => {
              closeConnections();
              startImport();
            }}
            data-testid="add-files"
          >
            {t('connections.addFiles')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
