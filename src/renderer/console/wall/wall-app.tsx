import { SECOND } from '../../../domain/units.ts';
import { Oops } from '../states/oops.tsx';
import { PageRoot } from '../ui/page-root.tsx';
import { Wall } from './wall.tsx';
import { useWallProgram } from './wall-program.ts';

/** Nobody stands by to load the page again. */
const RELOAD_AFTER_MS = 20 * SECOND;

/** The wall's page: always dark, in the program's language. */
export function WallApp() {
  const preferences = useWallProgram((state) => state?.preferences);
  const systemLanguage = useWallProgram((state) => state?.systemLanguage);
  return (
    <PageRoot isDark preferences={preferences} systemLanguage={systemLanguage}>
      <Oops reloadAfterMs={RELOAD_AFTER_MS}>
        <Wall />
      </Oops>
    </PageRoot>
  );
}
