// Who may import whom: the level table as data, one rule per row with its reason. `npm run graph` checks it.
// A module may import only modules on a strictly lower level, and only through their index.ts.

const everything = [
  'evidence',
  'access',
  'settings',
  'crm',
  'sms',
  'mail',
  'agreements',
  'templates',
  'documents',
  'signing',
];

const levels = [
  {
    module: 'platform',
    may: [],
    because: 'it is the technical base: it knows actors, rows, jobs and pages, and no business',
  },
  {
    module: 'evidence',
    may: ['platform'],
    because: 'the journal knows subjects, entries and file hashes, nothing of documents',
  },
  {
    module: 'access',
    may: ['evidence', 'platform'],
    because: 'who somebody is must not depend on what is signed',
  },
  {
    module: 'settings',
    may: ['evidence', 'platform'],
    because: 'what an organization has chosen is read by all above, so it knows none of them',
  },
  {
    module: 'crm',
    may: ['settings', 'access', 'evidence', 'platform'],
    because: 'cards and contacts exist without documents',
  },
  {
    module: 'sms',
    may: ['settings', 'evidence', 'platform'],
    because: 'a message does not know what it speaks of',
  },
  {
    module: 'mail',
    may: ['settings', 'evidence', 'platform'],
    because: 'a letter does not know whose link it carries',
  },
  {
    module: 'agreements',
    may: ['settings', 'evidence', 'platform'],
    because: 'texts and acceptances exist before any document',
  },
  {
    module: 'templates',
    may: ['settings', 'evidence', 'platform'],
    because: 'a template is filled with values, it does not fetch them',
  },
  {
    module: 'documents',
    may: ['templates', 'crm', 'settings', 'access', 'evidence', 'platform'],
    because: 'a document knows its template and card, not how it will be signed',
  },
  {
    module: 'signing',
    may: [
      'documents',
      'agreements',
      'sms',
      'mail',
      'templates',
      'crm',
      'settings',
      'access',
      'evidence',
      'platform',
    ],
    because: 'signing brings the parts together; what follows a signature hears of it by event',
  },
  {
    module: 'disputes',
    may: [
      'signing',
      'documents',
      'agreements',
      'sms',
      'settings',
      'access',
      'evidence',
      'platform',
    ],
    because: 'a dispute reads what happened and changes none of it',
  },
  {
    module: 'erasure',
    may: [
      'disputes',
      'signing',
      'documents',
      'agreements',
      'sms',
      'crm',
      'settings',
      'access',
      'evidence',
      'platform',
    ],
    because: 'erasing asks every module to forget what it keeps of a person',
  },
  {
    module: 'batches',
    may: ['signing', 'documents', 'templates', 'crm', 'settings', 'access', 'evidence', 'platform'],
    because: 'a batch is many sendings',
  },
  {
    module: 'robot',
    may: [
      'disputes',
      'erasure',
      'batches',
      ...everything.filter((name) => name !== 'templates'),
      'platform',
    ],
    because: 'Robot tells the author what others have done',
  },
  {
    module: 'figures',
    may: ['settings', 'platform'],
    because: 'figures count rows of others by questions of their own and change none of it',
  },
  {
    module: 'webhooks',
    may: [
      'robot',
      'disputes',
      'batches',
      'signing',
      'documents',
      'sms',
      'settings',
      'evidence',
      'platform',
    ],
    because: 'webhooks carry the events of all others outside',
  },
  { module: 'console', may: ['platform'], because: 'the console lives on the REST API alone' },
];

/** Files of a module; a spec beside the source may not reach further than the source does. */
const inside = (module) => `^src/${module}/`;
const front = (module) => `^src/${module}/index\\.ts$`;

const rows = levels.map(({ module, may, because }) => ({
  name: `${module}-imports-only-below`,
  severity: 'error',
  comment: `${module} may import ${may.join(', ') || 'nothing in src'}, through their index.ts: ${because}.`,
  from: { path: inside(module) },
  to: { path: '^src/', pathNot: [inside(module), ...may.map(front)] },
}));

export default {
  forbidden: [
    ...rows,
    {
      name: 'console-web-lives-on-the-api',
      severity: 'error',
      comment: 'The frontend knows what openapi.json says and nothing of the server.',
      from: { path: '^src/console/web/' },
      to: {
        path: '^(src|libs)/',
        pathNot: ['^src/console/web/', '^libs/(api-client|palette)/src/index\\.ts$'],
      },
    },
    {
      name: 'every-module-has-a-row',
      severity: 'error',
      comment: 'A folder of src without a row in the table above could import whatever it likes.',
      from: {
        path: '^src/[^/]+/',
        pathNot: ['^src/(migrations|openapi)/', ...levels.map(({ module }) => inside(module))],
      },
      to: {},
    },
    {
      name: 'libs-know-nothing-of-src',
      severity: 'error',
      comment: 'A lib could be published alone. Its specs may use what all tests share.',
      from: { path: '^libs/([^/]+)/', pathNot: ['\\.spec\\.ts$'] },
      to: { path: ['^src/', '^test/', '^bench/', '^tools/'] },
    },
    {
      name: 'libs-stand-alone',
      severity: 'error',
      comment:
        'A lib uses npm packages; of other libs only what is sealed and stamped uses cms and timestamp. A spec may use others.',
      from: {
        path: '^libs/([^/]+)/',
        pathNot: ['^libs/(pdf|pdf-seal|timestamp)/', '\\.spec\\.ts$'],
      },
      to: { path: '^libs/', pathNot: ['^libs/$1/'] },
    },
    {
      name: 'pdf-libs-use-timestamp-and-cms',
      severity: 'error',
      comment:
        'A seal carries a timestamp, both are CMS; of all other libs their makers know nothing.',
      from: { path: '^libs/(pdf|pdf-seal|timestamp)/', pathNot: ['\\.spec\\.ts$'] },
      to: {
        path: '^libs/',
        pathNot: ['^libs/$1/', '^libs/(timestamp|cms|pdf-file)/src/index\\.ts$'],
      },
    },
    {
      name: 'libs-by-their-front-door',
      severity: 'error',
      comment:
        'A lib is reached by #libs/<name>, that is by its src/index.ts; its tests and benches may look inside.',
      from: { path: '^(src|tools)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no-import-of-own-index',
      severity: 'error',
      comment:
        'A file never imports the front door of its own module: that is a circle waiting for its other half.',
      // A lib's spec may test it through its front door, as a user would.
      from: { path: '^(src|libs)/([^/]+)/', pathNot: ['^libs/.+\\.spec\\.ts$'] },
      to: { path: ['^$1/$2/index\\.ts$', '^libs/$2/src/index\\.ts$'] },
    },
    {
      name: 'nobody-imports-the-roof',
      severity: 'error',
      comment: 'main, app.module and their like know everything; nobody below knows them.',
      from: { path: '^(src|libs)/', pathNot: ['^src/[^/]+\\.ts$', '^src/openapi/'] },
      to: { path: ['^src/[^/]+\\.ts$', '^src/openapi/'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'A circle of any length, type imports included, is two modules that are one: move the shared part down.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'A file that nobody imports and that imports nobody is dead.',
      from: {
        orphan: true,
        path: '^(src|libs)/',
        pathNot: ['\\.d\\.ts$', '/(assets|client|web)/'],
      },
      to: {},
    },
    {
      name: 'no-tests-from-source',
      severity: 'error',
      comment: 'What ships does not depend on what tests it.',
      from: { path: '^(src|libs)/', pathNot: ['\\.(spec|contract)\\.tsx?$'] },
      to: { path: ['^test/', '\\.(spec|contract)\\.tsx?$'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'An import that does not resolve fails at run time.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-in-source',
      severity: 'error',
      comment:
        'The image installs production packages only. What browsers load is bundled by the build.',
      from: {
        path: '^(src|libs)/',
        pathNot: ['\\.(spec|contract)\\.tsx?$', '^src/console/web/', '^libs/api-client/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^var/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type imports count: they bind modules as firmly as values do.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
