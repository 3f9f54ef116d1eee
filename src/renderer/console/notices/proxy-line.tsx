import { ProxySignInForm } from '../proxy/proxy-sign-in-form.tsx';
import { detailWords } from '../wording/system-words.ts';
import { useWording } from '../wording/use-wording.ts';
import { NoticeBar } from './notice-bar.tsx';
import type { Notice } from './notices-of.ts';

interface Props {
  readonly notice: Extract<Notice, { kind: 'proxy-sign-in' }>;
  readonly keepsSecrets: boolean;
}

/** Says that a proxy wants a sign-in and what is behind it, and takes the sign-in. */
export function ProxyLine({ notice, keepsSecrets }: Props) {
  const wording = useWording();
  const { t } = wording;
  const { code, subject, detail } = notice.problem;
  const way = t(`problem.${code}.way`, { subject });
  const text = `${way} ${t('proxy.behind', { sources: notice.names.join(t('rules.comma')) })}`;
  return (
    <NoticeBar
      intent="error"
      code={code}
      title={t(`problem.${code}.title`)}
      text={keepsSecrets ? text : `${text} ${t('proxy.askedAgain')}`}
      detail={detailWords(detail, wording)}
    >
      <ProxySignInForm proxy={subject} />
    </NoticeBar>
  );
}
