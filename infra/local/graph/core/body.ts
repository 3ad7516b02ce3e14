import { GraphError } from './route.ts';

/**
 * The body of a single request: undefined when there is none, bytes for file content and photos, parsed JSON otherwise.
 * Throws 400 for JSON that does not parse and 415 for another media type.
 */
export function readBody(path: string, contentType: string | undefined, bytes: Uint8Array): unknown {
  if (/\/(?:content|\$value)$/iu.test(path)) return bytes;
  if (bytes.length === 0) return undefined;
  if (contentType === undefined || !contentType.toLowerCase().includes('json'))
    throw new GraphError(415, 'Request_BadRequest', 'Write requests need Content-Type: application/json.');
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return parsed;
  } catch {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}
