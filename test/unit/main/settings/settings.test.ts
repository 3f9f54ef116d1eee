import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../../src/contract/preferences.ts';
import type { UnreadableSettings } from '../../../../src/contract/unreadable-settings.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../../src/main/settings/settings.ts';
import { openSettingsFile } from '../../../../src/main/settings/settings-file.ts';

/** A source of files as it was kept before a heading could be missing. */
const EXPORTS_OF_6 = {
  kind: 'files',
  id: 'exports',
  name: 'Exports',
  mapping: {
    columns: { id: 'Number', openedAt: 'Opened' },
    dates: { order: 'year-first', zone: null },
    severities: {},
    serviceTypes: {},
    plans: {},
    pausedStatuses: ['waiting'],
    closedStatuses: ['closed'],
    fallback: { severity: 'B', serviceType: 'technical-platform', plan: 'standard' },
  },
  encoding: null,
  watchedFolder: null,
};

let folder: string;
const broken: UnreadableSettings[] = [];
const path = () => join(folder, 'settings.json');
const open = () => openSettingsFile(path(), 7, (unreadable) => broken.push(unreadable));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caseclock-settings-'));
  broken.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

describe('the settings file', () => {
  it('starts with the defaults when there is none', async () => {
    expect((await open()).current()).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is written, for its owner only, without leaving a half-written file', async () => {
    const dark = {
      ...DEFAULT_SETTINGS,
      preferences: { ...DEFAULT_PREFERENCES, theme: 'dark', language: 'zh-CN', agent: 'Li Wei' },
    } as const;
    await (await open()).write(() => ({ ...dark, sources: [] }));
    expect((await open()).current()).toEqual(dark);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('keeps an unreadable file under another name, and says which, and which field is wrong', async () => {
    await writeFile(path(), JSON.stringify({ ...DEFAULT_SETTINGS, pausedSources: ['rt', 7] }));
    const file = await open();
    expect(file.current()).toEqual(DEFAULT_SETTINGS);
    expect(broken).toEqual([
      {
        path: path(),
        keptAs: 'settings.json.unreadable-7',
        reason: expect.stringContaining('pausedSources[1]'),
      },
    ]);
    await file.write((kept) => kept);
    expect(await readFile(join(folder, broken[0]?.keptAs ?? ''), 'utf8')).toContain('["rt",7]');
  });

  it('of a newer program is not taken for a broken one: nothing is opened in its place', async () => {
    await writeFile(path(), '{"version":99}');
    await expect(open()).rejects.toMatchObject({
      what: 'file',
      path: path(),
      cause: { name: 'NewerSettingsError' },
    });
    expect(broken).toEqual([]);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it.each([
    {
      version: 1,
      before: { preferences: { theme: 'dark', language: 'en' }, sources: [] },
      after: { preferences: { ...DEFAULT_PREFERENCES, theme: 'dark', language: 'en' }, sources: [] },
    },
    {
      version: 2,
      before: { preferences: { theme: 'dark', language: 'en', agent: 'Li Wei' }, sources: [] },
      after: {
        preferences: { ...DEFAULT_PREFERENCES, theme: 'dark', language: 'en', agent: 'Li Wei' },
        sources: [],
      },
    },
    {
      version: 3,
      before: {
        preferences: { theme: 'dark', language: 'en', agent: '' },
        sources: [],
        alerts: DEFAULT_SETTINGS.alerts,
      },
      after: { preferences: { ...DEFAULT_PREFERENCES, theme: 'dark', language: 'en' }, pausedSources: [] },
    },
    {
      version: 4,
      before: {
        preferences: { theme: 'dark', language: 'en', agent: 'Li Wei' },
        sources: [],
        alerts: DEFAULT_SETTINGS.alerts,
        pausedSources: ['rt'],
      },
      after: {
        preferences: { ...DEFAULT_PREFERENCES, theme: 'dark', language: 'en', agent: 'Li Wei' },
        pausedSources: ['rt'],
      },
    },
    {
      version: 5,
      before: {
        ...DEFAULT_SETTINGS,
        alerts: {
          ...DEFAULT_SETTINGS.alerts,
          quiet: { zone: 'Europe/Berlin', shifts: [], severePasses: false },
        },
        version: 5,
      },
      after: {
        alerts: {
          ...DEFAULT_SETTINGS.alerts,
          quiet: { zone: 'Europe/Berlin', shifts: [], severePasses: false, until: null },
        },
      },
    },
    {
      version: 6,
      before: { ...DEFAULT_SETTINGS, sources: [EXPORTS_OF_6], version: 6 },
      after: {
        sources: [
          { ...EXPORTS_OF_6, hasHeading: true, mapping: { ...EXPORTS_OF_6.mapping, openStatuses: null } },
        ],
      },
    },
  ])('takes over settings of version $version', ({ version, before, after }) => {
    expect(readSettings(JSON.stringify({ version, ...before }))).toEqual({ ...DEFAULT_SETTINGS, ...after });
  });

  it('refuses settings of a newer program', () => {
    expect(() => readSettings('{"version":99}')).toThrow('newer than this program');
  });
});
