// What the Electron of a package can still be made to do: https://www.electronjs.org/docs/latest/tutorial/fuses
import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * For `flipFuses`. Whoever can start the program cannot have it run other code: neither as a bare Node, nor by a
 * debugger, nor from a folder beside its archive.
 * @type {import('@electron/fuses').FuseConfig}
 */
export const fuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Pages come on a scheme of the program's own.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // No cookie is sent nor kept; a start would ask the system's key store for nothing.
  [FuseV1Options.EnableCookieEncryption]: false,
  // There is no snapshot of the main process's own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Windows and macOS only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
};
