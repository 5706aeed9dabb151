'use strict';
(() => {
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
  };
  const order = (a, b) => {
    // Schools without a figure stand last, whichever way the others go.
    if (a === '—' || b === '—') return a === b ? 0 : a === '—' ? Infinity : -Infinity;
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'ru', { numeric: true });
  };
  document.querySelectorAll('tbody.sortable').forEach(body => {
    const heads = [...body.parentElement.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach(h => h.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const rows = [...body.rows].sort((a, b) => {
          const by = order(key(a, column), key(b, column));
          return Number.isFinite(by) ? (down ? -by : by) : Math.sign(by);
        });
        body.append(...rows);
      });
    });
  });
  const filter = document.getElementById('filter');
  const found = document.getElementById('found');
  filter.parentElement.hidden = false;
  filter.addEventListener('input', () => {
    const words = filter.value.trim().toLocaleLowerCase('ru').split(/\s+/);
    let shown = 0;
    document.querySelectorAll('tbody.sortable tr').forEach(row => {
      const name = row.textContent.toLocaleLowerCase('ru');
      row.hidden = !words.every(word => name.includes(word));
      if (!row.hidden) shown++;
    });
    found.textContent = filter.value.trim() === '' ? '' : found.dataset.found + ' ' + shown;
  });
})();
