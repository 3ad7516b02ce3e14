/** Of a change the services refused. */
export const problem = {
  title: 'Your space did not take this',
  text: 'It is kept on this device.',
  ownTitle: 'Your OneDrive did not take this',
  ownText:
    'It is kept on this device. It is tried again when OneDrive takes something else, and when you come back here.',
  ownFull: 'Your OneDrive is full. It is kept on this device: make room there, then send it again.',
  copy: 'Copy text',
  giveUp: 'Give up my change',
};
