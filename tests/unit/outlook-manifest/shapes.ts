/** An attribute that must be there, one that may be, or one that must have a value of the list. */
export type AttributeRule = 'needed' | 'allowed' | readonly string[];

/** What an element may have. What is not named here it must not have. */
export interface Shape {
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  readonly hasText?: boolean;
  /** In the order the schema wants them. */
  readonly children?: readonly Child[];
}

/** An element whose shape its xsi:type decides. */
export interface ShapeByType {
  readonly byType: Readonly<Record<string, Shape>>;
}

/** A child at its place: how often it may stand there, and what it has in it. */
export interface Child {
  readonly name: string;
  readonly min: 0 | 1;
  readonly max: number;
  readonly shape: Shape | ShapeByType;
}

type Content = Shape | ShapeByType;
const one = (name: string, shape: Content): Child => ({ name, min: 1, max: 1, shape });
const maybe = (name: string, shape: Content): Child => ({ name, min: 0, max: 1, shape });
const some = (name: string, shape: Content): Child => ({ name, min: 1, max: Infinity, shape });
const any = (name: string, shape: Content): Child => ({ name, min: 0, max: Infinity, shape });

const text: Shape = { hasText: true };
const reference: Shape = { attributes: { resid: 'needed' } };
const translation: Shape = { attributes: { Locale: 'needed', Value: 'needed' } };
const setting: Shape = { attributes: { DefaultValue: 'needed' }, children: [any('Override', translation)] };
const resource: Shape = {
  attributes: { id: 'needed', DefaultValue: 'needed' },
  children: [any('bt:Override', translation)],
};

const source = one('SourceLocation', setting);
const formSettings: Shape = {
  children: [
    {
      name: 'Form',
      min: 1,
      max: 2,
      shape: {
        byType: {
          // The height after the place: the example in the reference has them the other way round, which the schema rejects.
          ItemRead: {
            children: [one('DesktopSettings', { children: [source, one('RequestedHeight', text)] })],
          },
          ItemEdit: { children: [one('DesktopSettings', { children: [source] })] },
        },
      },
    },
  ],
};

const itemIs: Shape = {
  attributes: { ItemType: ['Message', 'Appointment'], FormType: ['Read', 'Edit', 'ReadOrEdit'] },
};
const ruleCollection: Shape = {
  attributes: { Mode: ['And', 'Or'] },
  children: [some('Rule', { byType: { ItemIs: itemIs } })],
};

const button: Shape = {
  attributes: { id: 'needed' },
  children: [
    one('Label', reference),
    one('Supertip', { children: [one('Title', reference), one('Description', reference)] }),
    one('Icon', {
      children: [some('bt:Image', { attributes: { size: 'needed', resid: 'needed' } })],
    }),
    // SupportsPinning, which may follow the place, is of VersionOverrides 1.1.
    one('Action', { byType: { ShowTaskpane: { children: [one('SourceLocation', reference)] } } }),
  ],
};
const commandSurface: Shape = {
  children: [
    some('OfficeTab', {
      attributes: { id: ['TabDefault'] },
      children: [
        some('Group', {
          attributes: { id: 'needed' },
          children: [one('Label', reference), some('Control', { byType: { Button: button } })],
        }),
      ],
    }),
  ],
};
const desktop: Shape = {
  children: [
    maybe('FunctionFile', reference),
    some('ExtensionPoint', {
      byType: {
        AppointmentOrganizerCommandSurface: commandSurface,
        AppointmentAttendeeCommandSurface: commandSurface,
      },
    }),
  ],
};
const versionOverrides: ShapeByType = {
  byType: {
    // Version 1.1 would be the last child in here. Nothing the pane does needs it.
    VersionOverridesV1_0: {
      children: [
        maybe('Description', reference),
        one('Hosts', {
          children: [
            some('Host', { byType: { MailHost: { children: [one('DesktopFormFactor', desktop)] } } }),
          ],
        }),
        one('Resources', {
          children: [
            one('bt:Images', { children: [some('bt:Image', resource)] }),
            one('bt:Urls', { children: [some('bt:Url', resource)] }),
            one('bt:ShortStrings', { children: [some('bt:String', resource)] }),
            one('bt:LongStrings', { children: [some('bt:String', resource)] }),
          ],
        }),
      ],
    },
  },
};

/**
 * An add-in-only manifest for mail, as Microsoft's schemas OfficeAppManifestV1_1 and MailAppVersionOverridesV1_0 have it
 * (learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering), as far as this add-in goes. The store wants the
 * two icons and the support address, which the schemas do not; VersionOverrides is where the buttons are.
 */
export const officeApp: ShapeByType = {
  byType: {
    MailApp: {
      children: [
        one('Id', text),
        maybe('AlternateId', text),
        one('Version', text),
        one('ProviderName', text),
        one('DefaultLocale', text),
        one('DisplayName', setting),
        one('Description', setting),
        one('IconUrl', setting),
        one('HighResolutionIconUrl', setting),
        one('SupportUrl', setting),
        maybe('AppDomains', { children: [some('AppDomain', text)] }),
        one('Hosts', { children: [some('Host', { attributes: { Name: ['Mailbox'] } })] }),
        one('Requirements', {
          children: [
            one('Sets', {
              attributes: { DefaultMinVersion: 'allowed' },
              // NestedAppAuth must not be declared here (office-js-docs-reference, nested-app-auth-requirement-sets).
              children: [some('Set', { attributes: { Name: ['Mailbox'], MinVersion: 'allowed' } })],
            }),
          ],
        }),
        one('FormSettings', formSettings),
        one('Permissions', text),
        one('Rule', { byType: { ItemIs: itemIs, RuleCollection: ruleCollection } }),
        maybe('DisableEntityHighlighting', text),
        one('VersionOverrides', versionOverrides),
      ],
    },
  },
};
