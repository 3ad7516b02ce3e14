import { counter, waiter } from '../counter.ts';
import type { start as english } from '../en/start.ts';

const count = counter('de');
const wait = waiter(count, { second: ['Sekunde', 'Sekunden'], minute: ['Minute', 'Minuten'] });

export const start: typeof english = {
  signInTitle: 'Anmelden',
  signInText: 'PODS 1:1 liest und schreibt in eurem eigenen Microsoft 365, in deinem Namen.',
  signIn: 'Anmelden',
  consentTitle: 'Deine Organisation hat noch nicht zugestimmt',
  consentText: 'Die Administration stimmt einmal für alle zu. PODS 1:1 bittet um:',
  consentAsk: 'Bitte deine Administration zuzustimmen und versuche es dann noch einmal.',
  consentLink: 'Link für die Administration kopieren',
  consentRetry: 'Noch einmal versuchen',
  scopes: [
    'User.Read, User.ReadBasic.All: um zu wissen, wer ihr zwei seid.',
    'Calendars.Read: um die Zeit eurer Besprechung zu finden.',
    'Chat.ReadBasic: um zu sehen, dass ein Chat das 1:1 von euch zweien ist.',
    'Tasks.ReadWrite: um eure Boards zu lesen und Aufgaben in „Meine Aufgaben“ zu legen.',
    'Sites.ReadWrite.All: um Geteiltes in eurem eigenen Bereich zu halten und Notizen „Nur ich“ in deinem OneDrive.',
  ],
  choose: (name: string) => `1:1 mit ${name}`,
  noSpaceTitle: 'Für euch zwei gibt es noch keinen Bereich',
  noSpaceText:
    'Ein Bereich ist eine Microsoft-365-Gruppe von genau euch zweien. Hat die andere Person einen Link dazu, füge ihn hier ein.',
  linkLabel: 'Link zu eurem Bereich',
  linkOpen: 'Diesen Bereich öffnen',
  linkWrong: 'Das ist kein Link zu einem Bereich. Kopiere ihn aus dem Tab der anderen Person.',
  notOneToOneTitle: 'Dieser Chat ist kein 1:1',
  notOneToOneText: (people: number) =>
    `Er hat ${count(people, 'Person', 'Personen')}. PODS 1:1 ist für genau zwei, darum wird hier nichts gezeigt.`,
  event: {
    nextMeeting: 'Stattdessen zu unserem nächsten 1:1',
    yours: 'Stattdessen zu meinem eigenen 1:1',
    othersCalendar: {
      title: 'Dieser Termin steht im Kalender von jemand anderem',
      text: 'PODS 1:1 zeigt ein 1:1 nur den beiden, denen es gehört. Darum wird hier nichts gelesen und nichts gezeigt. Öffne den Termin in deinem eigenen Kalender.',
    },
    nobodyInvited: {
      title: 'Noch ist niemand eingeladen',
      text: 'Lade die andere Person zum Termin ein und speichere ihn. Schließe dann diesen Bereich und öffne ihn wieder.',
    },
    notOneToOne: {
      title: 'Dieser Termin ist kein 1:1',
      text: (people: number) =>
        `Er hat ${count(people, 'Person', 'Personen')}. PODS 1:1 ist für genau zwei, darum wird hier nichts gezeigt und nichts in den Termin geschrieben.`,
    },
    unsaved: {
      title: 'Dieser Termin ist noch nicht gespeichert',
      text: 'Outlook gibt einem Termin seinen Platz im Kalender, wenn er gespeichert oder gesendet wird. Tu das zuerst, schließe dann diesen Bereich und öffne ihn wieder. Was du vorbereitest, geht nicht verloren.',
    },
  },
  notOfPairTitle: 'Dieses 1:1 gehört zwei anderen',
  notOfPairText: 'Dir wird nichts davon gezeigt. Öffne PODS 1:1 im Chat deines eigenen 1:1.',
  differsTitle: 'Dieser Link führt in einen anderen Bereich als deinen',
  differsText: (names: string) =>
    `Es ist der Bereich von ${names}. Nichts wird geschrieben, bevor du ja sagst.`,
  differsYes: 'Öffnen',
  differsNo: 'Jetzt nicht',
  offlineTitle: 'Offline, und auf diesem Gerät ist noch nichts',
  offlineText: 'Verbinde dich einmal; danach öffnet sich die Agenda ohne Netz.',
  throttledTitle: 'Microsoft 365 bittet um eine Pause',
  throttledText: (seconds: number) => `Der nächste Versuch kommt von selbst in ${wait(seconds)}.`,
  hostTooOldTitle: 'Hier kann die App dich nicht anmelden',
  hostTooOldText:
    'Diese Version von Outlook oder Teams hat keine Anmeldung für Add-ins. Aktualisiere sie, oder öffne PODS 1:1 in Teams oder im Browser. Nichts wurde geändert.',
  forbiddenTitle: 'Euer Bereich lässt dich nicht hinein',
  forbiddenText: 'Nichts wurde geändert. Frage die andere Person, ob du noch Mitglied der Gruppe bist.',
  serviceTitle: 'Microsoft 365 hat nicht wie erwartet geantwortet',
  serviceText: 'Nichts wurde geändert, und was du vorher geschrieben hast, ist sicher.',
};
