/** What goes to the other side in a moment. */
export const sharing = {
  what: (name: string) => `What ${name} will read`,
  nothingTicked: 'Nothing is ticked, so nothing is shared.',
  oneGoes: (text: string, name: string) => `“${text}” goes to ${name} in ten seconds.`,
  someGo: (count: string, name: string) => `What you ticked (${count}) goes to ${name} in ten seconds.`,
  asks: (name: string) => `You were about to share this with ${name}`,
  nothingSent: 'The app was closed before it went. Nothing was sent. Share it now, or keep it for yourself.',
  keep: 'Keep it for me',
  takeBack: (text: string) => `Take back, only me again: ${text}`,
  tookBack: (name: string) =>
    `Only yours again. ${name} may have read it, and the list keeps earlier versions.`,
};
