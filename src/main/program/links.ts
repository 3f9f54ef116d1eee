import { app } from 'electron/main';
import { LINK_SCHEME } from '../../contract/case-link.ts';
import { LOGIN_SWITCH } from '../autostart/launch.ts';
import { type AskedFor, askedFor } from './asked-for.ts';

/** What comes before anybody can follow it: links that macOS hands over belong to this start, other starts do not. */
const links: string[] = [];
const otherStarts: AskedFor[] = [];
let follow: ((asked: AskedFor) => void) | null = null;

/**
 * Makes the program the one that opens `caseclock:` links, and hears of its other starts. Must run before the app is
 * ready: from then on they are told.
 */
export function receiveLinks(): void {
  // From a clone the system would be told to open links with a bare Electron. On Linux the package's desktop entry
  // tells it; there the call would run a script at each start, and wait for it.
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(LINK_SCHEME);
  app.on('open-url', (event, link) => {
    event.preventDefault();
    if (follow === null) links.push(link);
    else follow(askedFor([link]));
  });
  app.on('second-instance', (_, argv) => {
    const asked = askedFor(argv);
    if (follow === null) otherStarts.push(asked);
    else follow(asked);
  });
}

/** What this start of the program asks for, as far as macOS has said by now. */
export function askedAtStart(): AskedFor {
  // macOS starts programs at the sign-in without arguments, and says so here.
  const login = app.getLoginItemSettings().wasOpenedAtLogin ? [LOGIN_SWITCH] : [];
  return askedFor([...process.argv.slice(1), ...login, ...links]);
}

/** Has `next` do what this start of the program asks for, and whatever is asked for besides, until it ends. */
export function onAsked(next: (asked: AskedFor) => void): void {
  next(askedAtStart());
  for (const asked of otherStarts.splice(0)) next(asked);
  links.splice(0);
  follow = next;
}
