import { useProgram } from '../program.ts';
import { CommandLine } from '../ui/command-line.tsx';

const IN_CLONE = { own: 'npm start', sample: 'npm run quickstart' } as const;
const INSTALLED = { own: 'caseclock', sample: 'caseclock --sample' } as const;

/** How the program is started from where it runs, on the sample desk or on one's own. */
export function StartCommand({ desk }: { readonly desk: 'own' | 'sample' }) {
  const isPackaged = useProgram(({ state }) => state?.isPackaged ?? false);
  return <CommandLine>{(isPackaged ? INSTALLED : IN_CLONE)[desk]}</CommandLine>;
}
