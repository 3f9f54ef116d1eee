import { nativeImage } from 'electron/common';
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, Tray } from 'electron/main';
import type { i18n } from 'i18next';
import type { Limits } from '../../contract/preferences.ts';
import type { SourceState } from '../../contract/source-state.ts';
import { MINUTE, SECOND } from '../../domain/units.ts';
import type { Clock } from '../clock.ts';
import { caseWords, sourceWords } from './tray-words.ts';
import { type ClockedCase, type TrayCases, urgentCases } from './urgent-cases.ts';

/** The program's place in the system's tray, and the number on its icon. */
export interface ProgramTray {
  /** Tells anew what the cases and sources do; called as often as they change, it does so once in a while. */
  refresh(): void;
  /** The same, when the cases are as they were. */
  refreshSources(): void;
}

/** The tray's own pictures: with a triangle when cases press, since a colour alone would not tell. */
export interface TrayIcons {
  readonly plain: string;
  readonly pressing: string;
  /** What lies over the icon in a taskbar that has no number. */
  readonly overlay: string;
}

const NAMED_CASES = 5;

/** Changes come in bursts; the menu follows no faster than this. */
const REFRESH_AFTER_MS = SECOND;

/**
 * `actions` are what its menu offers, `cases` and `sources` what it tells of. The tray lives as long as what this
 * answers is referred to. Its words are told anew each minute, and when something changed; never each second.
 */
export function createTray(world: {
  readonly icons: TrayIcons;
  readonly isSample: boolean;
  readonly clock: Clock;
  readonly texts: () => i18n;
  readonly limits: () => Limits;
  readonly cases: () => Iterable<ClockedCase>;
  readonly sources: () => Iterable<SourceState>;
  readonly actions: {
    readonly open: () => void;
    readonly openCase: (caseId: string) => void;
    readonly syncNow: () => void;
    readonly quit: () => void;
  };
}): ProgramTray {
  const { actions, clock } = world;
  const plain = nativeImage.createFromPath(world.icons.plain);
  const pressingIcon = nativeImage.createFromPath(world.icons.pressing);
  const overlay = nativeImage.createFromPath(world.icons.overlay);
  const tray = new Tray(plain);
  tray.on('click', actions.open);
  let timer: NodeJS.Timeout | undefined;
  let told = '';
  let pressing = 0;
  let isSoon = false;
  /** What the tray tells of the cases, by the minute; `null` after they changed. All of them are asked for it. */
  let found: (TrayCases & { readonly minute: number }) | null = null;
  /** What was told of the sources, as facts: most pulls change nothing of it, and words take longer than they. */
  let sourcesTold = '';

  const tell = () => {
    clearTimeout(timer);
    const now = clock.now();
    timer = setTimeout(tell, MINUTE - (now % MINUTE) + 1);
    const minute = Math.floor(now / MINUTE);
    // What is logged here is never old: there is nothing to tell of it.
    const desks = [...world.sources()].filter(({ kind }) => kind !== 'logged-here');
    const facts = JSON.stringify(desks.map(factsByTheMinute));
    if (found?.minute === minute && facts === sourcesTold) return;
    sourcesTold = facts;
    const texts = world.texts();
    const { t } = texts;
    const { nearMs, oldAfterMs } = world.limits();
    if (found?.minute !== minute) found = { minute, ...urgentCases(world.cases(), NAMED_CASES, now, nearMs) };
    const cases = found.urgent.map((one) => ({ id: one.id, label: caseWords(one, texts) }));
    const sources = desks.map((state) => sourceWords(state, now, oldAfterMs, texts));
    const words = JSON.stringify([texts.language, cases, sources, found.pressing]);
    if (words === told) return;
    told = words;
    pressing = found.pressing;
    const line: MenuItemConstructorOptions = { type: 'separator' };
    const name = t(world.isSample ? 'trayTipSample' : 'trayTip');
    tray.setToolTip(pressing === 0 ? name : t('tray.tipPressing', { name, count: pressing }));
    tray.setImage(pressing === 0 ? plain : pressingIcon);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: t('trayOpen'), click: actions.open },
        line,
        ...cases.map(({ id, label }) => ({ label, click: () => actions.openCase(id) })),
        ...(cases.length === 0 ? [{ label: t('tray.noCases'), enabled: false }] : []),
        line,
        ...sources.map((label) => ({ label, enabled: false })),
        { label: t('traySyncNow'), click: actions.syncNow },
        line,
        { label: t('trayQuit'), click: actions.quit },
      ]),
    );
    for (const window of BrowserWindow.getAllWindows()) badge(window);
    app.setBadgeCount(pressing);
  };

  /** Windows has no number on an icon: a triangle lies over it, and its name tells how many. */
  const badge = (window: BrowserWindow) => {
    if (process.platform !== 'win32') return;
    const words = world.texts().t('tray.pressing', { count: pressing });
    window.setOverlayIcon(pressing === 0 ? null : overlay, pressing === 0 ? '' : words);
  };

  app.on('browser-window-created', (_, window) => window.once('show', () => badge(window)));
  clock.onShift(tell);
  tell();
  const tellSoon = () => {
    if (isSoon) return;
    isSoon = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSoon = false;
      tell();
    }, REFRESH_AFTER_MS);
  };
  return {
    refresh() {
      found = null;
      tellSoon();
    },
    refreshSources: tellSoon,
  };
}

/** What `sourceWords` tells of a source within a minute. */
function factsByTheMinute({ name, activity, problem, lastSuccessAt }: SourceState) {
  return [name, activity, problem, lastSuccessAt === null ? null : Math.floor(lastSuccessAt / MINUTE)];
}
