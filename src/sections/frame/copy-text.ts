/**
 * Puts a text on the clipboard. Hosts may keep the clipboard from a framed page (permissions policy `clipboard-write`); then the old
 * way through a selected field is tried. Resolves false when neither works.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the host forbids the other
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
