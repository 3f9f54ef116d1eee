/** Whether `url` is that page of the program, whatever its query or fragment. False for what is no URL. */
export function isPage(url: string, page: string): boolean {
  if (!URL.canParse(url)) return false;
  const found = new URL(url);
  const wanted = new URL(page);
  // Not `origin`: Node calls that of every scheme of one's own 'null'.
  return (
    found.protocol === wanted.protocol && found.host === wanted.host && found.pathname === wanted.pathname
  );
}
