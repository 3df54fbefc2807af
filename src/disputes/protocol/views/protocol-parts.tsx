import type { ReactElement } from 'react';
import { signatureName, splitFullName } from '#libs/russian-text';
import { CONCLUSION_WORDS, CONCLUSIONS } from '../../conclusion/conclusion.js';
import type { CommissionMember } from '../../commission/commission-member.entity.js';
import { type ProtocolAnnex, type ProtocolModel, SIDE_WORDS } from '../protocol-model.js';
import { Hash } from './breakable.js';

export function Members({ members }: { members: readonly CommissionMember[] }): ReactElement {
  if (members.length === 0) {
    return <p className="soft">Состав ещё не внесён.</p>;
  }
  const absent = members.filter(({ isAbsent }) => isAbsent);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th style={{ paddingLeft: 0 }}>ФИО</th>
            <th>Должность</th>
            <th>Сторона</th>
            <th>Полномочия</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.place}>
              <td style={{ paddingLeft: 0 }}>
                {member.fullName}
                {member.isChair ? ', председатель' : ''}
              </td>
              <td>{member.position}</td>
              <td>{SIDE_WORDS[member.side]}</td>
              <td>{member.authority}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {absent.length === 0
          ? 'Отсутствующих нет.'
          : `Отсутствуют: ${absent.map(absentText).join('; ')}.`}
      </p>
    </>
  );
}

function absentText({ fullName, notice }: CommissionMember): string {
  return notice === '' ? fullName : `${fullName} (извещение: ${notice})`;
}

/** K-16: the commission's own words; in a draft the boxes are empty, whatever the checks found. */
export function ConclusionPart({ model }: { model: ProtocolModel }): ReactElement {
  const { conclusion, decisive } = model;
  return (
    <>
      <section>
        <h2>Заключение комиссии</h2>
        {decisive.length === 0 ? null : (
          <p className="warning">
            Не пройдены решающие проверки:{' '}
            {decisive.map(({ check, title }) => `${check} «${title}»`).join(', ')}. Вывод
            «подлинность подтверждена» невозможен.
          </p>
        )}
        {conclusion ? (
          <div className="keep">
            <p className="verdict-words">Комиссия пришла к выводу: {conclusion.words}.</p>
            <p className="text">{conclusion.reasons}</p>
          </div>
        ) : (
          <Choices />
        )}
      </section>
      <section>
        <h2>Особые мнения</h2>
        <p className="text">{conclusion ? conclusion.separateOpinions || 'Не заявлены.' : ''}</p>
        {conclusion ? null : <div className="blank" />}
      </section>
    </>
  );
}

function Choices(): ReactElement {
  return (
    <div className="keep">
      <ul className="choices">
        {CONCLUSIONS.map((choice) => (
          <li key={choice}>
            <span className="box" />
            {CONCLUSION_WORDS[choice]}
          </li>
        ))}
      </ul>
      <p>Основания:</p>
      <div className="blank" />
      <div className="blank" />
      <div className="blank" />
    </div>
  );
}

export function Signatures(props: {
  members: readonly CommissionMember[];
  copies: number;
}): ReactElement {
  const present = props.members.filter(({ isAbsent }) => !isAbsent);
  return (
    <section>
      <h2>Подписи членов комиссии</h2>
      <table className="signatures">
        <tbody>
          {present.map((member) => (
            <tr key={member.place}>
              <td>
                {member.isChair ? 'Председатель' : 'Член комиссии'}
                {', '}
                {SIDE_WORDS[member.side]}
              </td>
              <td className="sign">
                <div className="rule" />
                <div className="under">подпись</div>
              </td>
              <td>{signatureName(splitFullName(member.fullName))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Количество экземпляров: {props.copies}.</p>
    </section>
  );
}

export function Annexes({ annexes }: { annexes: readonly ProtocolAnnex[] }): ReactElement {
  return (
    <section>
      <h2>Приложения</h2>
      <table>
        <thead>
          <tr>
            <th style={{ paddingLeft: 0, width: '8mm' }}>№</th>
            <th>Приложение</th>
            <th style={{ width: '72mm' }}>SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {annexes.map(({ number, title, sha256 }) => (
            <tr key={number}>
              <td style={{ paddingLeft: 0 }}>{number}</td>
              <td>{title}</td>
              <td>
                <Hash value={sha256} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
