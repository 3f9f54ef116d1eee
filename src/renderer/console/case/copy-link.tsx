import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { caseLink } from '../../../contract/case-link.ts';
import { bridge } from '../bridge.ts';
import { useWording } from '../wording/use-wording.ts';

/** Copies the link that opens this case in Caseclock; nothing for a case that no link can carry. */
export function CopyLink({ caseId }: { readonly caseId: string }) {
  const { t } = useWording();
  const [isCopied, setCopied] = useState(false);
  const link = caseLink(caseId);
  if (link === null) return null;
  const copy = async () => {
    const { ok } = await bridge.writeClipboard({ text: link });
    setCopied(ok);
  };
  const words = isCopied ? t('link.copied') : t('link.copy');
  return (
    <>
      <Button
        appearance="subtle"
        icon={<LinkRegular />}
        aria-label={words}
        title={words}
        onClick={() => void copy()}
        data-testid="copy-link"
      />
      <span role="status" style={{ fontSize: '12px' }}>
        {isCopied && t('link.copied')}
      </span>
    </>
  );
}
