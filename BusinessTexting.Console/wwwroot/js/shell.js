// What the shell needs of the browser before, beside and after the circuit: theme, search key, skip link, clipboard, focus, reconnection.
(() => {
  'use strict';

  const root = document.documentElement;
  const year = 60 * 60 * 24 * 365;

  const save = async (name, stream) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  const reached = new WeakSet();
  document.addEventListener('focusin', event => reached.add(event.target));

  let typing;
  document.addEventListener('input', event => { typing = event.target; }, true);
  document.addEventListener('submit', () => { typing = null; }, true);

  // Somebody who is already at work in the page, goes on typing in the header, or went on from its title, keeps their place.
  const arrive = title => {
    const place = document.activeElement;
    const working = place === typing || (document.getElementById('main')?.contains(place) && !place.matches('main, h1'));
    if (title && !working && !reached.has(title)) title.focus();
  };

  const focus = id => document.getElementById(id)?.focus();

  const wear = theme => {
    root.dataset.theme = theme;
    const [prefix, secure] = location.protocol === 'https:' ? ['__Host-', '; secure'] : ['', ''];
    document.cookie = `${prefix}bt-theme=${theme}; path=/; max-age=${year}; samesite=lax${secure}`;
  };

  window.btShell = { timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone, save, arrive, focus, wear };

  const announce = words => {
    const place = document.getElementById('bt-announcer');
    place.textContent = '';
    // A region that is filled with what it already says stays silent.
    setTimeout(() => { place.textContent = words; }, 50);
  };

  const copy = async button => {
    try {
      await navigator.clipboard.writeText(button.dataset.btCopy);
      button.setAttribute('data-copied', '');
      setTimeout(() => button.removeAttribute('data-copied'), 2000);
      announce(button.dataset.btDone);
    } catch {
      announce(button.dataset.btFailed);
    }
  };

  // True: it goes on. False: the server is there and has forgotten this page. An exception: no answer.
  const retry = async () => {
    try {
      if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
    } catch {
      // Still no answer: the notice stays as it is.
    }
  };

  const resume = async () => {
    try {
      if (!await Blazor.resumeCircuit()) location.reload();
    } catch {
      notice.classList.replace('components-reconnect-paused', 'components-reconnect-resume-failed');
    }
  };

  document.addEventListener('click', event => {
    const target = event.target.closest('[data-bt-skip], [data-bt-focus], [data-bt-copy], [data-bt-reload], [data-bt-retry], [data-bt-resume]');
    if (!target) return;
    if ('btSkip' in target.dataset) {
      event.preventDefault();
      event.stopPropagation();
      document.getElementById('main')?.focus();
    } else if ('btFocus' in target.dataset) {
      event.preventDefault();
      event.stopPropagation();
      document.getElementById(target.dataset.btFocus)?.focus();
    } else if ('btCopy' in target.dataset) copy(target);
    else if ('btReload' in target.dataset) location.reload();
    else if ('btRetry' in target.dataset) retry();
    else resume();
  }, true);

  // The library's focus trap asks the server at each step, so that a fast Tab escapes it, and gives the focus back to what is inert still.
  // Nor does it know where the focus begins, or that a drawer over the page is one.
  const drawer = () => document.querySelector('.mud-overlay-drawer');
  let opener, first, navOpener;
  // While the drawer slides in it is not to be seen yet, and takes no focus.
  const enterDrawer = () => {
    const nav = document.getElementById('main-nav');
    if (!drawer() || nav.contains(document.activeElement)) return;
    nav.focus();
    requestAnimationFrame(enterDrawer);
  };

  const keepFocusIn = () => {
    const layout = document.querySelector('.mud-layout');
    if (!layout) return;
    const open = document.querySelector('.mud-dialog-container') !== null;
    if (open && !layout.inert) opener = document.activeElement;
    const closed = !open && layout.inert;
    layout.inert = open;
    if (closed && opener?.isConnected) opener.focus();
    const begin = [...document.querySelectorAll('.mud-dialog-container [data-bt-first]')].at(-1);
    if (begin && begin !== first) begin.focus();
    first = begin;

    const main = document.getElementById('main');
    if (main && main.inert !== (drawer() !== null)) {
      main.inert = !main.inert;
      if (main.inert) {
        navOpener = document.activeElement;
        enterDrawer();
      } else if (navOpener?.isConnected && !main.contains(document.activeElement)) navOpener.focus();
    }

    for (const choice of document.querySelectorAll('[data-bt-theme]')) choice.setAttribute('aria-checked', choice.dataset.btTheme === root.dataset.theme);
  };
  new MutationObserver(keepFocusIn).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-expanded'] });

  // A menu opened by mouse does not hear the Escape pressed on its button, and a dialog hears it only once it has asked the server.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const dialog = [...document.querySelectorAll('.mud-dialog')].at(-1);
    if (dialog && !document.querySelector('.mud-popover-open')) {
      event.stopPropagation();
      dialog.querySelector('.mud-button-close')?.click();
      return;
    }

    const menu = document.querySelector('.mud-popover-open [role=menu]');
    if (menu && !menu.contains(document.activeElement)) {
      event.stopPropagation();
      const item = menu.querySelector('[role^=menuitem]:not([aria-disabled=true])') ?? menu;
      item.focus();
      item.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }));
    } else if (!menu && drawer()) document.querySelector('[data-bt-nav-button]').click();
  }, true);

  document.addEventListener('keydown', event => {
    // A box to tick takes no text.
    const typing = event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    // A page's own box comes before the one in the header.
    (document.querySelector('main [data-bt-search]') ?? document.querySelector('[data-bt-search]'))?.focus();
  });

  const notice = document.getElementById('components-reconnect-modal');
  notice.addEventListener('cancel', event => event.preventDefault());
  notice.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
    if (state === 'hide') notice.close();
    // The server is back but has forgotten this circuit: only a fresh page helps.
    else if (state === 'rejected') location.reload();
    else if (!notice.open) notice.showModal();
  });
})();
