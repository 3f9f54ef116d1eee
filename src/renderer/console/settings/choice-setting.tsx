import { Select } from '@fluentui/react-components';
import { preferencesSchema } from '../../../contract/preferences.ts';
import { told } from '../notices/told.ts';
import { useProgram, writePreferences } from '../program.ts';
import { useWording } from '../wording/use-wording.ts';

/** Chooses the language or the theme. */
export function ChoiceSetting({ name }: { readonly name: 'language' | 'theme' }) {
  const { t } = useWording();
  const value = useProgram(({ state }) => state?.preferences[name]);
  const { language, theme } = preferencesSchema.shape;
  const words = {
    language: language.options.map((option) => [option, t(`header.languageIs.${option}`)] as const),
    theme: theme.options.map((option) => [option, t(`header.themeIs.${option}`)] as const),
  };
  return (
    <Select
      aria-labelledby={`setting-${name}`}
      value={value ?? 'system'}
      onChange={(_, { value: chosen }) =>
        told(
          writePreferences(
            name === 'theme' ? { theme: theme.parse(chosen) } : { language: language.parse(chosen) },
          ),
        )
      }
    >
      {words[name].map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </Select>
  );
}
