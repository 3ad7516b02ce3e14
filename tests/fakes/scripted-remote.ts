import type { Pointer } from '#src/domain/space/pointer.ts';
import type { AccessToken } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Knowledge, Opening, Part } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';

/** A part of an answer that was read. */
export const read = <T>(value: T): Part<T> => ({ type: 'read', value });

/** What the services say while a space is being opened, and what they were asked. */
export interface Script {
  token: AccessToken | Failure;
  /** In place of what the real opening holds. */
  opening: Partial<Opening>;
  knowledge: Partial<Knowledge>;
  /** What a search through the person's groups finds. */
  found: readonly Pointer[];
  readonly remembered: Pointer[];
  readonly calls: string[];
  /** Runs while the answer to an opening is on its way. */
  onOpen?: () => void;
}

/** The services of `real`, but for what the script says. */
export function scriptedRemote(real: Remote, script: Script): Remote {
  const { opening } = real;
  return {
    ...real,
    tokens: {
      get: () =>
        script.token instanceof Failure ? Promise.reject(script.token) : Promise.resolve(script.token),
      signIn: async () => {
        script.token = await real.tokens.get();
        return script.token;
      },
    },
    opening: {
      open: async (place, chatId, now) => {
        script.calls.push('open');
        script.onOpen?.();
        return { ...(await opening.open(place, chatId, now)), ...script.opening };
      },
      know: async (chatId) => {
        script.calls.push('know');
        return { ...(await opening.know(chatId)), ...script.knowledge };
      },
      people: (pointers) => {
        script.calls.push('people');
        return opening.people(pointers);
      },
      search: (onProgress) => {
        script.calls.push('search');
        onProgress(0, 40);
        onProgress(20, 40);
        return Promise.resolve(script.found);
      },
      remember: (pointer) => {
        script.remembered.push(pointer);
        return Promise.resolve();
      },
    },
  };
}
