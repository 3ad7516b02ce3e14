import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

// The least a page of React and Fluent can be: what the agenda's time is compared with.
const element = document.getElementById('root');
if (element !== null)
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <h1>Bare page</h1>
      <Button>Bare page</Button>
    </FluentProvider>,
  );
