// The panel that moves the program's clock.

import { get, post } from './api.js';
import { failed } from './dialogs.js';
import { byId, make } from './dom.js';
import { clockFace } from './format.js';
import { onChange, state } from './state.js';

const STEPS = [
  ['+1 час', 'advance', { minutes: 60 }],
  ['+1 день', 'advance', { minutes: 24 * 60 }],
  ['+1 неделя', 'advance', { minutes: 7 * 24 * 60 }],
  ['Следующее утро, 9:00', 'morning', {}],
];

let known = { now: 0, at: 0 };

export async function startClock() {
  if (!state.about.clock) {
    return;
  }
  byId('clock').hidden = false;
  byId('clock-steps').append(...STEPS.map(([text, path, body]) =>
    make('button', { type: 'button', onclick: () => move(path, body) }, text)));
  byId('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    move('move', { to: byId('clock-to').value });
  });
  told(await get('/sandbox/clock'));
  setInterval(draw, 1000);
  setInterval(ask, 15000);
  onChange((change) => change.messages && ask());
}

async function ask() {
  await get('/sandbox/clock').then(told, () => {});
}

async function move(path, body) {
  await post(`/sandbox/clock/${path}`, body).then(told, failed);
}

function told(answer) {
  known = { now: answer.now, at: Date.now() };
  const field = byId('clock-to');
  if (document.activeElement !== field) {
    field.value = answer.local.slice(0, 16);
  }
  draw();
}

function draw() {
  state.now = known.now + Date.now() - known.at;
  const text = clockFace(state.now);
  if (byId('clock-now').textContent !== text) {
    byId('clock-now').textContent = text;
  }
}
