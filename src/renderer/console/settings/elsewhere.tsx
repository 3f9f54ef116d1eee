import { Button, makeStyles } from '@fluentui/react-components';
import { usePageStyles } from '../ui/page-styles.ts';
import { openConnections, PAGES, type PageName, turnTo } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';
import type { Wording } from '../wording/wording.ts';
import { wordsOfConnections, wordsOfPage } from './search-words.ts';

const useStyles = makeStyles({ links: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Pages that are about work, not about settings. */
const NO_SETTINGS: readonly PageName[] = ['board', 'what-if', 'settings'];

/** A way to where more is set. */
export interface WayElsewhere {
  readonly words: string;
  go(): void;
}

/** The ways to what is set on a page of its own, of those whose words fit. */
export function waysElsewhere(fits: (words: string) => boolean, wording: Wording): readonly WayElsewhere[] {
  const { t } = wording;
  return [
    {
      words: t('header.connections'),
      foundBy: wordsOfConnections(wording),
      go: () => openConnections(),
    },
    ...PAGES.filter((name) => !NO_SETTINGS.includes(name)).map((name) => ({
      words: t(`page.${name}`),
      foundBy: wordsOfPage(name, wording),
      go: () => turnTo(name),
    })),
  ].filter(({ foundBy }) => fits(foundBy));
}

/** The way to what is set on a page of its own; nothing where there is none. */
export function Elsewhere({ ways }: { readonly ways: readonly WayElsewhere[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useWording();
  if (ways.length === 0) return null;
  return (
    <section className={page.sheet}>
      <h3 className={page.heading}>{t('settings.elsewhere')}</h3>
      <div className={styles.links}>
        {ways.map(({ words, go }) => (
          <Button key={words} onClick={go}>
            {words}
          </Button>
        ))}
      </div>
    </section>
  );
}
