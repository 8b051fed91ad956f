// Without this script every link still leads to its place; it adds: choosing a field marks all of its places, what
// lies folded opens when it is linked to, and a printout has everything in it.
'use strict';
const all = (query, root = document) => [...root.querySelectorAll(query)];

function choose(field, scroll) {
  for (const mark of all('.mark')) {
    const on = field !== null && mark.dataset.fields.split(' ').includes(field.dataset.field);
    mark.classList.toggle('on', on);
  }
  const link = scroll && field && field.querySelector('.claims a');
  const place = link && document.getElementById(link.hash.slice(1));
  if (place) reveal(place);
}

function reveal(place) {
  for (let up = place.parentElement; up; up = up.parentElement) {
    if (up.tagName === 'DETAILS') up.open = true;
  }
  place.scrollIntoView({ block: 'center' });
}

const fields = all('details.field');
for (const field of fields) {
  field.querySelector('summary').addEventListener('click', () => {
    const opens = !field.open;
    for (const other of fields) if (other !== field) other.open = false;
    choose(opens ? field : null, opens && matchMedia('(min-width: 60rem)').matches);
  });
}

function follow() {
  const place = document.getElementById(location.hash.slice(1));
  if (!place) return;
  const field = place.closest('details.field');
  if (field) {
    for (const other of fields) other.open = other === field;
    choose(field, false);
    for (const item of all('.claims .here')) item.classList.remove('here');
    place.classList.add('here');
  }
  reveal(place);
  place.focus({ preventScroll: true });
}
addEventListener('hashchange', follow);
follow();

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const field of fields) field.open = false;
  choose(null, false);
});

let opened = [];
addEventListener('beforeprint', () => {
  opened = fields.filter((field) => !field.open);
  for (const field of opened) field.open = true;
});
addEventListener('afterprint', () => {
  for (const field of opened) field.open = false;
});
