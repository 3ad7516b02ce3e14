import * as v from 'valibot';
import { messageTypes, readText, responseTypes } from './office-messages.ts';

/** What office.js posts to its host: JSON text. Source: office-js 1.1.110, Microsoft.Office.Common.Request. */
const hostRequest = v.object({
  _messageType: v.literal(messageTypes.request),
  _actionType: v.picklist([0, 1, 2]),
  _actionName: v.string(),
  _conversationId: v.string(),
  _correlationId: v.number(),
  _data: v.unknown(),
});

/** One request of office.js. */
export type HostRequest = v.InferOutput<typeof hostRequest>;

/** Reads what came over postMessage; null when it is no request of office.js. */
export function readHostRequest(data: unknown): HostRequest | null {
  return readText(hostRequest, data);
}

/** The answer to a request; `origin` is the page's own, which office.js compares. */
export function responseTo(request: HostRequest, data: unknown, origin: string): string {
  return JSON.stringify({
    _messageType: messageTypes.response,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseTypes.call,
    _serializerVersion: 1,
  });
}

/** An event of the host, by the name it was registered with. */
export function eventMessage(conversationId: string, name: string, data: unknown, origin: string): string {
  return JSON.stringify({
    _messageType: messageTypes.response,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseTypes.event,
    _serializerVersion: 1,
  });
}
