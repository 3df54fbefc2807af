// Makes an organization and its first administrator:
//   npm run organization:create -- --name 'ООО «Ромашка»' --email admin@romashka.example [--administrator 'Петрова А. С.']
// The password is made here and printed once. The application is built but not started: its jobs stay with the server.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { OrganizationsService, Passwords } from '../src/access/index.js';
import { createApp } from '../src/create-app.js';
import { messageOf, readEnvironment } from '../src/platform/index.js';

const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    administrator: { type: 'string', default: 'Администратор' },
  },
});

async function main(): Promise<void> {
  const { name, email, administrator } = values;
  if (!name || !email || !isEmail(email)) {
    throw new Error("Needed: --name 'ООО «Ромашка»' --email admin@romashka.example");
  }
  const app = await createApp(readEnvironment());
  try {
    const password = app.get(Passwords, { strict: false }).random();
    const { organization } = await app.get(OrganizationsService, { strict: false }).create({
      name,
      administrator: { email, name: administrator, password, roles: ['administrator'] },
    });
    process.stdout.write(
      `Organization ${organization.id}\n  e-mail    ${email}\n  password  ${password}\n`,
    );
  } finally {
    await app.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  },
);
