// The summary on paper: the core's tree of nodes as a document, in a container that only print shows
// (print.css). It is made when the browser is about to print, by the button or by its own command.
(() => {
  'use strict';
  const { el, say, drawFigure, isSafeAddress } = LoirePage;
  const MOST_WHOLE = 12;
  const AMOUNT = /^-?[\d\u202f]+(,\d\d)?\u00a0€$/;

  /** Nodes with their children; results that follow one another make one list of terms. */
  const renderAll = (nodes = []) => {
    const out = [];
    let terms = null;
    for (const node of nodes) {
      if (node.kind === 'status') {
        if (!terms) out.push(terms = el('dl'));
        terms.append(term(node));
      } else {
        terms = null;
        out.push(...render(node));
      }
    }
    return out;
  };

  const term = (node) => {
    const value = el('dd', '', el('strong', '', node.value || ''));
    if (node.note) value.append(`. ${node.note}`);
    const box = el('div', '', el('dt', '', node.label || ''), value);
    if (node.tone) box.dataset.tone = node.tone;
    return box;
  };

  const paragraph = (words, tone) => {
    const element = el('p', '', words);
    if (tone) element.dataset.tone = tone;
    return element;
  };

  /** Rows of texts: the first names the columns, the first cell of each other names its row. */
  const table = (node) => {
    const [head, ...rows] = node.children.map(({ children }) => children);
    const weight = (cell) => (cell.weight === undefined ? 1 : cell.weight);
    const whole = head.reduce((sum, cell) => sum + weight(cell), 0);
    const isNumber = head.map((_, at) => rows.some((row) => AMOUNT.test(row[at].label || '')));
    const cell = (tag, scope) => (it, at) => {
      const element = el(at === 0 || scope === 'col' ? 'th' : tag, '', it.label || '');
      if (element.tagName === 'TH') element.scope = scope === 'col' ? 'col' : 'row';
      if (isNumber[at]) element.classList.add('number');
      if (!weight(head[at])) element.classList.add('natural');
      if (it.tone) element.dataset.tone = it.tone;
      return element;
    };
    const columns = head.map((it) => {
      const column = el('col');
      if (weight(it)) column.style.width = `${(100 * weight(it)) / whole}%`;
      return column;
    });
    const caption = el('caption', 'visually-hidden', node.label || '');
    // Short ones stay on one page; two columns need no more than what they say.
    const out = el('table', [rows.length <= MOST_WHOLE && 'whole', head.length === 2 && 'narrow'].filter(Boolean).join(' '), caption, el('colgroup', '', ...columns),
      el('thead', '', el('tr', '', ...head.map(cell('th', 'col')))),
      el('tbody', '', ...rows.map((row) => el('tr', '', ...row.map(cell('td', 'row'))))));
    if (node.id) out.dataset.part = node.id;
    return out;
  };

  const renderers = {
    section: (node) => {
      const title = el('h2', '', node.label || '');
      const out = el('section', '', title, ...(node.help ? [paragraph(node.help, 'lead')] : []), ...renderAll(node.children));
      if (node.id) out.dataset.part = node.id;
      return [out];
    },
    group: (node) => [el('section', '', el('h3', '', [node.label, node.note].filter(Boolean).join(' – ')),
      ...(node.help ? [paragraph(node.help, 'lead')] : []), ...renderAll(node.children))],
    heading: (node) => [el('h3', '', node.label || '')],
    text: (node) => [paragraph(node.label || '', node.tone)],
    link: (node) => [paragraph([node.label, isSafeAddress(node.href || '') && node.href].filter(Boolean).join('\u00a0: '))],
    list: (node) => {
      const children = node.children || [];
      if (children.length && children[0].kind === 'row') return [table(node)];
      return [el('ul', '', ...children.map((child) => el('li', '', child.label || '')))];
    },
    row: (node) => renderAll(node.children),
    figure: (node) => [el('figure', '', el('figcaption', '', node.label || ''), ...drawFigure(node))],
  };

  const render = (node) => {
    if (!renderers[node.kind]) throw new Error(`not for paper: ${node.kind}`);
    return renderers[node.kind](node);
  };

  /**
   * Makes the page print the summary. `summary()` gives its tree, or null when there is none: then,
   * and where the rules of the single file are read, the page is printed as it stands. Returns {print(refused), clear()}.
   */
  LoirePage.makePaper = (summary) => {
    const place = document.getElementById('paper');
    const own = document.title;
    let heard = false;

    const fill = () => {
      const tree = document.documentElement.classList.contains('reading-rules') ? null : summary();
      if (!tree) {
        place.replaceChildren();
        return;
      }
      const lead = tree.help ? [paragraph(tree.help, 'lead')] : [];
      place.replaceChildren(el('article', '', el('header', '', el('h1', '', tree.label), ...lead), ...renderAll(tree.children)));
      document.title = tree.value || own; // the name that the browser gives to the file
    };

    window.addEventListener('beforeprint', () => {
      heard = true;
      fill();
    });
    window.addEventListener('afterprint', () => { document.title = LoirePage.formTitle || own; });

    return {
      /** Prints; `refused()` when the browser does not, as in a frame without the permission. */
      print(refused) {
        heard = false;
        try {
          window.print();
        } catch (problem) { // no such function, or one that the browser's keeper has broken
          console.warn(problem);
          refused();
          return;
        }
        setTimeout(() => { if (!heard) refused(); }, 1000);
      },
      /** After a change of the answers: what was printed before is no longer true. */
      clear() {
        if (place.firstChild) place.replaceChildren();
      },
    };
  };
})();
