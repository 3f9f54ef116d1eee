import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { caseLink } from '../../../contract/case-link.ts';
import { told } from '../notices/told.ts';
import { useWording } from '../wording/use-wording.ts';
import { copyLink, forgetCopiedLink, useCopiedLink } from './link-store.ts';

/** Copies the link that opens this case in Caseclock; nothing for a case that no link can carry. */
export function CopyLink({ caseId }: { readonly caseId: string }) {
  const { t } = useWording();
  const outcome = useCopiedLink(caseId);
  useEffect(() => forgetCopiedLink, []);
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
        onClick={() => told(copyLink(caseId, link))}
        data-testid="copy-link"
      />
      <span role="status" style={{ fontSize: '12px' }}>
        {outcome === 'copied' ? t('link.copied') : outcome === 'failed' && t('copy.failed')}
      </span>
    </>
  );
}
