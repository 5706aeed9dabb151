// Files on their way to the bot: shown once more, with a caption, before they go.

import { acting, upload } from './api.js';
import { actions, agree, cancel, open, toast } from './dialogs.js';
import { avatar, byId, icon, make } from './dom.js';
import { size } from './format.js';
import { state } from './state.js';

const LARGEST = 60 * 1024 * 1024;

export function startFiles() {
  const chat = byId('open-chat');
  const accepts = (event) => state.open && byId('text') && [...event.dataTransfer.types].includes('Files');
  chat.addEventListener('dragover', (event) => {
    if (accepts(event)) {
      event.preventDefault();
      byId('drop').hidden = false;
    }
  });
  chat.addEventListener('dragleave', (event) => {
    byId('drop').hidden = !chat.contains(event.relatedTarget);
  });
  chat.addEventListener('drop', (event) => {
    byId('drop').hidden = true;
    if (accepts(event)) {
      event.preventDefault();
      offer([...event.dataTransfer.files]);
    }
  });
}

/** The files that come with the page, or the picker of the own ones. */
export async function attach(picker) {
  const samples = state.about.samples ?? [];
  if (samples.length === 0) {
    picker.click();
    return;
  }
  const row = (title, about, value) => make('button', {
    type: 'button', class: 'person sample', onclick: (event) => event.target.closest('dialog').close(value),
  }, avatar('#475569', icon('attach')), make('span', { class: 'name' }, title), make('span', { class: 'about' }, about));
  const chosen = await open('', 'Прикрепить файл', make('h2', {}, 'Прикрепить файл'),
    make('div', { class: 'choices' }, row('Свой файл…', 'С этого компьютера', 'own'),
      ...samples.map((sample, i) => row(sample.name, sample.about, String(i)))),
    actions(cancel()));
  if (chosen === 'own') {
    picker.click();
  } else if (chosen) {
    const response = await fetch(`/sandbox/samples/${chosen}`);
    const { name } = samples[Number(chosen)];
    await offer([new File([await response.blob()], name, { type: name.endsWith('.jpg') ? 'image/jpeg' : '' })]);
  }
}

/** Shows each file and sends those that are agreed to. */
export async function offer(files) {
  for (const file of files) {
    if (file.size > LARGEST) {
      toast(`Файл «${file.name}» больше ${size(LARGEST)}: песочница его не примет.`);
    } else {
      await one(file);
    }
  }
}

async function one(file) {
  const { chat, user } = state.open;
  const shown = ['image/png', 'image/jpeg', 'image/gif'].includes(file.type);
  const address = shown ? URL.createObjectURL(file) : null;
  const caption = make('textarea', { rows: '2', maxlength: '1024' });
  const photo = make('input', { type: 'checkbox', checked: true });
  const answer = await open('', 'Отправить файл', make('h2', {}, 'Отправить файл'),
    make('p', { class: 'said' }, `${file.name}, ${size(file.size)}`),
    shown ? make('img', { class: 'upload-preview', src: address, alt: file.name }) : null,
    make('label', { class: 'field' }, 'Подпись (не обязательно)', caption),
    shown ? make('label', { class: 'check' }, photo, 'Отправить как фото') : null,
    actions(cancel(), agree('Отправить')));
  if (address) {
    URL.revokeObjectURL(address);
  }
  if (answer !== 'yes') {
    return;
  }
  const kind = shown && photo.checked ? 'photo' : 'document';
  await upload(acting(chat, user, 'file'), file, { kind, caption: caption.value }).catch(() =>
    toast('Файл не отправился. Если это картинка, попробуйте отправить её без «как фото».'));
}
