import type { Office } from './office.js';

/** The technical commission of the pictures. */
export class Commission {
  constructor(private readonly office: Office) {}

  /** Claim, members, checks; answers the dispute's id. */
  async gather(document: string): Promise<string> {
    const { id } = await this.office.act<{ id: string }>(
      'POST',
      `/documents/${document}/disputes`,
      {
        claimant: 'Иванова Мария Сергеевна',
        claimNumber: '12',
        claimDate: '2026-11-23',
      },
    );
    await this.office.act('PUT', `/disputes/${id}/commission`, {
      place: 'г. Москва, ул. Садовая, д. 5',
      startedAt: '2026-11-24T09:00:00.000Z',
      finishedAt: '2026-11-24T10:30:00.000Z',
      workTerm: '15 рабочих дней',
      members: [
        member('Петрова Анна Сергеевна', 'юрист', 'company', 'доверенность № 3 от 10.01.2026'),
        member('Иванова Мария Сергеевна', 'клиент', 'client', 'паспорт'),
        {
          ...member('Сидоров Пётр Ильич', 'инженер', 'operator', 'приказ № 12 от 20.11.2026'),
          isChair: true,
        },
      ],
    });
    await this.office.act('POST', `/disputes/${id}/checks`, {});
    return id;
  }

  async conclude(dispute: string): Promise<void> {
    await this.office.act('POST', `/disputes/${dispute}/conclusion`, {
      conclusion: 'confirmed',
      reasons:
        'Решающие проверки пройдены. Файл не менялся после подписания, код выдан на номер из карточки клиента и введён в срок.',
    });
  }

  protocol(dispute: string): Promise<Uint8Array> {
    return this.office.file(`/disputes/${dispute}/protocol`);
  }
}

function member(fullName: string, position: string, side: string, authority: string): object {
  return { fullName, position, side, authority };
}
