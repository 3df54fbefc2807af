import type { TemplateVariable } from '../variables/template-variable.js';

/** Why accounts among the values left to the client cannot be checked; undefined when they can. */
export function accountsRefused(left: readonly TemplateVariable[]): string | undefined {
  const accounts = left.filter(
    ({ client }) => client?.type === 'account' || client?.type === 'correspondent-account',
  );
  const lost = accounts.find(
    (account) =>
      !left.some(({ name, client }) => client?.type === 'bik' && name === account.client?.bik),
  );
  return (
    lost &&
    `Счёт «${lost.label}» проверяется по БИК: укажите bik: и имя поля вида "bik", которое есть в тексте`
  );
}
