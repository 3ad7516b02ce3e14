/** What is shown when not even the app's own files could be read: no catalogue, no theme, plain words. */
export function failedToStart(element: HTMLElement): void {
  const message = document.createElement('p');
  message.style.cssText = 'margin: 28px 20px; font: 14px/20px system-ui, sans-serif';
  message.setAttribute('role', 'alert');
  message.textContent =
    'PODS 1:1 could not start: some of its own files did not arrive. Nothing of yours is lost. ';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => {
    window.location.reload();
  });
  message.append(again);
  element.replaceChildren(message);
}
