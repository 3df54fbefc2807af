/** The front door of access: who works here, and for which organization. */
export { AccessModule } from './access.module.js';
export {
  type NewOrganization,
  OrganizationsService,
} from './organizations/organizations.service.js';
export { Passwords } from './login/passwords.js';
export { UserReader, type UserView } from './users/user-reader.js';
