import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { pageOf } from '../directory/paging.ts';
import { context, key, selected } from '../directory/projection.ts';
import { downloadUrl } from './download.ts';
import { fileBody, fileTag, folderBody } from './file-body.ts';
import {
  deleteFile,
  filesOf,
  findFile,
  findFolder,
  openFolder,
  writeFile,
  type FileRow,
  type FolderRow,
} from './file-store.ts';

const readScopes = [
  'Files.ReadWrite.AppFolder',
  'Files.Read',
  'Files.Read.All',
  'Files.ReadWrite',
  'Files.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
];
const writeScopes = [
  'Files.ReadWrite.AppFolder',
  'Files.ReadWrite',
  'Files.ReadWrite.All',
  'Sites.ReadWrite.All',
];
const deleteScopes = ['Files.ReadWrite.AppFolder', 'Files.ReadWrite', 'Files.ReadWrite.All'];
const approot = '/me/drive/special/approot';
const usualPage = 200;

function at(request: GraphRequest): string {
  return `${request.tenant.now().toISOString().slice(0, 19)}Z`;
}

function denied(): GraphError {
  return new GraphError(403, 'accessDenied', 'Access denied');
}

/** By switch a token that holds the app folder scope alone reaches nothing (onedrive issues #5600, #682). */
function requireAllowed(request: GraphRequest): void {
  const { scopes } = request.caller;
  const others = readScopes.filter((scope) => scope !== 'Files.ReadWrite.AppFolder');
  if (request.tenant.switches.appFolderForbidden && !others.some((scope) => scopes.has(scope)))
    throw denied();
}

/** The caller's app folder; reading makes it, writing does not: a PUT before the first GET is refused (#4287). */
function folderOf(request: GraphRequest, purpose: 'read' | 'write'): FolderRow {
  requireAllowed(request);
  const { tenant, caller } = request;
  const folder =
    purpose === 'read' ? openFolder(tenant, caller.oid, at(request)) : findFolder(tenant, caller.oid);
  if (folder === null) throw denied();
  return folder;
}

function pathOf(request: GraphRequest): string {
  const path = (request.params['path'] ?? '').replace(/^\//, '');
  if (path.includes('/'))
    throw new GraphError(501, 'notSupported', 'The local tenant has no folders inside the app folder.');
  if (path === '' || path.length > 255 || /["*:<>?\\|]/.test(path))
    throw new GraphError(400, 'invalidRequest', 'The name in the provided oneDrive path is not valid.');
  return path;
}

function fileOf(request: GraphRequest): FileRow {
  const id = request.params['driveItem-id'];
  const { tenant, caller } = request;
  const file =
    id === undefined
      ? findFile(tenant, caller.oid, 'path', pathOf(request))
      : findFile(tenant, caller.oid, 'id', id);
  if (file === null) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.');
  return file;
}

function requireMatch(request: GraphRequest, file: FileRow | null): void {
  const tag = request.headers.get('if-match');
  if (tag === null || (file !== null && (tag.trim() === '*' || tag.trim() === fileTag(file)))) return;
  throw new GraphError(412, 'notAllowed', "ETag does not match current item's value");
}

function special(request: GraphRequest): string {
  return `users${key(request.caller.oid)}/drive/special`;
}

function folder(request: GraphRequest): GraphResponse {
  const row = folderOf(request, 'read');
  const files = filesOf(request.tenant, request.caller.oid);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return {
    status: 200,
    body: {
      '@odata.context': context(request, `${special(request)}/$entity`),
      ...folderBody(request, row, size, files.length, selected(request.query)),
    },
  };
}

function children(request: GraphRequest): GraphResponse {
  const row = folderOf(request, 'read');
  const { rows, nextLink } = pageOf(request, filesOf(request.tenant, request.caller.oid), usualPage);
  const names = selected(request.query);
  return {
    status: 200,
    body: {
      '@odata.context': context(request, `${special(request)}${key('approot')}/children`),
      ...(nextLink === null ? {} : { '@odata.nextLink': nextLink }),
      value: rows.map((file) => fileBody(request, row, file, names)),
    },
  };
}

function entity(request: GraphRequest, row: FolderRow, file: FileRow, status: number): GraphResponse {
  return {
    status,
    headers: { ETag: fileTag(file) },
    body: {
      '@odata.context': context(request, `${special(request)}/$entity`),
      ...fileBody(request, row, file, selected(request.query)),
    },
  };
}

function metadata(request: GraphRequest): GraphResponse {
  const row = folderOf(request, 'read');
  return entity(request, row, fileOf(request), 200);
}

/** The redirect OneDrive answers with; its target takes no Authorization header. */
function content(request: GraphRequest): GraphResponse {
  folderOf(request, 'read');
  return {
    status: 302,
    headers: { Location: downloadUrl(request.tenant, request.origin, fileOf(request).id) },
  };
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  const text =
    body === undefined || body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return new TextEncoder().encode(text);
}

function freePath(request: GraphRequest, path: string): string {
  const dot = path.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
  for (let n = 1; ; n++) {
    const name = `${stem} ${n}${end}`;
    if (findFile(request.tenant, request.caller.oid, 'path', name) === null) return name;
  }
}

/** Where an upload goes. `fail` refuses a name that is taken, `rename` finds another; the default replaces. */
function targetOf(request: GraphRequest, path: string, existing: FileRow | null): string {
  const behaviour = request.query.get('@microsoft.graph.conflictBehavior') ?? 'replace';
  if (behaviour === 'replace' || existing === null) return path;
  if (behaviour === 'fail')
    throw new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists.');
  if (behaviour === 'rename') return freePath(request, path);
  throw new GraphError(400, 'invalidRequest', `Invalid conflictBehavior '${behaviour}'.`);
}

function upload(request: GraphRequest): GraphResponse {
  const row = folderOf(request, 'write');
  const { tenant, caller } = request;
  const path = pathOf(request);
  const existing = findFile(tenant, caller.oid, 'path', path);
  requireMatch(request, existing);
  const target = targetOf(request, path, existing);
  const file = writeFile(tenant, {
    userId: caller.oid,
    path: target,
    bytes: bytesOf(request.body),
    contentType: request.headers.get('content-type')?.split(';')[0]?.trim() ?? 'application/octet-stream',
    app: caller.appId,
    at: at(request),
  });
  return entity(request, row, file, existing === null || target !== path ? 201 : 200);
}

function remove(request: GraphRequest): GraphResponse {
  folderOf(request, 'write');
  const file = fileOf(request);
  requireMatch(request, file);
  deleteFile(request.tenant, file.id);
  return { status: 204 };
}

/** The caller's own app folder in OneDrive. Nobody reaches another person's: the path starts with `/me`. */
export const driveRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: approot,
    scopes: readScopes,
    units: 1,
    coverage: 'partial',
    note: 'no $expand',
    handle: folder,
  },
  {
    method: 'GET',
    path: `${approot}/children`,
    scopes: readScopes,
    units: 2,
    coverage: 'partial',
    note: 'files only; $select and $top',
    handle: children,
  },
  {
    method: 'GET',
    path: `${approot}:/{path}:/content`,
    scopes: readScopes,
    units: 1,
    coverage: 'whole',
    handle: content,
  },
  {
    method: 'PUT',
    path: `${approot}:/{path}:/content`,
    scopes: writeScopes,
    units: 2,
    coverage: 'partial',
    note: 'no folders inside the app folder',
    handle: upload,
  },
  {
    method: 'GET',
    path: `${approot}:/{path}`,
    scopes: readScopes,
    units: 1,
    coverage: 'partial',
    note: 'no $expand',
    handle: metadata,
  },
  {
    method: 'DELETE',
    path: `${approot}:/{path}`,
    scopes: deleteScopes,
    units: 2,
    coverage: 'partial',
    note: 'no recycle bin',
    handle: remove,
  },
  {
    method: 'DELETE',
    path: '/me/drive/items/{driveItem-id}',
    scopes: deleteScopes,
    units: 2,
    coverage: 'partial',
    note: 'files of the app folder only',
    handle: remove,
  },
];
