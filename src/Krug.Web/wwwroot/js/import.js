// Walking through a paper by keys: ↑ ↓ choose, Enter accepts, F2 corrects, Delete rejects, Ctrl+Z returns, Esc leaves.
// They act inside the list alone and never while something is typed or chosen; there Ctrl+Enter saves. Every answer is an ordinary form; the page that comes back replaces the work in place.
(function () {
  var work = document.getElementById('work');
  if (!work || !window.fetch || !window.DOMParser) return;
  var asked = 0, waiting;

  function list() { return document.getElementById('items'); }
  function items() { return list() ? Array.prototype.slice.call(list().querySelectorAll('.items > li')) : []; }
  function current() { return list() && list().querySelector('.items > li[aria-current]'); }
  function typing(e) { return /^(INPUT|TEXTAREA|SELECT|SUMMARY)$/.test(e.tagName) || e.isContentEditable; }

  // The place of an item in the text is brought into the sheet's own scroll, the page stays.
  function show(order) {
    var sheet = work.querySelector('.ground'), place = document.getElementById('a' + order);
    work.querySelectorAll('.at[aria-current]').forEach(function (a) { a.removeAttribute('aria-current'); });
    work.querySelectorAll('.at[data-to="' + order + '"]').forEach(function (a) { a.setAttribute('aria-current', 'true'); });
    if (!sheet || !place) return;
    var box = sheet.getBoundingClientRect(), at = place.getBoundingClientRect();
    if (at.top < box.top + 40 || at.bottom > box.bottom - 40) sheet.scrollTop += at.top - box.top - box.height / 3;
  }

  function settle(focus) {
    items().forEach(function (li) { li.tabIndex = li.hasAttribute('aria-current') ? 0 : -1; });
    var li = current() || items()[0];
    if (!li) return;
    li.tabIndex = 0;
    show(li.id.slice(1));
    if (!focus) return;
    var bad = document.getElementById('errors');
    (bad || li).focus({ preventScroll: true });
    (bad || li).scrollIntoView({ block: 'nearest' });
  }

  function replace(html, url) {
    var page = new DOMParser().parseFromString(html, 'text/html'), fresh = page.getElementById('work');
    if (!fresh) { location.href = url; return; }
    var scroll = work.querySelector('.ground') && work.querySelector('.ground').scrollTop;
    work.replaceWith(fresh);
    work = fresh;
    if (scroll && work.querySelector('.ground')) work.querySelector('.ground').scrollTop = scroll;
    // What stands above the work changes too: what has been said, the way forward.
    var head = document.querySelector('main .head'), theirs = page.querySelector('main .head');
    if (head && theirs) head.replaceWith(theirs);
    var said = document.querySelector('main > .toast'), say = page.querySelector('main > .toast');
    if (said) said.remove();
    if (say) document.querySelector('main').insertBefore(say, document.querySelector('main').firstChild);
    document.title = page.title;
    history.replaceState(null, '', url);
    settle(true);
  }

  function send(form, button) {
    if (form.dataset.sending) return;
    form.dataset.sending = 'yes';
    var data = new FormData(form);
    if (button && button.name) data.append(button.name, button.value);
    fetch(form.action, { method: 'POST', body: data, credentials: 'same-origin' }).then(function (answer) {
      return answer.text().then(function (html) { replace(html, answer.url); });
    }).catch(function () { form.submit(); });
  }

  // One item comes open; the one that was open is asked for closed with the next whole page.
  function open(li, edit, then) {
    var mine = ++asked, was = current();
    fetch(list().dataset.itemUrl + '&item=' + li.dataset.item + (edit ? '&edit=1' : ''), { credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (html) {
      if (mine !== asked) return;
      var fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('li');
      if (was && was !== li) close(was);
      li.replaceWith(fresh);
      settle(false);
      var field = edit && fresh.querySelector('form input:not([type=hidden]), form textarea, form select');
      (field || fresh).focus({ preventScroll: true });
      fresh.scrollIntoView({ block: 'nearest' });
      if (then) then(fresh);
    }).catch(function () { location.href = link(li, edit); });
  }

  function link(li, edit) {
    var url = new URL(location.href);
    url.searchParams.set('item', li.dataset.item);
    if (edit) url.searchParams.set('edit', '1'); else url.searchParams.delete('edit');
    url.hash = li.id;
    return url.toString();
  }

  function close(li) {
    var form = li.querySelector('form'), act = li.querySelector('.act');
    if (form) form.remove();
    li.classList.remove('open');
    li.removeAttribute('aria-current');
    if (act && act.tagName !== 'A') {
      var a = document.createElement('a');
      a.className = 'act';
      a.href = link(li);
      a.textContent = li.classList.contains('ok') || li.classList.contains('no') ? 'Изменить' : 'Решить';
      act.replaceWith(a);
    }
  }

  function walk(step) {
    var all = items(), at = all.indexOf(document.activeElement.closest('.items > li') || current()), next = all[at + step];
    if (!next) return;
    clearTimeout(waiting);
    all.forEach(function (li) { li.tabIndex = -1; });
    next.tabIndex = 0;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    show(next.id.slice(1));
    // Walking fast asks for nothing; standing still opens.
    waiting = setTimeout(function () { open(next); }, 180);
  }

  function press(li, what) {
    clearTimeout(waiting);
    if (!li.querySelector('form')) { open(li, false, function (fresh) { press(fresh, what); }); return; }
    var button = li.querySelector('button[name=do][value=' + what + ']');
    if (button) send(button.form, button);
  }

  document.addEventListener('keydown', function (e) {
    if (!list() || !list().contains(e.target) || e.altKey || e.metaKey) return;
    var li = e.target.closest('.items > li');
    if (e.key === 'Escape') {
      clearTimeout(waiting);
      if (li && typing(e.target)) li.focus();
      else document.getElementById('content').focus();
      return;
    }
    if (li && e.ctrlKey && e.key === 'Enter' && li.querySelector('button[value=correct]')) { e.preventDefault(); press(li, 'correct'); return; }
    if (!li || typing(e.target)) return;
    var onButton = /^(A|BUTTON)$/.test(e.target.tagName);
    if (e.ctrlKey && !e.shiftKey && e.code === 'KeyZ') {
      e.preventDefault();
      if (/(^| )(ok|no)( |$)/.test(li.className)) press(li, 'return');
      else last();
    } else if (e.ctrlKey || e.shiftKey) return;
    else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { e.preventDefault(); walk(e.key === 'ArrowDown' ? 1 : -1); }
    else if (e.key === 'Enter' && !onButton) { e.preventDefault(); press(li, 'accept'); }
    else if (e.key === 'F2') { e.preventDefault(); clearTimeout(waiting); open(li, true); }
    else if (e.key === 'Delete') { e.preventDefault(); press(li, 'reject'); }
  });

  function last() {
    var form = list().querySelector('.items form') || document.querySelector('main form'), guard = form && form.querySelector('input[name=__RequestVerificationToken]'), data = new FormData();
    if (!guard) return;
    data.append(guard.name, guard.value);
    fetch(list().dataset.lastUrl, { method: 'POST', body: data, credentials: 'same-origin' }).then(function (answer) {
      return answer.text().then(function (html) { replace(html, answer.url); });
    });
  }

  document.addEventListener('submit', function (e) {
    if (e.defaultPrevented || !list() || !list().contains(e.target)) return;
    e.preventDefault();
    // Before the common guard against a second press, which would take this form for one being sent.
    e.stopImmediatePropagation();
    send(e.target, e.submitter);
  }, true);

  document.addEventListener('click', function (e) {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    var a = e.target.closest && e.target.closest('a');
    if (!a || !list()) return;
    var li = a.classList.contains('at') ? document.getElementById('i' + a.dataset.to) : list().contains(a) && (a.classList.contains('act') || a.dataset.do) ? a.closest('.items > li') : null;
    if (!li) return;
    e.preventDefault();
    open(li, a.dataset.do === 'edit');
  });

  settle(false);
})();
