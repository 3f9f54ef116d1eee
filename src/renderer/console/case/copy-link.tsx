import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { caseLink } from '../../../contract/case-link.ts';
import { told } from '../notices/told.ts';
import { useCopy } from '../ui/use-copy.ts';
import { useWording } from '../wording/use-wording.ts';

/** Copies the link that opens this case in Caseclock; nothing for a case that no link can carry. */
export function CopyLink({ caseId }: { readonly caseId: string }) {
  const { t } = useWording();
  const { copy, outcome, words: said } = useCopy();
  const link = caseLink(caseId);
  if (link === null) return null;
  const words = outcome === 'copied' ? t('link.copied') : t('link.copy');
  return (
    <>
      <Button
        appearance="subtle"
        icon={<LinkRegular />}
        aria-label={words}
        title={words}
        onClick={() => told(copy(link))}
        data-testid="copy-link"
      />
      <span role="status" style={{ fontSize: '12px' }}>
        {outcome === 'copied' ? t('link.copied') : said}
      </span>
    </>
  );
}
