/** The front door of access: who works here, and for which organization. */
export { organizationCreated } from './access.events.js';
export { AccessModule } from './access.module.js';
export { OrganizationReader, type OrganizationView } from './organizations/organization-reader.js';
export {
  type NewOrganization,
  OrganizationsService,
} from './organizations/organizations.service.js';
export { Passwords } from './login/passwords.js';
export { UserReader, type UserView } from './users/user-reader.js';
