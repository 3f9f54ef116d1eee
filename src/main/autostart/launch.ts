/** The switch with which the system starts the program when its user signs in. */
export const LOGIN_SWITCH = '--login';

/** How the system has to start the program. */
export interface Launch {
  readonly path: string;
  readonly args: readonly string[];
}

/**
 * The same program with the same data as the one that runs, started at the sign-in. `argv` is its own command line;
 * `appPath` is set for a clone, which is not a program by itself; `appImage` is the file that an AppImage, which runs
 * from another place each time, was started from.
 */
export function launchOf(own: {
  readonly execPath: string;
  readonly argv: readonly string[];
  readonly appPath: string | null;
  readonly appImage: string | undefined;
}): Launch {
  const isKept = (argument: string) => /^--(user-data-dir=|no-sandbox$)/.test(argument);
  return {
    path: own.appImage ?? own.execPath,
    args: [...own.argv.filter(isKept), ...(own.appPath === null ? [] : [own.appPath]), LOGIN_SWITCH],
  };
}
