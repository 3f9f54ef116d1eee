import type { Launch } from './launch.ts';

/**
 * A desktop entry that starts the program, by the Desktop Entry Specification 1.5: arguments are quoted, and the line
 * as a whole is a string of a key file, which has escapes of its own.
 */
export function desktopEntry(name: string, { path, args }: Launch): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${name}`,
    `Exec=${escapeValue([path, ...args].map(quote).join(' '))}`,
    'Terminal=false',
    'StartupNotify=false',
    '',
  ].join('\n');
}

/** Whether a desktop acts on the entry: people and their tools switch one off without removing it. */
export function isInForce(entry: string): boolean {
  return !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(entry);
}

/** The command that an entry runs, as it stands there; `null` for none. */
export function execOf(entry: string): string | null {
  return /^Exec=(.*)$/m.exec(entry)?.[1] ?? null;
}

function quote(argument: string): string {
  return `"${argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}

function escapeValue(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
}
