// Starts the page and keeps it up to date: one question waits at the server until something changes.

import { get } from './api.js';
import { startChat } from './chat.js';
import { startClock } from './clock.js';
import { alertBox } from './dialogs.js';
import { byId } from './dom.js';
import { startFiles } from './files.js';
import { useZone } from './format.js';
import { startPeople } from './people.js';
import { startRouting } from './route.js';
import { state, take, tell } from './state.js';

const RETRY = 1500;
const RESTARTED = 'restarted';
let seq = 0;
let boot = '';

async function begin() {
  state.about = await get('/sandbox/about');
  useZone(state.about.zone);
  if (state.about.title) {
    byId('title').textContent = state.about.title;
  }
  const all = await get('/sandbox/changes?after=0');
  ({ seq, boot } = all);
  take(all, true);
  startPeople();
  startChat();
  startFiles();
  await startClock();
  startRouting();
  if (sessionStorage.getItem(RESTARTED)) {
    sessionStorage.removeItem(RESTARTED);
    await alertBox('Программа запущена заново', 'Город новый, переписка начинается сначала.');
  }
}

async function keepUp() {
  for (;;) {
    try {
      const answer = await get(`/sandbox/changes?after=${seq}`);
      byId('offline').hidden = true;
      if (answer.boot !== boot) {
        sessionStorage.setItem(RESTARTED, 'yes');
        location.reload();
        return;
      }
      seq = answer.seq;
      if (take(answer, false)) {
        const sides = [answer, answer.max];
        tell({
          people: sides.some((side) => side.people),
          menus: sides.some((side) => side.menus || side.shelves),
          messages: sides.some((side) => side.messages.length > 0),
        });
      }
    } catch {
      byId('offline').hidden = false;
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}

begin().then(keepUp, () => {
  byId('offline').hidden = false;
  setTimeout(() => location.reload(), RETRY * 2);
});
