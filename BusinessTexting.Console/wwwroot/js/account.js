// The pages that set cookies: showing a password, copying, and asking the browser for a passkey. Without a script these are left out.
(() => {
  'use strict';

  for (const button of document.querySelectorAll('[data-bt-show]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const field = document.getElementById(button.dataset.btShow);
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
      field.focus();
    });
  }

  for (const button of document.querySelectorAll('[data-bt-copy]')) {
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.btCopy);
      button.setAttribute('data-copied', '');
      setTimeout(() => button.removeAttribute('data-copied'), 2000);
    });
  }

  const form = document.querySelector('[data-bt-passkey]');
  if (!form) return;
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    document.querySelector('[data-bt-passkey-unknown]')?.removeAttribute('hidden');
    return;
  }

  const ask = options => 'btPasskeyNew' in form.dataset
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });

  form.hidden = false;
  form.addEventListener('submit', async event => {
    const credential = form.elements.credential;
    if (credential.value) return;
    event.preventDefault();
    const failed = form.querySelector('[data-bt-passkey-failed]');
    failed.textContent = '';
    try {
      const answer = await fetch(form.dataset.btPasskey, { method: 'POST', body: new FormData(form) });
      if (!answer.ok) throw new Error(answer.statusText);
      credential.value = JSON.stringify(await ask(await answer.json()));
      form.submit();
    } catch {
      failed.textContent = failed.dataset.btPasskeyFailed;
    }
  });
})();
