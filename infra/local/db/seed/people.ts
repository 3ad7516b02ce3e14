import { addUser } from '../../graph/directory/seed-directory.ts';
import type { Tenant } from '../../tenant.ts';

/** Everybody's password; the tenant is on this machine only. */
const password = 'Local-1on1!';

/** Object ids by first name, lower case. */
export interface People {
  readonly adele: string;
  readonly alex: string;
  readonly lidia: string;
  readonly grady: string;
  readonly joni: string;
  readonly patti: string;
  readonly diego: string;
  readonly isaiah: string;
  readonly megan: string;
}

/** Adds the administrator alone, or everybody, the first manager and the first report being a pair. */
export function seedPeople(tenant: Tenant): People {
  const add = (
    name: string,
    role: Parameters<typeof addUser>[1]['role'],
    jobTitle: string,
    managerId?: string,
  ): string => {
    const [givenName = name, surname = ''] = name.split(' ');
    return addUser(tenant, {
      upn: `${givenName.toLowerCase()}@contoso.example`,
      displayName: name,
      givenName,
      surname,
      password,
      role,
      jobTitle,
      ...(managerId === undefined ? {} : { managerId }),
    });
  };
  const adele = add('Adele Vance', 'manager', 'Head of Product');
  const alex = add('Alex Wilber', 'report', 'Product Manager', adele);
  const lidia = add('Lidia Holloway', 'managing-report', 'Lead of Onboarding', adele);
  return {
    adele,
    alex,
    lidia,
    grady: add('Grady Archie', 'report', 'Data Analyst', adele),
    joni: add('Joni Sherman', 'report', 'Onboarding Specialist', lidia),
    patti: add('Patti Fernandez', 'report', 'Onboarding Specialist', lidia),
    diego: add('Diego Siciliani', 'outsider', 'Finance Partner'),
    isaiah: add('Isaiah Langer', 'guest', 'Consultant'),
    megan: add('Megan Bowen', 'admin', 'IT Administrator'),
  };
}
