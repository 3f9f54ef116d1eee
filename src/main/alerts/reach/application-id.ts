import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReachCheck } from '../../../contract/alerts.ts';

/** What Windows knows the program by; notifications carry its name only with it. */
export const APPLICATION_ID = 'net.caseclock.console';

/** The name of the shortcut that an installer makes. */
const SHORTCUT = 'Caseclock.lnk';

/** The folders of the Start menu: the user's own, and everybody's. */
export function startMenus(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const roots = [env['APPDATA'], env['PROGRAMDATA']].filter((root) => root !== undefined);
  return roots.map((root) => join(root, 'Microsoft', 'Windows', 'Start Menu', 'Programs'));
}

/**
 * Whether Windows knows the program's id: by a shortcut in its Start menu that carries it, without which it may show
 * notifications under no name, or none. `idOf` answers the id of a shortcut and throws when it cannot be read.
 */
export async function applicationIdCheck(
  folders: readonly string[],
  idOf: (shortcut: string) => string | undefined,
): Promise<ReachCheck> {
  for (const folder of folders) {
    for (const shortcut of await shortcutsIn(folder)) {
      if (readId(shortcut, idOf) === APPLICATION_ID)
        return { check: 'application-id', outcome: 'passed', found: shortcut };
    }
  }
  return { check: 'application-id', outcome: 'failed', found: APPLICATION_ID };
}

async function shortcutsIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => basename(name) === SHORTCUT).map((name) => join(folder, name));
  } catch {
    // A folder that is not there, or not ours to read, has no shortcut for us.
    return [];
  }
}

function readId(shortcut: string, idOf: (shortcut: string) => string | undefined): string | undefined {
  try {
    return idOf(shortcut);
  } catch {
    // A broken shortcut carries no id.
    return undefined;
  }
}
