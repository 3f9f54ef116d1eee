import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { DarkThemeRegular, LocalLanguageRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { type Preferences, preferencesSchema } from '../../../contract/preferences.ts';
import { told } from '../notices/told.ts';
import { useProgram, writePreferences } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ button: { minWidth: '32px' } });

/** Chooses light, dark, or as the system. */
export function ThemeMenu() {
  const { t } = useWording();
  return (
    <PreferenceMenu
      name="theme"
      label={t('header.theme')}
      icon={<DarkThemeRegular />}
      values={preferencesSchema.shape.theme.options}
      words={(value) => t(`header.themeIs.${value}`)}
      testId="theme-switch"
    />
  );
}

/** Chooses a language, or that of the system. */
export function LanguageMenu() {
  const { t } = useWording();
  return (
    <PreferenceMenu
      name="language"
      label={t('header.language')}
      icon={<LocalLanguageRegular />}
      values={preferencesSchema.shape.language.options}
      words={(value) => t(`header.languageIs.${value}`)}
      testId="language-switch"
    />
  );
}

interface Props<Name extends 'theme' | 'language'> {
  readonly name: Name;
  readonly label: string;
  readonly icon: ReactElement;
  readonly values: readonly Preferences[Name][];
  readonly words: (value: Preferences[Name]) => string;
  readonly testId: string;
}

function PreferenceMenu<Name extends 'theme' | 'language'>(props: Props<Name>) {
  const { name, label, icon, values, words, testId } = props;
  const styles = useStyles();
  const preference = useProgram(({ state }) => state?.preferences[name]);
  if (preference === undefined) return null;
  const onChange: MenuProps['onCheckedValueChange'] = (_, { checkedItems }) => {
    const chosen = values.find((value) => value === checkedItems[0]);
    if (chosen !== undefined) told(writePreferences({ [name]: chosen }));
  };
  return (
    <Menu checkedValues={{ [name]: [preference] }} onCheckedValueChange={onChange}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={icon}
          aria-label={label}
          title={label}
          data-testid={testId}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {values.map((value) => (
            <MenuItemRadio key={value} name={name} value={value}>
              {words(value)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
