import { app } from 'electron/main';
import { LINK_SCHEME } from '../../contract/case-link.ts';
import { LOGIN_SWITCH } from '../autostart/launch.ts';
import { type AskedFor, askedFor } from './asked-for.ts';

/** Links that macOS hands over; they may come before anybody can follow them. */
const waiting: string[] = [];
let followLink = (link: string): void => {
  waiting.push(link);
};

/** Makes the program the one that opens `caseclock:` links. Must run before the app is ready. */
export function receiveLinks(): void {
  // From a clone the system would be told to open links with a bare Electron.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  app.on('open-url', (event, link) => {
    event.preventDefault();
    followLink(link);
  });
}

/** What this start of the program asks for, as far as macOS has said by now. */
export function askedAtStart(): AskedFor {
  // macOS starts programs at the sign-in without arguments, and says so here.
  const login = app.getLoginItemSettings().wasOpenedAtLogin ? [LOGIN_SWITCH] : [];
  return askedFor([...process.argv.slice(1), ...login, ...waiting]);
}

/** Has `follow` do what this start of the program asks for, and each link that macOS hands over from now on. */
export function onAsked(follow: (asked: AskedFor) => void): void {
  follow(askedAtStart());
  waiting.splice(0);
  followLink = (link) => follow(askedFor([link]));
}
