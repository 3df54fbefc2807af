/** The administrator of the first organization, who is the operator too. */
export const ADMIN = { email: 'admin@signet.local', password: 'correct horse battery staple' };
