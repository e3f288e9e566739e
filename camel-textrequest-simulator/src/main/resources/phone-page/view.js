// Draws the state. Text always goes in as text, never as HTML, as it comes from anywhere.
const element = id => document.getElementById(id);

let shown = null;

export function show(state) {
  dashboards(state);
  tellNews(shown, state);
  shown = state;
  if (document.activeElement !== element('contact')) {
    element('contact').value = state.contact;
  }
  element('opted-out').hidden = !state.opted_out;
  element('thread-with').textContent = `with ${state.contact}`;
  element('contacts-total').textContent = state.contacts_total || '';
  element('activate-payments').parentElement.hidden = state.payments_active;
  const received = state.messages.filter(message => message.from_contact || message.status !== 'error');
  thread(element('inbox'), received, message => bubble(message, message.from_contact, ''));
  thread(element('thread'), state.messages, message => bubble(message, !message.from_contact, statusOf(message)));
  rows('conversations', state.conversations, row => row.phone, conversation, 'Nobody has texted yet.');
  rows('hooks', state.hooks, row => row.id, hook, 'No hooks. A consumer with hookAutoRegister makes some.');
  rows('contacts', state.contacts.toReversed(), row => row.phone, contact, 'No contacts yet.');
  rows('payments', state.payments.toReversed(), row => row.id, payment, 'No payments.');
}

/** For those who do not see the colours change. */
function tellNews(before, now) {
  const known = new Map(before?.hooks.map(each => [each.id, each.connected]));
  const changed = now.hooks.filter(each => known.has(each.id) && known.get(each.id) !== each.connected);
  const words = changed.map(each => `Hook ${each.event} is ${each.connected ? 'connected' : 'switched off'}.`);
  if (before && !before.opted_out && now.opted_out) {
    words.push('You have opted out.');
  }
  if (words.length) {
    element('news').textContent = words.join(' ');
  }
}

function dashboards(state) {
  const select = element('dashboard');
  const key = JSON.stringify(state.dashboards);
  if (select.dataset.key !== key) {
    select.dataset.key = key;
    select.replaceChildren(...state.dashboards.map(each => new Option(`${each.name} · ${each.phone}`, each.id)));
  }
  select.value = state.dashboard;
}

function thread(list, messages, draw) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  sync(list, messages, message => message.id, draw);
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

function rows(id, items, key, draw, empty) {
  const list = element(id);
  sync(list, items, key, draw);
  list.dataset.empty = items.length ? '' : empty;
}

/** Makes the children those of the items; what has not changed stays, so that a screen reader hears only news. */
function sync(list, items, key, draw) {
  const before = new Map([...list.children].map(child => [child.dataset.key, child]));
  items.forEach((item, index) => {
    const id = String(key(item));
    const version = JSON.stringify(item);
    let child = before.get(id);
    before.delete(id);
    if (!child || child.dataset.version !== version) {
      const fresh = node('li', draw(item));
      fresh.dataset.key = id;
      fresh.dataset.version = version;
      if (child) {
        keepFocus(child, fresh);
      }
      child = fresh;
    }
    if (list.children[index] !== child) {
      list.insertBefore(child, list.children[index] ?? null);
    }
  });
  before.forEach(child => child.remove());
}

function keepFocus(old, fresh) {
  const focused = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (focused) {
    fresh.querySelector('button')?.focus();
  }
}

function node(tag, children, attributes = {}) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...[children].flat().filter(child => child !== null && child !== ''));
  return made;
}

function bubble(message, own, status) {
  const content = node('div', [...message.media.map(picture), message.body], { class: own ? 'bubble own' : 'bubble' });
  const bad = message.status === 'error' || message.status === 'undelivered';
  const foot = [node('time', time(message.at), { datetime: message.at })];
  if (status) {
    foot.push(' ', node('span', status, { class: `status ${bad ? 'bad' : message.status}` }));
  }
  return node('div', [content, node('small', foot)], { class: own ? 'line own' : 'line' });
}

function picture(url) {
  return node('img', [], { src: url, alt: 'A picture' });
}

function statusOf(message) {
  if (message.from_contact) {
    return '';
  }
  return message.status === 'error' ? `not sent: ${message.error} ${meaningOf(message.error)}` : message.status;
}

function meaningOf(code) {
  return code === '30050' ? '(opted out)' : '';
}

function conversation(row) {
  const name = row.name ?? row.phone;
  const marks = [mark(row.opted_out, 'opted out', 'bad'), mark(row.archived, 'archived', '')];
  const last = `${row.last.from_contact ? '' : '→ '}${row.last.body || 'a picture'}`;
  return [
    node('div', [link(name, row.phone), ...marks, node('time', time(row.last.at), { datetime: row.last.at })], { class: 'top' }),
    node('p', last, { class: 'last' }),
  ];
}

function contact(row) {
  return node('div', [
    link(row.name ?? row.phone, row.phone),
    mark(row.opted_out, 'opted out', 'bad'),
    node('small', `${row.received} in, ${row.sent} out`),
  ], { class: 'top' });
}

function link(name, phone) {
  return node('button', name, { type: 'button', class: 'link', 'data-contact': phone, title: `Be ${phone}` });
}

function mark(shown, words, how) {
  return shown ? node('span', words, { class: `badge ${how}` }) : null;
}

function hook(row) {
  const how = !row.connected ? 'bad' : row.failures ? 'warn' : 'good';
  const words = !row.connected ? 'switched off' : row.failures ? `${row.failures} of 10 failures` : 'connected';
  const answers = row.answers.flatMap(status => [' ', node('i', String(status), { class: status < 400 ? 'good' : 'bad' })]);
  return [
    node('div', [node('b', row.event), node('span', words, { class: `badge ${how}` }), mark(row.portal, 'portal', ''),
      row.connected ? null : node('button', 'Switch on again', { type: 'button', 'data-hook': row.id })], { class: 'top' }),
    node('p', row.url, { class: 'url' }),
    node('p', ['Last answers:', ...(answers.length ? answers : [' none yet'])], { class: 'answers' }),
  ];
}

function payment(row) {
  const how = row.status === 'Paid' || row.status === 'MarkedAsPaid' ? 'good' : row.open ? '' : 'bad';
  return node('div', [
    node('b', `$${Number(row.amount).toFixed(2)}`), node('span', row.description), node('span', row.status, { class: `badge ${how}` }),
    node('small', row.contact),
    row.open ? node('button', 'Pay', { type: 'button', 'data-payment': row.id }) : null,
  ], { class: 'top' });
}

function time(instant) {
  return new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
