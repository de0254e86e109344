// What the shell needs of the browser before, beside and after the circuit: theme, search key, skip link, clipboard, reconnection.
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

  // Somebody who is already at work in the page, or went on from its title, keeps their place.
  const arrive = title => {
    const place = document.activeElement;
    const working = document.getElementById('main')?.contains(place) && !place.matches('main, h1');
    if (title && !working && !reached.has(title)) title.focus();
  };

  const focus = id => document.getElementById(id)?.focus();

  window.btShell = { timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone, save, arrive, focus };

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

  const retry = async () => {
    try {
      if (!await Blazor.reconnect()) location.reload();
    } catch {
      // Still no answer: the notice stays as it is.
    }
  };

  document.addEventListener('click', event => {
    const target = event.target.closest('[data-bt-skip], [data-bt-focus], [data-bt-copy], [data-bt-reload], [data-bt-retry]');
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
    else retry();
  }, true);

  document.addEventListener('change', event => {
    if (event.target.name !== 'bt-theme') return;
    root.dataset.theme = event.target.value;
    const [prefix, secure] = location.protocol === 'https:' ? ['__Host-', '; secure'] : ['', ''];
    document.cookie = `${prefix}bt-theme=${event.target.value}; path=/; max-age=${year}; samesite=lax${secure}`;
  });

  document.addEventListener('beforetoggle', event => {
    if (!event.target.matches?.('[data-bt-theme-menu]')) return;
    for (const radio of event.target.querySelectorAll('input')) radio.checked = radio.value === root.dataset.theme;
  }, true);

  const openNavButton = () => document.querySelector('[data-bt-nav-button][aria-expanded=true]');

  document.addEventListener('keydown', event => {
    const drawer = event.key === 'Escape' && openNavButton();
    if (!drawer) return;
    drawer.click();
    drawer.focus();
  });

  document.addEventListener('keydown', event => {
    // A box to tick takes no text.
    const typing = event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    // A page's own box comes before the one in the header.
    (document.querySelector('main [data-bt-search]') ?? document.querySelector('[data-bt-search]'))?.focus();
  });

  // A drawer left open would keep the page behind it inert once there is room for both.
  matchMedia('(min-width: 64rem)').addEventListener('change', wide => {
    if (wide.matches) openNavButton()?.click();
  });

  // The server is back but has forgotten this circuit: only a fresh page helps.
  const notice = document.getElementById('components-reconnect-modal');
  new MutationObserver(() => {
    if (notice.classList.contains('components-reconnect-rejected')) location.reload();
  }).observe(notice, { attributes: true, attributeFilter: ['class'] });
})();
