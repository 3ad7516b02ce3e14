/** Of a change the services refused. */
export const problem = {
  title: 'Your space did not take this',
  text: 'It is kept on this device.',
  copy: 'Copy text',
  giveUp: 'Give up my change',
};
