import type { outlookEvent as english } from '../en/outlook-event.ts';

export const outlookEvent: typeof english = {
  openInTeams: 'In Teams öffnen',
  cancelledTitle: 'Diese Besprechung wurde abgesagt',
  cancelledText: 'Was du hier vorbereitest, bleibt für eure nächste.',
  movedFrom: (when) => `Hierher verschoben von ${when}. Was dafür vorbereitet war, ist mitgekommen.`,
  notTeamsTitle: 'Dieser Termin ist keine Teams-Besprechung',
  notTeamsText:
    'Er hat keine eigene Registerkarte. Bereite hier vor; für das Gespräch öffne PODS 1:1 in Teams.',
  elsewhereTitle: 'Dieser Termin gehört nicht zu euren nächsten Besprechungen',
  elsewhereText: (when) => `Er ist noch zu weit weg, um ihn vorzubereiten. Das hier ist euer 1:1 am ${when}.`,
  elsewhereNone:
    'Er ist noch zu weit weg, um ihn vorzubereiten. Was du schreibst, bleibt für euer nächstes 1:1.',
  series: (when) => `Du hast die ganze Serie geöffnet. Das hier ist ihre Besprechung am ${when}.`,
  goneText:
    'Dein Kalender hat diesen Termin nicht mehr. Was du hier vorbereitest, bleibt für euer nächstes 1:1.',
};
