import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { searchWords } from '../board/arrange/search-text.ts';
import { leadToPlace } from '../hands/lead-to-place.ts';
import type { Wording } from '../wording/wording.ts';
import { wordsOfSetting, wordsOfWay } from './search-words.ts';
import { SETTINGS, type SettingName } from './settings-list.ts';
import { WAYS, type WayName } from './ways.ts';

/** What the settings are searched for, while their page is shown. */
export const settingsSearchStore = createStore<{ readonly text: string }>(() => ({ text: '' }));

/** What the settings are searched for; empty: all of them are listed. */
export function useSettingsSearch(): string {
  return useStore(settingsSearchStore, ({ text }) => text);
}

/** Searches the settings. */
export function searchSettings(text: string): void {
  settingsSearchStore.setState({ text });
}

/** The settings, and what is set elsewhere, of which every word of `text` is known, in their order. */
export function settingsWith(
  text: string,
  wording: Wording,
): { readonly settings: readonly SettingName[]; readonly ways: readonly WayName[] } {
  const words = searchWords(text);
  const fits = (known: string) => {
    const plain = searchWords(known).join(' ');
    return words.every((word) => plain.includes(word));
  };
  return {
    settings: SETTINGS.filter((name) => fits(wordsOfSetting(name, wording))),
    ways: WAYS.filter((name) => fits(wordsOfWay(name, wording))),
  };
}

/** Turns to a setting on its page, whatever was searched for there. */
export function goToSetting(name: SettingName): void {
  searchSettings('');
  leadToPlace('settings', name);
}
