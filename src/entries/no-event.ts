/** What is shown when the pane's page was opened without an event beside it: there is nobody to sign in and nothing to prepare. */
export function noEvent(element: HTMLElement): void {
  const message = document.createElement('p');
  message.style.cssText = 'margin: 28px 20px; font: 14px/20px system-ui, sans-serif';
  message.setAttribute('role', 'status');
  message.textContent =
    'Open PODS 1:1 from an event: in Outlook, open the event of your 1:1 in the calendar and choose PODS 1:1 in its ribbon.';
  element.replaceChildren(message);
}
