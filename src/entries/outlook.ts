import { failedToStart } from './failed-to-start.ts';

// Small, and all there is in it: whatever else does not arrive can still be told.
const element = document.getElementById('root');
if (element !== null)
  import('./open-pane.ts')
    .then(({ openPane }) => openPane(element))
    .catch(() => {
      failedToStart(element);
    });
