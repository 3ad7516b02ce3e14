import type { GraphRequest } from '../core/route.ts';
import { identitySet } from '../directory/identity.ts';
import { project } from '../directory/projection.ts';
import { downloadUrl } from './download.ts';
import type { FileRow, FolderRow } from './file-store.ts';

const downloadAnnotation = '@microsoft.graph.downloadUrl';

/** The eTag of a drive item: `"{GUID},N"`, upper case (recorded). */
export function fileTag(file: Pick<FileRow, 'guid' | 'version'>): string {
  return `"{${file.guid.toUpperCase()}},${file.version}"`;
}

function driveId(userId: string): string {
  return `b!${Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

function folderId(folder: FolderRow): string {
  return `01${folder.guid.replaceAll('-', '').toUpperCase()}`;
}

function personalSite(request: GraphRequest): string {
  const { tenant, caller } = request;
  return `https://${tenant.sharePointName}-my.sharepoint.com/personal/${caller.oid.slice(0, 8)}`;
}

/** The app folder as a driveItem. */
export function folderBody(
  request: GraphRequest,
  folder: FolderRow,
  size: number,
  childCount: number,
  names: readonly string[] | null,
): Record<string, unknown> {
  const author = identitySet(request.tenant, folder.user_id, request.tenant.clientId);
  return project(
    {
      '@odata.etag': `"{${folder.guid.toUpperCase()}},1"`,
      createdDateTime: folder.created_at,
      eTag: `"{${folder.guid.toUpperCase()}},1"`,
      id: folderId(folder),
      lastModifiedDateTime: folder.created_at,
      name: 'PODS 1-1',
      webUrl: `${personalSite(request)}/Documents/Apps/PODS%201-1`,
      size,
      createdBy: author,
      lastModifiedBy: author,
      parentReference: {
        driveType: 'business',
        driveId: driveId(folder.user_id),
        path: `/drives/${driveId(folder.user_id)}/root:/Apps`,
      },
      folder: { childCount },
      specialFolder: { name: 'approot' },
    },
    names,
  );
}

/** A file as a driveItem. The download URL comes by default and, with `$select`, when named (by either of its names). */
export function fileBody(
  request: GraphRequest,
  folder: FolderRow,
  file: FileRow,
  names: readonly string[] | null,
): Record<string, unknown> {
  const { tenant } = request;
  const wanted =
    names === null || names.some((name) => name === downloadAnnotation || name === 'content.downloadUrl');
  return {
    ...(wanted ? { [downloadAnnotation]: downloadUrl(tenant, request.origin, file.id) } : {}),
    ...project(
      {
        '@odata.etag': fileTag(file),
        createdDateTime: file.created_at,
        eTag: fileTag(file),
        id: file.id,
        lastModifiedDateTime: file.modified_at,
        name: file.path,
        webUrl: `${personalSite(request)}/Documents/Apps/PODS%201-1/${encodeURIComponent(file.path)}`,
        cTag: `"c:{${file.guid.toUpperCase()}},${file.version}"`,
        size: file.size,
        createdBy: identitySet(tenant, file.user_id, tenant.clientId),
        lastModifiedBy: identitySet(tenant, file.user_id, file.modified_app),
        parentReference: {
          driveType: 'business',
          driveId: driveId(file.user_id),
          id: folderId(folder),
          name: 'PODS 1-1',
          path: `/drives/${driveId(file.user_id)}/root:/Apps/PODS 1-1`,
        },
        file: { mimeType: file.content_type },
        fileSystemInfo: { createdDateTime: file.created_at, lastModifiedDateTime: file.modified_at },
      },
      names,
    ),
  };
}
