import { useProgram } from '../program.ts';
import { CommandLine } from '../ui/command-line.tsx';

/** How the program is started on one's own help desks, from where it runs. */
export function StartCommand() {
  const isPackaged = useProgram(({ state }) => state?.isPackaged ?? false);
  return <CommandLine>{isPackaged ? 'caseclock' : 'npm start'}</CommandLine>;
}
