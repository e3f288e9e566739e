// Live state from the simulator, and what a person does. What is shown is drawn in view.js.
import { show } from './view.js';

const element = id => document.getElementById(id);
const place = new URLSearchParams(location.hash.slice(1));
let state = null;
let source = null;

function connect() {
  source?.close();
  source = new EventSource(`_page/events?${place}`);
  source.onmessage = event => {
    state = JSON.parse(event.data);
    live('live', 'on');
    show(state);
  };
  source.onerror = () => live('no connection, trying again …', 'off');
}

function live(text, how) {
  const pill = element('live');
  if (pill.textContent !== text) {
    pill.textContent = text;
    pill.dataset.state = how;
  }
}

/** Looks at another dashboard or contact; the address keeps it, so that a page can be opened twice. */
function lookAt(name, value) {
  place.set(name, value);
  history.replaceState(null, '', `#${place}`);
  connect();
}

async function call(method, path, body) {
  element('problem').textContent = '';
  try {
    const answer = await fetch(`_simulator${path}`, { method, body });
    const said = await answer.json();
    if (!answer.ok) {
      throw new Error(said.message);
    }
    return said;
  } catch (error) {
    element('problem').textContent = error.message || 'The simulator cannot be reached.';
    throw error;
  }
}

const quietly = promise => promise.catch(() => {}); // the problem is shown already

function text(words, media = []) {
  const body = JSON.stringify({ text: words, dashboard: state.dashboard, media });
  return call('POST', `/contacts/${state.contact}/texts`, body);
}

async function sendPicture(file) {
  const upload = await call('POST', `/media/${encodeURIComponent(file.name)}`, file);
  await text(element('text').value, [upload.url]);
  element('text').value = '';
}

element('compose').addEventListener('submit', event => {
  event.preventDefault();
  const field = element('text');
  if (field.value.trim() && state) {
    quietly(text(field.value).then(() => { field.value = ''; }));
  }
  field.focus();
});

element('picture').addEventListener('change', event => {
  const [file] = event.target.files;
  if (file && state) {
    quietly(sendPicture(file));
  }
  event.target.value = '';
});

element('contact').addEventListener('change', event => lookAt('contact', event.target.value));
element('dashboard').addEventListener('change', event => lookAt('dashboard', event.target.value));

// One listener for all buttons, as rows come and go.
document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button || !state) {
    return;
  }
  const dashboard = `/dashboards/${state.dashboard}`;
  if (button.dataset.text) {
    quietly(text(button.dataset.text));
  } else if (button.dataset.contact) {
    lookAt('contact', button.dataset.contact);
  } else if (button.dataset.hook) {
    quietly(call('PUT', `${dashboard}/hooks/${button.dataset.hook}`));
  } else if (button.dataset.payment) {
    quietly(call('POST', `${dashboard}/payments/${button.dataset.payment}/pay`));
  } else if (button.id === 'activate-payments') {
    quietly(call('POST', `${dashboard}/payments`));
  }
});

connect();
