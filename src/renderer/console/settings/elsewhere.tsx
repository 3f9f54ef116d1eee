import { Button, makeStyles } from '@fluentui/react-components';
import { usePageStyles } from '../ui/page-styles.ts';
import { openConnections, PAGES, type PageName, turnTo } from '../view-state.ts';
import { useWording } from '../wording/use-wording.ts';

const useStyles = makeStyles({ links: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Pages that are about work, not about settings. */
const NO_SETTINGS: readonly PageName[] = ['board', 'what-if', 'settings'];

interface Props {
  /** Whether words are among those that are searched for. */
  readonly fits: (words: string) => boolean;
}

/** The way to what is set on a page of its own. */
export function Elsewhere({ fits }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useWording();
  const links = [
    { words: t('header.connections'), go: () => openConnections() },
    ...PAGES.filter((name) => !NO_SETTINGS.includes(name)).map((name) => ({
      words: t(`page.${name}`),
      go: () => turnTo(name),
    })),
  ].filter(({ words }) => fits(words));
  if (links.length === 0) return null;
  return (
    <section className={page.sheet}>
      <h3 className={page.heading}>{t('settings.elsewhere')}</h3>
      <div className={styles.links}>
        {links.map(({ words, go }) => (
          <Button key={words} onClick={go}>
            {words}
          </Button>
        ))}
      </div>
    </section>
  );
}
