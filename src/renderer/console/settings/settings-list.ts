/** The settings of the program, in the order of their page. There are few: what can be right for all has none. */
export const SETTINGS = [
  'agent',
  'team',
  'language',
  'theme',
  'nearMinutes',
  'oldMinutes',
  'autostart',
  'proxies',
  'zoom',
  'version',
] as const;
export type SettingName = (typeof SETTINGS)[number];
