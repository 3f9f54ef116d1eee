import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { useWidth } from '../ui/use-width.ts';
import { useWording } from '../wording/use-wording.ts';

/** So many lines leave the clock and what can be done in sight, whatever somebody wrote. */
const FIRST_LINES = 3;
const LINE_HEIGHT = 25;

const useStyles = makeStyles({
  subject: {
    margin: '10px 0 0',
    fontSize: '19px',
    lineHeight: `${LINE_HEIGHT}px`,
    fontWeight: 600,
    letterSpacing: '-0.01em',
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  first: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: FIRST_LINES,
    overflow: 'hidden',
  },
  more: { fontSize: '13px' },
});

/** What a case is about: its first three lines, and all of them once they are asked for. */
export function CaseSubject({ words }: { readonly words: string }) {
  const styles = useStyles();
  const { t } = useWording();
  const heading = useRef<HTMLHeadingElement>(null);
  const width = useWidth(heading);
  const [isWhole, setWhole] = useState(false);
  const [isLong, setLong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by the words and the width there are more lines or fewer.
  useLayoutEffect(() => {
    if (heading.current !== null) setLong(heading.current.scrollHeight > FIRST_LINES * LINE_HEIGHT);
  }, [words, width]);
  return (
    <>
      <h2
        ref={heading}
        className={mergeClasses(styles.subject, !isWhole && styles.first)}
        data-testid="case-subject"
      >
        {words}
      </h2>
      {isLong && (
        <Link
          as="button"
          className={styles.more}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          data-testid="case-subject-more"
        >
          {t(isWhole ? 'case.subjectLess' : 'case.subjectMore')}
        </Link>
      )}
    </>
  );
}
