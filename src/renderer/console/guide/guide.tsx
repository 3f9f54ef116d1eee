import { Link, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { type MouseEvent, use, useEffect, useMemo, useRef, useState } from 'react';
import { keysOf } from '../hands/keys.ts';
import { isField } from '../hands/takes-text.ts';
import { useSearchKey } from '../ui/use-search-key.ts';
import { useWording } from '../wording/use-wording.ts';
import { findInGuide, wordsOf } from './find-in-guide.ts';
import { GuideArticle } from './guide-article.tsx';
import { guideIn } from './guide-text.ts';
import { markWords } from './mark-words.ts';

const useStyles = makeStyles({
  guide: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: '250px minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gap: '12px 28px',
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto auto minmax(0, 1fr)',
    },
  },
  search: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  field: { flex: '1 1 200px', maxWidth: '420px' },
  count: { fontSize: '13px', color: tokens.colorNeutralForeground2 },
  contents: {
    overflowY: 'auto',
    '@media (max-width: 760px)': { maxHeight: 'min(112px, 18vh)' },
    '& ol': { margin: 0, padding: '2px', listStyleType: 'none', display: 'grid', rowGap: '8px' },
  },
  text: {
    overflowY: 'auto',
    paddingRight: '16px',
    outlineOffset: '-2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The guide: its chapters, what a search finds of it, and the text. A link of it leads to a place of it. */
export function Guide() {
  const styles = useStyles();
  const { t, language } = useWording();
  const sections = use(guideIn(language));
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLElement>(null);
  const words = useMemo(() => wordsOf(search), [search]);
  const shown = useMemo(() => findInGuide(sections, words), [sections, words]);
  const count = shown.filter(({ isFound }) => isFound).length;

  useEffect(() => {
    // The dialog gives its first button the focus when it opens, which may be in this very commit.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  useSearchKey(field, isField);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (keysOf(event) !== 'Ctrl+F') return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  useEffect(() => {
    const element = text.current;
    if (element === null || words.length === 0) return;
    element.scrollTo({ top: 0 });
    return markWords(element, words);
  }, [words]);

  /** Follows a link to its place; what a search hides is shown again for that. */
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    const id = decodeURIComponent(link.hash.slice(1));
    setSearch('');
    requestAnimationFrame(() => {
      const heading = document.getElementById(id);
      heading?.scrollIntoView();
      heading?.focus({ preventScroll: true });
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links within are what is pressed
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link makes a click of its key
    <div className={styles.guide} onClick={follow}>
      <search className={styles.search}>
        <SearchBox
          input={{ ref: field }}
          className={styles.field}
          value={search}
          maxLength={100}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || search === '') return;
            event.preventDefault();
            event.stopPropagation();
            setSearch('');
          }}
          dismiss={search === '' ? null : { 'aria-label': t('arrange.clearSearch') }}
          placeholder={t('guide.search')}
          aria-label={t('guide.search')}
          data-testid="guide-search"
        />
        <span role="status" className={styles.count} data-testid="guide-found">
          {words.length > 0 && (count === 0 ? t('guide.none') : t('guide.found', { count }))}
        </span>
      </search>
      <nav className={styles.contents} aria-label={t('guide.contents')}>
        <ol>
          {shown
            .filter(({ section }) => section.level === 2)
            .map(({ section: { id, title } }) => (
              <li key={id}>
                <Link href={`#${id}`}>{title}</Link>
              </li>
            ))}
        </ol>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <section ref={text} className={styles.text} tabIndex={0} aria-label={t('guide.title')}>
        <GuideArticle shown={shown} />
      </section>
    </div>
  );
}
