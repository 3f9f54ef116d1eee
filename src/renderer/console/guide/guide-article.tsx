import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { FoundSection } from './find-in-guide.ts';
import './guide.css';

const useStyles = makeStyles({
  article: {
    maxWidth: '780px',
    fontSize: '15px',
    lineHeight: '24px',
    overflowWrap: 'anywhere',
    '& h3, & h4': { outlineStyle: 'none', scrollMarginTop: '4px' },
    '& h3': { margin: '26px 0 8px', fontSize: '20px', lineHeight: '28px', fontWeight: 650 },
    '& h4': { margin: '18px 0 6px', fontSize: '16px', lineHeight: '24px', fontWeight: 650 },
    '& section:first-child h3': { marginTop: 0 },
    '& p, & ul, & ol, & table, & pre': { margin: '0 0 12px' },
    '& ul, & ol': { paddingLeft: '24px' },
    '& li': { marginBottom: '4px' },
    '& a': { color: tokens.colorBrandForegroundLink },
    '& code': {
      padding: '1px 5px',
      borderRadius: '4px',
      backgroundColor: tokens.colorNeutralBackground3,
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: '13px',
    },
    '& pre': { padding: '10px', borderRadius: '6px', backgroundColor: tokens.colorNeutralBackground3 },
    '& pre code': { padding: 0, whiteSpace: 'pre-wrap' },
    '& table': { width: '100%', borderCollapse: 'collapse' },
    '& th, & td': {
      padding: '6px 12px 6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
  },
});

interface Props {
  readonly shown: readonly FoundSection[];
}

/** The text of the guide, as far as a search leaves it in sight. */
export const GuideArticle = memo(function GuideArticle({ shown }: Props) {
  const styles = useStyles();
  return (
    <article className={styles.article}>
      {shown.map(({ section: { id, level, title, html }, isFound }) => {
        const Heading = level === 2 ? 'h3' : 'h4';
        return (
          <section key={id} data-testid="guide-section">
            <Heading id={id} tabIndex={-1}>
              {title}
            </Heading>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the program's own guide, made when it is built */}
            {isFound && <div dangerouslySetInnerHTML={{ __html: html }} />}
          </section>
        );
      })}
    </article>
  );
});
