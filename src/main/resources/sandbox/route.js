// Which chat is open stands in the address, so that "back" and reload work.

import { group, key, look, person, state, tell } from './state.js';

export function show(chat, user) {
  location.hash = chat === user ? `${chat}` : `${chat}/${user}`;
}

export function leave() {
  location.hash = '';
}

function read() {
  const [chat, user] = location.hash.slice(1).split('/').map(key);
  const known = chat && (person(chat) || (group(chat) && group(chat).members.length > 0));
  if (!known) {
    return null;
  }
  const members = group(chat)?.members ?? [];
  return { chat, user: person(chat) ? chat : members.includes(user) ? user : members[0] };
}

/** Opens what the address says. */
export function follow() {
  state.open = read();
  if (state.open) {
    look(state.open.chat);
  }
  tell({ route: true, people: true });
}

export function startRouting() {
  addEventListener('hashchange', follow);
  follow();
}
