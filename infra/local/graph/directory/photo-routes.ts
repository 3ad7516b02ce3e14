import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { meOf, userOf } from './user-routes.ts';

const scopes = ['User.Read', 'User.ReadBasic.All', 'ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'];
const note = 'nobody has a photo';

/** Metadata of a person without a photo: a gif of one pixel (docs: profilePhoto get). */
function metadata(request: GraphRequest, userId: string): GraphResponse {
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#users('${userId}')/photo/$entity`,
      '@odata.mediaContentType': 'image/gif',
      id: '1x1',
      height: 1,
      width: 1,
    },
  };
}

function none(): never {
  throw new GraphError(
    404,
    'ImageNotFound',
    'Exception of type Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException was thrown.',
  );
}

/** Photos of people. */
export const photoRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me/photo',
    scopes,
    units: 0,
    coverage: 'partial',
    note,
    handle: (request) => metadata(request, meOf(request).id),
  },
  { method: 'GET', path: '/me/photo/$value', scopes, units: 0, coverage: 'partial', note, handle: none },
  {
    method: 'GET',
    path: '/users/{user-id}/photo',
    scopes,
    units: 0,
    coverage: 'partial',
    note,
    handle: (request) => metadata(request, userOf(request).id),
  },
  {
    method: 'GET',
    path: '/users/{user-id}/photo/$value',
    scopes,
    units: 0,
    coverage: 'partial',
    note,
    handle: (request) => {
      userOf(request);
      return none();
    },
  },
];
