/** What a new template begins with: shows a value of its own, values of the card, and both places of marks. */
export const STARTER = `<h1>Договор № {{ document.number }}</h1>
<p>{{ document.date }}</p>

<p>{{ company.signatoryName }}, далее «Исполнитель», и {{ contact.fullName }}, далее «Заказчик»,
заключили договор о следующем.</p>

{% field цена "Стоимость услуг" sample: "12500" %}
<p>1. Исполнитель оказывает услуги, Заказчик платит за них {{ цена | money_in_words }}.</p>

<table style="width: 100%">
  <tr>
    <td>Исполнитель<br>{{подпись_компании}}</td>
    <td>Заказчик<br>{{подпись_клиента}}</td>
  </tr>
</table>
`;
