'use strict';
/* The source text around a place of the program, with its line marked. */
(function (fw) {
  const { el, fill } = fw.dom;
  const ALL_LINES = 1500;
  const AROUND = 200;
  const TOKENS =
    /(\/\/.*|\/\*.*?(?:\*\/|$)|^\s*\*.*)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\b(abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|native|new|null|package|private|protected|public|record|return|sealed|short|static|super|switch|synchronized|this|throw|throws|true|false|try|var|void|volatile|while)\b|(@\w+)/g;
  const CLASSES = ['', 'comment', 'string', 'keyword', 'annotation'];

  /** The key of a place's file among the sources: folders of its package, then the file. */
  function sourceKey(place) {
    const type = String(place.class ?? '');
    const dot = type.lastIndexOf('.');
    return (dot < 0 ? '' : type.slice(0, dot + 1).replaceAll('.', '/')) + (place.file ?? '');
  }

  function coloured(line) {
    const parts = [];
    let at = 0;
    for (const match of line.matchAll(TOKENS)) {
      parts.push(line.slice(at, match.index));
      const kind = CLASSES[match.slice(1).findIndex((group) => group !== undefined) + 1];
      parts.push(el('span', { class: kind }, match[0]));
      at = match.index + match[0].length;
    }
    parts.push(line.slice(at));
    return parts;
  }

  class SourceView {
    /** @param sources file -> text */
    constructor(node, sources) {
      this.node = node;
      this.sources = sources;
      this.shown = '';
    }

    /** Shows a place; the single line of the trace where the file is not embedded. */
    show(place) {
      const key = sourceKey(place);
      const text = this.sources[key];
      if (text === undefined) {
        this.shown = '';
        fill(this.node, this.line(place.line, place.source || 'no source text', true));
        return;
      }
      const lines = text.split('\n');
      const from = lines.length <= ALL_LINES ? 1 : Math.max(1, place.line - AROUND);
      const to = lines.length <= ALL_LINES ? lines.length : Math.min(lines.length, place.line + AROUND);
      const id = key + ':' + from;
      if (this.shown !== id) {
        this.shown = id;
        fill(this.node, lines.slice(from - 1, to)
          .map((line, i) => this.line(from + i, line.replaceAll('\t', '    '), false)));
      }
      this.node.querySelector('.current')?.classList.remove('current');
      this.node.querySelector('[aria-current]')?.removeAttribute('aria-current');
      const current = this.node.children[place.line - from];
      if (current) {
        current.classList.add('current');
        current.setAttribute('aria-current', 'location');
        this.node.scrollTop = current.offsetTop - this.node.clientHeight / 2.6;
      }
    }

    line(number, text, current) {
      return el('div', { class: current ? 'line current' : 'line' },
        el('span', { class: 'at', 'aria-hidden': 'true' }, number || ''), el('code', {}, coloured(text)));
    }
  }

  fw.SourceView = SourceView;
  fw.sourceKey = sourceKey;
})((window.foliowalk = window.foliowalk || {}));
