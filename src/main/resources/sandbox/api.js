// The only place that talks to the server.

import { bare, inMax } from './state.js';

const OWN = { 'X-Sandbox': 'page' };

async function answer(response) {
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return response.json();
}

export const get = async (path) => answer(await fetch(path, { cache: 'no-store' }));

export const post = async (path, body = {}) =>
  answer(
    await fetch(path, {
      method: 'POST',
      headers: { ...OWN, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

export async function upload(path, file, fields) {
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  form.append('file', file, file.name);
  return answer(await fetch(path, { method: 'POST', headers: OWN, body: form }));
}

export const acting = (chat, user, action) =>
  `/sandbox/${inMax(chat) ? 'max/' : ''}chats/${bare(chat)}/as/${bare(user)}/${action}`;
