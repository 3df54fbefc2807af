/** What the API answered: refusals were thrown before. */
export async function dataOf<T>(answer: Promise<{ readonly data?: T }>): Promise<T & object> {
  const { data } = await answer;
  if (typeof data !== 'object' || data === null) throw new Error('The API answered with nothing');
  return data;
}
