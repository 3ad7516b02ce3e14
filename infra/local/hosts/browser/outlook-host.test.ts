// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { answerOffice } from './outlook-host.ts';
import { callRequest, hostRequest, sampleItem, samplePane } from './outlook-sample.ts';
import type { PaneState } from './pane-state.ts';

const reading = samplePane('read');
const composing = samplePane('compose');
const call = (id: number, parameters?: unknown, pane: PaneState = composing) =>
  answerOffice(callRequest(id, parameters), pane, false);
const value = (id: number, parameters?: unknown, pane?: PaneState) =>
  (call(id, parameters, pane).data as { data: unknown }).data;
const code = (id: number, parameters?: unknown, pane?: PaneState) =>
  (call(id, parameters, pane).data as { errorCode?: number }).errorCode;

describe('the start of a pane', () => {
  it('names the client, its sets, the settings and the theme', () => {
    const { data } = answerOffice(
      hostRequest(),
      samplePane('read', { settings: { seen: '"1"' }, locale: 'de-de' }),
      false,
    );
    expect(data).toMatchObject({ _appName: 64, _appUILocale: 'de-DE', _settings: { seen: '"1"' } });
    expect(JSON.parse((data as { _requirementMatrix: string })._requirementMatrix)).toEqual({
      Mailbox: '1.16',
      NestedAppAuth: '1.1',
    });
    expect(data).toMatchObject({ _officeTheme: { bodyBackgroundColor: '#ffffff' } });
  });

  it('leaves nested app auth out in a client without it', () => {
    const { data } = answerOffice(hostRequest(), samplePane('read', { nestedAuth: false }), false);
    expect(JSON.stringify(data)).not.toContain('NestedAppAuth');
  });

  it('lists the organizer among the required attendees in read mode (@types/office-js, AppointmentRead.requiredAttendees)', () => {
    const { data, started } = answerOffice(hostRequest({ _actionName: 'GetInitialData' }), reading, false);
    expect(started).toBe(true);
    expect(data).toMatchObject({
      itemType: 2,
      permissionLevel: 3,
      id: sampleItem.id,
      seriesId: sampleItem.seriesId,
      to: [
        { address: 'adele@contoso.example', appointmentResponse: 1 },
        { address: 'alex@contoso.example', appointmentResponse: 3 },
      ],
    });
  });

  it('gives a compose form neither id nor values, and a new event no series (@types/office-js)', () => {
    const start = (pane: PaneState) =>
      answerOffice(hostRequest({ _actionName: 'GetInitialData' }), pane, false).data;
    expect(start(composing)).toMatchObject({ itemType: 5, seriesId: sampleItem.seriesId });
    expect(start(composing)).not.toHaveProperty('id');
    expect(start(composing)).not.toHaveProperty('subject');
    expect(start(samplePane('compose', { item: { ...composing.item, id: null } }))).not.toHaveProperty(
      'seriesId',
    );
  });
});

describe('calls on the item', () => {
  it('answers what the form shows', () => {
    expect(value(14)).toBe('html');
    expect(value(18)).toBe(sampleItem.subject);
    expect([value(24, { TimeProperty: 1 }), value(24, { TimeProperty: 2 })]).toEqual([
      sampleItem.start,
      sampleItem.end,
    ]);
    expect(value(15, { recipientField: 0 })).toMatchObject([{ address: 'alex@contoso.example' }]);
    expect(value(15, { recipientField: 1 })).toEqual([]);
    expect(value(107)).toMatchObject({ address: 'adele@contoso.example' });
    expect(value(154)).toMatchObject([{ displayName: 'Microsoft Teams Meeting' }]);
    expect(value(164)).toBe(sampleItem.id);
    expect(value(103)).toBeNull();
  });

  it('answers 9046 to the id of an event that was never saved (office-js 1.1.110, ItemNotSaved)', () => {
    expect(code(164, undefined, samplePane('compose', { item: { ...composing.item, id: null } }))).toBe(9046);
  });

  it('answers 9033 to a recurrence for one occurrence (office-js 1.1.110, SetRecurrenceOnInstanceError)', () => {
    expect(code(104, {})).toBe(9033);
  });

  it('writes nothing in read mode', () => {
    for (const id of [23, 38]) {
      const { change, data } = call(id, { data: 'x', coercionType: 0 }, reading);
      expect(change).toBeUndefined();
      expect(data).toMatchObject({ error: true });
    }
  });

  it('changes the subject of a single event, and not that of an occurrence', () => {
    expect(code(17, { subject: 'New' })).toBe(5000);
    const single = samplePane('compose', { item: { ...composing.item, subjectIsFixed: false } });
    expect(call(17, { subject: 'New' }, single).change?.draft?.subject).toBe('New');
  });

  it('takes a body call to fail when the conditions say so', () => {
    for (const [id, parameters] of [
      [14, undefined],
      [37, { coercionType: 3 }],
      [23, { data: 'x', coercionType: 3 }],
      [38, { data: 'x', coercionType: 3 }],
    ] as const)
      expect(code(id, parameters, samplePane('compose', { failing: ['body'] }))).toBe(9020);
  });

  it('reads and writes the body as html and as text', () => {
    expect(value(37, { coercionType: 3 })).toContain('<body><p>Hello</p></body>');
    expect(value(37, { coercionType: 0 })).toBe('Hello');
    expect(call(23, { data: '<b>A</b>', coercionType: 3 }).change?.draft?.body).toBe('<b>A</b><p>Hello</p>');
    expect(call(23, { data: 'a < b', coercionType: 0 }).change?.draft?.body).toBe('a &lt; b<p>Hello</p>');
  });

  it('wraps what setAsync is given and adds a line, unless told not to (office-js #6643, #6778)', () => {
    const set = { data: '<p>A</p>', coercionType: 3 };
    expect(call(38, set).change?.draft?.body).toBe('<div><span><p>A</p></span><br></div>');
    expect(call(38, set, samplePane('compose', { addsMarkup: false })).change?.draft?.body).toBe('<p>A</p>');
  });

  it('shares properties of somebody else’s calendar, and of no other', () => {
    const shared = { ...reading.item, sharedBy: sampleItem.organizer };
    expect(value(108, undefined, samplePane('read', { item: shared }))).toMatchObject({
      owner: 'adele@contoso.example',
    });
    expect(code(108, undefined, reading)).toBe(5000);
  });
});

describe('what an add-in keeps', () => {
  it('saves roaming settings, and answers 9019 when that does not work', () => {
    const saved = call(404, [{ seen: '"1"' }]);
    expect(saved.change).toEqual({ settings: { seen: '"1"' } });
    expect(saved.ifNotKept).toMatchObject({ errorCode: 9019 });
    expect(code(404, [{ seen: '"1"' }], samplePane('read', { failing: ['settings'] }))).toBe(9019);
  });

  it('loads and saves custom properties', () => {
    const pane = samplePane('read', { properties: { space: 's1' } });
    expect(call(3, undefined, pane).data).toMatchObject({
      wasSuccessful: true,
      customProperties: '{"space":"s1"}',
    });
    expect(call(4, { customProperties: { space: 's2' } }).change).toEqual({ properties: { space: 's2' } });
  });
});

describe('everything else', () => {
  it('accepts waiting for the events Outlook has, and for no others', () => {
    for (const _actionType of [1, 2] as const)
      expect(
        answerOffice(hostRequest({ _actionType, _actionName: 'officeThemeChanged' }), reading, false).data,
      ).toEqual({
        Version: 1,
        Error: 0,
      });
    const other = answerOffice(
      hostRequest({ _actionType: 1, _actionName: 'dragAndDropEvent' }),
      reading,
      false,
    );
    expect(other).toMatchObject({ data: { Error: 5000 }, unknown: 'the event dragAndDropEvent' });
  });

  it('answers an unknown call with an error and names it', () => {
    expect(call(99)).toMatchObject({
      data: { wasSuccessful: false, error: true, errorCode: 5000 },
      unknown: 'the call with dispatch id 99',
    });
    expect(answerOffice(hostRequest({ _actionName: 'executeMethod' }), reading, false)).toMatchObject({
      data: { Error: 5000 },
      unknown: 'executeMethod',
    });
  });

  it('answers 9031 to parameters that do not fit', () => {
    expect(code(24, { TimeProperty: 9 })).toBe(9031);
    expect(code(37, {})).toBe(9031);
  });

  it('opens links for the pane where it is asked to', () => {
    const start = hostRequest({ _actionName: 'GetInitialData' });
    expect(answerOffice(start, reading, true).data).toMatchObject({ openWindowOpen: true });
    expect(answerOffice(start, reading, false).data).not.toHaveProperty('openWindowOpen');
    expect(call(403, { launchUrl: 'https://teams.microsoft.com/x' }).openUrl).toBe(
      'https://teams.microsoft.com/x',
    );
    const inHost = hostRequest({
      _actionName: 'ContextActivationManager_openWindowInHost',
      _data: { strUrl: 'https://a.example/' },
    });
    expect(answerOffice(inHost, reading, false).openUrl).toBe('https://a.example/');
  });
});
