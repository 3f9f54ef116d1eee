import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { startImport } from '../import/import-store.ts';
import { ownCaseId } from '../own-case.ts';
import { closeConnections } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';

/** The kinds that a new connection can be typed for. */
export type NewKind = 'request-tracker' | 'azure-support';

interface Props {
  readonly onAdd: (kind: NewKind) => void;
}

/** The way to a new source, by its kind. */
export function AddSource({ onAdd }: Props) {
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
          <MenuItem onClick={() => onAdd('request-tracker')} data-testid="add-request-tracker">
            {t('connections.add')}
          </MenuItem>
          <MenuItem onClick={() => onAdd('azure-support')} data-testid="add-azure-support">
            {t('connections.addAzure')}
          </MenuItem>
          {/* A case's own window has no place for an import. */}
          {ownCaseId === null && (
            <MenuItem
              onClick={() => {
                closeConnections();
                startImport();
              }}
              data-testid="add-files"
            >
              {t('connections.addFiles')}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
