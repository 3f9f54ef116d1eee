import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useProgram } from '../program.ts';
import { usePageStyles } from '../ui/page-styles.ts';
import { useSearchKey } from '../ui/use-search-key.ts';
import { useWording } from '../wording/use-wording.ts';
import { AgentSetting } from './agent-setting.tsx';
import { AutostartSetting } from './autostart-setting.tsx';
import { ChoiceSetting } from './choice-setting.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { MinutesSetting } from './minutes-setting.tsx';
import { ProxiesSetting } from './proxies-setting.tsx';
import type { SettingName } from './settings-list.ts';
import { searchSettings, settingsWith, useSettingsSearch } from './settings-search.ts';
import { TeamSetting } from './team-setting.tsx';
import { ZoomKeys } from './zoom-keys.tsx';

const useStyles = makeStyles({
  column: { maxWidth: '820px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 260px',
    columnGap: '28px',
    rowGap: '8px',
    alignItems: 'center',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { paddingTop: '2px' },
    ':last-child': { borderBottom: 'none', paddingBottom: 0 },
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  name: { fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  hint: {
    margin: '2px 0 0',
    fontSize: '13px',
    lineHeight: '19px',
    color: tokens.colorNeutralForeground2,
  },
  search: { maxWidth: 'none' },
  none: { margin: 0, fontSize: '14px', color: tokens.colorNeutralForeground2 },
});

/** What can be set for the whole program, in force at once, and the ways to the rest: all of it found by any word. */
export function SettingsPage() {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const { t } = wording;
  const text = useSettingsSearch();
  useEffect(() => () => searchSettings(''), []);
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const { settings, ways } = settingsWith(text, wording);
  return (
    <main className={page.page} data-testid="settings-page">
      <div className={mergeClasses(page.column, styles.column)}>
        <div>
          <h2 className={page.title}>{t('page.settings')}</h2>
          <p className={page.lead}>{t('settings.lead')}</p>
        </div>
        <SearchBox
          input={{ ref: field }}
          className={styles.search}
          value={text}
          onChange={(_, { value }) => searchSettings(value)}
          dismiss={text === '' ? null : { 'aria-label': t('arrange.clearSearch') }}
          placeholder={t('settings.searchHint')}
          aria-label={t('settings.search')}
          aria-keyshortcuts="/"
          data-testid="settings-search"
        />
        {settings.length > 0 && (
          <section className={page.sheet} aria-label={t('page.settings')}>
            <ul className={styles.list}>
              {settings.map((name) => (
                <Line key={name} name={name}>
                  <Control name={name} />
                </Line>
              ))}
            </ul>
          </section>
        )}
        {settings.length + ways.length === 0 && (
          <p className={styles.none} role="status">
            {t('settings.nothing')}
          </p>
        )}
        <Elsewhere ways={ways} />
      </div>
    </main>
  );
}

function Line({ name, children }: { readonly name: SettingName; readonly children: ReactNode }) {
  const styles = useStyles();
  const { t } = useWording();
  return (
    <li className={styles.line} data-testid={`setting-${name}`} data-place={name}>
      <div>
        <span className={styles.name} id={`setting-${name}`}>
          {t(`settings.${name}.name`)}
        </span>
        <p className={styles.hint}>{t(`settings.${name}.hint`)}</p>
      </div>
      <div>{children}</div>
    </li>
  );
}

function Control({ name }: { readonly name: SettingName }) {
  switch (name) {
    case 'agent':
      return <AgentSetting />;
    case 'team':
      return <TeamSetting />;
    case 'language':
    case 'theme':
      return <ChoiceSetting name={name} />;
    case 'nearMinutes':
    case 'oldMinutes':
      return <MinutesSetting name={name} />;
    case 'autostart':
      return <AutostartSetting />;
    case 'proxies':
      return <ProxiesSetting />;
    case 'zoom':
      return <ZoomKeys />;
    case 'version':
      return <Version />;
  }
}

function Version() {
  const { t } = useWording();
  const version = useProgram(({ state }) => state?.version);
  return <span>{t('settings.versionIs', { version })}</span>;
}
