const roubles = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 0 });

/** How much is left and what that means; the gateway by its technical name, as settings and log have it. */
export function balanceLowText({
  gateway,
  kopecks,
}: {
  readonly gateway: string;
  readonly kopecks: number;
}): string {
  const left = roubles.format(Math.floor(kopecks / 100));
  return `На счёте СМС-провайдера (${gateway}) осталось ${left}\u00a0₽. Пополните счёт: когда деньги кончатся, СМС клиентам перестанут уходить.`;
}
