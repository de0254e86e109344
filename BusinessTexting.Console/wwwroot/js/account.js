// The pages before there is a session: showing a password, and asking the browser for a passkey. Without a script both are left out.
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

  const form = document.querySelector('[data-bt-passkey]');
  if (!form || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

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
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json());
      credential.value = JSON.stringify(await navigator.credentials.get({ publicKey }));
      form.submit();
    } catch {
      failed.textContent = failed.dataset.btPasskeyFailed;
    }
  });
})();
